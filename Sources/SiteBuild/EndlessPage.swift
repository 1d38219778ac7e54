import Diagnostics
import Disk
import SiteRendering

extension DiagnosticError {
  /// A page that does not come to an end; only when it is written is that found.
  static func endless(_ template: EndlessTemplate, page: String) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        .error, .endlessTemplate, at: Location(path: template.file),
        "‘\(page)’ never comes to an end, or takes millions of steps or more than 64 MB, when this template makes it",
        help:
          "take sections over lists out of each other; a template that includes itself must do so in a section that is "
          + "empty at last, as one over ‘children’ is"))
  }
}
