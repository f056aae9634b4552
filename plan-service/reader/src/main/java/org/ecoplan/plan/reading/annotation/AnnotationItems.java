package org.ecoplan.plan.reading.annotation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.Level;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.ReadMilestone;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.model.Span;
import org.ecoplan.plan.reading.model.TerritoryValue;
import org.jspecify.annotations.Nullable;

/** 标注格式的各项: single items of the annotation format and the fields that are added to it. */
final class AnnotationItems {

    private final ObjectMapper mapper;

    AnnotationItems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    ObjectNode target(ReadTarget target) {
        Level level = target.level();
        ObjectNode node = mapper.createObjectNode();
        node.put("indicator", target.indicator());
        node.put("comparator", comparator(level.comparator()));
        boolean outOfLast = level.comparator() == Comparator.RANK_OUT_OF_LAST;
        put(node, "value", outOfLast ? null : level.value());
        put(node, "valueMax", level.valueMax());
        node.put("unit", outOfLast ? null : level.unit());
        node.put("baseline", level.baseline());
        node.put("by", AnnotationWriter.iso(target.by()));
        node.put("strength", target.strength().name());
        node.put("quote", target.quote());
        if (target.everyPeriod()) {
            node.put("everyPeriod", true);
        }
        if (target.alternative() != null) {
            node.put("anyOf", target.alternative());
        }
        if (outOfLast) {
            put(node, "outOfLast", level.value());
        }
        if (!target.territories().isEmpty()) {
            ArrayNode values = node.putArray("territories");
            for (TerritoryValue value : target.territories()) {
                put(values.addObject().put("territory", value.territory()), "value", value.value());
            }
        }
        return evidence(node, target.evidence());
    }

    ObjectNode milestone(ReadMilestone milestone) {
        ObjectNode node = mapper.createObjectNode();
        node.put("quote", milestone.quote());
        node.put("by", milestone.by().toString());
        node.put("what", milestone.what());
        node.put("strength", milestone.strength().name());
        return evidence(node, milestone.evidence());
    }

    ObjectNode evidence(ObjectNode node, Evidence evidence) {
        span(node, evidence.span());
        node.put("rule", evidence.rule());
        node.put("confidence", evidence.confidence());
        return node;
    }

    /** What could not be decided, which numbers are no targets, and the check of the numbering. */
    void honesty(ObjectNode root, PlanExtraction plan) {
        ArrayNode duties = root.putArray("repeatedDuties");
        plan.repeatedDuties().forEach(duty -> {
            ObjectNode node = duties.addObject();
            node.put("cycle", duty.cycle().name());
            node.put("times", duty.times());
            node.put(
                    "afterIssue",
                    duty.afterIssue() == null ? null : duty.afterIssue().toString());
            node.put("task", duty.task());
            evidence(node.put("quote", duty.quote()), duty.evidence());
        });
        ArrayNode undecided = root.putArray("undecided");
        plan.undecided().forEach(one -> span(undecided.addObject().put("question", one.question()), one.span()));
        ArrayNode numbers = root.putArray("unusedNumbers");
        plan.unusedNumbers()
                .forEach(one ->
                        span(numbers.addObject().put("text", one.text()).put("reason", one.reason()), one.span()));
        ObjectNode numbering = root.putObject("numbering");
        numbering.put("found", plan.numbering().found());
        numbering.put("printed", plan.numbering().printed());
        ArrayNode breaks = numbering.putArray("breaks");
        plan.numbering().breaks().forEach(one -> span(breaks.addObject().put("message", one.message()), one.span()));
        ArrayNode problems = root.putArray("problems");
        plan.problems()
                .forEach(one -> evidence(
                        problems.addObject()
                                .put("action", one.action())
                                .put("task", one.task())
                                .put("quote", one.quote()),
                        one.evidence()));
        ObjectNode coverage = root.putObject("coverage");
        coverage.put("share", plan.coverage().share());
        ArrayNode unread = coverage.putArray("unread");
        plan.coverage().unread().forEach(one -> span(unread.addObject().put("reason", one.reason()), one.span()));
        ArrayNode warnings = root.putArray("warnings");
        plan.warnings().forEach(warnings::add);
    }

    /** The format has no rank from the bottom: such a level is written in words. */
    private static String comparator(Comparator comparator) {
        return comparator == Comparator.RANK_OUT_OF_LAST ? Comparator.QUALITATIVE.name() : comparator.name();
    }

    private static void span(ObjectNode node, Span span) {
        node.putArray("span").add(span.start()).add(span.end());
    }

    private static void put(ObjectNode node, String field, @Nullable BigDecimal value) {
        if (value == null) {
            node.putNull(field);
        } else if (value.stripTrailingZeros().scale() <= 0 && value.precision() < 18) {
            node.put(field, value.longValueExact());
        } else {
            node.put(field, value);
        }
    }
}
