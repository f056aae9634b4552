/**
 * The published assessment as one file that proves itself: scheme, frozen facts, score sheets, their hashes and a
 * signature. Format: {@code docs/assessment-file.md}.
 */
@NullMarked
package org.ecoplan.plan.assessment.file;

import org.jspecify.annotations.NullMarked;
