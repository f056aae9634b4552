package org.ecoplan.plan.reading.unit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Stretch;

/** 句首单位: the bodies that a sentence opens with and gives something to do: 市水务局要组织开展河道巡查. */
public final class SubjectUnits {

    private static final Pattern OPENS = Pattern.compile(
            "^(?:[一二三四五六七八九十]是)?([\\p{IsHan}()、,]{3,60}?)(?=(?:要|应当?|须|需|负责|牵头|会同|组织|具体|分别|每|定期|于|按照?(?:各自)?(?:职责|要求|季|月)|根据|开展|制定|建立|完成|做好|加强|强化|统筹|安排|推进|落实|保障|督促|督导|指导|配合|协调|抓好|对|将))");

    /** 各级各部门要高度重视: everybody, where neither a figure nor a time says what for. */
    private static final Pattern EVERYBODY =
            Pattern.compile("^(?:全市|全县|全区)?(?:各级|各地|各部门|各单位|各有关|有关|相关|各责任|各成员|各牵头|各相关)");

    private static final Pattern TOLD_EXACTLY = Pattern.compile("\\d|每[年季月周日半旬]|[底末]前|定期");

    /** 主动支持市纪委: words that do something and end in the name of a body. */
    private static final Pattern VERB = Pattern.compile(
            "主动|积极|建立|形成|安排|部署|支持|配合|加强|推动|推进|组织|开展|落实|指导|督促|协调|完善|健全|强化|依托|按照|根据|鼓励|引导|争取|服务|[的对向由使让为及到将把]");

    private SubjectUnits() {}

    /** The places of the bodies, empty where the sentence opens with none or speaks to everybody in general. */
    public static List<Stretch> in(String text, Stretch sentence) {
        String words = sentence.of(text);
        Matcher opening = OPENS.matcher(words);
        if (!opening.find()
                || (EVERYBODY.matcher(words).find()
                        && !TOLD_EXACTLY.matcher(words).find())) {
            return List.of();
        }
        Stretch list = new Stretch(sentence.start() + opening.start(1), sentence.start() + opening.end(1));
        List<Stretch> bodies = UnitList.bodies(text, list);
        boolean units = bodies.stream()
                .map(body -> body.of(text))
                .allMatch(name ->
                        UnitNames.looksLikeUnit(name) && !VERB.matcher(name).find());
        return units ? bodies : List.of();
    }
}
