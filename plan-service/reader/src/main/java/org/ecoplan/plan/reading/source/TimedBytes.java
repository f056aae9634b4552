package org.ecoplan.plan.reading.source;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** 限时字节: the bytes of a PDF file, whose reading ends when the time is up. */
final class TimedBytes extends RandomAccessReadBuffer {
    private static final int READS_BETWEEN_LOOKS = 1 << 10;

    private final ReadingBudget budget;
    private int reads;

    TimedBytes(byte[] content, ReadingBudget budget) {
        super(content);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        look();
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        look();
        return super.read(target, offset, length);
    }

    private void look() {
        if (++reads % READS_BETWEEN_LOOKS == 0) {
            budget.checkTime();
        }
    }
}
