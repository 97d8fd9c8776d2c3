package org.quipu.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quipu.config.Secret;
import org.quipu.config.SecretSource;
import org.quipu.config.Settings;
import org.quipu.config.SettingsFile;
import org.quipu.serve.LogSettings;
import org.quipu.serve.Serving;
import org.quipu.store.StoreException;
import org.quipu.telegram.service.TokenRefused;
import picocli.CommandLine.Command;

/** Runs the bot in Telegram until the process is asked to stop. */
@Command(name = "serve", description = "Run the Telegram bot.")
final class ServeCommand implements Callable<Integer> {
  private static final int FAILURE = 1;
  private static final int WRONG_USE = 2;

  private static final String NO_TOKEN =
      """
      quipu: there is no token, so Telegram does not know which bot this is.
        1. In Telegram, write /newbot to @BotFather and answer its questions.
        2. Put the token that it gives you into a file only you can read, and name the file:
             TELEGRAM_BOT_TOKEN_FILE=token.txt ./quipu serve
           or give the token itself:
             TELEGRAM_BOT_TOKEN=123456789:AA… ./quipu serve
        docs/telegram.md says which settings the bot wants from @BotFather.
      The same conversation works without Telegram, in the terminal: ./quipu chat\
      """;

  private final Workbench workbench;
  private final GlobalOptions options;

  ServeCommand(Workbench workbench, GlobalOptions options) {
    this.workbench = workbench;
    this.options = options;
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = workbench.settings(options);
    LogSettings.check(workbench.environment());
    Optional<Secret> token = new SecretSource(workbench.environment()).find(SecretSource.BOT_TOKEN);
    if (token.isEmpty()) {
      workbench.err().println(NO_TOKEN);
      return WRONG_USE;
    }
    SettingsFile.strayVariables(workbench.environment())
        .forEach(name -> workbench.err().println("quipu: " + name + " is not a setting; ignored"));
    try (Serving serving = Serving.open(workbench.open(options), settings, token.get())) {
      serving.start();
      workbench.err().println("ready");
      serving.awaitEnd();
      return 0;
    } catch (TokenRefused | StoreException e) {
      workbench.err().println("quipu: " + e.getMessage());
      return FAILURE;
    } catch (IOException e) {
      workbench.err().println("quipu: " + e.getMessage());
      return FAILURE;
    }
  }
}
