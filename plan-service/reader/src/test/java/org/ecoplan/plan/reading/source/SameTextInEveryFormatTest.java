package org.ecoplan.plan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SameTextInEveryFormatTest {
    private static final List<String> PLAN = List.of(
            "滨江市水环境质量提升行动方案",
            "为深入贯彻落实全市生态环境保护大会精神,持续改善水环境质量,结合我市实际,制定本方案。",
            "一、工作目标",
            "到2025年底,全市国控断面水质优良比例达到90%以上,县级以上集中式饮用水水源地水质达标率保持100%,城市建成区黑臭水体基本消除。",
            "县区\t国控断面\t优良比例",
            "东城区\t3个\t100%",
            "西山县\t5个\t80%",
            "二、重点任务",
            "(一)入河排污口溯源整治行动",
            "1.加快排污口整治。2024年底前完成70%的整治任务,2025年底前基本完成全部整治任务,并建立排污口名录和动态管理台账。",
            "责任单位:市生态环境局、市水利和湖泊局,各县(市、区)人民政府",
            "2.1.5万亩农田退水治理。2025年6月底前完成。",
            "牵头单位:市农业农村局",
            "(二)城镇污水提质增效行动",
            "1.新建污水管网120公里,污水处理率不低于95%,进水生化需氧量浓度较2021年提高10%。",
            "2.PM2.5浓度控制在35微克/立方米以下。",
            "三、保障措施",
            "实行季调度、半年通报、年评估制度,对进展滞后的县(市、区)进行约谈。",
            "滨江市人民政府办公室",
            "2024年3月15日");

    private final SourceReader reader = new SourceReader();

    @TestFactory
    Stream<DynamicTest> readsTheSameLinesWhateverTheFile() {
        return new PlanFiles(PLAN)
                .all().entrySet().stream()
                        .map(file -> DynamicTest.dynamicTest(
                                file.getKey(),
                                () -> assertThat(linesOf(file.getKey(), file.getValue()))
                                        .containsExactlyElementsOf(PLAN.stream()
                                                .map(SameTextInEveryFormatTest::withoutBlanks)
                                                .toList())));
    }

    private List<String> linesOf(String name, byte[] content) {
        SourceReading reading = reader.read(name, content);
        assertThat(reading).isInstanceOf(SourceReading.Read.class);
        return ((SourceReading.Read) reading)
                .document()
                .text()
                .lines()
                .map(SameTextInEveryFormatTest::withoutBlanks)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A tab parts cells and counts; other white space does not. */
    private static String withoutBlanks(String line) {
        return line.replaceAll("[^\\S\\t]", "");
    }
}
