#!/usr/bin/env bash
# Installs Piket as a service, or takes it away again. Can be run again at any time, for instance with a new version.
#
#   install.sh [--bin DIR] [--destdir DIR]
#   install.sh --uninstall [--destdir DIR]
#
#   --bin DIR       where piketd, piket and piket-notify are; without it they are built (Deploy/build.sh)
#   --destdir DIR   put the files below DIR and do nothing else, for an image or a package
#   --uninstall     take the program away; configuration, data and accounts stay
set -euo pipefail

umask 022
die() { echo "install.sh: $*" >&2; exit 1; }
usage() { awk 'NR > 1 { if (!/^#/) exit; sub(/^# ?/, ""); print }' "$0"; }

bin='' destdir='' uninstall=''
while [ $# -gt 0 ]; do
  case $1 in
    --bin|--destdir) [ -n "${2:-}" ] || die "$1 needs a directory"; printf -v "${1#--}" %s "$2"; shift 2;;
    --uninstall)     uninstall=1; shift;;
    -h|--help)       usage; exit 0;;
    *)               usage >&2; die "unknown argument $1";;
  esac
done

source=$(cd "$(dirname "$0")/.." && pwd -P)
units=(piketd.service piketd.socket piket-notify.service)
program_files=(
  /usr/bin/piketd /usr/bin/piket /usr/bin/piket-notify
  /usr/lib/systemd/system/piketd.service /usr/lib/systemd/system/piketd.socket
  /usr/lib/systemd/system/piket-notify.service
  /usr/lib/sysusers.d/piket.conf /usr/lib/tmpfiles.d/piket.conf
  /usr/lib/systemd/catalog/piket.catalog /usr/lib/systemd/catalog/piket.nl.catalog)

if [ -z "$destdir" ]; then
  [ "$(id -u)" = 0 ] || die "installing needs root: sudo bash $0 (or --destdir DIR, to only lay the files out)"
  [ -d /run/systemd/system ] || die "systemd does not run here: nothing to install the service in (or --destdir DIR)"
fi

# ------------------------------------------------------------------ taking away
if [ -n "$uninstall" ]; then
  [ -n "$destdir" ] || systemctl --quiet disable --now "${units[@]}" 2>/dev/null || true    # not there is fine
  for file in "${program_files[@]}"; do rm -f "$destdir$file"; done
  if [ -z "$destdir" ]; then
    systemctl daemon-reload
    systemctl reset-failed "${units[@]}" 2>/dev/null || true                    # there may be nothing to reset
    journalctl --update-catalog
  fi
  cat <<END
The program has been taken away. What stays:
  $destdir/etc/piket        configuration and master key (without the key the data cannot be read any more)
  $destdir/var/lib/piket    the data
  the accounts piket and piket-notify, and the groups piket-*
END
  exit 0
fi

# ------------------------------------------------------------------ putting in place
if [ -z "$bin" ]; then
  bin=$source/.build/bin
  if [ ! -x "$bin/piketd" ] || [ ! -x "$bin/piket" ] || [ ! -x "$bin/piket-notify" ]; then
    bash "$source/Deploy/build.sh" "$bin"
  fi
fi
for program in piketd piket piket-notify; do [ -x "$bin/$program" ] || die "no program $bin/$program"; done
if [ -z "$destdir" ]; then
  lacking=$(ldd "$bin/piketd" | awk '/not found/ { print $1 }' | paste -sd ' ')
  [ -z "$lacking" ] || die "piketd needs libraries that are not here: $lacking
(Debian: apt-get install libsystemd0 libsqlite3-0 libstdc++6)"
  command -v curl >/dev/null || die "no curl here, which the notifier carries messages with (Debian: apt-get install curl)"
  [ -e /usr/share/zoneinfo/Europe/Amsterdam ] || die "no time zones here (Debian: apt-get install tzdata)"
fi

place() { install -D -m "$1" "$2" "$destdir$3"; }
place 755 "$bin/piketd" /usr/bin/piketd
place 755 "$bin/piket" /usr/bin/piket
place 755 "$bin/piket-notify" /usr/bin/piket-notify
for unit in "${units[@]}"; do place 644 "$source/Deploy/systemd/$unit" "/usr/lib/systemd/system/$unit"; done
place 644 "$source/Deploy/sysusers.d/piket.conf" /usr/lib/sysusers.d/piket.conf
place 644 "$source/Deploy/tmpfiles.d/piket.conf" /usr/lib/tmpfiles.d/piket.conf
for catalog in piket.catalog piket.nl.catalog; do
  place 644 "$source/Deploy/catalog/$catalog" "/usr/lib/systemd/catalog/$catalog"
done

region=$destdir/etc/piket/region.toml key=$destdir/etc/piket/master.key
if [ -e "$region" ]; then
  echo "Kept:  $region"
else
  place 644 "$source/Config/leidse-regio.toml" /etc/piket/region.toml
  echo "Made:  $region (Leidse regio; other examples: $source/Config)"
fi
if [ -e "$key" ]; then
  echo "Kept:  $key"
else
  # Never half a key, never one that others can read, never over one that is there (ln refuses).
  new=$(umask 077 && mktemp "$key.XXXXXX")
  od -An -v -N32 -tx1 /dev/urandom | tr -d ' \n' >"$new"
  echo >>"$new"
  sync "$new"
  ln "$new" "$key"
  rm -f "$new"
  echo "Made:  $key - keep a copy in a safe place, apart from the data: without it the data cannot be read"
fi
[ -z "$destdir" ] || exit 0

systemd-sysusers /usr/lib/sysusers.d/piket.conf
systemd-tmpfiles --create /usr/lib/tmpfiles.d/piket.conf
journalctl --update-catalog
systemctl daemon-reload
if systemctl --quiet is-active piketd.service; then
  systemctl restart piketd.service
  systemctl try-restart piket-notify.service
  echo "Piket has been restarted as the version that was installed now."
else
  cat <<END

Next:
  edit /etc/piket/region.toml                                        who is in the region, who has which role
  systemctl enable --now piketd.socket piketd.service piket-notify   start it, now and at every boot
  usermod --append --groups piket-users,piket-planner ACCOUNT        let somebody in (log in anew after that)
  piket status                                                       see how it fares
END
fi
