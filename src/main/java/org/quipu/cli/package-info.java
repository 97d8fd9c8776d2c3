/**
 * The command line, with one file per command. Must not know the search engine, the store's
 * database or Telegram's API: it gets them composed.
 */
@NullMarked
package org.quipu.cli;

import org.jspecify.annotations.NullMarked;
