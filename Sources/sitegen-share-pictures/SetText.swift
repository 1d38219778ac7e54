#if SharePictures
  import CPango

  /// How a text is set, whatever its size.
  struct TextStyle {
    var isBold = false
    /// In pixels: what it may fill.
    var width: Int
    var height: Int
    var hasSeveralLines = false
    /// Whether a word that is longer than a line goes on in the next.
    var breaksWords = false
    /// In pixels, the one to be wished for first.
    var sizes: [Int]
  }

  /// A text that has been set, with the place of its ink.
  ///
  /// Fonts say how high a line is, but the ink of Nastaliq goes far beyond that; what must not be cut off is the ink.
  final class SetText {
    let layout: OpaquePointer?
    /// In pixels, from the corner at which the layout is drawn.
    let ink: PangoRectangle
    let lineCount: Int
    let size: Int

    init(_ layout: OpaquePointer?, size: Int) {
      self.layout = layout
      self.size = size
      var ink = PangoRectangle()
      pango_layout_get_pixel_extents(layout, &ink, nil)
      self.ink = ink
      lineCount = Int(pango_layout_get_line_count(layout))
    }

    private convenience init(copyOf other: SetText) {
      if let layout = other.layout { g_object_ref(UnsafeMutableRawPointer(layout)) }
      self.init(other.layout, size: other.size)
    }

    deinit { if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) } }

    var width: Int { Int(ink.width) }
    var height: Int { Int(ink.height) }

    /// The text with its lines further apart where a word reaches far into the line above, as ایکسیسبیلٹی does.
    func withRoomForTallWords() -> SetText {
      guard lineCount > 1 else { return self }
      let lines = (0..<lineCount).map { number in
        var ink = PangoRectangle()
        pango_layout_line_get_pixel_extents(pango_layout_get_line_readonly(layout, Int32(number)), &ink, nil)
        return ink
      }
      let needed = zip(lines, lines.dropFirst()).map { Int($0.y + $0.height - $1.y) }.max() ?? 0
      let spacing = pango_layout_get_line_spacing(layout)
      let pitch = naturalLineHeight(spacing)
      // Ink of neighbours shares half of the size as a rule, each finding its place between the other's words.
      guard needed > pitch + size * 3 / 5 else { return self }
      pango_layout_set_line_spacing(layout, spacing * Float(needed - size * 3 / 5) / Float(pitch))
      return SetText(copyOf: self)
    }

    private func naturalLineHeight(_ spacing: Float) -> Int {
      var logical = PangoRectangle()
      pango_layout_line_get_pixel_extents(pango_layout_get_line_readonly(layout, 0), nil, &logical)
      return Int(Float(logical.height) * spacing)
    }

    /// From the top of the ink down to the line that the letters of the first line stand on.
    var ascent: Int { Int(pango_layout_get_baseline(layout) / PANGO_SCALE) - Int(ink.y) }

    /// The widths of the lines, without the spaces at their ends.
    var lineWidths: [Int] {
      (0..<lineCount).map { number in
        var extents = PangoRectangle()
        pango_layout_line_get_pixel_extents(
          pango_layout_get_line_readonly(layout, Int32(number)), &extents, nil)
        return Int(extents.width)
      }
    }

    /// The ink of a line may reach beyond its ends a little, as that of Nastaliq always does.
    func fits(_ style: TextStyle) -> Bool {
      width <= style.width + (style.hasSeveralLines ? size / 2 : 0) && height <= style.height
    }
  }
#endif
