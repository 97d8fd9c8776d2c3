package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The state of the server: people, chats, files and queries. Its monitor guards all mutable state
 * in it and in its rooms.
 */
final class World {
  /** People who write without being people: the ids are Telegram's own. */
  static final long ANONYMOUS_ADMIN = 1087968824L;

  static final long CHANNEL_WRITER = 136817688L;
  static final long AUTOMATIC_FORWARD = 777000L;

  final InstantSource clock;
  final Duration patience;
  final BotIdentity bot;
  final Journal journal;
  final RequestValidator validator;
  final int messagesKept;
  final UpdateQueue updates = new UpdateQueue();
  final FileShelf files = new FileShelf();
  final QueryDesk queries = new QueryDesk();
  final CommandShelf commands = new CommandShelf();

  // What changes, under the monitor:
  private final Map<Long, Person> people = new HashMap<>();
  private final Map<Long, Room> rooms = new LinkedHashMap<>();
  private long lastPerson = 7_000_000_000L;
  private long lastGroup;

  World(
      InstantSource clock,
      Duration patience,
      BotIdentity bot,
      Journal journal,
      RequestValidator validator,
      int messagesKept) {
    this.clock = clock;
    this.patience = patience;
    this.bot = bot;
    this.journal = journal;
    this.validator = validator;
    this.messagesKept = messagesKept;
  }

  synchronized Person person(String firstName, String username, String languageCode) {
    Person person = new Person(this, ++lastPerson, firstName, username, languageCode);
    people.put(person.id(), person);
    return person;
  }

  synchronized Room group(RoomType type, String title) {
    long number = ++lastGroup;
    long id = type == RoomType.GROUP ? -4_000_000_000L - number : -1_002_000_000_000L - number;
    return add(new Room(this, id, type, title, ""));
  }

  /** The private chat with a person, which begins when it is first used. */
  synchronized Room privateRoom(Person person) {
    Room known = rooms.get(person.id());
    return known != null
        ? known
        : add(new Room(this, person.id(), RoomType.PRIVATE, person.firstName(), person.username()));
  }

  synchronized Optional<Room> room(String chatId) {
    if (chatId.startsWith("@")) {
      return rooms.values().stream()
          .filter(r -> !r.username().isEmpty() && chatId.equalsIgnoreCase("@" + r.username()))
          .findFirst();
    }
    return chatId.matches("-?\\d{1,18}")
        ? Optional.ofNullable(rooms.get(Long.valueOf(chatId)))
        : Optional.empty();
  }

  synchronized Optional<Person> knownPerson(long id) {
    return Optional.ofNullable(people.get(id));
  }

  /** Seconds since 1970, as messages carry them. */
  long now() {
    return clock.instant().getEpochSecond();
  }

  /** Queues an update that the Bot API's data allows. */
  void tell(String kind, JsonNode payload) {
    try {
      validator.checkValue("Update", Json.object().put("update_id", 1).set(kind, payload));
    } catch (Refusal refusal) {
      throw new AssertionError(
          "the test made an update that Telegram would not send: " + refusal.getMessage(), refusal);
    }
    updates.add(kind, payload.deepCopy());
  }

  private Room add(Room room) {
    rooms.put(room.id(), room);
    return room;
  }
}
