package org.ecoplan.task.evidence.domain;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The beginning and the end of a file: where programs look for what it is.
 *
 * @param head the first {@link #HEAD} bytes, or all of a shorter file
 * @param tail the last {@link #TAIL} bytes, or all of a shorter file
 * @param length of the file in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record FileEnds(byte[] head, byte[] tail, long length) {
    public static final int HEAD = 65_536;

    /** A ZIP directory ends within 22 bytes and a comment of at most 65,535 (APPNOTE 4.3.16). */
    public static final int TAIL = 65_557;

    boolean startsWith(int... bytes) {
        return has(head, 0, bytes);
    }

    boolean has(int at, String ascii) {
        return has(head, at, ascii.chars().toArray());
    }

    private static boolean has(byte[] in, int at, int... bytes) {
        if (at < 0 || in.length < at + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((in[at + i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first {@code most} bytes, letters in lower case, one character a byte. */
    String text(int most) {
        return new String(head, 0, Math.min(most, head.length), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** The last {@code most} bytes, one character a byte. */
    String end(int most) {
        int from = Math.max(0, tail.length - most);
        return new String(tail, from, tail.length - from, StandardCharsets.ISO_8859_1);
    }

    boolean endsWith(int... bytes) {
        return has(tail, tail.length - bytes.length, bytes);
    }

    /** Where in the tail the directory of a ZIP archive ends that reaches to the end of the file; -1 for none. */
    int endOfDirectory() {
        for (int at = tail.length - 22; at >= 0; at--) {
            if (has(tail, at, 0x50, 0x4b, 0x05, 0x06) && at + 22 + little(at + 20) <= tail.length) {
                return at;
            }
        }
        return -1;
    }

    /** Files that the directory at that place of the tail lists. */
    int entries(int directoryEnd) {
        return little(directoryEnd + 10);
    }

    /** Bytes of the directory that ends at that place of the tail. */
    long directoryBytes(int directoryEnd) {
        return little(directoryEnd + 12) + ((long) little(directoryEnd + 14) << 16);
    }

    /** Bytes of the comment behind the directory. */
    int commentBytes(int directoryEnd) {
        return little(directoryEnd + 20);
    }

    private int little(int at) {
        return (tail[at] & 0xff) | (tail[at + 1] & 0xff) << 8;
    }
}
