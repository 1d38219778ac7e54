extension HugoShortcode {
  /// The page that a player or a quotation of another site shows.
  var pageAddress: String? {
    let id = value("id", at: 0)
    let isPlain = { (text: String) in
      !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
    }
    let user = value("user", at: 0)
    switch name {
    case "youtube": return id.flatMap { isPlain($0) ? "https://www.youtube.com/watch?v=\($0)" : nil }
    case "vimeo", "vimeo_simple": return id.flatMap { isPlain($0) ? "https://vimeo.com/\($0)" : nil }
    case "instagram": return id.flatMap { isPlain($0) ? "https://www.instagram.com/p/\($0)/" : nil }
    case "gist":
      guard let user, let gist = value("gist", at: 1), isPlain(user), isPlain(gist) else { return nil }
      return "https://gist.github.com/\(user)/\(gist)"
    default:
      let number = named["id"] ?? values.last
      guard let number, isPlain(number) else { return nil }
      let name = named["user"] ?? (values.count > 1 ? values[0] : "i/web")
      return "https://x.com/\(name)/status/\(number)"
    }
  }
}
