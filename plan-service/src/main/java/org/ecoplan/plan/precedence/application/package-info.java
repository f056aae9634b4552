/** Use cases of the precedence of superior requirements (上级要求). */
@NullMarked
package org.ecoplan.plan.precedence.application;

import org.jspecify.annotations.NullMarked;
