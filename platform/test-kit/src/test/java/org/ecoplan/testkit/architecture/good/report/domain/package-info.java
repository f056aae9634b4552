@NullMarked
package org.ecoplan.testkit.architecture.good.report.domain;

import org.jspecify.annotations.NullMarked;
