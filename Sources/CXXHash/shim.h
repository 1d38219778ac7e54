#ifndef SITEGEN_CXXHASH_SHIM_H
#define SITEGEN_CXXHASH_SHIM_H

#include <stddef.h>
#include <stdint.h>

// The whole of it is in the header, so that nothing is linked; its names are macros, which Swift cannot see.
#define XXH_INLINE_ALL
#include <xxhash.h>

static inline uint64_t sitegen_xxh3(const void *bytes, size_t count, uint64_t seed) {
  return XXH3_64bits_withSeed(bytes, count, seed);
}

static inline uint64_t sitegen_xxh3_of_number(uint64_t number, uint64_t seed) {
  return XXH3_64bits_withSeed(&number, sizeof number, seed);
}

#endif
