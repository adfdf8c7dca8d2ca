# Finds a JDK 25 and exports JAVA_HOME. Sourced by ./mvnw and ./sphagnum; POSIX sh.
#
# Looked at, in this order: JAVA_HOME, the javac on the PATH, the usual folders. A newer JDK than 25 is taken only when
# JAVA_HOME names it, because the formatter and the compiler plug-ins parse with the running JDK.

jdk_major() { # jdk_major HOME -> 25, or nothing
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  if [ -n "${JAVA_HOME:-}" ]; then
    major=$(jdk_major "$JAVA_HOME")
    [ -n "$major" ] && [ "$major" -ge 25 ] && { export JAVA_HOME; return 0; }
  fi
  on_path=$(command -v javac || true)
  if [ -n "$on_path" ]; then
    on_path=$(readlink -f -- "$on_path" 2>/dev/null || echo "$on_path")
    on_path=${on_path%/bin/javac}
  fi
  for candidate in "$on_path" \
    /usr/lib/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/*; do
    [ -d "$candidate" ] || continue
    if [ "$(jdk_major "$candidate")" = 25 ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "Sphagnum needs a JDK 25 and found none in JAVA_HOME, on the PATH or in the usual folders; install one (for instance Eclipse Temurin 25) or set JAVA_HOME to it." >&2
  return 3
}
