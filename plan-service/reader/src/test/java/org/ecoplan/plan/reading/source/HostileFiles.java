package org.ecoplan.plan.reading.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Makes the files that nobody sends in good faith, each with the answers that are right for it. */
public final class HostileFiles {
    public static final String READ = "READ";
    private static final int MEBIBYTE = 1 << 20;
    private static final String WORD_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private final List<Case> cases = new ArrayList<>();

    /** 恶意文件: how it is made, and the codes of which one must come back. */
    public record Case(String name, Maker maker, Set<String> answers) {}

    /** 制作者: writes the bytes of one file. */
    public interface Maker {
        byte[] make() throws IOException;
    }

    public static List<Case> all() {
        HostileFiles files = new HostileFiles();
        files.addTexts();
        files.addForeignTypes();
        files.addPages();
        files.addPackages();
        files.addWordParts();
        files.addPortableDocuments();
        return files.cases;
    }

    private void add(String name, Maker maker, String... answers) {
        cases.add(new Case(name, maker, Set.of(answers)));
    }

    private void addTexts() {
        add("empty.txt", () -> new byte[0], "EMPTY_FILE");
        add("blank.txt", () -> " \r\n\t\u3000\uFEFF".repeat(10_000).getBytes(UTF_8), "EMPTY_FILE");
        add("noise-as-text.txt", () -> noise(100_000), "NOT_TEXT", "UNKNOWN_ENCODING");
        add("nul-in-text.txt", () -> "一、任务\u0000二、保障".getBytes(UTF_8), "NOT_TEXT");
        add("only-nul.txt", () -> new byte[MEBIBYTE], "NOT_TEXT");
        add("utf16-without-mark.txt", () -> "一、任务\n二、保障\n".getBytes(UTF_16LE), "NOT_TEXT", "UNKNOWN_ENCODING");
        add("utf16-with-mark.txt", () -> "\uFEFF一、任务\n".getBytes(UTF_16BE), READ);
        add("lone-surrogates.txt", () -> bytes("E4B880 EDA080 EDB080 EDA081"), "UNKNOWN_ENCODING");
        add("lone-surrogates-utf16.txt", () -> bytes("FFFE 004E 40D8 004E"), "UNKNOWN_ENCODING");
        add(
                "big5.txt",
                () -> "環境保護計畫，負責單位：環境保護局".getBytes(Charset.forName("Big5")),
                "UNKNOWN_ENCODING",
                "NOT_TEXT",
                READ);
        add("one-huge-line.txt", () -> "治".repeat(4_900_000).getBytes(UTF_8), READ);
        add("too-many-characters.txt", () -> "治".repeat(5_000_001).getBytes(UTF_8), "TOO_MANY_CHARACTERS");
        add("too-large.txt", () -> "a".repeat(20 * MEBIBYTE + 1).getBytes(UTF_8), "FILE_TOO_LARGE");
        add("combining-marks.txt", () -> ("一" + "\u0301".repeat(1_000_000)).getBytes(UTF_8), READ);
    }

    private void addForeignTypes() {
        add(
                "picture-as.docx",
                () -> concat(bytes("89504E47 0D0A1A0A 0000000D"), noise(5_000)),
                "NOT_TEXT",
                "UNKNOWN_ENCODING");
        add("program-as.txt", () -> concat(bytes("4D5A9000 03000000"), noise(5_000)), "NOT_TEXT", "UNKNOWN_ENCODING");
        add("gzip-as.pdf", () -> gzip("一、任务".getBytes(UTF_8)), "NOT_TEXT", "UNKNOWN_ENCODING");
        add("rich-text-as.docx", () -> "{\\rtf1\\ansi 一、任务}".getBytes(UTF_8), "WRONG_TYPE");
        add("xml-bomb.xml", () -> bomb("<lolz>&l9;</lolz>").getBytes(UTF_8), "WRONG_TYPE");
        add(
                "external-entity.xml",
                () -> ("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")
                        .getBytes(UTF_8),
                "WRONG_TYPE");
        add("old-word.doc", () -> ole("WordDocument"), "WRONG_TYPE");
        add("broken-ole.doc", () -> concat(bytes("D0CF11E0A1B11AE1"), noise(50_000)), "BROKEN_FILE");
        add("encrypted.docx", HostileFiles::encryptedWord, "ENCRYPTED");
    }

    private void addPages() {
        add(
                "million-nested-tags.html",
                () -> ("<html>" + "<div>".repeat(1_000_000) + "治").getBytes(UTF_8),
                "TOO_MANY_ELEMENTS");
        add(
                "deep-tags.html",
                () -> ("<html>" + "<div>".repeat(390_000) + "治").getBytes(UTF_8),
                READ,
                "TOO_MANY_ELEMENTS",
                "TIME_EXCEEDED");
        add(
                "deep-tables.html",
                () -> ("<html>" + "<table><tr><td>".repeat(100_000) + "治").getBytes(UTF_8),
                READ,
                "TOO_MANY_ELEMENTS",
                "TIME_EXCEEDED");
        add(
                "deep-lists.html",
                () -> ("<html>" + "<ol><li>治".repeat(100_000)).getBytes(UTF_8),
                READ,
                "TOO_MANY_ELEMENTS",
                "TIME_EXCEEDED");
        add("reopened-formatting.html", HostileFiles::reopenedFormatting, "TOO_MANY_ELEMENTS", "TIME_EXCEEDED");
        add(
                "unmatched-ends.html",
                () -> ("<html>" + "<i>".repeat(200_000) + "</x>".repeat(1_000_000)).getBytes(UTF_8),
                "TIME_EXCEEDED",
                "EMPTY_FILE",
                "TOO_MANY_ELEMENTS");
        add(
                "huge-attribute.html",
                () -> ("<html><p title='" + "x".repeat(15 * MEBIBYTE) + "'>治").getBytes(UTF_8),
                READ);
        add("many-attributes.html", HostileFiles::manyAttributes, READ, "TIME_EXCEEDED", "TOO_MANY_ELEMENTS");
        add("open-comment.html", () -> ("<html><p>治<!--" + "-".repeat(15 * MEBIBYTE)).getBytes(UTF_8), READ);
        add("open-script.html", () -> ("<html><p>治<script>" + "<".repeat(15 * MEBIBYTE)).getBytes(UTF_8), READ);
        add("entities.html", () -> ("<html>" + "&#27835;".repeat(2_000_000)).getBytes(UTF_8), READ);
        add(
                "wide-spans.html",
                () -> ("<html><table>" + "<tr><td colspan=1000 rowspan=9999>治".repeat(60_000)).getBytes(UTF_8),
                "TOO_MANY_CHARACTERS");
        add(
                "entity-bomb.html",
                () -> ("<!DOCTYPE html [<!ENTITY a '&b;&b;'><!ENTITY b '" + "x".repeat(1000) + "'>]><html><p>"
                                + "&a;".repeat(100_000))
                        .getBytes(UTF_8),
                READ);
    }

    private static byte[] reopenedFormatting() {
        StringBuilder page = new StringBuilder("<html>");
        for (int at = 0; at < 150_000; at++) {
            page.append("<p><b a=").append(at).append('>');
        }
        return page.toString().getBytes(UTF_8);
    }

    private static byte[] manyAttributes() {
        StringBuilder page = new StringBuilder("<html><p ");
        for (int at = 0; at < 1_000_000; at++) {
            page.append('a').append(at).append(' ');
        }
        return page.append(">治").toString().getBytes(UTF_8);
    }

    private void addPackages() {
        add("plain.zip", () -> zip("readme.txt", "治".getBytes(UTF_8)), "WRONG_TYPE");
        add("zip-in-zip.zip", () -> zip("inner.zip", zip("inner.zip", zip("a.txt", new byte[MEBIBYTE]))), "WRONG_TYPE");
        add(
                "zip-bomb.docx",
                () -> WordFile.withBody("")
                        .part("word/media/a.bin", new byte[60 * MEBIBYTE])
                        .bytes(),
                "UNPACKED_TOO_LARGE");
        add(
                "zip-bomb-body.docx",
                () -> WordFile.withBody(WordFile.paragraph(" ".repeat(60 * MEBIBYTE)))
                        .bytes(),
                "UNPACKED_TOO_LARGE");
        add(
                "nested-bomb.docx",
                () -> WordFile.withBody(WordFile.paragraph("治"))
                        .part("word/a.bin", zip("b.zip", zip("c", new byte[30 * MEBIBYTE])))
                        .bytes(),
                READ);
        add("five-thousand-entries.docx", HostileFiles::manyEntries, "TOO_MANY_ENTRIES");
        add(
                "path-traversal.docx",
                () -> WordFile.withBody("").part("../../etc/cron.d/a", "x").bytes(),
                "UNSAFE_ENTRY");
        add(
                "absolute-path.docx",
                () -> WordFile.withBody("").part("/etc/passwd", "x").bytes(),
                "UNSAFE_ENTRY");
        add(
                "macro-project.docx",
                () -> WordFile.withBody("").part("word/vbaProject.bin", "x").bytes(),
                "CONTAINS_MACROS");
        add(
                "macro-type.docm",
                () -> WordFile.ofType("application/vnd.ms-word.document.macroEnabled.main+xml")
                        .body("")
                        .bytes(),
                "CONTAINS_MACROS");
        add(
                "empty-workbook.xlsx",
                () -> WordFile.ofType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
                        .body("")
                        .bytes(),
                "EMPTY_FILE");
        add(
                "many-cells.xlsx",
                () -> sheet("<row>" + repeated("<c><v>%d</v></c>", 450_000) + "</row>"),
                "TOO_MANY_ELEMENTS");
        add(
                "many-merged-cells.xlsx",
                () -> sheet(repeated("<row><c><v>1</v></c><c r=\"GR1\"><v>%d</v></c></row>", 20_000)
                        + "</sheetData><mergeCells>"
                        + repeated("<mergeCell ref=\"C1:C%d\"/>", 300_000)
                        + "</mergeCells><sheetData>"),
                READ,
                "TIME_EXCEEDED",
                "TOO_MANY_CHARACTERS");
        add(
                "entity.xlsx",
                () -> workbook("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><worksheet>&x;</worksheet>"),
                "EXTERNAL_ENTITY",
                "BROKEN_FILE");
        add("password-zip.docx", HostileFiles::flaggedAsEncrypted, "ENCRYPTED");
        add(
                "truncated.docx",
                () -> firstPart(
                        WordFile.withBody(WordFile.paragraph("治"))
                                .part("word/a", noise(9_000))
                                .bytes(),
                        0.6),
                "BROKEN_FILE");
        add(
                "empty-zip.docx",
                () -> bytes("504B0506 00000000 00000000 00000000 00000000 0000"),
                "WRONG_TYPE",
                "BROKEN_FILE");
        add(
                "noise-after-signature.docx",
                () -> concat(bytes("504B0304"), noise(10_000)),
                "BROKEN_FILE",
                "ENCRYPTED",
                "WRONG_TYPE");
        add("without-body.docx", () -> WordFile.ofType(WORD_TYPE).bytes(), "BROKEN_FILE");
        add("no-words.docx", () -> WordFile.withBody("").bytes(), "EMPTY_FILE");
    }

    private void addWordParts() {
        add(
                "xml-bomb.docx",
                () -> WordFile.withBody("")
                        .part(
                                "word/document.xml",
                                bomb("<w:document " + WordFile.WORD + "><w:body>&l9;</w:body></w:document>"))
                        .bytes(),
                "EXTERNAL_ENTITY");
        add(
                "external-entity.docx",
                () -> WordFile.withBody("")
                        .part(
                                "word/document.xml",
                                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w:document " + WordFile.WORD
                                        + "><w:body>" + WordFile.paragraph("&x;") + "</w:body></w:document>")
                        .bytes(),
                "EXTERNAL_ENTITY");
        add(
                "external-type-definition.docx",
                () -> WordFile.withBody("")
                        .part("word/numbering.xml", "<!DOCTYPE d SYSTEM 'http://127.0.0.1:9/d.dtd'><d/>")
                        .bytes(),
                "EXTERNAL_ENTITY");
        add(
                "bomb-in-content-types.docx",
                () -> WordFile.withBody("")
                        .part("[Content_Types].xml", bomb("<Types>&l9;</Types>"))
                        .bytes(),
                "BROKEN_FILE");
        add("broken-xml.docx", () -> WordFile.withBody("<w:p><w:r>").bytes(), "BROKEN_FILE");
        add(
                "cell-without-table.docx",
                () -> WordFile.withBody("<w:tc>" + WordFile.paragraph("治") + "</w:tc>")
                        .bytes(),
                "BROKEN_FILE",
                READ);
        add("huge-table.docx", HostileFiles::hugeTable, READ);
        add("deep-tables.docx", HostileFiles::deepTables, "TOO_MANY_ELEMENTS");
        add("hundred-thousand-list-levels.docx", HostileFiles::manyLevels, READ);
        add("hundred-thousand-lists.docx", HostileFiles::manyLists, READ);
        add(
                "wide-cell.docx",
                () -> WordFile.withBody("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr>"
                                + WordFile.paragraph("治") + "</w:tc></w:tr></w:tbl>")
                        .bytes(),
                "TOO_MANY_CHARACTERS");
        add(
                "style-loop.docx",
                () -> WordFile.withBody("<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>治</w:t></w:r></w:p>")
                        .styles(
                                "<w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>")
                        .bytes(),
                READ);
        add(
                "list-loop.docx",
                () -> WordFile.withBody(WordFile.numbered(1, 0, "治"))
                        .styles(
                                "<w:style w:styleId=\"a\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
                        .numbering(WordFile.definition(0, "<w:numStyleLink w:val=\"a\"/>") + WordFile.list(1, 0, ""))
                        .bytes(),
                READ);
    }

    private static byte[] hugeTable() {
        Random random = new Random(3);
        StringBuilder table = new StringBuilder("<w:tbl>");
        for (int row = 0; row < 100_000; row++) {
            table.append("<w:tr>");
            for (int cell = 0; cell < 3; cell++) {
                table.append("<w:tc>")
                        .append(WordFile.paragraph(Long.toString(random.nextLong(), 36)))
                        .append("</w:tc>");
            }
            table.append("</w:tr>");
        }
        return WordFile.withBody(table.append("</w:tbl>").toString()).bytes();
    }

    private static byte[] deepTables() {
        Random random = new Random(4);
        StringBuilder body = new StringBuilder();
        for (int depth = 0; depth < 100_000; depth++) {
            body.append("<!-- ").append(random.nextLong()).append(" --><w:tbl><w:tr><w:tc>");
        }
        body.append(WordFile.paragraph("治")).append("</w:tc></w:tr></w:tbl>".repeat(100_000));
        return WordFile.withBody(body.toString()).bytes();
    }

    private static byte[] manyLevels() {
        StringBuilder levels = new StringBuilder();
        StringBuilder body = new StringBuilder();
        Random random = new Random(5);
        for (int level = 0; level < 100_000; level++) {
            levels.append(WordFile.level(level, "decimal", "%" + (level + 1) + "." + random.nextLong(), ""));
            body.append(WordFile.numbered(1, level, Long.toString(random.nextLong(), 36)));
        }
        return WordFile.withBody(body.toString())
                .numbering(WordFile.definition(0, levels.toString()) + WordFile.list(1, 0, ""))
                .bytes();
    }

    private static byte[] manyLists() {
        Random random = new Random(6);
        StringBuilder lists = new StringBuilder(WordFile.definition(0, WordFile.level(0, "decimal", "%1.", "")));
        for (int list = 1; list <= 100_000; list++) {
            lists.append(WordFile.list(list, 0, "<!-- " + random.nextLong() + " -->"));
        }
        return WordFile.withBody(WordFile.numbered(99_999, 0, "治"))
                .numbering(lists.toString())
                .bytes();
    }

    private void addPortableDocuments() {
        add("head-only.pdf", () -> "%PDF-1.7\n".getBytes(ISO_8859_1), "BROKEN_FILE");
        add(
                "noise-after-signature.pdf",
                () -> concat("%PDF-1.7\n".getBytes(ISO_8859_1), noise(MEBIBYTE)),
                "BROKEN_FILE");
        add("truncated.pdf", () -> firstPart(plainPdf(), 0.4), "BROKEN_FILE");
        add("without-pages.pdf", () -> new PdfFile().bytes(), "BROKEN_FILE");
        add("blank-page.pdf", () -> new PdfFile().page().bytes(), "EMPTY_FILE");
        add("scanned.pdf", PdfFile::scanned, "NO_TEXT_LAYER");
        add("encrypted.pdf", HostileFiles::encryptedPdf, "ENCRYPTED");
        add(
                "page-tree-loop.pdf",
                () -> pageTree("<< /Type /Pages /Count 1000000 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>"),
                "BROKEN_FILE",
                "EMPTY_FILE",
                "TIME_EXCEEDED");
        add(
                "page-tree-mutual-loop.pdf",
                () -> new PdfFile.Objects()
                        .add("<< /Type /Catalog /Pages 2 0 R >>")
                        .add("<< /Type /Pages /Count 9 /Kids [3 0 R 3 0 R] >>")
                        .add("<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>")
                        .bytes(),
                "BROKEN_FILE",
                "EMPTY_FILE",
                "TIME_EXCEEDED");
        add("doubling-page-tree.pdf", HostileFiles::doublingPageTree, "BROKEN_FILE", "EMPTY_FILE", "TIME_EXCEEDED");
        add("flate-bomb.pdf", () -> pdfWithContent("/Filter /FlateDecode", deflate(60)), "UNPACKED_TOO_LARGE");
        add(
                "double-flate-bomb.pdf",
                () -> pdfWithContent("/Filter [/FlateDecode /ASCIIHexDecode]", deflate(60)),
                "UNPACKED_TOO_LARGE");
        add(
                "hex-flate-bomb.pdf",
                () -> pdfWithContent(
                        "/Filter [/ASCIIHexDecode /FlateDecode]",
                        hex(deflate(120)).getBytes(ISO_8859_1)),
                "UNPACKED_TOO_LARGE");
        add(
                "run-length-bomb.pdf",
                () -> pdfWithContent("/Filter /RunLengthDecode", repeat(bytes("8120"), 500_000)),
                "UNPACKED_TOO_LARGE");
        add(
                "object-stream-bomb.pdf",
                () -> new PdfFile.Objects()
                        .add("<< /Type /Catalog /Pages 2 0 R >>")
                        .addStream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", deflate(200))
                        .bytes(),
                "UNPACKED_TOO_LARGE");
        add("form-in-itself.pdf", HostileFiles::formInItself, "TOO_MANY_ELEMENTS");
        add(
                "millions-of-glyphs.pdf",
                () -> pdfWithContent("", ("BT /F1 1 Tf <" + "6CBB".repeat(3_000_000) + "> Tj ET").getBytes(ISO_8859_1)),
                "TOO_MANY_ELEMENTS",
                "TIME_EXCEEDED");
        add(
                "endless-operators.pdf",
                () -> pdfWithContent("/Filter /FlateDecode", deflate("q Q ".repeat(10_000_000))),
                "TIME_EXCEEDED",
                "EMPTY_FILE");
        add(
                "deep-arrays.pdf",
                () -> pageTree("<< /Type /Pages /Kids " + "[".repeat(1_000_000) + " >>"),
                "TOO_MANY_ELEMENTS",
                "BROKEN_FILE");
        add(
                "deep-arrays-on-page.pdf",
                () -> pdfWithContent("", ("[".repeat(1_000_000)).getBytes(ISO_8859_1)),
                "TOO_MANY_ELEMENTS",
                "BROKEN_FILE");
        add("many-objects.pdf", HostileFiles::manyObjects, "BROKEN_FILE", "EMPTY_FILE", "TIME_EXCEEDED");
        add("many-pages.pdf", HostileFiles::manyPages, "BROKEN_FILE", "EMPTY_FILE", "TIME_EXCEEDED");
        add(
                "wrong-length.pdf",
                () -> new String(plainPdf(), ISO_8859_1)
                        .replaceAll("/Length \\d+", "/Length 999999999")
                        .getBytes(ISO_8859_1),
                READ);
    }

    private static byte[] plainPdf() {
        return new PdfFile().page().text(80, 80, 16, "一、主要任务").bytes();
    }

    private static byte[] pageTree(String pages) {
        return new PdfFile.Objects()
                .add("<< /Type /Catalog /Pages 2 0 R >>")
                .add(pages)
                .bytes();
    }

    private static byte[] doublingPageTree() {
        PdfFile.Objects objects = new PdfFile.Objects().add("<< /Type /Catalog /Pages 2 0 R >>");
        for (int number = 2; number < 40; number++) {
            String kid = (number + 1) + " 0 R ";
            objects.add("<< /Type /Pages /Count 1 /Kids [" + kid + kid + "] >>");
        }
        return objects.add("<< /Type /Page /MediaBox [0 0 10 10] >>").bytes();
    }

    private static byte[] pdfWithContent(String filter, byte[] content) {
        return new PdfFile.Objects()
                .add("<< /Type /Catalog /Pages 2 0 R >>")
                .add("<< /Type /Pages /Count 1 /Kids [3 0 R] >>")
                .add(
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>")
                .add(
                        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>] >>")
                .addStream(filter, content)
                .bytes();
    }

    private static byte[] formInItself() {
        return new PdfFile.Objects()
                .add("<< /Type /Catalog /Pages 2 0 R >>")
                .add("<< /Type /Pages /Count 1 /Kids [3 0 R] >>")
                .add(
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /XObject << /X 4 0 R >> >> >>")
                .addStream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >>",
                        "/X Do /X Do".getBytes(ISO_8859_1))
                .addStream("", "/X Do".getBytes(ISO_8859_1))
                .bytes();
    }

    private static byte[] manyObjects() {
        PdfFile.Objects objects = new PdfFile.Objects()
                .add("<< /Type /Catalog /Pages 2 0 R >>")
                .add("<< /Type /Pages /Count 0 /Kids [] >>");
        for (int number = 3; number < 400_000; number++) {
            objects.add("[]");
        }
        return objects.bytes();
    }

    private static byte[] manyPages() {
        return pageTree("<< /Type /Pages /Count 500000 /Kids [" + "<< /Type /Page >> ".repeat(500_000) + "] >>");
    }

    private static byte[] encryptedPdf() throws IOException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (PDDocument file = Loader.loadPDF(plainPdf())) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            file.protect(policy);
            file.save(locked);
        }
        return locked.toByteArray();
    }

    private static byte[] encryptedWord() throws IOException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (OutputStream stream = encryptor.getDataStream(file)) {
                stream.write(WordFile.withBody(WordFile.paragraph("治")).bytes());
            } catch (java.security.GeneralSecurityException impossible) {
                throw new IOException(impossible);
            }
            file.writeFilesystem(locked);
        }
        return locked.toByteArray();
    }

    private static byte[] ole(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), entry);
            file.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] manyEntries() {
        WordFile file = WordFile.withBody(WordFile.paragraph("治"));
        for (int entry = 0; entry < 5_000; entry++) {
            file.part("word/media/" + entry + ".png", "x");
        }
        return file.bytes();
    }

    /** The same tag with another number each time, so that it does not pack away to nothing. */
    private static String repeated(String tag, int times) {
        Random random = new Random(7);
        StringBuilder tags = new StringBuilder();
        for (int i = 0; i < times; i++) {
            tags.append(tag.formatted(random.nextInt(1_000_000)));
        }
        return tags.toString();
    }

    private static byte[] sheet(String rows) {
        return workbook("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows + "</sheetData></worksheet>");
    }

    private static byte[] workbook(String sheet) {
        String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return WordFile.ofType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
                .part(
                        "word/document.xml",
                        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                                + relation
                                + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>")
                .part(
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"s1\" Type=\"" + relation
                                + "/worksheet\" Target=\"sheet1.xml\"/></Relationships>")
                .part("word/sheet1.xml", sheet)
                .bytes();
    }

    private static byte[] flaggedAsEncrypted() {
        byte[] content = WordFile.withBody(WordFile.paragraph("治")).bytes();
        content[6] |= 1;
        return content;
    }

    private static String bomb(String root) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY l0 \"治\">");
        for (int level = 1; level <= 9; level++) {
            xml.append("<!ENTITY l")
                    .append(level)
                    .append(" \"")
                    .append(("&l" + (level - 1) + ";").repeat(10))
                    .append("\">");
        }
        return xml.append("]>").append(root).toString();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflate(int mebibytes) throws IOException {
        return deflate(" ".repeat(mebibytes * MEBIBYTE));
    }

    private static byte[] deflate(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new DeflaterOutputStream(bytes, new Deflater(9))) {
            packed.write(content.getBytes(ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }

    private static byte[] bytes(String hex) {
        return java.util.HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static String hex(byte[] content) {
        return java.util.HexFormat.of().formatHex(content);
    }

    private static byte[] repeat(byte[] piece, int times) {
        byte[] all = new byte[piece.length * times];
        for (int at = 0; at < all.length; at++) {
            all[at] = piece[at % piece.length];
        }
        return all;
    }

    private static byte[] firstPart(byte[] content, double share) {
        return Arrays.copyOf(content, (int) (content.length * share));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
