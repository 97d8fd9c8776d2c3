/** What operators see of the running bot: counters, gauges and histograms. */
@NullMarked
package org.quipu.monitor;

import org.jspecify.annotations.NullMarked;
