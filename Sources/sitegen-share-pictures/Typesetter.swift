#if SharePictures
  import CPango
  import SharePictures

  /// Sets lines of text in type, through Pango.
  ///
  /// Pango's font maps may be used by one thread only; each program that draws has one, and several of them run side by
  /// side.
  struct Typesetter: ~Copyable {
    private let context: OpaquePointer

    init() {
      // One of its own, because the default map may be set up for another backend by the environment.
      let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) ?? pango_cairo_font_map_get_default()
      context = pango_font_map_create_context(map)
      let options = cairo_font_options_create()
      // Letters keep their shapes and places whatever the machine's settings for screens are.
      cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
      cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
      cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
      pango_cairo_context_set_font_options(context, options)
      cairo_font_options_destroy(options)
      pango_context_set_round_glyph_positions(context, 0)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(context)) }

    /// Sets a text in a size, in lines of at most a width, or in one line.
    func set(_ text: String, like line: SharePicture.Line, _ style: TextStyle, size: Int) -> SetText {
      let direction = line.isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR
      pango_context_set_base_dir(context, direction)
      pango_context_set_language(context, pango_language_from_string(line.language))
      let layout = pango_layout_new(context)
      // The direction is the language's; by itself Pango would take that of the first letter.
      pango_layout_set_auto_dir(layout, 0)
      let font = pango_font_description_new()
      pango_font_description_set_family(font, families(of: line.face))
      pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
      pango_font_description_set_absolute_size(font, Double(size) * Double(PANGO_SCALE))
      pango_layout_set_font_description(layout, font)
      pango_font_description_free(font)
      if style.hasSeveralLines {
        pango_layout_set_width(layout, Int32(style.width) * PANGO_SCALE)
        pango_layout_set_wrap(layout, style.breaksWords ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD)
        pango_layout_set_alignment(layout, line.isRightToLeft ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT)
        pango_layout_set_line_spacing(layout, lineSpacing(of: line.face))
      } else {
        pango_layout_set_single_paragraph_mode(layout, 1)
      }
      pango_layout_set_text(layout, text, -1)
      let attributes = attributes(of: text, line.face, style, size: size)
      pango_layout_set_attributes(layout, attributes)
      pango_attr_list_unref(attributes)
      let text = SetText(layout, size: size)
      return style.hasSeveralLines && line.face == .nastaliq ? text.withRoomForTallWords() : text
    }

    /// The font of a face, and those that have the letters which it lacks.
    private func families(of face: SharePictureFace) -> String {
      let others = [SharePictureFace.serif, .nastaliq].filter { $0 != face }
      return ([face] + others).map(\.family).joined(separator: ", ")
    }

    /// What differs from the rest of a text: Latin letters among Urdu ones.
    private func attributes(
      of text: String, _ face: SharePictureFace, _ style: TextStyle, size: Int
    ) -> OpaquePointer? {
      let attributes = pango_attr_list_new()
      // A word that is cut off at the end of a line has no hyphen in Urdu.
      pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
      guard face != .serif else { return attributes }
      for run in latinRuns(of: text) {
        let weight = style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL
        for attribute in [
          // By itself fontconfig takes the regular weight here.
          pango_attr_family_new(SharePictureFace.serif.family), pango_attr_weight_new(weight),
          // Nastaliq's letters are small for their size.
          pango_attr_size_new_absolute(Int32(size) * PANGO_SCALE * 4 / 5),
        ] {
          attribute?.pointee.start_index = UInt32(run.lowerBound)
          attribute?.pointee.end_index = UInt32(run.upperBound)
          pango_attr_list_insert(attributes, attribute)
        }
      }
      return attributes
    }

    /// In parts of the height that the font itself gives to a line: Noto Nastaliq Urdu's is 2.5 times its size, and the
    /// other two have 1.4 to 1.7.
    private func lineSpacing(of face: SharePictureFace) -> Float {
      switch face {
      case .nastaliq: 0.82
      case .naskh, .serif: 0.9
      }
    }
  }

  /// Where Latin letters stand, in bytes of UTF-8.
  private func latinRuns(of text: String) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var place = 0
    for scalar in text.unicodeScalars {
      let end = place + UTF8.width(scalar)
      if scalar.value < 0x250, scalar.properties.isAlphabetic {
        if let last = runs.last, last.upperBound == place {
          runs[runs.count - 1] = last.lowerBound..<end
        } else {
          runs.append(place..<end)
        }
      }
      place = end
    }
    return runs
  }
#endif
