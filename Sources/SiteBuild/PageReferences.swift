/// The files that a page makes a browser load, as their addresses stand in it.
struct PageReferences {
  var stylesheets: [String] = []
  var scripts: [String] = []
  /// Those that are asked for at once; others are named by style sheets.
  var fonts: [String] = []

  init(html: [UInt8]) {
    var index = 0
    while let start = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      var tag = TagReader(html: html, index: start + 1)
      if tag.skip("!--") {
        index = tag.endOfComment()
        continue
      }
      let isLink = tag.skip("link ") || tag.skip("link\n")
      guard isLink || tag.skip("script ") || tag.skip("script\n") else {
        index = start + 1
        continue
      }
      let attributes = tag.attributes()
      index = min(tag.index, html.count)
      if isLink {
        addLink(attributes)
      } else if let source = attributes["src"] {
        scripts.append(source)
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

/// Reads one tag of HTML that sitegen wrote.
private struct TagReader {
  let html: [UInt8]
  var index: Int

  init(html: [UInt8], index: Int) {
    self.html = html
    self.index = index
  }

  mutating func skip(_ text: String) -> Bool {
    guard html[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  mutating func endOfComment() -> Int {
    while index < html.count, !skip("-->") { index += 1 }
    return index
  }

  /// The attributes up to the end of the tag.
  mutating func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while index < html.count, html[index] != UInt8(ascii: ">") {
      let name = take(while: isNameByte)
      if name.isEmpty {
        index += 1
        continue
      }
      guard skip("=") else {
        attributes[name] = ""
        continue
      }
      if skip("\"") {
        attributes[name] = take { $0 != UInt8(ascii: "\"") }
        index += 1
      } else if skip("'") {
        attributes[name] = take { $0 != UInt8(ascii: "'") }
        index += 1
      } else {
        attributes[name] = take { $0 != UInt8(ascii: ">") && $0 > 0x20 }
      }
    }
    return attributes
  }

  private mutating func take(while isPart: (UInt8) -> Bool) -> String {
    let start = index
    while index < html.count, isPart(html[index]) { index += 1 }
    return String(decoding: html[start..<index], as: UTF8.self)
  }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
}
