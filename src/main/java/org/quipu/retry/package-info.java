/** How long to wait after failures. Every such rule is a row of one table. */
@NullMarked
package org.quipu.retry;

import org.jspecify.annotations.NullMarked;
