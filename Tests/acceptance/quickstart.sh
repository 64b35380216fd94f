#!/usr/bin/env bash
# The first of the two set-up commands: runs, can be run again, loses nothing, and says clearly what is wrong.
# Given TMPDIR (see Tests/run.sh). Ends with "N passed, N failed".
set -uo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd -P)
export PIKET_HOME=$TMPDIR/q LC_ALL=C.UTF-8
unset PIKET_SOCKET
socket=$PIKET_HOME/piket.sock output=$TMPDIR/output
passed=0 failed=0
trap 'quickstart --stop >/dev/null 2>&1' EXIT

quickstart() { bash "$root/Deploy/quickstart.sh" "$@" </dev/null >"$output" 2>&1; }
piket() { "$PIKET_HOME/bin/piket" "$@" --socket "$socket"; }
check() {
  local what=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    echo "ok: $what"
  else
    failed=$((failed + 1))
    echo "FAILED: $what"
    sed 's/^/  | /' "$output" | tail -30
  fi
}
says() { grep -qF -- "$1" "$output"; }
fails() { ! "$@"; }
field() { piket status --json | sed -nE "s/.*\"$1\" *: *\"?([^,\"}]*).*/\\1/p" | head -1; }
json() { piket "$@" --json | tr -d ' \n'; }
# Only an ordered list may be without anybody: the past, before it was set, is not rewritten.
whole_year_is_covered() {
  local month
  for month in 01 02 03 04 05 06 07 08 09 10 11 12; do
    json who --at "$1-$month-01" | grep -qE '"uncovered":\[("BGM@[a-z]+",?)*\]' || { echo "  not covered: $1-$month-01"; return 1; }
  done
}

check "a socket path that is too long is told, and nothing is made" \
  env PIKET_HOME="$TMPDIR/$(printf 'x%.0s' {1..120})" bash -c \
  '! bash "$0" >"$1" 2>&1 && grep -q "107 is the most" "$1" && [ ! -e "$PIKET_HOME" ]' "$root/Deploy/quickstart.sh" "$output"
check "an unknown argument is told" fails quickstart --nonsense
check "the help is there" quickstart --help
check "stopping what does not run is no error" quickstart --stop

check "it builds, starts and loads" quickstart
check "it says who is on call" says "OVD_BZ"
check "it says how to stop" says "--stop"
check "everything is covered now" bash -c 'grep -qF "\"uncovered\":[]" <<<"$0"' "$(json who)"
check "... and at any time of this year" whole_year_is_covered "$(date +%Y)"
check "... and of the next" whole_year_is_covered "$(($(date +%Y) + 1))"
check "the account has its roles" bash -c 'grep -q planner <<<"$0" && grep -q auditor <<<"$0"' "$(json status)"
check "what it keeps is this account's alone" [ "$(stat -c %a "$PIKET_HOME/state")" = 700 ]

events=$(field events)
check "it can be run again" quickstart
check "... says that it runs already" says "runs already"
check "... and loads nothing twice" [ "$events" = "$(field events)" ]

head=$(field events):$(field head)
check "it stops" quickstart --stop
check "... so that nobody answers" fails piket status
check "it starts again" quickstart
check "... with what it had" piket audit verify --head "$head"
check "it stops again" quickstart --stop

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
