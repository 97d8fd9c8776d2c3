/** Measures speed; run by hand, never by the build. */
@NullMarked
package org.quipu.bench;

import org.jspecify.annotations.NullMarked;
