package org.ecoplan.task.evidence.domain;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * Tells by its content what a file is, and refuses one that is of no kind that is taken, of another kind than its name
 * says, or of two kinds at once (a polyglot: a picture that is also an archive, a document or a page). Each format is
 * looked for where its readers look for it: PDF within the first 1024 bytes (ISO 32000-1, annex H.3.4.1), ZIP from the
 * end (APPNOTE 4.3.16), pages in the first bytes (WHATWG MIME Sniffing 7).
 */
public final class TypeByContent {
    private static final int PDF_HEADER_WITHIN = 1_024;
    private static final int PAGE_WITHIN = 1_445;
    private static final int MOST_ENTRIES = 5_000;
    private static final long LARGEST_DIRECTORY = 1_048_576;
    private static final List<String> PAGES = List.of("<!doctype html", "<html", "<script", "<svg", "<iframe", "<?php");
    private static final Set<String> BRANDS_OF_MP4 =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "3gp4", "3gp5");
    private static final List<String> PROGRAMS =
            List.of(".exe", ".dll", ".js", ".vbs", ".bat", ".cmd", ".ps1", ".jar", ".class", ".dex", ".html", ".htm");

    private TypeByContent() {}

    /** The type of a file; of a package {@link #ofPackage} has to say which. */
    public static Outcome<EvidenceType> of(FileName name, FileEnds file) {
        Optional<EvidenceType> found = found(name, file);
        if (found.isEmpty()) {
            return refused("EVIDENCE_TYPE_NOT_ALLOWED", "不接受该类型的文件,可提交 " + EvidenceType.names());
        }
        EvidenceType type = found.get();
        if (isAlsoSomethingElse(type, file)) {
            return refused("EVIDENCE_POLYGLOT", "文件同时是另一种格式,不予接收");
        }
        if (!isWhole(type, file)) {
            return refused("EVIDENCE_BROKEN", "文件不完整或已损坏");
        }
        return EvidenceType.ofExtension(name.extension()).filter(type::equals).isPresent()
                ? Outcome.done(type)
                : mismatch(type);
    }

    private static Outcome<EvidenceType> mismatch(EvidenceType found) {
        return refused("EVIDENCE_TYPE_MISMATCH", "文件内容是 %s,与扩展名不符".formatted(found.name()));
    }

    private static Optional<EvidenceType> found(FileName name, FileEnds file) {
        if (file.startsWith(0xff, 0xd8, 0xff)) {
            return Optional.of(EvidenceType.JPEG);
        }
        if (file.startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) {
            return Optional.of(EvidenceType.PNG);
        }
        if (file.has(0, "%PDF-")) {
            return Optional.of(EvidenceType.PDF);
        }
        if (file.has(4, "ftyp")) {
            return BRANDS_OF_MP4.stream().anyMatch(brand -> file.has(8, brand))
                    ? Optional.of(EvidenceType.MP4)
                    : Optional.empty();
        }
        // which package it is stands in its directory
        return file.startsWith(0x50, 0x4b, 0x03, 0x04)
                ? EvidenceType.ofExtension(name.extension()).filter(EvidenceType::isPackage)
                : Optional.empty();
    }

    private static boolean isAlsoSomethingElse(EvidenceType type, FileEnds file) {
        boolean pdf = file.text(PDF_HEADER_WITHIN).indexOf("%pdf-", 1) > 0;
        boolean zip = !type.isPackage() && file.endOfDirectory() >= 0;
        boolean page = PAGES.stream().anyMatch(file.text(PAGE_WITHIN)::contains);
        return pdf || zip || page;
    }

    private static boolean isWhole(EvidenceType type, FileEnds file) {
        return switch (type) {
            case JPEG -> file.end(FileEnds.TAIL).contains("\u00ff\u00d9");
            case PNG -> file.endsWith(0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82);
            case PDF -> file.end(2_048).contains("%%EOF");
            case DOCX, XLSX -> isPlainPackage(file);
            case MP4 -> true;
        };
    }

    /** A directory that ends with the file and is small enough to be read. */
    private static boolean isPlainPackage(FileEnds file) {
        int directory = file.endOfDirectory();
        return directory >= 0
                && file.commentBytes(directory) == 0
                && directory + 22 == file.tail().length
                && file.entries(directory) <= MOST_ENTRIES
                && file.directoryBytes(directory) <= LARGEST_DIRECTORY;
    }

    /** Whether a package is the document that its name says, without macros and programs; nothing is unpacked. */
    public static Outcome<EvidenceType> ofPackage(EvidenceType expected, Collection<String> entries) {
        Set<String> names =
                entries.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        Optional<EvidenceType> found = documentOf(names);
        if (found.isEmpty()) {
            return refused("EVIDENCE_TYPE_NOT_ALLOWED", "压缩包不予接收,请逐个提交其中的文件");
        }
        if (found.get() != expected) {
            return mismatch(found.get());
        }
        boolean unsafe = names.stream()
                .anyMatch(name ->
                        name.endsWith("vbaproject.bin") || PROGRAMS.stream().anyMatch(name::endsWith));
        return unsafe ? refused("EVIDENCE_UNSAFE", "文件含有宏或程序,不予接收") : Outcome.done(expected);
    }

    private static Optional<EvidenceType> documentOf(Set<String> names) {
        if (!names.contains("[content_types].xml")) {
            return Optional.empty();
        }
        if (names.contains("word/document.xml")) {
            return Optional.of(EvidenceType.DOCX);
        }
        return names.contains("xl/workbook.xml") ? Optional.of(EvidenceType.XLSX) : Optional.empty();
    }

    private static Outcome<EvidenceType> refused(String code, String title) {
        return Outcome.refused(Refusal.invalid(code, title, "/content"));
    }
}
