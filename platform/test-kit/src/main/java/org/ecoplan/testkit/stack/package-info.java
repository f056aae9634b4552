/** Real PostgreSQL and Kafka for the tests of a module, embedded or in containers. */
package org.ecoplan.testkit.stack;
