import Markup

/// The rules of a file `_redirects`, as Netlify reads them (docs.netlify.com, “Redirect options”).
///
/// One rule a line: the address, parameters of its query, the target, a status. `*` stands for whatever follows and is
/// `:splat` in the target; `:name` stands for one part. The first rule that fits holds; without `!` a page at the
/// address wins. Conditions on countries, languages and roles are left out, since nobody can say them of a preview.
package struct RedirectRules: Sendable {
  package struct Rule: Sendable {
    /// As it was typed.
    package fileprivate(set) var address: String
    fileprivate var source: [Substring]
    fileprivate var query: [(name: Substring, value: Substring)]
    package fileprivate(set) var target: Substring
    package fileprivate(set) var status: Int
    package fileprivate(set) var isForced: Bool
    /// The line of the file, from 1.
    package fileprivate(set) var line = 0

    /// Whether it holds for one address, whatever query that has.
    package var isPlain: Bool { query.isEmpty && !hasPlaceholders }
    fileprivate var hasPlaceholders: Bool { source.contains { $0 == "*" || $0.hasPrefix(":") } }
  }

  package struct Match: Sendable, Equatable {
    /// An address of this site, or a full one.
    package var target: String
    package var status: Int
  }

  package private(set) var rules: [Rule] = []
  /// Of the rules without a placeholder those at an address, of which there may be thousands.
  private var plain: [String: [Int]] = [:]
  private var patterns: [Int] = []
  package private(set) var hasForced = false

  package init(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      guard var rule = Rule(line) else { continue }
      rule.line = number + 1
      if rule.isForced { hasForced = true }
      if rule.hasPlaceholders {
        patterns.append(rules.count)
      } else {
        plain[rule.source.map(decoded).joined(separator: "/"), default: []].append(rules.count)
      }
      rules.append(rule)
    }
  }

  /// What is said of an address as the browser sent it, without its query; `isPage` says that a file stands there.
  package func match(_ path: String, query: String, isPage: Bool) -> Match? {
    let parts = path.split(separator: "/").map(decoded)
    let candidates = (plain[parts.joined(separator: "/")] ?? []) + patterns
    for index in candidates.sorted() {
      let rule = rules[index]
      guard !isPage || rule.isForced, var values = rule.values(of: parts), rule.take(query, into: &values) else {
        continue
      }
      return Match(target: rule.filled(with: values, query: query), status: rule.status)
    }
    return nil
  }
}

private func decoded(_ part: Substring) -> String { PercentEncoding.decode(String(part)) ?? String(part) }

extension RedirectRules.Rule {
  fileprivate init?(_ line: Substring) {
    // A target may have a fragment; a comment stands alone or behind a space.
    let fields = line.split { $0 == " " || $0 == "\t" }.prefix { !$0.hasPrefix("#") }
    guard let first = fields.first, first.hasPrefix("/") else { return nil }
    address = String(first)
    source = first.split(separator: "/")
    query = []
    var rest = fields.dropFirst()
    while let field = rest.first, !field.hasPrefix("/"), !field.contains("://"), let sign = field.firstIndex(of: "=") {
      query.append((field[..<sign], field[field.index(after: sign)...]))
      rest.removeFirst()
    }
    guard let target = rest.popFirst(), target.hasPrefix("/") || target.contains("://") else { return nil }
    self.target = target
    let code = rest.first ?? "301"
    isForced = code.hasSuffix("!")
    status = Int(isForced ? code.dropLast() : code) ?? 301
    // What is left are conditions.
    if rest.count > 1 { return nil }
  }

  /// What stands at its placeholders; `nil` when the address is another.
  fileprivate func values(of parts: [String]) -> [String: String]? {
    var values: [String: String] = [:]
    for (index, wanted) in source.enumerated() {
      if wanted == "*" {
        values["splat"] = parts[min(index, parts.count)...].joined(separator: "/")
        return values
      }
      guard index < parts.count else { return nil }
      if wanted.hasPrefix(":") {
        values[String(wanted.dropFirst())] = parts[index]
      } else if decoded(wanted) != parts[index] {
        return nil
      }
    }
    return parts.count == source.count ? values : nil
  }

  /// Whether a query has the parameters that the rule names; what they are is put to the values.
  fileprivate func take(_ query: String, into values: inout [String: String]) -> Bool {
    let given = parameters(query)
    for (name, wanted) in self.query {
      guard let value = given.first(where: { $0.name == name })?.value else { return false }
      if wanted.hasPrefix(":") {
        values[String(wanted.dropFirst())] = value
      } else if (PercentEncoding.decode(String(wanted)) ?? String(wanted)) != value {
        return false
      }
    }
    return true
  }

  /// The target with the values in their places, percent-encoded; the query goes along unless the rule asks for it.
  fileprivate func filled(with values: [String: String], query: String) -> String {
    var text = ""
    for (index, part) in target.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { text += "/" }
      if part.hasPrefix(":"), let value = values[String(part.dropFirst())] {
        text += PercentEncoding.encodePath(value)
      } else {
        text += part
      }
    }
    // Never an address of another host by a slash too many.
    while text.hasPrefix("//") { text.removeFirst() }
    return query.isEmpty || !self.query.isEmpty || text.contains("?") ? text : text + "?" + query
  }
}

private func parameters(_ query: String) -> [(name: String, value: String)] {
  query.split(separator: "&").map { field in
    let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let texts = parts.map {
      decoded(Substring($0.split(separator: "+", omittingEmptySubsequences: false).joined(separator: " ")))
    }
    return (texts[0], texts.count > 1 ? texts[1] : "")
  }
}
