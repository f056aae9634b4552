/** 读取结果: what the reader found in a plan document, each item with its place, its rule and its confidence. */
@NullMarked
package org.ecoplan.plan.reading.model;

import org.jspecify.annotations.NullMarked;
