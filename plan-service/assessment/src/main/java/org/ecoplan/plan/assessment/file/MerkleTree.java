package org.ecoplan.plan.assessment.file;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.kernel.Sha256;

/**
 * One hash over many rows in their order, after RFC 6962 section 2.1 with SHA-256: a leaf is hashed behind a zero byte, two
 * nodes behind a one byte; of n leaves the first 2^k, the greatest power of two below n, make the left side. Here a node
 * without a neighbour goes up as it is, which is the same tree.
 */
final class MerkleTree {
    private MerkleTree() {}

    static byte[] leaf(byte[] row) {
        return sha256((byte) 0, row, new byte[0]);
    }

    /** The root over these leaves; of none the hash of nothing. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Sha256.digest().digest();
        }
        List<byte[]> level = leaves;
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int index = 0; index < level.size(); index += 2) {
                above.add(
                        index + 1 < level.size()
                                ? sha256((byte) 1, level.get(index), level.get(index + 1))
                                : level.get(index));
            }
            level = above;
        }
        return level.get(0);
    }

    private static byte[] sha256(byte kind, byte[] first, byte[] second) {
        MessageDigest digest = Sha256.digest();
        digest.update(kind);
        digest.update(first);
        return digest.digest(second);
    }
}
