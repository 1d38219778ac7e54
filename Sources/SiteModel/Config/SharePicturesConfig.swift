package import YAML

/// The pictures that stand for columns where they are shared.
package struct SharePicturesConfig: Sendable {
  /// Whether pictures are drawn for columns that have none.
  package var isEnabled = true
  /// For how many columns, the newest first; `nil` for all.
  package var newest: Int?
  /// The address of a file of the site that stands for pages without a picture of their own.
  package var standard: Located<String>?

  package init() {}
}

/// The keys of `sharePictures`.
let sharePictureKeys = KeySet<SharePicturesConfig>(
  "a key of ‘sharePictures’",
  [
    Key(
      "enabled", .boolean, "Whether a picture with its title is drawn for each column that has no `image`.",
      example: "enabled: true", standard: "\(SharePicturesConfig().isEnabled)"
    ) {
      $0.isEnabled = $2.boolean($1)?.value ?? $0.isEnabled
    },
    Key(
      "newest", .wholeNumber(in: 0...1_000_000), "For how many of the newest columns; without it, for all.",
      example: "newest: 2000"
    ) {
      $0.newest = $2.wholeNumber($1) ?? $0.newest
    },
    Key(
      "default", .text,
      "The picture for all other pages, by its address in the site; without it, the theme's `assets/share.png`.",
      example: "default: /images/share.png"
    ) { $0.standard = $2.text($1) },
  ])
