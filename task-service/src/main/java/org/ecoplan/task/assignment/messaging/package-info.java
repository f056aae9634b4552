/** What others hear of duties. */
@NullMarked
package org.ecoplan.task.assignment.messaging;

import org.jspecify.annotations.NullMarked;
