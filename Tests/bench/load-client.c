// Loads a server that speaks NUL-terminated frames on a Unix socket and measures it. Each connection sends the request,
// waits for the reply, and sends it again; in mode connect-per-request each time on a new connection.
//
//   load-client SOCKET REQUEST-FILE CONNECTIONS AMOUNT persistent|connect-per-request
//
// AMOUNT: seconds ("5s") or a number of calls ("100000"). The request file holds one frame; a NUL is added where there
// is none. "%CCC" in it becomes the number of the connection in four digits, "%T" alternates between "-0" and "-1" from
// call to call, so that commands that must change something can be sent again and again, and "%NNNNNNNN" becomes the
// number of the call in nine. A reply that is an error ends all.
// Prints one line: rate=CALLS-PER-SECOND p50_us=... p99_us=... calls=... bytes=BYTES-OF-A-REPLY
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

struct connection {
  int fd, number, turn;
  uint64_t since;
};

static struct sockaddr_un address = {.sun_family = AF_UNIX};
static char *request, *connection_place, *turn_place, *call_place;
static unsigned long sent_count;
static size_t request_size, reply_size;
static int poll_fd, is_persistent;

// Latencies in nanoseconds; the first million calls are enough for percentiles.
enum { SAMPLES_MAX = 1000000 };
static uint64_t samples[SAMPLES_MAX];
static size_t sample_count, call_count;

static void die(const char *what) {
  perror(what);
  exit(1);
}

static uint64_t now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static int by_size(const void *a, const void *b) {
  uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
  return (x > y) - (x < y);
}

static void open_connection(struct connection *c) {
  c->fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (c->fd < 0 || connect(c->fd, (struct sockaddr *)&address, sizeof address)) die(address.sun_path);
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = c};
  if (epoll_ctl(poll_fd, EPOLL_CTL_ADD, c->fd, &event)) die("epoll_ctl");
}

static void fill_in(struct connection *c) {
  c->turn = !c->turn;
  if (connection_place) {
    char digits[16];
    snprintf(digits, sizeof digits, "%04d", c->number);
    memcpy(connection_place, digits, 4);
  }
  if (turn_place) memcpy(turn_place, c->turn ? "-1" : "-0", 2);
  if (call_place) {
    char digits[24];
    snprintf(digits, sizeof digits, "%09lu", sent_count++ % 1000000000);
    memcpy(call_place, digits, 9);
  }
}

static void send_request(struct connection *c) {
  fill_in(c);
  for (size_t sent = 0; sent < request_size;) {
    ssize_t n = send(c->fd, request + sent, request_size - sent, MSG_NOSIGNAL);
    if (n < 0 && errno != EINTR) die("send");
    if (n > 0) sent += (size_t)n;
  }
}

static void begin(struct connection *c) {
  c->since = now();
  if (!is_persistent) open_connection(c);
  send_request(c);
}

static void finish(struct connection *c) {
  if (sample_count < SAMPLES_MAX) samples[sample_count++] = now() - c->since;
  call_count++;
  if (!is_persistent) close(c->fd);
}

static void read_request(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) die(path);
  request = malloc(1 << 20);
  if (!request) die("malloc");
  request_size = fread(request, 1, (1 << 20) - 1, file);
  fclose(file);
  if (!request_size) { fprintf(stderr, "%s is empty\n", path); exit(2); }
  if (request[request_size - 1] == '\n') request_size--;
  if (request[request_size - 1] != 0) request[request_size++] = 0;
  connection_place = strstr(request, "%CCC");
  turn_place = strstr(request, "%T");
  call_place = strstr(request, "%NNNNNNNN");
}

int main(int argc, char **argv) {
  if (argc != 6 || strlen(argv[1]) >= sizeof address.sun_path) {
    fprintf(stderr, "usage: load-client SOCKET REQUEST-FILE CONNECTIONS AMOUNT persistent|connect-per-request\n");
    return 2;
  }
  strcpy(address.sun_path, argv[1]);
  read_request(argv[2]);
  size_t connections = strtoul(argv[3], NULL, 10);
  char *unit;
  uint64_t amount = strtoull(argv[4], &unit, 10);
  int is_timed = *unit == 's';
  is_persistent = !strcmp(argv[5], "persistent");

  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  poll_fd = epoll_create1(EPOLL_CLOEXEC);
  struct connection *all = calloc(connections, sizeof *all);
  struct epoll_event *events = calloc(connections, sizeof *events);
  if (!all || !events) die("calloc");
  if (is_persistent)
    for (size_t i = 0; i < connections; i++) open_connection(&all[i]);

  static char bytes[65536];
  size_t reply_so_far = 0;
  uint64_t start = now();
  for (size_t i = 0; i < connections; i++) {
    all[i].number = (int)i;
    begin(&all[i]);
  }
  size_t waiting = connections;
  while (waiting) {
    int count = epoll_wait(poll_fd, events, (int)connections, 30000);
    if (count == 0) { fprintf(stderr, "no reply for 30 s\n"); return 1; }
    for (int i = 0; i < count; i++) {
      struct connection *c = events[i].data.ptr;
      ssize_t n = recv(c->fd, bytes, sizeof bytes, MSG_DONTWAIT);
      if (n < 0 && (errno == EAGAIN || errno == EINTR)) continue;
      if (n <= 0) { fprintf(stderr, "the server hung up\n"); return 1; }
      if (!strncmp(bytes, "{\"error\"", 8)) { fprintf(stderr, "%.*s\n", (int)n, bytes); return 1; }
      reply_so_far += (size_t)n;
      if (bytes[n - 1] != 0) continue;
      if (connections == 1) reply_size = reply_so_far;
      reply_so_far = 0;
      finish(c);
      int goes_on = is_timed ? now() - start < amount * 1000000000u : call_count + waiting <= amount;
      if (goes_on) begin(c);
      else waiting--;
    }
  }
  double seconds = (double)(now() - start) / 1e9;
  qsort(samples, sample_count, sizeof *samples, by_size);
  printf("rate=%.0f p50_us=%.1f p99_us=%.1f calls=%zu bytes=%zu\n", (double)call_count / seconds,
         (double)samples[sample_count / 2] / 1e3, (double)samples[sample_count * 99 / 100] / 1e3, call_count,
         reply_size);
  return 0;
}
