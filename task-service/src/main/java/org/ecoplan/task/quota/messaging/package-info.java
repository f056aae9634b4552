/** What is told of quotas. */
@NullMarked
package org.ecoplan.task.quota.messaging;

import org.jspecify.annotations.NullMarked;
