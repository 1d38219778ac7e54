// What any program must do that renders a folder's Markdown files with cmark-gfm: reads them and renders them to
// memory, on one core, and writes nothing.
//
//   lower-bound FOLDER     prints the number of files and the bytes of Markdown and of HTML
//
// Front matter is skipped, not read. Memory comes from cmark's arena, which is faster than malloc.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <fts.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const extensions[] = {"table", "strikethrough", "autolink", "tasklist"};
enum { extension_count = sizeof extensions / sizeof extensions[0], options = CMARK_OPT_FOOTNOTES };

static void fail(const char *what) {
  perror(what);
  exit(2);
}

// The whole file, with a zero byte at its end.
static char *read_file(const char *path, size_t *length) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) < 0) fail(path);
  char *bytes = malloc((size_t)status.st_size + 1);
  if (!bytes) fail(path);
  *length = 0;
  while (*length < (size_t)status.st_size) {
    ssize_t count = read(file, bytes + *length, (size_t)status.st_size - *length);
    if (count <= 0) fail(path);
    *length += (size_t)count;
  }
  bytes[*length] = 0;
  close(file);
  return bytes;
}

// Where the text begins, after the line ‘---’ that ends front matter.
static const char *body_of(const char *text) {
  if (strncmp(text, "---\n", 4) != 0) return text;
  const char *end = strstr(text + 4, "\n---\n");
  return end ? end + 5 : text;
}

static size_t render(const char *body, size_t length) {
  cmark_mem *arena = cmark_get_arena_mem_allocator();
  cmark_parser *parser = cmark_parser_new_with_mem(options, arena);
  for (int index = 0; index < extension_count; index++) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extensions[index]));
  }
  cmark_parser_feed(parser, body, length);
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html_with_mem(document, options, cmark_parser_get_syntax_extensions(parser), arena);
  size_t size = strlen(html);
  cmark_arena_reset();
  return size;
}

int main(int count, char *arguments[]) {
  if (count != 2) {
    fprintf(stderr, "usage: lower-bound FOLDER\n");
    return 2;
  }
  cmark_gfm_core_extensions_ensure_registered();
  char *roots[] = {arguments[1], NULL};
  FTS *tree = fts_open(roots, FTS_PHYSICAL | FTS_NOSTAT, NULL);
  if (!tree) fail(arguments[1]);
  size_t files = 0, markdown = 0, html = 0;
  for (FTSENT *entry; (entry = fts_read(tree));) {
    size_t name = entry->fts_namelen;
    if (entry->fts_info == FTS_D || entry->fts_info == FTS_DP) continue;
    if (name < 3 || strcmp(entry->fts_name + name - 3, ".md") != 0) continue;
    size_t length;
    char *text = read_file(entry->fts_accpath, &length);
    const char *body = body_of(text);
    html += render(body, length - (size_t)(body - text));
    markdown += length;
    files++;
    free(text);
  }
  fts_close(tree);
  printf("%zu files, %zu bytes of Markdown, %zu bytes of HTML\n", files, markdown, html);
  return 0;
}
