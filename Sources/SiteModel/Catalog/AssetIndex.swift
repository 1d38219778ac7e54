import Diagnostics
import Languages
import YAML

/// The files that are copied into the site, by path and by address.
package struct AssetIndex: Sendable {
  private var byPath: [String: ContentAsset] = [:]
  private var byAddress: [String: ContentAsset] = [:]

  package init(_ assets: [ContentAsset]) {
    for asset in assets {
      byPath[asset.path] = asset
      byAddress[asset.route.address] = asset
    }
  }

  /// The file that a reference in a document means: beside the document, or from the site's root after `/`.
  package func asset(_ reference: String, fromFolder folder: String) -> ContentAsset? {
    if reference.utf8.first == UInt8(ascii: "/") { return byAddress[reference] }
    return resolvedPath(reference, fromFolder: folder).flatMap { byPath[$0] }
  }

  /// The picture of an edition in a language, which its own document names, or that of a partner.
  ///
  /// What is wrong with it is told once, of the edition whose document names it.
  func image(
    _ reference: ImageReference, of document: Document, for language: Language, among languages: [Language],
    log: inout DiagnosticLog
  ) -> EditionImage? {
    var told = DiagnosticLog()
    defer { if document.language == language { log.append(told) } }
    let typed = reference.source.value
    let place = { document.source.location(at: reference.source.location) }
    guard var image = picture(typed, fromFolder: document.path.folder) else {
      guard asset(typed, fromFolder: document.path.folder) == nil else {
        told.report(
          .error, .missingPicture, at: place(), "‘\(typed)’ is no picture",
          help: "name one: JPEG, PNG, WebP, AVIF, GIF, SVG or HEIC; link to other files in the text")
        return nil
      }
      told.report(
        .error, .missingPicture, at: place(), "there is no picture ‘\(typed)’",
        help: pictureToConvert(typed)
          ?? (typed.utf8.first == UInt8(ascii: "/")
            ? "put the file into ‘static’: static\(typed)"
            : "put the file into ‘\(document.path.folder)/’, or into static/, and write its address from the root: "
              + "‘/images/\(typed)’ for static/images/\(typed)"))
      return nil
    }
    image.addWords(of: reference, in: document, for: language, languages)
    if image.alternativeText == nil {
      let name = MappingSyntax(of: document.source).quoted(typed)
      let isTOML = MappingSyntax(of: document.source) == .toml
      told.report(
        .warning, .missingAlternativeText, at: place(), "the picture ‘\(typed)’ has no alternative text",
        help: "say beside its name what it shows: "
          + (isTOML ? "image = {src = \(name), alt = \"…\"}" : "image: {src: \(name), alt: …}"))
    }
    return image
  }

  /// The picture that site.yml names: by a full address, by one from the site's root, or by the path of its file, of
  /// which `static/` or `content/` may be left out.
  func picture(namedInSettings typed: String) -> EditionImage? {
    ["", "static", "content"].lazy.compactMap { picture(typed, fromFolder: $0) }.first
  }

  /// The addresses of all pictures, for suggestions.
  var pictureAddresses: [String] { byAddress.values.filter { $0.dimensions != nil }.map(\.route.address).sorted() }

  private func picture(_ typed: String, fromFolder folder: String) -> EditionImage? {
    if webOrigin(of: typed, scheme: "https") != nil {
      return EditionImage(at: typed.utf8.starts(with: "//".utf8) ? "https:" + typed : typed)
    }
    return asset(typed, fromFolder: folder).flatMap { ContentFileKind.isPicture($0.path) ? EditionImage($0) : nil }
  }
}

/// What to do with a picture of a kind that is not published because browsers do not show it; `nil` for any other.
func pictureToConvert(_ destination: String) -> String? {
  let name = splitDestination(destination).path.lowercased()
  guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
  let ending = String(name[name.index(after: dot)...])
  guard ContentFileKind.pictureEndingsNotShown.contains(ending) else { return nil }
  return "browsers do not show .\(ending): save the picture as JPEG, and write the name of that file"
}

/// The path that a relative reference means, or `nil` when it leads out of the site.
package func resolvedPath(_ reference: String, fromFolder folder: String) -> String? {
  if let path = pathOfPlainReference(reference, fromFolder: folder) { return path }
  var parts = folder.isEmpty ? [] : folder.split(separator: "/")
  for part in reference.split(separator: "/", omittingEmptySubsequences: true) {
    switch part {
    case ".": continue
    case "..":
      if parts.isEmpty { return nil }
      parts.removeLast()
    default: parts.append(part)
    }
  }
  return parts.joined(separator: "/")
}

/// The other way round: how a text in a folder names a file or folder; `.` for the folder itself.
package func relativePath(to path: String, fromFolder folder: String) -> String {
  let (goal, start) = (path.split(separator: "/"), folder.split(separator: "/"))
  let shared = zip(goal, start).prefix { $0 == $1 }.count
  let steps = start.dropFirst(shared).map { _ in ".." } + goal.dropFirst(shared)
  return steps.isEmpty ? "." : steps.joined(separator: "/")
}

/// The same where nothing has to be taken apart, as in most links: for `../` any number of times, then names.
///
/// `nil` for any other reference, and for one that leads out of the site.
private func pathOfPlainReference(_ reference: String, fromFolder folder: String) -> String? {
  var folder = folder[...]
  var rest = reference.utf8[...]
  while rest.starts(with: "../".utf8) {
    guard !folder.isEmpty else { return nil }
    folder = folder[..<(folder.utf8.lastIndex(of: UInt8(ascii: "/")) ?? folder.startIndex)]
    rest = rest.dropFirst(3)
  }
  var previous = UInt8(ascii: "/")
  for byte in rest {
    if previous == UInt8(ascii: "/"), byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return nil }
    previous = byte
  }
  guard previous != UInt8(ascii: "/") else { return nil }
  return folder.isEmpty ? String(Substring(rest)) : String(folder) + "/" + Substring(rest)
}
