/** What is done with problems, one class a command. */
@NullMarked
package org.ecoplan.task.problem.application;

import org.jspecify.annotations.NullMarked;
