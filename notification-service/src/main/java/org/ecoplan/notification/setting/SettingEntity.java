package org.ecoplan.notification.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A row of the settings. */
@Entity
@Table(name = "organisation_setting")
class SettingEntity {
    @Id
    String organisation;

    @Nullable
    String signature;

    @Column(name = "login_address")
    @Nullable
    String loginAddress;

    LocalTime opens;
    LocalTime closes;

    @Column(name = "sms_per_hour")
    @Nullable
    Integer smsPerHour;

    @Column(name = "sms_per_day")
    @Nullable
    Integer smsPerDay;

    @Column(name = "email_per_hour")
    @Nullable
    Integer emailPerHour;

    @Column(name = "email_per_day")
    @Nullable
    Integer emailPerDay;

    long version;
}
