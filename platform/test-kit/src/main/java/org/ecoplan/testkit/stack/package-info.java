/** Real PostgreSQL and Kafka inside the test JVM. */
package org.ecoplan.testkit.stack;
