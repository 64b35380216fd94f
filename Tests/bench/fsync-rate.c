// What the disk can do: how many times a second 4096 bytes are appended to a file and made durable, one after the
// other.
//
//   fsync-rate DIRECTORY SECONDS
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  if (argc != 3) return fprintf(stderr, "usage: fsync-rate DIRECTORY SECONDS\n"), 2;
  char path[4096], page[4096];
  memset(page, 'x', sizeof page);
  if (snprintf(path, sizeof path, "%s/fsync-rate.XXXXXX", argv[1]) >= (int)sizeof path) return 2;
  int fd = mkstemp(path);
  if (fd < 0) return perror(path), 1;
  unlink(path);
  double seconds = strtod(argv[2], NULL), start = now(), end = start;
  long count = 0;
  while ((end = now()) - start < seconds) {
    if (write(fd, page, sizeof page) != (ssize_t)sizeof page || fdatasync(fd)) return perror(path), 1;
    count++;
  }
  printf("rate=%.0f\n", (double)count / (end - start));
  return 0;
}
