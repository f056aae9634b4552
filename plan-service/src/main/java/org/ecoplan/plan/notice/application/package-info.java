/** 半年通报: drafting from frozen figures, reviewing, approving, issuing. */
@NullMarked
package org.ecoplan.plan.notice.application;

import org.jspecify.annotations.NullMarked;
