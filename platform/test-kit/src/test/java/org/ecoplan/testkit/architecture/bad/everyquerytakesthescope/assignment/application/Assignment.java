package org.ecoplan.testkit.architecture.bad.everyquerytakesthescope.assignment.application;

public record Assignment(String title) {}
