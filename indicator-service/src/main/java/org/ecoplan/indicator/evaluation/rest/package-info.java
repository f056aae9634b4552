/** What is asked of the standards: which there are, and what figures mean by them. */
@NullMarked
package org.ecoplan.indicator.evaluation.rest;

import org.jspecify.annotations.NullMarked;
