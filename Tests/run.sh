#!/usr/bin/env bash
# Every test there is: fast ones first, then the release binaries, then a real systemd. Runs on after a failure, lists
# the failures at the end, and ends with a line "N passed, N failed".
#
#   run.sh              needs a Swift toolchain; root for the parts with a journal or a systemd of their own
#
# Without root those parts are skipped, and it says so; with CI=true a skip is a failure. What it fetches once (a Python
# environment, the root file system of the container) is kept in ${XDG_CACHE_HOME:-~/.cache}/piket-tests.
#
# A script in Tests/acceptance is given
#   PIKET_BIN      the directory with the release binaries piket and piketd
#   PIKET_PYTHON   a Python with the packages of requirements.txt
#   TMPDIR         a directory of its own with a short path (socket paths are short), removed afterwards
# and tells by its exit status whether it passed; its last line may be "N passed, N failed".
set -uo pipefail

root=$(cd "$(dirname "$0")/.." && pwd -P) || exit 1
cd "$root" || exit 1
exec </dev/null
unset PIKET_HOME PIKET_SOCKET PIKET_LANG
cache=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/piket-tests
tmp=$(mktemp -d /tmp/piket.XXXXXX) || exit 1
trap 'rm -rf "$tmp"' EXIT
mkdir -p "$cache" || exit 1
passed=0 failed=0 failures=()

pass() { passed=$((passed + $1)); }
fail() { failed=$((failed + $1)); failures+=("$2"); }
part() { printf '\n== %s\n' "$1"; }
skip() {
  echo "SKIPPED: $1"
  [ "${CI:-}" != true ] || fail 1 "$1: skipped, which CI does not allow"
}

# NAME COMMAND...: one part that passes or fails as a whole.
step() {
  local name=$1
  shift
  part "$name"
  if "$@"; then pass 1; else fail 1 "$name"; return 1; fi
}

# NAME COMMAND...: a part whose output has counts of its own: Swift Testing's summary, or a last line "N passed, N
# failed".
counted() {
  local name=$1 output status=0 total bad line
  output=$tmp/output
  shift
  part "$name"
  "$@" 2>&1 | tee "$output" || status=1
  line=$(tail -n 1 "$output" | grep -xE '[0-9]+ passed, [0-9]+ failed')
  if [ -n "$line" ]; then
    read -r total _ bad _ <<<"$line"
    pass "$total"
  else
    total=$(sed -nE 's/^. Test run with ([0-9]+) tests? .*/\1/p' "$output" | tail -n 1)
    bad=$(grep -cE '^✘ Test .* failed after' "$output")
    if [ -n "$total" ] && grep -qE '^✘ Test run with' "$output"; then bad=$((bad - 1)); fi
    pass $((${total:-$((1 - status))} - bad))
  fi
  if [ "$bad" -gt 0 ]; then fail "$bad" "$name ($bad)"; elif [ "$status" != 0 ]; then fail 1 "$name"; fi
}

swift_tests() { swift test --skip-build --disable-xctest 2>&1 | grep -vE '^◇|^✔ Test case|^✔ (Test|Suite) [^r]'; }
journal_tests() {
  bash Tests/systemd/with-journald.sh -c Deploy/catalog env PIKET_TESTS_JOURNALD=1 \
    swift test --skip-build --disable-xctest --filter SystemdTests.JournalTests
}
scripts() { git ls-files '*.sh' .ci/run | xargs shellcheck --severity=warning; }
python_environment() {
  local wanted=Tests/requirements.txt
  cmp -s "$wanted" "$cache/venv/requirements.txt" && "$cache/venv/bin/python" -c 'import varlink, icalendar, lxml' && return 0
  rm -rf "$cache/venv"
  python3 -m venv "$cache/venv" && "$cache/venv/bin/pip" install --quiet --disable-pip-version-check -r "$wanted" &&
    cp "$wanted" "$cache/venv/requirements.txt"
}
acceptance() {
  local status=0
  mkdir -p "$tmp/a"
  env TMPDIR="$tmp/a" PIKET_BIN="$tmp/bin" PIKET_PYTHON="$cache/venv/bin/python" bash "$1" || status=$?
  rm -rf "$tmp/a"
  return "$status"
}

step "Packages" bash Deploy/packages.sh --tests
step "Shell scripts (shellcheck)" scripts
if step "Debug build" swift build --build-tests; then
  counted "Swift tests" swift_tests
  if [ "$(id -u)" = 0 ]; then counted "Journal" journal_tests; else skip "Journal: needs root"; fi
fi
if step "Release build" bash Deploy/build.sh "$tmp/bin"; then
  step "Python environment" python_environment
  for script in Tests/acceptance/*.sh; do
    [ ! -e "$script" ] || counted "Acceptance: $(basename "$script" .sh)" acceptance "$script"
  done
  if [ "$(id -u)" = 0 ]; then
    counted "Real systemd" bash Tests/systemd/run.sh "$tmp/bin"
  else
    skip "Real systemd: needs root"
  fi
fi

part "Result"
for failure in ${failures[@]+"${failures[@]}"}; do echo "FAILED: $failure"; done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
