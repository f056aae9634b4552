/** 清理: from the printed text to clean text whose every character knows its place in the original. */
@NullMarked
package org.ecoplan.plan.reading.text;

import org.jspecify.annotations.NullMarked;
