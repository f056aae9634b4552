/** 半年通报: what a notice says, and who may bring it how far. Plain Java. */
@NullMarked
package org.ecoplan.plan.notice.domain;

import org.jspecify.annotations.NullMarked;
