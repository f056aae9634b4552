package org.ecoplan.task.evidence.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ecoplan.kit.problem.Problems;
import org.ecoplan.task.evidence.application.StatedFile;
import org.ecoplan.task.evidence.domain.FileName;
import org.ecoplan.task.evidence.domain.GeoPoint;
import org.ecoplan.task.evidence.domain.Stated;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Upload-Metadata} of tus 1.0.0: names, each with a value in Base64, separated by commas. Known are
 * {@code filename}, {@code takenOn} (a date), {@code latitude}, {@code longitude} (degrees of WGS 84), {@code sha256}
 * and {@code filetype}, of which the content is believed and not the header.
 */
final class UploadMetadata {
    private static final int LONGEST = 4_000;
    private static final Set<String> KNOWN =
            Set.of("filename", "filetype", "takenOn", "latitude", "longitude", "sha256");

    private final Map<String, String> values;

    private UploadMetadata(Map<String, String> values) {
        this.values = values;
    }

    static UploadMetadata read(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw bad("缺少 Upload-Metadata", "");
        }
        if (header.length() > LONGEST) {
            throw bad("Upload-Metadata 过长", "");
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", 2);
            if (!KNOWN.contains(parts[0])) {
                throw bad("Upload-Metadata 含有未定义的名称", "");
            }
            if (values.put(parts[0], parts.length == 1 ? "" : decoded(parts[0], parts[1])) != null) {
                throw bad("重复", parts[0]);
            }
        }
        return new UploadMetadata(values);
    }

    private static String decoded(String name, String base64) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64.strip())))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException notText) {
            throw bad("须为 Base64 编码的 UTF-8 文字", name);
        }
    }

    /** @param length of the file in bytes */
    StatedFile of(long length) {
        String name = values.get("filename");
        if (name == null) {
            throw bad("必填", "filename");
        }
        FileName fileName = Problems.orProblem(FileName.of(name));
        return new StatedFile(fileName, length, new Stated(day(), place()), hash());
    }

    private @Nullable LocalDate day() {
        String day = values.get("takenOn");
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException noDay) {
            throw bad("须为日期,如 2024-10-08", "takenOn");
        }
    }

    private @Nullable GeoPoint place() {
        Double latitude = degrees("latitude");
        Double longitude = degrees("longitude");
        if (latitude == null && longitude == null) {
            return null;
        }
        if (latitude == null || longitude == null) {
            throw bad("经度和纬度须同时给出", latitude == null ? "latitude" : "longitude");
        }
        GeoPoint place = new GeoPoint(latitude, longitude);
        if (!place.isOnEarth()) {
            throw bad("须为 -90 至 90 度的纬度和 -180 至 180 度的经度", "latitude");
        }
        return place;
    }

    private @Nullable Double degrees(String name) {
        String text = values.get(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?\\d{1,3}(\\.\\d{1,12})?")) {
            throw bad("须为度数,如 30.512", name);
        }
        return Double.valueOf(text);
    }

    private @Nullable String hash() {
        String hash = values.get("sha256");
        if (hash != null && !hash.matches("[0-9A-Fa-f]{64}")) {
            throw bad("须为 64 位十六进制", "sha256");
        }
        return hash == null ? null : hash.toLowerCase(Locale.ROOT);
    }

    private static RuntimeException bad(String why, String name) {
        return Problems.problem(400, "BAD_UPLOAD_METADATA", why, name.isEmpty() ? "/Upload-Metadata" : "/" + name);
    }
}
