#ifndef SITEGEN_CMALLOC_SHIM_H
#define SITEGEN_CMALLOC_SHIM_H

// glibc's own, which Swift's module of it leaves out.
#include <malloc.h>

#endif
