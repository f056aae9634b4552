/** Shows them. */
@NullMarked
package org.ecoplan.indicator.authenticity.rest;

import org.jspecify.annotations.NullMarked;
