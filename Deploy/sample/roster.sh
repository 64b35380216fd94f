#!/usr/bin/env bash
# Prints a sample roster of this year and the next as offices keep it: a row a week, from Monday to Monday, without a
# gap. The 52 weeks of pattern.csv go round.
#
#   roster.sh [YEAR]      default: this year
set -euo pipefail

year=${1:-$(date +%Y)}
first=$(date -u -d "$year-01-01" +%s) end=$(date -u -d "$((year + 2))-01-01" +%s)
# The Monday on which the week of the first of January begins; day 4 of 1970 (a Monday) fixes which days are Mondays.
day=86400 monday=$((4 * 86400))
start=$((first - (first - monday) % (7 * day)))
weeks=$(((end - start + 7 * day - 1) / (7 * day)))

mapfile -t rows < <(cut -d';' -f4- "$(dirname "$0")/pattern.csv" | tr -d '\r')
echo "week;van;tot;${rows[0]}"
pattern=$((${#rows[@]} - 1))
mapfile -t mondays < <(for ((i = 0; i <= weeks; i++)); do echo "@$((start + i * 7 * day))"; done |
  TZ=UTC0 date -f - '+%-V;%d-%m-%Y')
for ((i = 0; i < weeks; i++)); do
  echo "${mondays[i]};${mondays[i + 1]#*;};${rows[i % pattern + 1]}"
done
