package org.quipu.telegram.fake;

import java.util.Map;

/** A method of the Bot API with its parameters by name. */
record ApiMethod(String name, Map<String, ApiField> parameters) {}
