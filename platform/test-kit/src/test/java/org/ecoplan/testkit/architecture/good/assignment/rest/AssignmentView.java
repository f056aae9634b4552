package org.ecoplan.testkit.architecture.good.assignment.rest;

record AssignmentView(String id) {}
