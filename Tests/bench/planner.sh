#!/usr/bin/env bash
# How good the plans are that roster-plan makes in a given time: cost over the best known, the median of seeds 1 to 5.
# An independent checker (roster/checker.py) judges each plan; one that breaks a hard rule or leaves a slot open fails.
#
#   planner.sh [BIN]    BIN: a directory with roster-plan (default: builds it)
#
# PIKET_BENCH_PLANNER_LONG=0 leaves the runs of a minute out.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd -P)
roster=$root/Tests/bench/roster
work=$(mktemp -d /tmp/piket-planner.XXXXXX)
trap 'rm -rf "$work"' EXIT
bin=${1:-}
if [ -z "$bin" ]; then
  bin=$work/bin
  bash "$root/Deploy/build.sh" "$bin"
fi
export PYTHONDONTWRITEBYTECODE=1

# INSTANCE ASSIGNMENT: "hard cost changes"
judge() {
  python3 - "$roster" "$1" "$2" <<'PYTHON'
import json, sys
sys.path.insert(0, sys.argv[1])
import checker
instance = checker.load(sys.argv[2])
with open(sys.argv[3]) as file:
    holders = json.load(file)
hard, cost = checker.evaluate(instance, holders)
published = instance.get('published')
print(hard, cost, sum(a != b for a, b in zip(holders, published)) if published else 0)
PYTHON
}

# NAME SECONDS BEST BOUND [CHANGES]
plans() {
  local instance=$roster/instances/$1.json.gz seed hard cost changes median
  : >"$work/costs"
  : >"$work/changes"
  for seed in 1 2 3 4 5; do
    "$bin/roster-plan" "$instance" --seconds "$2" --seed "$seed" --out "$work/plan" 2>"$work/note"
    read -r hard cost changes < <(judge "$instance" "$work/plan")
    if [ "$hard" != 0 ]; then
      echo "$1, seed $seed: $hard hard rules broken" >&2
      exit 1
    fi
    echo "$cost" >>"$work/costs"
    echo "$changes" >>"$work/changes"
  done
  median=$(sort -n "$work/costs" | sed -n 3p)
  printf '%-42s %6s   %s at most   (%s; best known %s)\n' "$1 in $2 s: cost over best known" \
    "$(awk -v a="$median" -v b="$3" 'BEGIN { printf "%.3f", a / b }')" "$4" "$(paste -sd' ' "$work/costs")" "$3"
  if [ -n "${5:-}" ]; then
    printf '%-42s %6s   %s at most   (%s)\n' "  changes to what is published, the median" \
      "$(sort -n "$work/changes" | sed -n 3p)" "$5" "$(paste -sd' ' "$work/changes")"
  fi
}

plans small-1 1 838 1.08
plans region-1 1 1740 1.12
plans wkregion-1 1 2079 1.02
plans region-1-replan 1 2737 1.02 36
plans small-1 10 838 1.02
plans region-1 10 1740 1.04
plans large-1 30 60529 1.15
if [ "${PIKET_BENCH_PLANNER_LONG:-1}" != 0 ]; then
  plans region-1 60 1740 1.02
fi
