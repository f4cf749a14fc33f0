# shellcheck shell=bash
# Shared by the scripts at the root: finds a JDK, and refuses with one sentence when something is missing.

readonly MIN_JDK=25
readonly MIN_NODE=20

fail() {
  echo "$1" >&2
  exit 2
}

# The feature version of the JDK in a folder; empty when it is none, or only a runtime.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/javac" -version 2>/dev/null | sed -nE 's/^javac ([0-9]+).*/\1/p'
}

# Sets JAVA_HOME to the JDK that JAVA_HOME names when it fits, else to the newest one that is installed.
find_jdk() {
  local best='' best_version=0 version folder
  if [ -n "${JAVA_HOME:-}" ]; then
    version=$(jdk_version "$JAVA_HOME")
    if [ "${version:-0}" -ge "$MIN_JDK" ]; then
      export JAVA_HOME
      return
    fi
  fi
  for folder in /usr/lib/jvm/* /usr/java/* /opt/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    version=$(jdk_version "$folder")
    if [ "${version:-0}" -gt "$best_version" ]; then
      best=$folder
      best_version=$version
    fi
  done
  if [ "$best_version" -lt "$MIN_JDK" ] && [ -x /usr/libexec/java_home ]; then
    folder=$(/usr/libexec/java_home -v "$MIN_JDK+" 2>/dev/null || true)
    version=$(jdk_version "$folder")
    if [ "${version:-0}" -ge "$MIN_JDK" ]; then
      best=$folder
      best_version=$version
    fi
  fi
  [ "$best_version" -ge "$MIN_JDK" ] ||
    fail "No JDK $MIN_JDK was found: install one (for instance Temurin $MIN_JDK from https://adoptium.net), or set JAVA_HOME to it."
  export JAVA_HOME=$best
}

need_maven() {
  command -v mvn >/dev/null ||
    fail "Maven was not found: install it (Debian and Ubuntu: apt install maven; macOS: brew install maven)."
}

need_node() {
  local version
  version=$(node --version 2>/dev/null | sed -nE 's/^v([0-9]+).*/\1/p')
  [ "${version:-0}" -ge "$MIN_NODE" ] && command -v npm >/dev/null ||
    fail "Node.js $MIN_NODE or newer with npm was not found: install it (for instance from https://nodejs.org)."
}

# Whether a jar is missing, or older than any file that goes into it: modules are given by their folders.
is_stale() {
  local jar=$1
  shift
  [ -f "$jar" ] || return 0
  local newer
  newer=$(find "$@" -newer "$jar" -type f \
    -not -path '*/target/*' -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/src/test/*' \
    -print -quit)
  [ -n "$newer" ]
}

# Builds the jars of these modules, and what they need, when any of them is stale.
build_stale() {
  local module stale=()
  for module in "$@"; do
    if is_stale "$(jar_of "$module")" pom.xml platform-api "$module"; then
      stale+=("$module")
    fi
  done
  [ ${#stale[@]} -gt 0 ] || return 0
  need_maven
  need_node
  echo "Building ${stale[*]} (the first time takes a few minutes) …" >&2
  local list
  list=$(IFS=,; echo "${stale[*]}")
  mvn -q -B -ntp -DskipTests -Dspotless.check.skip -pl "$list" -am package </dev/null ||
    fail "The build failed: its messages are above."
  touch_jars
}

# The build gives its jars a fixed date, so that the same source gives the same jar: date them as of now.
touch_jars() {
  local module
  for module in response-center alarm-ingest epj-adapter device-sim local-stack; do
    [ ! -f "$(jar_of "$module")" ] || touch "$(jar_of "$module")"
  done
}

jar_of() {
  case $1 in
    device-sim) echo device-sim/target/device-sim-exec.jar ;;
    *) echo "$1/target/$1.jar" ;;
  esac
}
