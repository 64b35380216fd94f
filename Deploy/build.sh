#!/usr/bin/env bash
# Builds the release binaries and puts them in a directory. The one place that knows how.
#
#   build.sh [DIR]      default: .build/bin
#
# piketd, piket and piket-notify are the product; roster-plan lets the planner be judged by itself and is not installed.
# All carry the Swift runtime with them, so that they run on a machine without Swift. The client is wholly static (it
# starts twice as fast so); the daemon is not: it asks the operating system who an account is (NSS).
set -euo pipefail

die() { echo "build.sh: $*" >&2; exit 1; }

mkdir -p "${1:-$(dirname "$0")/../.build/bin}"
target=$(cd "${1:-$(dirname "$0")/../.build/bin}" && pwd -P)
cd "$(dirname "$0")/.."
command -v swift >/dev/null ||
  die "no Swift toolchain on the PATH (Swift 6.3 or later, https://www.swift.org/install/linux)"

shared=(-c release --static-swift-stdlib -Xlinker -s --scratch-path .build)
# A scratch path of its own: the two kinds of linking would else build everything anew each time.
client=(-c release --product piket -Xswiftc -static-executable -Xlinker -s --scratch-path .build-static)
swift build "${shared[@]}" --product piketd </dev/null >&2
swift build "${shared[@]}" --product piket-notify </dev/null >&2
swift build "${shared[@]}" --product roster-plan </dev/null >&2
swift build "${client[@]}" </dev/null >&2
# install replaces the file, so that a program that runs is not disturbed.
install -m 755 "$(swift build "${shared[@]}" --show-bin-path)"/{piketd,piket-notify,roster-plan} "$target"
install -m 755 "$(swift build "${client[@]}" --show-bin-path)/piket" "$target/piket"
