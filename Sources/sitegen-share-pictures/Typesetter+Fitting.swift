#if SharePictures
  import SharePictures

  extension Typesetter {
    /// Sets a line in the largest size in which it fits.
    ///
    /// A text that fits in none is cut at the end of a word, and between letters only where its first word alone is
    /// too long.
    func fit(_ line: SharePicture.Line, _ style: TextStyle) -> SetText {
      let line = line.drawable
      return fitting(line, style) ?? cut(line, style)
    }

    /// Sets a line in one style where it fits without being cut, else in another.
    func fit(_ line: SharePicture.Line, _ style: TextStyle, orElse other: TextStyle) -> SetText {
      fitting(line.drawable, style) ?? fit(line, other)
    }

    /// Most titles fit in the first size; for the others, three or four are tried and not all.
    private func fitting(_ line: SharePicture.Line, _ style: TextStyle) -> SetText? {
      let words = words(of: line, style)
      func text(_ size: Int) -> SetText? { arranged(line, words, style, size: size) }
      guard let first = style.sizes.first else { return nil }
      if let text = text(first) { return text }
      let rest = style.sizes.dropFirst()
      let index = rest.partitioningIndex { text($0) != nil }
      return index < rest.endIndex ? text(rest[index]) : nil
    }

    /// The text in lines of like length, if it fits.
    private func arranged(
      _ line: SharePicture.Line, _ words: MeasuredWords, _ style: TextStyle, size: Int
    ) -> SetText? {
      guard let breaks = style.hasSeveralLines ? words.breaks(width: style.width, size: size) : [] else { return nil }
      return set(line, style, size: size, .beginning(at: breaks)).fitted(style)
    }

    /// Words that are longer than a line are broken in a size at which a title is read with ease, at most.
    private static let largestBroken = 48

    /// The text broken within words, or cut in the smallest size.
    private func cut(_ line: SharePicture.Line, _ style: TextStyle) -> SetText {
      let size = style.sizes.last ?? 24
      func broken(_ line: SharePicture.Line, _ size: Int) -> SetText {
        set(line, style, size: size, style.hasSeveralLines ? .filled(width: style.width) : .beginning(at: []))
      }
      if style.hasSeveralLines {
        for size in style.sizes where size <= Self.largestBroken {
          if let text = broken(line, size).fitted(style) { return text }
        }
      }
      func beginning(_ count: Int) -> SetText? {
        let short = line.shortened(to: count)
        return arranged(short, words(of: short, style), style, size: size)
      }
      let ends = words(of: line, style).ends.map { line.lengthWithoutSpaces($0) }
      let count = largest(upTo: ends.count) { beginning(ends[$0 - 1]) != nil }
      if count > 0, let text = beginning(ends[count - 1]) { return text }
      let letters = line.letterEnds
      let length = largest(upTo: letters.count) {
        broken(line.shortened(to: letters[$0 - 1]), size).fitted(style) != nil
      }
      let text = broken(line.shortened(to: length > 0 ? letters[length - 1] : 0), size)
      text.makeRoom(evenly: false)
      return text
    }
  }

  extension SetText {
    /// Itself with its lines far enough apart, if it fits; only before it were cut, some further than others.
    fileprivate func fitted(_ style: TextStyle) -> SetText? {
      guard fits(style) else { return nil }
      makeRoom(evenly: size != style.sizes.last)
      return fits(style) ? self : nil
    }
  }

  extension SharePicture.Line {
    /// Some characters of it, less the spaces at the end.
    fileprivate func lengthWithoutSpaces(_ count: Int) -> Int {
      let characters = Array(text.unicodeScalars.prefix(count))
      return characters.count - characters.reversed().prefix { $0 == " " }.count
    }

    /// After how many characters letters end, with the signs on them.
    fileprivate var letterEnds: [Int] {
      var end = 0
      return text.map { letter in
        end += letter.unicodeScalars.count
        return end
      }
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
    var (low, high) = (0, limit)
    while low < high {
      let middle = (low + high + 1) / 2
      if holds(middle) { low = middle } else { high = middle - 1 }
    }
    return low
  }
#endif
