package org.steward.store;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** What differs between kinds of databases: how one is opened and closed, named types, and what its errors mean. */
public interface Engine extends AutoCloseable {
    /** Name used in settings, e.g. {@code derby}. */
    String kind();

    /** Makes the database if there is none, and leaves it ready; called once, before {@link #dataSource}. */
    void open();

    /** Unpooled connections. */
    DataSource dataSource();

    /** What {@code ${name}} in a migration stands for. */
    Map<String, String> placeholders();

    /** Whether an error, its causes left aside, says that the database is away, rather than that a statement is wrong. */
    boolean saysAway(SQLException error);

    /** What an error says, without values of columns. */
    String describe(SQLException error);

    /** Leaves the database clean; connections are closed already. */
    @Override
    void close();
}
