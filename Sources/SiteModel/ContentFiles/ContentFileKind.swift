import Markup

/// What becomes of a file below `content/` or `static/`, by its name.
package enum ContentFileKind: Sendable, Hashable {
  /// Published as it is, or without its camera's notes.
  case published
  /// A picture that browsers do not show, and that is published as JPEG where a program can make that of it.
  case converted
  /// What editors and operating systems leave behind; nobody is told of it.
  case leftover
  /// A column that would be read under another name, such as `visit.ur.md.txt`.
  case renamedDocument(String)
  /// Anything else; it is not published unless site.yml says so.
  case unknown(ending: String)

  /// - Parameters:
  ///   - path: With `/` between folders.
  ///   - own: The endings that site.yml has under `publish`.
  package init(_ path: String, own: [String] = []) {
    if Self.isLeftover(path) {
      self = .leftover
      return
    }
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    let ending = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[name.index(after: $0)...]) } ?? ""
    if own.contains(ending) || Self.publishedEndings.contains(ending) {
      self = .published
    } else if Self.convertedEndings.contains(ending) {
      self = .converted
    } else if name.hasSuffix(".md.txt") || name.hasSuffix(".markdown.txt") {
      self = .renamedDocument(String(path.dropLast(".txt".count)))
    } else {
      self = .unknown(ending: ending)
    }
  }

  /// Pictures that browsers show, under their usual names.
  private static let usualPictureEndings = ["jpg", "jpeg", "png", "gif", "webp", "avif", "svg"]
  private static let pictureEndings = (usualPictureEndings + ["jpe", "jfif", "apng"] + convertedEndings).map {
    "." + $0
  }

  /// Whether a file may be shown as a picture, as it is or as JPEG.
  package static func isPicture(_ path: String) -> Bool {
    let name = path.lowercased()
    return pictureEndings.contains { name.hasSuffix($0) }
  }

  /// What is published below `content/` without a word in site.yml: pictures, sound, films, documents, subtitles.
  package static let publishedEndings: [String] =
    usualPictureEndings + MediaFileKind.allCases.flatMap(\.endings)
    + ["pdf", "epub", "vtt", "srt"]

  /// What no message offers to publish: secrets, programs, data that was never meant for readers.
  package static let endingsNotToPublish: Set<String> = [
    "key", "pem", "p12", "pfx", "kdbx", "gpg", "php", "cgi", "sh", "py", "rb", "exe", "sql", "db", "sqlite", "log",
    "env", "ini", "conf", "gz", "tgz", "tar", "zip", "rar", "7z",
  ]

  /// Texts in other forms than Markdown, or under another name: columns that nobody has read yet, and perhaps drafts.
  package static let endingsOfTexts: Set<String> = [
    "mdown", "mkd", "mkdn", "mdwn", "mdtxt", "mdtext", "mdx", "rmd", "qmd", "text", "txt", "html", "htm", "xhtml",
    "org",
    "adoc", "asciidoc", "rst", "textile", "wiki", "doc", "docx", "odt", "rtf", "pages", "inp", "tex",
  ]

  /// What telephones take pictures in.
  private static let convertedEndings: Set<String> = ["heic", "heif"]

  /// Pictures that browsers do not show, whatever is done with them.
  package static let pictureEndingsNotShown: Set<String> = [
    "heic", "heif", "tif", "tiff", "bmp", "psd", "ai", "eps", "raw", "dng", "cr2", "cr3", "nef", "arw", "orf", "rw2",
    "jxl", "jp2", "xcf",
  ]

  /// Whether a file's name is that of a text that a person may have written as a column.
  package static func isText(_ path: String) -> Bool {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = path[path.index(after: dot)...].lowercased()
    return ending == "md" || ending == "markdown" || endingsOfTexts.contains(ending)
  }

  /// Whether a file, or a folder above it, is a backup, or something that a system or an editor keeps for itself.
  package static func isLeftover(_ path: String) -> Bool {
    path.split(separator: "/").contains { part in
      let name = part.lowercased()
      return systemNames.contains(name) || leftoverEndings.contains { name.hasSuffix($0) }
        || leftoverBeginnings.contains { name.hasPrefix($0) } || (name.hasPrefix("#") && name.hasSuffix("#"))
    }
  }

  private static let systemNames: Set<String> = [
    "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx", "$recycle.bin", ".ds_store", ".directory", ".git",
    ".gitignore", ".gitattributes", ".gitkeep", ".gitmodules", ".svn", ".hg", ".ssh", ".idea", ".vscode", ".htpasswd",
    ".fseventsd", ".appledouble", ".localized",
  ]
  private static let leftoverEndings = [
    "~", ".bak", ".orig", ".swp", ".swo", ".swx", ".tmp", ".old", ".rej", ".sav", ".save",
  ]
  private static let leftoverBeginnings = [
    "~$", ".#", "._", ".env", ".sitegen", ".trash", ".spotlight", ".nfs", ".fuse_hidden",
  ]
}
