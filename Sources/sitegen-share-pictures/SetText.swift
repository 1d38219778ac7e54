#if SharePictures
  import CPango

  /// How a text is set, whatever its size.
  struct TextStyle {
    var isBold = false
    /// In pixels: what it may fill.
    var width: Int
    var height: Int
    var hasSeveralLines = false
    /// In pixels, the one to be wished for first.
    var sizes: [Int]
  }

  /// A text that has been set, with the place of its ink.
  ///
  /// Fonts say how high a line is, but the ink of Nastaliq goes far beyond that; what must not be cut off is the ink.
  /// So its lines are put where their ink fits: with their beginnings below each other, and as far apart as is needed
  /// for no letter to touch one of another line.
  final class SetText {
    /// A line, and where it stands below the corner of the text's ink; in pixels.
    struct Line {
      /// From the point where its writing begins on the left.
      let ink: PangoRectangle
      /// Of the ink.
      var left = 0
      var baseline = 0
    }

    let layout: OpaquePointer?
    let size: Int
    private let pitch: Int
    private(set) var lines: [Line]
    let width: Int
    private(set) var height = 0

    /// - Parameters:
    ///   - layout: Is released with this.
    ///   - pitch: How far lines are apart as a rule, in pixels.
    init(_ layout: OpaquePointer?, isRightToLeft: Bool, size: Int, pitch: Int) {
      self.layout = layout
      self.size = size
      self.pitch = pitch
      lines = (0..<pango_layout_get_line_count(layout)).map { number in
        var ink = PangoRectangle()
        pango_layout_line_get_pixel_extents(pango_layout_get_line_readonly(layout, number), &ink, nil)
        return Line(ink: ink)
      }
      width = lines.map { Int($0.ink.width) }.max() ?? 0
      for index in lines.indices { lines[index].left = isRightToLeft ? width - Int(lines[index].ink.width) : 0 }
      place(lines.dropFirst().map { _ in pitch })
    }

    deinit { if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) } }

    /// From the top of the ink down to the line that the letters of the first line stand on.
    var ascent: Int { lines.first?.baseline ?? 0 }

    /// The ink of a line may reach beyond its ends a little, as that of Nastaliq always does.
    func fits(_ style: TextStyle) -> Bool {
      width <= style.width + (style.hasSeveralLines ? size / 4 : 0) && height <= style.height
    }

    /// Puts each line at a distance from the one above it.
    private func place(_ distances: [Int]) {
      guard !lines.isEmpty else { return }
      for index in lines.indices.dropFirst() {
        lines[index].baseline = lines[index - 1].baseline + distances[index - 1]
      }
      let top = lines.map { $0.baseline + Int($0.ink.y) }.min() ?? 0
      for index in lines.indices { lines[index].baseline -= top }
      height = lines.map { $0.baseline + Int($0.ink.y + $0.ink.height) }.max() ?? 0
    }

    /// Puts the lines further apart where ink of one would touch that of the next: all of them, or only these.
    func makeRoom(evenly: Bool) {
      let clearance = max(4, size / 6)
      // The space that is left between the boxes around the ink is often enough.
      let needsLook = zip(lines, lines.dropFirst()).contains { above, below in
        Int(above.ink.y + above.ink.height - below.ink.y) + clearance > pitch
      }
      guard needsLook else { return }
      let outlines = lines.indices.map(outline)
      let distances = zip(outlines, outlines.dropFirst()).map { above, below in
        max(pitch, above.distance(to: below, beside: clearance) + clearance)
      }
      let widest = distances.max() ?? pitch
      place(evenly ? distances.map { _ in widest } : distances)
    }

    private func outline(of number: Int) -> InkOutline {
      let line = lines[number]
      return InkOutline(
        of: pango_layout_get_line_readonly(layout, Int32(number)), ink: line.ink, left: line.left, width: width)
    }
  }
#endif
