#if SharePictures
  import SharePictures

  extension Typesetter {
    /// Sets a line in the largest size in which it fits.
    ///
    /// A text that fits in none is cut at the end of a word, and between letters only where its first word alone is
    /// too long.
    func fit(_ line: SharePicture.Line, _ style: TextStyle) -> SetText {
      if let text = fitting(line, style) { return balanced(text, line, style) }
      let size = style.sizes.last ?? 24
      guard style.hasSeveralLines else { return shortened(line, style, size: size) }
      var breaking = style
      breaking.breaksWords = true
      let text = set(line.text, like: line, breaking, size: size)
      return text.fits(style) ? text : shortened(line, breaking, size: size)
    }

    /// Sets a line in one style where it fits without being cut, else in another.
    func fit(_ line: SharePicture.Line, _ style: TextStyle, orElse other: TextStyle) -> SetText {
      fitting(line, style).map { balanced($0, line, style) } ?? fit(line, other)
    }

    /// Most titles fit in the first size; for the others, three or four are tried and not all.
    private func fitting(_ line: SharePicture.Line, _ style: TextStyle) -> SetText? {
      guard let first = style.sizes.first else { return nil }
      let text = set(line.text, like: line, style, size: first)
      if text.fits(style) { return text }
      let tooLarge = style.sizes.dropFirst()
        .partitioningIndex { set(line.text, like: line, style, size: $0).fits(style) }
      return tooLarge < style.sizes.count ? set(line.text, like: line, style, size: style.sizes[tooLarge]) : nil
    }

    /// The same number of lines, of lengths that are more alike, so that no word is left alone in the last.
    private func balanced(_ text: SetText, _ line: SharePicture.Line, _ style: TextStyle) -> SetText {
      let count = text.lineCount
      guard count > 1 else { return text }
      for share in [106, 115] {
        var narrower = style
        narrower.width = text.lineWidths.reduce(0, +) * share / count / 100
        guard narrower.width < style.width else { break }
        let other = set(line.text, like: line, narrower, size: text.size)
        if other.lineCount == count, other.width <= narrower.width, other.fits(style) { return other }
      }
      return text
    }

    private func shortened(_ line: SharePicture.Line, _ style: TextStyle, size: Int) -> SetText {
      let words = line.text.split(separator: " ")
      let count = largest(upTo: words.count - 1) { count in
        set(words.prefix(count).joined(separator: " ") + "…", like: line, style, size: size).fits(style)
      }
      if count > 0 { return set(words.prefix(count).joined(separator: " ") + "…", like: line, style, size: size) }
      let letters = Array(line.text)
      let length = largest(upTo: letters.count) { length in
        set(String(letters.prefix(length)) + "…", like: line, style, size: size).fits(style)
      }
      return set(String(letters.prefix(length)) + "…", like: line, style, size: size)
    }
  }

  extension RandomAccessCollection where Index == Int {
    /// The first place from which on a claim holds, when it holds nowhere before; the end when it holds nowhere.
    fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
      var (low, high) = (startIndex, endIndex)
      while low < high {
        let middle = (low + high) / 2
        if holds(self[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }

  /// The largest number for which a claim holds that holds for all smaller ones too; 0 when it holds for none.
  private func largest(upTo limit: Int, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, max(0, limit))
    while low < high {
      let middle = (low + high + 1) / 2
      if holds(middle) { low = middle } else { high = middle - 1 }
    }
    return low
  }
#endif
