/** Outbox and inbox: how a service tells others and hears from them, nothing lost, nothing doubled. */
@NullMarked
package org.ecoplan.kit.messaging;

import org.jspecify.annotations.NullMarked;
