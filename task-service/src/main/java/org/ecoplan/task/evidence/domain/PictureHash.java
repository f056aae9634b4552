package org.ecoplan.task.evidence.domain;

/**
 * Difference hash (dHash) of a picture: whether it gets brighter from each pixel to the next in a grey picture of nine
 * columns and eight rows. Scaling and compressing change few of the 64 bits. After Neal Krawetz, "Kind of Like That",
 * hackerfactor.com, 2013-01-21.
 */
public final class PictureHash {
    public static final int COLUMNS = 9;
    public static final int ROWS = 8;

    /** Pictures that differ in no more bits look the same; with four bands of 16 bits at least one band is then equal. */
    public static final int SAME_WITHIN_BITS = 3;

    private PictureHash() {}

    /** @param grey brightness of {@link #COLUMNS} × {@link #ROWS} pixels, row by row */
    public static long of(int[] grey) {
        if (grey.length != COLUMNS * ROWS) {
            throw new IllegalArgumentException("not " + COLUMNS + " × " + ROWS + " pixels");
        }
        long hash = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS - 1; column++) {
                int pixel = row * COLUMNS + column;
                hash = hash << 1 | (grey[pixel] < grey[pixel + 1] ? 1 : 0);
            }
        }
        return hash;
    }

    /** Bits in which two hashes differ, 0..64. */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }
}
