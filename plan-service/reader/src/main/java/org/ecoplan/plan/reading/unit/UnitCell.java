package org.ecoplan.plan.reading.unit;

import java.util.Optional;
import java.util.regex.Matcher;
import org.ecoplan.plan.reading.text.Stretch;

/** 单位单元格: the units of a table cell, in the role that its column names. */
public final class UnitCell {

    private UnitCell() {}

    public static Optional<UnitClause> read(String text, Stretch cell, String heading) {
        Matcher label = RoleWords.LABEL.matcher(heading + ":");
        String role = label.find() ? RoleWords.wordOf(label) : "责任";
        return Optional.ofNullable(UnitClauseReading.readLabelled(text, cell, role));
    }
}
