#!/usr/bin/env bash
# Runs in the booted container, as root: installs Piket from /src and shows what it does under systemd.
# Phase "first" is a new machine, phase "second" the same one after a reboot. Ends with "N passed, N failed".
set -uo pipefail

phase=$1
kept=/var/tmp/kept               # what the first phase tells the second
state=/var/lib/piket config=/etc/piket/region.toml socket=/run/piket/piket.sock
passed=0 failed=0

ok() { passed=$((passed + 1)); echo "ok: $1"; }
bad() { failed=$((failed + 1)); echo "FAILED: $1"; }
check() { local what=$1; shift; if "$@"; then ok "$what"; else bad "$what"; fi; }
# WHAT STATUS COMMAND...: the command ends with just this status.
ends() {
  local what=$1 want=$2 got=0 output
  shift 2
  output=$("$@" 2>&1) || got=$?
  if [ "$got" = "$want" ]; then ok "$what"; else bad "$what (status $got, not $want): $output"; fi
}
# Until the command succeeds, at most 30 seconds: what it asks for is an event of another process.
until_true() {
  local i
  for ((i = 0; i < 300; i++)); do "$@" >/dev/null 2>&1 && return 0; sleep 0.1; done
  return 1
}
# ACCOUNT COMMAND...: as that account with its groups of now, without a trace of the command in the journal.
as() {
  local account=$1
  shift
  setpriv --reuid="$account" --regid="$account" --init-groups -- \
    env -i PATH=/usr/bin:/bin HOME=/ LANG=C.UTF-8 TZ=UTC "$@"
}
quietly() { "$@" >/dev/null 2>&1; }
same() { [ "$1" = "$2" ] || { echo "  '$1' is not '$2'"; return 1; }; }
main_pid() { systemctl show --property MainPID --value piketd.service; }
is_active() { systemctl --quiet is-active "$1"; }
serves() { as reader piket status; }
refuses() { local got=0; "$@" || got=$?; [ "$got" = 4 ]; }
new_pid() { local pid; pid=$(main_pid); [ "$pid" != 0 ] && [ "$pid" != "$1" ] && serves; }
persons() { as planner piket person list --json | jq -r '.persons[].code'; }
add() {  # CODE: one person whose name and number must never come out
  as planner piket person add "$1" --name "Geheim $1" --municipality leiden --phone "+31612345678" --function OVD_BZ
}
verifies() { as auditor piket audit verify; }
# FIELD=VALUE...: the daemon's own entries as JSON (by name: at the very end journald may not see its unit any more).
entries() { journalctl --sync; journalctl --no-pager --identifier piketd --output json "$@"; }
message_id() { awk -v name="$1" '$0 == "# " name { getline; print $2 }' /src/Deploy/catalog/piket.catalog; }
entry_of() { entries MESSAGE_ID="$(message_id "$1")" | grep -q .; }
count_of() { entries MESSAGE_ID="$(message_id "$1")" | grep -c .; }
one_more() { [ "$(count_of "$1")" -gt "$2" ]; }
# FILE: every person whose adding was acknowledged is there.
acknowledged_are_there() {
  local missing
  missing=$(comm -23 <(sort "$1") <(persons | sort))
  [ -s "$1" ] || { echo "  none was acknowledged"; return 1; }
  same "" "$missing"
}
# PREFIX FILE: adds persons one after the other until FILE.end is there; writes down which were acknowledged.
stream() {
  local i=0
  : >"$2"
  while [ ! -e "$2.end" ] && [ "$i" -lt 2000 ]; do
    i=$((i + 1))
    add "$1-$i" >/dev/null 2>&1 && echo "$1-$i" >>"$2"
  done
}
lines_more_than() { [ "$(wc -l <"$1")" -gt "$2" ]; }

install_and_verify() {
  ends "install.sh lays everything out" 0 bash /src/Deploy/install.sh --bin /src/bin
  local key
  key=$(sha256sum /etc/piket/master.key)
  echo "# ours" >>"$config"
  ends "install.sh can be run again" 0 bash /src/Deploy/install.sh --bin /src/bin
  check "... and keeps the configuration" grep -q '^# ours$' "$config"
  check "... and keeps the master key" same "$key" "$(sha256sum /etc/piket/master.key)"
  check "the master key is root's alone" same "root 600" "$(stat -c '%U %a' /etc/piket/master.key)"
  check "systemd-analyze verify has nothing to say" same "" \
    "$(systemd-analyze verify piketd.service piketd.socket 2>&1)"
  check "the sandbox is tight (exposure at most 2.0)" quietly systemd-analyze security --threshold=20 piketd.service
  local account
  for account in reader planner auditor roleless outsider; do useradd --no-create-home "$account"; done
  for account in reader planner auditor; do usermod -aG "piket-users,piket-$account" "$account"; done
  usermod -aG piket-users roleless
}

socket_activation() {
  systemctl enable --quiet --now piketd.socket
  check "the socket is there without the daemon" same "inactive" "$(systemctl is-active piketd.service)"
  check "the socket is piket-users'" same "root piket-users 660" "$(stat -c '%U %G %a' $socket)"
  ends "a call starts the daemon" 0 serves
  check "the daemon is ready" is_active piketd.service
  systemctl enable --quiet piketd.service
}

roles_by_group() {
  ends "a reader asks who is on call" 0 as reader piket who --json
  ends "an outsider does not get in" 4 as outsider piket who
  ends "a member without a role may do nothing" 4 as roleless piket who
  ends "a reader may not add persons" 4 as reader piket person add no-1 --name No --municipality leiden \
    --phone +31612345678 --function OVD_BZ
  ends "a planner may" 0 add first-1
  ends "a planner may not read the log" 4 as planner piket audit log
  ends "an auditor may" 0 as auditor piket audit log
  usermod -aG piket-planner roleless
  check "a new group counts soon" until_true as roleless piket person list
  quietly gpasswd --delete roleless piket-planner
  check "a group taken away counts soon" until_true refuses as roleless piket person list
  check "a refused call is in the journal" entry_of callNotAllowed
}

killed_in_the_middle() {
  local acked=/var/tmp/killed pid times=0
  rm -f $acked*
  stream killed $acked &
  local streaming=$!
  while [ $times -lt 3 ]; do
    times=$((times + 1))
    until_true lines_more_than $acked $((times * 20)) || break
    pid=$(main_pid)
    kill -KILL "$pid"
    check "after kill -9 number $times the daemon comes back" until_true new_pid "$pid"
  done
  touch $acked.end
  wait $streaming
  check "after kill -9 every acknowledged command is there ($(wc -l <$acked))" acknowledged_are_there $acked
  ends "after kill -9 the chain verifies" 0 verifies
}

watchdog() {
  mkdir -p /run/systemd/system/piketd.service.d
  printf '[Service]\nWatchdogSec=2s\n' >/run/systemd/system/piketd.service.d/watchdog.conf
  systemctl daemon-reload
  systemctl restart piketd.service
  local pid
  pid=$(main_pid)
  sleep 5                        # more than two watchdog intervals: it must live through them
  check "a healthy daemon lives on under the watchdog" same "$pid" "$(main_pid)"
  kill -STOP "$pid"
  check "a hung daemon is ended and comes back" until_true new_pid "$pid"
  check "... by the watchdog" bash -c "journalctl --no-pager -u piketd.service | grep -qi 'watchdog timeout'"
  rm /run/systemd/system/piketd.service.d/watchdog.conf
  systemctl daemon-reload
  systemctl restart piketd.service
}

reload() {
  local pid before
  pid=$(main_pid) before=$(count_of reloaded)
  cp $config /var/tmp/region.good
  sed -i 's/^name = "Leidse regio"/name = "Leidse regio (anders)"/' $config
  systemctl reload piketd.service
  check "a good configuration is taken over" until_true one_more reloaded "$before"
  check "... and answers follow it" same "Leidse regio (anders)" \
    "$(as reader piket status --json | jq -r '.. | .regionName? // empty' | head -1)"
  before=$(count_of reloadRefused)
  printf '\n[[function]\ncode = \n' >>$config
  systemctl reload piketd.service
  check "a bad configuration is refused" until_true one_more reloadRefused "$before"
  check "... with its line" bash -c "journalctl --no-pager -o json -u piketd.service \
    MESSAGE_ID=$(message_id reloadRefused) | tail -1 | jq -r '.PIKET_REASON + .MESSAGE' | grep -qE '(^|[^0-9])$(
    grep -n '^\[\[function\]$' $config | cut -d: -f1)([^0-9]|$)'"
  ends "... and the daemon serves on" 0 serves
  check "... as the same process" same "$pid" "$(main_pid)"
  cp /var/tmp/region.good $config
  systemctl reload piketd.service
}

journal() {
  localedef -i nl_NL -f UTF-8 nl_NL.UTF-8
  check "the start is in the journal" entry_of started
  local entry
  entry=$(entries MESSAGE_ID="$(message_id eventRecorded)" PIKET_EVENT=PersonAdded | tail -1)
  for field in PIKET_ACTOR PIKET_STREAM PIKET_EVENT PIKET_POSITION; do
    check "an event's entry has $field" quietly jq -e ".$field" <<<"$entry"
  done
  check "... which is who did it" same planner "$(jq -r .PIKET_ACTOR <<<"$entry")"
  check "journalctl -x explains in English" bash -c "journalctl --no-pager -x -u piketd.service \
    MESSAGE_ID=$(message_id started) | grep -q 'Piket is ready'"
  check "journalctl -x explains in Dutch" bash -c "LC_ALL=nl_NL.UTF-8 journalctl --no-pager -x -u piketd.service \
    MESSAGE_ID=$(message_id started) | grep -q 'Piket staat klaar'"
  local catalog id unexplained=
  for id in $(entries | jq -r '.MESSAGE_ID // empty' | sort -u); do
    for catalog in piket.catalog piket.nl.catalog; do
      grep -q "^-- $id$" "/src/Deploy/catalog/$catalog" || unexplained+=" $id"
    done
  done
  check "each kind of entry has its text in both languages" same "" "$unexplained"
  check "no name and no number is in the journal" same 0 \
    "$(journalctl --no-pager -o export | grep -caE 'Geheim|612345678')"
  check "no name and no number rests in plain text on disk" same "" \
    "$(grep -rlaE 'Geheim|612345678' $state)"
  check "the state is the daemon's alone" same "piket 700" "$(stat -c '%U %a' $state)"
}

# What has arrived at the mail server and the web server of the tests (sink.py), and for whom.
sink=/var/tmp/sink
mails() { jq -r '.to[0]' $sink/mails 2>/dev/null | sort -u; }
mails_more_than() { [ "$(mails | wc -l)" -gt "$1" ]; }
mailed() { mails | grep -qx "$1@leiden.example"; }
posted() { jq -r '.body.person' $sink/posts 2>/dev/null | grep -qx "$1"; }
notifier_pid() { systemctl show --property MainPID --value piket-notify.service; }
new_notifier() { local pid; pid=$(notifier_pid); [ "$pid" != 0 ] && [ "$pid" != "$1" ]; }
add_reachable() {  # CODE FUNCTION
  as planner piket person add "$1" --name "Geheim $1" --municipality leiden --phone "+31612345678" \
    --email "$1@leiden.example" --function "$2"
}
start_sink() {
  mkdir -p $sink
  rm -f $sink/ports
  systemd-run --quiet --unit=sink python3 /src/sink.py $sink 2525 8025
  until_true test -e $sink/ports
}

notifier() {
  start_sink
  # A real sendmail, which hands everything to the mail server of the tests.
  printf 'account default\nhost 127.0.0.1\nport 2525\nfrom piket@leiden.example\n' >/etc/msmtprc
  echo PIKET_MAIL_FROM=piket@leiden.example >/etc/piket/notify.env
  sed -i 's/^answer-minutes = .*/answer-seconds = 2/; s/^call-down-max = .*/call-down-max = 1/; s/^retry-seconds = .*/retry-seconds = 1/' $config
  printf '\n[[channel]]\ncode = "gateway"\naddress = "phone"\nurl = "http://127.0.0.1:8025/flaky"\n' >>$config
  systemctl reload piketd.service
  useradd --no-create-home caller
  usermod -aG piket-users,piket-duty-officer caller
  check "systemd-analyze verify has nothing to say of the notifier" same "" \
    "$(systemd-analyze verify piket-notify.service 2>&1)"
  check "its sandbox is tight (exposure at most 3.0)" quietly systemd-analyze security --threshold=30 piket-notify.service
  systemctl enable --quiet --now piket-notify.service
  check "the notifier is ready" is_active piket-notify.service
  check "... as an account of its own" same piket-notify "$(ps -o user:20= -p "$(notifier_pid)" | tr -d ' ')"
  ends "... that cannot read the data" 1 as piket-notify cat $state/log.db
  ends "... and may not call people itself" 4 as piket-notify piket alert send x --person y
  check "the daemon knows that it is there" until_true bash -c \
    "! setpriv --reuid=planner --regid=planner --init-groups piket status --json | jq -e '.. | .notifierSilent? // empty' | grep -q true"

  add_reachable mail-1 HON >/dev/null
  local number
  number=$(as caller piket incident open "brand Hoogmadeseweg" -m leiderdorp --json | jq -r '.. | .number? // empty' | head -1)
  ends "an incident is opened and people are called" 0 as caller piket alert send --incident "$number" --person mail-1
  check "the mail arrives, through sendmail" until_true mailed mail-1
  check "... and without an answer the web server is told" until_true posted mail-1
  check "... until it takes it" until_true bash -c "[ \$(jq -r .key $sink/posts | sort | uniq -c | awk '{ print \$1 }' | sort -n | tail -1) -ge 3 ]"
  ends "who was called answers by the code" 0 as caller piket alert ack \
    "$(as caller piket alert list --json | jq -r '.. | .calls? // empty | .[0].code' | head -1)" --on-behalf --coming 20m
  check "... which stands in the log of the incident" bash -c \
    "setpriv --reuid=caller --regid=caller --init-groups piket incident show $number --json | grep -q mail-1"

  local i pid
  for i in $(seq 1 40); do add_reachable "crowd-$i" HON >/dev/null; done
  # shellcheck disable=SC2046  # a word for each person
  as caller piket alert send "grote brand" $(printf -- '--person crowd-%s ' $(seq 1 40)) >/dev/null
  until_true mails_more_than 4
  pid=$(notifier_pid)
  kill -KILL "$pid"
  check "after kill -9 the notifier comes back" until_true new_notifier "$pid"
  until_true mails_more_than 12
  pid=$(main_pid)
  kill -KILL "$pid"
  check "after kill -9 of the daemon in the middle it comes back" until_true new_pid "$pid"
  check "... and everybody is told" until_true mails_more_than 40
  ends "... and the chain verifies" 0 verifies
  local before
  before=$(count_of alertExhausted)
  as caller piket alert send "niemand antwoordt" --person crowd-1 >/dev/null
  check "the end of a chain is an emergency in the journal" until_true one_more alertExhausted "$before"
  check "... of the highest priority" same 0 \
    "$(entries MESSAGE_ID="$(message_id alertExhausted)" | tail -1 | jq -r .PRIORITY)"
}

# A chain that is under way when the machine is switched off.
leave_a_chain() {
  sed -i 's/^answer-seconds = .*/answer-seconds = 6/' $config
  systemctl reload piketd.service
  add_reachable last-1 CC >/dev/null
  count_of alertExhausted >$kept/exhausted
  ends "people are called before the machine is switched off" 0 as caller piket alert send "stroom valt uit" --person last-1
}

master_key() {
  systemctl stop piketd.socket piketd.service
  local right=/var/tmp/right.key before
  before=$(count_of startRefused)
  cp -p /etc/piket/master.key $right
  od -An -v -N32 -tx1 /dev/urandom | tr -d ' \n' >/etc/piket/master.key
  ends "with a wrong master key it does not start" 1 systemctl start piketd.service
  check "... and says so in the journal" one_more startRefused "$before"
  systemctl stop piketd.socket piketd.service
  cp -p $right /etc/piket/master.key
  ends "with the right one it does" 0 systemctl start piketd.service
  ends "... and knows everybody" 0 verifies
}

zones() {
  local moment
  for moment in 2027-01-04T09:00:00+01:00 2027-07-05T09:00:00+02:00 2027-03-28T03:00:00+02:00 \
    2027-10-31T02:30:00+02:00 2027-10-31T02:30:00+01:00 2037-07-01T00:00:00+02:00 2060-07-01T00:00:00+02:00; do
    check "Europe/Amsterdam: $moment" same "$moment" "$(as reader piket who --json \
      --at "$(date -u -d "$moment" +%Y-%m-%dT%H:%M:%SZ)" | jq -r .at)"
  done
  ends "an hour that does not exist is refused" 1 as reader piket who --at '2027-03-28 02:30'
  local before
  before=$(count_of startRefused)
  mv /usr/share/zoneinfo /usr/share/zoneinfo.away
  ends "without time zones it does not start" 1 systemctl restart piketd.service
  mv /usr/share/zoneinfo.away /usr/share/zoneinfo
  check "... and says so in the journal" one_more startRefused "$before"
  check "... and starts by itself when they are back" until_true serves
}

restart_and_own_socket() {
  local inode
  inode=$(stat -c %i $socket)
  systemctl restart piketd.service &
  ends "a call during a restart is answered" 0 as reader piket who
  wait $!
  check "the socket survives a restart" same "$inode" "$(stat -c %i $socket)"
  systemctl stop piketd.socket piketd.service
  systemctl mask --quiet --runtime piketd.socket
  ends "without the socket unit it starts too" 0 systemctl start piketd.service
  check "... on a socket of its own for piket-users" same "piket piket-users 660" "$(stat -c '%U %G %a' $socket)"
  ends "... where a member gets in" 0 as reader piket who
  ends "... and an outsider does not" 4 as outsider piket who
  systemctl stop piketd.service
  systemctl unmask --quiet --runtime piketd.socket
  systemctl start piketd.socket piketd.service
}

graceful_stop() {
  local acked=/var/tmp/stopped before clients=() client
  before=$(count_of stopped)
  rm -f $acked*
  for client in 1 2 3 4; do
    stream "stopped$client" $acked.$client &
    clients+=($!)
  done
  until_true lines_more_than $acked.1 10
  systemctl stop piketd.socket piketd.service
  for client in 1 2 3 4; do touch $acked.$client.end; done
  wait "${clients[@]}"
  cat $acked.[1-4] >$acked
  check "a stop is a success" same "success 0" \
    "$(systemctl show --property Result --value piketd.service) $(systemctl show -P ExecMainStatus piketd.service)"
  check "... and is in the journal" one_more stopped "$before"
  check "... with the head of the log" entry_of headWitnessed
  systemctl start piketd.socket piketd.service
  check "what was acknowledged before the stop is there ($(wc -l <$acked))" acknowledged_are_there $acked
}

second_boot() {
  check "after a reboot the socket is there" is_active piketd.socket
  check "after a reboot the daemon is ready" until_true is_active piketd.service
  check "after a reboot everybody is there" same "$(cat $kept/persons)" "$(persons | sort)"
  check "after a reboot the roles are the same" same "planner" \
    "$(as planner piket status --json | jq -r '.. | .roles? // empty | .[]' | head -1)"
  ends "after a reboot the chain verifies" 0 verifies
  check "after a reboot the notifier runs" until_true is_active piket-notify.service
  check "after a reboot a chain of calls goes on to its end" until_true one_more alertExhausted "$(cat $kept/exhausted)"
}

uninstall() {
  local said
  said=$(bash /src/Deploy/install.sh --uninstall)
  check "uninstall says what stays" same 2 "$(grep -cE '/etc/piket|/var/lib/piket' <<<"$said")"
  check "uninstall takes the program away" same "" "$(ls /usr/bin/piket* \
    /usr/lib/systemd/system/piket* /usr/lib/sysusers.d/piket.conf /usr/lib/tmpfiles.d/piket.conf \
    /usr/lib/systemd/catalog/piket.* 2>/dev/null)"
  check "uninstall ends the daemon and the notifier" same "" "$(pgrep -x 'piketd|piket-notify')"
  check "uninstall keeps the configuration" test -s $config
  check "uninstall keeps the master key" test -s /etc/piket/master.key
  check "uninstall keeps the data" test -n "$(ls $state)"
  check "uninstall keeps the account" quietly id piket
  ends "uninstall can be run again" 0 bash /src/Deploy/install.sh --uninstall
  ends "an installation after it goes on with the same data" 0 bash /src/Deploy/install.sh --bin /src/bin
  systemctl enable --quiet --now piketd.socket piketd.service
  check "... and with everybody" same "$(cat $kept/persons)" "$(persons | sort)"
}

case $phase in
  first)
    install_and_verify
    socket_activation
    roles_by_group
    killed_in_the_middle
    watchdog
    reload
    notifier
    journal
    master_key
    zones
    restart_and_own_socket
    graceful_stop
    mkdir -p $kept
    leave_a_chain
    persons | sort >$kept/persons
    ;;
  second)
    second_boot
    uninstall
    ;;
esac
if [ "$failed" != 0 ]; then
  echo "--- the daemon's last messages"
  journalctl --no-pager -u piketd.service | tail -40
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
