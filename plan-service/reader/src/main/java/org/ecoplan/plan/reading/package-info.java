/** 方案读取: the official text of a plan becomes tasks, targets, milestones and mechanisms. */
@NullMarked
package org.ecoplan.plan.reading;

import org.jspecify.annotations.NullMarked;
