@NullMarked
package org.ecoplan.testkit.architecture.bad.everychangeisnoted.assignment.application;

import org.jspecify.annotations.NullMarked;
