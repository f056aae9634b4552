package org.ecoplan.plan.reading.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** 复合文件: the container of old office files and of encrypted new ones. None is read; this says which it is. */
final class OleFile {
    private static final Map<String, String> OLD_FILES = Map.of(
            "WordDocument", "旧版 Word 文档（.doc），请另存为 .docx", "Workbook", "旧版 Excel 表格", "PowerPoint Document", "旧版演示文稿");

    private OleFile() {}

    static SourceReading.Refused refuse(byte[] content, ReadingBudget budget) {
        try (POIFSFileSystem file = new POIFSFileSystem(budget.timed(new ByteArrayInputStream(content)))) {
            DirectoryNode root = file.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return RefusalReason.ENCRYPTED.at("整个文件");
            }
            return OLD_FILES.entrySet().stream()
                    .filter(old -> root.hasEntryCaseInsensitive(old.getKey()))
                    .findFirst()
                    .map(old -> RefusalReason.WRONG_TYPE.at(old.getValue()))
                    .orElseGet(() -> RefusalReason.WRONG_TYPE.at("复合文件"));
        } catch (ReadingStopped stopped) {
            throw stopped;
        } catch (IOException | RuntimeException broken) {
            return RefusalReason.BROKEN_FILE.at("复合文件");
        }
    }
}
