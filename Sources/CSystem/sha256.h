#ifndef CSYSTEM_SHA256_H
#define CSYSTEM_SHA256_H

#include "CSystem.h"

/// The round constants of FIPS 180-4.
extern const uint32_t sha256_rounds[64] __attribute__((aligned(16), visibility("hidden")));

#if defined(__x86_64__)
#define SHA256_HAS_INSTRUCTIONS 1
#elif defined(__aarch64__) && defined(__linux__) && !defined(__AARCH64EB__)
#define SHA256_HAS_INSTRUCTIONS 1
#else
#define SHA256_HAS_INSTRUCTIONS 0
#endif

#if SHA256_HAS_INSTRUCTIONS
/// Asks the processor, which is slow in a virtual machine: once per process is enough.
bool sha256_instructions_present(void) __attribute__((visibility("hidden")));

/// Runs only where the instructions are present.
void sha256_blocks_by_instruction(uint32_t state[8], const uint8_t *blocks, size_t count)
    __attribute__((visibility("hidden")));
#endif

#endif
