package org.ecoplan.plan.reading.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;

/** Office 文件: the text of a DOCX or XLSX file. POI opens the package and finds its parts; each part is read as a stream. */
final class OfficeFile {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private final ReadingBudget budget;

    private OfficeFile(ReadingBudget budget) {
        this.budget = budget;
    }

    /** 读出的内容. */
    record Content(SourceFormat format, String text, List<String> warnings) {}

    static Content read(byte[] content, ReadingBudget budget) {
        PackedFile.check(content, budget);
        try (InputStream stream = budget.timed(new ByteArrayInputStream(content))) {
            OPCPackage file = OPCPackage.open(stream);
            try {
                return new OfficeFile(budget).contentOf(file);
            } finally {
                file.revert();
            }
        } catch (ReadingStopped stopped) {
            throw stopped;
        } catch (OpenXML4JException | IOException | RuntimeException broken) {
            throw ReadingStopped.because(RefusalReason.BROKEN_FILE, "文档结构");
        }
    }

    private Content contentOf(OPCPackage file) throws OpenXML4JException, IOException {
        PackagePart main = mainPart(file);
        String type = main.getContentType();
        if (type.contains("macroEnabled")) {
            throw ReadingStopped.because(RefusalReason.CONTAINS_MACROS, "文档类型");
        }
        if (type.contains("wordprocessingml")) {
            return new Content(SourceFormat.DOCX, WordSource.read(this, main, budget), List.of());
        }
        if (type.contains("spreadsheetml")) {
            return SheetSource.read(this, main, budget);
        }
        throw ReadingStopped.because(RefusalReason.WRONG_TYPE, "不是 Word 文档或工作簿：" + type);
    }

    private static PackagePart mainPart(OPCPackage file) {
        return Stream.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                .flatMap(type ->
                        StreamSupport.stream(file.getRelationshipsByType(type).spliterator(), false))
                .findFirst()
                .map(relation -> file.getPart(relation))
                .orElseThrow(() -> ReadingStopped.because(RefusalReason.BROKEN_FILE, "缺少正文部件"));
    }

    /** The parts of a kind that belong to another. */
    List<PackageRelationship> relations(PackagePart main, String kind) throws OpenXML4JException {
        List<PackageRelationship> found = new ArrayList<>();
        for (String type : new String[] {RELATIONS + kind, STRICT_RELATIONS + kind}) {
            main.getRelationshipsByType(type).forEach(found::add);
        }
        return found;
    }

    Optional<PackagePart> related(PackagePart main, String kind) throws OpenXML4JException {
        for (PackageRelationship relation : relations(main, kind)) {
            return Optional.ofNullable(main.getRelatedPart(relation));
        }
        return Optional.empty();
    }

    void read(Optional<PackagePart> part, WordXml.Listener listener) throws IOException {
        if (part.isPresent()) {
            try (InputStream stream = part.get().getInputStream()) {
                new WordXml(part.get().getPartName().getName(), budget).read(stream, listener);
            }
        }
    }
}
