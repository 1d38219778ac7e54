import Languages

extension ImportedWork {
  /// What no column was written on, for one of which no day is known.
  static let noDate = "1970-01-01"

  /// Makes a column of which nobody says the day a draft with one that is none: a column without a date stops every
  /// build, and none goes to readers with one that was made up.
  mutating func holdBackWithoutDate() {
    guard kind == .column, date.flatMap({ try? WrittenDate($0) }) == nil else { return }
    date = Self.noDate
    if heldBack == nil { heldBack = .draft }
    notes.append(
      ImportNote(
        .mended,
        "nothing says on which day it was published; ‘\(Self.noDate)’ stands for it, and it is a draft: write its date "
          + "into its file, and take ‘draft: true’ out"))
  }
}
