package org.quipu.telegram.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.store.Inbox;

class RawUpdateTest {
  private static Inbox.Entry entry(String json) throws Exception {
    return RawUpdate.of(new ObjectMapper().readTree(json)).orElseThrow().received(Instant.EPOCH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"update_id":1,"message":{"chat":{"id":-5},"from":{"id":7}}}                   | chat -5  | -5  | 7
          {"update_id":1,"edited_message":{"chat":{"id":5}}}                             | chat 5   | 5   |
          {"update_id":1,"callback_query":{"from":{"id":7},"message":{"chat":{"id":5}}}} | chat 5   | 5   | 7
          {"update_id":1,"callback_query":{"from":{"id":7},"inline_message_id":"x"}}     | person 7 |     | 7
          {"update_id":1,"callback_query":{"from":{"id":7},"data":"x1","message":{"chat":{"id":-5}}}} | chat -5 presses 7 | -5 | 7
          {"update_id":1,"callback_query":{"from":{"id":7},"data":"a1:0","message":{"chat":{"id":-5},"message_id":3}}} | card -5 3 | -5 | 7
          {"update_id":1,"callback_query":{"from":{"id":7},"data":"a1:0","message":{"chat":{"id":5},"message_id":3}}}  | card 5 3  | 5  | 7
          {"update_id":1,"callback_query":{"from":{"id":7},"data":"a1:0","inline_message_id":"x"}} | card x | | 7
          {"update_id":1,"inline_query":{"from":{"id":7},"query":"knots"}}               | inline 7 |     | 7
          {"update_id":1,"guest_message":{"chat":{"id":-9},"from":{"id":7}}}             | person 7 |     | 7
          {"update_id":1,"message":{"chat":{"id":"text"}}}                               | rest     |     |
          {"update_id":1}                                                                | rest     |     |
          """)
  void lanesChatsAndPeopleAreFoundWithoutDecoding(String json, String lane, Long chat, Long person)
      throws Exception {
    Inbox.Entry entry = entry(json);
    assertEquals(lane, entry.lane());
    assertEquals(optional(chat), entry.chat());
    assertEquals(optional(person), entry.person());
  }

  private static OptionalLong optional(Long number) {
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{}", "[]", "7", "null", "{\"update_id\":\"7\"}", "{\"update_id\":1e99}"})
  void withoutANumberItIsNoUpdate(String json) throws Exception {
    assertTrue(RawUpdate.of(new ObjectMapper().readTree(json)).isEmpty());
  }

  @Test
  void theTextIsKeptAsItCame() throws Exception {
    String json = "{\"update_id\":1,\"of_another_kind\":{\"a\":[1.5,\"\\u0000 ñ 🪢\"]}}";
    assertEquals(
        new ObjectMapper().readTree(json), new ObjectMapper().readTree(entry(json).json()));
  }
}
