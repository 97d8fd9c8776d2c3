package org.quipu.corpus.format.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.quipu.corpus.draft.UnreadableException;

/** The files in a zip archive, unpacked into memory and nowhere else, within limits. */
public final class ZipArchive {
  // Prose compresses to about a fifth; a zip bomb compresses to a thousandth.
  private static final long MOST_BYTES = 300L << 20;
  private static final int MOST_RATIO = 100;
  private static final long SMALL_BYTES = 16L << 20;
  private static final int MOST_ENTRIES = 20_000;

  private final Map<String, byte[]> files = new HashMap<>();

  private ZipArchive() {}

  /**
   * Unpacks the entries that are wanted.
   *
   * @throws UnreadableException if the archive unpacks to more than the limits
   */
  public static ZipArchive unpack(byte[] bytes, Predicate<String> wanted) throws IOException {
    ZipArchive archive = new ZipArchive();
    long most = Math.clamp((long) bytes.length * MOST_RATIO, SMALL_BYTES, MOST_BYTES);
    long left = most;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          throw new UnreadableException("more than " + MOST_ENTRIES + " files in the archive");
        }
        // Skipping an entry unpacks it as well, so all entries count.
        byte[] content = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
        left -= content.length;
        if (left < 0) {
          throw new UnreadableException(
              "unpacks to more than " + (most >> 20) + " MB, as zip bombs do");
        }
        if (!entry.isDirectory() && wanted.test(entry.getName())) {
          archive.files.put(entry.getName(), content);
        }
      }
    }
    return archive;
  }

  public Optional<byte[]> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  public boolean has(String name) {
    return files.containsKey(name);
  }
}
