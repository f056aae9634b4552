package org.ecoplan.testkit.architecture.bad.nojdbc.assignment.persistence;

import javax.sql.DataSource;

class BadDataSource {
    DataSource source;
}
