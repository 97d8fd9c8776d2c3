package org.quipu.telegram.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The resources that a Java process uses. */
record Burden(Process process) {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  /** Processor time used so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The share of one processor, in percent, that it takes when nothing happens. */
  double idlePercent() throws InterruptedException {
    Thread.sleep(3000);
    Duration before = cpu();
    Thread.sleep(10_000);
    return cpu().minus(before).toMillis() / 100.0;
  }

  long residentMebibytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  /** What is alive in its heap, counted after a full collection. */
  double liveMebibytes() throws IOException, InterruptedException {
    jcmd("GC.run");
    jcmd("GC.run");
    Matcher used = USED.matcher(jcmd("GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("the process does not tell how much of its heap is in use");
    }
    return Long.parseLong(used.group(1)) / 1024.0;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process jcmd =
        new ProcessBuilder(List.of(tool, "" + process.pid(), command))
            .redirectErrorStream(true)
            .start();
    String text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jcmd.waitFor();
    return text;
  }
}
