@NullMarked
package org.ecoplan.testkit.architecture.bad.nocyclesbetweenfeatures.report.application;

import org.jspecify.annotations.NullMarked;
