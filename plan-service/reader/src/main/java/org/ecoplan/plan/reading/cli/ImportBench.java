package org.ecoplan.plan.reading.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ecoplan.plan.reading.PlanReader;
import org.ecoplan.plan.reading.source.DocumentText;
import org.ecoplan.plan.reading.source.SourceFormat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** 读取测速: characters a second, memory, and the time of a document of twenty pages, one {@code name value unit} a line. */
@Command(name = "bench-import", description = "Measures the plan reader on this machine.")
public final class ImportBench implements Runnable {

    private static final int PAGE = 900;
    private static final int TWENTY_PAGES = 20 * PAGE;
    private static final List<Integer> SIZES = List.of(50_000, 500_000, 5_000_000);
    private static final int WARM_UP = 60;
    private static final int RUNS = 21;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A plan text to measure with instead of the built-in sample")
    private Path file = Path.of("");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PlanReader reader = new PlanReader();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ImportBench()).execute(arguments));
    }

    @Override
    public void run() {
        String sample = sample();
        String twenty = filled(sample, TWENTY_PAGES);
        for (int i = 0; i < WARM_UP; i++) {
            read(twenty);
        }
        long[] nanos = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            nanos[i] = read(twenty);
        }
        Arrays.sort(nanos);
        line("import_20_pages_median", nanos[RUNS / 2] / 1e6, "ms");
        line("import_20_pages_worst", nanos[RUNS - 1] / 1e6, "ms");
        for (int size : SIZES) {
            String text = filled(sample, size);
            long before = usedHeap();
            long time = Math.min(read(text), read(text));
            line("import_" + size + "_characters", time / 1e6, "ms");
            line("import_" + size + "_rate", size / (time / 1e9), "characters/s");
            line("import_" + size + "_heap", Math.max(0, usedHeap() - before) / 1048576.0, "MiB");
        }
        line("heap_peak", peakHeap() / 1048576.0, "MiB");
        out.println("machine " + Runtime.getRuntime().availableProcessors() + " processors, "
                + Runtime.getRuntime().maxMemory() / 1048576 + " MiB heap limit, Java "
                + Runtime.version().feature() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    private long read(String text) {
        long start = System.nanoTime();
        reader.read(new DocumentText("bench.txt", SourceFormat.TXT, text, List.of()));
        return System.nanoTime() - start;
    }

    private String sample() {
        try {
            return file.toString().isEmpty() ? BenchSample.text() : Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read " + file, e);
        }
    }

    /** The title once and the body over and over: a second title would begin a second document, which is not read. */
    private static String filled(String sample, int length) {
        int title = sample.indexOf('\n') + 1;
        String body = sample.substring(title);
        return (sample.substring(0, title) + body.repeat(length / Math.max(1, body.length()) + 1)).substring(0, length);
    }

    private static long usedHeap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private void line(String name, double value, String unit) {
        out.println(String.format(Locale.ROOT, "%s %.1f %s", name, value, unit));
    }
}
