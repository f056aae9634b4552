package org.ecoplan.kit.security;

/** Stands for the scope of the kit, which the rules know by name. */
public record CallerScope(String organisation) {}
