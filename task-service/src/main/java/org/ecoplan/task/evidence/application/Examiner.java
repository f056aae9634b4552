package org.ecoplan.task.evidence.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.ecoplan.kernel.Sha256;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.evidence.domain.Evidence.Scan;
import org.ecoplan.task.evidence.domain.EvidenceLimits;
import org.ecoplan.task.evidence.domain.EvidenceType;
import org.ecoplan.task.evidence.domain.EvidenceUpload;
import org.ecoplan.task.evidence.domain.FileEnds;
import org.ecoplan.task.evidence.domain.TypeByContent;

/** Examines one whole file on the calling thread; it never has more of it in memory than its ends and one piece. */
final class Examiner {
    private static final int PIECE = 65_536;

    private final VirusScanner scanner;

    Examiner(VirusScanner scanner) {
        this.scanner = scanner;
    }

    Outcome<Examined> examine(EvidenceUpload upload, Path file) throws IOException {
        Outcome<EvidenceType> type = typeOf(upload, file);
        if (type instanceof Outcome.Refused<EvidenceType> refused) {
            return Outcome.refused(refused.refusal());
        }
        String hash = hashOf(file);
        if (upload.expectedHash() != null && !upload.expectedHash().equals(hash)) {
            return refused("EVIDENCE_HASH_MISMATCH", "收到的内容与所报 SHA-256 不符,请重新上传");
        }
        if (scanner.isOn()) {
            Optional<String> virus = scanner.scan(file);
            if (virus.isPresent()) {
                return refused("EVIDENCE_INFECTED", "文件含有病毒,不予接收");
            }
        }
        Scan scan = scanner.isOn() ? Scan.CLEAN : Scan.OFF;
        EvidenceType known = type.fold(found -> found, never -> EvidenceType.PDF);
        return known.isPicture()
                ? PictureFile.read(file, known)
                        .map(read -> new Examined(known, hash, scan, read.picture(), read.thumbnail()))
                : Outcome.done(new Examined(known, hash, scan, null, null));
    }

    private static Outcome<EvidenceType> typeOf(EvidenceUpload upload, Path file) throws IOException {
        Outcome<EvidenceType> type = TypeByContent.of(upload.name(), endsOf(file));
        boolean isPackage = type.fold(one -> one == EvidenceType.DOCX || one == EvidenceType.XLSX, refused -> false);
        if (!isPackage) {
            return type;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> entries = zip.stream().map(ZipEntry::getName).toList();
            Outcome<EvidenceType> known = type.flatMap(expected -> TypeByContent.ofPackage(expected, entries));
            if (known instanceof Outcome.Refused) {
                return known;
            }
            return refusalOfUnpacked(zip)
                    .<Outcome<EvidenceType>>map(Outcome::refused)
                    .orElse(known);
        } catch (ZipException broken) {
            return refused("EVIDENCE_BROKEN", "文件不完整或已损坏");
        }
    }

    /** Counts what comes out, since the directory may lie, and keeps none of it; ends where it is too much. */
    private static Optional<Refusal> refusalOfUnpacked(ZipFile zip) throws IOException {
        byte[] piece = new byte[PIECE];
        long all = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            long unpacked = 0;
            try (InputStream content = zip.getInputStream(entry)) {
                for (int length = content.read(piece); length > 0; length = content.read(piece)) {
                    unpacked += length;
                    all += length;
                    Optional<Refusal> refusal =
                            EvidenceLimits.refusalOfUnpacked(entry.getCompressedSize(), unpacked, all);
                    if (refusal.isPresent()) {
                        return refusal;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static FileEnds endsOf(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            long length = content.length();
            byte[] head = new byte[(int) Math.min(length, FileEnds.HEAD)];
            content.readFully(head);
            byte[] tail = new byte[(int) Math.min(length, FileEnds.TAIL)];
            content.seek(length - tail.length);
            content.readFully(tail);
            return new FileEnds(head, tail, length);
        }
    }

    private static String hashOf(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] piece = new byte[PIECE];
        try (InputStream content = Files.newInputStream(file)) {
            for (int length = content.read(piece); length > 0; length = content.read(piece)) {
                digest.update(piece, 0, length);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static <T> Outcome<T> refused(String code, String title) {
        return Outcome.refused(Refusal.invalid(code, title, "/content"));
    }
}
