package org.ecoplan.testkit.architecture.bad.applicationisnullmarked.assignment.application;

class BadUnmarked {}
