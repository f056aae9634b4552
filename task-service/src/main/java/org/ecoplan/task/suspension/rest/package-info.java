/** The suspensions as the API takes and shows them. */
@NullMarked
package org.ecoplan.task.suspension.rest;

import org.jspecify.annotations.NullMarked;
