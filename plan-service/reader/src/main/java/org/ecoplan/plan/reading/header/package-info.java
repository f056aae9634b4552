/** 文件要素: title, number, issuer, dates, region and period of a document. */
@NullMarked
package org.ecoplan.plan.reading.header;

import org.jspecify.annotations.NullMarked;
