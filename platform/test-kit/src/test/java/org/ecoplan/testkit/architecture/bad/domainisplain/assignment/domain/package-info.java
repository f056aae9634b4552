@NullMarked
package org.ecoplan.testkit.architecture.bad.domainisplain.assignment.domain;

import org.jspecify.annotations.NullMarked;
