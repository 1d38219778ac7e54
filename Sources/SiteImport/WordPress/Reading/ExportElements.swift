/// Which elements of an export are read; the rest is passed over, and with it what may not be kept anywhere: passwords,
/// e-mail addresses, the numbers of machines.
enum ExportElements {
  static let item: Set = [
    "title", "link", "guid", "pubDate", "dc:creator", "content:encoded", "excerpt:encoded", "wp:post_id",
    "wp:post_date", "wp:post_date_gmt", "wp:post_modified", "wp:post_modified_gmt", "wp:post_name", "wp:status",
    "wp:post_parent", "wp:post_type", "wp:is_sticky", "wp:attachment_url",
  ]

  static let channel: Set = [
    "title", "link", "description", "language", "wp:wxr_version", "wp:base_site_url", "wp:base_blog_url",
  ]

  static let comment: Set = [
    "wp:comment_id", "wp:comment_author", "wp:comment_author_url", "wp:comment_date", "wp:comment_date_gmt",
    "wp:comment_content", "wp:comment_approved", "wp:comment_type", "wp:comment_parent",
  ]

  static let author: Set = [
    "wp:author_id", "wp:author_login", "wp:author_display_name", "wp:author_first_name", "wp:author_last_name",
  ]

  static let term: Set = [
    "wp:term_id", "wp:category_nicename", "wp:category_parent", "wp:cat_name", "wp:category_description", "wp:tag_slug",
    "wp:tag_name", "wp:tag_description", "wp:term_taxonomy", "wp:term_slug", "wp:term_parent", "wp:term_name",
    "wp:term_description",
  ]

  static let meta: Set = ["wp:meta_key", "wp:meta_value"]

  /// Keys of meta data that say something of an item; the rest belongs to plugins.
  static let metaKeys = Set(
    ["_thumbnail_id", "_wp_attachment_image_alt", "footnotes", "_wp_old_slug"] + languageKeys + groupKeys
      + subtitleKeys)

  /// By which plugins for languages say what an item is in, and which items are translations of one.
  static let languageKeys = ["_icl_lang_code", "_wpml_language", "wpml_language"]
  static let groupKeys = ["trid", "_icl_trid", "_wpml_trid", "_trid"]

  /// A second line under the headline, as plugins keep it.
  static let subtitleKeys = [
    "_secondary_title", "secondary_title", "wps_subtitle", "kia_subtitle", "_subtitle", "subtitle",
  ]

  /// Elements whose text is HTML: tags that stand in it as such are a part of it.
  static let html: Set = [
    "title", "content:encoded", "excerpt:encoded", "wp:comment_content", "wp:category_description",
    "wp:tag_description", "wp:term_description",
  ]

  /// The name of an element with the prefix that WordPress gives it.
  static func name(_ local: String, uri: String?, prefix: String?) -> String {
    guard let uri else { return prefix.map { "\($0):\(local)" } ?? local }
    switch uri {
    case "http://purl.org/rss/1.0/modules/content/": return "content:" + local
    case "http://purl.org/dc/elements/1.1/": return "dc:" + local
    case _ where uri.contains("wordpress.org/export/"):
      return (uri.hasSuffix("/excerpt/") ? "excerpt:" : "wp:") + local
    // That of items where somebody gave RSS a namespace.
    case _ where prefix == nil: return local
    default: return "other:" + local
    }
  }
}
