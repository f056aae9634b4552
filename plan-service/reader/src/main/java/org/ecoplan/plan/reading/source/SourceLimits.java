package org.ecoplan.plan.reading.source;

import java.time.Duration;

/**
 * 来源限额: how much of one file is read before it is refused.
 *
 * @param fileBytes     size of the file as it was sent
 * @param unpackedBytes size of everything that is unpacked from it
 * @param entries       number of files in a packed file
 * @param elements      number of elements of a structured text (tags, table cells, page objects)
 * @param characters    length of the text, in UTF-16 units
 * @param time          time for one file
 */
public record SourceLimits(
        long fileBytes, long unpackedBytes, int entries, int elements, int characters, Duration time) {
    private static final long MEBIBYTE = 1L << 20;

    public static final SourceLimits DEFAULT =
            new SourceLimits(20 * MEBIBYTE, 50 * MEBIBYTE, 1_000, 400_000, 5_000_000, Duration.ofSeconds(10));

    public SourceLimits withCharacters(int most) {
        return new SourceLimits(fileBytes, unpackedBytes, entries, elements, most, time);
    }
}
