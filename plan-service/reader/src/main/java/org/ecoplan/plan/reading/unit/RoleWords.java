package org.ecoplan.plan.reading.unit;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.UnitRole;
import org.jspecify.annotations.Nullable;

/** 分工用语: the words that give a unit its role, before a list (标签) or after it (谓语). */
final class RoleWords {

    /** 标签: stands before the list and a colon. */
    private static final Map<String, UnitRole> LABELS = Map.ofEntries(
            Map.entry("牵头", UnitRole.LEAD),
            Map.entry("主办", UnitRole.LEAD),
            Map.entry("主要责任", UnitRole.LEAD),
            Map.entry("主责", UnitRole.LEAD),
            Map.entry("牵头责任", UnitRole.LEAD),
            Map.entry("第一责任", UnitRole.LEAD),
            Map.entry("总牵头", UnitRole.LEAD),
            Map.entry("责任", UnitRole.RESPONSIBLE),
            Map.entry("负责", UnitRole.RESPONSIBLE),
            Map.entry("承办", UnitRole.RESPONSIBLE),
            Map.entry("完成", UnitRole.RESPONSIBLE),
            Map.entry("配合", UnitRole.PARTICIPATING),
            Map.entry("协办", UnitRole.PARTICIPATING),
            Map.entry("协同", UnitRole.PARTICIPATING),
            Map.entry("协作", UnitRole.PARTICIPATING),
            Map.entry("协助", UnitRole.PARTICIPATING),
            Map.entry("参与", UnitRole.PARTICIPATING),
            Map.entry("参加", UnitRole.PARTICIPATING),
            Map.entry("配合责任", UnitRole.PARTICIPATING),
            Map.entry("落实", UnitRole.IMPLEMENTING),
            Map.entry("实施", UnitRole.IMPLEMENTING),
            Map.entry("属地", UnitRole.IMPLEMENTING),
            Map.entry("属地责任", UnitRole.IMPLEMENTING),
            Map.entry("实施责任", UnitRole.IMPLEMENTING),
            Map.entry("责任落实", UnitRole.IMPLEMENTING),
            Map.entry("指导", UnitRole.GUIDING),
            Map.entry("督导", UnitRole.GUIDING),
            Map.entry("监督", UnitRole.GUIDING),
            Map.entry("督办", UnitRole.GUIDING),
            Map.entry("监管", UnitRole.GUIDING),
            Map.entry("验收", UnitRole.ACCEPTING),
            Map.entry("核查验收", UnitRole.ACCEPTING),
            Map.entry("销号", UnitRole.ACCEPTING),
            Map.entry("验收销号", UnitRole.ACCEPTING));

    /** 责任单位: and, at the head of a list, the bare 主办: and 协办:. */
    static final Pattern LABEL = Pattern.compile(
            "(?:[省市县区镇]级)?(?:(核查验收|验收销号|验收|销号|总牵头|牵头责任|主要责任|第一责任|配合责任|属地责任|实施责任|责任落实|牵头|主办|主责|责任|负责|承办|完成|配合|协办|协同|协作|协助|参与|参加|落实|实施|属地|指导|督导|监督|督办|监管)"
                    + "(?:整改|治理|落实)?(?:单位|部门|主体|区域|地区|方|机构|处室|科室|站所|股室)(?:\\([^()]{0,12}\\))?"
                    + "|(?:(?<!\\p{IsHan})|(?<=[局委办府部会社院司厅]))(牵头|主办|协办|承办|配合|主责|参与|落实|实施|责任))(?::|】:?)");

    /** Labels that name persons or dates beside the units. */
    static final Pattern OTHER_LABEL =
            Pattern.compile("(?:责任领导|分管领导|责任人|牵头领导|包抓领导|联系人|挂点领导|(?:完成|办结|整改)?(?:时限|时间|期限)(?:要求)?):");

    /** 谓语: stands after the list. */
    private record Predicate(String id, Pattern ending, UnitRole role) {}

    /** 分别, 按职责分工, 共同: how several bodies share what follows. */
    private static final String MANNER =
            "(?:分别|各自|共同|联合|具体|主要|负责|(?:按照?|依|依据|根据)(?:各自)?(?:部门)?职责(?:分工)?|(?:按照?|依据|根据)分工)*";

    /** 牵头督导, 牵头组织实施: what the lead does; it stays the lead. */
    private static final String DOING = "(?:负责|落实|组织|实施|抓总|抓好|抓|推进|推动|督导|督促|督办|督查|监督|指导|协调|统筹|开展|办理|完成|调度|管理|做好)*";

    private static final List<Predicate> PREDICATES = List.of(
            predicate("牵头", MANNER + "(?:(?:总)?牵头|主抓|总负责|负总责)" + DOING, UnitRole.LEAD),
            predicate(
                    "指导",
                    MANNER + "(?:加强)?(?:监督|督促|督导|协调|统筹|业务|技术)*(?:指导|督导|督办|督促|督查)(?:监督|督促|督导|落实|推进)?",
                    UnitRole.GUIDING),
            predicate("统筹", "(?:负责)?(?:统筹|抓总|总协调)(?:负责|协调|推进|抓总|落实)?|负责(?:总体)?(?:统筹|抓总|协调)(?:协调|推进)?", UnitRole.LEAD),
            predicate(
                    "配合",
                    "(?:等)?" + MANNER + "(?:密切|积极|协同|协助|共同)?(?:配合|协助|协同|会同|参与|参加|协办)(?:落实|实施|做好|推进|完成|开展)?",
                    UnitRole.PARTICIPATING),
            predicate("负责落实", "(?:具体|分别|共同|抓好|组织)?负责(?:组织)?(?:具体)?(?:落实|实施)", UnitRole.IMPLEMENTING),
            predicate(
                    "实施", "(?:按职责|按照职责|依职责)?(?:分工)?(?:负责)?(?:具体|组织|抓好|贯彻|分别|各自)*(?:实施|落实|抓落实)", UnitRole.IMPLEMENTING),
            predicate(
                    "按职责分工负责",
                    "(?:依据|依|按照|按|根据)各?自?(?:部门)?(?:职责|职能|职责权限)(?:和)?(?:分工)?(?:分别)?(?:负责|落实|做好工作|承担)?|各?自?(?:部门)?职责(?:和)?(?:分工)?(?:分别)?(?:负责|落实|做好工作|承担)?",
                    UnitRole.RESPONSIBLE),
            predicate("负责", "(?:分工|分别|共同|具体|主要|联合|各)?(?:负责|主办|承办|承担|(?<=[局委办队院])办理)", UnitRole.RESPONSIBLE));

    /** 市水务局负责资金筹措: what a body answers for, in a few words behind it. */
    private static final Pattern OWN_DUTY = Pattern.compile("(?:具体|主要|分别)?负责[\\p{IsHan}]{2,10}$");

    private static final Pattern TRAILING_ETC = Pattern.compile("等(?:相关|有关)?(?:部门|单位|市直部门|市直单位)?(?:和单位)?$");

    private static final int LONGEST_PREDICATE = 30;

    private RoleWords() {}

    /** The word of a label that tells the role. */
    static String wordOf(MatchResult label) {
        return label.group(1) == null ? label.group(2) : label.group(1);
    }

    static UnitRole roleOfLabel(String label) {
        return LABELS.getOrDefault(label, UnitRole.RESPONSIBLE);
    }

    /** A list with its predicate taken off, and the role the predicate gives. */
    record Told(String list, UnitRole role, String rule) {}

    static @Nullable Told told(String segment) {
        for (Predicate predicate : PREDICATES) {
            Matcher matcher = predicate
                    .ending
                    .matcher(segment)
                    .region(Math.max(0, segment.length() - LONGEST_PREDICATE), segment.length());
            if (matcher.find() && matcher.start() >= 2) {
                return new Told(segment.substring(0, matcher.start()), predicate.role, predicate.id);
            }
        }
        return null;
    }

    /** Also with the words of its own duty behind a body, as they stand in a bracket or a list only. */
    static @Nullable Told toldWithDuty(String segment) {
        Told told = told(segment);
        Matcher duty = OWN_DUTY.matcher(segment);
        return told == null && duty.find() && UnitNames.looksLikeUnit(segment.substring(0, duty.start()))
                ? new Told(segment.substring(0, duty.start()), UnitRole.RESPONSIBLE, "负责")
                : told;
    }

    /** The list without a trailing 等, 等部门. */
    static String withoutEtc(String list) {
        Matcher matcher = TRAILING_ETC.matcher(list.substring(Math.max(0, list.length() - 12)));
        return matcher.find() ? list.substring(0, Math.max(0, list.length() - 12) + matcher.start()) : list;
    }

    private static Predicate predicate(String id, String words, UnitRole role) {
        return new Predicate(id, Pattern.compile("(?:" + words + ")$"), role);
    }
}
