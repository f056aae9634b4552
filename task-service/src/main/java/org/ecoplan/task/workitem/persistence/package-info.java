/** What waits for somebody, out of the tables of duties, reports, orders, extensions and windows. */
@NullMarked
package org.ecoplan.task.workitem.persistence;

import org.jspecify.annotations.NullMarked;
