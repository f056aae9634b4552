/** 责任单位: who leads, answers, takes part, carries out or guides. */
@NullMarked
package org.ecoplan.plan.reading.unit;

import org.jspecify.annotations.NullMarked;
