/**
 * The reference data that every service keeps a copy of: units (单位) and their tree, posts and holders, the
 * working-day calendar. plan-service owns it and tells of changes; here is the one implementation of the copy.
 */
@NullMarked
package org.ecoplan.directory;

import org.jspecify.annotations.NullMarked;
