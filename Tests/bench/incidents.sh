#!/usr/bin/env bash
# A year with 100,000 entries in the logs of incidents: list, search, situation reports, and how fast an entry is
# durable.
#
#   incidents.sh BIN TOOLS CONFIG WORK    BIN: piket and piketd; TOOLS: the built programs of this directory;
#                                         WORK: a directory for the state, which is left there
#
# PIKET_BENCH_INCIDENTS (default 400) incidents of 200 entries each, and one of 20,000: a crisis that lasts. They are
# registered and written as people do it, one command an entry. Each figure of a command is that of the whole process.
set -euo pipefail

bin=$1 tools=$2 config=$3 work=$4 seconds=${PIKET_BENCH_SECONDS:-3}
root=$(cd "$(dirname "$0")/../.." && pwd -P)
incidents=${PIKET_BENCH_INCIDENTS:-400} small=200 large=20000
export PIKET_SOCKET=$work/si PIKET_LANG=en
daemon=''
cleanup() {
  [ -z "$daemon" ] || kill -TERM "$daemon" 2>/dev/null || true
  [ -z "$daemon" ] || tail --pid="$daemon" -f /dev/null
}
trap cleanup EXIT

start() {
  local line
  line=$(python3 "$root/Tests/bench/time-start.py" "$PIKET_SOCKET" "$bin/piketd" --config "$config" \
    --state "$work/incidents" --socket "$PIKET_SOCKET")
  daemon=${line##*pid=}
}
field() { sed -n "s/.*\b$1=\([0-9.]*\).*/\1/p"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
figure() { printf '%-66s %10s   bound %s\n' "$1" "$2" "$3"; }
request() {  # INCIDENT: entries whose requests have names of their own, so that none is answered from before
  printf '{"method":"nl.piket.Incident.Log","parameters":{"incident":"%s",' "$1"
  printf '"text":"regel %s: de rook trekt over de wijk naar het water","source":"meldkamer",' "$RANDOM"
  printf '"requestID":"%s-%%NNNNNNNN"}}' "$RANDOM$RANDOM"
}
write() {  # INCIDENT CONNECTIONS AMOUNT
  request "$1" >"$work/entry"
  "$tools/load-client" "$PIKET_SOCKET" "$work/entry" "$2" "$3" persistent
}
open() {  # TITLE: prints its number
  "$bin/piket" incident open "$1" -m leiden --type 5.3 --at "$began" --json | sed -n 's/.*"number":"\([^"]*\)".*/\1/p'
}
took() {  # COMMAND...: milliseconds of the whole process
  for _ in 1 2 3; do "$tools/time-runs" 20 "$bin/piket" "$@" | field median_us; done | median |
    awk '{ printf "%.1f", $1 / 1000 }'
}

began=$(date +%Y-%m-%dT%H:%M:%S%:z)
start
for ((n = 1; n <= incidents; n++)); do
  last=$(open "incident $n op de weg")
  write "$last" 32 $((small - 1)) >/dev/null
  # Most of a year is over; the last is not.
  [ $((n % 10)) = 0 ] || [ $n = "$incidents" ] || "$bin/piket" incident close "$last" klaar >/dev/null
done
crisis=$(open "een crisis die duurt")
write "$crisis" 32 $((large - 1)) >/dev/null
"$bin/piket" incident sitrap "$crisis" --new >/dev/null
"$bin/piket" incident sitrap "$last" --new --next +1h >/dev/null

echo "    (piket who as a process: $(took who) ms)"
figure "100,000 entries: piket incident list, ms" "$(took incident list)" "50 at most"
figure "100,000 entries: piket incident list --all, ms" "$(took incident list --all)" "50 at most"
figure "100,000 entries: piket incident search, many hits, ms" "$(took incident search rook water)" "50 at most"
figure "100,000 entries: piket incident search, no hit, ms" "$(took incident search aardbeving)" "50 at most"
figure "100,000 entries: piket incident sitrap, as things stand, ms" "$(took incident sitrap "$last" --version 0)" "50 at most"
figure "100,000 entries: piket incident sitrap, an old version, ms" "$(took incident sitrap "$last")" "50 at most"
figure "An incident of 20,000 entries: sitrap as things stand, ms" "$(took incident sitrap "$crisis" --version 0)" "50 at most"
echo "    (an old version of it, folded from its stream: $(took incident sitrap "$crisis") ms)"
echo "    (resident $(awk '/^VmRSS/ { printf "%.1f", $2 / 1024 }' "/proc/$daemon/status") MB)"

durable=$(for _ in 1 2 3; do
  disk=$("$tools/fsync-rate" "$work" "$seconds" | field rate)
  ours=$(write "$last" 1 "${seconds}s" | field rate)
  echo "    (disk $disk a second, entries $ours)" >&2
  ratio "$ours" "$disk"; echo
done | median)
figure "Durable entries of a log, one client: of the disk's write+fdatasync" "$durable" "0.5"
grouped=$(for _ in 1 2 3; do
  disk=$("$tools/fsync-rate" "$work" "$seconds" | field rate)
  ours=$(write "$last" 64 "${seconds}s" | field rate)
  echo "    (disk $disk a second, entries of 64 clients $ours)" >&2
  ratio "$ours" "$disk"; echo
done | median)
figure "Durable entries of a log, 64 clients: multiple of the disk's rate" "$grouped" "6"
