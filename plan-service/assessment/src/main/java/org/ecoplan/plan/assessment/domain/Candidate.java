package org.ecoplan.plan.assessment.domain;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who is assessed, with the frozen figures (被考核单位).
 *
 * @param unit code of the unit
 * @param name its name on the day of freezing
 * @param group units are ranked within their group, such as 县区 or 市直部门
 * @param facts by code of the input
 */
public record Candidate(String unit, String name, String group, SortedMap<String, Fact> facts) {

    public Candidate(String unit, String name, String group, Map<String, Fact> facts) {
        this(unit, name, group, new TreeMap<>(facts));
    }
}
