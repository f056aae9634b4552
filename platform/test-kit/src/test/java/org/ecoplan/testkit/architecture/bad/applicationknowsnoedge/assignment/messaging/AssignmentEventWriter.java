package org.ecoplan.testkit.architecture.bad.applicationknowsnoedge.assignment.messaging;

public class AssignmentEventWriter {}
