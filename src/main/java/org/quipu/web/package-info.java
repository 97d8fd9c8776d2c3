/** Doors for readers, for their machines, and for whoever watches the bot. */
@NullMarked
package org.quipu.web;

import org.jspecify.annotations.NullMarked;
