package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.source.DocumentText;
import org.ecoplan.plan.reading.source.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no plan gives no task until a person says that it is one. */
class WhatIsNoPlanTest {

    private static final String ITEMS = "\n一、治理情况\n(一)工业。完成18家企业治理,新建管网21公里。\n(二)生活。改造排水口9处。\n";

    @ParameterizedTest
    @CsvSource({
        "云岭市扬尘污染防治管理办法,办法",
        "云岭市河道保护条例,条例",
        "云岭市2025年水污染防治工作总结,总结",
        "云岭市2025年大气污染防治目标任务完成情况,完成情况",
        "关于2025年三季度污染防治工作进展情况的通报,通报",
        "关于云岭热电项目环境影响报告书的批复,批复",
        "关于对市政协第12号提案的答复,答复",
        "云岭市重污染天气应急预案,预案",
        "《云岭市清新空气行动方案》解读,解读",
        "云岭市生态环境委员会会议纪要,纪要",
        "云岭市管网工程施工招标公告,公告",
        "云岭市2024年生态环境状况公报,公报",
        "云岭市养殖业污染防治现状与形势,现状",
        "2025年前三季度云岭市水环境质量状况及排名,状况",
        "关于开展2025年度环保目标责任考核的通知,考核通知",
        "云岭市声环境功能区划分方案,划分方案",
        "云岭市饮用水水源保护区调整方案,调整方案",
        "云岭市畜禽养殖禁养区划定方案,划定方案",
        "云岭市环境保护目标考评方法,考评方法"
    })
    void theTitleSaysSo(String title, String kind) {
        // When
        PlanExtraction read = PlanTexts.readText("x", title + ITEMS);

        // Then
        assertThat(read.likeness().plan()).isFalse();
        assertThat(read.likeness().reasons())
                .anySatisfy(reason -> assertThat(reason).contains(kind));
        assertThat(read.tasks()).isEmpty();
        assertThat(read.headlineTargets()).isEmpty();
        assertThat(read.undecided())
                .singleElement()
                .satisfies(one -> assertThat(one.question()).contains("不像行动方案", "按方案读取"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云岭市2025年水污染防治工作方案",
                "云岭市扬尘治理三年行动计划(2025—2027年)",
                "云岭市2025年生态环境保护工作要点",
                "关于印发云岭市噪声治理方案的通知",
                "关于印发云岭市养殖业污染现状整治方案的通知",
                "云岭市人民政府关于加快美丽乡村建设的实施意见",
                "云岭市2025年生态环境保护目标责任书",
                "云岭市督察反馈问题整改措施清单",
                "关于下达2025年污染治理目标任务的通知",
                "关于下达2025年水环境治理任务及补助资金的通知"
            })
    void aPlanIsRead(String title) {
        // When
        PlanExtraction read = PlanTexts.readText("x", title + ITEMS);

        // Then
        assertThat(read.likeness().plan()).isTrue();
        assertThat(read.tasks()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"为提高应对能力;特制定本预案。,规定或预案", "为规范处置工作;制定本应急预案。,规定或预案", "为落实监管责任;根据有关法律制定本办法。,规定或预案", "为统一口径;编制本规程。,规定或预案"})
    void aTextWithoutATitleMayCallItselfByItsKind(String preface, String kind) {
        // Given units, which a plan for emergencies tells as well
        String text = preface.replace(';', ',') + "\n一、重点任务\n(一)市水务局负责巡查河道。\n(二)市住建局负责停工。\n";

        // Then
        assertThat(PlanTexts.readText("x", text).likeness().reasons())
                .anySatisfy(reason -> assertThat(reason).contains(kind));
        assertThat(PlanTexts.readText("x", text.replace("本应急预案", "本方案").replaceAll("本(?:预案|办法|规程)", "本方案"))
                        .likeness()
                        .plan())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“十四五”期间,水环境治理取得显著成效。\n1.河流水质稳中向好\n优良比例为91%,较2020年提高7%。\n2.监管能力明显提升\n建成水站9座。\n",
                "五年来,全市生态保护取得积极进展。\n一、空气质量持续改善\nPM2.5浓度为29微克/立方米。\n二、治理成效显著\n累计完成改造32家。\n",
                "全县上下共同努力,农村治理取得了较大成绩。\n(一)污水治理成效明显\n已建成设施45座。\n(二)村容村貌大幅改善\n清运垃圾3万吨。\n"
            })
    void whatWasReachedIsNoPlanThoughNoTitleSaysSo(String text) {
        // Then
        assertThat(PlanTexts.readText("x", text).likeness().plan()).isFalse();
        assertThat(PlanTexts.readText("x", "云岭市2026年治水工作方案\n" + text).likeness().plan())
                .isTrue();
    }

    @Test
    void aSummaryOfWhichOnePartInTwoSaysWhoDoesItIsStillOne() {
        // Given
        String text =
                "2025年以来,在县委、县政府的坚强领导下,各项工作均保持了良好发展态势。\n一、关于清洁取暖工作情况\n各乡镇改造任务由县住建局具体负责。自2024年以来,已累计完成改造1719户。\n二、关于扬尘治理工作情况\n工地落实围挡要求,车辆冲洗上路。\n";

        // Then
        assertThat(PlanTexts.readText("x", text).likeness().plan()).isFalse();
    }

    @Test
    void theKindMayStandInTheNextLine() {
        assertThat(PlanTexts.readText("x", "云岭市2025年环境保护目标责任书\n考核细则" + ITEMS)
                        .likeness()
                        .plan())
                .isFalse();
        assertThat(PlanTexts.readText("x", "云岭市2025年环境保护\n目标责任书" + ITEMS)
                        .likeness()
                        .plan())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第一条 为了管水,制定本规定。\n第二条 市水务局主管。\n第三条 浓度不得超过2毫克/升。\n第四条 违者罚款。\n",
                "一、关于放假\n(一)三天。\n(二)请假报备。\n二、关于值班\n(一)领导带班。\n(二)有事报告。\n"
            })
    void whatIsNumberedDecidesWhereTheTitleSaysNothing(String words) {
        assertThat(PlanTexts.readText("x", words).likeness().plan()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "云岭市召开大气污染防治攻坚行动部署会议|新闻报道",
                "云岭市出台水污染防治三年行动方案|新闻报道",
                "云岭县发布河道清理行动计划|新闻报道",
                "关于建立云岭市生态环境保护联席会议制度的通知|联席会议",
                "关于印发云岭市水环境治理联席会议制度的通知|制度",
                "关于调整云岭市河湖治理领导小组成员的通知|领导小组",
                "关于成立云岭市治污工作专班的通知|工作专班",
                "关于印发《云岭市扬尘管理办法》的通知|办法",
                "关于下达2025年水污染防治资金预算的通知|资金下达",
                "关于拨付2025年大气治理补助经费的通知|资金下达",
                "云岭市财政局关于提前下达2026年湿地修复专项资金的通知|资金下达"
            })
    void aHeadlineARuleOrTheSettingUpOfABodyIsNone(String title, String kind) {
        // When
        PlanExtraction read = PlanTexts.readText("x", title + ITEMS);

        // Then
        assertThat(read.likeness().plan()).isFalse();
        assertThat(read.likeness().reasons())
                .anySatisfy(reason -> assertThat(reason).contains(kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "云岭全力打好蓝天保卫战行动|日前,全市工作会召开。会议强调,要压实责任。|新闻报道",
                "清新空气,全民行动|记者从市生态环境局获悉,近日治理完成。据介绍,成效明显。|新闻报道",
                "关于水源保护的措施|你们的来函收悉,现答复如下:|答复",
                "在全市治污工作部署|同志们:今天开这个会。|讲话",
                "关于禁止燃放的措施|特此通告。|公告",
                "云岭河清淤项目清单|投标人应在开标前提交投标文件,由采购人确认。|招标",
                "关于云岭水泥厂的意见|当事人超标排放,处以罚款20万元。|处罚"
            })
    void theWordsSaySoWhateverTheTitleSays(String title, String words, String kind) {
        // When
        PlanExtraction read = PlanTexts.readText("x", title + "\n" + words + ITEMS);

        // Then
        assertThat(read.likeness().reasons())
                .anySatisfy(reason -> assertThat(reason).contains(kind));
        assertThat(read.tasks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"为贯彻全市会议精神,制定本方案。近日要抓紧落实。", "根据来函要求,制定本方案。", "对当事人依法处理,完善招标人责任。"})
    void aPlanMayUseSuchAWord(String words) {
        assertThat(PlanTexts.readText("x", "云岭市治水工作方案\n" + words + ITEMS).tasks())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "现就方案中的有关内容解读如下。/一、制定依据/到2026年优良天数达到300天。/二、工作目标/浓度降至35微克/立方米。/三、主要内容/共五部分。/|政策解读",
                "一、起草背景/为改善水质,制定本方案。/二、工作目标/到2026年,达标率达到90%。/三、主要内容/新建管网21公里。/|政策解读",
                "今年以来,我局在县委的坚强领导下,各项工作保持良好态势。/一、关于管网工作情况/新建管网21公里。/二、关于油烟工作情况/截至目前,累计完成治理9家。/|工作总结",
                "某局着力增绿/一是抓造林。今年全市完成造林3.2万亩,占省下达任务2.6万亩的123%。/二是抓创建。共建设森林乡村21个。/三是抓抚育。抚育9万亩。/|工作总结",
                "一、主要做法和成效/2025年以来,新增管网21公里。/二、油烟治理开展情况/累计投入300万元,清洗26家。/|工作总结"
            })
    void theWordsTellAReportOrAnInterpretationThatNoTitleNames(String words, String kind) {
        // When
        PlanExtraction read = PlanTexts.readText("x", words.replace("/", "\n"));

        // Then
        assertThat(read.likeness().reasons())
                .anySatisfy(reason -> assertThat(reason).contains(kind));
        assertThat(read.tasks()).isEmpty();
        assertThat(read.headlineTargets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"云岭市治水工作方案\n今年以来,我市在省厅指导下,累计完成治理9家,各项工作取得成效。", "云岭市治水攻坚计划\n截至目前,已建成管网300公里,共完成清淤9处,占规划任务的60%。"})
    void aPlanMaySayWhatWasReached(String words) {
        assertThat(PlanTexts.readText("x", words + ITEMS).tasks()).hasSize(2);
    }

    @Test
    void textWithoutATitleIsAPlanWhereItSaysWhoHowMuchOrUntilWhen() {
        assertThat(PlanTexts.readText("x", ITEMS).likeness().plan()).isTrue();
    }

    @Test
    void textWithoutATitleAndWithoutWorkIsNone() {
        // When
        PlanExtraction read = PlanTexts.readText("x", "第二章 环境现状\n第一节 大气\n2020年,优良天数比例为98.4%,浓度达到21微克/立方米。\n");

        // Then
        assertThat(read.likeness().plan()).isFalse();
        assertThat(read.headlineTargets()).isEmpty();
    }

    @Test
    void aPlanBehindAReportInTheSameFileIsRead() {
        // Given
        String report = "关于报送云岭市油烟治理工作的报告\n市政府:\n现将方案报上,请审议。\n云岭市生态环境局\n2025年3月8日\n附件\n";

        // Then
        assertThat(PlanTexts.readText("x", report + "云岭市油烟治理工作方案" + ITEMS).tasks())
                .hasSize(2);
    }

    @Test
    void aPersonMaySayThatItIsOne() {
        // Given
        String words = "云岭市2025年水污染防治工作总结" + ITEMS;

        // When
        PlanExtraction read = new PlanReader().read(new DocumentText("x", SourceFormat.TXT, words, List.of()), true);

        // Then
        assertThat(read.likeness().plan()).isFalse();
        assertThat(read.tasks()).hasSize(2);
    }
}
