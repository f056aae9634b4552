/** Clues over HTTP: in without an account, triaged by the office. */
@NullMarked
package org.ecoplan.task.clue.rest;

import org.jspecify.annotations.NullMarked;
