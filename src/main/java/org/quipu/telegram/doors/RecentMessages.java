package org.quipu.telegram.doors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.quipu.telegram.inbound.IncomingMessage;

/**
 * Remembers recent messages for a while, by id and fingerprint, because Telegram also reports an
 * edit when a message merely gained a link preview or a button.
 */
final class RecentMessages {
  private static final int MOST = 10_000;
  private static final Duration ALBUM = Duration.ofMinutes(10);

  private final Cache<Key, Long> words = Caffeine.newBuilder().maximumSize(MOST).build();
  private final Cache<Album, Integer> albums =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(ALBUM).build();

  private record Key(long chat, int message) {}

  private record Album(long chat, String id) {}

  void put(IncomingMessage message) {
    words.put(key(message), fingerprint(message));
  }

  /** Whether the message was seen before with the same words. */
  boolean knows(IncomingMessage message) {
    Long before = words.getIfPresent(key(message));
    return before != null && before == fingerprint(message);
  }

  /** Whether this is the first message seen of its album, or not part of one. */
  boolean isFirstOfAlbum(IncomingMessage message) {
    return message
        .album()
        .map(id -> albums.get(new Album(message.chat().id(), id), any -> message.id()))
        .filter(first -> first != message.id())
        .isEmpty();
  }

  private static Key key(IncomingMessage message) {
    return new Key(message.chat().id(), message.id());
  }

  private static long fingerprint(IncomingMessage message) {
    String text = message.words().text();
    return (long) text.hashCode() << 32 | text.length();
  }
}
