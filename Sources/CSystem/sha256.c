#include "sha256.h"

#include <stdatomic.h>

#if SHA256_HAS_INSTRUCTIONS

bool csystem_sha256_is_accelerated(void) {
  enum { unasked, absent, present };
  static atomic_int answer = unasked;
  int known = atomic_load_explicit(&answer, memory_order_relaxed);
  if (known == unasked) {
    known = sha256_instructions_present() ? present : absent;
    atomic_store_explicit(&answer, known, memory_order_relaxed);
  }
  return known == present;
}

void csystem_sha256_blocks(uint32_t state[8], const uint8_t *blocks, size_t count) {
  if (csystem_sha256_is_accelerated()) {
    sha256_blocks_by_instruction(state, blocks, count);
  } else {
    csystem_sha256_blocks_portable(state, blocks, count);
  }
}

#else

bool csystem_sha256_is_accelerated(void) { return false; }

void csystem_sha256_blocks(uint32_t state[8], const uint8_t *blocks, size_t count) {
  csystem_sha256_blocks_portable(state, blocks, count);
}

#endif
