package org.ecoplan.plan.reading.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;

/**
 * 工作簿来源: the text of an XLSX file, sheet by sheet: what stands alone in its row before the first table is a line, each
 * other row a row of a table. Hidden sheets are named and not read.
 */
final class SheetSource {

    private SheetSource() {}

    static OfficeFile.Content read(OfficeFile file, PackagePart workbook, ReadingBudget budget)
            throws OpenXML4JException, IOException {
        SharedStrings strings = new SharedStrings(budget);
        file.read(file.related(workbook, "sharedStrings"), strings);
        CellStyles styles = new CellStyles();
        file.read(file.related(workbook, "styles"), styles);
        Map<String, PackageRelationship> parts = new HashMap<>();
        file.relations(workbook, "worksheet").forEach(part -> parts.put(part.getId(), part));
        SheetNames names = new SheetNames();
        file.read(Optional.of(workbook), names);
        TextFlow flow = new TextFlow(budget);
        for (String id : names.shown) {
            PackageRelationship part = parts.get(id);
            if (part != null) {
                SheetRows rows = new SheetRows(strings.all, styles, budget);
                file.read(Optional.ofNullable(workbook.getRelatedPart(part)), rows);
                rows.writeTo(flow);
            }
        }
        List<String> warnings = new ArrayList<>();
        names.hidden.forEach(name -> warnings.add("工作表「" + name + "」已隐藏,没有读取"));
        return new OfficeFile.Content(SourceFormat.XLSX, flow.text(), warnings);
    }

    /** 工作表目录. */
    private static final class SheetNames implements WordXml.Listener {
        private final List<String> shown = new ArrayList<>();
        private final List<String> hidden = new ArrayList<>();

        @Override
        public void open(WordXml.Tag tag) {
            String id = tag.name().equals("sheet") ? tag.attribute("id") : null;
            if (id == null) {
                return;
            }
            String state = tag.attribute("state");
            if (state == null || state.equals("visible")) {
                shown.add(id);
            } else {
                hidden.add(String.valueOf(tag.attribute("name")));
            }
        }

        @Override
        public void close(String name) {}
    }

    /** 共享文字, without the readings above characters. */
    private static final class SharedStrings implements WordXml.Listener {
        private final List<String> all = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private final ReadingBudget budget;
        private long characters;
        private boolean inText;
        private boolean inReading;

        SharedStrings(ReadingBudget budget) {
            this.budget = budget;
        }

        @Override
        public void open(WordXml.Tag tag) {
            switch (tag.name()) {
                case "si" -> {
                    budget.spendElement("文字");
                    open.setLength(0);
                }
                case "t" -> inText = !inReading;
                case "rPh" -> inReading = true;
                default -> {}
            }
        }

        @Override
        public void close(String name) {
            switch (name) {
                case "si" -> all.add(open.toString());
                case "t" -> inText = false;
                case "rPh" -> inReading = false;
                default -> {}
            }
        }

        @Override
        public void text(String text) {
            if (inText) {
                characters += text.length();
                budget.checkCharacters(characters);
                open.append(text);
            }
        }
    }
}
