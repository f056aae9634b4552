package org.ecoplan.kit.security;

/** The realm roles as they stand in a token. */
public final class Role {
    public static final String COORDINATOR = "coordinator";
    public static final String LEAD = "lead";
    public static final String REPORTER = "reporter";
    public static final String INSPECTOR = "inspector";
    public static final String APPROVER = "approver";
    public static final String FEED = "feed";
    public static final String AUDITOR = "auditor";
    public static final String OPERATOR = "operator";
    public static final String ADMIN = "admin";

    private Role() {}
}
