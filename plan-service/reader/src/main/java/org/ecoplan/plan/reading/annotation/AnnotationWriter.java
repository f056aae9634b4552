package org.ecoplan.plan.reading.annotation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.plan.reading.model.DocumentHeader;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.model.ReadUnit;
import org.ecoplan.plan.reading.model.UnitRole;
import org.jspecify.annotations.Nullable;

/** 标注格式写出: an extraction as one JSON object, with span, rule and confidence of each item as added fields. */
public final class AnnotationWriter {

    private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final AnnotationItems items = new AnnotationItems(mapper);

    public String write(PlanExtraction plan) {
        try {
            return mapper.writeValueAsString(tree(plan));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values can always be written", e);
        }
    }

    public ObjectNode tree(PlanExtraction plan) {
        ObjectNode root = mapper.createObjectNode();
        root.put("source", plan.source());
        root.set("document", document(plan.document()));
        ObjectNode likeness = root.putObject("likeness");
        likeness.put("plan", plan.likeness().plan());
        ArrayNode reasons = likeness.putArray("reasons");
        plan.likeness().reasons().forEach(reasons::add);
        ArrayNode headline = root.putArray("headlineTargets");
        plan.headlineTargets().forEach(target -> headline.add(items.target(target)));
        ArrayNode implementers = root.putArray("defaultImplementers");
        plan.defaultImplementers().forEach(unit -> implementers.add(unit.name()));
        ArrayNode actions = root.putArray("actions");
        plan.actions()
                .forEach(action -> items.evidence(
                        actions.addObject().put("ordinal", action.ordinal()).put("title", action.title()),
                        action.evidence()));
        ArrayNode tasks = root.putArray("tasks");
        plan.tasks().forEach(task -> tasks.add(task(task)));
        ArrayNode mechanisms = root.putArray("mechanisms");
        plan.mechanisms()
                .forEach(one -> items.evidence(
                        mechanisms.addObject().put("kind", one.kind().name()).put("quote", one.quote()),
                        one.evidence()));
        items.honesty(root, plan);
        return root;
    }

    private ObjectNode document(DocumentHeader header) {
        ObjectNode node = mapper.createObjectNode();
        node.put("title", header.title());
        node.put("documentNumber", header.documentNumber());
        node.put("issuer", header.issuer());
        node.put("issuedOn", iso(header.issuedOn()));
        node.put("publishedOn", iso(header.publishedOn()));
        node.put("region", header.region());
        node.put("periodStart", iso(header.periodStart()));
        node.put("periodEnd", iso(header.periodEnd()));
        ArrayNode notes = node.putArray("notes");
        header.notes().forEach(notes::add);
        return node;
    }

    private ObjectNode task(ReadTask task) {
        ObjectNode node = mapper.createObjectNode();
        node.put("ordinal", task.ordinal());
        node.put("action", task.action());
        node.put("title", task.title());
        units(node.putArray("leadUnits"), task.units(), UnitRole.LEAD);
        units(node.putArray("responsibleUnits"), task.units(), UnitRole.RESPONSIBLE);
        units(node.putArray("participatingUnits"), task.units(), UnitRole.PARTICIPATING);
        units(node.putArray("implementers"), task.units(), UnitRole.IMPLEMENTING);
        units(node.putArray("guidingUnits"), task.units(), UnitRole.GUIDING);
        units(node.putArray("acceptingUnits"), task.acceptors(), UnitRole.ACCEPTING);
        ArrayNode targets = node.putArray("targets");
        task.targets().forEach(target -> targets.add(items.target(target)));
        ArrayNode milestones = node.putArray("milestones");
        task.milestones().forEach(milestone -> milestones.add(items.milestone(milestone)));
        ArrayNode notTargets = node.putArray("notTargets");
        task.notTargets()
                .forEach(one -> items.evidence(
                        notTargets.addObject().put("quote", one.quote()).put("reason", one.reason()), one.evidence()));
        return items.evidence(node, task.evidence());
    }

    private static void units(ArrayNode names, List<ReadUnit> units, UnitRole role) {
        units.stream().filter(unit -> unit.role() == role).forEach(unit -> names.add(unit.name()));
    }

    static @Nullable String iso(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
