/** 标注格式: the extraction as the annotation format of plan documents writes it. */
@NullMarked
package org.ecoplan.plan.reading.annotation;

import org.jspecify.annotations.NullMarked;
