/**
 * Input and output of a terminal: lines, cards, answers, progress. Must not know how a reply is
 * composed.
 */
@NullMarked
package org.quipu.cli.terminal;

import org.jspecify.annotations.NullMarked;
