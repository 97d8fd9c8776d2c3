package org.quipu.telegram.polling;

import org.quipu.telegram.inbox.RawUpdate;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * An update that is not decoded yet. The library decodes a batch as a whole, so that one bad update
 * would block all others for ever; the worker decodes each one separately instead.
 */
@SuppressWarnings("serial") // never serialised: it lives from the response to the consumer
final class UndecodedUpdate extends Update {
  private final transient RawUpdate raw;

  UndecodedUpdate(RawUpdate raw) {
    this.raw = raw;
    // The session drops ids that are not above zero; the id that counts is the raw one.
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
