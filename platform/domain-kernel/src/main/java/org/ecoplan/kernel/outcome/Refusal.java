package org.ecoplan.kernel.outcome;

import java.util.List;

/**
 * Why a request was not carried out: a value, not an exception. Nothing was changed.
 *
 * @param kind how the refusal looks to a caller of the API
 * @param code stable, for programs: {@code SCREAMING_SNAKE}
 * @param title for people, in Chinese
 * @param pointer JSON pointer to the place of the error, empty for the request as a whole
 * @param parts every single fault where there are several, each with its place; empty where this is the only one
 */
public record Refusal(Kind kind, String code, String title, String pointer, List<Refusal> parts) {

    public Refusal {
        parts = List.copyOf(parts);
    }

    /** The class of a refusal; each has one HTTP status. */
    public enum Kind {
        /** Outside the caller's scope or not there at all; the two look the same. */
        NOT_FOUND,
        /** Seen, but this caller may not do it (separation of duties). */
        NOT_ALLOWED,
        /** The state of the object does not admit it. */
        CONFLICT,
        /** The object was changed since the caller read it. */
        STALE,
        /** The content breaks a rule of the field. */
        INVALID
    }

    public static Refusal notFound() {
        return single(Kind.NOT_FOUND, "NOT_FOUND", "对象不存在", "");
    }

    public static Refusal stale() {
        return single(Kind.STALE, "STALE_VERSION", "对象已被他人修改,请重新读取后再提交", "");
    }

    public static Refusal conflict(String code, String title) {
        return single(Kind.CONFLICT, code, title, "");
    }

    public static Refusal notAllowed(String code, String title) {
        return single(Kind.NOT_ALLOWED, code, title, "");
    }

    public static Refusal invalid(String code, String title, String pointer) {
        return single(Kind.INVALID, code, title, pointer);
    }

    /** One refusal for several faults, all of them named. */
    public static Refusal ofAll(String code, String title, List<Refusal> parts) {
        return new Refusal(Kind.INVALID, code, title, "", parts);
    }

    private static Refusal single(Kind kind, String code, String title, String pointer) {
        return new Refusal(kind, code, title, pointer, List.of());
    }
}
