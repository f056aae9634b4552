package org.ecoplan.testkit.architecture.bad.applicationknowsnoedge.assignment.application;

import org.ecoplan.testkit.architecture.bad.applicationknowsnoedge.assignment.messaging.AssignmentEventWriter;

class BadWritesEvents {
    private final AssignmentEventWriter writer = new AssignmentEventWriter();
}
