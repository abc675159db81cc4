#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Feeds whole blocks of 64 bytes into a SHA-256 state, with the processor's own instructions where it has them.
void csystem_sha256_blocks(uint32_t state[8], const uint8_t *blocks, size_t count);

/// The same in plain C: what other processors run, and what tests hold the fast one to.
void csystem_sha256_blocks_portable(uint32_t state[8], const uint8_t *blocks, size_t count);

/// Whether this processor has the instructions.
bool csystem_sha256_is_accelerated(void);

/// Exchanges two names in two open directories in one step, so that neither is ever missing; 0 or an errno.
/// By syscall, since musl and older glibc have no wrapper.
int csystem_exchange(int left_directory, const char *left, int right_directory, const char *right);

/// Opens a directory some steps below another one and follows no symbolic link on the way; below zero where that fails, or
/// where the kernel does not know how.
int csystem_open_beneath(int directory, const char *path);

#endif
