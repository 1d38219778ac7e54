#ifndef SITEGEN_CTOML_H
#define SITEGEN_CTOML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// What begins, ends or stands at a place, in the order of the file within each table.
typedef enum {
  SITEGEN_TOML_TABLE_START,
  SITEGEN_TOML_TABLE_END,
  SITEGEN_TOML_ARRAY_START,
  SITEGEN_TOML_ARRAY_END,
  SITEGEN_TOML_KEY,
  // A text, without its quotation marks and with its escapes read.
  SITEGEN_TOML_STRING,
  // A number, a date, true or false: from its place to its end, as it was typed.
  SITEGEN_TOML_BARE,
} sitegen_toml_kind;

typedef struct {
  sitegen_toml_kind kind;
  // From 1, in Unicode scalars; 0 where a table was only implied by a dotted key.
  uint32_t line;
  uint32_t column;
  uint32_t end_line;
  uint32_t end_column;
  // Not ended by a zero; valid during the call only.
  const char *text;
  size_t length;
} sitegen_toml_event;

// Why a text is not TOML, in the words of the parser.
typedef struct {
  char description[256];
  uint32_t line;
  uint32_t column;
} sitegen_toml_fault;

// Reads a text in UTF-8 and gives its events to the receiver; false when it is no TOML, and then there is none.
//
// The caller bounds the size of the text and the depth of its tables: they are taken apart by recursion.
bool sitegen_toml_read(
  const char *bytes, size_t count, void *context, void (*receive)(void *context, const sitegen_toml_event *event),
  sitegen_toml_fault *fault);

#ifdef __cplusplus
}
#endif

#endif
