package org.ecoplan.testkit.architecture.bad.featuresmeetinapplication.contact;

import jakarta.ws.rs.Path;

@Path("/contacts")
public class ContactResource {}
