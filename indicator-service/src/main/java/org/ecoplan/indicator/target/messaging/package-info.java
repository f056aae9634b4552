/** What plan-service tells of targets. */
@NullMarked
package org.ecoplan.indicator.target.messaging;

import org.jspecify.annotations.NullMarked;
