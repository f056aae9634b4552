package org.ecoplan.testkit.architecture.bad.nojdbc.assignment.persistence;

import java.sql.Connection;
import java.sql.SQLException;

class BadJdbc {
    void load(Connection connection) throws SQLException {
        connection.commit();
    }
}
