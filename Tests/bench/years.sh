#!/usr/bin/env bash
# What an answer to "who is on duty" costs with 1, 10 and 100 years of rosters: it has to stay the same.
#
#   years.sh BIN TOOLS CONFIG WORK    BIN: piket and piketd; TOOLS: the built programs of this directory;
#                                     WORK: a directory for the states, which are left there
#
# A whole answer is kept until something changes, so that it shows nothing; asked is for one municipality, which is
# looked up each time. The hundred years lie in the past but for ten: further ahead no roster may be made.
set -euo pipefail

bin=$1 tools=$2 config=$3 work=$4
root=$(cd "$(dirname "$0")/../.." && pwd -P)
now=$(date +%Y) daemons=''
cleanup() {
  for pid in $daemons; do kill -TERM "$pid" 2>/dev/null || true; done
  for pid in $daemons; do tail --pid="$pid" -f /dev/null; done
}
trap cleanup EXIT

start() {  # YEARS
  local line
  line=$(python3 "$root/Tests/bench/time-start.py" "$work/s$1" "$bin/piketd" --config "$config" \
    --state "$work/years-$1" --socket "$work/s$1")
  daemons="$daemons ${line##*pid=}"
}
publish() {  # SOCKET ROSTER
  local draft
  draft=$("$bin/piket" roster import "$2" --json --socket "$1" | sed -n 's/.*"draft":"\([^"]*\)".*/\1/p')
  "$bin/piket" roster publish "$draft" --socket "$1" >/dev/null
}
fill() {  # YEARS: this one alone, or so many of which the last is nine years ahead
  local last=$((now + 9)) year
  [ "$1" -gt 1 ] || last=$now
  "$bin/piket" person import "$root/Deploy/sample/persons.csv" --socket "$work/s$1" >/dev/null
  for ((year = last - $1 + 1; year <= last; year += 2)); do  # the sample is of two years
    bash "$root/Deploy/sample/roster.sh" "$year" >"$work/roster.csv"
    [ "$1" -gt 1 ] || sed -i '55,$d' "$work/roster.csv"
    publish "$work/s$1" "$work/roster.csv"
  done
}

printf '{"method":"nl.piket.Roster.Who","parameters":{"at":"%s","municipality":"leiden"}}' \
  "$(date +%Y-%m-%dT%H:%M:%S%:z)" >"$work/who-one"
for years in 1 10 100; do
  start $years
  fill $years
done
# In turn, so that whatever else the machine does hits all three.
for _ in 1 2 3 4 5 6 7; do
  for years in 1 10 100; do
    "$tools/load-client" "$work/s$years" "$work/who-one" 1 1s persistent |
      sed -n "s/.*\bp50_us=\([0-9.]*\).*/$years \1/p"
  done
done >"$work/latencies"
# The least of the medians: what else runs on the machine only adds.
least() { awk -v y="$1" '$1 == y { print $2 }' "$work/latencies" | sort -n | head -n 1; }
echo "    (p50 of who with 1, 10 and 100 years of rosters: $(least 1), $(least 10), $(least 100) us)"
printf '%-66s %10s   bound %s\n' "who with 100 years of rosters: multiple of the time with 1" \
  "$(awk -v a="$(least 100)" -v b="$(least 1)" 'BEGIN { printf "%.2f", a / b }')" "1.2 at most"
