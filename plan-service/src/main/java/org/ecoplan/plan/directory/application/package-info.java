/** 单位目录: the units of an organisation and who holds their posts. This service owns them and tells the others. */
@NullMarked
package org.ecoplan.plan.directory.application;

import org.jspecify.annotations.NullMarked;
