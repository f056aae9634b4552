/** Rules that an office sets itself (自定预警规则): plain Java. */
@NullMarked
package org.ecoplan.indicator.alarm.domain;

import org.jspecify.annotations.NullMarked;
