package org.ecoplan.kit.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** Settings that are known to everybody who has read the documentation. */
final class SampleSettings {
    private static final Set<String> SAMPLES =
            Set.of("", "ecoplan", "postgres", "password", "secret", "admin", "changeme", "change-me", "sample", "demo");
    private static final String SAMPLE_PREFIX = "sample-";

    private SampleSettings() {}

    /** Those that a service must not run with, each with what is wrong and never with its value. */
    static List<String> in(Config settings) {
        List<String> found = new ArrayList<>();
        if (settings.getOptionalValue("ecoplan.demo.clock", Boolean.class).orElse(false)) {
            found.add("ECOPLAN_DEMO_CLOCK: the clock can be moved");
        }
        String user = text(settings, "ecoplan.db.user");
        String password = text(settings, "ecoplan.db.password");
        if (isSample(password) || password.equals(user)) {
            found.add("ECOPLAN_DB_PASSWORD: a sample, or the name of its user");
        }
        if (isSampleKey(text(settings, "ecoplan.contacts.key"))) {
            found.add("ECOPLAN_CONTACTS_KEY: a sample");
        }
        if (isSampleKey(text(settings, "ecoplan.assessment.key"))) {
            found.add("ECOPLAN_ASSESSMENT_KEY: a sample");
        }
        if (text(settings, "ecoplan.oidc.issuer").startsWith("http:")) {
            found.add("ECOPLAN_OIDC_ISSUER: tokens come without TLS");
        }
        return found;
    }

    private static boolean isSample(String secret) {
        String given = secret.strip().toLowerCase(Locale.ROOT);
        return SAMPLES.contains(given) || given.startsWith(SAMPLE_PREFIX);
    }

    /** A key that is not given is no sample. */
    private static boolean isSampleKey(String key) {
        return !key.isEmpty()
                && (isSample(key)
                        || isSample(decoded(key))
                        || key.chars().distinct().count() < 8);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException notBase64) {
            return base64;
        }
    }

    private static String text(Config settings, String name) {
        return settings.getOptionalValue(name, String.class).orElse("");
    }
}
