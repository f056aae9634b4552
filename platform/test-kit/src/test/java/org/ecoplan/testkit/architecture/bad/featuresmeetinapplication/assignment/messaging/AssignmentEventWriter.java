package org.ecoplan.testkit.architecture.bad.featuresmeetinapplication.assignment.messaging;

public class AssignmentEventWriter {}
