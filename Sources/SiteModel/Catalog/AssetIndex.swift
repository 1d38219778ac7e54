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

  func image(_ reference: ImageReference, of document: Document, log: inout DiagnosticLog) -> EditionImage? {
    let typed = reference.source.value
    let alternative = reference.alternativeText ?? ""
    if webOrigin(of: typed, scheme: "https") != nil {
      return EditionImage(
        address: typed.utf8.starts(with: "//".utf8) ? "https:" + typed : typed, isOnThisSite: false, dimensions: nil,
        alternativeText: alternative, caption: reference.caption,
        credit: reference.credit)
    }
    guard let asset = asset(typed, fromFolder: document.path.folder) else {
      log.report(
        .error, .missingPicture, at: document.source.location(at: reference.source.location),
        "there is no picture ‘\(typed)’",
        help: typed.utf8.first == UInt8(ascii: "/")
          ? "put the file into ‘static’: static\(typed)"
          : "put the file into ‘\(document.path.folder)/’, or into static/, and write its address from the root: "
            + "‘/images/\(typed)’ for static/images/\(typed)")
      return nil
    }
    return EditionImage(
      address: asset.route.address, isOnThisSite: true, dimensions: asset.dimensions, variants: asset.variants,
      alternativeText: alternative, caption: reference.caption, credit: reference.credit)
  }
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
