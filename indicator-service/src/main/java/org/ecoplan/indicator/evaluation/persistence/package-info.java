/** Where factors and readings are read from. */
@NullMarked
package org.ecoplan.indicator.evaluation.persistence;

import org.jspecify.annotations.NullMarked;
