#define _GNU_SOURCE  // RTLD_NEXT

#include "CmarkSupport.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

#include "Arena.h"

// Exported by libcmark-gfm-extensions, whose header for them is not installed.
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;

static const char *const extension_names[] = {"table", "strikethrough", "autolink", "tasklist"};
enum { AUTOLINK = 2, EXTENSION_COUNT = sizeof extension_names / sizeof *extension_names };

static cmark_syntax_extension *extensions[EXTENSION_COUNT];
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_once_t once_w = PTHREAD_ONCE_INIT;
static _Thread_local bool registering;

static cmark_parser *new_parser(int options) {
  cmark_parser *parser = cmark_parser_new_with_mem(options, &sitegen_arena_memory);
  for (int i = 0; i < EXTENSION_COUNT; i++) cmark_parser_attach_syntax_extension(parser, extensions[i]);
  return parser;
}

// One parse on one thread makes the extensions' characters special, for good; of the autolinks' own `characters`.
static void make_special(const char *characters) {
  cmark_mem *memory = cmark_get_default_mem_allocator();
  cmark_llist *list = NULL;
  for (const char *c = characters; *c; c++) list = cmark_llist_append(memory, list, (void *)(size_t)(unsigned char)*c);
  cmark_syntax_extension_set_special_inline_chars(extensions[AUTOLINK], list);
  registering = true;
  cmark_parser_finish(new_parser(CMARK_OPT_DEFAULT));
  registering = false;
}

// The autolinks' `w` is special only from the first text on that has `www.` in it: it ends a run of plain text at every
// w, which was 1.6 % of the instructions of a whole build. It changes nothing for texts without, not even for those that
// are being parsed on other threads when it comes: their runs are put together again.
static void make_w_special(void) { make_special(":w"); }

static void set_up(void) {
  cmark_gfm_core_extensions_ensure_registered();
  for (int i = 0; i < EXTENSION_COUNT; i++) {
    extensions[i] = cmark_find_syntax_extension(extension_names[i]);
    if (!extensions[i]) abort();
  }
  make_special(":");
}

// The cure for github/cmark-gfm#176.
//
// Which characters are special to inline parsing (`~`, `:`, `w` of the extensions) stands in two tables of
// the whole process. cmark adds its extensions' characters when it begins a document and removes them when
// it ends one, so a document that ends on one thread blinds those that are being parsed on others: they lose
// their <del> and bare links, without a crash. This definition takes the place of the library's exported
// function of the same name: it lets the parses of `make_special` add the characters and ignores every other call,
// so nothing is ever removed.
//
// It works for the shared library only, whose own calls go through the dynamic symbol table. With the static
// archives the name would be defined twice; there the linker's
// `--wrap=cmark_inlines_remove_special_character` and an empty
// `__wrap_cmark_inlines_remove_special_character(unsigned char, bool)` do the same.
__attribute__((used, visibility("default")))
void cmark_manage_extensions_special_characters(cmark_parser *parser, int add) {
  if (!add || !registering) return;
  void (*original)(cmark_parser *, int);
  *(void **)&original = dlsym(RTLD_NEXT, "cmark_manage_extensions_special_characters");
  if (!original) abort();
  original(parser, add);
}

cmark_node *sitegen_parse(const char *text, size_t length, int options, bool may_have_www) {
  pthread_once(&once, set_up);
  if (may_have_www) pthread_once(&once_w, make_w_special);
  cmark_parser *parser = new_parser(options);
  cmark_parser_feed(parser, text, length);
  return cmark_parser_finish(parser);
}

const char *sitegen_reference_html(cmark_node *node) {
  return cmark_render_html_with_mem(node, CMARK_OPT_DEFAULT, NULL, &sitegen_arena_memory);
}

sitegen_node_kind sitegen_kind(cmark_node *node) {
  cmark_node_type type = cmark_node_get_type(node);
  switch (type) {
    case CMARK_NODE_DOCUMENT: return SITEGEN_DOCUMENT;
    case CMARK_NODE_BLOCK_QUOTE: return SITEGEN_BLOCK_QUOTE;
    case CMARK_NODE_LIST: return SITEGEN_LIST;
    case CMARK_NODE_ITEM: return cmark_node_get_syntax_extension(node) ? SITEGEN_TASK_ITEM : SITEGEN_ITEM;
    case CMARK_NODE_CODE_BLOCK: return SITEGEN_CODE_BLOCK;
    case CMARK_NODE_HTML_BLOCK: return SITEGEN_HTML_BLOCK;
    case CMARK_NODE_PARAGRAPH: return SITEGEN_PARAGRAPH;
    case CMARK_NODE_HEADING: return SITEGEN_HEADING;
    case CMARK_NODE_THEMATIC_BREAK: return SITEGEN_THEMATIC_BREAK;
    case CMARK_NODE_FOOTNOTE_DEFINITION: return SITEGEN_FOOTNOTE_DEFINITION;
    case CMARK_NODE_TEXT: return SITEGEN_TEXT;
    case CMARK_NODE_SOFTBREAK: return SITEGEN_SOFT_BREAK;
    case CMARK_NODE_LINEBREAK: return SITEGEN_LINE_BREAK;
    case CMARK_NODE_CODE: return SITEGEN_CODE;
    case CMARK_NODE_HTML_INLINE: return SITEGEN_HTML_INLINE;
    case CMARK_NODE_EMPH: return SITEGEN_EMPHASIS;
    case CMARK_NODE_STRONG: return SITEGEN_STRONG;
    case CMARK_NODE_LINK: return SITEGEN_LINK;
    case CMARK_NODE_IMAGE: return SITEGEN_IMAGE;
    case CMARK_NODE_FOOTNOTE_REFERENCE: return SITEGEN_FOOTNOTE_REFERENCE;
    default: break;
  }
  if (type == CMARK_NODE_TABLE) return SITEGEN_TABLE;
  if (type == CMARK_NODE_TABLE_ROW) return SITEGEN_TABLE_ROW;
  if (type == CMARK_NODE_TABLE_CELL) return SITEGEN_TABLE_CELL;
  if (type == CMARK_NODE_STRIKETHROUGH) return SITEGEN_STRIKETHROUGH;
  return SITEGEN_OTHER;
}

char sitegen_column_alignment(cmark_node *table, int column) {
  uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(table);
  if (!alignments || column < 0 || column >= cmark_gfm_extensions_get_table_columns(table)) return 0;
  return (char)alignments[column];
}

bool sitegen_row_is_header(cmark_node *row) { return cmark_gfm_extensions_get_table_row_is_header(row); }

bool sitegen_task_is_done(cmark_node *item) { return cmark_gfm_extensions_get_tasklist_item_checked(item); }
