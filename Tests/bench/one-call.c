// The least that a client process can do: connect, send the request in a file, print the reply, end. What the whole
// `piket who` process is measured against.
//
//   one-call SOCKET REQUEST-FILE
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

int main(int argc, char **argv) {
  static char bytes[1 << 20];
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  if (argc != 3 || strlen(argv[1]) >= sizeof address.sun_path)
    return fprintf(stderr, "usage: one-call SOCKET FILE\n"), 2;
  strcpy(address.sun_path, argv[1]);

  FILE *file = fopen(argv[2], "rb");
  if (!file) return perror(argv[2]), 1;
  size_t size = fread(bytes, 1, sizeof bytes - 1, file);
  fclose(file);
  if (size && bytes[size - 1] == '\n') size--;
  if (!size || bytes[size - 1]) bytes[size++] = 0;

  int fd = socket(AF_UNIX, SOCK_STREAM, 0);
  if (fd < 0 || connect(fd, (struct sockaddr *)&address, sizeof address)) return perror(argv[1]), 1;
  if (send(fd, bytes, size, MSG_NOSIGNAL) != (ssize_t)size) return perror("send"), 1;
  for (;;) {
    ssize_t n = recv(fd, bytes, sizeof bytes, 0);
    if (n <= 0) return fprintf(stderr, "the server hung up\n"), 1;
    int is_end = bytes[n - 1] == 0;
    fwrite(bytes, 1, (size_t)(n - is_end), stdout);
    if (is_end) return putchar('\n') == EOF;
  }
}
