#if SharePictures
  import CPango
  import SharePictures

  /// One of the colours that things are drawn in, over paper.
  enum Ink: Int, CaseIterable {
    case ink
    case accent
    case quiet
    case rule

    /// Red, green and blue: the palette of the theme waraq by day.
    var colour: (Double, Double, Double) {
      switch self {
      case .ink: (0x24, 0x1f, 0x1a)
      case .accent: (0x7d, 0x26, 0x17)
      case .quiet: (0x57, 0x4c, 0x41)
      case .rule: (0xd9, 0xcd, 0xb8)
      }
    }

    static let paper: (Double, Double, Double) = (0xfb, 0xf7, 0xee)
  }

  /// A picture in few colours: paper, and each ink in fifteen strengths.
  ///
  /// Cairo draws letters as a mask of one byte a pixel, which is turned into numbers of the palette where there is ink.
  /// So nothing of four bytes a pixel is ever filled, and the file is small.
  struct Canvas: ~Copyable {
    static let strengths = 15

    let width = SharePicture.width
    let height = SharePicture.height
    /// Rows as PNG has them: a byte that names the filter, which is none, then a number of the palette a pixel.
    private(set) var rows: [UInt8]
    private let mask: OpaquePointer?
    private let pen: OpaquePointer?

    init() {
      rows = [UInt8](repeating: 0, count: (width + 1) * height)
      mask = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(width), Int32(height))
      pen = cairo_create(mask)
    }

    deinit {
      cairo_destroy(pen)
      cairo_surface_destroy(mask)
    }

    /// Three bytes a colour: paper, then each ink from faint to full.
    static let palette: [UInt8] = {
      func bytes(_ ink: (Double, Double, Double), _ share: Double) -> [UInt8] {
        let paper = Ink.paper
        return [
          paper.0 + (ink.0 - paper.0) * share, paper.1 + (ink.1 - paper.1) * share,
          paper.2 + (ink.2 - paper.2) * share,
        ].map { UInt8($0.rounded()) }
      }
      return Ink.allCases.reduce(into: bytes(Ink.paper, 1)) { palette, ink in
        for strength in 1...strengths { palette += bytes(ink.colour, Double(strength) / Double(strengths)) }
      }
    }()

    /// Begins again: with nothing, or with what was drawn earlier.
    mutating func clear(to earlier: [UInt8]? = nil) {
      rows.withUnsafeMutableBytes { bytes in
        guard let earlier else { return _ = bytes.initializeMemory(as: UInt8.self, repeating: 0) }
        precondition(earlier.count == bytes.count, "all pictures have one size")
        bytes.copyBytes(from: earlier)
      }
    }

    /// Fills a rectangle; what of it lies outside is left out.
    mutating func fill(x: Int, y: Int, width: Int, height: Int, _ ink: Ink) {
      let colour = UInt8((ink.rawValue + 1) * Self.strengths)
      for row in max(0, y)..<min(self.height, y + height) {
        for column in max(0, x)..<min(self.width, x + width) { rows[row * (self.width + 1) + 1 + column] = colour }
      }
    }

    /// Draws a text with the corner of its ink at a place.
    mutating func draw(_ text: SetText, inkAt x: Int, _ y: Int, _ ink: Ink) {
      for (number, line) in text.lines.enumerated() {
        cairo_move_to(pen, Double(x + line.left - Int(line.ink.x)), Double(y + line.baseline))
        pango_cairo_show_layout_line(pen, pango_layout_get_line_readonly(text.layout, Int32(number)))
      }
      cairo_surface_flush(mask)
      takeMask(ink)
    }

    /// Moves what the mask holds to the picture, all of it, so that nothing is left over for the next text.
    private mutating func takeMask(_ ink: Ink) {
      guard let data = cairo_image_surface_get_data(mask) else { return }
      let stride = Int(cairo_image_surface_get_stride(mask))
      let base = UInt8(ink.rawValue * Self.strengths)
      let (width, height) = (width, height)
      rows.withUnsafeMutableBufferPointer { rows in
        for row in 0..<height {
          let line = data + row * stride
          let start = row * (width + 1) + 1
          var column = 0
          while column < width {
            // Most of a mask is empty: rows are padded, so that there are always four bytes to be looked at.
            if column & 3 == 0, UnsafeRawPointer(line + column).load(as: UInt32.self) == 0 {
              column += 4
              continue
            }
            let strength = (UInt16(line[column]) * UInt16(Self.strengths) + 127) / 255
            if strength > 0 { rows[start + column] = base + UInt8(strength) }
            line[column] = 0
            column += 1
          }
        }
      }
      cairo_surface_mark_dirty(mask)
    }
  }
#endif
