@NullMarked
package org.ecoplan.testkit.architecture.good.assignment.application;

import org.jspecify.annotations.NullMarked;
