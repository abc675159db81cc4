#include "CSystem.h"

#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>

// <linux/fs.h> has it too, but brings macros that clash with <sys/mount.h> on some systems.
enum { exchange_flag = 1 << 1 };

int csystem_exchange(int left_directory, const char *left, int right_directory, const char *right) {
  if (syscall(SYS_renameat2, left_directory, left, right_directory, right, exchange_flag) == 0) return 0;
  return errno;
}
