package org.ecoplan.plan.assessment.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecoplan.plan.assessment.domain.Assessing;
import org.ecoplan.plan.assessment.domain.Candidate;
import org.ecoplan.plan.assessment.domain.Fact;
import org.ecoplan.plan.assessment.domain.Grade;
import org.ecoplan.plan.assessment.domain.Input;
import org.ecoplan.plan.assessment.domain.Item;
import org.ecoplan.plan.assessment.domain.ReadScheme;
import org.ecoplan.plan.assessment.domain.Scheme;
import org.ecoplan.plan.assessment.domain.SchemePolicy;
import org.ecoplan.plan.assessment.file.AssessmentFile;
import org.ecoplan.plan.assessment.file.Verifying;

/** Prints how long 500 units with 60 lines take to be scored, published and verified. */
public final class AssessmentBench {
    private static final int UNITS = 500;
    private static final int LINES = 60;
    private static final int RUNS = 7;
    private static final List<String> FORMULAS = List.of(
            "points - 0.5 * MAX(0, a - b)",
            "points * a / b",
            "IF(a > b, 0, IF(a <= b / 2, points, points * (b - a) / b))",
            "MIN(points, ABS(a - b) * 0.25)");

    private AssessmentBench() {}

    public static void main(String[] arguments) throws GeneralSecurityException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ReadScheme scheme = SchemePolicy.read(scheme()).fold(read -> read, refusal -> {
            throw new IllegalStateException(refusal.toString());
        });
        List<Candidate> candidates = candidates();
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        AssessmentFile.Header header =
                new AssessmentFile.Header("bench", "bench", 2025, 1, "2026-01-15T00:00:00+08:00");
        byte[] file = AssessmentFile.publish(header, scheme, candidates, key.getPrivate(), key.getPublic())
                .toBytes();
        for (int run = 1; run <= RUNS; run++) {
            long start = System.nanoTime();
            int sheets = Assessing.assess(scheme, candidates).size();
            long scored = System.nanoTime();
            boolean holds = Verifying.verify(file).holds();
            long verified = System.nanoTime();
            out.printf(
                    "run %d: %d units x %d lines scored in %d ms; the file of %.1f MB verified in %d ms: %s%n",
                    run,
                    sheets,
                    LINES,
                    (scored - start) / 1_000_000,
                    file.length / 1e6,
                    (verified - scored) / 1_000_000,
                    holds ? "equal" : "NOT EQUAL");
        }
    }

    private static Scheme scheme() {
        List<Item> items = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            items.add(new Item(
                    "item" + line,
                    "",
                    "",
                    Item.Kind.SCORE,
                    BigDecimal.valueOf(100),
                    BigDecimal.ZERO,
                    FORMULAS.get(line % FORMULAS.size()),
                    List.of(
                            new Input("a", "", "", Input.WhenMissing.REQUIRED),
                            new Input("b", "", "", Input.WhenMissing.REQUIRED))));
        }
        return new Scheme(
                "bench", 1, "", "", 2, BigDecimal.ZERO, items, List.of(), List.of(new Grade("合格", BigDecimal.ZERO)));
    }

    private static List<Candidate> candidates() {
        Random chance = new Random(1);
        List<Candidate> candidates = new ArrayList<>();
        for (int unit = 0; unit < UNITS; unit++) {
            Map<String, Fact> facts = new HashMap<>();
            facts.put("a", new Fact(BigDecimal.valueOf(chance.nextInt(10_000), 2), "bench"));
            facts.put("b", new Fact(BigDecimal.valueOf(1 + chance.nextInt(10_000), 2), "bench"));
            candidates.add(new Candidate("u" + unit, "u" + unit, "g", facts));
        }
        return candidates;
    }
}
