/** Missed disclosures as events; the watch over them. */
@NullMarked
package org.ecoplan.plan.disclosure.messaging;

import org.jspecify.annotations.NullMarked;
