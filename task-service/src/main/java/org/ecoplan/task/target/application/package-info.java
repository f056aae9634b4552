/** What the targets of issued tasks say, kept for those who hold something against them. */
@NullMarked
package org.ecoplan.task.target.application;

import org.jspecify.annotations.NullMarked;
