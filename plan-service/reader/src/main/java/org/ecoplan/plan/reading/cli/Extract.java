package org.ecoplan.plan.reading.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ecoplan.plan.reading.PlanReader;
import org.ecoplan.plan.reading.annotation.AnnotationWriter;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.scoring.KeyScore;
import org.ecoplan.plan.reading.source.SourceReader;
import org.ecoplan.plan.reading.source.SourceReading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** 试读: reads one file and prints what was found. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Reads a plan document and prints what it asks of whom by when.")
public final class Extract implements Callable<Integer> {

    /** 输出格式. */
    public enum Format {
        json,
        table
    }

    private static final int REFUSED = 3;

    @Parameters(paramLabel = "FILE", description = "TXT, HTML, DOCX, XLSX or PDF")
    private Path file = Path.of("");

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}", defaultValue = "json")
    private Format format = Format.json;

    @Option(names = "--as-plan", description = "Read it as a plan, whatever it looks like")
    private boolean asPlan;

    @Option(
            names = "--score",
            paramLabel = "KEY",
            description = "Print how near the reading comes to a key in the annotation format")
    private @Nullable Path key;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Extract())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            System.err.println("文件不存在或无法读取 (" + file + ")");
            return REFUSED;
        }
        SourceReading reading = new SourceReader().read(file.getFileName().toString(), file);
        if (reading instanceof SourceReading.Refused refused) {
            System.err.println(refused.title() + " (" + refused.code() + ", " + refused.place() + ")");
            return REFUSED;
        }
        PlanExtraction plan = new PlanReader().read(((SourceReading.Read) reading).document(), asPlan);
        Path wanted = key;
        if (wanted != null && !Files.isReadable(wanted)) {
            System.err.println("文件不存在或无法读取 (" + wanted + ")");
            return REFUSED;
        }
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        out.println(
                wanted != null
                        ? score(plan, wanted)
                        : format == Format.json
                                ? new AnnotationWriter().write(plan)
                                : new ExtractionTable(plan).print());
        out.flush();
        return 0;
    }

    /** Doubts that count as right stand beside the key. */
    private static String score(PlanExtraction plan, Path key) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Path doubts = key.resolveSibling("accepted-alternatives.json");
        return new KeyScore(
                        mapper.readTree(Files.readString(key)),
                        new AnnotationWriter().tree(plan),
                        Files.exists(doubts) ? mapper.readTree(Files.readString(doubts)) : mapper.createArrayNode(),
                        String.valueOf(key.getFileName()))
                .report();
    }
}
