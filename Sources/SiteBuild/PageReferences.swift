import Markup

/// The files that a page makes a browser load, as their addresses stand in it.
struct PageReferences {
  var stylesheets: [String] = []
  var scripts: [String] = []
  /// Those that are asked for at once; others are named by style sheets.
  var fonts: [String] = []

  init(html: [UInt8]) {
    html.withUnsafeBufferPointer { bytes in
      var tags = TagReader(bytes)
      while let tag = tags.nextTag() {
        if tags.isNamed(tag, "link") {
          addLink(tags.attributes())
        } else if tags.isNamed(tag, "script"), let source = tags.attributes()["src"] {
          scripts.append(source)
        }
      }
    }
  }

  private mutating func addLink(_ attributes: [String: String]) {
    guard let address = attributes["href"] else { return }
    let relations = (attributes["rel"] ?? "").split(separator: " ")
    if relations.contains("stylesheet") {
      stylesheets.append(address)
    } else if relations.contains("preload"), attributes["as"] == "font" {
      fonts.append(address)
    }
  }
}

extension TagReader {
  /// The attributes up to the end of the tag.
  fileprivate mutating func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while let attribute = nextAttribute() { attributes[name(attribute.name)] = text(attribute.value) }
    return attributes
  }
}
