import Languages
import YAML

extension TypedReader {
  /// The naming authority of a tag URI: the name of a host, or a mail address.
  mutating func tagAuthority(_ node: YAMLNode) -> String? {
    guard let typed = text(node) else { return nil }
    let parts = typed.value.split(separator: "@", omittingEmptySubsequences: false)
    let isName = { (text: Substring, others: String) in
      !text.isEmpty
        && text.unicodeScalars.allSatisfy {
          ("a"..."z").contains($0) || ("0"..."9").contains($0) || others.unicodeScalars.contains($0)
        }
    }
    if let last = parts.last, let host = asciiHost(String(last)), isName(host[...], "-.") {
      if parts.count == 1 { return host }
      let user = parts[0].lowercased()
      if parts.count == 2, isName(user[...], "-._") { return "\(user)@\(host)" }
    }
    reportInvalid(
      typed.location, "‘\(typed.value)’ is neither the name of a host nor a mail address",
      help: "write the host alone, without https://: authority: example.org")
    return nil
  }

  /// A year, a month or a day, as a tag URI has it.
  mutating func tagDate(_ node: YAMLNode) -> String? {
    guard let typed = text(node) else { return nil }
    let parts = typed.value.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(String(Substring(part))) : nil
    }
    let lengths = parts.map(\.count)
    let hasForm = numbers.count == parts.count && [[4], [4, 2], [4, 2, 2]].contains(lengths)
    if hasForm, isDate(numbers) {
      return typed.value
    }
    reportInvalid(
      typed.location, "‘\(typed.value)’ is not a year, a month or a day", help: "write a year, such as since: 2000")
    return nil
  }

  private func isDate(_ numbers: [Int]) -> Bool {
    CalendarDate(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : 1, day: numbers.count > 2 ? numbers[2] : 1) != nil
  }
}
