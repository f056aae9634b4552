@NullMarked
package org.ecoplan.testkit.architecture.good.assignment.domain;

import org.jspecify.annotations.NullMarked;
