package org.quipu.telegram.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.quipu.config.Secret;

/**
 * How updates are received.
 *
 * @param url the public URL given to Telegram; the endpoint answers at its path
 * @param listen the address of the interface to listen on
 * @param port the port to listen on, usually behind a proxy that does TLS; 0 for any free one
 * @param secret the secret that Telegram has to send; if absent, one is created and kept in the
 *     store
 */
public record WebhookSettings(URI url, InetAddress listen, int port, Optional<Secret> secret) {}
