// The few things of the operating system that Swift cannot see by itself.
#ifndef CLINUX_H
#define CLINUX_H

#include <systemd/sd-daemon.h>
#include <systemd/sd-journal.h>
#include <sys/types.h>

// Who is at the other end of a connected Unix socket, as the kernel says
// (SO_PEERCRED, unix(7)); struct ucred needs _GNU_SOURCE. 0, or -1 with errno.
int clinux_peer_credentials(int descriptor, pid_t *process, uid_t *user, gid_t *group);

#endif
