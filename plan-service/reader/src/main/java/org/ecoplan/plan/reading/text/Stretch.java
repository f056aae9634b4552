package org.ecoplan.plan.reading.text;

/** 片段: a stretch of the clean text, end exclusive. */
public record Stretch(int start, int end) {

    public String of(String text) {
        return text.substring(start, end);
    }

    public int length() {
        return end - start;
    }

    public boolean covers(int place) {
        return start <= place && place < end;
    }
}
