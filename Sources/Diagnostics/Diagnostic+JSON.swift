package import Markup

extension Sequence<Diagnostic> {
  /// One JSON array of all diagnostics, for editors and scripts.
  package func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.array { array in
      for diagnostic in self { diagnostic.write(to: &array) }
    }
    return writer.bytes
  }

  /// One JSON object a line, so that a reader need not wait for the last.
  package func jsonLines() -> [UInt8] {
    var writer = JSONWriter()
    for diagnostic in self {
      diagnostic.write(to: &writer)
      writer.newline()
    }
    return writer.bytes
  }
}

extension Diagnostic {
  /// Writes the diagnostic as an object; what it has not is left out.
  package func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("severity", severity.rawValue)
      object.member("id", id.rawValue)
      object.member("message", message)
      location?.writeMembers(to: &object)
      object.member(ifPresent: "help", help)
      guard !related.isEmpty else { return }
      object.key("related")
      object.array { array in
        for place in related {
          array.object { place.writeMembers(to: &$0) }
        }
      }
    }
  }
}

extension Location {
  fileprivate func writeMembers(to writer: inout JSONWriter) {
    writer.member("path", path)
    writer.member(ifPresent: "line", line)
    writer.member(ifPresent: "column", column)
  }
}
