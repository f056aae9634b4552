/** 方案: importing, reviewing, issuing and showing plans; one class per command. */
@NullMarked
package org.ecoplan.plan.plan.application;

import org.jspecify.annotations.NullMarked;
