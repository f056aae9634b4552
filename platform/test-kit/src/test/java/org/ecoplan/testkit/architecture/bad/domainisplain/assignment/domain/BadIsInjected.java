package org.ecoplan.testkit.architecture.bad.domainisplain.assignment.domain;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class BadIsInjected {}
