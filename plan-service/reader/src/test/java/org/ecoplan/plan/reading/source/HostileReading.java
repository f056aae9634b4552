package org.ecoplan.plan.reading.source;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Reads the files it is given in a small virtual machine of its own and prints name, answer,
 * milliseconds and milliseconds of processor time. */
final class HostileReading {
    private HostileReading() {}

    public static void main(String[] files) throws IOException {
        SourceReader reader = new SourceReader();
        for (String file : files) {
            Path path = Path.of(file);
            byte[] content = Files.readAllBytes(path);
            long began = System.nanoTime();
            long workedBefore = processorTime();
            SourceReading reading = reader.read(path.getFileName().toString(), content);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            System.out.println(path.getFileName() + "\t" + answer(reading) + "\t" + millis + "\t"
                    + TimeUnit.NANOSECONDS.toMillis(processorTime() - workedBefore));
        }
        System.out.println("MEMORY\t" + highestMemory() + "\t0\t0");
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static String answer(SourceReading reading) {
        if (reading instanceof SourceReading.Refused refused) {
            boolean explained = refused.title().matches(".*\\p{IsHan}.*")
                    && !refused.place().isBlank();
            return explained ? refused.code() : "UNEXPLAINED";
        }
        return "READ";
    }

    /** The most memory the process has held, in kibibytes, as the kernel counts it. */
    private static String highestMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "0";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .findFirst()
                .orElse("0");
    }
}
