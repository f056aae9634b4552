package org.ecoplan.plan.assessment.cli;

import java.io.PrintWriter;

/** The command as a test calls it. */
public final class Command {
    private Command() {}

    /** Runs it; all it says goes to {@code said}. Answers what it ends with. */
    public static int run(PrintWriter said, String... arguments) {
        return VerifyAssessment.commandLine().setOut(said).setErr(said).execute(arguments);
    }
}
