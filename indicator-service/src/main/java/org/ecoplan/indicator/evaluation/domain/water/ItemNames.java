package org.ecoplan.indicator.evaluation.domain.water;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** Names of items as people write them: width of the signs, subscripts, case and blanks at the ends do not matter. */
final class ItemNames {

    private ItemNames() {}

    /** Whether the text is the code, the name or one of the aliases. */
    static boolean areSame(String text, String code, String name, Collection<String> aliases) {
        String wanted = plain(text);
        return plain(code).equals(wanted)
                || plain(name).equals(wanted)
                || aliases.stream().anyMatch(alias -> plain(alias).equals(wanted));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
