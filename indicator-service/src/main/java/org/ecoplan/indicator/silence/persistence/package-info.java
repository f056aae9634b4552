/** Keeps which series are watched for silence. */
@NullMarked
package org.ecoplan.indicator.silence.persistence;

import org.jspecify.annotations.NullMarked;
