package org.ecoplan.plan.plan.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which place a document says it is of (文件所属地区), held against the places of an organisation. */
final class DocumentOrigin {
    private static final Pattern PLACE = Pattern.compile("^(?![省市县区州盟旗])(\\p{IsHan}{1,12}?[省市县区州盟旗])");

    private DocumentOrigin() {}

    /** The place of the document where it is none of the organisation's; empty where it is, or where nothing is said. */
    static Optional<String> foreign(PlanHeader header, UnitNames names) {
        return placeOf(header).filter(place -> !names.isOwnPlace(place));
    }

    private static Optional<String> placeOf(PlanHeader header) {
        return Optional.ofNullable(header.region())
                .filter(region -> !region.isBlank())
                .or(() -> placeIn(header.issuer()));
    }

    private static Optional<String> placeIn(@Nullable String issuer) {
        Matcher found = PLACE.matcher(issuer == null ? "" : issuer);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
