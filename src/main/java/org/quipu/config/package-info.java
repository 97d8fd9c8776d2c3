/** Settings from the YAML file and the environment. */
@NullMarked
package org.quipu.config;

import org.jspecify.annotations.NullMarked;
