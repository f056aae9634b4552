/** The rules of the house: how the code of a service is laid out, checked in the build of each service. */
@NullMarked
package org.ecoplan.testkit.architecture;

import org.jspecify.annotations.NullMarked;
