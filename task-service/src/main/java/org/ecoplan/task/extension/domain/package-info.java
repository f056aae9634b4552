/** Requests for later deadlines and the decisions on them. */
@NullMarked
package org.ecoplan.task.extension.domain;

import org.jspecify.annotations.NullMarked;
