/** 文件种类: whether a document is a plan at all. */
@NullMarked
package org.ecoplan.plan.reading.kind;

import org.jspecify.annotations.NullMarked;
