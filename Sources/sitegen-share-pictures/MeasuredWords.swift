#if SharePictures
  import CPango
  import SharePictures

  /// The words of a line with their widths, from which lines of like length are made.
  struct MeasuredWords {
    private struct Word {
      /// The character of the line at which it begins.
      let start: Int
      /// Of the word, and of the space behind it; in parts of the size.
      let width: Double
      let space: Double
    }

    private let words: [Word]

    /// - Parameter layout: The line, all of it beside each other.
    init(_ line: SharePicture.Line, _ text: IsolatedText, _ layout: OpaquePointer?, size: Int) {
      let characters = Array(line.text.unicodeScalars)
      let starts = [0] + Self.breaks(characters, line)
      let first = pango_layout_get_line_readonly(layout, 0)
      func width(_ range: Range<Int>) -> Double {
        var edges: UnsafeMutablePointer<Int32>?
        var count: Int32 = 0
        pango_layout_line_get_x_ranges(
          first, Int32(text.places[range.lowerBound]), Int32(text.places[range.upperBound]), &edges, &count)
        defer { g_free(edges) }
        guard let edges else { return 0 }
        let units = (0..<Int(count)).reduce(0) { $0 + Int(edges[2 * $1 + 1] - edges[2 * $1]) }
        return Double(units) / Double(PANGO_SCALE) / Double(size)
      }
      words = zip(starts, starts.dropFirst() + [characters.count]).map { start, next in
        var end = next
        while end > start, characters[end - 1] == " " { end -= 1 }
        return Word(start: start, width: width(start..<end), space: width(end..<next))
      }
    }

    /// The characters at which lines may begin: behind spaces, and between letters of scripts that have none.
    ///
    /// Unicode would break lines behind hyphens too, as within `F-16`.
    private static func breaks(_ characters: [Unicode.Scalar], _ line: SharePicture.Line) -> [Int] {
      let text = line.text
      var attributes = [PangoLogAttr](repeating: PangoLogAttr(), count: characters.count + 1)
      pango_get_log_attrs(
        text, Int32(text.utf8.count), line.setting.isRightToLeft ? 1 : 0,
        pango_language_from_string(line.setting.language), &attributes, Int32(attributes.count))
      let whole = unbrokenRuns(of: line)
      return characters.indices.dropFirst().filter { index in
        guard attributes[index].is_line_break != 0, !whole.contains(where: { $0.contains(index) }) else { return false }
        let before = characters[index - 1]
        return before == " " || before.value >= 0x0E00 && before.properties.isAlphabetic
      }
    }

    /// The characters within short foreign runs that have digits, but for the first of each: `60 km/h`, telephone numbers.
    private static func unbrokenRuns(of line: SharePicture.Line) -> [Range<Int>] {
      var end = 0
      return line.runs.compactMap { run in
        let characters = run.text.unicodeScalars
        let start = end
        end += characters.count
        let isWhole =
          run.setting != line.setting && characters.count <= 20
          && characters.contains { ("0"..."9").contains($0) }
        return isWhole ? start + 1..<max(end, start + 1) : nil
      }
    }

    /// The characters at which lines of at most a width begin, in pixels.
    ///
    /// They are as few as there can be, of lengths that are as like each other as they can be. `nil` when a word is longer
    /// than a line, or the lines are too many.
    func breaks(width: Int, size: Int) -> Set<Int>? {
      let limit = Double(width) / Double(size)
      guard words.allSatisfy({ $0.width <= limit }), let count = fewestLines(limit), count <= 12 else { return nil }
      // The least sum of squares that some words have in some lines, and where the last of these begins.
      var least = [[Double]](repeating: [Double](repeating: .infinity, count: words.count + 1), count: count + 1)
      var lastStart = [[Int]](repeating: [Int](repeating: 0, count: words.count + 1), count: count + 1)
      least[0][0] = 0
      for line in 1...count {
        for end in line...words.count {
          var length = 0.0
          for start in stride(from: end - 1, through: line - 1, by: -1) {
            length += words[start].width + (start == end - 1 ? 0 : words[start].space)
            if length > limit { break }
            // A word alone in the last line looks forgotten.
            let isForgotten = end == words.count && start == end - 1 && line > 1
            let cost = least[line - 1][start] + length * length + (isForgotten ? limit * limit / 4 : 0)
            if cost < least[line][end] { (least[line][end], lastStart[line][end]) = (cost, start) }
          }
        }
      }
      var breaks: Set<Int> = []
      var end = words.count
      for line in stride(from: count, to: 1, by: -1) {
        end = lastStart[line][end]
        breaks.insert(words[end].start)
      }
      return breaks
    }

    /// The characters at which the words end that others follow, the first one's first; with the space behind them.
    var ends: [Int] { words.dropFirst().map(\.start) }

    /// How many lines there are when each takes as many words as it can.
    private func fewestLines(_ limit: Double) -> Int? {
      var count = 1
      var length = 0.0
      for (index, word) in words.enumerated() {
        let longer = length + (index > 0 && length > 0 ? words[index - 1].space : 0) + word.width
        if longer <= limit {
          length = longer
        } else {
          count += 1
          length = word.width
        }
      }
      return count <= words.count ? count : nil
    }
  }
#endif
