#!/usr/bin/env bash
# boot-systemd.sh - boot a real systemd (PID 1, journald, cgroup v2) in a
# systemd-nspawn container, run a script in it as a unit, return the script's
# exit status, shut the container down.  Also works on machines whose own PID 1
# is not systemd.  Needs root.
#
#   boot-systemd.sh [options] SCRIPT [ARG...]
#   boot-systemd.sh --prepare-only [options]
#
# SCRIPT    is copied into the container and run there as root, as a transient
#           unit: it has a cgroup of its own; its output comes out here.
#
# Options
#   -c, --cache DIR          where the root file system is kept: built once, and
#                            rebuilt when the package list, the suite or
#                            PREPARE_VERSION changes.  A run never writes to it:
#                            every run boots an overlay on top of it (default
#                            ${XDG_CACHE_HOME:-~/.cache}/piket-tests/boot)
#   -p, --packages "A B"     further Debian packages for the root file system
#   -b, --bind-ro SRC[:DST]  show SRC read-only in the container (repeatable)
#   -B, --bind SRC[:DST]     the same, writable (repeatable)
#   -e, --env NAME=VALUE     set a variable for SCRIPT (repeatable)
#   -s, --state DIR          keep the overlay's upper layer in DIR: a later run
#                            with the same DIR is a reboot of the same machine
#                            (default: on a tmpfs, gone at the end)
#   -S, --size SIZE          size limit of that tmpfs (default 1g)
#   -t, --timeout SECONDS    give up on SCRIPT after this long (default 600)
#   -j, --journal FILE       save the journal (export format) to FILE
#   -N, --host-net           share the host's network (default: lo only)
#   -k, --kill               end with SIGKILL of everything, not a shutdown
#   -H, --host-root          no root file system of its own: boot an overlay of
#                            the host's / (quick, but not a bare system)
#   -v, --verbose            show the console and the timings
#       --suite NAME         Debian suite (default: the host's own)
#       --prepare-only       build the root file system and stop
#
# Exit status: SCRIPT's own; 124: timed out; 125: this script could not build
# or boot; 255: SCRIPT was killed by a signal.
set -euo pipefail

PREPARE_VERSION=1
BASE_PACKAGES="systemd systemd-sysv dbus libnss-systemd libsystemd0 libsqlite3-0 procps"

die() { echo "boot-systemd: $*" >&2; exit 125; }
now() { date +%s%N; }
since() { echo "$(( ($(now) - $1) / 1000000 )) ms"; }

# ------------------------------------------------------------------ arguments
packages=$BASE_PACKAGES
cache=${XDG_CACHE_HOME:-$HOME/.cache}/piket-tests/boot
binds=() envs=() state='' size=1g timeout=600 journal='' host_net='' hard_kill='' host_root='' verbose='' suite='' prepare_only=''
orig=("$@")
while [ $# -gt 0 ]; do
  case $1 in
    -c|--cache)     cache=$2; shift 2;;
    -p|--packages)  packages+=" $2"; shift 2;;
    -b|--bind-ro)   binds+=("--bind-ro=$2"); shift 2;;
    -B|--bind)      binds+=("--bind=$2"); shift 2;;
    -e|--env)       envs+=("--setenv=$2"); shift 2;;
    -s|--state)     state=$2; shift 2;;
    -S|--size)      size=$2; shift 2;;
    -t|--timeout)   timeout=$2; shift 2;;
    -j|--journal)   journal=$2; shift 2;;
    -N|--host-net)  host_net=1; shift;;
    -k|--kill)      hard_kill=1; shift;;
    -H|--host-root) host_root=1; shift;;
    -v|--verbose)   verbose=1; shift;;
    --suite)        suite=$2; shift 2;;
    --prepare-only) prepare_only=1; shift;;
    -h|--help)      awk 'NR > 1 { if (!/^#/) exit; sub(/^# ?/, ""); print }' "$0"; exit 0;;
    --)             shift; break;;
    -*)             die "unknown option $1";;
    *)              break;;
  esac
done
[ $# -ge 1 ] || [ -n "$prepare_only" ] || die "usage: boot-systemd.sh [options] SCRIPT [ARG...]"
[ "$(id -u)" = 0 ] || die "needs root"

# What is mounted below is mounted in a mount namespace of our own, and so is
# gone when this process is, however it ends.
if [ -z "${BOOT_SYSTEMD_NS:-}" ]; then
  BOOT_SYSTEMD_NS=1 exec unshare --mount --propagation private -- bash "$0" "${orig[@]}"
fi
unset BOOT_SYSTEMD_NS

mkdir -p "$cache"; cache=$(cd "$cache" && pwd -P)
script=${1:-}
if [ -z "$prepare_only" ]; then
  [ -r "$script" ] || die "cannot read the script '$script'"
  shift
fi
# shellcheck source=/dev/null
[ -n "$suite" ] || suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
include=$(tr -s ' \t' '\n\n' <<<"$packages" | sort -u | sed '/^$/d' | paste -sd, -)
want="v$PREPARE_VERSION $suite $include"
root=$cache/rootfs
built() { [ "$(cat "$root/.boot-systemd" 2>/dev/null)" = "$want" ]; }

# --------------------------------------------------- (a) the root file system
tools() {   # COMMAND PACKAGE ...: install what is missing here
  local need=()
  while [ $# -gt 0 ]; do command -v "$1" >/dev/null || need+=("$2"); shift 2; done
  [ ${#need[@]} -gt 0 ] || return 0
  { apt-get update && DEBIAN_FRONTEND=noninteractive \
      apt-get install -y --no-install-recommends "${need[@]}"; } </dev/null >"$cache/apt.log" 2>&1 ||
    { tail -20 "$cache/apt.log" >&2; die "apt-get install ${need[*]} failed"; }
}

prepare() {
  local t0 work=$cache/work opts=() line u hooks=()
  t0=$(now)
  tools mmdebstrap mmdebstrap
  rm -rf "$work" "$root.new"; mkdir -p "$work"
  mount -t tmpfs -o mode=755 tmpfs "$work"      # dpkg's many fsyncs are free here

  # The package sources, and how to reach them, are the machine's own, read now.
  sources() { apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' 2>/dev/null |
    awk -v s="$suite" '$2 == s || index($2, s "-") == 1 { print "deb", $1, $2, $3 }'; }
  [ -n "$(sources)" ] || apt-get update >/dev/null
  sources >"$work/sources.list"
  [ -s "$work/sources.list" ] || die "the machine's apt knows no source of $suite"
  while IFS= read -r line; do opts+=("--aptopt=$line"); done < <(
    apt-config dump --format '%F "%v";%n' | grep -E '^Acquire::(Check-|Retries|(http|https)::)' || true)

  for u in apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer \
           e2scrub_reap.service fstrim.timer getty.target console-getty.service; do
    hooks+=("--customize-hook=ln -sf /dev/null \"\$1/etc/systemd/system/$u\"")
  done
  hooks+=(
    '--customize-hook=echo testhost >"$1/etc/hostname"; printf "127.0.0.1 localhost testhost\n::1 localhost\n" >"$1/etc/hosts"; rm -f "$1/etc/resolv.conf"'
    '--customize-hook=mkdir -p "$1/var/log/journal"'
    '--customize-hook=rm -f "$1"/etc/apt/sources.list "$1"/etc/apt/sources.list.d/* "$1"/etc/apt/apt.conf.d/99mmdebstrap')
  mmdebstrap --quiet --mode=root --variant=minbase --include="$include" \
    ${opts[@]+"${opts[@]}"} "${hooks[@]}" \
    "$suite" "$work/rootfs" "$work/sources.list" </dev/null >"$cache/mmdebstrap.log" 2>&1 ||
    { tail -20 "$cache/mmdebstrap.log" >&2; die "mmdebstrap failed"; }
  cp -a "$work/rootfs" "$root.new"
  umount "$work"; rmdir "$work"
  echo "$want" >"$root.new/.boot-systemd"
  rm -rf "$root"; mv -T "$root.new" "$root"
  echo "boot-systemd: built the root file system in $(since "$t0")" >&2
}

if [ -n "$host_root" ]; then
  root=/
else
  exec 9>"$cache/lock"                          # runs share it, a builder has it alone
  flock -s 9
  until built; do
    flock -u 9; flock -x 9; built || prepare
    flock -u 9; flock -s 9
  done
fi
[ -z "$prepare_only" ] || exit 0

# ------------------------------------------------------------------- (b) boot
tools systemd-nspawn systemd-container
name=boot$$-$(( $(now) % 1000000 ))
for d in "${TMPDIR:-/tmp}"/boot-systemd.*.*; do            # left by runs that were killed
  p=${d##*/boot-systemd.}; [ -d "$d" ] && [ ! -d "/proc/${p%%.*}" ] && rm -rf --one-file-system "$d"
done || true
tmp=$(mktemp -d -t "boot-systemd.$$.XXXXXX") keeper='' nspawn='' leader='' cg=''
cleanup() {
  local rc=$? i
  trap - EXIT INT TERM HUP
  if [ -n "$keeper" ]; then
    if [ -n "$nspawn" ] && [ -z "$hard_kill" ]; then
      kill -TERM "$nspawn" 2>/dev/null || true             # an orderly shutdown
      for ((i = 0; i < 600; i++)); do kill -0 "$nspawn" 2>/dev/null || break; sleep 0.05; done
    fi
    kill -KILL "$keeper" 2>/dev/null || true
    wait "$keeper" 2>/dev/null || true
  fi
  if [ -n "$cg" ]; then
    echo 1 2>/dev/null >"$cg/cgroup.kill" || true
    for ((i = 0; i < 200; i++)); do                        # the last ones may still be dying
      find "$cg" -depth -type d -exec rmdir {} \; 2>/dev/null || true
      [ -d "$cg" ] || break
      sleep 0.05
    done
  fi
  umount -l "$tmp/root" "$tmp/layer" 2>/dev/null || true
  rm -rf --one-file-system "$tmp"
  exit "$rc"
}
trap cleanup EXIT; trap 'exit 143' TERM; trap 'exit 130' INT; trap 'exit 129' HUP

mkdir -p "$tmp/root" "$tmp/layer"
if [ -n "$state" ]; then
  mkdir -p "$state"; layer=$(cd "$state" && pwd -P)
  exec 8>"$layer/lock"; flock -n 8 || die "$state is in use by another run"
else
  layer=$tmp/layer
  mount -t tmpfs -o "mode=755,size=$size" tmpfs "$layer"
fi
mkdir -p "$layer/upper" "$layer/work"
mount -t overlay overlay -o "lowerdir=$root,upperdir=$layer/upper,workdir=$layer/work" "$tmp/root"

# CAP_BPF lets the container's systemd enforce IPAddressDeny=, DevicePolicy=.
# shellcheck disable=SC2054  # the commas belong to the values
opts=(--quiet --boot --directory="$tmp/root" --machine="$name" --hostname=testhost
      --console=pipe --link-journal=no --resolv-conf=off --timezone=off
      --capability=CAP_BPF,CAP_PERFMON --system-call-filter=bpf)
[ -n "$host_net" ] || opts+=(--private-network)
# No machined to register with and nobody to make us a scope, where PID 1 is not
# systemd.  So: a cgroup of our own, with cgroup2 as the only hierarchy.
opts+=(--register=no --keep-unit)
if [ "$(stat -f -c %T /sys/fs/cgroup)" != cgroup2fs ]; then
  umount -R /sys/fs/cgroup 2>/dev/null || true             # in our mount namespace only
  mount -t cgroup2 cgroup2 /sys/fs/cgroup || die "no cgroup2 here"
fi
for d in /sys/fs/cgroup/boot[0-9]*-*; do                   # left by runs that were killed
  p=${d##*/boot}; [ -d "$d" ] && [ ! -d "/proc/${p%%-*}" ] && find "$d" -depth -type d -exec rmdir {} \; 2>/dev/null
done || true
cg=/sys/fs/cgroup/$name; mkdir "$cg"
mkdir -p /run/systemd/nspawn; mount -t tmpfs -o mode=755 tmpfs /run/systemd/nspawn

t0=$(now)
# The shell below is PID 1 of a PID namespace and dies with this script, even by
# SIGKILL; all that is in its namespace, the container too, dies with it.
( echo "$BASHPID" >"$cg/cgroup.procs"
  exec 8>&- 9>&-
  exec setpriv --pdeathsig KILL unshare --pid --fork --kill-child=KILL --mount-proc -- \
    sh -c '"$@"; exit $?' sh systemd-nspawn "${opts[@]}" ${binds[@]+"${binds[@]}"} ) \
  </dev/null >"$tmp/console" 2>&1 &
keeper=$!
children() { cat "/proc/$1/task/$1/children" 2>/dev/null || true; }
named() { [ "$(cat "/proc/$2/comm" 2>/dev/null)" = "$1" ]; }
inside() { nsenter --target "$leader" --mount --uts --ipc --net --pid --cgroup --root --wd -- "$@"; }
boot=''
for ((i = 0; i < 1200; i++)); do
  kill -0 "$keeper" 2>/dev/null || { cat "$tmp/console" >&2; die "systemd-nspawn ended before the boot did"; }
  if [ -z "$leader" ]; then                                # the container's PID 1, seen from here
    for shell in $(children "$keeper"); do
      for p in $(children "$shell"); do
        named systemd-nspawn "$p" || continue
        nspawn=$p
        for q in $(children "$p"); do
          if named systemd "$q" &&
             [ "$(awk '/^NSpid/ { print $NF }' "/proc/$q/status" 2>/dev/null)" = 1 ]; then leader=$q; fi
        done
      done
    done
  else
    boot=$(inside systemctl is-system-running 2>/dev/null || true)
    case $boot in running|degraded|maintenance) break;; esac
  fi
  sleep 0.05
done
case $boot in
  running) ;;
  degraded) echo "boot-systemd: the system is degraded:" >&2
            inside systemctl --no-pager --no-legend --failed >&2 || true;;
  *) cat "$tmp/console" >&2; die "no boot within a minute (state '$boot')";;
esac
if [ -n "$verbose" ]; then cat "$tmp/console" >&2; echo "boot-systemd: $boot after $(since "$t0")" >&2; fi

# ---------------------------------------------------------- (c) run the script
inside sh -c 'mkdir -p /run/boot-systemd && cat >/run/boot-systemd/script && chmod 755 /run/boot-systemd/script' <"$script"
t0=$(now) rc=0
timeout --signal=KILL "$((timeout + 60))" \
  nsenter --target "$leader" --mount --uts --ipc --net --pid --cgroup --root --wd -- \
  env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/root \
  systemd-run --quiet --pipe --wait --collect --unit=boot-systemd-script --service-type=exec \
    --property=RuntimeMaxSec="$timeout" --property=TimeoutStopSec=5 \
    --working-directory=/root --setenv=HOME=/root --setenv=LANG=C.UTF-8 ${envs[@]+"${envs[@]}"} \
    /run/boot-systemd/script "$@" </dev/null &
wait $! || rc=$?                                # in wait, unlike in a command, traps act at once
if [ "$rc" != 0 ] && [ $(( ($(now) - t0) / 1000000000 )) -ge "$timeout" ]; then
  rc=124
  echo "boot-systemd: the script ran for more than $timeout s and was ended" >&2
fi
[ -z "$verbose" ] || echo "boot-systemd: the script ended with $rc after $(since "$t0")" >&2

if [ -n "$journal" ]; then
  inside journalctl --sync 2>/dev/null || true
  inside journalctl --no-pager -o export >"$journal" 2>/dev/null || true
fi

# --------------------------------------------- (d) shut down: the EXIT trap does
exit "$rc"
