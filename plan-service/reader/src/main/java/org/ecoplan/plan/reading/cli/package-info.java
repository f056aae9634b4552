/** 命令行: the reader without any service. */
@NullMarked
package org.ecoplan.plan.reading.cli;

import org.jspecify.annotations.NullMarked;
