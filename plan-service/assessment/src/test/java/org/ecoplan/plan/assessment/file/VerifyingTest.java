package org.ecoplan.plan.assessment.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecoplan.plan.assessment.cli.Command;
import org.ecoplan.plan.assessment.domain.Candidate;
import org.ecoplan.plan.assessment.domain.Fact;
import org.ecoplan.plan.assessment.domain.ReadScheme;
import org.ecoplan.plan.assessment.domain.SchemePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyingTest {
    private static final KeyPair OFFICE = key();
    private static final KeyPair STRANGER = key();
    private static final AssessmentFile PUBLISHED = published(OFFICE);

    @Test
    void aPublishedFileHolds() {
        Verifying.Verdict verdict = Verifying.verify(PUBLISHED.toBytes());

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.fingerprint()).hasSize(64);
        assertThat(verdict.file()).isEqualTo(PUBLISHED);
    }

    @Test
    void whatIsKeptBeforeThePublicationIsReadAsItWasWritten() {
        AssessmentContent content = new AssessmentContent(
                PUBLISHED.header(), PUBLISHED.scheme(), PUBLISHED.candidates(), PUBLISHED.sheets());

        assertThat(AssessmentContent.parse(content.toJson())).isEqualTo(content);
        assertThat(AssessmentContent.parse(content.toJson())
                        .sign(new SigningKey(OFFICE.getPrivate(), OFFICE.getPublic())))
                .isEqualTo(PUBLISHED);
    }

    /** What is put in place of what, and what is found where. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"value\":\"41\"|\"value\":\"31\"|ROW_CHANGED|facts:b",
                "\"value\":\"41\"|\"value\":\"31\"|SCORE|sheet:b/pm",
                "points * done|points + done|ROW_CHANGED|scheme",
                "points * done|points + done|SCORE|sheet:a/measures",
                "\"total\":\"92.00\"|\"total\":\"93.00\"|TOTAL|sheet:a",
                "\"total\":\"92.00\"|\"total\":\"93.00\"|ROW_CHANGED|sheet:a",
                "\"grade\":\"优秀\"|\"grade\":\"合格\"|TOTAL|sheet:a",
                "\"year\":2025|\"year\":2024|ROW_CHANGED|header",
                "\"result\":\"32.00\"|\"result\":\"33.00\"|SCORE|sheet:a/measures",
                "ecoplan-assessment/1|ecoplan-assessment/2|FORMAT|/format",
            })
    void aChangeIsFoundAndNamed(String from, String to, String code, String place) {
        String changed = text(PUBLISHED).replaceFirst(java.util.regex.Pattern.quote(from), to);

        assertThat(changed).isNotEqualTo(text(PUBLISHED));
        assertThat(Verifying.verify(changed.getBytes(UTF_8)).findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.place()).isEqualTo(place);
        });
    }

    @Test
    void anyChangedByteIsFound() {
        byte[] bytes = PUBLISHED.toBytes();
        Random chance = new Random(5);
        for (int place = 0; place < bytes.length; place++) {
            byte[] changed = bytes.clone();
            changed[place] ^= (byte) (1 << chance.nextInt(8));

            assertThat(Verifying.verify(changed).holds()).as("byte %d", place).isFalse();
        }
    }

    @Test
    void rowsThatAreSwappedAddedOrTakenOutAreNamed() {
        List<Candidate> swapped = new ArrayList<>(PUBLISHED.candidates());
        Collections.swap(swapped, 0, 1);

        assertThat(codes(with(swapped))).contains("ROW_ORDER facts:b", "ROW_ORDER facts:a");
        assertThat(codes(with(PUBLISHED.candidates().subList(0, 1)))).contains("SHEETS /sheets");
    }

    /** Who changes a figure and makes all hashes new needs a key of his own, and the key shows. */
    @Test
    void whoSignsWithAnotherKeyIsKnownByIt(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("a.json"), published(STRANGER).toBytes());
        String office = Verifying.verify(PUBLISHED.toBytes()).fingerprint();

        assertThat(run(file.toString())).startsWith("0 ");
        assertThat(run("--key", office, file.toString())).startsWith("1 ").contains("KEY");
        Files.write(file, PUBLISHED.toBytes());
        assertThat(run("--key", office, file.toString())).startsWith("0 ").contains("一致");
    }

    @Test
    void aSignatureOfAnotherRootIsFound() {
        AssessmentFile other = published(STRANGER);
        AssessmentFile forged = new AssessmentFile(
                PUBLISHED.format(),
                PUBLISHED.header(),
                PUBLISHED.scheme(),
                PUBLISHED.candidates(),
                PUBLISHED.sheets(),
                PUBLISHED.leaves(),
                PUBLISHED.root(),
                new AssessmentFile.Signature(
                        "Ed25519",
                        PUBLISHED.signature().publicKey(),
                        other.signature().value()));

        assertThat(codes(forged.toBytes())).containsExactly("SIGNATURE /signature");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "[]", "null", "x", "{\"format\":\"a\",\"format\":\"b\"}"})
    void whatIsNoSuchFileIsSaidToBeUnreadable(String content) {
        assertThat(codes(content.getBytes(UTF_8))).hasSize(1).first().asString().startsWith("UNREADABLE");
    }

    @Test
    void theCommandSaysWhatItFoundAndEndsAccordingly(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.json");
        Files.writeString(file, text(PUBLISHED).replace("\"total\":\"92.00\"", "\"total\":\"99.00\""));

        assertThat(run(file.toString()))
                .startsWith("1 ")
                .contains("TOTAL sheet:a 公布 99.00 分")
                .contains("不一致");
        assertThat(run(folder.resolve("none").toString())).startsWith("3 ");
        Files.writeString(file, "{}");
        assertThat(run(file.toString())).startsWith("3 ").contains("UNREADABLE");
    }

    /** RFC 6962 2.1.3 with seven leaves: the hash of ((0,1),(2,3)) and ((4,5),6). */
    @Test
    void theTreeIsTheOneOfTheStandard() {
        List<byte[]> leaves = new ArrayList<>();
        for (int index = 0; index < 7; index++) {
            leaves.add(MerkleTree.leaf(new byte[] {(byte) index}));
        }
        byte[] left = MerkleTree.root(leaves.subList(0, 4));
        byte[] right = MerkleTree.root(List.of(MerkleTree.root(leaves.subList(4, 6)), leaves.get(6)));

        assertThat(MerkleTree.root(leaves)).isEqualTo(MerkleTree.root(List.of(left, right)));
        assertThat(HexFormat.of().formatHex(MerkleTree.root(List.of())))
                .as("SHA-256 of nothing")
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(HexFormat.of().formatHex(MerkleTree.leaf(new byte[0])))
                .as("the leaf of an empty row, as in the test vectors of Certificate Transparency")
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    private static String run(String... arguments) {
        StringWriter said = new StringWriter();
        int end = Command.run(new PrintWriter(said, true), arguments);
        return end + " " + said;
    }

    private static byte[] with(List<Candidate> candidates) {
        return new AssessmentFile(
                        PUBLISHED.format(),
                        PUBLISHED.header(),
                        PUBLISHED.scheme(),
                        candidates,
                        PUBLISHED.sheets(),
                        PUBLISHED.leaves(),
                        PUBLISHED.root(),
                        PUBLISHED.signature())
                .toBytes();
    }

    private static List<String> codes(byte[] file) {
        return Verifying.verify(file).findings().stream()
                .map(finding -> finding.code() + " " + finding.place())
                .toList();
    }

    private static String text(AssessmentFile file) {
        return new String(file.toBytes(), UTF_8);
    }

    private static AssessmentFile published(KeyPair key) {
        ReadScheme scheme = SchemePolicy.read(ShippedSchemes.named("air")).fold(read -> read, refusal -> {
            throw new AssertionError(refusal);
        });
        return AssessmentFile.publish(
                new AssessmentFile.Header("suizhou", "某市行动方案", 2025, 1, "2026-02-10T09:00:00+08:00"),
                scheme,
                List.of(candidate("a", "36"), candidate("b", "41")),
                key.getPrivate(),
                key.getPublic());
    }

    private static Candidate candidate(String unit, String pm25) {
        Fact zero = new Fact(BigDecimal.ZERO, "督查台账");
        return new Candidate(
                unit,
                "单位" + unit,
                "县区",
                Map.of(
                        "pm25", new Fact(new BigDecimal(pm25), "/series/pm25/period-values"),
                        "pm25_last_year", new Fact(new BigDecimal("40"), "公报"),
                        "pm25_target", new Fact(new BigDecimal("36"), "责任书"),
                        "done", new Fact(new BigDecimal("8"), "台账"),
                        "due", new Fact(BigDecimal.TEN, "台账"),
                        "false_data", zero));
    }

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
