@NullMarked
package org.ecoplan.testkit.architecture.bad.everyquerytakesthescope.assignment.application;

import org.jspecify.annotations.NullMarked;
