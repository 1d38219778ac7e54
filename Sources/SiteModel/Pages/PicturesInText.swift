package import Markdown
import Markup

extension Catalog {
  /// Whether the text of an edition shows the picture that stands for it.
  ///
  /// Many generators know `image` as the picture for networks alone, and their columns show it once more in the text.
  package func showsInText(_ image: EditionImage, _ edition: Edition, _ body: BodyFacts) -> Bool {
    let folder = documents[edition.document].path.folder
    return body.images.contains { shown in
      guard let file = image.file else { return shown.destination == image.address }
      guard let decoded = PercentEncoding.decode(splitDestination(shown.destination).path) else { return false }
      return decoded.utf8.first == UInt8(ascii: "/")
        ? ["content", "static"].contains { file == $0 + decoded } : resolvedPath(decoded, fromFolder: folder) == file
    }
  }
}
