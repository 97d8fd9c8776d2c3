# Sourced by quipu and mvnw. find_jdk prints the home of a JDK that can build and run Quipu, find_jre
# that of a Java that can run it, or they explain on standard error what is missing. They read each
# one's "release" file instead of starting its java, which would cost a tenth of a second for every
# candidate.

REQUIRED_JAVA=25

# The program that a home must have: a JDK has the compiler, a JRE only java.
jdk_program=javac

# True when $1 is the home of a Java of the required version or newer that has $jdk_program.
jdk_is_new_enough() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/$jdk_program" ] && [ -r "$1/release" ] || return 1
  jdk_version=
  while IFS='=' read -r jdk_key jdk_value; do
    if [ "$jdk_key" = JAVA_VERSION ]; then
      jdk_version=${jdk_value#\"}
      jdk_version=${jdk_version%%[!0-9]*}
    fi
  done <"$1/release"
  [ "${jdk_version:-0}" -ge "$REQUIRED_JAVA" ]
}

# The JDK that owns the first java on PATH, through any symbolic links.
jdk_on_path() {
  jdk_java=$(command -v java) || return 1
  jdk_java=$(readlink -f "$jdk_java" 2>/dev/null) || return 1
  dirname "$(dirname "$jdk_java")"
}

# Prints the first home that will do.
search_jdk() {
  for jdk_home in "${QUIPU_JAVA_HOME-}" "${JAVA_HOME-}" "$(jdk_on_path)"; do
    if [ -n "$jdk_home" ] && jdk_is_new_enough "$jdk_home"; then
      printf '%s\n' "$jdk_home"
      return 0
    fi
  done
  for jdk_home in /usr/lib/jvm/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if jdk_is_new_enough "$jdk_home"; then
      printf '%s\n' "$jdk_home"
      return 0
    fi
  done
  return 1
}

find_jre() {
  jdk_program=java
  search_jdk || {
    cat >&2 <<EOF
Quipu needs Java $REQUIRED_JAVA or newer, and found none in QUIPU_JAVA_HOME, JAVA_HOME, PATH or the usual
install folders. Install one, for instance Eclipse Temurin $REQUIRED_JAVA from https://adoptium.net, or set
QUIPU_JAVA_HOME to the folder of one that you have.
EOF
    return 1
  }
}

find_jdk() {
  jdk_program=javac
  search_jdk || {
    cat >&2 <<EOF
Quipu needs a JDK $REQUIRED_JAVA or newer (a JRE is not enough), and found none in QUIPU_JAVA_HOME,
JAVA_HOME, PATH or the usual install folders. Install one, for instance Eclipse Temurin $REQUIRED_JAVA
from https://adoptium.net, or set QUIPU_JAVA_HOME to the folder of one that you have.
EOF
    return 1
  }
}

# Java reads arguments and file names in the locale's encoding. With C or POSIX, as under cron or in
# a bare container, letters beyond ASCII would be lost.
use_utf8_locale() {
  case $(locale charmap 2>/dev/null) in
    UTF-8 | utf8 | "") ;;
    *)
      LC_ALL=C.UTF-8
      export LC_ALL
      ;;
  esac
}
