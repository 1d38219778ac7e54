/// Parts of a page that are not its text: told by the words of their classes, or by what stands in their lines.
enum PageParts {
  /// Names of classes and ids, and words in those of classes.
  private static let classes: Set<Substring> = [
    "share", "sharing", "shares", "social", "socials", "related", "comments", "comment", "respond", "reply", "advert",
    "adverts", "advertisement", "advertising", "ads", "ad", "adsbygoogle", "sponsor", "sponsored", "promo",
    "newsletter",
    "subscribe", "subscription", "breadcrumb", "breadcrumbs", "sidebar", "nav", "navigation", "navbar", "menu",
    "pagination", "pager", "widget", "widgets", "cookie", "cookies", "popup", "modal", "toolbar", "footer", "login",
    "search", "rating", "ratings", "print", "tags", "meta", "byline", "author", "likes", "follow", "followers",
    "recommended", "trending", "popular", "sharedaddy", "addtoany", "heateor", "yarpp", "outbrain", "taboola", "disqus",
    "toc", "postmeta", "sr-only", "screen-reader-text", "tag-links", "cat-links", "edit-link", "posted-on",
  ]

  private static let elements: Set = [
    "nav", "aside", "footer", "form", "script", "style", "button", "select", "textarea", "input", "noscript",
    "template",
    "svg", "dialog", "menu",
  ]

  static func leavesOut(element name: String) -> Bool { elements.contains(name) }

  /// Whether one of the classes of an element says that it is not part of the text.
  static func leavesOut(classes text: String) -> Bool {
    text.lowercased().split(whereSeparator: \.isWhitespace).contains { token in
      // A builder of pages calls all its parts widgets.
      if token.hasPrefix("elementor") { return false }
      return classes.contains(token) || token.split { $0 == "-" || $0 == "_" }.contains { classes.contains($0) }
    }
  }

  /// The same of an id, of which programs make parts up.
  static func leavesOut(id: String) -> Bool { classes.contains(id.lowercased()[...]) }

  /// Whether a line of a page ends the text: what is below belongs to the site.
  static func endsText(_ line: String) -> Bool {
    let words = foldedWords(line, atMost: 9).joined(separator: " ")
    return endings.contains { words == $0 || words.hasPrefix($0 + " ") && words.count <= $0.count + 24 }
      || line.contains("©")
  }

  private static let endings = [
    "leave a reply", "leave a comment", "leave a response", "post a comment", "comments", "no comments",
    "related articles",
    "related posts", "related stories", "related news", "you may also like", "read more", "previous article",
    "next article",
    "previous post", "next post", "popular posts", "popular stories", "most read", "latest news", "recent posts",
    "follow us", "subscribe", "all rights reserved", "copyright", "about us", "more from author", "share this", "tags",
    "filed under", "your email address will not be published", "تبصرہ کریں", "تبصرے", "اپنا تبصرہ", "متعلقہ خبریں",
    "متعلقہ تحریریں",
    "متعلقہ مضامین", "مزید پڑھیں", "یہ بھی پڑھیں", "جملہ حقوق", "تازہ ترین", "مقبول ترین", "پچھلی تحریر", "اگلی تحریر",
  ]

  /// Whether a line in the midst of a text is none of it: an advertisement, a button.
  static func isBetween(_ line: String) -> Bool {
    let words = foldedWords(line, atMost: 7)
    return words.count <= 6 && between.contains(words.joined(separator: " "))
  }

  private static let between: Set = [
    "advertisement", "advertisements", "advertising", "advertisingspot_img", "spot_img", "spot img", "ad", "sponsored",
    "share", "tweet", "facebook", "twitter", "whatsapp", "email", "print", "share this", "share this article",
    "share this post", "share on facebook", "share on twitter",
    "share on whatsapp", "pinterest", "linkedin", "telegram", "copy link", "more", "menu", "home", "search",
    "skip to content",
    "story continues below", "continue reading", "اشتہار", "اشتہارات", "شیئر کریں", "شیئر", "واٹس ایپ", "فیس بک",
    "پرنٹ کریں",
    "ٹوئٹر", "ٹویٹ",
  ]
}
