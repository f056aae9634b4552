/** Which trace a piece of work belongs to, from a call through the events that it causes. */
@NullMarked
package org.ecoplan.kit.trace;

import org.jspecify.annotations.NullMarked;
