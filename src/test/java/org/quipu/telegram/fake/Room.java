package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A chat: who is in it and what was said. The bot is a member from the start. */
public final class Room {
  private static final int FIRST_MESSAGE = 11;

  final World world;
  private final long id;
  private final RoomType type;
  private final String title;

  // What changes, under the world's monitor:
  private final TreeMap<Integer, ObjectNode> messages = new TreeMap<>();
  private final TreeMap<Integer, ObjectNode> ephemeral = new TreeMap<>();
  private final Map<Integer, Topic> topics = new LinkedHashMap<>();
  private final Set<Integer> fromBot = new HashSet<>();
  private final Map<Long, String> members = new LinkedHashMap<>();
  private String username;
  private String botStatus = "member";
  private boolean forum;
  private boolean botMuted;
  private Optional<Room> discussion = Optional.empty();
  private Optional<Room> successor = Optional.empty();
  private int nextMessageId;
  private int lastEphemeral;

  record Topic(String name, boolean closed) {}

  Room(World world, long id, RoomType type, String title, String username) {
    this.world = world;
    this.id = id;
    this.type = type;
    this.title = title;
    this.username = username;
    // Rooms count from different numbers, so that a message of one is not mistaken for another's.
    nextMessageId = FIRST_MESSAGE + (int) Math.floorMod(id, 97L) * 100;
  }

  public long id() {
    return id;
  }

  public RoomType type() {
    return type;
  }

  public String title() {
    return title;
  }

  String username() {
    return username;
  }

  /** Makes the chat public under a name without the {@code @}. */
  public Room named(String publicName) {
    synchronized (world) {
      username = publicName;
    }
    return this;
  }

  public Room with(Person... people) {
    return join("member", people);
  }

  public Room withAdmin(Person... people) {
    return join("administrator", people);
  }

  public Room withOwner(Person person) {
    return join("creator", person);
  }

  Room join(String status, Person... people) {
    synchronized (world) {
      for (Person person : people) {
        members.put(person.id(), status);
      }
    }
    return this;
  }

  /** Turns topics on. */
  public Room withTopics() {
    synchronized (world) {
      forum = true;
    }
    return this;
  }

  /** Opens a topic and gives its id. */
  public int topic(String name) {
    synchronized (world) {
      forum = true;
      ObjectNode opened = Json.object().put("date", world.now());
      opened.set("chat", json());
      opened.set("forum_topic_created", Json.object().put("name", name).put("icon_color", 7322096));
      int thread = store(opened);
      opened.put("message_thread_id", thread).put("is_topic_message", true);
      topics.put(thread, new Topic(name, false));
      return thread;
    }
  }

  public Room closeTopic(int thread) {
    synchronized (world) {
      topics.computeIfPresent(thread, (t, topic) -> new Topic(topic.name(), true));
    }
    return this;
  }

  public Room deleteTopic(int thread) {
    synchronized (world) {
      topics.remove(thread);
      messages.values().removeIf(m -> m.path("message_thread_id").asInt() == thread);
    }
    return this;
  }

  /** Forwards each post of this channel to a group by itself from now on. */
  public Room discussedIn(Room group) {
    synchronized (world) {
      discussion = Optional.of(group);
    }
    return this;
  }

  /** Makes the bot an administrator, without telling it. */
  public Room botIsAdmin() {
    return botStatus("administrator");
  }

  /** Forbids the bot to write here, without telling it. */
  public Room botIsMuted(boolean muted) {
    synchronized (world) {
      botMuted = muted;
    }
    return this;
  }

  Room botStatus(String status) {
    synchronized (world) {
      botStatus = status;
    }
    return this;
  }

  /** Removes a message as an admin or its author would; the bot is not told. */
  public void deletes(FakeMessage message) {
    synchronized (world) {
      messages.remove(message.id());
    }
  }

  /** Every message that is in the chat now, oldest first. */
  public List<FakeMessage> messages() {
    synchronized (world) {
      return messages.keySet().stream().map(n -> new FakeMessage(this, n)).toList();
    }
  }

  /** The bot's messages that are in the chat now, oldest first. */
  public List<FakeMessage> messagesFromBot() {
    synchronized (world) {
      return messages().stream().filter(m -> isBots(m.id())).toList();
    }
  }

  public FakeMessage message(int messageId) {
    return new FakeMessage(this, messageId);
  }

  boolean isBots(int messageId) {
    synchronized (world) {
      return fromBot.contains(messageId);
    }
  }

  int storeFromBot(ObjectNode message) {
    synchronized (world) {
      int number = store(message);
      fromBot.add(number);
      return number;
    }
  }

  Optional<ObjectNode> find(int messageId) {
    synchronized (world) {
      return Optional.ofNullable(messages.get(messageId));
    }
  }

  /** Keeps a message under the next number, which it writes into the message. */
  int store(ObjectNode message) {
    synchronized (world) {
      int number = nextMessageId++;
      message.put("message_id", number);
      messages.put(number, message);
      if (messages.size() > world.messagesKept) {
        fromBot.remove(messages.pollFirstEntry().getKey());
      }
      return number;
    }
  }

  int storeEphemeral(ObjectNode message) {
    synchronized (world) {
      ephemeral.put(++lastEphemeral, message);
      return lastEphemeral;
    }
  }

  Optional<ObjectNode> findEphemeral(int ephemeralId) {
    synchronized (world) {
      return Optional.ofNullable(ephemeral.get(ephemeralId));
    }
  }

  void removeEphemeral(int ephemeralId) {
    synchronized (world) {
      ephemeral.remove(ephemeralId);
    }
  }

  void remove(int messageId) {
    synchronized (world) {
      messages.remove(messageId);
    }
  }

  boolean isForum() {
    synchronized (world) {
      return forum;
    }
  }

  Optional<Topic> findTopic(int thread) {
    synchronized (world) {
      return Optional.ofNullable(topics.get(thread));
    }
  }

  Optional<Room> discussion() {
    synchronized (world) {
      return discussion;
    }
  }

  Optional<Room> successor() {
    synchronized (world) {
      return successor;
    }
  }

  void succeededBy(Room room) {
    synchronized (world) {
      successor = Optional.of(room);
    }
  }

  Map<Long, String> members() {
    synchronized (world) {
      return Map.copyOf(members);
    }
  }

  void copyMembers(Room other) {
    synchronized (world) {
      members.putAll(other.members);
    }
  }

  String statusOf(long userId) {
    synchronized (world) {
      return userId == world.bot.id() ? botStatus : members.getOrDefault(userId, "left");
    }
  }

  boolean botIsMuted() {
    synchronized (world) {
      return botMuted;
    }
  }

  ObjectNode json() {
    ObjectNode chat = Json.object().put("id", id).put("type", type.wire());
    chat.put(type == RoomType.PRIVATE ? "first_name" : "title", title);
    if (!username().isEmpty()) {
      chat.put("username", username());
    }
    if (isForum()) {
      chat.put("is_forum", true);
    }
    return chat;
  }

  @Override
  public String toString() {
    return type.wire() + " chat \"" + title + "\" (" + id + ")";
  }
}
