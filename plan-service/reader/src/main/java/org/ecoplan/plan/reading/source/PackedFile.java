package org.ecoplan.plan.reading.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * 压缩包检查: goes once through a packed file before any library opens it, and refuses what unpacks too
 * large, holds too many files, is encrypted, carries macros or is no office document.
 */
final class PackedFile {
    private static final int FLAGS_OFFSET = 6;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final ReadingBudget budget;
    private boolean office;

    private PackedFile(ReadingBudget budget) {
        this.budget = budget;
    }

    static void check(byte[] content, ReadingBudget budget) {
        if (content.length > FLAGS_OFFSET && (content[FLAGS_OFFSET] & 1) != 0) {
            throw ReadingStopped.because(RefusalReason.ENCRYPTED, "压缩包");
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.ISO_8859_1)) {
            new PackedFile(budget).walk(zip);
        } catch (IOException | IllegalArgumentException broken) {
            throw ReadingStopped.because(RefusalReason.BROKEN_FILE, "压缩包");
        }
    }

    private void walk(ZipInputStream zip) throws IOException {
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            budget.checkEntries(++entries);
            checkName(entry.getName());
            zip.transferTo(budget.countingUnpacked("压缩包内第 " + entries + " 个文件"));
        }
        if (!office) {
            throw ReadingStopped.because(RefusalReason.WRONG_TYPE, "压缩包，不是 Word 文档或工作簿");
        }
    }

    private void checkName(String name) {
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
            throw ReadingStopped.because(RefusalReason.UNSAFE_ENTRY, name);
        }
        if (name.endsWith("vbaProject.bin")) {
            throw ReadingStopped.because(RefusalReason.CONTAINS_MACROS, name);
        }
        office |= name.equals(CONTENT_TYPES);
    }
}
