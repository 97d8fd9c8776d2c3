package org.quipu.telegram.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults scripted by tests; the earliest one that matches a request applies. */
public final class Faults {
  private final List<FaultRule> rules = new ArrayList<>();

  Faults() {}

  /** Chooses requests of a method; the name is compared without case. */
  public Script on(String method) {
    return new Script(method, Optional.empty(), 1, 1);
  }

  /** Chooses every request but {@code getUpdates}. */
  public Script onAny() {
    return on("*");
  }

  /** Forgets all scripted faults. */
  public synchronized void clear() {
    rules.clear();
  }

  synchronized Optional<Fault> next(String method, String chatId) {
    for (FaultRule rule : rules) {
      if (rule.fits(method, chatId) && rule.strikes()) {
        return Optional.of(rule.fault());
      }
    }
    return Optional.empty();
  }

  private synchronized void add(FaultRule rule) {
    rules.add(rule);
  }

  /** A selection of requests, for which a fault is about to be scripted. */
  public final class Script {
    private final String method;
    private final Optional<Room> room;
    private final int first;
    private final int times;

    private Script(String method, Optional<Room> room, int first, int times) {
      this.method = method;
      this.room = room;
      this.first = first;
      this.times = times;
    }

    public Script in(Room chat) {
      return new Script(method, Optional.of(chat), first, times);
    }

    /** Lets the requests before the n-th pass; the first is 1. */
    public Script fromCall(int n) {
      return new Script(method, room, n, times);
    }

    /** Strikes so often instead of once. */
    public Script times(int count) {
      return new Script(method, room, first, count);
    }

    public Script always() {
      return times(Integer.MAX_VALUE);
    }

    public void floodWait(int seconds) {
      strike(answer(Refusal.tooManyRequests(seconds)));
    }

    /** Answers with an error as Telegram words it, its code included. */
    public void fails(int code, String description) {
      strike(answer(Refusal.of(code, description)));
    }

    /** Answers with any status and body, as a proxy in between would. */
    public void answers(int status, String contentType, String body) {
      strike(new Fault.Answer(status, contentType, body));
    }

    public void badGateway() {
      answers(502, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>");
    }

    /** Closes the connection before the request has any effect. */
    public void cutBefore() {
      strike(new Fault.CutBefore());
    }

    /** Closes the connection after the request took effect. */
    public void cutAfter() {
      strike(new Fault.CutAfter());
    }

    /** Sends only half of the answer after the request took effect. */
    public void truncates() {
      strike(new Fault.Truncated());
    }

    public void slow(Duration by) {
      strike(new Fault.Slow(by));
    }

    /** Lets the request take effect and holds its answer back. */
    public Gate held() {
      Gate gate = new Gate();
      strike(new Fault.Held(gate));
      return gate;
    }

    private void strike(Fault fault) {
      add(new FaultRule(method, room.map(Room::id), first, times, fault));
    }

    private static Fault answer(Refusal refusal) {
      return new Fault.Answer(refusal.code(), "application/json", refusal.body().toString());
    }
  }
}
