extension DiagnosticID {
  /// The page `docs/diagnostics.md`: every id with its paragraph, in Markdown.
  package static var documentation: String {
    var page = """
      # Diagnostics

      Every message of sitegen carries a name in brackets, as in `error[unknown-key]`. This page says what each
      means and what to do; `sitegen explain unknown-key` prints the same paragraph.
      A warning or note that is not one for your site can be left out, or made an error: `diagnostics` in site.yml.

      """
    for id in allCases {
      page += "\n## \(id.rawValue)\n\n\(escapedForMarkdown(id.explanation))\n"
    }
    return page
  }

  /// The paragraph with the signs that Markdown would take for its own made plain.
  private static func escapedForMarkdown(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "*", "_", "[", "]", "<", ">", "`", "|", "#": result += "\\"
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
