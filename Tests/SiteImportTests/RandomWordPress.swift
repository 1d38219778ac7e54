/// Contents of posts as people leave them: of the classic editor, of blocks, of page builders, and of all at once.
enum RandomWordPress {
  private static let wrappers = [
    "vc_row css=\".vc_custom_1{margin:0}\"", "vc_column width='1/2'", "vc_column_text", "tdc_zone type=\"tdc_content\"",
    "et_pb_section fb_built=\"1\"", "et_pb_text _builder_version=\"4\"", "fusion_text", "td_block_text_with_title",
    "av_textblock size=''", "su_box", "my_thing color=red", "x-tab", "dropcap", "custom_css_class name=a",
  ]
  private static let alone = [
    "[gallery ids=\"1,2\"]", "[vc_empty_space height=\"32px\"]", "[contact-form-7 id=\"5\" title=\"unread\"]",
    "[/vc_row]",
    "[unclosed_code attribute=\"x\"]", "[td_block_big_grid_1 td_ajax_filter_type=\"\"]", "<!--more-->",
    "<!--nextpage-->",
    "<!-- wp:latest-posts {\"a\":1} /-->", "[embed]https://vimeo.com/1[/embed]", "[caption id=\"attachment_1\"]",
    "<!-- wp:spacer {\"height\":\"10px\"} --><div style=\"height:10px\" class=\"wp-block-spacer\"></div><!-- /wp:spacer -->",
    "[audio mp3=\"/a.mp3\"][/audio]",
  ]
  /// Texts between brackets that are no shortcodes.
  private static let brackets = [
    "[1]", "[sic]", "[...]", "[یہ الفاظ]", "[emphasis added]", "[?]", "[ ]", "[]", "[[", "]]",
  ]

  static func content(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...5, using: &random)).map { _ in part(2, &random) }.joined(separator: "\n\n")
  }

  private static func part(_ depth: Int, _ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<9, using: &random) {
    case 0, 1: return words(&random) + "\n" + words(&random)
    case 2: return alone.randomElement(using: &random) ?? ""
    case 3, 4:
      let tag = wrappers.randomElement(using: &random) ?? "su_box"
      let name = tag.split(separator: " ").first ?? ""
      return "[\(tag)]\(depth > 0 ? part(depth - 1, &random) : words(&random))[/\(name)]"
    case 5: return "<!-- wp:paragraph {\"align\":\"right\"} -->\n<p>\(words(&random))</p>\n<!-- /wp:paragraph -->"
    case 6:
      return
        "<!-- wp:group --><div class=\"wp-block-group\">\(depth > 0 ? part(depth - 1, &random) : "")</div><!-- /wp:group -->"
    case 7: return "[caption id=\"a\" width=\"3\"]<img src=\"/a.jpg\" /> \(words(&random))[/caption]"
    default: return RandomHTML.document(&random)
    }
  }

  private static func words(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...6, using: &random)).map { _ in
      Int.random(in: 0..<4, using: &random) == 0
        ? brackets.randomElement(using: &random) ?? "" : "لفظ\(Int.random(in: 0..<99, using: &random))"
    }.joined(separator: " ")
  }
}
