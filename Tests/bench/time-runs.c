// How long a program takes as a whole process: starts it again and again, one after the other, with its output thrown
// away, and prints the median and the mean in microseconds.
//
//   time-runs RUNS PROGRAM [ARGUMENT...]
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static int compare(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  if (argc < 3) return fprintf(stderr, "usage: time-runs RUNS PROGRAM [ARGUMENT...]\n"), 2;
  int runs = atoi(argv[1]);
  double *took = calloc((size_t)runs, sizeof *took), sum = 0;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  for (int i = 0; i < runs; i++) {
    double start = now();
    pid_t pid;
    int status;
    if (posix_spawn(&pid, argv[2], &actions, NULL, argv + 2, environ)) return perror(argv[2]), 1;
    if (waitpid(pid, &status, 0) != pid || status) return fprintf(stderr, "%s failed\n", argv[2]), 1;
    took[i] = now() - start;
    sum += took[i];
  }
  qsort(took, (size_t)runs, sizeof *took, compare);
  printf("median_us=%.0f mean_us=%.0f\n", took[runs / 2], sum / runs);
  return 0;
}
