#ifndef SITEGEN_CGUMBO_SHIM_H
#define SITEGEN_CGUMBO_SHIM_H

#include <gumbo.h>

// The options stand in a global structure with pointers, which Swift cannot share between threads.
static inline GumboOutput *sitegen_parse_html(const char *text, size_t length) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  return gumbo_parse_with_options(&options, text, length);
}

static inline void sitegen_destroy_html(GumboOutput *output) { gumbo_destroy_output(&kGumboDefaultOptions, output); }

#endif
