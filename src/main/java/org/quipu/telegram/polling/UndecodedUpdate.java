package org.quipu.telegram.polling;

import org.quipu.telegram.inbox.RawUpdate;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * An update that nobody has tried to decode yet. The library decodes a batch as a whole, and one
 * bad update would hold up all others for ever; the worker decodes each by itself instead.
 */
@SuppressWarnings("serial") // never serialised: it lives from the response to the consumer
final class UndecodedUpdate extends Update {
  private final transient RawUpdate raw;

  UndecodedUpdate(RawUpdate raw) {
    this.raw = raw;
    // The session drops what is not above zero; the id that counts is the raw one.
    setUpdateId(Math.clamp(raw.id(), 1, Integer.MAX_VALUE));
  }

  RawUpdate raw() {
    return raw;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
