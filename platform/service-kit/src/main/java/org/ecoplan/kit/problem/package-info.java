/** RFC 9457 answers with Chinese titles, English codes and the place of the error. */
@NullMarked
package org.ecoplan.kit.problem;

import org.jspecify.annotations.NullMarked;
