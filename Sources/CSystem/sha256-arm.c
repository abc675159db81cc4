#include "sha256.h"

#if defined(__aarch64__) && SHA256_HAS_INSTRUCTIONS

#include <arm_neon.h>
#include <sys/auxv.h>

// HWCAP_SHA2 of the kernel's ABI, whose header not every libc ships.
enum { sha2_capability = 1 << 6 };

bool sha256_instructions_present(void) { return getauxval(AT_HWCAP) & sha2_capability; }

// The words i, i+1, i+2 and i+3 of four, counted round.
#define WORD(step) words[(i + (step)) & 3]

__attribute__((target("sha2")))
void sha256_blocks_by_instruction(uint32_t state[8], const uint8_t *blocks, size_t count) {
  uint32x4_t abcd = vld1q_u32(state), efgh = vld1q_u32(state + 4);

  for (; count > 0; count--, blocks += 64) {
    const uint32x4_t abcd_before = abcd, efgh_before = efgh;
    uint32x4_t words[4];
    for (int i = 0; i < 4; i++) words[i] = vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(blocks + 16 * i)));
#pragma clang loop unroll(full)
    for (int i = 0; i < 16; i++) {
      const uint32x4_t sum = vaddq_u32(WORD(0), vld1q_u32(sha256_rounds + 4 * i)), abcd_old = abcd;
      abcd = vsha256hq_u32(abcd, efgh, sum);
      efgh = vsha256h2q_u32(efgh, abcd_old, sum);
      if (i >= 12) continue;
      WORD(0) = vsha256su1q_u32(vsha256su0q_u32(WORD(0), WORD(1)), WORD(2), WORD(3));
    }
    abcd = vaddq_u32(abcd, abcd_before);
    efgh = vaddq_u32(efgh, efgh_before);
  }

  vst1q_u32(state, abcd);
  vst1q_u32(state + 4, efgh);
}

#endif
