package org.ecoplan.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.local.LocalStack;

/** What the services have stored, for comparisons that must not depend on what they tell. */
final class Tables {
    private final LocalStack stack;

    Tables(LocalStack stack) {
        this.stack = stack;
    }

    /** The first column of the rows, as text. */
    List<String> column(String database, String query, Object... parameters) {
        try (Connection connection =
                        DriverManager.getConnection(stack.postgres().jdbcUrl(database));
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }

    int count(String database, String query, Object... parameters) {
        return Integer.parseInt(column(database, query, parameters).get(0));
    }
}
