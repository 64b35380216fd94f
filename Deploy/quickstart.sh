#!/usr/bin/env bash
# Builds Piket and starts it for your own account, with a sample office to look around in. Needs a Swift toolchain.
#
#   quickstart.sh                build, start in the background, load the sample, show who is on call
#   quickstart.sh --foreground   the same, but the daemon stays in this terminal (Ctrl-C ends it)
#   quickstart.sh --empty        without the sample
#   quickstart.sh --stop         end the daemon; what it keeps stays
#
# Everything is kept below $PIKET_HOME (default ${XDG_STATE_HOME:-~/.local/state}/piket). Can be run again.
set -euo pipefail

die() { echo "quickstart.sh: $*" >&2; exit 1; }
usage() { awk 'NR > 1 { if (!/^#/) exit; sub(/^# ?/, ""); print }' "$0"; }

foreground='' empty='' stop=''
for argument in "$@"; do
  case $argument in
    --foreground) foreground=1;;
    --empty)      empty=1;;
    --stop)       stop=1;;
    -h|--help)    usage; exit 0;;
    *)            usage >&2; die "unknown argument $argument";;
  esac
done

deploy=$(cd "$(dirname "$0")" && pwd -P)
[ -n "${PIKET_HOME:-}${XDG_STATE_HOME:-}${HOME:-}" ] || die "set PIKET_HOME: there is no HOME to put things in"
home=${PIKET_HOME:-${XDG_STATE_HOME:-$HOME/.local/state}/piket}
case $home in /*) ;; *) home=$PWD/$home;; esac
socket=$home/piket.sock pid_file=$home/piketd.pid log=$home/piketd.log sample=$home/sample.loaded
piket() { PIKET_SOCKET=$socket "$home/bin/piket" "$@"; }

# The process that the pid file names, if it is our daemon (and not one that was given the same number later).
running() {
  local pid exe
  pid=$(cat "$pid_file" 2>/dev/null) && [[ $pid =~ ^[0-9]+$ ]] || return 1
  exe=$(readlink "/proc/$pid/exe" 2>/dev/null) || return 1
  [ "${exe% (deleted)}" = "$(readlink -f "$home/bin/piketd")" ] && echo "$pid"
}

stop() {
  local pid i
  pid=$(running) || { echo "Piket does not run from $home."; return 0; }
  kill -TERM "$pid"
  for ((i = 0; i < 600; i++)); do
    running >/dev/null || { rm -f "$pid_file"; echo "Piket has stopped. What it keeps is in $home."; return 0; }
    sleep 0.1
  done
  die "process $pid has not ended within a minute; its messages: $log"
}

# With an office's own configuration, in which this account has the roles to try everything.
make_region() {
  [ ! -e "$home/region.toml" ] || return 0
  account=$(id -un) awk '
    /^\[/ { section = $0 }
    /^accounts = \[\]/ && section ~ /^\[roles\.(planner|duty-officer|evaluator|auditor|administrator)\]/ {
      account = ENVIRON["account"]; gsub(/["\\]/, "\\\\&", account)
      $0 = "accounts = [\"" account "\"]"
    }
    { print }' "$deploy/../Config/leidse-regio.toml" >"$home/region.toml.new"
  mv "$home/region.toml.new" "$home/region.toml"
}

# Waits until the daemon answers; tells its own words where it ends instead.
await() {
  local pid=$1 i
  for ((i = 0; i < 600; i++)); do
    piket status >/dev/null 2>&1 && return 0
    kill -0 "$pid" 2>/dev/null || { tail -20 "$log" >&2; die "piketd did not start (all of its messages: $log)"; }
    sleep 0.1
  done
  tail -20 "$log" >&2
  die "piketd runs (process $pid) but does not answer: $(piket status 2>&1 | tail -1)"
}

load_sample() {
  [ -z "$empty" ] && [ ! -e "$sample" ] || return 0
  local roster draft place
  echo "Loading the sample office ..."
  roster=$home/sample-roster.csv
  bash "$deploy/sample/roster.sh" >"$roster"
  piket person import "$deploy/sample/persons.csv" >/dev/null
  draft=$(piket roster import "$roster" --json | sed -n 's/.*"draft" *: *"\([^"]*\)".*/\1/p' | head -1)
  [ -n "$draft" ] || die "the sample roster was not taken"
  piket roster publish "$draft" >/dev/null
  # Mayor and deputy of each municipality: an order of their own, not a roster.
  for place in leiden:ldn leiderdorp:ldp oegstgeest:oeg zoeterwoude:ztw; do
    piket roster order "BGM@${place%:*}" "bgm-${place#*:}" "loc-${place#*:}" >/dev/null
  done
  rm -f "$roster"
  : >"$sample"
}

tell() {
  cat <<END

Who is on call now:

$(piket who)

Go on:
  export PATH="$home/bin:\$PATH" PIKET_SOCKET="$socket"
  piket who --at 'tomorrow 09:00'         piket roster show --function OVD_BZ
  piket status                            piket help
Messages of the daemon: $log
Stop: ${PIKET_HOME:+PIKET_HOME="$home" }bash $deploy/quickstart.sh --stop
END
}

if [ -n "$stop" ]; then stop; exit 0; fi
if pid=$(running); then
  echo "Piket runs already (process $pid), from $home."
  await "$pid"
  load_sample
  tell
  exit 0
fi

# unix(7): 107 bytes and a zero.
bytes=$(LC_ALL=C; echo ${#socket})
[ "$bytes" -le 107 ] ||
  die "the path of the socket is $bytes bytes long, 107 is the most: choose a shorter PIKET_HOME ($socket)"
(umask 077 && mkdir -p "$home/bin" "$home/state") || die "cannot make $home"
[ -w "$home" ] || die "cannot write in $home"
bash "$deploy/packages.sh"
echo "Building ..."
bash "$deploy/build.sh" "$home/bin"
make_region

# The shell writes its own number and then becomes the daemon; a session of its own outlives the terminal.
# shellcheck disable=SC2016  # the shell below expands it
start='echo $$ >"$1"; shift; exec "$@"'
daemon=("$home/bin/piketd" --config "$home/region.toml" --state "$home/state" --socket "$socket")
rm -f "$pid_file"
if [ -n "$foreground" ]; then
  sh -c "$start" sh "$pid_file" "${daemon[@]}" </dev/null > >(tee -a "$log") 2>&1 &
else
  setsid sh -c "$start" sh "$pid_file" "${daemon[@]}" </dev/null >>"$log" 2>&1 &
fi
child=$!
[ -z "$foreground" ] || trap 'kill -TERM "$child" 2>/dev/null || true' INT TERM HUP
await "$child"
load_sample
tell
if [ -n "$foreground" ]; then
  # A trapped signal ends one wait; the daemon then finishes what it has accepted.
  status=0
  while kill -0 "$child" 2>/dev/null; do status=0; wait "$child" || status=$?; done
  rm -f "$pid_file"
  exit "$status"
fi
