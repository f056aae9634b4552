@NullMarked
package org.ecoplan.testkit.architecture.bad.featuresmeetinapplication.report.application;

import org.jspecify.annotations.NullMarked;
