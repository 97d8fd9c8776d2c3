/** The store in SQL: one file of SQLite by default, PostgreSQL where several replicas share it. */
@NullMarked
package org.quipu.store.jdbc;

import org.jspecify.annotations.NullMarked;
