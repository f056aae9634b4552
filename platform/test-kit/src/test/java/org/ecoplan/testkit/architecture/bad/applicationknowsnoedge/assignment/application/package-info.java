@NullMarked
package org.ecoplan.testkit.architecture.bad.applicationknowsnoedge.assignment.application;

import org.jspecify.annotations.NullMarked;
