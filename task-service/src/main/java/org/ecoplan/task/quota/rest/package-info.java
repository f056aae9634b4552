/** Quotas over HTTP. */
@NullMarked
package org.ecoplan.task.quota.rest;

import org.jspecify.annotations.NullMarked;
