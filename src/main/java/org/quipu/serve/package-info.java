/**
 * Composes the parts of a running bot, and starts and stops them. Must not know the command line.
 */
@NullMarked
package org.quipu.serve;

import org.jspecify.annotations.NullMarked;
