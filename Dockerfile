# Quipu in a container: built with a JDK, run on a JRE as a user without rights, with a root file
# system that may be read-only. Give it a token and a volume:
#   docker run --restart unless-stopped --read-only --tmpfs /tmp -v quipu:/data \
#     -e TELEGRAM_BOT_TOKEN quipu
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -q dependency:go-offline || true
COPY src src
COPY config config
COPY corpus corpus
RUN ./mvnw -q -DskipTests -Dexec.skip package
# SQLite's native library stands ready, so that nothing has to be unpacked and run from /tmp.
RUN mkdir target/native && cd target/native \
    && jar xf ../lib/sqlite-jdbc-*.jar "org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so" \
    && mv "org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so" . && rm -r org
# So does the sentence encoder, in target/encoder: its jars need not bring the model again, nor
# other systems' libraries.
RUN mkdir target/slim && cd target/slim && runtime=$(ls ../lib/onnxruntime-*.jar) \
    && jar xf "$runtime" ThirdPartyNotices.txt $(jar tf "$runtime" | grep '\.class$') \
    && jar cf "$runtime" . && rm -r ../lib/langchain4j-embeddings-*.jar ../slim

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /data --create-home quipu
WORKDIR /quipu
COPY --from=build /build/target/quipu.jar quipu.jar
COPY --from=build /build/target/lib lib
COPY --from=build /build/target/native native
COPY --from=build /build/target/encoder encoder
COPY config config
COPY corpus corpus
# The cache of loaded classes has to come from the very java that will use it.
RUN java -XX:AOTCacheOutput=quipu.aot -XX:+UseG1GC -Xlog:disable -Xlog:all=off \
      -Donnxruntime.native.path=/quipu/encoder -jar quipu.jar \
      --corpus corpus --index /tmp/index ask "how many coups has Peru had?" >/dev/null \
    && rm -rf /tmp/index
# /data holds the store and the index.
ENV LC_ALL=C.UTF-8 \
    QUIPU_HOME=/quipu \
    QUIPU_DATA=/data \
    QUIPU_HTTP_PORT=8081 \
    QUIPU_TELEGRAM_WEBHOOK_LISTEN=0.0.0.0
VOLUME /data
USER 10001
EXPOSE 8443
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$QUIPU_HTTP_PORT && printf 'GET /health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
# Java itself is process 1 and gets the SIGTERM of docker stop. Out of memory it ends, is started
# again and goes on where it was, instead of limping.
ENTRYPOINT ["java", "-XX:AOTCache=/quipu/quipu.aot", "-Xlog:disable", \
  "-Xlog:all=off", "-XX:+UseG1GC", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", \
  "-Djava.io.tmpdir=/tmp", "-Dorg.sqlite.lib.path=/quipu/native", \
  "-Donnxruntime.native.path=/quipu/encoder", \
  "-jar", "/quipu/quipu.jar"]
CMD ["serve"]
