/** Evaluates the targets of plans, and keeps what people say of them. */
@NullMarked
package org.ecoplan.indicator.target.application;

import org.jspecify.annotations.NullMarked;
