// A bump allocator for one document at a time and thread.
//
// cmark allocates a hundred small pieces a paragraph and frees them one by one; here they are taken from
// large chunks and dropped together. cmark has an arena of its own, but that one is a global without a
// lock (github/cmark-gfm#207).

#include "Arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 16, FIRST_CHUNK = 256 * 1024 };

typedef struct chunk {
  struct chunk *previous;
  size_t capacity;
  size_t used;
} chunk;

// Before each piece stands its size, which realloc needs.
typedef struct {
  size_t size;
  size_t padding;
} piece;

typedef struct {
  chunk *last;
  unsigned depth;
} arena;

static _Thread_local arena current;

static unsigned char *bytes_of(chunk *c) { return (unsigned char *)(c + 1) + (sizeof(chunk) % ALIGNMENT); }

static chunk *add_chunk(size_t least) {
  size_t capacity = current.last ? current.last->capacity * 2 : FIRST_CHUNK;
  if (capacity > 64 * FIRST_CHUNK) capacity = 64 * FIRST_CHUNK;
  if (capacity < least) capacity = least;
  chunk *added = malloc(sizeof(chunk) + ALIGNMENT + capacity);
  if (!added) abort();  // as cmark's own allocator does
  added->previous = current.last;
  added->capacity = capacity;
  added->used = 0;
  current.last = added;
  return added;
}

static void *take(size_t size) {
  if (size > SIZE_MAX / 4) abort();
  size_t needed = sizeof(piece) + ((size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1));
  chunk *from = current.last;
  if (!from || from->capacity - from->used < needed) from = add_chunk(needed);
  piece *header = (piece *)(bytes_of(from) + from->used);
  from->used += needed;
  header->size = size;
  return header + 1;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / 4 / size) abort();
  void *taken = take(count * size);
  memset(taken, 0, count * size);
  return taken;
}

static void *arena_realloc(void *old, size_t size) {
  if (!old) return take(size);
  piece *header = (piece *)old - 1;
  if (size <= header->size) return old;
  // A buffer that grows is usually the newest piece: it grows in place.
  chunk *last = current.last;
  size_t rounded = (header->size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  unsigned char *end = bytes_of(last) + last->used;
  if ((unsigned char *)old + rounded == end && size < SIZE_MAX / 4) {
    size_t more = ((size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1)) - rounded;
    if (last->capacity - last->used >= more) {
      last->used += more;
      header->size = size;
      return old;
    }
  }
  void *taken = take(size);
  memcpy(taken, old, header->size);
  return taken;
}

static void arena_free(void *old) { (void)old; }

cmark_mem sitegen_arena_memory = {arena_calloc, arena_realloc, arena_free};

void sitegen_arena_open(void) { current.depth += 1; }

void sitegen_arena_close(void) {
  if (current.depth == 0 || --current.depth > 0) return;
  // The first chunk stays for the next document; what a huge one needed goes back to the system.
  while (current.last && (current.last->previous || current.last->capacity > FIRST_CHUNK)) {
    chunk *previous = current.last->previous;
    free(current.last);
    current.last = previous;
  }
  if (current.last) current.last->used = 0;
}
