#!/usr/bin/env bash
# Installs Piket in a container with a real systemd, shows there that it is a well-behaved service (booted.sh), then
# boots the same machine a second time. Needs root.
#
#   run.sh DIR      DIR: where the release binaries piket, piketd and piket-notify are
set -euo pipefail

if [ ! -x "${1:-}/piketd" ] || [ ! -x "$1/piket" ] || [ ! -x "$1/piket-notify" ]; then
  echo "usage: run.sh DIR (with piket, piketd and piket-notify)" >&2
  exit 2
fi
bin=$(cd "$1" && pwd -P)
here=$(cd "$(dirname "$0")" && pwd -P)
cd "$here/../.."

state=$(mktemp -d /var/tmp/piket-boot.XXXXXX)
trap 'rm -rf --one-file-system "$state"' EXIT
passed=0 failed=0
for phase in first second; do
  output=$state/output.$phase status=0
  bash "$here/boot-systemd.sh" --state "$state" --timeout 300 \
    --packages "adduser curl jq libstdc++6 locales msmtp-mta python3 systemd-container tzdata" \
    --bind-ro "$PWD/Deploy:/src/Deploy" --bind-ro "$PWD/Config:/src/Config" --bind-ro "$bin:/src/bin" --bind-ro "$here/sink.py:/src/sink.py" \
    "$here/booted.sh" "$phase" 2>&1 | tee "$output" || status=$?
  if read -r good _ bad _ < <(tail -n 1 "$output" | grep -xE '[0-9]+ passed, [0-9]+ failed'); then
    passed=$((passed + good)) failed=$((failed + bad))
  else
    echo "the $phase boot ended early (status $status)"
    failed=$((failed + 1))
  fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
