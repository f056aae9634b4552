package org.ecoplan.plan.reading.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * 来源读取: takes the text out of a file of any accepted kind, or says why it cannot. One file is read
 * within the limits on a thread of its own; safe for use by many callers at once.
 */
public final class SourceReader {
    private final SourceLimits limits;

    public SourceReader() {
        this(SourceLimits.DEFAULT);
    }

    public SourceReader(SourceLimits limits) {
        this.limits = limits;
    }

    /** Reads a file from the disk, and no more of it than a document may hold. */
    public SourceReading read(String fileName, Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(fileName, stream.readNBytes(Math.toIntExact(limits.fileBytes() + 1)));
        }
    }

    /** Reads a file; its kind is told by its content, the name only names the document. */
    public SourceReading read(String fileName, byte[] content) {
        return TimedReading.run(limits, budget -> readContent(fileName, content, budget));
    }

    /** Reads text that was pasted into a field. */
    public SourceReading readPasted(String name, String text) {
        return TimedReading.run(limits, budget -> document(name, SourceFormat.PASTED, text, List.of(), budget));
    }

    private static SourceReading readContent(String name, byte[] content, ReadingBudget budget) {
        budget.checkFile(content.length);
        return switch (ContentKind.of(content)) {
            case TEXT -> readText(name, TextBytes.decode(content), budget);
            case PDF -> readPdf(name, content, budget);
            case ZIP -> readOffice(name, content, budget);
            case OLE -> OleFile.refuse(content, budget);
            case RTF -> RefusalReason.WRONG_TYPE.at("RTF 文档");
        };
    }

    private static SourceReading readOffice(String name, byte[] content, ReadingBudget budget) {
        OfficeFile.Content read = OfficeFile.read(content, budget);
        return document(name, read.format(), read.text(), read.warnings(), budget);
    }

    private static SourceReading readPdf(String name, byte[] content, ReadingBudget budget) {
        PdfSource.TextLayer layer = PdfSource.read(content, budget);
        return document(name, SourceFormat.PDF, layer.text(), layer.warnings(), budget);
    }

    private static SourceReading readText(String name, String text, ReadingBudget budget) {
        if (ContentKind.isOtherXml(text)) {
            return RefusalReason.WRONG_TYPE.at("XML 文件");
        }
        return ContentKind.isHtml(text)
                ? document(name, SourceFormat.HTML, HtmlSource.read(text, budget), List.of(), budget)
                : document(name, SourceFormat.TXT, text, List.of(), budget);
    }

    private static SourceReading document(
            String name, SourceFormat format, String raw, List<String> warnings, ReadingBudget budget) {
        budget.checkCharacters(raw.length());
        StorableText clean = StorableText.of(raw);
        if (clean.isBlank()) {
            return RefusalReason.EMPTY_FILE.at("全文");
        }
        List<String> all =
                Stream.concat(warnings.stream(), clean.warnings().stream()).toList();
        return new SourceReading.Read(new DocumentText(name, format, clean.text(), all));
    }
}
