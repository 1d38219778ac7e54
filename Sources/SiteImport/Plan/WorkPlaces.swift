import Languages
import SiteModel

/// Where works lie and what their addresses end in, so that none takes another's place.
struct WorkPlaces {
  /// A work in as many languages as were met.
  struct Place {
    /// `content/columns/2025/visit`.
    var stem: String
    /// What has to stand in its front matter, where the name of the file does not give the address.
    var slug: String?
    var languages: Set<String> = []
    /// Whether its files lie in a folder of their own.
    var isBundle = false
    /// What an edition that readers see says for all.
    var shared: EditionFile.Shared?
    /// Whether it had another key in this import, for its own was taken.
    var isMoved = false

    /// What stands before the language in the paths of its texts.
    var front: String { isBundle ? "\(stem)/index" : stem }
  }

  private var places: [Place] = []
  private var byKey: [String: Int] = [:]
  private var byStem: [String: Int] = [:]
  /// The slugs of columns, in small letters: columns of all folders share them.
  private var slugs: Set<String> = []

  subscript(number: Int) -> Place {
    get { places[number] }
    set { places[number] = newValue }
  }

  /// The number of a work's place, the same for all items with its key.
  ///
  /// - Parameters:
  ///   - recorded: Where an earlier import put it.
  ///   - isFree: Whether nothing of another item lies at a stem.
  ///   - isSlugFree: Whether no column that came from elsewhere has a slug.
  mutating func number(
    of work: ImportedWork, recorded: String?, isFree: (String) -> Bool, isSlugFree: (String) -> Bool
  ) -> Int {
    let languages = Set(work.editions.map(\.language))
    let key = "\(work.kind)/\(work.key)"
    if let number = byKey[key], places[number].languages.isDisjoint(with: languages) { return number }
    if let recorded, let number = byStem[recorded.lowercased()], places[number].languages.isDisjoint(with: languages) {
      return number
    }
    let wanted = recorded ?? Self.stem(of: work)
    var stem = wanted
    var count = 1
    while byStem[stem.lowercased()] != nil || recorded == nil && !isFree(stem) {
      count += 1
      stem = "\(wanted)-\(count)"
    }
    let number = places.count
    var place = Place(stem: stem)
    place.isMoved = stem != wanted
    place.slug = slug(of: stem, kind: work.kind, isSlugFree)
    places.append(place)
    byStem[stem.lowercased()] = number
    if byKey[key] == nil { byKey[key] = number }
    return number
  }

  /// Where a work would lie if nothing else were there.
  static func stem(of work: ImportedWork) -> String {
    var parts = work.key.split(separator: "/").map(String.init).filter { $0 != "." && $0 != ".." }
    if parts.isEmpty { parts = ["untitled"] }
    // The texts of a folder are called so.
    if parts[parts.count - 1].lowercased() == "index" { parts[parts.count - 1] = "index-page" }
    return (["content", work.kind == .column ? "columns" : "pages"] + parts).joined(separator: "/")
  }

  /// The slug that has to be written for a stem; `nil` where the name of the file gives one that nobody has.
  private mutating func slug(of stem: String, kind: ImportedWork.Kind, _ isFree: (String) -> Bool) -> String? {
    let name = String(stem.split(separator: "/").last ?? "")
    let usual = Slug(wholeOf: DatedName(name)?.rest ?? name)?.text
    guard kind == .column else {
      // Lists stand directly below the home page of a language.
      let isOutermost = stem.split(separator: "/").count == 3
      let isTaken = usual.map { IndexPage(rawValue: $0) != nil || ["page", "parallel", "all", "assets"].contains($0) }
      return isOutermost && isTaken == true ? usual.map { $0 + "-page" } : nil
    }
    let wanted = usual ?? "column"
    var slug = wanted
    var count = 1
    while !isFree(slug.lowercased()) || !slugs.insert(slug.lowercased()).inserted {
      count += 1
      slug = "\(wanted)-\(count)"
    }
    return slug == usual ? nil : slug
  }
}
