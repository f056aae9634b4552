/** What plan-service tells. */
@NullMarked
package org.ecoplan.indicator.registry.messaging;

import org.jspecify.annotations.NullMarked;
