package org.ecoplan.plan.reading.source;

import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * 文档部件: one XML part of a Word file or of a workbook, read as a stream of tags. The parts of a file may be large, so no
 * tree of them is ever built. Declarations of entities or of outside documents are refused.
 */
final class WordXml {
    private static final int DEEPEST = 2_000;
    private static final Set<String> NAMESPACES = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
            "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math",
            "http://schemas.openxmlformats.org/markup-compatibility/2006");

    /** 部件读者: is told the tags of a part one after the other. */
    interface Listener {
        void open(Tag tag);

        void close(String name);

        default void text(String text) {}
    }

    /** 标签: an opening tag, its name without prefix; tags of foreign vocabularies have an empty name. */
    record Tag(String name, XMLStreamReader reader) {
        String value() {
            String value = attribute("val");
            return value == null ? "" : value;
        }

        /** A switch such as {@code <w:vanish/>}: on unless it says otherwise. */
        boolean isOn() {
            return !Set.of("0", "false", "off").contains(value());
        }

        int number(String attribute, int otherwise) {
            String value = attribute(attribute);
            return value != null && value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : otherwise;
        }

        @Nullable
        String attribute(String name) {
            for (int at = 0; at < reader.getAttributeCount(); at++) {
                if (reader.getAttributeLocalName(at).equals(name)) {
                    return reader.getAttributeValue(at);
                }
            }
            return null;
        }
    }

    private final String part;
    private final ReadingBudget budget;

    WordXml(String part, ReadingBudget budget) {
        this.part = part;
        this.budget = budget;
    }

    void read(InputStream stream, Listener listener) {
        try {
            XMLStreamReader reader = safeFactory().createXMLStreamReader(budget.timed(stream));
            int depth = 0;
            while (reader.hasNext()) {
                depth += step(reader, listener);
                checkDepth(depth);
            }
        } catch (XMLStreamException broken) {
            throw ReadingStopped.because(
                    RefusalReason.BROKEN_FILE,
                    part + "，第 " + broken.getLocation().getLineNumber() + " 行");
        }
    }

    private int step(XMLStreamReader reader, Listener listener) throws XMLStreamException {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> {
                budget.checkTime();
                listener.open(new Tag(nameOf(reader), reader));
                return 1;
            }
            case XMLStreamConstants.END_ELEMENT -> {
                listener.close(nameOf(reader));
                return -1;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                listener.text(reader.getText());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw ReadingStopped.because(RefusalReason.EXTERNAL_ENTITY, part);
            default -> {}
        }
        return 0;
    }

    private void checkDepth(int depth) {
        if (depth > DEEPEST) {
            throw ReadingStopped.because(RefusalReason.TOO_MANY_ELEMENTS, part + "，嵌套超过 " + DEEPEST + " 层");
        }
    }

    private static String nameOf(XMLStreamReader reader) {
        return NAMESPACES.contains(String.valueOf(reader.getNamespaceURI())) ? reader.getLocalName() : "";
    }

    private static XMLInputFactory safeFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        // the limit of a JDK differs from version to version; ours decides, on each of them
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST + 1);
        return factory;
    }
}
