package org.ecoplan.notification.contact;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /contacts/{holderId}}: the whole contact; what is left out is deleted.
 *
 * @param mobile Chinese mobile number; country code, blanks, dashes and hidden characters are taken off
 */
public record ContactRequest(
        @Schema(examples = "13800001234")
        @Pattern(regexp = MobileNumbers.MOBILE, message = "手机号码须为 11 位大陆手机号，固定电话不能接收短信")
        @Nullable
        String mobile,

        @Schema(examples = "zhou.min@example.org")
        @Email(regexp = EMAIL, message = "电子邮件地址格式不正确")
        @Size(max = 254, message = "电子邮件地址过长")
        @Nullable
        String email,

        @Schema(examples = "421303")
        @NotNull(message = "须给出单位代码")
        @Pattern(regexp = "(?=.{1,40}$)[0-9A-Za-z]+(-[0-9A-Za-z]+)*", message = "单位代码格式不正确")
        String unitCode) {

    static final String EMAIL = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    public ContactRequest {
        mobile = MobileNumbers.normalised(mobile);
    }

    boolean hasAddress() {
        return mobile != null || email != null;
    }

    /** Without the addresses. */
    @Override
    public String toString() {
        return "contact in " + unitCode;
    }
}
