/** The demo: the main job of the system, shown over its public APIs with real tokens. */
@NullMarked
package org.ecoplan.local.demo;

import org.jspecify.annotations.NullMarked;
