import YAML

/// How readers are told to cite a column, and the files of citations beside its page.
package struct CitationsConfig: Sendable, Hashable {
  package var isEnabled = true
  package var formats = CitationFormat.allCases

  package init() {}

  /// The formats of the files that are written.
  package var writtenFormats: [CitationFormat] { isEnabled ? formats : [] }
}

package enum CitationFormat: String, Sendable, CaseIterable {
  case bibtex
  case csl

  /// The name of the file in the folder of the column's page.
  package var fileName: String { "cite.\(fileExtension)" }

  package var mediaType: String {
    switch self {
    case .bibtex: "application/x-bibtex"
    case .csl: "application/vnd.citationstyles.csl+json"
    }
  }

  private var fileExtension: String {
    switch self {
    case .bibtex: "bib"
    case .csl: "json"
    }
  }

  /// The file beside a column's page; a page that is a file itself shares its name with it.
  package func route(beside page: Route) -> Route {
    if page.address.utf8.last == UInt8(ascii: "/") { return Route(page.address + fileName) }
    let dot = page.address.utf8.lastIndex(of: UInt8(ascii: ".")) ?? page.address.endIndex
    return Route(page.address[..<dot] + "." + fileExtension)
  }
}

/// The keys of `citations`.
let citationsKeys = KeySet<CitationsConfig>(
  "a key of ‘citations’",
  [
    Key(
      "enabled", .boolean, "Whether a column shows how to cite it.", example: "enabled: true",
      standard: "\(CitationsConfig().isEnabled)"
    ) {
      $0.isEnabled = $2.boolean($1)?.value ?? $0.isEnabled
    },
    Key(
      "formats",
      ValueType(
        "a list of bibtex and csl", .listOrOne(.choice(CitationFormat.allCases.map(\.rawValue)))),
      "The files for reference managers beside each column: `cite.bib`, `cite.json`.",
      example: "formats: [bibtex, csl]",
      standard: "[\(CitationsConfig().formats.map(\.rawValue).joined(separator: ", "))]"
    ) { citations, node, reader in
      guard let typed = reader.texts(node) else {
        if case .scalar = node.content { citations.formats = [] }
        return
      }
      let chosen = typed.compactMap { reader.checkedChoice($0, of: CitationFormat.allCases.map(\.rawValue)) }
      citations.formats = CitationFormat.allCases.filter { chosen.contains($0.rawValue) }
    },
  ])
