package org.ecoplan.plan.reading.header;

import java.util.regex.Pattern;

/** 文件要素标签: a label of a page and the field it stands for. */
enum HeaderField {
    NUMBER("发文字号|文件编号|公文编号|发文文号|文号", "字号"),
    ISSUER("发布机构|发文机关|发文单位|制发机关|公开主体|发布单位|印发机关|发文机构|公开机构", "机构"),
    ISSUED("成文日期|公文生成日期|生成日期|签发日期|印发日期|制发日期|公文日期|发文日期", "成文"),
    PUBLISHED("发布日期|公开日期|发布时间|公开时间|发表时间|上网日期|(?<![成文发制印签])日期(?=:)", "时间|发布"),
    TITLE("文件名称|公文名称", "名称|标题");

    final Pattern label;

    /** A long label may follow other words, a short one only something that is no Han character. */
    HeaderField(String labels, String shortLabels) {
        label = Pattern.compile(
                "(?:" + labels + "|(?<!\\p{IsHan})(?:" + shortLabels + "))(?::|\\t|\\n|(?=\\d{4}[-年]))[:\\t\\n]*");
    }
}
