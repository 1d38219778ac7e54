/// What becomes of an item by its type and status.
enum ExportFate: Sendable, Equatable {
  case work(ImportedWork.Kind, ImportedWork.HeldBack?)
  case skipped(reason: String)
  /// Of a type that a plugin or a theme has made.
  case unknown(type: String)

  /// Only what says that it is published, asks for no password, keeps nothing from anybody and is whole goes live.
  init(_ item: ExportItem) {
    let type = item["wp:post_type"]
    switch type {
    case "post", "page", "": break
    default:
      self = Self.reasons[type].map { .skipped(reason: $0) } ?? .unknown(type: type)
      return
    }
    let kind = type == "page" ? ImportedWork.Kind.page : .column
    switch item["wp:status"] {
    case "trash": self = .skipped(reason: "in the bin")
    case "auto-draft": self = .skipped(reason: "begun and never saved")
    case "inherit": self = .skipped(reason: "an older state of a text")
    case "private": self = .work(kind, .private)
    case _ where item.hasPassword: self = .work(kind, .password)
    case "pending": self = .work(kind, .pending)
    case "future": self = .work(kind, .scheduled)
    case "publish" where !item.isDamaged:
      self = .work(kind, KeptText(item.record.bytes("content:encoded")) == nil ? nil : .members)
    default: self = .work(kind, .draft)
    }
  }

  /// As a draft, where it would be seen.
  var asDraft: ExportFate { if case .work(let kind, nil) = self { .work(kind, .draft) } else { self } }

  var isLive: Bool { if case .work(_, nil) = self { true } else { false } }

  var kind: ImportedWork.Kind? { if case .work(let kind, _) = self { kind } else { nil } }

  /// Texts that no reader asked for: what the machinery of WordPress and of its plugins keeps as posts.
  private static let reasons = [
    "attachment": "a picture or file of the library",
    "nav_menu_item": "an entry of a menu",
    "revision": "an older state of a text",
    "wp_block": "a block that texts share; it stands in them",
    "wp_global_styles": "the looks of a theme",
    "wp_template": "a part of a theme",
    "wp_template_part": "a part of a theme",
    "wp_navigation": "an entry of a menu",
    "wp_font_family": "the looks of a theme",
    "wp_font_face": "the looks of a theme",
    "custom_css": "the looks of a theme",
    "customize_changeset": "the looks of a theme",
    "oembed_cache": "what a plugin keeps for itself",
    "tdb_templates": "a part of a theme",
    "elementor_library": "a part of a theme",
    "elementor-hf": "a part of a theme",
    "user_request": "what a plugin keeps for itself",
    "polylang_mo": "what a plugin keeps for itself",
    "wpcf7_contact_form": "a form",
    "feedback": "a letter sent by a form",
  ]
}
