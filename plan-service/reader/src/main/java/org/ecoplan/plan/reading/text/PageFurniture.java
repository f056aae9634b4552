package org.ecoplan.plan.reading.text;

import java.util.regex.Pattern;

/** 页面元素: lines of a web page, a download site or a printed page that are no text of the document. */
final class PageFurniture {

    private static final Pattern PHRASE =
            Pattern.compile("扫一扫|ICP备|公网安备|版权所有|网站地图|网站标识码|打印本页|关闭窗口|分享到|当前位置|您所在的位置|首页>|字体:|(?<!\\p{IsHan})字号:"
                    + "|浏览次数|点击数|访问量|相关解读|相关链接|相关阅读|上一篇|下一篇|责任编辑|(?:主办|承办)(?:单位)?:.*(?:电话|地址|邮编|备案|承办|维护|版权|网站)|技术支持|联系我们|下载积分|资源大小|资源ID"
                    + "|全文页数|资源格式|友情提示|浏览器|本站|温馨提示|无障碍|返回顶部|试题试卷");

    /** A line that tells a date or the number of the document is kept, whatever else stands in it. */
    private static final Pattern HEADER_FIELD = Pattern.compile(
            "(?:成文|发布|公开|生成|印发)(?:日期|时间):?\\d{4}|(?<!\\p{IsHan})(?:日期|时间):\\d{4}|发文字号:|文号:[\\p{IsHan}]");

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–·]*+第?\\d{1,3}+(?:页|/\\d{1,3}+)?+(?:[,/]?共\\d{1,3}+页)?+[-—–·]*+|[-—–·|]++|:?-{2,}[:-]*+");

    private static final int LONGEST_FURNITURE_LINE = 120;

    private PageFurniture() {}

    /** Whether a line without blanks is no plan text; a lone number is judged by the caller's table reading. */
    static boolean isFurniture(String line) {
        if (line.isEmpty() || line.length() > LONGEST_FURNITURE_LINE) {
            return false;
        }
        return (PHRASE.matcher(line).find() && !HEADER_FIELD.matcher(line).find())
                || (!isPlainNumber(line) && PAGE_NUMBER.matcher(line).matches());
    }

    private static boolean isPlainNumber(String line) {
        return line.chars().allMatch(Character::isDigit);
    }
}
