#!/usr/bin/env bash
# Runs the built programs as their users do, good input and bad. Ends with a line "N passed, N failed".
#
#   run.sh [FILE...]    all of *_test.py, or only these
#
# PIKET_BIN      the directory with the binaries piket and piketd
# PIKET_PYTHON   a Python with the packages of Tests/requirements.txt (default: python3; without them, cases are skipped)
# TMPDIR         where each case has its directory (default /tmp); its path has to be short
# Cases that need another account or a small file system need root; with CI=true a skipped case is a failure.
set -uo pipefail

here=$(cd "$(dirname "$0")" && pwd -P) || exit 1
if [ ! -x "${PIKET_BIN:-}/piket" ] || [ ! -x "$PIKET_BIN/piketd" ]; then
  echo "run.sh: set PIKET_BIN to the directory with piket and piketd" >&2
  exit 2
fi
[ $# -gt 0 ] || set -- "$here"/*_test.py
output=$(mktemp) || exit 1
trap 'rm -f "$output"' EXIT
passed=0 failed=0
for file in "$@"; do
  echo "-- $(basename "$file" _test.py)"
  PYTHONDONTWRITEBYTECODE=1 "${PIKET_PYTHON:-python3}" "$file" 2>&1 | tee "$output" | grep -vxE '[0-9]+ passed, [0-9]+ failed'
  if read -r good _ bad _ < <(tail -n 1 "$output" | grep -xE '[0-9]+ passed, [0-9]+ failed'); then
    passed=$((passed + good)) failed=$((failed + bad))
  else
    echo "$(basename "$file") ended early ... FAILED"
    failed=$((failed + 1))
  fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
