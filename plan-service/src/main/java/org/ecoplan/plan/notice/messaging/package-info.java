/** 半年通报: what the other services hear of notices. */
@NullMarked
package org.ecoplan.plan.notice.messaging;

import org.jspecify.annotations.NullMarked;
