package org.ecoplan.plan.reading.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ecoplan.plan.reading.PlanReader;
import org.ecoplan.plan.reading.annotation.AnnotationWriter;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.source.SourceReader;
import org.ecoplan.plan.reading.source.SourceReading;
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

    @Parameters(paramLabel = "FILE", description = "TXT, HTML, DOCX or PDF")
    private Path file = Path.of("");

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}", defaultValue = "json")
    private Format format = Format.json;

    @Option(names = "--as-plan", description = "Read it as a plan, whatever it looks like")
    private boolean asPlan;

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
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        out.println(format == Format.json ? new AnnotationWriter().write(plan) : new ExtractionTable(plan).print());
        out.flush();
        return 0;
    }
}
