import Markup
import Records

/// A page of HTML with the script of the preview in it.
struct PreviewPage {
  /// The page as the browser gets it.
  private(set) var bytes: [UInt8]
  /// Of the page as a build writes it, and of what is said over it.
  let page: Fingerprint
  /// The same without its links to style sheets: where only these differ, the page need not be loaded again.
  let rest: Fingerprint

  /// - Parameters:
  ///   - state: The number of the site that the page is of.
  ///   - held: What the page says of a column that is not published, and in which language.
  init(_ html: [UInt8], state: String, held: (text: String, language: String)? = nil) {
    // What is said of a column's fate is a part of its page.
    let mark = Array((held?.text ?? "").utf8)
    page = Self.fingerprint(Fingerprint(of: html), mark)
    rest = Self.fingerprint(Self.rest(of: html), mark)
    var tag = Array("<script src=\"\(PreviewFiles.script)\" defer data-site=\"\(state)\"".utf8)
    tag.append(" data-page=\"\(page.hexadecimal)\" data-rest=\"\(rest.hexadecimal)\"")
    if let held {
      tag.append(" data-held=\"" as StaticString)
      tag.appendEscaped(held.text)
      tag.append("\" data-held-lang=\"\(held.language)\"")
    }
    tag.append("></script>" as StaticString)
    bytes = html
    bytes.insert(contentsOf: tag, at: Self.end(ofBody: html))
  }

  private static func fingerprint(_ text: Fingerprint, _ mark: [UInt8]) -> Fingerprint {
    if mark.isEmpty { return text }
    var fingerprint = text
    fingerprint.add(mark[...])
    return fingerprint
  }

  /// Where the last `</body` stands, or the end of a page that closes none.
  private static func end(ofBody html: [UInt8]) -> Int {
    let wanted = Array("</body".utf8)
    guard html.count >= wanted.count else { return html.count }
    for start in stride(from: html.count - wanted.count, through: 0, by: -1)
    where html[start] == wanted[0]
      && html[start..<start + wanted.count].lazy.map({ $0 | 0x20 }).elementsEqual(
        wanted.lazy.map { $0 | 0x20 })
    {
      return start
    }
    return html.count
  }

  private static func rest(of html: [UInt8]) -> Fingerprint {
    html.withUnsafeBufferPointer { bytes in
      var reader = TagReader(bytes)
      var fingerprint = Fingerprint()
      var start = 0
      while let name = reader.nextTag() {
        // Behind the head no style sheet is named.
        if reader.isNamed(name, "body") { break }
        guard reader.isNamed(name, "link") else { continue }
        var isStyle = false
        while let attribute = reader.nextAttribute() {
          guard reader.isNamed(attribute.name, "rel") else { continue }
          isStyle = ["stylesheet", "preload"].contains(reader.text(attribute.value).lowercased())
        }
        guard isStyle else { continue }
        fingerprint.add(Array(bytes[start..<name.lowerBound])[...])
        start = reader.place
      }
      fingerprint.add(Array(bytes[start...])[...])
      return fingerprint
    }
  }
}
