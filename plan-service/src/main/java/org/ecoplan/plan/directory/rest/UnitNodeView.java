package org.ecoplan.plan.directory.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.UnitKind;

/** A unit with those below it (单位树). */
public record UnitNodeView(String code, String name, UnitKind kind, List<UnitNodeView> units) {

    /** The roots of units that may come in any order; one whose unit above is not among them is a root itself. */
    static List<UnitNodeView> treeOf(List<Unit> units) {
        Map<String, UnitNodeView> nodes = new LinkedHashMap<>();
        units.forEach(unit ->
                nodes.put(unit.code(), new UnitNodeView(unit.code(), unit.name(), unit.kind(), new ArrayList<>())));
        List<UnitNodeView> roots = new ArrayList<>();
        for (Unit unit : units) {
            UnitNodeView above = unit.parentCode() == null ? null : nodes.get(unit.parentCode());
            UnitNodeView node = nodes.get(unit.code());
            if (node != null) {
                (above == null ? roots : above.units()).add(node);
            }
        }
        return roots;
    }
}
