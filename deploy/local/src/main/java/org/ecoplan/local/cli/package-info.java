/** The commands behind the script at the top: up, down, status. */
@NullMarked
package org.ecoplan.local.cli;

import org.jspecify.annotations.NullMarked;
