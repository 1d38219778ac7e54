import Diagnostics
import Languages
import YAML

/// A key by which people and other generators hold a column back, and which does nothing here.
///
/// Columns are held back by `draft`, `publishDate` and `expiryDate` alone. Who types another key must not be told to keep it
/// as one of his own: the column would be published.
enum HoldBackKey: Sendable, Hashable {
  /// `is_draft`, `status`, `private`; whether it holds back where it is true.
  case state(isHeldWhenTrue: Bool)
  /// `published_at`, `scheduled`.
  case until
  /// `expires`, `unpublish_on`.
  case end
  case password

  init?(_ typed: String) {
    guard typed.utf8.count <= 40 else { return nil }
    let letters = typed.lowercased().unicodeScalars.filter {
      $0 != "_" && $0 != "-" && $0 != " " && $0 != "." && nameOfUnseen($0) == nil
    }
    guard let kind = Self.kinds[String(String.UnicodeScalarView(letters))] else { return nil }
    self = kind
  }

  /// Whether the value asks for the column to be held back; `nil` when that cannot be told.
  func holdsBack(_ node: YAMLNode) -> Bool? {
    guard let text = node.text else { return nil }
    switch self {
    case .state(let isHeldWhenTrue):
      if HoldBack.isSaid(byValue: text) { return true }
      if let value = TypedReader.boolean(text) ?? Self.answers[text.lowercased()] { return value == isHeldWhenTrue }
      return ["published", "publish", "public", "final", "live"].contains(text.lowercased()) ? false : nil
    case .until, .end: return text.isEmpty ? nil : true
    case .password: return true
    }
  }

  /// What is to be typed in its place.
  func help(_ node: YAMLNode, _ syntax: MappingSyntax) -> String {
    let draft = syntax == .yaml ? "draft: true" : "draft = true"
    let day = node.text.flatMap { (try? WrittenDate($0)) == nil ? nil : $0 } ?? "2026-08-01"
    switch (self, holdsBack(node)) {
    case (.state, true): return "to hold the column back write ‘\(draft)’ in its place"
    case (.state, false): return "leave it out: a column is published that is no draft"
    case (.state, nil): return "to hold the column back write ‘\(draft)’ in its place; to publish it leave it out"
    case (.until, _):
      return "to hold the column back until a day write ‘\(syntax.line("publishDate", date: day))’ in its place; "
        + "the day of the column itself is ‘\(syntax.line("date", date: day))’"
    case (.end, _):
      return "to take the column back on a day write ‘\(syntax.line("expiryDate", date: day))’ in its place"
    case (.password, _):
      return "no reader is asked for a password: to hold the column back write ‘\(draft)’ in its place"
    }
  }

  private static let answers = [
    "1": true, "0": false, "y": true, "n": false, "ہاں": true, "نہیں": false, "جی ہاں": true,
  ]

  private static let kinds: [String: HoldBackKey] = {
    var kinds: [String: HoldBackKey] = [:]
    let held = [
      "draft", "drafts", "drafted", "isdraft", "draftmode", "private", "isprivate", "hidden", "ishidden", "hide",
      "unlisted", "visibility", "poststatus", "state", "status", "unpublished", "isunpublished", "wip", "pending",
      "privacy", "access", "workflow", "stage", "headless", "donotpublish", "dontpublish", "nopublish",
      "ڈرافٹ", "مسودہ", "نجی", "حالت", "کیفیت",
    ]
    for name in held { kinds[name] = .state(isHeldWhenTrue: true) }
    let shown = [
      "published", "publish", "ispublished", "public", "ispublic", "visible", "isvisible", "listed", "live", "online",
      "ready", "render", "شائع", "شائعشدہ",
    ]
    for name in shown { kinds[name] = .state(isHeldWhenTrue: false) }
    let until = [
      "publishdate", "publishedat", "publishat", "publishon", "publishedon", "publishtime", "publishedtime",
      "publishfrom",
      "publisheddate", "pubdate", "scheduled", "scheduledat", "scheduledfor", "schedule", "embargo", "embargountil",
      "embargoeduntil", "releasedate", "releaseat", "releaseon", "golive", "goliveat", "golivedate", "availablefrom",
      "startdate", "visiblefrom", "تاریخاشاعت",
    ]
    for name in until { kinds[name] = .until }
    let end = [
      "expires", "expiresat", "expireson", "expire", "expireat", "expireon", "expiry", "expirydate", "expirationdate",
      "expiredate", "unpublish", "unpublishat", "unpublishon", "unpublishdate", "validuntil", "validto", "enddate",
      "visibleuntil", "removeat", "removeon", "archiveat", "archiveon",
    ]
    for name in end { kinds[name] = .end }
    for name in ["password", "passwd", "passphrase", "protected", "پاسورڈ"] { kinds[name] = .password }
    return kinds
  }()
}

/// Reports a key that sitegen has not and that is meant to hold the column back; says whether it was one.
@Sendable func reportHoldBackKey(_ entry: YAMLEntry, _ reader: inout TypedReader) -> Bool {
  let typed = entry.key.value
  guard let kind = HoldBackKey(typed) else {
    // A misspelt one is not sent to ‘params’ either.
    let names = ["draft", "publishDate", "expiryDate"]
    guard (4...16).contains(typed.utf8.count), let near = suggestion(for: typed, among: names),
      suggestion(for: typed, among: ["date", "publishedIn"]) == nil
    else { return false }
    reader.reportUnread(
      near, .unknownKey, at: entry.key.location,
      "‘\(typed)’ is not a front matter key, and does not hold the column back",
      help: "did you mean ‘\(near)’?")
    return true
  }
  reader.reportUnread(
    kind == .until ? "date" : "draft", .unknownKey, at: entry.key.location,
    kind.holdsBack(entry.value) == false
      ? "‘\(typed)’ is not a front matter key"
      : "‘\(typed)’ is not a front matter key, and does not hold the column back",
    help: kind.help(entry.value, reader.syntax))
  return true
}

/// Warns of keys that are passed over, or are the author's own, where their values say that the column waits.
func reportUnheardHolds(_ node: YAMLNode, _ reading: FrontMatter, _ reader: inout TypedReader) {
  guard reading.isDraft == nil, reading.publishDate == nil, !reader.ignoredKeys.isEmpty || !reading.params.isEmpty,
    case .mapping(let entries) = node.content
  else { return }
  for entry in entries {
    if reader.ignoredKeys.contains(entry.key.value), !frontMatterKeys.contains(entry.key.value) {
      reportUnheard(entry, "is passed over, as site.yml says", &reader)
    } else if frontMatterKeys.declaredName(entry.key.value) == "params", case .mapping(let own) = entry.value.content {
      for entry in own { reportUnheard(entry, "is a key of your own", &reader) }
    }
  }
}

/// Warns of a title that says that the column is a draft: `The Rain (draft)`, `DRAFT: The Rain`.
func reportHeldTitle(_ reading: FrontMatter, _ reader: inout TypedReader) {
  guard reading.isDraft == nil, reading.publishDate == nil, let title = reading.title,
    let said = HoldBack.said(inTitle: title.value)
  else { return }
  reader.report(
    .warning, .notHeldBack, at: title.location, "the title says ‘\(said)’, which does not hold the column back",
    help: reader.syntax == .yaml
      ? "write ‘draft: true’ on a line of its own to hold it back"
      : "write ‘draft = true’ on a line of its own to hold it back")
}

private func reportUnheard(_ entry: YAMLEntry, _ reason: String, _ reader: inout TypedReader) {
  let kind = HoldBackKey(entry.key.value)
  let isSaid = kind.map { $0 != .until && $0.holdsBack(entry.value) == true } ?? false
  guard isSaid || entry.value.text.map(HoldBack.isSaid(by:)) == true else { return }
  reader.report(
    .warning, .notHeldBack, at: entry.key.location,
    "‘\(entry.key.value)’ \(reason), and ‘\(entry.value.text ?? "")’ does not hold the column back",
    help: (kind ?? .state(isHeldWhenTrue: true)).help(
      kind == nil ? YAMLNode(.scalar("draft", isPlain: true), at: entry.value.mark) : entry.value, reader.syntax
    ).replacingInItsPlace(reader.syntax))
}

extension String {
  /// The key may stay where it is, if a second one says it too.
  fileprivate func replacingInItsPlace(_ syntax: MappingSyntax) -> String {
    guard hasSuffix(" in its place") else { return self }
    return dropLast(" in its place".count)
      + (syntax == .yaml ? " at the left margin" : " above the first line that begins with ‘[’")
  }
}

extension TypedReader {
  /// Reports a key that holds a column back and has no value; says whether it did.
  ///
  /// To publish the column would be a guess, and cannot be undone.
  mutating func reportsEmpty(_ node: YAMLNode) -> Bool {
    guard let text = node.text, isAbsent(node) || text.allSatisfy({ $0 == " " }) else { return false }
    let name = current.name
    let help =
      switch frontMatterKeys.declaredName(name) {
      case "draft": "write ‘\(syntax == .yaml ? "draft: true" : "draft = true")’ to hold it back, or remove the line"
      case "published": "write ‘\(name): false’ to hold the column back, or remove the line"
      case "expiryDate":
        "write the day from which the column is not shown, as in ‘\(syntax.line(name, date: "2026-08-01"))’, or remove the line"
      default:
        "write the day from which the column is shown, as in ‘\(syntax.line(name, date: "2026-08-01"))’, or remove the "
          + "line; to hold it back without a day write ‘\(syntax == .yaml ? "draft: true" : "draft = true")’"
      }
    report(.error, .notHeldBack, at: node.mark, "‘\(name)’ is empty, and does not hold the column back", help: help)
    return true
  }
}
