/** The list of duties and the signing. */
@NullMarked
package org.ecoplan.task.assignment.rest;

import org.jspecify.annotations.NullMarked;
