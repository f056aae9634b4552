/** What others hear of the requests. */
@NullMarked
package org.ecoplan.task.extension.messaging;

import org.jspecify.annotations.NullMarked;
