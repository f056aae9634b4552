/** What waits for the caller over HTTP. */
@NullMarked
package org.ecoplan.task.workitem.rest;

import org.jspecify.annotations.NullMarked;
