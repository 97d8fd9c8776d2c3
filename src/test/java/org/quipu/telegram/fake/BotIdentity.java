package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The bot as the server knows it: its name and the permissions set with @BotFather. */
public final class BotIdentity {
  private final long id;
  private final String username;

  // What a test may change at any time:
  private volatile boolean readsAllGroupMessages;
  private volatile boolean answersInline = true;
  private volatile boolean answersGuests = true;
  private volatile boolean joinsGroups = true;

  BotIdentity(long id, String username) {
    this.id = id;
    this.username = username;
  }

  public long id() {
    return id;
  }

  /** Without the {@code @}. */
  public String username() {
    return username;
  }

  /** Privacy mode is on unless this is true: then the bot sees each message of its groups. */
  public BotIdentity readsAllGroupMessages(boolean yes) {
    readsAllGroupMessages = yes;
    return this;
  }

  public BotIdentity answersInline(boolean yes) {
    answersInline = yes;
    return this;
  }

  public BotIdentity answersGuests(boolean yes) {
    answersGuests = yes;
    return this;
  }

  public BotIdentity joinsGroups(boolean yes) {
    joinsGroups = yes;
    return this;
  }

  boolean readsAllGroupMessages() {
    return readsAllGroupMessages;
  }

  boolean answersInline() {
    return answersInline;
  }

  boolean answersGuests() {
    return answersGuests;
  }

  ObjectNode user() {
    return Json.object()
        .put("id", id)
        .put("is_bot", true)
        .put("first_name", "Quipu")
        .put("username", username);
  }

  ObjectNode me() {
    return user()
        .put("can_join_groups", joinsGroups)
        .put("can_read_all_group_messages", readsAllGroupMessages)
        .put("supports_guest_queries", answersGuests)
        .put("supports_inline_queries", answersInline)
        .put("can_connect_to_business", false)
        .put("has_main_web_app", false);
  }
}
