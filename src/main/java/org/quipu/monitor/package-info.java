/** What operators see of the running bot: metrics, and the log as lines of JSON. */
@NullMarked
package org.quipu.monitor;

import org.jspecify.annotations.NullMarked;
