package org.ecoplan.plan.assessment.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ecoplan.plan.assessment.file.AssessmentFile;
import org.ecoplan.plan.assessment.file.Verifying;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 核验年评估: recomputes a published assessment and says whether it is what was published, or where not. */
@Command(
        name = "verify-assessment",
        mixinStandardHelpOptions = true,
        description =
                "Recomputes a published assessment from its file; ends with 0 if all holds, 1 if not, 3 if unreadable.")
public final class VerifyAssessment implements Callable<Integer> {
    private static final int DIFFERS = 1;
    private static final int REFUSED = 3;
    private static final int MOST_SHOWN = 50;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The exported assessment")
    private Path file = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "FINGERPRINT",
            description =
                    "Fingerprint of the office's key; without it the file only proves that it was not changed since"
                            + " somebody signed it")
    private @Nullable String key;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new VerifyAssessment())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file) || Files.size(file) > Verifying.MAX_SIZE) {
            spec.commandLine().getErr().println("文件不存在、无法读取或超过 100 MB (" + file + ")");
            return REFUSED;
        }
        Verifying.Verdict verdict = Verifying.verify(Files.readAllBytes(file));
        PrintWriter out = spec.commandLine().getOut();
        AssessmentFile read = verdict.file();
        if (read != null) {
            out.printf(
                    "%s · %d 年 · 第 %d 版 · %s(第 %d 版)· %d 个单位%n",
                    read.header().plan(),
                    read.header().year(),
                    read.header().version(),
                    read.scheme().title(),
                    read.scheme().version(),
                    read.candidates().size());
            out.println("签名公钥指纹 " + verdict.fingerprint());
        }
        verdict.findings().stream()
                .limit(MOST_SHOWN)
                .forEach(finding -> out.printf("%s %s %s%n", finding.code(), finding.place(), finding.text()));
        if (verdict.findings().size() > MOST_SHOWN) {
            out.printf("… 共 %d 处%n", verdict.findings().size());
        }
        return judge(out, verdict);
    }

    private int judge(PrintWriter out, Verifying.Verdict verdict) {
        if (verdict.file() == null) {
            return REFUSED;
        }
        if (key != null && !key.toLowerCase(Locale.ROOT).equals(verdict.fingerprint())) {
            out.println("KEY 签名公钥不是所给的公钥");
            return DIFFERS;
        }
        out.println(verdict.holds() ? "一致:重算结果与公布的结果相同" : "不一致");
        return verdict.holds() ? 0 : DIFFERS;
    }
}
