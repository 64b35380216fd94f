// The yardstick of the wire benchmarks: a bare single-threaded epoll server on a Unix socket. It answers every
// NUL-terminated frame with the same reply: N bytes of text and a NUL. It parses nothing.
//
//   echo-server SOCKET BYTES
#define _GNU_SOURCE  // accept4
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { CONNECTIONS_MAX = 65536 };

static char *reply;
static size_t reply_size;

static void die(const char *what) {
  perror(what);
  exit(1);
}

// Writes the whole reply. A client of the benchmark always reads, so waiting for it is fine.
static int send_reply(int fd) {
  for (size_t sent = 0; sent < reply_size;) {
    ssize_t n = send(fd, reply + sent, reply_size - sent, MSG_NOSIGNAL);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return -1;
    sent += (size_t)n;
  }
  return 0;
}

int main(int argc, char **argv) {
  if (argc != 3) return fprintf(stderr, "usage: echo-server SOCKET BYTES\n"), 2;
  reply_size = strtoul(argv[2], NULL, 10) + 1;
  reply = malloc(reply_size);
  if (!reply) die("malloc");
  memset(reply, 'x', reply_size - 1);
  reply[reply_size - 1] = 0;

  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (strlen(argv[1]) >= sizeof address.sun_path) return fprintf(stderr, "path too long\n"), 2;
  strcpy(address.sun_path, argv[1]);
  unlink(argv[1]);
  int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (listener < 0 || bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 1024))
    die(argv[1]);
  int poll = epoll_create1(EPOLL_CLOEXEC);
  struct epoll_event event = {.events = EPOLLIN, .data.fd = listener};
  if (poll < 0 || epoll_ctl(poll, EPOLL_CTL_ADD, listener, &event)) die("epoll");

  static char bytes[65536];
  struct epoll_event events[64];
  for (;;) {
    int count = epoll_wait(poll, events, 64, -1);
    for (int i = 0; i < count; i++) {
      int fd = events[i].data.fd;
      if (fd == listener) {
        int client = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
        if (client < 0) continue;
        if (client >= CONNECTIONS_MAX) { close(client); continue; }
        event = (struct epoll_event){.events = EPOLLIN, .data.fd = client};
        if (epoll_ctl(poll, EPOLL_CTL_ADD, client, &event)) die("epoll_ctl");
        continue;
      }
      ssize_t n = recv(fd, bytes, sizeof bytes, MSG_DONTWAIT);
      if (n < 0 && (errno == EAGAIN || errno == EINTR)) continue;
      if (n <= 0) { close(fd); continue; }
      for (char *at = bytes; (at = memchr(at, 0, (size_t)(bytes + n - at))); at++)
        if (send_reply(fd)) { close(fd); break; }
    }
  }
}
