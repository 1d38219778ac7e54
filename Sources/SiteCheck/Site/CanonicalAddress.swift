import Markup
import SafeHTML

/// What the first page that is read says its address is; `nil` for one that says nothing, or only a part of it.
func canonicalAddress(of html: [UInt8]) -> String? {
  html.withUnsafeBufferPointer { bytes -> String? in
    var tags = TagReader(bytes)
    while let name = tags.nextTag() {
      guard tags.isNamed(name, "link") else { continue }
      var (relation, address) = ("", "")
      while let attribute = tags.nextAttribute() {
        if tags.isNamed(attribute.name, "rel") { relation = tags.text(attribute.value).lowercased() }
        if tags.isNamed(attribute.name, "href") {
          address = String(decoding: resolvingReferences(inAttribute: Array(bytes[attribute.value])), as: UTF8.self)
        }
      }
      if relation == "canonical" { return address.utf8.endOfScheme == nil ? nil : address }
    }
    return nil
  }
}
