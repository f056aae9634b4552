package org.ecoplan.plan.reading;

import java.util.List;
import org.ecoplan.plan.reading.outline.Node;
import org.ecoplan.plan.reading.outline.Outline;
import org.ecoplan.plan.reading.table.Table;

/** 没有读到任务: what was seen instead, so that a person knows where to look. */
final class NoTask {

    private static final int MOST_NAMED = 5;

    private NoTask() {}

    static String cause(Outline outline, List<Table> tables, String text) {
        if (!outline.roots().isEmpty()) {
            List<Node> roots = outline.roots();
            List<String> headings = roots.stream()
                    .limit(MOST_NAMED)
                    .map(node -> "「" + node.ordinal().printed() + "、" + node.heading(text) + "」")
                    .toList();
            return "没有读到任务:看到编号" + String.join("", headings) + (roots.size() > MOST_NAMED ? "等" : "")
                    + ",但都像总体要求、目标或保障措施,没有列出工作;请检查文字是否完整";
        }
        return tables.isEmpty()
                ? "没有读到任务:正文中没有可识别的编号(一、(一)1.)或任务表;请检查文字是否完整、表格是否被压平、文件是否为扫描件"
                : "没有读到任务:看到表格,但其中没有任务栏和责任单位或完成时限栏;请人工核对";
    }
}
