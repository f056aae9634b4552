package org.ecoplan.plan.reading.header;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.SimplifiedScript;
import org.jspecify.annotations.Nullable;

/** 地区: the territory a plan is for, from the head of its title, else from the name of its issuer. */
final class RegionName {

    private static final Pattern TERRITORY = Pattern.compile(
            "^((?:[\\p{IsHan}A-Z*×]{2,12}?(?:自治州|自治县|自治区|开发区|投资区|高新区|示范区|新区|管理区|[省市州盟县区旗镇乡])){1,5}?)(?=[^省市州盟县区旗镇乡]|[市县区州镇乡][长城域])");
    private static final Pattern NO_NAME = Pattern.compile("推进|加强|实施|全面|深入|开展|进一步|改善|提升|城市$|城区$|关于|打好|生态|持续");
    private static final Pattern ISSUER_TAIL =
            Pattern.compile("(?:人民政府|政府|生态环境|环境保护|办公室|委员会|管委会|管理委员会|党委|局|河湖?长制|指挥部|领导小组|工作专班|污染防治).*$");

    /** 县农业农村局, 中国民用航空局: names no territory. */
    private static final Pattern NO_TERRITORY = Pattern.compile("[省市州县区镇]|中国|国家|中央");

    private RegionName() {}

    /** The region as printed, also where that is in traditional script. */
    static @Nullable String of(@Nullable String title, @Nullable String issuer) {
        String simplified = title == null ? null : SimplifiedScript.of(title);
        String region = read(simplified, issuer);
        int at = simplified == null || region == null ? -1 : simplified.indexOf(region);
        return title == null || region == null || at < 0 ? region : title.substring(at, at + region.length());
    }

    private static @Nullable String read(@Nullable String title, @Nullable String issuer) {
        String fromTitle =
                title == null ? null : head(title.replaceAll("^(?:关于|中共|\\d{4}年度?|\\d{4}[-—–~至]{1,2}\\d{4}年)+", ""));
        if (fromTitle != null) {
            return fromTitle;
        }
        if (issuer == null) {
            return null;
        }
        String head = head(issuer.replaceAll("^中共", ""));
        if (head != null) {
            return head;
        }
        String bare = ISSUER_TAIL.matcher(issuer.replaceAll("^中共", "")).replaceFirst("");
        return bare.length() >= 2 && !NO_TERRITORY.matcher(bare).lookingAt() ? bare : null;
    }

    private static @Nullable String head(String words) {
        Matcher matcher = TERRITORY.matcher(words);
        boolean found = matcher.find()
                && matcher.group(1).length() <= 14
                && !NO_NAME.matcher(matcher.group(1)).find();
        return found ? matcher.group(1) : null;
    }
}
