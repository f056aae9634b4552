package org.ecoplan.testkit.architecture.bad.domainisnullmarked.assignment.domain;

class BadUnmarked {}
