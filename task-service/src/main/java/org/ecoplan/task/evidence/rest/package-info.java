/** Evidence files in HTTP: uploads that can be resumed (tus 1.0.0), lists, downloads. */
@NullMarked
package org.ecoplan.task.evidence.rest;

import org.jspecify.annotations.NullMarked;
