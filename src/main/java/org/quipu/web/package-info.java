/** Doors for a browser and for whoever watches the bot: health and metrics. */
@NullMarked
package org.quipu.web;

import org.jspecify.annotations.NullMarked;
