/// What becomes of a shortcode, by its name.
enum ShortcodeRule {
  case caption, gallery, embed, audio, video, playlist
  /// Its contents are a program's text, byte for byte.
  case code
  /// It parts what is around it, as a column of a page does, and its own words stay.
  case layout
  /// A heading, a button or a picture that a page builder keeps in attributes.
  case builder
  /// What it shows lies elsewhere: lists of posts, forms, advertisements.
  case machine
  /// A note, whose mark stands where it does.
  case note
  /// Its contents are HTML in Base64, or a widget's settings.
  case encoded
  /// It goes with all that is in it.
  case hidden
  /// A part of a line: its tag goes.
  case part
  /// It is not known: its tag goes, and is told.
  case unknown
}

enum ShortcodeNames {
  /// The rule of a name that plugins and themes are known to use.
  static func rule(of name: String) -> ShortcodeRule? {
    if let rule = rules[name] { return rule }
    if colourer(name) != nil { return .code }
    if name.hasSuffix("_raw_html") { return .encoded }
    if name.hasSuffix("_raw_js") { return .hidden }
    if layoutNames.contains(where: { name.hasPrefix($0) }) { return .layout }
    if builderPrefixes.contains(where: { name.hasPrefix($0) }) { return .builder }
    return machinePrefixes.contains { name.hasPrefix($0) } ? .machine : nil
  }

  /// The language of the text in a shortcode that is called like one: `[php]…[/php]`, `[ccn_php]…[/ccn_php]`.
  static func codeLanguage(_ tag: Shortcode) -> String {
    if let language = tag["language", "lang", "class"] { return language }
    if let language = colourer(tag.name) { return language }
    // `[php=5]` and `[code=php]` say it behind the name.
    return generic.contains(tag.name) ? tag.values.first { CodeLanguage.isProgramming($0) } ?? "" : tag.name
  }

  private static let generic: Set = [
    "code", "sourcecode", "source", "highlight", "syntax", "crayon", "cc", "codeblock", "enlighter", "prism",
    "fusion_syntax_highlighter",
  ]

  /// The language in a name of CodeColorer's, which is `cc`, signs for how it is shown, and the language: `ccnLe_php`;
  /// empty where it says none.
  private static func colourer(_ name: String) -> String? {
    guard name.hasPrefix("cc") else { return nil }
    let parts = name.dropFirst(2).split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false)
    guard let signs = parts.first, signs.allSatisfy({ "bBeEiIlLnNsStTwW".contains($0) }) else { return nil }
    return parts.count > 1 ? String(parts[1]) : ""
  }

  private static let rules: [String: ShortcodeRule] = {
    var rules: [String: ShortcodeRule] = [
      "caption": .caption, "wp_caption": .caption, "gallery": .gallery, "audio": .audio, "video": .video,
      "playlist": .playlist, "dewplayer": .audio, "fusion_code": .encoded,
      "siteorigin_widget": .encoded,
    ]
    func add(_ rule: ShortcodeRule, _ names: String) {
      for name in names.split(separator: " ") { rules[String(name)] = rule }
    }
    add(.embed, "embed embedyt youtube vimeo soundcloud dailymotion ted facebook twitter tweet instagram vc_video tube")
    add(
      .embed,
      """
      youtube_sc fvplayer wordpress-tv wpvideo-tv googlevideo spotify wpvideo videopress lyte youtubevideo gist vine \
      archiveorg slideshare scribd hulu mixcloud bandcamp kickstarter twitchtv twitch ustream medium pinterest flickr \
      blip.tv iframe embeddoc gview gdoc pdf-embedder
      """)
    add(
      .code,
      """
      code sourcecode source syntax crayon cc codeblock actionscript3 applescript bash shell cpp csharp css \
      delphi diff erlang fsharp go groovy html java javafx javascript js jscript latex matlab matlabkey objc perl php \
      plain powershell python py r ruby rails sass scala sql vb vbnet xml yaml swift as3 haskell kotlin rust \
      typescript ts json jsx objc clojure coldfusion enlighter prism fusion_syntax_highlighter
      """)
    add(
      .layout, "one_half one_third two_third one_fourth three_fourth one_half_last one_third_last two_third_last clear")
    add(.layout, "row column col columns section container tabs tab accordion toggle box")
    add(.layout, "tdc_zone td_block_title")
    add(.note, "efn_note footnote ref mfn fn footnotes_note easy_footnote simple_footnote note_ref")
    add(.part, "dropcap urdu arabic ltr rtl sub sup small big b i u em strong strike del ins color colour size font")
    add(.part, "highlight highlighted mark abbr smallcaps")
    add(
      .machine,
      """
      contact-form contact-form-7 contact-field gravityform ninja_form ninja_forms wpforms mc4wp_form formidable \
      polldaddy poll polls toc sitemap archives jetpack-related-posts jetpack_subscription_form subscription_form \
      googlemaps google-translator adrotate add_to_cart products woocommerce_cart rev_slider layerslider slideshow \
      metaslider nggallery ngg sociable print_link recent_posts recent-posts list-pages display-posts latex-inline \
      googlead ad ads newsletter mailchimp ssba related_posts slide-anything elementor-template elementor-tag \
      fl_builder_insert_layout crowdsignal
      """)
    return rules
  }()

  /// What names of layout begin with: rows, columns and texts of page builders, which show nothing of their own.
  private static let layoutNames = [
    "vc_row", "vc_column", "vc_section", "vc_tta_", "vc_tab", "vc_accordion", "vc_toggle_", "vc_empty_space",
    "vc_separator", "tdc_", "tdb_", "td_block_text_with_title_end", "et_pb_section", "et_pb_row", "et_pb_column",
    "et_pb_text", "et_pb_code", "et_pb_tabs", "et_pb_specialty", "et_pb_divider", "fusion_builder_", "fusion_text",
    "fusion_global", "fusion_separator", "av_one_", "av_two_", "av_three_", "av_section", "av_textblock",
    "av_cell", "av_layout", "av_hr", "cs_section", "cs_row", "cs_column", "cs_text", "x_section", "x_row", "x_column",
    "elementor", "su_row", "su_column", "su_spacer", "su_divider", "kc_row", "kc_column", "ux_row", "col_grid",
    "fl_builder", "themify_",
  ]

  /// What else of page builders begins with: it may keep words in its attributes.
  private static let builderPrefixes = [
    "vc_", "et_pb_", "fusion_", "av_", "td_block_", "td_", "su_", "cs_", "x_", "kc_", "ux_", "mk_", "qode_", "wpb_",
    "dt_", "ult_", "bsf-", "nd_", "thb_",
  ]

  private static let machinePrefixes = [
    "wp_", "woocommerce_", "wpv-", "ninja_", "gravity", "mc4wp", "jetpack_", "wpforms", "yith_", "edd_", "tablepress",
    "table-", "nextgen", "ngg",
  ]
}
