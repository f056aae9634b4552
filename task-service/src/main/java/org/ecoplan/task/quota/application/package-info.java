/** Setting and reading quotas. */
@NullMarked
package org.ecoplan.task.quota.application;

import org.jspecify.annotations.NullMarked;
