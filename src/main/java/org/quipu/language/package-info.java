/** Words by language: what rules elsewhere need to know of a language, read from resources. */
@NullMarked
package org.quipu.language;

import org.jspecify.annotations.NullMarked;
