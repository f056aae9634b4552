package org.ecoplan.plan.fourlists.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.ecoplan.plan.fourlists.application.ListVersions;

/** What the file of the lists is called (RFC 6266): year, lead unit, version. */
final class WorkbookName {
    private WorkbookName() {}

    static String of(ListVersions.Shown shown) {
        String plain = "four-lists-%d-%s-v%d.xlsx"
                .formatted(shown.of().year(), shown.of().leadUnit(), shown.number());
        String chinese = "四个清单-%d-%s-%s.xlsx"
                .formatted(
                        shown.of().year(),
                        shown.head().leadUnitName(),
                        shown.number() == 0 ? "未审定" : "第" + shown.number() + "版");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(
                        plain,
                        URLEncoder.encode(chinese, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
