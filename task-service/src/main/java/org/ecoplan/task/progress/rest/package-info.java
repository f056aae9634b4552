/** Progress and lamps over HTTP. */
@NullMarked
package org.ecoplan.task.progress.rest;

import org.jspecify.annotations.NullMarked;
