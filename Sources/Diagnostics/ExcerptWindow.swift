import Languages

/// The part of a line around a column that fits on a screen: a paragraph of Markdown is often one long line.
struct ExcerptWindow {
  let text: String
  /// How many columns before the place, when every character takes one column: on lines of plain ASCII only.
  ///
  /// Under Urdu a caret would point at the wrong letter, since columns run the other way and letters join.
  let caret: Int?

  private static let width = 100
  private static let before = 40

  init(_ line: String, column: Int?) {
    let scalars = Array(line.unicodeScalars)
    let place = min(max((column ?? 1) - 1, 0), scalars.count)
    var start = 0
    var end = scalars.count
    if scalars.count > ExcerptWindow.width + ExcerptWindow.before {
      start = max(0, place - ExcerptWindow.before)
      end = min(scalars.count, start + ExcerptWindow.width)
      while start > 0, start < place, scalars[start].continuesLetter { start += 1 }
      while end < scalars.count, end > place, scalars[end].continuesLetter { end -= 1 }
    }
    let head = start > 0 ? "…" : ""
    text = head + String(Array(scalars[start..<end])) + (end < scalars.count ? "…" : "")
    let isPlain = scalars[start..<end].allSatisfy { (0x20..<0x7F).contains($0.value) || $0 == "\t" }
    caret = column != nil && isPlain ? place - start + head.unicodeScalars.count : nil
  }
}
