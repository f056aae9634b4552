/** Disclosing what was issued, and showing it to everybody. */
@NullMarked
package org.ecoplan.plan.disclosure.application;

import org.jspecify.annotations.NullMarked;
