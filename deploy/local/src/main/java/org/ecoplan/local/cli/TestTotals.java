package org.ecoplan.local.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Adds up the reports that the test run left in all modules. Needs nothing but the JDK, so that {@code java
 * TestTotals.java} counts even when the build broke before this module.
 */
final class TestTotals {
    private int passed;
    private int failed;
    private int skipped;

    public static void main(String[] arguments) throws IOException, XMLStreamException {
        TestTotals totals = new TestTotals();
        for (Path report : reportsIn(Path.of(arguments[0]))) {
            totals.add(report);
        }
        System.out.println(totals.line());
        System.exit(totals.isGood() ? 0 : 1);
    }

    static List<Path> reportsIn(Path checkout) throws IOException {
        List<Path> reports = new ArrayList<>();
        Files.walkFileTree(checkout, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name =
                        folder.getFileName() == null ? "" : folder.getFileName().toString();
                return name.startsWith(".") && !folder.equals(checkout)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().matches(".*/target/(surefire|failsafe)-reports/TEST-[^/]*\\.xml")) {
                    reports.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return reports;
    }

    void add(Path report) throws IOException, XMLStreamException {
        XMLInputFactory parsers = XMLInputFactory.newFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream file = Files.newInputStream(report)) {
            XMLStreamReader xml = parsers.createXMLStreamReader(file);
            xml.nextTag();
            int bad = count(xml, "failures") + count(xml, "errors");
            failed += bad;
            skipped += count(xml, "skipped");
            passed += count(xml, "tests") - bad - count(xml, "skipped");
        }
    }

    private static int count(XMLStreamReader xml, String attribute) {
        return Integer.parseInt(xml.getAttributeValue(null, attribute));
    }

    String line() {
        return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
    }

    /** A run in which nothing ran is no good run. */
    boolean isGood() {
        return failed == 0 && passed > 0;
    }
}
