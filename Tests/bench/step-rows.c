// The yardstick of a rebuild: how long SQLite itself needs to step through all rows of the log, each column read.
//
//   step-rows DATABASE
#include <sqlite3.h>
#include <stdio.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  sqlite3 *db;
  sqlite3_stmt *statement;
  if (argc != 2) return fprintf(stderr, "usage: step-rows DATABASE\n"), 2;
  if (sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, NULL) ||
      sqlite3_prepare_v2(db, "SELECT * FROM events ORDER BY position", -1, &statement, NULL))
    return fprintf(stderr, "%s\n", sqlite3_errmsg(db)), 1;
  double start = now();
  long rows = 0;
  unsigned sum = 0;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    for (int i = 0, n = sqlite3_column_count(statement); i < n; i++) {
      const unsigned char *bytes = sqlite3_column_blob(statement, i);
      int size = sqlite3_column_bytes(statement, i);
      for (int j = 0; j < size; j += 64) sum += bytes[j];
    }
    rows++;
  }
  printf("rows=%ld seconds=%.4f sum=%u\n", rows, now() - start, sum);
  return 0;
}
