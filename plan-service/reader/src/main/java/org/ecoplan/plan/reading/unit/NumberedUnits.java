package org.ecoplan.plan.reading.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.UnitRole;
import org.ecoplan.plan.reading.text.Stretch;

/**
 * 按序号分工: units that are told by the numbers of their tasks: 以上1—3项由甲局牵头,乙局配合, and in a list of units 甲局:牵头第1、3项任务,
 * 配合第2项任务.
 *
 * @param numbers of the tasks
 * @param place   of the words that tell it
 */
public record NumberedUnits(Set<Integer> numbers, UnitClause.Body body, Stretch place) {

    private static final String NUMBERS = "(\\d{1,2}(?:[、,和及至到—–~-]+第?\\d{1,2})*)";
    private static final Pattern GROUP = Pattern.compile("(?:以上|上述|以下|前述)?第?" + NUMBERS
            + "(?:项|条)(?:任务|工作|措施|内容)?[,:]?(?:均)?由([^。\\n]{3,200}?(?:牵头|负责|落实|实施|配合|参与|承办))(?=[)】〕]?(?:。|\\n|$))");
    private static final Pattern OF_A_UNIT = Pattern.compile(
            "(?m)^([\\p{IsHan}()、]{3,40}):((?:(?:牵头|负责|主办|承办|配合|参与|协助|协办)第?[\\d、,和及至到—–~-]+(?:项|条)(?:任务|工作|措施)?[,;、。]?)+)$");
    private static final Pattern PART = Pattern.compile("(牵头|负责|主办|承办|配合|参与|协助|协办)第?([\\d、,和及至到—–~-]+)(?:项|条)");
    private static final Pattern NUMBER = Pattern.compile("([至到—–~-]*)第?(\\d{1,2})");

    /** All of a text. */
    public static List<NumberedUnits> in(String text) {
        List<NumberedUnits> found = new ArrayList<>();
        Matcher group = GROUP.matcher(text);
        while (group.find()) {
            Stretch place = new Stretch(group.start(), group.end());
            UnitClause clause = UnitClauseReading.read(text, place, group.start(2), group.end(2));
            if (clause != null) {
                Set<Integer> numbers = numbers(group.group(1));
                clause.bodies().forEach(body -> found.add(new NumberedUnits(numbers, body, place)));
            }
        }
        Matcher unit = OF_A_UNIT.matcher(text);
        while (unit.find()) {
            Stretch list = new Stretch(unit.start(1), unit.end(1));
            Stretch place = new Stretch(unit.start(), unit.end());
            Matcher part = PART.matcher(unit.group(2));
            while (part.find()) {
                UnitRole role = RoleWords.roleOfLabel(part.group(1));
                Set<Integer> numbers = numbers(part.group(2));
                UnitList.bodies(text, list)
                        .forEach(body -> found.add(new NumberedUnits(
                                numbers, new UnitClause.Body(body, null, role, "units.by-number", false), place)));
            }
        }
        return found;
    }

    private static Set<Integer> numbers(String printed) {
        Set<Integer> numbers = new TreeSet<>();
        int last = 0;
        Matcher number = NUMBER.matcher(printed);
        while (number.find()) {
            int next = Integer.parseInt(number.group(2));
            boolean range = !number.group(1).isEmpty() && last > 0;
            for (int one = range ? last + 1 : next; one <= next; one++) {
                numbers.add(one);
            }
            last = next;
        }
        return numbers;
    }
}
