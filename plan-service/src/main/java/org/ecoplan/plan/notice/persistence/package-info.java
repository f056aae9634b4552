/** 半年通报: where notices are kept. */
@NullMarked
package org.ecoplan.plan.notice.persistence;

import org.jspecify.annotations.NullMarked;
