package org.ecoplan.notification.world;

/** How the far side answers. */
public enum Mood {
    GOOD,
    /** Takes nothing now: 503, 451. */
    BUSY,
    /** Will never take it: 400, 550. */
    REFUSING,
    /** Takes it and breaks the connection before the answer. */
    SILENT
}
