package org.ecoplan.plan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlSourceTest {
    private final SourceReader reader = new SourceReader();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void endsALineWithEveryBlockAndBreak(String charset) {
        // Given
        String page = "<!DOCTYPE html><html><head><title>题</title></head><body><h1>行动方案</h1>"
                + "<p>一、主要\n  任务</p><div>(一)<b>整治</b>行动<br>责任单位:水利局</div></body></html>";

        // When
        DocumentText document = document(page, charset);

        // Then
        assertThat(document.format()).isEqualTo(SourceFormat.HTML);
        assertThat(document.text()).isEqualTo("行动方案\n一、主要 任务\n(一)整治行动\n责任单位:水利局\n");
    }

    @Test
    void leavesOutTheFurnitureOfThePage() {
        // Then
        assertThat(text(
                        "<div><nav>首页</nav><script>var 甲=1</script><style>p{}</style><form><select><option>年</option></select></form>"
                                + "<p style='display: none'>隐藏</p><p hidden>隐藏</p><p>正文</p><footer>备案</footer></div>"))
                .isEqualTo("正文\n");
    }

    @Test
    void keepsADataTableAsTabbedRows() {
        // Then
        assertThat(
                        text(
                                "<table><tr><th>县区</th><th>优良天数</th></tr><tr><td><p>曾都区</p></td><td><p>300</p><p>天</p></td></tr></table>"))
                .isEqualTo("县区\t优良天数\n曾都区\t300天\n");
    }

    @Test
    void keepsColumnsInLineUnderCellsThatSpan() {
        // Then
        assertThat(text("<table><tr><td rowspan=2>水</td><td>国控</td><td>90%</td></tr><tr><td>省控</td><td>85%</td></tr>"
                        + "<tr><td colspan=2>合计</td><td>88%</td></tr></table>"))
                .isEqualTo("水\t国控\t90%\n〃\t省控\t85%\n合计\t\t88%\n");
    }

    @Test
    void readsATableThatOnlyLaysOutThePageAsText() {
        // Then
        assertThat(
                        text(
                                "<table><tr><td>侧栏</td><td><p>一、任务</p><table><tr><td>甲</td><td>1</td></tr></table><p>二、保障</p></td></tr></table>"))
                .isEqualTo("侧栏\n一、任务\n甲\t1\n二、保障\n");
        assertThat(text("<table><tr><td><p>一、任务</p><p>二、保障</p></td></tr></table>"))
                .isEqualTo("一、任务\n二、保障\n");
    }

    @Test
    void writesOutTheNumbersOfOrderedLists() {
        // Then
        assertThat(text(
                        "<ol style='list-style-type:cjk-ideographic'><li>目标<ol start=3><li>加强管控</li><li><p>落实制度</p></li></ol></li><li>保障</li></ol>"
                                + "<ul><li>附件</li></ul>"))
                .isEqualTo("一、目标\n3. 加强管控\n4. 落实制度\n二、保障\n附件\n");
    }

    @Test
    void doesNotNumberAListItemTwice() {
        // Then
        assertThat(text("<ol><li>1.加强管控</li><li>2.落实制度</li><li>1.5万亩耕地</li></ol>"))
                .isEqualTo("1.加强管控\n2.落实制度\n3. 1.5万亩耕地\n");
    }

    @Test
    void keepsIndicatorNamesWithSubscriptsWhole() {
        // Then
        assertThat(text("<p>PM<sub>2.5</sub>浓度低于35μg/m<sup>3</sup></p>")).isEqualTo("PM2.5浓度低于35μg/m3\n");
    }

    @Test
    void readsPreformattedTextLineByLine() {
        // Then
        assertThat(text("<pre>一、任务\n二、保障</pre>")).isEqualTo("一、任务\n二、保障\n");
    }

    @Test
    void refusesAPageWithoutWords() {
        // When
        SourceReading reading =
                reader.read("a.html", "<html><body><img src=a.png></body></html>".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(((SourceReading.Refused) reading).code()).isEqualTo("EMPTY_FILE");
    }

    private String text(String page) {
        return document(page, "UTF-8").text();
    }

    private DocumentText document(String page, String charset) {
        return ((SourceReading.Read) reader.read("plan.html", page.getBytes(Charset.forName(charset)))).document();
    }
}
