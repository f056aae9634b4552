/** 发文字号: each is of one document of an organisation. */
@NullMarked
package org.ecoplan.plan.numbering.application;

import org.jspecify.annotations.NullMarked;
