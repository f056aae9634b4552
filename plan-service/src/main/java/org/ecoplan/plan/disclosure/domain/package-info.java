/** What was disclosed to everybody (公开). */
@NullMarked
package org.ecoplan.plan.disclosure.domain;

import org.jspecify.annotations.NullMarked;
