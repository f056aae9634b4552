/** Loads the templates at the start and words messages with them. */
@NullMarked
package org.ecoplan.notification.template.application;

import org.jspecify.annotations.NullMarked;
