package org.ecoplan.task.order.rest;

import java.util.ArrayList;
import java.util.List;
import org.ecoplan.document.OfficialDocument;
import org.ecoplan.document.OfficialText;
import org.ecoplan.kernel.ChinesePunctuation;
import org.ecoplan.task.order.application.PrintedOrder;
import org.ecoplan.task.order.application.PrintedOrder.Stamp;
import org.ecoplan.task.order.domain.Ground;
import org.jspecify.annotations.Nullable;

/**
 * A supervision order as a letter (DOCX, 信函格式 of GB/T 9704-2012): grounds with what they cite, demand, days to answer,
 * copies. Before its issue it is a draft (送审稿) without number, signature and date; the seal is left to people.
 */
final class OrderDocument {
    private static final String KIND = "督办单";

    private final PrintedOrder order;
    private final OfficialText text;

    private OrderDocument(PrintedOrder order, OfficialText text) {
        this.order = order;
        this.text = text;
    }

    static byte[] of(PrintedOrder order) {
        try (OfficialDocument document = new OfficialDocument()) {
            Stamp stamp = order.stamp();
            document.letterHead(stamp == null ? "" : stamp.number().text(), stamp == null);
            new OrderDocument(order, document.text()).write();
            document.endLetter(order.office(), order.copies());
            return document.bytes(order.at(), title(order));
        }
    }

    private static String title(PrintedOrder order) {
        String subject = full(order.subject());
        return (subject.startsWith("关于") ? subject : "关于" + subject) + (subject.endsWith(KIND) ? "" : "的" + KIND);
    }

    private void write() {
        if (order.revoked()) {
            text.flush("（已撤销）");
        }
        text.title(title(order));
        text.empty();
        text.flush(order.addressee() + "：");
        text.body("对你单位承担的下列职责任务予以督办，现将有关事项通知如下。");
        text.heading("一、督办依据");
        for (int at = 0; at < order.grounds().size(); at++) {
            ground(at + 1, order.grounds().get(at));
        }
        text.heading("二、督办要求");
        full(order.demand()).lines().filter(line -> !line.isBlank()).forEach(text::body);
        text.heading("三、反馈时限");
        text.body(feedback(order.stamp()));
        signature(order.stamp());
    }

    private void ground(int number, Ground ground) {
        text.body(full("%d.《%s》%s%s。截至%s，进度%d%%%s%s。"
                .formatted(
                        number,
                        ground.planTitle(),
                        ground.ordinal(),
                        ground.title(),
                        OfficialDocument.day(ground.asOf()),
                        ground.progress(),
                        source(ground),
                        ground.expected() == null
                                ? ""
                                : "，序时进度" + ground.expected().toPlainString() + "%")));
        text.body("亮灯依据：" + full(ground.arithmetic()) + "。");
        if (!ground.overdue().isEmpty()) {
            text.body("逾期事项：" + overdue(ground.overdue()) + "。");
        }
        text.body("情况说明：" + full(ground.statement()));
    }

    private static String source(Ground ground) {
        switch (ground.progressSource()) {
            case "ACCEPTED":
                return "（据已审核的进展报告，编号%s）".formatted(ground.reportId());
            case "CLAIMED":
                return "（据待审核的进展报告，编号%s）".formatted(ground.reportId());
            default:
                return "（未报送进展）";
        }
    }

    private static String overdue(List<Ground.OverduePoint> points) {
        List<String> words = new ArrayList<>();
        points.forEach(
                point -> words.add("%s（时限%s）".formatted(full(point.what()), OfficialDocument.day(point.deadline()))));
        return String.join("；", words);
    }

    private String feedback(@Nullable Stamp stamp) {
        String days = "请收到后即予签收，并自下达次日起%d个工作日内".formatted(order.feedbackDays());
        String until = stamp == null ? "" : "（%s前，含当日）".formatted(OfficialDocument.day(stamp.due()));
        String later = stamp != null && stamp.provisional() ? "该日期所在年度的放假安排尚未公布，公布后以重新计算的日期为准。" : "";
        return days + until + "书面反馈办理情况，附佐证材料。" + later;
    }

    /** 署名、成文日期 */
    private void signature(@Nullable Stamp stamp) {
        if (stamp != null) {
            text.empty();
            text.empty();
            text.fromTheRight(order.office(), 2);
            text.fromTheRight(OfficialDocument.day(stamp.issuedOn()), 4);
        }
    }

    private static String full(String text) {
        return ChinesePunctuation.of(text);
    }
}
