@NullMarked
package org.ecoplan.testkit.architecture.bad.nocyclesbetweenfeatures.assignment.application;

import org.jspecify.annotations.NullMarked;
