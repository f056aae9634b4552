/** Where targets and what people say of them are kept. */
@NullMarked
package org.ecoplan.indicator.target.persistence;

import org.jspecify.annotations.NullMarked;
