/// The headers of a file `_headers`, as Netlify and Cloudflare Pages read it: an address, and below it, indented, the
/// headers of all that it fits; `*` stands for whatever follows.
struct HeaderRules: Sendable {
  private var rules: [(address: Substring, headers: [(name: String, value: String)])] = []

  init(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard let first = line.first, first != "#" else { continue }
      guard first == " " || first == "\t" else {
        rules.append((line.prefix { $0 != " " && $0 != "\t" }, []))
        continue
      }
      guard !rules.isEmpty, let colon = line.firstIndex(of: ":") else { continue }
      let name = line[..<colon].filter { $0 != " " && $0 != "\t" }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      if !name.isEmpty { rules[rules.count - 1].headers.append((name, String(value))) }
    }
  }

  /// The headers of an address with its base path; one that several rules name has the values of all.
  func headers(for address: String) -> [(name: String, value: String)] {
    var result: [(name: String, value: String)] = []
    for rule in rules where fits(rule.address, address) {
      for header in rule.headers {
        if let index = result.firstIndex(where: { $0.name.lowercased() == header.name.lowercased() }) {
          result[index].value += ", " + header.value
        } else {
          result.append(header)
        }
      }
    }
    return result
  }

  private func fits(_ pattern: Substring, _ address: String) -> Bool {
    guard let star = pattern.firstIndex(of: "*") else { return pattern == address }
    return address.hasPrefix(pattern[..<star])
  }
}
