/** 年评估 of a plan: who brings one how far, who objects, what is published. */
@NullMarked
package org.ecoplan.plan.assessing.domain;

import org.jspecify.annotations.NullMarked;
