/** 方案全景: taking in what the other services tell of a plan, and showing it. */
@NullMarked
package org.ecoplan.plan.picture.application;

import org.jspecify.annotations.NullMarked;
