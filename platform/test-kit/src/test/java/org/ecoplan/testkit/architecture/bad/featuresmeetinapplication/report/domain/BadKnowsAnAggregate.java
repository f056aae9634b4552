package org.ecoplan.testkit.architecture.bad.featuresmeetinapplication.report.domain;

import org.ecoplan.testkit.architecture.bad.featuresmeetinapplication.assignment.domain.Assignment;

record BadKnowsAnAggregate(Assignment[] assignments) {}
