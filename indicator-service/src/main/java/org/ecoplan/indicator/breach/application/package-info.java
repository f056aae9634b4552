/** Finds, keeps and tells of breaches. */
@NullMarked
package org.ecoplan.indicator.breach.application;

import org.jspecify.annotations.NullMarked;
