#if SharePictures
  import CPango

  /// How far the ink of a line reaches up and down in each column of pixels, from the line that its letters stand on.
  struct InkOutline {
    private var tops: [Int?]
    private var bottoms: [Int?]

    /// - Parameters:
    ///   - ink: The box around the ink, from the point where the line begins.
    ///   - left: Where the ink begins in a text of the width.
    init(of line: UnsafeMutablePointer<PangoLayoutLine>?, ink: PangoRectangle, left: Int, width: Int) {
      tops = [Int?](repeating: nil, count: width)
      bottoms = tops
      guard ink.width > 0, ink.height > 0,
        let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, ink.width, ink.height)
      else { return }
      defer { cairo_surface_destroy(surface) }
      let pen = cairo_create(surface)
      cairo_move_to(pen, Double(-ink.x), Double(-ink.y))
      pango_cairo_show_layout_line(pen, line)
      cairo_destroy(pen)
      cairo_surface_flush(surface)
      guard let data = cairo_image_surface_get_data(surface) else { return }
      let stride = Int(cairo_image_surface_get_stride(surface))
      for row in 0..<Int(ink.height) {
        for column in 0..<Int(ink.width) where data[row * stride + column] > 40 {
          if tops[left + column] == nil { tops[left + column] = row + Int(ink.y) }
          bottoms[left + column] = row + 1 + Int(ink.y)
        }
      }
    }

    /// How far apart two lines stand that touch, the other below this one; in pixels.
    ///
    /// - Parameter reach: How far beside each other ink may be to count as being above each other.
    func distance(to below: InkOutline, beside reach: Int) -> Int {
      var result = 0
      for column in below.tops.indices {
        guard let top = below.tops[column] else { continue }
        for neighbour in max(0, column - reach)..<min(bottoms.count, column + reach + 1) {
          if let bottom = bottoms[neighbour] { result = max(result, bottom - top) }
        }
      }
      return result
    }
  }
#endif
