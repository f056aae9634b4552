package org.ecoplan.plan.reading.source;

import java.util.List;

/**
 * 文本: the plain text of a document. Paragraphs end in a line feed, a table row is one line with its
 * cells separated by a tab, list numbers are written out literally where the file keeps them apart.
 * All spans of the reader are UTF-16 offsets into {@code text}.
 */
public record DocumentText(String name, SourceFormat format, String text, List<String> warnings) {
    public DocumentText {
        warnings = List.copyOf(warnings);
    }
}
