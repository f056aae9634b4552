package org.ecoplan.testkit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class EmbeddedPartsTest {

    @Test
    void theDatabaseOfTheModuleTestsIsAsDurableAsThatOfAnInstallation() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedParts.durablePostgres();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(shown(statement, "fsync")).isEqualTo("on");
            assertThat(shown(statement, "full_page_writes")).isEqualTo("on");
            assertThat(shown(statement, "synchronous_commit")).isEqualTo("on");
        }
    }

    private static String shown(Statement statement, String setting) throws SQLException {
        try (ResultSet value = statement.executeQuery("show " + setting)) {
            value.next();
            return value.getString(1);
        }
    }
}
