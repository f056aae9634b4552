/** 单位目录: the API of units and posts. */
@NullMarked
package org.ecoplan.plan.directory.rest;

import org.jspecify.annotations.NullMarked;
