package import Diagnostics
import Languages
import Records
import YAML

/// Reads site.yml; `nil` when it is no YAML mapping at all.
///
/// 1. every key by its declaration, 2. the languages, 3. what refers to languages, categories and the address.
package func decodeSiteConfig(_ source: SourceText, log: inout DiagnosticLog) -> SiteConfig? {
  guard let node = parseYAML(source, log: &log) else { return nil }
  var reader = TypedReader(source)
  var reading = ConfigReading()
  let isMapping = siteKeys.read(node, into: &reading, &reader)
  if isMapping {
    reading.settleBaseURL(&reader)
    reading.settleHostName(&reader)
    reading.settleLanguages(&reader)
    reading.checkLanguageCodes(&reader)
    reading.settlePermalink(&reader)
    reading.config.categories = categoriesWithSoundParents(reading.config.categories, &reader)
  }
  log.policy = reading.config.diagnostics
  log.append(reader.log)
  reading.config.file = source.path
  reading.config.fingerprint = settingsFingerprint(node)
  reading.config.definitionLayouts = definitionLayouts(node, under: keysOfTerms, in: source)
  return isMapping ? reading.config : nil
}

/// The keys whose values are no settings but a list of things, each of which has pages of its own.
private let keysOfTerms: Set<String> = ["authors", "categories", "series", "tags"]

/// Made from the file as it was typed, so that no key can be forgotten here.
private func settingsFingerprint(_ node: YAMLNode) -> Fingerprint {
  var fingerprint = Fingerprint()
  guard case .mapping(let entries) = node.content else { return fingerprint }
  for entry in entries where !keysOfTerms.contains(entry.key.value) {
    fingerprint.add(entry.key.value)
    entry.value.add(to: &fingerprint)
  }
  return fingerprint
}

/// site.yml while it is read.
struct ConfigReading: Sendable {
  var config = SiteConfig()
  var baseURL: Located<String>?
  var cname: Located<String>?
  var defaultLanguage: Located<String>?
  var languages: [LanguageReading] = []
  var hasLanguages = false

  mutating func notePlace(of key: String, _ mark: SourceMark) {
    config.places[key] = mark
  }
}

extension ConfigReading {
  mutating func settleBaseURL(_ reader: inout TypedReader) {
    guard let typed = baseURL else {
      reader.log.report(
        .error, .missingKey, at: Location(path: reader.source.path), "‘baseURL’ is missing",
        help: "write the address of the site: baseURL: https://example.org/")
      return
    }
    if let remedy = WebAddress.remedy(forBaseURL: typed.value, typedAs: "baseURL: ") {
      reader.report(
        .error, .invalidValue, at: typed.location, "‘\(typed.value)’ is not the address of a site", help: remedy)
      return
    }
    config.baseURL = typed.value.hasSuffix("/") ? typed.value : typed.value + "/"
  }

  /// Columns in several languages need the language in their addresses.
  mutating func settlePermalink(_ reader: inout TypedReader) {
    let pattern = config.columnPermalink
    guard languages.count > 1, !Permalink(pattern).names.contains("lang"), let mark = config.places["permalinks"]
    else { return }
    // The editions of every column would collide too, which would say nothing new.
    config.columnPermalink = SiteConfig().columnPermalink
    reader.report(
      .error, .invalidValue, at: mark, "‘\(pattern)’ would be one address for all languages of a column",
      help: "add ‘:lang’: /:lang\(pattern)")
  }

  /// A host that is not the one of `baseURL` would serve pages whose links all lead to another one.
  mutating func settleHostName(_ reader: inout TypedReader) {
    guard let typed = cname else { return }
    config.cname = typed.value
    let own = baseURL.flatMap { WebAddress($0.value) }
    guard let host = own.flatMap({ asciiHost($0.host) }), host != typed.value else { return }
    reader.report(
      .warning, .invalidValue, at: typed.location, "‘cname’ names another host than ‘baseURL’, which has ‘\(host)’",
      help: "make them agree: baseURL: https://\(typed.value)/", related: [baseURL?.location].compactMap { $0 })
  }

  mutating func settleLanguages(_ reader: inout TypedReader) {
    guard !languages.isEmpty else {
      if !hasLanguages || !reader.log.hasErrors {
        reader.log.report(
          .error, .missingKey, at: Location(path: reader.source.path), "‘languages’ is missing",
          help: "name the languages of the site: languages: [en, ur]")
      }
      return
    }
    let host = WebAddress(config.baseURL)?.host ?? ""
    let fallback = baseURL == nil || host.isEmpty ? "Untitled site" : host
    let all = languages.map { Language(code: $0.code.value, locale: $0.localeOrUsual) }
    config.languages = zip(languages, all).map { reading, language in
      let title = reading.title ?? config.title?.text(for: language, among: all)?.text ?? fallback
      return reading.finished(language, title: title, description: config.description?[language])
    }
    for (reading, language) in zip(languages, config.languages) { judgeDates(of: language, reading, &reader) }
    guard let typed = defaultLanguage else { return }
    if let index = config.languages.firstIndex(where: { $0.language.code == typed.value }) {
      config.languages.insert(config.languages.remove(at: index), at: 0)
    } else {
      reader.reportUnknownLanguages([typed], among: languages.map(\.code.value))
    }
  }

  /// Tells of a language whose dates cannot be in words; who does not mind writes so.
  private func judgeDates(of language: LanguageConfig, _ reading: LanguageReading, _ reader: inout TypedReader) {
    guard language.dateStyle != "iso", !LocaleFormats(language).hasNames else { return }
    let code = language.language.code
    reader.report(
      .note, .datesInNumbers, at: reading.code.location,
      "dates in ‘\(code)’ are written as 2025-08-22, for sitegen does not know its months",
      help: "if that will do, write ‘dateStyle: iso’ below ‘\(code)’ under ‘languages’")
  }

  /// Reports the languages that texts are given in and that the site does not have.
  func checkLanguageCodes(_ reader: inout TypedReader) {
    reader.reportUnknownLanguages(reader.languageCodes, among: languages.map(\.code.value))
  }
}

extension SiteConfig {
  /// Puts an address that a command names in the place of `baseURL`, which it has to be as fit for.
  package mutating func replaceBaseURL(_ typed: String, log: inout DiagnosticLog) {
    if let remedy = WebAddress.remedy(forBaseURL: typed, typedAs: "--base-url ") {
      log.report(.error, .invalidValue, "--base-url ‘\(typed)’ is not the address of a site", help: remedy)
    } else {
      baseURL = typed.hasSuffix("/") ? typed : typed + "/"
    }
  }
}

/// An absolute address of the web, as far as site.yml needs to judge it.
struct WebAddress {
  let host: String
  /// What stands behind the host and a colon; empty for the usual one.
  let port: String
  /// Everything behind host and port: path, query and fragment.
  let rest: String
  let hasNothingAfterPath: Bool

  init?(_ text: String) {
    let lowered = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lowered.hasPrefix($0) }) else { return nil }
    let rest = text.unicodeScalars.dropFirst(scheme.unicodeScalars.count)
    guard
      rest.allSatisfy({ !$0.isWhiteSpace && $0.value > 0x20 && !"<>\"\\`{}|^".unicodeScalars.contains($0) })
    else { return nil }
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let name = authority.prefix { $0 != ":" }
    guard !name.isEmpty, !authority.contains("@") else { return nil }
    host = String(String.UnicodeScalarView(name))
    port = String(String.UnicodeScalarView(authority.dropFirst(name.count + 1)))
    self.rest = String(String.UnicodeScalarView(rest.dropFirst(authority.count)))
    hasNothingAfterPath = !rest.contains("?") && !rest.contains("#")
  }

  /// What to write in place of an address that cannot be that of a site; `nil` for one that can.
  static func remedy(forBaseURL typed: String, typedAs key: String) -> String? {
    guard let address = WebAddress(typed) else {
      let rest = typed.drop { $0 == "/" }
      return typed.contains("://") || rest.isEmpty || WebAddress("https://" + rest) == nil || !rest.contains(".")
        ? "write an address that begins with https://, and without spaces: \(key)https://example.org/"
        : "write it with https:// before it: \(key)https://\(rest)"
    }
    guard address.hasNothingAfterPath else {
      return "write an address without ‘?’, ‘#’ and spaces: \(key)https://example.org/"
    }
    let isPort = address.port.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isPort, asciiHost(address.host) != nil, address.rest.isEmpty || (try? Route(checking: address.rest)) != nil
    else {
      return "write host and folder in plain letters, digits, hyphens and dots: \(key)https://example.org/columns/"
    }
    return nil
  }
}
