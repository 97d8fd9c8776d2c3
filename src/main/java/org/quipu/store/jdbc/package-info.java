/**
 * The store in SQL: one SQLite file by default, PostgreSQL where several replicas share it. The
 * only package that knows JDBC; it must not know what the stored texts mean.
 */
@NullMarked
package org.quipu.store.jdbc;

import org.jspecify.annotations.NullMarked;
