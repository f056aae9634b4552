/** What happened to a duty, in words. */
@NullMarked
package org.ecoplan.task.timeline.domain;

import org.jspecify.annotations.NullMarked;
