package org.ecoplan.indicator.registry.domain;

/** A series (数据序列) inside this service; others know it by its {@link SeriesCode}. */
public record SeriesId(int value) implements Comparable<SeriesId> {

    @Override
    public int compareTo(SeriesId other) {
        return Integer.compare(value, other.value);
    }
}
