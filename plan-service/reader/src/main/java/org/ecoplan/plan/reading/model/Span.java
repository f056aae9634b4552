package org.ecoplan.plan.reading.model;

/** 位置: a stretch of the original document text, UTF-16 offsets, end exclusive. */
public record Span(int start, int end) {

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
