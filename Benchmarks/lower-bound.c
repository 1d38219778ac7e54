// What any program must do that renders a folder's Markdown files with cmark-gfm: reads them and renders them to
// memory, on one core, and writes nothing.
//
//   lower-bound FOLDER     prints the number of files and the bytes of Markdown and of HTML
//
// Front matter is skipped, not read. Memory comes from an arena, which is faster than malloc.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
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

// Memory for one document at a time: taken from the front, cleared and given back all at once. cmark's own arena clears
// four megabytes for each document, which costs four times as much as all the rest.
enum { arena_size = 1 << 26, header = 16 };
static char *arena;
static size_t used;

static void *take(size_t count, size_t size) {
  size_t length = (count * size + 15) & ~(size_t)15;
  if (used + header + length > arena_size) {
    errno = ENOMEM;
    fail("the arena");
  }
  char *place = arena + used + header;
  *(size_t *)(place - header) = length;
  used += header + length;
  return place;
}

static void *take_again(void *old, size_t length) {
  char *place = take(1, length);
  if (old) {
    size_t before = *(size_t *)((char *)old - header);
    memcpy(place, old, before < length ? before : length);
  }
  return place;
}

static void keep(void *place) { (void)place; }

static cmark_mem memory = {take, take_again, keep};

static size_t render(const char *body, size_t length) {
  cmark_parser *parser = cmark_parser_new_with_mem(options, &memory);
  for (int index = 0; index < extension_count; index++) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extensions[index]));
  }
  cmark_parser_feed(parser, body, length);
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html_with_mem(document, options, cmark_parser_get_syntax_extensions(parser), &memory);
  size_t size = strlen(html);
  memset(arena, 0, used);
  used = 0;
  return size;
}

int main(int count, char *arguments[]) {
  if (count != 2) {
    fprintf(stderr, "usage: lower-bound FOLDER\n");
    return 2;
  }
  cmark_gfm_core_extensions_ensure_registered();
  arena = calloc(1, arena_size);
  if (!arena) fail("memory");
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
