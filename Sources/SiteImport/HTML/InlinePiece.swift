import Markup

/// A piece of a line of Markdown while it is put together.
enum InlinePiece {
  /// Words, not yet escaped.
  case text(String)
  /// Marks of Markdown and tags, as they will stand.
  case mark(String)
  case emphasis(Emphasis, isEnd: Bool)
  case lineBreak
}

extension [InlinePiece] {
  /// Appends words, their white space as browsers show it.
  mutating func append(words text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if !byte.isMarkupSpace {
        bytes.append(byte)
      } else if bytes.last != 0x20 {
        bytes.append(0x20)
      }
    }
    guard !bytes.isEmpty else { return }
    let shown = String(decoding: bytes, as: UTF8.self)
    if case .text(var text)? = last {
      // Taken out first, so that a long text is not copied for each of its parts.
      removeLast()
      text += text.utf8.last == 0x20 && shown.utf8.first == 0x20 ? String(shown.unicodeScalars.dropFirst()) : shown
      append(.text(text))
    } else {
      append(.text(shown))
    }
  }

  /// Cuts white space and breaks off an end, which would keep marks from being read.
  mutating func cutSpace(fromEnd: Bool) -> [InlinePiece] {
    var cut: [InlinePiece] = []
    func add(_ piece: InlinePiece) { if fromEnd { cut.insert(piece, at: 0) } else { cut.append(piece) } }
    while let piece = fromEnd ? last : first {
      switch piece {
      case .mark, .emphasis: return cut
      case .lineBreak:
        _ = fromEnd ? removeLast() : removeFirst()
        add(.lineBreak)
      case .text(let text):
        let scalars = text.unicodeScalars
        let space = fromEnd ? scalars.reversed().prefix { $0.isSpace }.count : scalars.prefix { $0.isSpace }.count
        let border =
          fromEnd
          ? scalars.index(scalars.endIndex, offsetBy: -space) : scalars.index(scalars.startIndex, offsetBy: space)
        let (front, back) = (String(scalars[..<border]), String(scalars[border...]))
        let (kept, shed) = fromEnd ? (front, back) : (back, front)
        if !shed.isEmpty { add(.text(shed)) }
        if !kept.isEmpty {
          self[fromEnd ? count - 1 : 0] = .text(kept)
          return cut
        }
        _ = fromEnd ? removeLast() : removeFirst()
      }
    }
    return cut
  }

  /// The pieces as lines of Markdown, each with a break behind it but the last.
  func lines(_ place: TextPlace, breaksLines: Bool) -> String {
    var lines = [""]
    var depthOfLink = 0
    let marked = place.level == .all ? [] : placesOfMarks
    for (index, piece) in enumerated() {
      switch piece {
      case .emphasis(let emphasis, let isEnd):
        lines[lines.count - 1] += marked.contains(index) ? emphasis.mark : "<\(isEnd ? "/" : "")\(emphasis.element)>"
      case .mark(let mark):
        if mark == "[" { depthOfLink += 1 }
        if mark.hasPrefix("](") { depthOfLink -= 1 }
        lines[lines.count - 1] += mark
      case .lineBreak:
        if breaksLines {
          lines[lines.count - 1] = lines[lines.count - 1].closingAddress
          lines.append("")
        } else {
          lines[lines.count - 1] += " "
        }
      case .text(var text):
        if lines[lines.count - 1].isEmpty || lines[lines.count - 1].utf8.last == 0x20 {
          text = String(text.unicodeScalars.drop { $0 == " " })
        }
        var place = place
        place.isInLink = depthOfLink > 0
        lines[lines.count - 1] += escaped(
          text, in: place, before: lines[lines.count - 1].unicodeScalars.last,
          after: Self.first(of: self[(index + 1)...]))
      }
    }
    // Two breaks in a row are a paragraph's end, which is found before; within emphasis they are one.
    return lines.map { $0.withoutSpaceAround }.filter { !$0.isEmpty }.map { escapedBeginning(of: $0) }.joined(
      separator: "\\\n")
  }

  private static func first(of pieces: ArraySlice<InlinePiece>) -> Unicode.Scalar? {
    switch pieces.first {
    case .text(let text)?: text.unicodeScalars.first
    case .mark(let mark)?: mark.unicodeScalars.first
    case .emphasis?: "*"
    case .lineBreak?, nil: nil
    }
  }
}

extension String {
  /// A line whose last word is an address with that between `<` and `>`: the backslash of a break would belong to it.
  fileprivate var closingAddress: String {
    let line = withoutSpaceAround
    let word = line.unicodeScalars.split { $0.isSpace }.last.map { String($0) } ?? ""
    guard word.hasPrefix("http://") || word.hasPrefix("https://"),
      !word.unicodeScalars.contains(where: { "<>\\*`\"".unicodeScalars.contains($0) })
    else { return self }
    return String(line.unicodeScalars.dropLast(word.unicodeScalars.count)) + "<" + word + ">"
  }
}

extension Unicode.Scalar {
  /// Whether browsers show it as a space like any other.
  var isHTMLSpace: Bool {
    switch value {
    case 0x20, 0x0A, 0x09, 0x0D, 0x0C: true
    default: false
    }
  }

  /// The same, and the space that does not break.
  var isSpace: Bool { isHTMLSpace || value == 0xA0 }
}
