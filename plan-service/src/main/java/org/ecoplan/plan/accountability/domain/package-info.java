/** 问责 on record: who proposes, decides, serves, receives, contests and ends it. Plain Java. */
@NullMarked
package org.ecoplan.plan.accountability.domain;

import org.jspecify.annotations.NullMarked;
