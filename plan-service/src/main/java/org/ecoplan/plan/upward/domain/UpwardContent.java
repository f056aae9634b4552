package org.ecoplan.plan.upward.domain;

import java.util.List;

/**
 * What a report says: taken from a document that was issued, so that no figure is typed.
 *
 * @param source address of that document
 * @param sourceHash SHA-256 of its content, hexadecimal
 */
public record UpwardContent(
        String title, String opening, List<ReportSection> sections, String source, String sourceHash) {

    public UpwardContent {
        sections = List.copyOf(sections);
    }

    /** A section with its heading (一、总体情况). */
    public record ReportSection(String heading, List<String> paragraphs) {
        public ReportSection {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
