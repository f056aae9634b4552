package org.ecoplan.plan.plan.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/** The words of the document that a correction names (原文): people are reminded with them, so they must stand in it. */
public record Quotes(List<Quote> all) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]");

    /** @param pointer its place in the request */
    public record Quote(String text, String pointer) {}

    /** Those of a correction of a task. */
    public static Quotes of(TaskEdit edit) {
        return new Quotes(Stream.concat(
                        ofTargets(edit.targets()).all().stream(),
                        of(edit.milestones(), "/milestones", Milestone::quote))
                .toList());
    }

    /** Those of a list of targets. */
    public static Quotes ofTargets(@Nullable List<TaskEdit.Entry<Target>> targets) {
        return new Quotes(of(targets, "/targets", Target::quote).toList());
    }

    private static <T> Stream<Quote> of(
            @Nullable List<TaskEdit.Entry<T>> entries, String list, java.util.function.Function<T, String> quote) {
        List<TaskEdit.Entry<T>> given = entries == null ? List.of() : entries;
        return Stream.iterate(0, at -> at < given.size(), at -> at + 1)
                .map(at -> new Quote(quote.apply(given.get(at).value()), list + "/" + at + "/quote"));
    }

    /** Those that no item of the plan has, as it was read or as it stands. */
    public Quotes newTo(Plan plan) {
        Set<String> known = plan.tree().items().stream()
                .flatMap(placed ->
                        Stream.of(placed.item().imported(), placed.item().current()))
                .map(Quotes::quoteOf)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Quotes(
                all.stream().filter(quote -> !known.contains(quote.text())).toList());
    }

    /** The first that does not stand in the source; width of letters and blanks do not count. */
    public Optional<Refusal> missingIn(String source) {
        String text = plain(source);
        return all.stream()
                .filter(quote -> !text.contains(plain(quote.text())))
                .findFirst()
                .map(quote -> Refusal.invalid("QUOTE_NOT_IN_SOURCE", "这句话不在原文里", quote.pointer()));
    }

    private static @Nullable String quoteOf(@Nullable Object value) {
        if (value instanceof Target target) {
            return target.quote();
        }
        return value instanceof Milestone milestone ? milestone.quote() : null;
    }

    private static String plain(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }
}
