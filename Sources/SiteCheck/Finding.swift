import Diagnostics

/// Something that is wrong in a file of the site, before it is known who wrote it.
struct Finding: Sendable {
  /// What to look for in the text or template that the file was made of.
  enum Trace: Sendable, Hashable {
    case address(String)
    case text(String)
    case id(String)
    /// The line of the front matter that begins with a key.
    case key(String)
    case none
  }

  var severity: Severity
  var id: DiagnosticID
  var message: String
  var help: String?
  /// By its index among the files of the site.
  var file: Int
  /// Its byte there.
  var offset: Int
  var trace: Trace
  /// Another file that belongs to it.
  var related: Int?

  init(
    _ id: DiagnosticID, in file: Int, at offset: Int, _ message: String, help: String? = nil, trace: Trace = .none,
    related: Int? = nil, severity: Severity = .warning
  ) {
    self.severity = severity
    self.id = id
    self.file = file
    self.offset = offset
    self.message = message
    self.help = help
    self.trace = trace
    self.related = related
  }
}

/// How many findings of a kind are kept of one file.
let mostFindingsOfAKind = 50
