package org.ecoplan.task.evidence.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of file that are taken as evidence; everything else is refused. */
public enum EvidenceType {
    JPEG("image/jpeg", true, "jpg", "jpeg"),
    PNG("image/png", true, "png"),
    PDF("application/pdf", false, "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
    MP4("video/mp4", false, "mp4");

    private final String mediaType;
    private final boolean shownInline;
    private final List<String> extensions;

    EvidenceType(String mediaType, boolean shownInline, String... extensions) {
        this.mediaType = mediaType;
        this.shownInline = shownInline;
        this.extensions = List.of(extensions);
    }

    /** As {@code Content-Type} has it. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether a browser may show it in place: nothing in such a file can be run. */
    public boolean isShownInline() {
        return shownInline;
    }

    public boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    /** Whether it is a package of files (ZIP) inside. */
    boolean isPackage() {
        return this == DOCX || this == XLSX;
    }

    /** The type that goes by an extension, such as {@code jpg}. */
    public static Optional<EvidenceType> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    /** All of them for people. */
    static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining("、"));
    }
}
