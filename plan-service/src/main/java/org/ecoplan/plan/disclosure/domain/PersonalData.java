package org.ecoplan.plan.disclosure.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What in a text may tell of a person (个人信息保护法, art. 4): a mobile number, the number of an identity card, an address of
 * e-mail. Nothing of that is disclosed.
 */
public enum PersonalData {
    MOBILE("手机号码", "(?<![0-9A-Za-z])1[3-9]\\d{9}(?![0-9A-Za-z])"),
    IDENTITY_CARD("身份证号码", "(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])"),
    EMAIL("电子邮箱", "[0-9A-Za-z._%+-]+@[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)+");

    private final String title;
    private final Pattern form;

    PersonalData(String title, String form) {
        this.title = title;
        this.form = Pattern.compile(form);
    }

    public String title() {
        return title;
    }

    /** The first of its kinds that the text has. */
    public static Optional<PersonalData> in(String text) {
        for (PersonalData kind : values()) {
            if (kind.form.matcher(text).find()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
