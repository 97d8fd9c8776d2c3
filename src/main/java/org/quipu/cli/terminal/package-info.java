/** What a terminal shows and reads: lines, cards, answers, progress. */
@NullMarked
package org.quipu.cli.terminal;

import org.jspecify.annotations.NullMarked;
