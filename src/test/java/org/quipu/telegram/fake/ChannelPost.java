package org.quipu.telegram.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Publishes posts in channels, including the copies that Telegram makes of them. */
final class ChannelPost {
  private final World world;

  ChannelPost(World world) {
    this.world = world;
  }

  FakeMessage publish(Room channel, String text) {
    synchronized (world) {
      ObjectNode post = post(channel, channel, text);
      int id = channel.store(post);
      world.tell("channel_post", post);
      channel.discussion().ifPresent(group -> forward(channel, id, group, text));
      return channel.message(id);
    }
  }

  void edit(FakeMessage post, String text) {
    synchronized (world) {
      ObjectNode json = post.room().find(post.id()).orElseThrow();
      json.put("text", text).put("edit_date", world.now());
      json.set("entities", EntityDetection.in(text));
      world.tell("edited_channel_post", json);
    }
  }

  private void forward(Room channel, int id, Room group, String text) {
    ObjectNode copy = post(group, channel, text);
    copy.set(
        "from",
        Json.object()
            .put("id", World.AUTOMATIC_FORWARD)
            .put("is_bot", false)
            .put("first_name", "Telegram"));
    copy.put("is_automatic_forward", true);
    ObjectNode origin = Json.object().put("type", "channel");
    origin.set("chat", channel.json());
    copy.set("forward_origin", origin.put("message_id", id).put("date", world.now()));
    group.store(copy);
    if (new PrivacyMode(world).reaches(group, copy)) {
      world.tell("message", copy);
    }
  }

  private ObjectNode post(Room in, Room author, String text) {
    ObjectNode post = Json.object().put("date", world.now());
    post.set("chat", in.json());
    post.set("sender_chat", author.json());
    post.put("text", text);
    post.set("entities", EntityDetection.in(text));
    return post;
  }
}
