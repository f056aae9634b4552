package org.ecoplan.testkit.architecture.bad.persistenceishidden.assignment.persistence;

public class BadIsPublic {}
