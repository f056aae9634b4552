package org.ecoplan.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.Undecided;
import org.ecoplan.plan.reading.table.Table;
import org.ecoplan.plan.reading.text.CleanText;

/** 未读出的表格: a table that was seen, or whose head was, and that gave neither tasks nor levels: the reviewer is told. */
final class UnusedTables {

    /** A head whose cells only blanks part: 序号 类别 主要任务 … 责任单位. */
    private static final Pattern HEAD_LINE = Pattern.compile("(?m)^(?:序号|编号)[\\p{IsHan}()/]{6,60}$");

    private static final Pattern WORK = Pattern.compile("类别|任务|内容|措施|事项|目标|项目|问题");
    private static final Pattern WHO_OR_WHEN = Pattern.compile("(?:时限|时间|单位|部门|责任人)(?:备注)?$");

    private final CleanText text;
    private final List<Table> tables;

    UnusedTables(CleanText text, List<Table> tables) {
        this.text = text;
        this.tables = tables;
    }

    List<Undecided> questions() {
        List<Undecided> questions = new ArrayList<>();
        String words = text.text();
        for (Table table : tables) {
            if (!table.listsTasks(words) && !table.listsIndicators(words) && !table.listsTerritories(words)) {
                questions.add(question(table.place().start(), table.place().end(), "此处的表格没有读出任务或指标,请人工核对"));
            }
        }
        Matcher head = HEAD_LINE.matcher(words);
        while (head.find()) {
            boolean isHead = WORK.matcher(head.group()).find()
                    && WHO_OR_WHEN.matcher(head.group()).find();
            if (isHead) {
                questions.add(question(head.start(), head.end(), "看到表头,但单元格只以空格分隔,无法区分,表中任务没有读出;请改用 Word、网页或表格文件"));
            }
        }
        return questions;
    }

    private Undecided question(int start, int end, String question) {
        return new Undecided(text.span(start, end), question);
    }
}
