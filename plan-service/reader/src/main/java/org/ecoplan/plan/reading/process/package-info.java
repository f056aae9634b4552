/** 隔离读取: a document of a stranger is read in a virtual machine of its own, which may fail without harm to others. */
@NullMarked
package org.ecoplan.plan.reading.process;

import org.jspecify.annotations.NullMarked;
