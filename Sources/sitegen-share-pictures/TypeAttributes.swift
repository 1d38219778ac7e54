#if SharePictures
  import CPango
  import SharePictures

  /// The fonts, sizes and spaces of a text.
  final class TypeAttributes {
    let list = pango_attr_list_new()
    private let text: [UInt8]
    /// Where spaces are those of Nastaliq.
    private var spaced: [Range<Int>] = []
    private let isBold: Bool
    private let size: Int
    private let line: SharePicture.Setting

    /// - Parameter size: Of Latin letters in a Latin line, in pixels; those of other faces go by it.
    init(_ text: IsolatedText, _ line: SharePicture.Setting, isBold: Bool, size: Int) {
      self.text = Array(text.text.utf8)
      // Letters in another script are as light as those around them.
      self.isBold = isBold && line.face.hasBold
      self.size = size
      self.line = line
      // A word that is cut off at the end of a line has no hyphen in Urdu.
      insert(pango_attr_insert_hyphens_new(0), 0..<self.text.count)
      setFont(line.face, 0..<self.text.count)
      for span in text.spans {
        if span.setting != line { setForeign(span) }
        guard span.setting.face != .serif else { continue }
        for range in runsOfOtherScripts(in: span.bytes) { setFont(.serif, range) }
        if span.setting.face == .nastaliq { spaced.append(span.bytes) }
      }
    }

    deinit { pango_attr_list_unref(list) }

    private func setForeign(_ span: IsolatedText.Span) {
      setFont(span.setting.face, span.bytes)
      insert(pango_attr_language_new(pango_language_from_string(span.setting.language)), span.bytes)
    }

    private func setFont(_ face: SharePictureFace, _ range: Range<Int>) {
      let font = pango_font_description_new()
      pango_font_description_set_family(font, families(of: face))
      pango_font_description_set_weight(font, isBold && face.hasBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
      pango_font_description_set_absolute_size(font, fontSize(of: face) * Double(PANGO_SCALE))
      insert(pango_attr_font_desc_new(font), range)
      pango_font_description_free(font)
    }

    /// Nastaliq's letters are small for their size.
    private func fontSize(of face: SharePictureFace) -> Double {
      switch (line.face, face) {
      case (.nastaliq, .nastaliq): Double(size) * 1.16
      case (.nastaliq, _): Double(size) * 0.88
      case (.naskh, .naskh): Double(size) * 1.1
      case (_, .nastaliq): Double(size) * 0.96
      default: Double(size)
      }
    }

    /// The font of a face, and those that have the letters which it lacks.
    private func families(of face: SharePictureFace) -> String {
      let others = [SharePictureFace.serif, .naskh, .nastaliq].filter { $0 != face }
      return ([face] + others).map(\.family).joined(separator: ", ") + ", Noto Serif Devanagari"
    }

    /// Makes the spaces between words of Nastaliq wider, once the text is set.
    ///
    /// By itself it has hardly any: the next word begins above the end of the last. Pango's letter spacing would part the
    /// text at each space, and the letters beside it would no longer be fitted to each other.
    func spaceWords(of layout: OpaquePointer?) {
      let space = Int32(fontSize(of: .nastaliq) * 0.16 * Double(PANGO_SCALE))
      for number in 0..<pango_layout_get_line_count(layout) {
        var run = pango_layout_get_line(layout, number)?.pointee.runs
        while let item = run?.pointee {
          run = item.next
          guard let words = item.data?.assumingMemoryBound(to: PangoGlyphItem.self).pointee,
            let glyphs = words.glyphs?.pointee, let offset = words.item?.pointee.offset
          else { continue }
          for index in 0..<Int(glyphs.num_glyphs) {
            let place = Int(offset + glyphs.log_clusters[index])
            guard place < text.count, text[place] == UInt8(ascii: " "), spaced.contains(where: { $0.contains(place) })
            else { continue }
            glyphs.glyphs[index].geometry.width += space
          }
        }
      }
    }

    /// Digits and letters that are not Arabic, with the points within numbers: all of them are set in one face.
    private func runsOfOtherScripts(in range: Range<Int>) -> [Range<Int>] {
      var runs: [Range<Int>] = []
      var place = range.lowerBound
      var joints = 0
      for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
        let end = place + UTF8.width(scalar)
        let follows = runs.last.map { $0.upperBound == place - joints } ?? false
        if scalar.isOfAnotherScript || follows && joints == 0 && (scalar.isMark || scalar == "%") {
          if follows, let last = runs.popLast() { runs.append(last.lowerBound..<end) } else { runs.append(place..<end) }
          joints = 0
        } else {
          joints = follows && joints == 0 && ".,:/-".unicodeScalars.contains(scalar) ? end - place : 0
        }
        place = end
      }
      return runs
    }

    private func insert(_ attribute: UnsafeMutablePointer<PangoAttribute>?, _ range: Range<Int>) {
      guard let attribute else { return }
      attribute.pointee.start_index = UInt32(range.lowerBound)
      attribute.pointee.end_index = UInt32(range.upperBound)
      pango_attr_list_change(list, attribute)
    }
  }

  extension Unicode.Scalar {
    fileprivate var isMark: Bool {
      [.nonspacingMark, .spacingMark].contains(properties.generalCategory)
    }

    fileprivate var isOfAnotherScript: Bool {
      switch value {
      case 0x30...0x39, 0x24, 0x20A0...0x20CF: true
      case 0x600...0x8FF, 0xFB50...0xFEFF: false
      default: properties.isAlphabetic
      }
    }
  }
#endif
