/** The tables of quotas. */
@NullMarked
package org.ecoplan.task.quota.persistence;

import org.jspecify.annotations.NullMarked;
