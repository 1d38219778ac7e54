/// An address that a browser fetches by itself when it shows a piece of HTML.
package struct EmbeddedAddress: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case picture
    /// Sound and film, and the subtitles of them.
    case media
    case frame
  }

  package let kind: Kind
  package let address: String

  package init(_ kind: Kind, _ address: String) {
    self.kind = kind
    self.address = address
  }
}

/// The addresses of the pictures, films, sounds and frames in a piece of HTML, in the order of the text.
package func embeddedAddresses(in html: [UInt8]) -> [EmbeddedAddress] {
  html.withUnsafeBufferPointer { bytes in
    var found: [EmbeddedAddress] = []
    var tags = TagReader(bytes)
    while let tag = tags.nextTag() {
      let element = tags.name(tag)
      guard ["img", "source", "video", "audio", "track", "iframe"].contains(element) else { continue }
      while let attribute = tags.nextAttribute() {
        found += addresses(tags.text(attribute.value), in: tags.name(attribute.name), of: element)
      }
    }
    return found
  }
}

private func addresses(_ value: String, in attribute: String, of element: String) -> [EmbeddedAddress] {
  switch (element, attribute) {
  case ("img", "src"), ("video", "poster"): [EmbeddedAddress(.picture, value)]
  case ("img", "srcset"), ("source", "srcset"):
    // A part that is only a width is no address of another host, and asked for none.
    value.split(whereSeparator: { $0 == "," || $0 == " " || $0 == "\n" || $0 == "\t" })
      .map { EmbeddedAddress(.picture, String($0)) }
  case ("source", "src"), ("video", "src"), ("audio", "src"), ("track", "src"): [EmbeddedAddress(.media, value)]
  case ("iframe", "src"): [EmbeddedAddress(.frame, value)]
  default: []
  }
}
