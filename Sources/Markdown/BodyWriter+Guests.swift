import Markup
import SafeHTML

// What is otherwise in a text that a reader of the page wrote.
extension BodyWriter {
  /// That the site does not vouch for a link, and that it opens no way back to the page.
  static let relationOfGuests = " rel=\"nofollow ugc noopener\""

  mutating func writeRelationOfGuests() {
    if options.isByGuest { html.append(Self.relationOfGuests) }
  }

  /// Whether guests may link to an address: to one of the web, written out.
  func isForGuests(_ address: [UInt8]) -> Bool {
    guard case .external = Destination(address) else { return false }
    let start = address.prefix(8).lowercasedASCII
    return start.starts(with: "https://".utf8) || start.starts(with: "http://".utf8)
  }

  /// A heading in a remark is no part of the page: its words are strong, in a paragraph.
  mutating func enterGuestHeading(_ node: Node) {
    beginBlock(.paragraph, node)
    html.beginLine()
    html.append("<p><strong>")
  }

  mutating func exitGuestHeading() {
    lints.endBlock(in: &places, to: &log)
    endTextLine()
    html.append("</strong></p>\n")
  }

  /// What is known of an element that was written as HTML; of most, guests may write the words alone.
  func element(named name: String) -> HTMLElement {
    let element = HTMLElement.named(name)
    guard options.isByGuest, element.isAllowed, !Self.elementsOfGuests.contains(name) else { return element }
    return HTMLElement(role: element.isInline || element.role == .void ? .unknownInline : .unknownBlock)
  }

  private static let elementsOfGuests = Set(
    "em strong b i u s code small a sub sup mark abbr cite kbd span bdi bdo q del ins p blockquote ul ol li pre br"
      .split(separator: " ").map(String.init))
}
