/** Problems over HTTP. */
@NullMarked
package org.ecoplan.task.problem.rest;

import org.jspecify.annotations.NullMarked;
