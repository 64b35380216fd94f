#!/usr/bin/env bash
# Two hundred persons are called out: how long until the notifier has all their messages in hand.
#
#   alerts.sh BIN CONFIG WORK    BIN: piket and piketd; WORK: a directory for the state, which is left there
set -euo pipefail

bin=$1 config=$2 work=$3
root=$(cd "$(dirname "$0")/../.." && pwd -P)
export PIKET_SOCKET=$work/sa PIKET_LANG=en
line=$(python3 "$root/Tests/bench/time-start.py" "$PIKET_SOCKET" "$bin/piketd" --config "$config" \
  --state "$work/alerts" --socket "$PIKET_SOCKET")
daemon=${line##*pid=}
# shellcheck disable=SC2317  # called by the trap
cleanup() {
  kill -TERM "$daemon" 2>/dev/null || true
  tail --pid="$daemon" -f /dev/null
}
trap cleanup EXIT

{
  echo "code;naam;gemeente;e-mail"
  for n in $(seq 1 200); do echo "p-$n;Naam $n;Leiden;p-$n@example.nl"; done
} >"$work/crowd.csv"
"$bin/piket" person import "$work/crowd.csv" >/dev/null
seconds=$(python3 "$root/Tests/bench/alert-handover.py" "$PIKET_SOCKET" 5 | sed -n 's/seconds=//p')
printf '%-66s %10s   bound %s\n' "200 persons called: until the notifier has all messages, s" "$seconds" "1 at most"
