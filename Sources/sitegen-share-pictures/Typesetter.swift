#if SharePictures
  import CPango
  import SharePictures

  /// Sets lines of text in type, through Pango.
  ///
  /// Pango's font maps may be used by one thread only; each program that draws has one, and several of them run side by
  /// side.
  final class Typesetter {
    // One of its own, because the default map may be set up for another backend by the environment.
    private let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) ?? pango_cairo_font_map_get_default()
    /// One for each language and direction: what has been set is set anew when the context changes that it was made in.
    private var contexts: [SharePicture.Setting: OpaquePointer] = [:]

    deinit {
      for context in contexts.values { g_object_unref(UnsafeMutableRawPointer(context)) }
    }

    private func context(_ setting: SharePicture.Setting) -> OpaquePointer? {
      if let context = contexts[setting] { return context }
      guard let context = pango_font_map_create_context(map) else { return nil }
      let options = cairo_font_options_create()
      // Letters keep their shapes and places whatever the machine's settings for screens are.
      cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
      cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
      cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
      pango_cairo_context_set_font_options(context, options)
      cairo_font_options_destroy(options)
      pango_context_set_round_glyph_positions(context, 0)
      pango_context_set_base_dir(context, setting.isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
      pango_context_set_language(context, pango_language_from_string(setting.language))
      contexts[setting] = context
      return context
    }

    /// How a text is broken into lines.
    enum Lines {
      /// Before these characters.
      case beginning(at: Set<Int>)
      /// Wherever one is full, in the middle of a word where need be.
      case filled(width: Int)
    }

    /// Sets a text in a size.
    func set(
      _ line: SharePicture.Line, _ style: TextStyle, size: Int, _ lines: Lines = .beginning(at: [])
    ) -> SetText {
      SetText(
        layout(line, style, size: size, lines), isRightToLeft: line.setting.isRightToLeft, size: size,
        pitch: pitch(of: line, size: size))
    }

    func words(of line: SharePicture.Line, _ style: TextStyle) -> MeasuredWords {
      let size = 100
      let layout = layout(line, style, size: size, .beginning(at: []))
      defer { if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) } }
      return MeasuredWords(line, IsolatedText(line), layout, size: size)
    }

    private func layout(
      _ line: SharePicture.Line, _ style: TextStyle, size: Int, _ lines: Lines
    ) -> OpaquePointer? {
      var breaks: Set<Int> = []
      let layout = pango_layout_new(context(line.setting))
      // The direction is the language's; by itself Pango would take that of the first letter.
      pango_layout_set_auto_dir(layout, 0)
      switch lines {
      case .beginning(let characters): breaks = characters
      case .filled(let width):
        // Words are spaced when Pango has broken the lines, which are longer then.
        pango_layout_set_width(layout, Int32(width * 9 / 10) * PANGO_SCALE)
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
      }
      let text = IsolatedText(line, breaks: breaks)
      pango_layout_set_text(layout, text.text, Int32(text.text.utf8.count))
      let attributes = TypeAttributes(text, line.setting, isBold: style.isBold, size: size)
      pango_layout_set_attributes(layout, attributes.list)
      attributes.spaceWords(of: layout)
      return layout
    }

    /// How far lines are apart, in pixels; words whose ink goes further may part them more.
    ///
    /// What a font says of the height of its lines does not help: a single word of Nastaliq would part lines of Latin by
    /// 2.5 times their size.
    private func pitch(of line: SharePicture.Line, size: Int) -> Int {
      let faces = line.runs.filter { run in run.text.contains(where: \.isLetter) }.map(\.setting.face)
      switch faces.contains(line.setting.face) ? line.setting.face : faces.first ?? line.setting.face {
      case .nastaliq: return size * 212 / 100
      case .naskh: return size * 168 / 100
      case .serif: return size * 123 / 100
      }
    }
  }
#endif
