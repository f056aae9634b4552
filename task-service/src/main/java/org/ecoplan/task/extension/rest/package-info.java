/** The requests as the API takes and shows them. */
@NullMarked
package org.ecoplan.task.extension.rest;

import org.jspecify.annotations.NullMarked;
