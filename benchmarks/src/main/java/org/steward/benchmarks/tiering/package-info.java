/** Value tiers: the kernel against DuckDB and sorting, a whole run against Derby's own SQL. */
@NullMarked
package org.steward.benchmarks.tiering;

import org.jspecify.annotations.NullMarked;
