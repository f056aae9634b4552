package org.ecoplan.directory;

/** What sort of body a unit is. A functional zone (功能区) has no region code of its own. */
public enum UnitKind {
    GOVERNMENT,
    DEPARTMENT,
    FUNCTIONAL_ZONE,
    OFFICE,
    GROUP
}
