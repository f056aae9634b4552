package org.ecoplan.plan.reading.table;

import java.util.Optional;
import java.util.regex.Pattern;

/** 列: what a column of a table holds, told by its heading. */
public enum Column {
    ORDINAL("^(?:序号|编号|序|项目编号|任务编号)$"),
    DEADLINE("时限|起止|年限|完成时间|时间要求|时间节点|办结时间|完成日期|进度安排"),
    UNIT("单位|部门|责任主体|(?:责任|牵头|配合|主办|协办|承办)[处科股站]室?所?"),
    PERSON("责任人|领导|联系人"),
    REMARK("^备注$|^说明$"),
    /** 反馈问题: what is wrong, in a list of what is to be put right; no work. */
    PROBLEM("^(?:反馈|存在|具体|主要|突出|交办|整改|督察反馈)?的?问题(?:描述|表现|清单|情况|内容)?$"),
    TERRITORY("^(?:县区|区县|地区|区域|行政区域?|县\\(?市?[、,]?区?\\)?|县市区|各县区|乡镇|镇街|街道|辖区|城市|县\\(市、区\\)|县(?:区)?名称?|市州)$"),
    /** 2025年, 2025年目标 in a table of tasks: the level of the task for that year. */
    YEAR("^\\d{4}年(?:度)?(?:底|末)?(?:年度)?(?:目标|任务|目标值|计划|指标)?$"),
    CATEGORY("类别|领域|分类|一级|专项|事项$|行动$|板块"),
    TASK("任务|内容|措施|举措|目标|项目|工作|要求|指标");

    private final Pattern heading;

    Column(String heading) {
        this.heading = Pattern.compile(heading);
    }

    boolean is(String words) {
        return heading.matcher(words).find();
    }

    /** The kind of column a heading names; a measured value where it names none. */
    static Optional<Column> named(String words) {
        for (Column column : values()) {
            if (column.heading.matcher(words).find()) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
