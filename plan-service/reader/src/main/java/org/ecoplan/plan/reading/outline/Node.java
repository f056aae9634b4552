package org.ecoplan.plan.reading.outline;

import java.util.ArrayList;
import java.util.List;
import org.ecoplan.plan.reading.text.Characters;
import org.jspecify.annotations.Nullable;

/** 提纲节点: an ordinal with the text up to the next ordinal of its level or a coarser one. */
public final class Node {

    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_CLOSED_HEADING = 24;

    private final Ordinal ordinal;
    private final @Nullable Node parent;
    private final List<Node> children = new ArrayList<>();
    private int end;

    Node(Ordinal ordinal, @Nullable Node parent) {
        this.ordinal = ordinal;
        this.parent = parent;
    }

    void add(Node child) {
        children.add(child);
    }

    void close(int at) {
        end = at;
    }

    public Ordinal ordinal() {
        return ordinal;
    }

    public OrdinalKind kind() {
        return ordinal.kind();
    }

    public @Nullable Node parent() {
        return parent;
    }

    public List<Node> children() {
        return children;
    }

    /** Whether another node of the same level follows under the same parent. */
    public boolean hasNext() {
        Node around = parent;
        return around != null && around.children.get(around.children.size() - 1) != this;
    }

    public int start() {
        return ordinal.start();
    }

    /** Where the words after the ordinal begin. */
    public int bodyStart() {
        return ordinal.end();
    }

    /** End of the node's own words, before its first child. */
    public int ownEnd() {
        return children.isEmpty() ? end : children.get(0).start();
    }

    public int end() {
        return end;
    }

    /** 标题: the words after the ordinal up to the end of the line, the first full stop or the first child. */
    public String heading(String text) {
        int limit = Math.min(ownEnd(), bodyStart() + LONGEST_HEADING);
        int i = bodyStart();
        while (i < limit && "。\n\t:;(".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return text.substring(bodyStart(), i);
    }

    /** A level is no heading: (一)优良天数比率不低于90%. Otherwise behind the heading where it stands on a line of its own or ends in a full stop and words follow. */
    public int wordsStart(String text) {
        int end = headingEnd(text);
        boolean closed = heading(text).chars().noneMatch(c -> c == ',' || Characters.isDigit((char) c))
                && end - bodyStart() <= LONGEST_CLOSED_HEADING
                && end + 1 < ownEnd()
                && "。\n".indexOf(text.charAt(end)) >= 0;
        return closed ? end : bodyStart();
    }

    /** Where the heading ends, without the mark after it. */
    public int headingEnd(String text) {
        return bodyStart() + heading(text).length();
    }
}
