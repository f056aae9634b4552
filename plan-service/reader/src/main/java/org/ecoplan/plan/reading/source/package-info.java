/** 来源文件: from the bytes of a plan document to its plain text, or to a refusal. */
@NullMarked
package org.ecoplan.plan.reading.source;

import org.jspecify.annotations.NullMarked;
