/// What an attribute's value means to a browser, which decides what may be put into it.
enum AttributeKind: Sendable, Hashable {
  case plain
  /// Text that a person reads or hears; marks of direction may stand in it.
  case prose
  /// Text for machines that show it to people (`content`): like prose, but only for text that knows its language.
  case content
  /// One address.
  case url
  /// Several addresses with descriptions: `srcset`.
  case urlSet
  /// `type`, by which a script turns out to be data.
  case type
  /// Code or markup in which no value is safe: `onclick`, `style`, `srcdoc`.
  case code

  /// The kind of an attribute by its name in lower case.
  init(name: String) {
    switch name {
    case "href", "src", "action", "poster", "cite", "data", "formaction", "background", "manifest", "longdesc",
      "xlink:href", "icon", "codebase", "classid", "profile", "usemap", "ping":
      self = .url
    case "srcset", "imagesrcset": self = .urlSet
    case "alt", "title", "placeholder", "label", "aria-label", "aria-description", "aria-placeholder",
      "aria-valuetext", "aria-roledescription":
      self = .prose
    case "content": self = .content
    case "type": self = .type
    case "style", "srcdoc": self = .code
    default: self = name.hasPrefix("on") ? .code : .plain
    }
  }
}
