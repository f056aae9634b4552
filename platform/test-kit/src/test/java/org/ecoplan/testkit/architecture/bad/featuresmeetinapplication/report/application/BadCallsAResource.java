package org.ecoplan.testkit.architecture.bad.featuresmeetinapplication.report.application;

import org.ecoplan.testkit.architecture.bad.featuresmeetinapplication.contact.ContactResource;

class BadCallsAResource {
    private final ContactResource contacts = new ContactResource();
}
