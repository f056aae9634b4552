package org.ecoplan.notification.message.rest;

import jakarta.validation.constraints.NotNull;

/**
 * What a person found out about an uncertain message (人工核实).
 *
 * @param accepted whether the provider has it; if not it is sent again
 */
public record OutcomeRequest(@NotNull(message = "须说明是否已送达") Boolean accepted) {}
