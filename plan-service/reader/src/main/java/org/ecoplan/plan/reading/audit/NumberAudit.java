package org.ecoplan.plan.reading.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.ecoplan.plan.reading.model.DocumentHeader;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.Span;
import org.ecoplan.plan.reading.model.UnusedNumber;
import org.ecoplan.plan.reading.outline.Node;
import org.ecoplan.plan.reading.outline.Outline;
import org.ecoplan.plan.reading.text.CleanText;

/** 数字核对: every figure of the document is the value of a target or listed with the reason why it is none. */
public final class NumberAudit {

    private final CleanText text;
    private final NavigableMap<Integer, Span> used = new TreeMap<>();
    private final NavigableMap<Integer, NumbersSeen.Reasoned> reasoned = new TreeMap<>();
    private final List<UnusedNumber> inWords;

    public NumberAudit(CleanText text, NumbersSeen seen) {
        this.text = text;
        seen.used().forEach(span -> used.put(span.start(), span));
        seen.reasoned().forEach(this::add);
        inWords = seen.inWords();
    }

    /** The figures that are no value of a target, in the order of the original. */
    public List<UnusedNumber> unused(
            String original, DocumentHeader header, Outline outline, Collection<Span> unitPlaces) {
        for (Map.Entry<String, Evidence> place : header.places().entrySet()) {
            add(new NumbersSeen.Reasoned(place.getValue().span(), "文件要素(" + place.getKey() + ")"));
        }
        text.furniture().forEach(span -> add(new NumbersSeen.Reasoned(span, "页面元素,不属于正文")));
        unitPlaces.forEach(span -> add(new NumbersSeen.Reasoned(span, "责任分工中的数字")));
        outline.roots().forEach(this::addOrdinals);
        int bodyStart =
                text.span(outline.bodyStart(text.length()), text.length()).start();
        List<UnusedNumber> unused = new ArrayList<>(inWords);
        int i = 0;
        while (i < original.length()) {
            int end = figureEnd(original, i);
            if (end == i) {
                i++;
                continue;
            }
            if (!covered(used, i)) {
                unused.add(new UnusedNumber(
                        new Span(i, end), original.substring(i, end), reason(original, i, end, bodyStart)));
            }
            i = end;
        }
        unused.sort(Comparator.comparingInt(number -> number.span().start()));
        return unused;
    }

    private void addOrdinals(Node node) {
        add(new NumbersSeen.Reasoned(
                text.span(node.ordinal().start(), node.ordinal().end()), "编号"));
        node.children().forEach(this::addOrdinals);
    }

    private void add(NumbersSeen.Reasoned place) {
        reasoned.merge(
                place.span().start(),
                place,
                (old, other) -> old.span().end() >= other.span().end() ? old : other);
    }

    private static boolean covered(NavigableMap<Integer, Span> spans, int place) {
        Map.Entry<Integer, Span> before = spans.floorEntry(place);
        return before != null && place < before.getValue().end();
    }

    private String reason(String original, int place, int end, int bodyStart) {
        Map.Entry<Integer, NumbersSeen.Reasoned> before = reasoned.floorEntry(place);
        for (int tries = 0; before != null && tries < 3; tries++) {
            if (place < before.getValue().span().end()) {
                return before.getValue().reason();
            }
            before = reasoned.lowerEntry(before.getKey());
        }
        return place < bodyStart ? "正文之前的文件信息" : FigureContext.reason(original, place, end);
    }

    private static int figureEnd(String original, int start) {
        int end = start;
        while (end < original.length() && isDigit(original.charAt(end))) {
            end++;
            if (end + 1 < original.length() && original.charAt(end) == '.' && isDigit(original.charAt(end + 1))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '\uFF10' && c <= '\uFF19');
    }
}
