package org.ecoplan.kit.security;

/**
 * Who acts: the account and the program that it acts through.
 *
 * @param id the account for ever, the token's {@code sub}; names may be given anew
 * @param name the account's name on the day
 * @param client the program, the token's {@code azp}; empty where the token names none
 */
public record Actor(String id, String name, String client) {}
