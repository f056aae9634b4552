package org.ecoplan.indicator.evaluation.domain;

/** What a version of a standard says. */
public interface Versioned {

    StandardVersion standard();
}
