/** What was sent, and why, as a page for people. Flat: it only shows. */
@NullMarked
package org.ecoplan.notification.page;

import org.jspecify.annotations.NullMarked;
