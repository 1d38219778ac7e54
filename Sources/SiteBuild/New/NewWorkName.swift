import Diagnostics
import Languages
import SiteModel

/// What the files of a new work are called, and what stands in its address.
struct NewWorkName {
  /// From the folder of its kind, without language and ending; of a standing page it may have folders.
  let path: String
  /// What has to stand in the address because it was typed.
  let typedSlug: String?
  private let kind: WorkKind
  private let trial: NewWorkTrial
  private let languages: [Language]

  init(_ work: NewWork, _ titles: [NewWorkTitle], _ trial: NewWorkTrial) throws(DiagnosticError) {
    kind = work.kind
    self.trial = trial
    languages = titles.map(\.language)
    if let typed = work.slug {
      var parts: [String] = []
      // A column has no folders of its own choosing: it lies in that of its year.
      for part in kind == .page ? Self.parts(of: typed) : [typed] { parts.append(try Self.checked(part, in: typed)) }
      path = parts.joined(separator: "/")
      typedSlug = parts.last
    } else {
      path = try Self.slug(of: titles, kind)
      typedSlug = nil
    }
    try checkIsFree()
  }

  /// A slash at its end is as good as none.
  private static func parts(of path: String) -> [String] {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 1, parts.last == "" { parts.removeLast() }
    return parts
  }

  private static func checked(_ part: String, in typed: String) throws(DiagnosticError) -> String {
    do {
      return try Slug(written: part).text
    } catch {
      throw DiagnosticError(
        usage: part == typed
          ? "the slug ‘\(typed)’ \(error.reason)" : "the part ‘\(part)’ of ‘\(typed)’ \(error.reason)",
        help: "use small letters, digits and hyphens: --slug \(Slug(ascii: part)?.text ?? "my-column")")
    }
  }

  private static func slug(of titles: [NewWorkTitle], _ kind: WorkKind) throws(DiagnosticError) -> String {
    let english = titles.filter { $0.language == .english }
    let latin = titles.filter { $0.language.script == .latin }
    if let slug = (english + latin).lazy.compactMap({ Slug(ascii: $0.text) }).first { return slug.text }
    // A title such as CPEC is one in every language.
    if let slug = titles.lazy.compactMap({ Slug(wholeOf: $0.text) }).first { return slug.text }
    throw DiagnosticError(
      usage: "no slug can be made of ‘\(titles.first?.text ?? "")’: both editions have one address, in Latin letters",
      help: "name the \(kind.command) in Latin letters, as you would for a file: --slug my-\(kind.command)")
  }

  // MARK: - What others have

  private func checkIsFree() throws(DiagnosticError) {
    guard let holder = trial.holder(of: path, kind) else { return }
    var help = "choose another one: --slug \(freeSlug)"
    let partners = languages.filter { !holder.languages.contains($0.code) }
    // Nobody means two works by one name in two languages.
    if let partner = partners.first, partners.count == languages.count {
      let place = holder.path.dropLast(".\(holder.languageOfFile).md".utf8.count)
      help += "; if this is the ‘\(partner.code)’ edition of that \(kind.command), write \(place).\(partner.code).md"
    }
    throw DiagnosticError(usage: "‘\(holder.path)’ has the slug ‘\(path)’ already", help: help)
  }

  private var freeSlug: String {
    var number = 2
    while trial.holder(of: "\(path)-\(number)", kind) != nil { number += 1 }
    return "\(path)-\(number)"
  }

  /// Refuses names that stand for something else than themselves: `index` for the folder that it lies in.
  func checkPaths(_ paths: [String]) throws(DiagnosticError) {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    for file in paths {
      if let content = ContentPath(file), content.name == last, last != "_index" { continue }
      throw DiagnosticError(
        usage: "‘\(last)’ cannot be the name of a \(kind.command): it stands for the folder that it lies in",
        help: "choose another one: --slug \(last.drop { $0 == "_" })-2")
    }
  }

  /// Refuses an address that something else has, or that not every computer can hold.
  func checkAddresses(_ outcome: NewWorkTrial.Outcome) throws(DiagnosticError) {
    for edition in outcome.editions {
      guard let other = outcome.others[edition.route.address.lowercased()] else { continue }
      throw DiagnosticError(
        usage: "‘\(other)’ has the address \(edition.route.address) already",
        help: "choose another one: --slug \(freeSlug)")
    }
    guard let fault = outcome.messages.first(where: { $0.severity == .error || $0.id == .unportableName }) else {
      return
    }
    throw DiagnosticError(usage: fault.message, help: "choose another slug: --slug \(freeSlug)")
  }
}
