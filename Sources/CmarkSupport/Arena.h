#ifndef SITEGEN_ARENA_H
#define SITEGEN_ARENA_H

#include "CmarkSupport.h"

/// cmark's allocator interface to the arena of the calling thread.
extern cmark_mem sitegen_arena_memory;

#endif
