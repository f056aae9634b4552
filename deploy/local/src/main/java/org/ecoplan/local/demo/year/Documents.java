package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoplan.local.demo.Unexpected;

/** What the year leaves behind in a folder: notices, orders and the assessment as DOCX, XLSX and JSON, and the timeline. */
final class Documents {
    private static final String ASSESSMENT = "assessment-" + Assessment.YEAR;

    private final Town town;
    private final Path folder;

    Documents(Town town, Path folder) {
        this.town = town;
        this.folder = folder;
    }

    /** Fetches all of them; answers their names. */
    List<String> leave(List<String> timeline) {
        Map<String, byte[]> files = new TreeMap<>();
        for (JsonNode notice : town.notices()) {
            String name = "notice-" + notice.path("period").asText() + correction(notice, "-correction-");
            String path = Town.noticePath(town, notice);
            files.put(name + ".docx", fetch(path + "/document"));
            files.put(name + ".json", fetch(path + "/content"));
        }
        String assessment = town.planPath() + "/assessments/" + Assessment.YEAR;
        files.put(ASSESSMENT + ".docx", fetch(assessment + "/document"));
        files.put(ASSESSMENT + ".xlsx", fetch(assessment + "/workbook"));
        files.put(ASSESSMENT + ".json", fetch(assessment + "/file"));
        for (JsonNode order : town.orders()) {
            files.put(
                    "order-%s-%s.docx"
                            .formatted(
                                    order.path("year").asText(),
                                    order.path("addressee").asText()),
                    town.tasks(Town.OFFICE)
                            .download("/supervision-orders/%s/document"
                                    .formatted(order.path("orderId").asText())));
        }
        files.put("timeline.txt", (String.join("\n", timeline) + "\n").getBytes(StandardCharsets.UTF_8));
        files.forEach(this::write);
        return List.copyOf(files.keySet());
    }

    /** The signed file of the published assessment. */
    Path assessmentFile() {
        return folder.resolve(ASSESSMENT + ".json");
    }

    /** Opens each document with the library of its format; one that says nothing is as bad as one that is missing. */
    void open(String name) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            if (name.endsWith(".docx")) {
                openText(name, bytes);
            } else if (name.endsWith(".xlsx")) {
                openTable(name, bytes);
            }
        } catch (IOException | RuntimeException unreadable) {
            throw new Unexpected(name + " cannot be opened", unreadable);
        }
    }

    private static void openText(String name, byte[] bytes) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            if (document.getParagraphs().isEmpty()) {
                throw new Unexpected(name + " has no text");
            }
        }
    }

    private static void openTable(String name, byte[] bytes) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            if (workbook.getSheetAt(0).getPhysicalNumberOfRows() < 2) {
                throw new Unexpected(name + " has no rows");
            }
        }
    }

    static String correction(JsonNode notice, String prefix) {
        return notice.hasNonNull("correction")
                ? prefix + notice.path("correction").asText()
                : "";
    }

    private byte[] fetch(String path) {
        return town.plans(Town.OFFICE).download(path);
    }

    private void write(String name, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
