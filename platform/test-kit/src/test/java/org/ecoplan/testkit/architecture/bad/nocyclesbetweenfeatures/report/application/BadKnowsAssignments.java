package org.ecoplan.testkit.architecture.bad.nocyclesbetweenfeatures.report.application;

import org.ecoplan.testkit.architecture.bad.nocyclesbetweenfeatures.assignment.application.BadKnowsReports;

public class BadKnowsAssignments {
    BadKnowsReports other;
}
