#!/usr/bin/env bash
# Installs the Debian packages that building Piket needs, beside a Swift toolchain; says nothing where all are there.
#
#   packages.sh [--tests]      --tests: also those of Tests/run.sh
set -euo pipefail

die() { echo "packages.sh: $*" >&2; exit 1; }

packages=(ca-certificates git gcc libc6-dev libstdc++-12-dev libsystemd-dev libsqlite3-dev zlib1g-dev tzdata procps)
case ${1:-} in
  '') ;;
  --tests) packages+=(python3 python3-venv sqlite3 shellcheck systemd systemd-container mmdebstrap);;
  *) die "usage: packages.sh [--tests]";;
esac

command -v dpkg-query >/dev/null ||
  die "this is not Debian: install these yourself (names as in Debian 12): ${packages[*]}"
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

root=()
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null || die "as root, once: apt-get install ${missing[*]}"
  root=(sudo)
fi
echo "Installing Debian packages: ${missing[*]}" >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() { "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "$@" </dev/null >>"$log" 2>&1; }
install() { apt install -y --no-install-recommends "${missing[@]}"; }
# The machine's package lists may be old or not there at all.
install || { apt update && install; } || { tail -20 "$log" >&2; die "apt-get install ${missing[*]} failed"; }
