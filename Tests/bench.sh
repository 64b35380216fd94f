#!/usr/bin/env bash
# How fast Piket is, as ratios against a limit measured in the same run on the same machine: a bare C server, a C
# client, the disk's own write+fdatasync, SQLite stepping through the same rows. Prints figures; judges nothing by time.
#
#   bench.sh [BIN]      BIN: a directory with release binaries (default: builds them)
#
# PIKET_BENCH_EVENTS (default 500000) is the length of the log that is rebuilt; PIKET_BENCH_SECONDS (default 3) how long
# each load is held; PIKET_BENCH_PLANNER=0 leaves the planner out. The state lies in ${PIKET_BENCH_DIR:-/var/tmp}: give
# a directory on the disk that is meant.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd -P)
events=${PIKET_BENCH_EVENTS:-500000} seconds=${PIKET_BENCH_SECONDS:-3}
work=$(mktemp -d "${PIKET_BENCH_DIR:-/var/tmp}/piket-bench.XXXXXX")
daemon='' echo_server=''
cleanup() {
  for pid in $daemon $echo_server; do kill -TERM "$pid" 2>/dev/null || true; done
  for pid in $daemon $echo_server; do tail --pid="$pid" -f /dev/null; done
  rm -rf "$work"
}
trap cleanup EXIT

tools=$work/tools
mkdir "$tools"
for source in "$root"/Tests/bench/*.c; do
  cc -O2 -o "$tools/$(basename "$source" .c)" "$source" -lsqlite3
done
bin=${1:-}
if [ -z "$bin" ]; then
  bin=$work/bin
  bash "$root/Deploy/build.sh" "$bin"
fi
account=$(id -un)
sed "s/^accounts = \[\]/accounts = [\"$account\"]/" "$root/Config/leidse-regio.toml" >"$work/region.toml"
socket=$work/s
export PIKET_SOCKET=$socket PIKET_LANG=en

piketd=("$bin/piketd" --config "$work/region.toml" --state "$work/state" --socket "$socket")
start() {  # prints the seconds from start to first answer
  local line
  line=$(python3 "$root/Tests/bench/time-start.py" "$socket" "${piketd[@]}")
  daemon=${line##*pid=}
  line=${line#seconds=}
  echo "${line%% *}" >"$work/started"
}
stop() {
  kill -TERM "$daemon"
  tail --pid="$daemon" -f /dev/null
  daemon=''
}
resident() { awk '/^VmRSS/ { printf "%.1f", $2 / 1024 }' "/proc/$daemon/status"; }
field() { sed -n "s/.*\b$1=\([0-9.]*\).*/\1/p"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
figure() { printf '%-66s %10s   bound %s\n' "$1" "$2" "$3"; }
request() { printf '{"method":"%s","parameters":%s}' "$1" "$2"; }

echo "Machine: $(nproc) cores, $(uname -m), load $(cut -d' ' -f1 /proc/loadavg)"

# ---------------------------------------------------------------- memory
start
"$bin/piket" person import "$root/Deploy/sample/persons.csv" >/dev/null
publish() {  # YEAR ROSTER
  local draft
  draft=$("$bin/piket" roster import "$1" --json | sed -n 's/.*"draft":"\([^"]*\)".*/\1/p')
  "$bin/piket" roster publish "$draft" >/dev/null
}
year=$(date +%Y)
bash "$root/Deploy/sample/roster.sh" "$year" >"$work/roster.csv"
publish "$work/roster.csv"
stop; start
figure "Idle daemon, two years of rosters: resident MB" "$(resident)" "40"

# ---------------------------------------------------------------- who
request nl.piket.Roster.Who '{}' >"$work/who"
bytes=$("$tools/one-call" "$socket" "$work/who" | wc -c)
"$tools/echo-server" "$work/e" "$bytes" &
echo_server=$!
until [ -S "$work/e" ]; do read -rt 0.05 <> <(:) || true; done
load() { "$tools/load-client" "$1" "$work/who" "$2" "${seconds}s" "$3"; }
compare() {  # CONNECTIONS MODE: median of the ratios of three pairs, one after the other
  local ours theirs
  for _ in 1 2 3; do
    theirs=$(load "$work/e" "$1" "$2" | field rate)
    ours=$(load "$socket" "$1" "$2" | field rate)
    ratio "$ours" "$theirs"; echo
  done | median
}
figure "who, one connection: of a bare C server's round trips ($bytes bytes)" "$(compare 1 persistent)" "0.3"
figure "who, a connection a request: of a bare C server's" "$(compare 1 connect-per-request)" "0.3"
spread=$(for _ in 1 2 3; do
  line=$(load "$socket" 1 persistent)
  ratio "$(field p99_us <<<"$line")" "$(field p50_us <<<"$line")"; echo
done | median)
figure "who, one connection: p99 as a multiple of p50" "$spread" "3 at most"
many=$(for _ in 1 2 3; do
  ratio "$(load "$socket" 64 persistent | field rate)" "$(load "$socket" 16 persistent | field rate)"; echo
done | median)
figure "who, 64 connections: of the rate of 16" "$many" "1"
line=$(load "$socket" 1 persistent)
echo "    (one connection: $(field rate <<<"$line") a second, p50 $(field p50_us <<<"$line") us)"

# ---------------------------------------------------------------- the client
process=$(for _ in 1 2 3; do
  theirs=$("$tools/time-runs" 200 "$tools/one-call" "$socket" "$work/who" | field median_us)
  ours=$("$tools/time-runs" 200 "$bin/piket" who | field median_us)
  echo "    (piket who $ours us, C client $theirs us)" >&2
  ratio "$ours" "$theirs"; echo
done | median)
figure "piket who as a process: multiple of a C client's" "$process" "5 at most"

# ---------------------------------------------------------------- durable commands
{
  echo "code,name,municipality,functions"
  for i in $(seq 0 63); do printf 'bench%04d,Bench %s,leiden,HV\n' "$i" "$i"; done
} >"$work/bench.csv"
"$bin/piket" person import "$work/bench.csv" >/dev/null
write_load() {  # each with a name of its own (a change that changes nothing is refused) and, as piket does, a requestID
  local load=$RANDOM$RANDOM
  request nl.piket.Person.Change \
    "{\"person\":\"bench%CCC\",\"name\":\"Bench $load%T\",\"requestID\":\"$load-%NNNNNNNN\"}" >"$work/change"
  "$tools/load-client" "$socket" "$work/change" "$1" "$2" persistent
}
single=$(for _ in 1 2 3; do
  disk=$("$tools/fsync-rate" "$work" "$seconds" | field rate)
  ours=$(write_load 1 "${seconds}s" | field rate)
  echo "    (disk $disk a second, one client $ours)" >&2
  ratio "$ours" "$disk"; echo
done | median)
figure "Durable commands, one client: of the disk's write+fdatasync" "$single" "0.5"
grouped=$(for _ in 1 2 3; do
  disk=$("$tools/fsync-rate" "$work" "$seconds" | field rate)
  ours=$(write_load 64 "${seconds}s" | field rate)
  echo "    (disk $disk a second, 64 clients $ours)" >&2
  ratio "$ours" "$disk"; echo
done | median)
figure "Durable commands, 64 clients: multiple of the disk's rate" "$grouped" "6"

# ---------------------------------------------------------------- rebuild
have=$("$bin/piket" status --json | sed -n 's/.*"events":\([0-9]*\).*/\1/p')
[ "$have" -ge "$events" ] || write_load 64 $((events - have)) >/dev/null
stop
start
with=$(cat "$work/started")
stop
for _ in 1 2 3; do
  rm -f "$work/state/checkpoint"
  step=$("$tools/step-rows" "$work/state/log.db")
  start
  echo "$(cat "$work/started") $(field seconds <<<"$step") $(field rows <<<"$step")"
  stop
done | sort -n | sed -n 2p >"$work/rebuilt"
read -r without stepped rows <"$work/rebuilt"
echo "    ($rows events: SQLite steps through in $stepped s, rebuilt in $without s, with a checkpoint $with s)"
figure "Rebuild without a checkpoint: multiple of SQLite's step-through" "$(ratio "$without" "$stepped")" "10 at most"
figure "Start with a checkpoint: of the rebuild" "$(ratio "$with" "$without")" "0.1 at most"

# ---------------------------------------------------------------- ten years
rm -rf "$work/state"
start
"$bin/piket" person import "$root/Deploy/sample/persons.csv" >/dev/null
for ahead in 0 2 4 6 8; do  # the sample is of two years
  bash "$root/Deploy/sample/roster.sh" $((year + ahead)) >"$work/roster.csv"
  publish "$work/roster.csv"
done
stop; start
"$bin/piket" who >/dev/null
figure "Ten years of rosters, 8 functions, 4 municipalities: resident MB" "$(resident)" "80"

# ---------------------------------------------------------------- check
# A year of 8 functions and 56 persons that follows on a published one, by every rule.
stop
rm -rf "$work/state"
start
"$bin/piket" person import "$root/Deploy/sample/persons.csv" >/dev/null
bash "$root/Deploy/sample/roster.sh" "$year" >"$work/two-years.csv"
head -n 54 "$work/two-years.csv" >"$work/roster.csv"
publish "$work/roster.csv"
sed '2,54d' "$work/two-years.csv" >"$work/roster.csv"
draft=$("$bin/piket" roster import "$work/roster.csv" --json | sed -n 's/.*"draft":"\([^"]*\)".*/\1/p')
"$bin/piket" roster check "$draft" >/dev/null
checked=$(for _ in 1 2 3; do
  "$tools/time-runs" 40 "$bin/piket" roster check "$draft" | field median_us
done | median)
asked=$(for _ in 1 2 3; do
  "$tools/time-runs" 40 "$bin/piket" who | field median_us
done | median)
echo "    (piket roster check $(awk -v us="$checked" 'BEGIN { printf "%.1f", us / 1000 }') ms, 50 ms at most)"
figure "Check of a year by every rule: multiple of piket who" "$(ratio "$checked" "$asked")" "20 at most"

# ---------------------------------------------------------------- plan
# From the command to the stored draft, the same year: what is not the planner's own three seconds.
beside=$(for _ in 1 2 3; do
  began=$(date +%s%N)
  "$bin/piket" roster plan --from $((year + 1))-01-01 --until $((year + 2))-01-01 --seconds 3 --json >/dev/null
  awk -v ns=$(($(date +%s%N) - began)) 'BEGIN { printf "%.2f\n", ns / 1e9 - 3 }'
done | median)
figure "Plan of a year, 8 functions: seconds beside the planner's own" "$beside" "2 at most"

# ---------------------------------------------------------------- a hundred years
stop
bash "$root/Tests/bench/years.sh" "$bin" "$tools" "$work/region.toml" "$work"

# ---------------------------------------------------------------- incidents
bash "$root/Tests/bench/incidents.sh" "$bin" "$tools" "$work/region.toml" "$work"

# ---------------------------------------------------------------- planner
if [ "${PIKET_BENCH_PLANNER:-1}" != 0 ]; then
  bash "$root/Tests/bench/planner.sh" "$bin"
fi
