/** The time line of a duty over HTTP. */
@NullMarked
package org.ecoplan.task.timeline.rest;

import org.jspecify.annotations.NullMarked;
