package org.ecoplan.local.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ecoplan.local.Progress;

/** Prints what happens with the time of day in China (北京时间) and the seconds since the command began. */
final class Terminal implements Progress {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final PrintStream out;
    private final Clock clock;
    private final long began = System.nanoTime();

    Terminal(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void say(String line) {
        out.printf(
                "%s [%5.1f s] %s%n",
                TIME.format(clock.instant().atZone(ZONE)), (System.nanoTime() - began) / 1e9, line);
        out.flush();
    }
}
