package org.ecoplan.plan.reading.source;

import java.io.IOException;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;

/**
 * Word 来源: the text of a DOCX file. Its parts are read as streams, because POI's own document tree takes many times the
 * size of the file and drops content controls and list numbers.
 */
final class WordSource {

    private WordSource() {}

    static String read(OfficeFile file, PackagePart main, ReadingBudget budget) throws OpenXML4JException, IOException {
        WordStyles styles = new WordStyles();
        file.read(file.related(main, "styles"), styles);
        WordNumbering numbering = new WordNumbering(styles);
        file.read(file.related(main, "numbering"), numbering);
        WordBody body = new WordBody(new TextFlow(budget), styles, numbering);
        file.read(Optional.of(main), body);
        return body.text();
    }
}
