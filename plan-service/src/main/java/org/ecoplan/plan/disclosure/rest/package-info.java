/** Disclosures over HTTP; what begins with /public asks for no account. */
@NullMarked
package org.ecoplan.plan.disclosure.rest;

import org.jspecify.annotations.NullMarked;
