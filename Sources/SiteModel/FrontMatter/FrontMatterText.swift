package import Diagnostics
import Languages
package import YAML

/// Front matter as it is written into a new file.
///
/// Keys are declared ones, or stand under `params`; what was written is read, so that nothing leaves here that the next
/// build would refuse.
package struct FrontMatterText: Sendable {
  /// Two fences and the lines between them, each ended.
  package let text: String

  /// `nil` where a value is not of its key's type; `log` says why, with places in the text that was refused.
  package init?(_ pairs: [WrittenValue.Pair], syntax: MappingSyntax = .yaml, log: inout DiagnosticLog) {
    let fence = syntax == .yaml ? "---" : "+++"
    let lines = pairs.map { syntax.line($0.key, $0.value) }
    let text = ([fence] + lines + [fence]).joined(separator: "\n") + "\n"
    guard let read = readFrontMatter(Array(text.utf8), log: &log), !read.isUnreadable, !log.hasErrors else {
      return nil
    }
    self.text = text
  }
}

/// The bytes of a column or page with one key of its front matter set, every other byte as it was.
///
/// - Parameter key: As it is declared; another generator's name for it that stands in the file is kept.
/// - Returns: `nil` when the front matter has faults or cannot be changed so.
package func settingFrontMatter(_ key: String, to value: WrittenValue, in bytes: [UInt8]) -> [UInt8]? {
  var log = DiagnosticLog()
  guard let block = splitFrontMatter(SourceText(path: "", bytes: bytes), log: &log) else { return nil }
  let names = frontMatterKeys.declaration(key).map { [$0.name] + $0.aliases } ?? [key]
  guard let changed = setting(names, to: value, in: bytes, block.header, block.format),
    // The site's own keys may be in it, and what is wrong with values was reported before.
    readFrontMatter(changed, log: &log)?.isUnreadable == false
  else { return nil }
  return changed
}

private func readFrontMatter(_ bytes: [UInt8], log: inout DiagnosticLog) -> FrontMatter? {
  let source = SourceText(path: "", bytes: bytes)
  guard let block = splitFrontMatter(source, log: &log) else { return nil }
  return decodeFrontMatter(source, block, zone: .utc, log: &log)
}
