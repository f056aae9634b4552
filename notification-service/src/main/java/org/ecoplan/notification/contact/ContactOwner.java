package org.ecoplan.notification.contact;

import java.util.UUID;

/** Whose contact it is: a person as an organisation knows it. What another organisation enters is another contact. */
public record ContactOwner(String organisation, UUID holderId) {}
