/** The local sink: takes in mail (SMTP) and text messages (HTTP), delivers nothing, shows everything. */
@NullMarked
package org.ecoplan.local.sink;

import org.jspecify.annotations.NullMarked;
