#!/usr/bin/env bash
# Prints a sample roster of this year and the next as offices keep it: a row a week, from Monday to Monday, without a
# gap. The 52 weeks of pattern.csv go round from its own first Monday on, whatever year is asked for: where the rosters
# of two years meet they say the same, and nobody who has just had a week has the next one too.
#
#   roster.sh [YEAR]      default: this year
set -euo pipefail

pattern=$(dirname "$0")/pattern.csv
year=${1:-$(date +%Y)}
first=$(date -u -d "$year-01-01" +%s) end=$(date -u -d "$((year + 2))-01-01" +%s)
mapfile -t rows < <(cut -d';' -f4- "$pattern" | tr -d '\r')
turns=$((${#rows[@]} - 1)) week=$((7 * 86400))
IFS=- read -r day month of < <(sed -n 2p "$pattern" | cut -d';' -f2)
origin=$(date -u -d "$of-$month-$day" +%s)
# Weeks since then; the first is the one in which the first of January lies. Division rounds towards zero: so that it
# rounds down in years before the pattern's too, whole rounds are added first.
rounds=$((turns * 1000))
from=$(((first - origin + rounds * week) / week - rounds))
until=$(((end - origin + rounds * week + week - 1) / week - rounds))

echo "week;van;tot;${rows[0]}"
mapfile -t mondays < <(for ((i = from; i <= until; i++)); do echo "@$((origin + i * week))"; done |
  TZ=UTC0 date -f - '+%-V;%d-%m-%Y')
for ((i = from; i < until; i++)); do
  echo "${mondays[i - from]};${mondays[i - from + 1]#*;};${rows[(i + rounds) % turns + 1]}"
done
