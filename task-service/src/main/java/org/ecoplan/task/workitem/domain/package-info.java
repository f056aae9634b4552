/** What waits for somebody (待办): which kinds there are and for whom. */
@NullMarked
package org.ecoplan.task.workitem.domain;

import org.jspecify.annotations.NullMarked;
