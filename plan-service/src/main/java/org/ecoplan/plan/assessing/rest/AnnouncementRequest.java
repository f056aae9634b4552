package org.ecoplan.plan.assessing.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How long units may object. */
public record AnnouncementRequest(
        @NotNull(message = "缺少申诉期")
        @Min(value = 1, message = "申诉期为 1 至 60 个工作日")
        @Max(value = 60, message = "申诉期为 1 至 60 个工作日")
        Integer workingDays) {}
