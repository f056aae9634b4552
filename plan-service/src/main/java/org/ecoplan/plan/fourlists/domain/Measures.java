package org.ecoplan.plan.fourlists.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Takes the measures (措施) out of the clause of a task: its sentences, without its title and who is responsible. */
public final class Measures {
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[。;；\n]");
    private static final Pattern WHO = Pattern.compile("[(（][^()（）]{0,500}(?:单位|负责|落实|实施|牵头|配合)[^()（）]{0,500}[)）]");

    private Measures() {}

    public static List<String> of(String clause, String ordinal, String title) {
        String heading = plain(ordinal + title);
        return Arrays.stream(END_OF_SENTENCE.split(WHO.matcher(clause).replaceAll("")))
                .map(String::strip)
                .filter(sentence -> sentence.length() > 1)
                .filter(sentence -> !heading.contains(plain(sentence)))
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s.、．]", "");
    }
}
