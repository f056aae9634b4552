@NullMarked
package org.ecoplan.testkit.architecture.bad.featuresmeetinapplication.assignment.domain;

import org.jspecify.annotations.NullMarked;
