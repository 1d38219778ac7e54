package import Markup

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
