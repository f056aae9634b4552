/** How far a duty is, how far it should be, and which lamp that makes: plain arithmetic. */
@NullMarked
package org.ecoplan.task.progress.domain;

import org.jspecify.annotations.NullMarked;
