package org.ecoplan.testkit.architecture.bad.featuresmeetinapplication.assignment.domain;

public record Assignment(String title) {}
