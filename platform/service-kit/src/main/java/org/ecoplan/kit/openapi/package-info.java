/** What all services say of themselves in OpenAPI. */
@NullMarked
package org.ecoplan.kit.openapi;

import org.jspecify.annotations.NullMarked;
