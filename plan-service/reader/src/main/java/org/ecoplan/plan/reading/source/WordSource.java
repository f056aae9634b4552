package org.ecoplan.plan.reading.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;

/**
 * Word 来源: the text of a DOCX file. POI opens the package and finds its parts; the parts are read as
 * streams, because POI's own document tree takes many times the size of the file and drops content
 * controls and list numbers.
 */
final class WordSource {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private final ReadingBudget budget;

    private WordSource(ReadingBudget budget) {
        this.budget = budget;
    }

    static String read(byte[] content, ReadingBudget budget) {
        PackedFile.check(content, budget);
        try (InputStream stream = budget.timed(new ByteArrayInputStream(content))) {
            OPCPackage file = OPCPackage.open(stream);
            try {
                return new WordSource(budget).textOf(file);
            } finally {
                file.revert();
            }
        } catch (ReadingStopped stopped) {
            throw stopped;
        } catch (OpenXML4JException | IOException | RuntimeException broken) {
            throw ReadingStopped.because(RefusalReason.BROKEN_FILE, "文档结构");
        }
    }

    private String textOf(OPCPackage file) throws OpenXML4JException, IOException {
        PackagePart main = mainPart(file);
        WordStyles styles = new WordStyles();
        read(related(main, "styles"), styles);
        WordNumbering numbering = new WordNumbering(styles);
        read(related(main, "numbering"), numbering);
        WordBody body = new WordBody(new TextFlow(budget), styles, numbering);
        read(Optional.of(main), body);
        return body.text();
    }

    private static PackagePart mainPart(OPCPackage file) throws OpenXML4JException {
        PackagePart main = Stream.of(
                        PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                .flatMap(type ->
                        StreamSupport.stream(file.getRelationshipsByType(type).spliterator(), false))
                .findFirst()
                .map(relation -> file.getPart(relation))
                .orElseThrow(() -> ReadingStopped.because(RefusalReason.BROKEN_FILE, "缺少正文部件"));
        String type = main.getContentType();
        if (type.contains("macroEnabled")) {
            throw ReadingStopped.because(RefusalReason.CONTAINS_MACROS, "文档类型");
        }
        if (!type.contains("wordprocessingml")) {
            throw ReadingStopped.because(RefusalReason.WRONG_TYPE, "不是 Word 文档：" + type);
        }
        return main;
    }

    private static Optional<PackagePart> related(PackagePart main, String kind) throws OpenXML4JException {
        for (String type : new String[] {RELATIONS + kind, STRICT_RELATIONS + kind}) {
            for (PackageRelationship relation : main.getRelationshipsByType(type)) {
                return Optional.ofNullable(main.getRelatedPart(relation));
            }
        }
        return Optional.empty();
    }

    private void read(Optional<PackagePart> part, WordXml.Listener listener) throws IOException {
        if (part.isPresent()) {
            try (InputStream stream = part.get().getInputStream()) {
                new WordXml(part.get().getPartName().getName(), budget).read(stream, listener);
            }
        }
    }
}
