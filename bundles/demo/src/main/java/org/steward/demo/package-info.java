/** A made-up bank of any size, delivered as channels would deliver it; the same seed gives the same bytes. */
@NullMarked
package org.steward.demo;

import org.jspecify.annotations.NullMarked;
