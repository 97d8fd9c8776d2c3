/** Documents of strangers, read in a process of its own that may cost only so much. */
@NullMarked
package org.quipu.corpus.confined;

import org.jspecify.annotations.NullMarked;
