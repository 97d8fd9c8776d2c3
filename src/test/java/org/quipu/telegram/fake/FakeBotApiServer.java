package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A Bot API server on the loopback interface for one bot. It checks each request against the Bot
 * API's data, refuses what Telegram refuses, and keeps chats as Telegram would.
 *
 * <p>Tests make people and rooms, let people speak, and wait for what the bot sends. Each {@code
 * await} method gives the earliest request that no earlier {@code await} gave, and fails when none
 * comes within {@link Options#patience}.
 */
public final class FakeBotApiServer implements AutoCloseable {
  private final Token token;
  private final World world;
  private final Features features = new Features();
  private final Faults faults = new Faults();
  private final PaceLaw pace = new PaceLaw();
  private final WebhookCourier courier;
  private final FrontDoor door;
  private HttpServer http;
  private final int port;

  /**
   * How a server starts.
   *
   * @param port 0 for any free one
   * @param patience how long an {@code await} method waits
   * @param requestsKept how many requests are remembered
   * @param messagesKept how many messages a chat remembers
   */
  public record Options(
      String token,
      String username,
      int port,
      InstantSource clock,
      Duration patience,
      int requestsKept,
      int messagesKept) {
    public static Options usual() {
      return new Options(
          "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1",
          "quipu_bot",
          0,
          InstantSource.system(),
          Duration.ofSeconds(10),
          100_000,
          10_000);
    }

    public Options withToken(String value) {
      return new Options(value, username, port, clock, patience, requestsKept, messagesKept);
    }

    public Options withPort(int value) {
      return new Options(token, username, value, clock, patience, requestsKept, messagesKept);
    }

    public Options withClock(InstantSource value) {
      return new Options(token, username, port, value, patience, requestsKept, messagesKept);
    }

    public Options withPatience(Duration value) {
      return new Options(token, username, port, clock, value, requestsKept, messagesKept);
    }

    /** Bounds what is remembered, for long runs. */
    public Options remembering(int requests, int messagesPerChat) {
      return new Options(token, username, port, clock, patience, requests, messagesPerChat);
    }
  }

  private FakeBotApiServer(Options options) {
    ApiSchema schema = ApiSchema.load();
    token = new Token(options.token());
    world =
        new World(
            options.clock(),
            options.patience(),
            new BotIdentity(token.botId(), options.username()),
            new Journal(options.requestsKept()),
            new RequestValidator(schema),
            options.messagesKept());
    courier = new WebhookCourier(world);
    Dispatcher dispatcher = new Dispatcher(world, features, pace, courier);
    door = new FrontDoor(world, schema, dispatcher, faults, token);
    http = listen(options.port());
    port = http.getAddress().getPort();
  }

  public static FakeBotApiServer start() {
    return start(Options.usual());
  }

  public static FakeBotApiServer start(Options options) {
    return new FakeBotApiServer(options);
  }

  public int port() {
    return port;
  }

  public String token() {
    return token.value();
  }

  /** What {@code QUIPU_TELEGRAM_API} is set to. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public BotIdentity bot() {
    return world.bot;
  }

  public Faults faults() {
    return faults;
  }

  public PaceLaw pace() {
    return pace;
  }

  public FakeBotApiServer rich(RichSupport support) {
    features.rich(support);
    return this;
  }

  public FakeBotApiServer ephemeral(EphemeralSupport support) {
    features.ephemeral(support);
    return this;
  }

  /** Somebody who speaks English, with the name in small letters as username. */
  public Person user(String firstName) {
    return user(firstName, "en");
  }

  public Person user(String firstName, String languageCode) {
    String username = firstName.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + "_test";
    return world.person(firstName, username, languageCode);
  }

  /** Somebody without a username. */
  public Person userWithoutUsername(String firstName) {
    return world.person(firstName, "", "en");
  }

  public Room group(String title) {
    return world.group(RoomType.GROUP, title);
  }

  public Room supergroup(String title) {
    return world.group(RoomType.SUPERGROUP, title);
  }

  /** A channel in which the bot is an administrator. */
  public Room channel(String title) {
    return world.group(RoomType.CHANNEL, title).botIsAdmin();
  }

  /** Changes what the bot is in a chat (member, administrator, left, kicked), and tells it. */
  public void botBecomes(String status, Room room, Person by) {
    new Membership(world).changes(room, by, room.statusOf(world.bot.id()), status);
  }

  /** Turns a group into a supergroup: both tell it, and the group can be written to no more. */
  public Room migrate(Room group, Person by) {
    return new Migration(world).run(group, by);
  }

  /** Posts in a channel; the group that discusses it gets a copy by itself. */
  public FakeMessage post(Room channel, String text) {
    return new ChannelPost(world).publish(channel, text);
  }

  /** Edits a post of a channel. */
  public void editPost(FakeMessage post, String text) {
    new ChannelPost(world).edit(post, text);
  }

  /** Queues an update as it is, poisonous or not; an absent {@code update_id} is filled in. */
  public long update(String json) {
    if (Json.parse(json) instanceof ObjectNode object) {
      return world.updates.addRaw(object);
    }
    throw new IllegalArgumentException("an update is a JSON object: " + json);
  }

  /** Numbers the updates to come from here on. */
  public void numberUpdatesFrom(long updateId) {
    world.updates.continueFrom(updateId);
  }

  /** How many updates the bot has not confirmed. */
  public int pendingUpdates() {
    return world.updates.pending().size();
  }

  /**
   * The newest update that the bot has not confirmed.
   *
   * @throws java.util.NoSuchElementException if it has confirmed all
   */
  public JsonNode lastUpdate() {
    return world.updates.pending().getLast().update();
  }

  /** Waits until the bot has confirmed all updates. */
  public void awaitConfirmed() {
    try {
      if (!world.updates.awaitEmpty(world.patience)) {
        throw new AssertionError(pendingUpdates() + " updates are not confirmed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /**
   * Waits until the bot has confirmed all updates, no request is under way and the bot itself says
   * that it is idle: after that, silence is silence.
   */
  public void awaitQuiet(BooleanSupplier botIsIdle) {
    awaitConfirmed();
    long end = System.nanoTime() + world.patience.toNanos();
    while (!botIsIdle.getAsBoolean() || door.inFlight() > 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the bot is busy still");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** Tells of each further request as soon as its answer is decided, also of those forgotten. */
  public void tell(Consumer<SentRequest> listener) {
    world.journal.tell(listener);
  }

  /** All remembered requests, oldest first. */
  public List<SentRequest> requests() {
    return world.journal.all();
  }

  public List<SentRequest> requests(String method) {
    return requests().stream().filter(r -> r.method().equalsIgnoreCase(method)).toList();
  }

  /** The requests that were refused, getUpdates aside. */
  public List<SentRequest> refusals() {
    return requests().stream()
        .filter(r -> !r.accepted() && !r.method().equals("getUpdates"))
        .toList();
  }

  public SentRequest awaitRequest(String method) {
    return awaitRequest(method, r -> r.method().equalsIgnoreCase(method));
  }

  /**
   * Waits for any request that a test wants.
   *
   * @param what names what is awaited, for the failure's message
   */
  public SentRequest awaitRequest(String what, Predicate<SentRequest> wanted) {
    return world.journal.take(what, wanted, world.patience);
  }

  /** Waits for the bot's next message in a chat. */
  public FakeMessage awaitMessage(Room room) {
    return messageOf(room, awaitRequest("message in " + room, r -> r.posts() && isIn(r, room)));
  }

  /** Waits for the bot's next message in a group that this person sees alone. */
  public SentRequest awaitEphemeral(Room room, Person receiver) {
    return awaitRequest(
        "ephemeral message to " + receiver + " in " + room,
        r ->
            r.isEphemeral()
                && isIn(r, room)
                && r.parameters().path("receiver_user_id").asLong() == receiver.id());
  }

  /** Waits for the bot's next message that replies to a message. */
  public FakeMessage awaitReply(FakeMessage to) {
    Room room = to.room();
    return messageOf(
        room,
        awaitRequest(
            "reply to message " + to.id() + " in " + room,
            r -> r.posts() && isIn(r, room) && repliedTo(r) == to.id()));
  }

  /** Waits until the bot edits a message, and gives it back. */
  public FakeMessage awaitEdit(FakeMessage message) {
    awaitRequest(
        "edit of message " + message.id(),
        r ->
            r.edits()
                && isIn(r, message.room())
                && r.parameters().path("message_id").asInt() == message.id());
    return message;
  }

  /** Fails if the bot sent a message to a chat that no {@code await} method gave. */
  public void assertNothingElseIn(Room room) {
    List<SentRequest> more =
        world.journal.untaken().stream().filter(r -> r.posts() && isIn(r, room)).toList();
    if (!more.isEmpty()) {
      throw new AssertionError("the bot also sent " + more);
    }
  }

  /** The commands published for a scope type such as {@code all_private_chats}. */
  public JsonNode commands(String scopeType, String languageCode) {
    return world.commands.get(Json.object().put("type", scopeType), languageCode);
  }

  /** What a message sent through inline or guest mode shows now. */
  public JsonNode inlineMessage(String inlineMessageId) {
    return world.queries.inlineMessage(inlineMessageId).orElseThrow();
  }

  /** Refuses the token from now on. */
  public void revokeToken() {
    token.revoke();
  }

  /** Closes the port and all connections until {@link #goOnline}. */
  public void goOffline() {
    world.updates.close();
    http.stop(0);
  }

  public void goOnline() {
    world.updates.reopen();
    http = listen(port);
  }

  @Override
  public void close() {
    courier.close();
    world.updates.close();
    http.stop(0);
  }

  private HttpServer listen(int wanted) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 1024);
      server.createContext("/", door::handle);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FakeMessage messageOf(Room room, SentRequest sent) {
    return room.message(sent.result().path("message_id").asInt());
  }

  private boolean isIn(SentRequest request, Room room) {
    return world.room(request.text("chat_id")).filter(room::equals).isPresent();
  }

  private static int repliedTo(SentRequest request) {
    return request.parameters().path("reply_parameters").path("message_id").asInt();
  }
}
