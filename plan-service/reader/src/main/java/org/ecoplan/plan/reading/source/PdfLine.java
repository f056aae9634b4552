package org.ecoplan.plan.reading.source;

/**
 * PDF 行: one printed line.
 *
 * @param page   page number from 1
 * @param left   left edge, in points from the left of the page
 * @param right  right edge
 * @param top    height of its base line, in points from the top of the page
 * @param em     size of its writing, in points
 * @param text   its text; a tab where the page leaves a wide gap
 */
record PdfLine(int page, float left, float right, float top, float em, String text) {
    boolean isTableRow() {
        return text.indexOf('\t') >= 0;
    }

    boolean hasSizeOf(PdfLine other) {
        return Math.abs(em - other.em) < 0.1f * em;
    }
}
