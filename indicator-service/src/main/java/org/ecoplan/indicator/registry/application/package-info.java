/** Registers what issued plans want watched, and tells who may know. */
@NullMarked
package org.ecoplan.indicator.registry.application;

import org.jspecify.annotations.NullMarked;
