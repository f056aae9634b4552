/** The tables of the registry. */
@NullMarked
package org.ecoplan.indicator.registry.persistence;

import org.jspecify.annotations.NullMarked;
