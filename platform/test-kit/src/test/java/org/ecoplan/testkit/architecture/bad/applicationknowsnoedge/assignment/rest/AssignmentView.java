package org.ecoplan.testkit.architecture.bad.applicationknowsnoedge.assignment.rest;

public record AssignmentView(String title) {}
