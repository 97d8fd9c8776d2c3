package org.quipu.serve;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.quipu.config.ConfigException;
import org.quipu.config.Settings;

/** Reads the address at which health and metrics are served. */
public final class StatusAddress {
  private StatusAddress() {}

  /**
   * The address, unless the port is 0.
   *
   * @throws ConfigException if the settings do not name a valid address
   */
  public static Optional<InetSocketAddress> read(Settings settings) {
    int port = settings.integer("http.port", 0, 65_535);
    return port == 0
        ? Optional.empty()
        : Optional.of(new InetSocketAddress(host(settings.requiredText("http.listen")), port));
  }

  private static InetAddress host(String name) {
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw new ConfigException("http.listen is \"" + name + "\"; give an IP address");
    }
  }
}
