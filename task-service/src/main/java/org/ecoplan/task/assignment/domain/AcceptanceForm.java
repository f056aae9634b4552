package org.ecoplan.task.assignment.domain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.kernel.outcome.Refusal;

/** The form of an acceptance (验收表): each criterion is answered, once, and what is not applicable says why. */
public record AcceptanceForm(List<CriterionAnswer> answers) {

    /** Why the form is not complete. */
    public Optional<Refusal> refusal(List<AcceptanceCriterion> criteria) {
        List<Refusal> faults = new ArrayList<>();
        Map<String, Long> given = answers.stream().collect(groupingBy(CriterionAnswer::code, counting()));
        for (AcceptanceCriterion criterion : criteria) {
            if (!given.containsKey(criterion.code())) {
                faults.add(Refusal.invalid(
                        "CRITERION_MISSING", "验收标准“%s”未填写".formatted(criterion.wording()), "/criteria"));
            }
        }
        for (int i = 0; i < answers.size(); i++) {
            CriterionAnswer answer = answers.get(i);
            fault(answer, criteria, given.getOrDefault(answer.code(), 0L), "/criteria/" + i)
                    .ifPresent(faults::add);
        }
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        faults.size() == 1
                                ? faults.get(0)
                                : Refusal.ofAll("ACCEPTANCE_FORM_INCOMPLETE", "验收表填写不完整", faults));
    }

    private static Optional<Refusal> fault(
            CriterionAnswer answer, List<AcceptanceCriterion> criteria, long times, String place) {
        Set<String> mandatory = criteria.stream()
                .filter(criterion -> !criterion.mayBeInapplicable())
                .map(AcceptanceCriterion::code)
                .collect(Collectors.toSet());
        if (criteria.stream().noneMatch(criterion -> criterion.code().equals(answer.code()))) {
            return Optional.of(Refusal.invalid("CRITERION_UNKNOWN", "没有该项验收标准", place + "/code"));
        }
        if (times > 1) {
            return Optional.of(Refusal.invalid("CRITERION_TWICE", "同一验收标准填写了多次", place + "/code"));
        }
        if (!answer.applicable() && mandatory.contains(answer.code())) {
            return Optional.of(Refusal.invalid("CRITERION_MANDATORY", "该项验收标准必须符合,不能填不适用", place + "/answer"));
        }
        return !answer.applicable() && answer.reason() == null
                ? Optional.of(Refusal.invalid("CRITERION_REASON_MISSING", "不适用须说明理由", place + "/reason"))
                : Optional.empty();
    }
}
