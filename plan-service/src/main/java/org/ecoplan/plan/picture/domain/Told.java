package org.ecoplan.plan.picture.domain;

import java.util.List;
import java.util.stream.Stream;

/** What events tell: things of plans, and what became of them. */
public record Told(List<Subject> subjects, List<Fact> facts) {

    public Told {
        subjects = List.copyOf(subjects);
        facts = List.copyOf(facts);
    }

    public static Told of(Subject subject) {
        return new Told(List.of(subject), List.of());
    }

    public static Told of(Fact fact) {
        return new Told(List.of(), List.of(fact));
    }

    public static Told of(Subject subject, Fact fact) {
        return new Told(List.of(subject), List.of(fact));
    }

    public Told and(Told other) {
        return ofAll(Stream.of(this, other));
    }

    public static Told ofAll(Stream<Told> parts) {
        List<Told> all = parts.toList();
        return new Told(
                all.stream().flatMap(part -> part.subjects.stream()).toList(),
                all.stream().flatMap(part -> part.facts.stream()).toList());
    }
}
