package org.ecoplan.plan.assessment.file;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.ecoplan.plan.assessment.domain.Assessing;
import org.ecoplan.plan.assessment.domain.Candidate;
import org.ecoplan.plan.assessment.domain.ReadScheme;
import org.ecoplan.plan.assessment.domain.Scheme;
import org.ecoplan.plan.assessment.domain.ScoreSheet;

/**
 * A published assessment (年评估结果), self-contained.
 *
 * @param format {@value #FORMAT}
 * @param header what was assessed, and when the figures were frozen
 * @param scheme the scheme in full
 * @param candidates who was assessed, with the frozen figures
 * @param sheets what each was given, in the order of the candidates
 * @param leaves the hash of each row, with its name: header, scheme, then the facts and the sheet of each unit
 * @param root the Merkle root over the leaves, hexadecimal
 * @param signature over the bytes of the root
 */
public record AssessmentFile(
        String format,
        Header header,
        Scheme scheme,
        List<Candidate> candidates,
        List<ScoreSheet> sheets,
        List<Leaf> leaves,
        String root,
        Signature signature) {

    public static final String FORMAT = "ecoplan-assessment/1";

    /**
     * @param organisation code of the organisation that assesses
     * @param plan title of the plan
     * @param year the year assessed
     * @param version counted from 1; a recalculation is a new version
     * @param frozenAt instant of the freezing, ISO 8601 with offset
     */
    public record Header(String organisation, String plan, int year, int version, String frozenAt) {}

    /**
     * @param row {@code header}, {@code scheme}, {@code facts:UNIT} or {@code sheet:UNIT}
     * @param hash SHA-256 of the row behind a zero byte, hexadecimal
     */
    public record Leaf(String row, String hash) {}

    /**
     * @param algorithm Ed25519 (RFC 8032)
     * @param publicKey X.509 SubjectPublicKeyInfo, Base64
     * @param value Base64
     */
    public record Signature(String algorithm, String publicKey, String value) {}

    public AssessmentFile {
        candidates = List.copyOf(candidates);
        sheets = List.copyOf(sheets);
        leaves = List.copyOf(leaves);
    }

    /** Scores the candidates and signs the result. */
    public static AssessmentFile publish(
            Header header, ReadScheme scheme, List<Candidate> candidates, PrivateKey key, PublicKey publicKey) {
        List<ScoreSheet> sheets = Assessing.assess(scheme, candidates);
        List<Leaf> leaves = leaves(header, scheme.scheme(), candidates, sheets);
        byte[] root = root(leaves);
        return new AssessmentFile(
                FORMAT,
                header,
                scheme.scheme(),
                candidates,
                sheets,
                leaves,
                HexFormat.of().formatHex(root),
                Ed25519.sign(root, key, publicKey));
    }

    /** The rows as they are now, hashed. */
    List<Leaf> recomputedLeaves() {
        return leaves(header, scheme, candidates, sheets);
    }

    static byte[] root(List<Leaf> leaves) {
        return MerkleTree.root(leaves.stream()
                .map(leaf -> MerkleTree.leaf(CanonicalJson.write(leaf)))
                .toList());
    }

    private static List<Leaf> leaves(
            Header header, Scheme scheme, List<Candidate> candidates, List<ScoreSheet> sheets) {
        List<Leaf> leaves = new ArrayList<>();
        leaves.add(leaf("header", header));
        leaves.add(leaf("scheme", scheme));
        candidates.forEach(candidate -> leaves.add(leaf("facts:" + candidate.unit(), candidate)));
        sheets.forEach(sheet -> leaves.add(leaf("sheet:" + sheet.unit(), sheet)));
        return leaves;
    }

    private static Leaf leaf(String row, Object content) {
        return new Leaf(row, HexFormat.of().formatHex(MerkleTree.leaf(CanonicalJson.write(content))));
    }

    /** The bytes of the file; every file has exactly one form. */
    public byte[] toBytes() {
        return CanonicalJson.write(this);
    }
}
