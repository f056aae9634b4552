package org.ecoplan.plan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSourceTest {
    private static final String PLAN = "一、主要任务\n(一)入河排污口溯源整治行动。2024年底前完成70%的整治任务。\n责任单位:市生态环境局、市水利和湖泊局\n";
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final SourceReader reader = new SourceReader();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
    void readsTheSameTextInEveryEncoding(String charset) {
        // When
        DocumentText document = read(PLAN.getBytes(Charset.forName(charset)));

        // Then
        assertThat(document.text()).isEqualTo(PLAN);
        assertThat(document.format()).isEqualTo(SourceFormat.TXT);
        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void dropsTheByteOrderMark() {
        // Given
        byte[] utf8 = concat(UTF8_MARK, PLAN.getBytes(StandardCharsets.UTF_8));
        byte[] gb = ("\uFEFF" + PLAN).getBytes(TextBytes.GB18030);

        // Then
        assertThat(read(utf8).text()).isEqualTo(PLAN);
        assertThat(read(gb).text()).isEqualTo(PLAN);
    }

    @Test
    void readsRareCharactersThatOnlyGb18030Has() {
        // Given
        String rare = "㙍𠮷镇人民政府 PM₂.₅ μg/m³";

        // Then
        assertThat(read(rare.getBytes(TextBytes.GB18030)).text()).isEqualTo(rare);
    }

    @Test
    void takesShortGbTextThatLooksLikeUtf8() {
        // Given
        byte[] content = "联通".getBytes(TextBytes.GB18030);

        // Then
        assertThat(read(content).text()).isEqualTo("联通");
    }

    @Test
    void endsEveryLineWithALineFeed() {
        // Then
        assertThat(read("甲\r\n乙\r丙\f丁\u2028戊".getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("甲\n乙\n丙\n丁\n戊");
    }

    @Test
    void saysAtWhichByteTheEncodingBreaks() {
        // Given
        byte[] content = PLAN.getBytes(StandardCharsets.UTF_8);
        content[content.length / 2] = (byte) 0xFF;

        // When
        SourceReading.Refused refused = refuse(content);

        // Then
        assertThat(refused.code()).isEqualTo("UNKNOWN_ENCODING");
        assertThat(refused.title()).contains("编码");
        assertThat(refused.place()).matches("第 \\d+ 字节");
    }

    @Test
    void refusesBinaryDataThatCallsItselfText() {
        // Given
        byte[] noise = new byte[4_000];
        new Random(7).nextBytes(noise);

        // Then
        assertThat(refuse(noise).code()).isIn("NOT_TEXT", "UNKNOWN_ENCODING");
        assertThat(refuse("一、任务\u0000\u0000".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("NOT_TEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\u3000\u00A0\n"})
    void refusesAFileWithoutText(String content) {
        // Then
        assertThat(refuse(content.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("EMPTY_FILE");
    }

    @Test
    void refusesWhatIsLargerThanTheLimits() {
        // Given
        SourceReader small = new SourceReader(new SourceLimits(100, 100, 10, 10, 20, Duration.ofSeconds(10)));

        // Then
        assertThat(code(small.read("a.txt", new byte[101]))).isEqualTo("FILE_TOO_LARGE");
        assertThat(code(small.read("a.txt", "a".repeat(21).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("TOO_MANY_CHARACTERS");
        assertThat(small.read("a.txt", "a".repeat(20).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SourceReading.Read.class);
    }

    @Test
    void replacesHalfCharactersInPastedTextAndSaysSo() {
        // When
        SourceReading reading = reader.readPasted("粘贴", "一、任务\uD840。\u0000完成");

        // Then
        DocumentText document = ((SourceReading.Read) reading).document();
        assertThat(document.text()).isEqualTo("一、任务�。�完成");
        assertThat(document.format()).isEqualTo(SourceFormat.PASTED);
        assertThat(document.warnings()).singleElement().asString().contains("2 个");
    }

    @Test
    void refusesAnXmlFileThatIsNoPage() {
        // Given
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY l2 \"&lol;&lol;\">]><lolz>&l2;</lolz>";

        // Then
        assertThat(refuse(bomb.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("WRONG_TYPE");
    }

    private DocumentText read(byte[] content) {
        return ((SourceReading.Read) reader.read("plan.txt", content)).document();
    }

    private SourceReading.Refused refuse(byte[] content) {
        return (SourceReading.Refused) reader.read("plan.txt", content);
    }

    private static String code(SourceReading reading) {
        return ((SourceReading.Refused) reading).code();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
