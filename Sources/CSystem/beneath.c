#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// As <linux/openat2.h> has it, which not every libc's headers bring.
struct how {
  uint64_t flags, mode, resolve;
};
enum { no_magic_links = 0x02, no_symbolic_links = 0x04, beneath = 0x08 };

#ifndef SYS_openat2
#define SYS_openat2 437
#endif

int csystem_open_beneath(int directory, const char *path) {
  struct how how = {
      .flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC, .resolve = no_magic_links | no_symbolic_links | beneath};
  return (int)syscall(SYS_openat2, directory, path, &how, sizeof how);
}
