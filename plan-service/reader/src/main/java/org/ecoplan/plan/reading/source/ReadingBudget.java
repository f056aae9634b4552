package org.ecoplan.plan.reading.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/**
 * 读取预算: what is left of the limits while one file is read. Each parser asks it as it goes, so that a
 * reading whose time is up ends by itself at the next question.
 */
final class ReadingBudget {
    private final SourceLimits limits;
    private final long endsAt;
    private volatile boolean abandoned;
    private long unpacked;
    private int elements;

    ReadingBudget(SourceLimits limits) {
        this.limits = limits;
        this.endsAt = System.nanoTime() + limits.time().toNanos();
    }

    long nanosLeft() {
        return abandoned ? 0 : endsAt - System.nanoTime();
    }

    /** Nobody waits for the answer any more: the next question ends the reading. */
    void abandon() {
        abandoned = true;
    }

    void checkTime() {
        if (nanosLeft() <= 0) {
            throw ReadingStopped.because(RefusalReason.TIME_EXCEEDED, timePlace());
        }
    }

    String timePlace() {
        return "上限 " + TimeUnit.MILLISECONDS.toSeconds(limits.time().toMillis()) + " 秒";
    }

    void checkFile(long bytes) {
        if (bytes > limits.fileBytes()) {
            throw ReadingStopped.because(RefusalReason.FILE_TOO_LARGE, bytes + " 字节，上限 " + limits.fileBytes() + " 字节");
        }
    }

    void spendUnpacked(long bytes, String place) {
        unpacked += bytes;
        if (unpacked > limits.unpackedBytes()) {
            throw ReadingStopped.because(
                    RefusalReason.UNPACKED_TOO_LARGE, place + "，上限 " + limits.unpackedBytes() + " 字节");
        }
        if (bytes > 1 || (unpacked & 0xFFF) == 0) {
            checkTime();
        }
    }

    void checkEntries(int entries) {
        if (entries > limits.entries()) {
            throw ReadingStopped.because(RefusalReason.TOO_MANY_ENTRIES, "上限 " + limits.entries() + " 个");
        }
    }

    void spendElement(String place) {
        if (++elements > limits.elements()) {
            throw ReadingStopped.because(RefusalReason.TOO_MANY_ELEMENTS, place + "，上限 " + limits.elements() + " 个");
        }
        if ((elements & 0xFF) == 0) {
            checkTime();
        }
    }

    void checkElements(int count, String place) {
        if (count > limits.elements()) {
            throw ReadingStopped.because(RefusalReason.TOO_MANY_ELEMENTS, place + "，上限 " + limits.elements() + " 个");
        }
    }

    void checkCharacters(long characters) {
        if (characters > limits.characters()) {
            throw ReadingStopped.because(RefusalReason.TOO_MANY_CHARACTERS, "第 " + limits.characters() + " 个字符之后");
        }
    }

    /** The same stream, whose reading ends when the time is up. */
    InputStream timed(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                checkTime();
                return super.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                checkTime();
                return super.read(target, offset, length);
            }
        };
    }

    /** A sink that only counts what was unpacked into it. */
    OutputStream countingUnpacked(String place) {
        return new OutputStream() {
            @Override
            public void write(int single) {
                spendUnpacked(1, place);
            }

            @Override
            public void write(byte[] source, int offset, int length) {
                spendUnpacked(length, place);
            }
        };
    }
}
