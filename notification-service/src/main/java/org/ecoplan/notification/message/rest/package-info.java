/** What was sent, and why, for programs. */
@NullMarked
package org.ecoplan.notification.message.rest;

import org.jspecify.annotations.NullMarked;
