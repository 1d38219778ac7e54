#if SharePictures
  import SharePictures

  /// Where things stand on the picture, in pixels.
  ///
  /// Everything begins at one line, a quarter of the way in, and leaves a margin as the scribes did: so the square in the
  /// middle, which is all that WhatsApp shows, holds the name of the site and the beginning of every line, and all of a
  /// title that need not be set small for it.
  private enum Place {
    static let margin = 84
    static let start = 300
    static let textWidth = SharePicture.width - start - margin
    /// What of a line that begins at `start` stands in the square, which ends at 915.
    static let squareWidth = 600
    static let mastheadMiddle = 86
    static let mastheadHeight = 96
    static let rule = 146
    static let titleTop = 180
    static let titleBottom = 490
    static let footRule = 518
    static let footMiddle = 566
    static let footHeight = 72
    static let gap = 22
  }

  /// Draws the pictures that columns are shared with, one after the other.
  struct Studio: ~Copyable {
    private let typesetter = Typesetter()
    private var canvas = Canvas()
    /// What all pictures of a language have in common, drawn once.
    private var mastheads: [SharePicture.Line: [UInt8]] = [:]

    /// The file of a picture.
    mutating func png(of picture: SharePicture) -> [UInt8] {
      let isMirrored = picture.title.setting.isRightToLeft
      if picture.masthead == picture.title {
        canvas.clear()
        drawRules()
        drawInitial(of: picture.masthead, isMirrored)
      } else {
        drawMasthead(picture.masthead, isMirrored)
      }
      drawTitle(picture, isMirrored)
      drawFoot(picture, isMirrored)
      return png()
    }

    private mutating func drawMasthead(_ line: SharePicture.Line, _ isMirrored: Bool) {
      if let drawn = mastheads[line] { return canvas.clear(to: drawn) }
      canvas.clear()
      drawRules()
      drawInitial(of: line, isMirrored)
      let style = TextStyle(
        isBold: true, width: Place.textWidth, height: Place.mastheadHeight, sizes: [50, 42, 34, 28, 24])
      let name = typesetter.fit(line, style)
      draw(name, from: Place.start, isMirrored, middle: Place.mastheadMiddle, .accent)
      mastheads[line] = canvas.rows
    }

    private mutating func drawRules() {
      let width = SharePicture.width - 2 * Place.margin
      canvas.fill(x: Place.margin, y: Place.rule, width: width, height: 5, .accent)
      canvas.fill(x: Place.margin, y: Place.rule + 9, width: width, height: 1, .accent)
    }

    /// The file of the picture for pages without one, of which nobody knows the name of the site: a page with a column of
    /// lines that begin on the left, and one of lines that begin on the right.
    mutating func defaultPNG() -> [UInt8] {
      canvas.clear()
      drawRules()
      let (width, space) = (300, 60)
      let left = (SharePicture.width - 2 * width - space) / 2
      for (row, share) in [(0, 96), (1, 100), (2, 91), (3, 98), (4, 88), (5, 52)] {
        let length = width * share / 100
        let ink = row == 0 ? Ink.quiet : .rule
        let y = 232 + row * 52
        canvas.fill(x: left, y: y, width: length, height: 14, ink)
        canvas.fill(x: SharePicture.width - left - length, y: y, width: length, height: 14, ink)
      }
      canvas.fill(x: SharePicture.width / 2 - 1, y: 216, width: 2, height: 306, .accent)
      return png()
    }

    private func png() -> [UInt8] {
      pngFile(width: canvas.width, height: canvas.height, palette: Canvas.palette, rows: canvas.rows)
    }

    /// The first letter of the site's name, pale in the margin.
    private mutating func drawInitial(of line: SharePicture.Line, _ isMirrored: Bool) {
      let letters = line.runs.lazy.compactMap { run in
        run.text.first(where: \.isLetter).map { SharePicture.Line(String($0).uppercased(), run.setting) }
      }
      guard let letter = letters.first else { return }
      let width = Place.start - Place.margin - Place.gap * 2
      let initial = typesetter.fit(
        letter, TextStyle(isBold: true, width: width, height: 240, sizes: [200, 160, 130, 100, 80]))
      draw(
        initial, from: Place.margin, isMirrored, middle: (Place.titleTop + Place.titleBottom) / 2, .rule)
    }

    private mutating func drawTitle(_ picture: SharePicture, _ isMirrored: Bool) {
      var top = Place.titleTop
      if let line = picture.series {
        let series = typesetter.fit(line, TextStyle(width: Place.textWidth, height: 64, sizes: [30, 26, 22]))
        canvas.draw(series, inkAt: edge(Place.start, series.width, isMirrored), top, .accent)
        top += series.height + Place.gap
      }
      let sizes = titleSizes(picture.title.text.unicodeScalars.count)
      let wide = TextStyle(
        isBold: true, width: Place.textWidth, height: Place.titleBottom - top, hasSeveralLines: true, sizes: sizes)
      var narrow = wide
      narrow.width = Place.squareWidth
      narrow.sizes = sizes.filter { $0 >= 42 }
      let title = typesetter.fit(picture.title, narrow, orElse: wide)
      // In the middle between the rules, and rather above it.
      top += (Place.titleBottom - top - title.height) * 2 / 5
      canvas.draw(title, inkAt: edge(Place.start, title.width, isMirrored), top, .ink)
    }

    /// A word may be large; the sizes that long titles never fit in are not tried.
    private func titleSizes(_ length: Int) -> [Int] {
      let sizes = [88, 76, 66, 60, 54, 48, 42, 37, 33, 29, 26, 23]
      switch length {
      case ...16: return sizes
      case ...36: return Array(sizes.dropFirst())
      case ...100: return Array(sizes.dropFirst(2))
      default: return Array(sizes.dropFirst(4))
      }
    }

    /// The author and the date, on one line of writing.
    private mutating func drawFoot(_ picture: SharePicture, _ isMirrored: Bool) {
      guard picture.author != nil || picture.date != nil else { return }
      canvas.fill(
        x: edge(Place.start, Place.textWidth, isMirrored), y: Place.footRule, width: Place.textWidth, height: 1, .quiet)
      let sizes = [30, 26, 22]
      let date = picture.date.map {
        typesetter.fit($0, TextStyle(width: Place.textWidth / 2, height: Place.footHeight, sizes: sizes))
      }
      let room = Place.textWidth - (date.map { $0.width + 2 * Place.gap } ?? 0)
      let author = picture.author.map {
        typesetter.fit($0, TextStyle(isBold: true, width: room, height: Place.footHeight, sizes: sizes))
      }
      let texts = [author, date].compactMap { $0 }
      let ascent = texts.map(\.ascent).max() ?? 0
      let descent = texts.map { $0.height - $0.ascent }.max() ?? 0
      let baseline = Place.footMiddle + (ascent - descent) / 2
      var start = Place.start
      for (text, ink) in [(author, Ink.ink), (date, .quiet)] {
        guard let text else { continue }
        if start > Place.start {
          canvas.fill(x: edge(start, 2, isMirrored), y: Place.footMiddle - 14, width: 2, height: 28, .rule)
          start += Place.gap
        }
        canvas.draw(text, inkAt: edge(start, text.width, isMirrored), baseline - text.ascent, ink)
        start += text.width + Place.gap
      }
    }

    private mutating func draw(
      _ text: SetText, from start: Int, _ isMirrored: Bool, middle: Int, _ ink: Ink
    ) {
      canvas.draw(text, inkAt: edge(start, text.width, isMirrored), middle - text.height / 2, ink)
    }

    /// The left edge of something that begins at a distance from the side where lines begin.
    private func edge(_ start: Int, _ width: Int, _ isMirrored: Bool) -> Int {
      isMirrored ? SharePicture.width - start - width : start
    }
  }
#endif
