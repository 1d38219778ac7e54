// No exception may leave C++, and nothing is printed: the parser gives values, or one fault.
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_WINDOWS_COMPAT 0

#include "include/CTOML.h"

#include <toml++/toml.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace {

class Walk {
 public:
  Walk(void *context, void (*receive)(void *, const sitegen_toml_event *)) : context(context), receive(receive) {}

  void table(const toml::table &table) {
    send(SITEGEN_TOML_TABLE_START, table.source());
    // The library sorts by key; authors are told of faults in the order of their lines.
    std::vector<std::pair<const toml::key *, const toml::node *>> entries;
    entries.reserve(table.size());
    for (auto &&[key, value] : table) entries.emplace_back(&key, &value);
    std::stable_sort(entries.begin(), entries.end(), [](const auto &one, const auto &other) {
      const auto first = one.first->source().begin, second = other.first->source().begin;
      return std::pair(first.line, first.column) < std::pair(second.line, second.column);
    });
    for (const auto &[key, value] : entries) {
      send(SITEGEN_TOML_KEY, key->source(), key->str());
      node(*value);
    }
    send(SITEGEN_TOML_TABLE_END, table.source());
  }

 private:
  void *context;
  void (*receive)(void *, const sitegen_toml_event *);

  void node(const toml::node &node) {
    if (const auto *inner = node.as_table()) {
      table(*inner);
    } else if (const auto *items = node.as_array()) {
      send(SITEGEN_TOML_ARRAY_START, node.source());
      for (const auto &item : *items) this->node(item);
      send(SITEGEN_TOML_ARRAY_END, node.source());
    } else if (const auto *text = node.as_string()) {
      send(SITEGEN_TOML_STRING, node.source(), text->get());
    } else {
      send(SITEGEN_TOML_BARE, node.source());
    }
  }

  void send(sitegen_toml_kind kind, const toml::source_region &place, std::string_view text = {}) {
    const sitegen_toml_event event = {
      kind, place.begin.line, place.begin.column, place.end.line, place.end.column, text.data(), text.size()};
    receive(context, &event);
  }
};

}  // namespace

extern "C" bool sitegen_toml_read(
  const char *bytes, size_t count, void *context, void (*receive)(void *context, const sitegen_toml_event *event),
  sitegen_toml_fault *fault) {
  const toml::parse_result result = toml::parse(std::string_view(bytes, count));
  if (result) {
    Walk(context, receive).table(result.table());
    return true;
  }
  const auto description = result.error().description();
  const auto length = std::min(description.size(), sizeof(fault->description) - 1);
  std::copy_n(description.begin(), length, fault->description);
  fault->description[length] = '\0';
  fault->line = result.error().source().begin.line;
  fault->column = result.error().source().begin.column;
  return false;
}
