/** What may be a sign of falsified data (弄虚作假). */
@NullMarked
package org.ecoplan.indicator.authenticity.domain;

import org.jspecify.annotations.NullMarked;
