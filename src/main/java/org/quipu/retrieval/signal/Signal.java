package org.quipu.retrieval.signal;

/** One reason why a passage may be the right one: a pure function, about 0 to 1. */
interface Signal {
  double of(Sighting sighting);
}
