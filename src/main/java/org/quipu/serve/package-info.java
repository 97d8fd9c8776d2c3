/** What a running bot is composed of, its start and its stop. */
@NullMarked
package org.quipu.serve;

import org.jspecify.annotations.NullMarked;
