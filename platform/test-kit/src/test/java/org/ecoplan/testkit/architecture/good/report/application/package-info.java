@NullMarked
package org.ecoplan.testkit.architecture.good.report.application;

import org.jspecify.annotations.NullMarked;
