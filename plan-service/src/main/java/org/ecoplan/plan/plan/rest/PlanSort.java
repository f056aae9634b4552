package org.ecoplan.plan.plan.rest;

/** How plans are ordered: by their import, newest first unless said otherwise. */
public enum PlanSort {
    IMPORTED_DESC,
    IMPORTED_ASC
}
