package org.ecoplan.plan.reading.model;

import java.util.List;

/**
 * 覆盖情况: how much of the document's characters, blanks aside, is accounted for: read as head, heading, task, target,
 * mechanism or frame, or set aside as an element of the page.
 *
 * @param share  between 0 and 1
 * @param unread the rest, place by place, with what it seems to be
 */
public record Coverage(double share, List<Unread> unread) {

    public Coverage {
        unread = List.copyOf(unread);
    }

    /** 未读文字. */
    public record Unread(Span span, String reason) {}
}
