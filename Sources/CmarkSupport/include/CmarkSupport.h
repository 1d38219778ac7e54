#ifndef SITEGEN_CMARK_SUPPORT_H
#define SITEGEN_CMARK_SUPPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include <cmark-gfm.h>

/// The kind of a node: cmark's own kinds and those of its extensions in one closed list.
///
/// cmark numbers the kinds of its extensions when they are registered and keeps the numbers in variables,
/// which Swift could neither switch over nor read without a data race in its eyes.
typedef enum sitegen_node_kind {
  SITEGEN_DOCUMENT,
  SITEGEN_BLOCK_QUOTE,
  SITEGEN_LIST,
  SITEGEN_ITEM,
  SITEGEN_TASK_ITEM,
  SITEGEN_CODE_BLOCK,
  SITEGEN_HTML_BLOCK,
  SITEGEN_PARAGRAPH,
  SITEGEN_HEADING,
  SITEGEN_THEMATIC_BREAK,
  SITEGEN_FOOTNOTE_DEFINITION,
  SITEGEN_TABLE,
  SITEGEN_TABLE_ROW,
  SITEGEN_TABLE_CELL,
  SITEGEN_TEXT,
  SITEGEN_SOFT_BREAK,
  SITEGEN_LINE_BREAK,
  SITEGEN_CODE,
  SITEGEN_HTML_INLINE,
  SITEGEN_EMPHASIS,
  SITEGEN_STRONG,
  SITEGEN_STRIKETHROUGH,
  SITEGEN_LINK,
  SITEGEN_IMAGE,
  SITEGEN_FOOTNOTE_REFERENCE,
  SITEGEN_OTHER
} sitegen_node_kind;

/// Opens this thread's arena; every open needs its close.
void sitegen_arena_open(void);

/// Closes the arena; the outermost close takes back everything that was allocated since the first open.
void sitegen_arena_close(void);

/// How many bytes stand before the zero.
static inline size_t sitegen_length(const char *text) { return strlen(text); }

/// Parses GitHub's Markdown into a tree that lives in this thread's arena, which must be open.
///
/// Links that begin with `www.` are found for certain only where the caller says that there may be some.
cmark_node *sitegen_parse(const char *text, size_t length, int options, bool may_have_www);

/// What cmark's own renderer makes of a node, in the arena.
const char *sitegen_reference_html(cmark_node *node);

sitegen_node_kind sitegen_kind(cmark_node *node);

/// The alignment of a column of a table: `l`, `c`, `r`, or 0.
char sitegen_column_alignment(cmark_node *table, int column);

bool sitegen_row_is_header(cmark_node *row);
bool sitegen_task_is_done(cmark_node *item);

#endif
