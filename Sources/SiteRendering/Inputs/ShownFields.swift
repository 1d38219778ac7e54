import Templates

/// Which of the fields that change often a template asks for; of all others it is assumed that it does.
struct ShownFields: Sendable {
  /// Summary or reading time of the columns that it names.
  var wholeCards = true
  /// How many columns a term has.
  var termCounts = true
  var featured = true
  /// The columns of each month of the archive.
  var monthCards = true
  var neighbourCounts = true

  /// All of them.
  init() {}

  init(_ template: Template) {
    wholeCards = template.uses("card", "summary", "minutes") || template.uses("part", "summary", "minutes")
    termCounts = template.uses("term", "count", "children")
    featured = template.uses("list", "featured")
    monthCards = template.uses("month", "cards")
    neighbourCounts = template.uses("neighbouring year", "count")
  }
}
