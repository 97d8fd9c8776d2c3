/**
 * Serves the corpus to readers and programs over HTTP, and the state of the bot to its operators.
 * The only package that knows the HTTP server of pages; it must not know Telegram.
 */
@NullMarked
package org.quipu.web;

import org.jspecify.annotations.NullMarked;
