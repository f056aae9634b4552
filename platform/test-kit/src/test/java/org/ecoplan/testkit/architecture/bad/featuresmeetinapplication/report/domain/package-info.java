@NullMarked
package org.ecoplan.testkit.architecture.bad.featuresmeetinapplication.report.domain;

import org.jspecify.annotations.NullMarked;
