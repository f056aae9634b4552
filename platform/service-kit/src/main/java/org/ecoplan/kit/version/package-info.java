/** ETag and If-Match. */
@NullMarked
package org.ecoplan.kit.version;

import org.jspecify.annotations.NullMarked;
