package org.ecoplan.testkit.architecture.bad.nocyclesbetweenfeatures.assignment.application;

import org.ecoplan.testkit.architecture.bad.nocyclesbetweenfeatures.report.application.BadKnowsAssignments;

public class BadKnowsReports {
    BadKnowsAssignments other;
}
