import Languages

/// A date as front matter here has it, of one that was typed: as it stands where it is read, `2015-9-19` with its zeros;
/// `nil` for what is no date, and for the first day of all, which Hugo takes for none.
func readableDate(_ typed: String) -> String? {
  if typed.hasPrefix("0001-01-01") { return nil }
  if (try? WrittenDate(typed)) != nil { return typed }
  let day = typed.prefix { $0.isNumber || $0 == "-" || $0 == "/" }
  let parts = day.split { $0 == "-" || $0 == "/" }
  guard parts.count == 3, parts[0].count == 4, let month = Int(parts[1]), let date = Int(parts[2]) else { return nil }
  let mended = "\(parts[0])-\(padded(month, to: 2))-\(padded(date, to: 2))" + typed.dropFirst(day.count)
  return (try? WrittenDate(mended)) == nil ? nil : mended
}

/// The name of a file without the day before it: `2025-08-22-visit`, `2015-9-19-visit`.
struct DatedStem {
  var day: String?
  var rest: String

  init(_ name: String) {
    rest = name
    let parts = name.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0].count == 4, !parts[3].isEmpty, parts[..<3].allSatisfy({ Int($0) != nil }),
      let day = readableDate(parts[..<3].joined(separator: "-"))
    else { return }
    self.day = day
    rest = String(parts[3])
  }

  /// A path that ends in the name, with the day as it is written with its zeros: one translation may lack them.
  func neutral(_ path: String) -> String {
    guard let day, let slash = path.lastIndex(of: "/") else { return day.map { "\($0)-\(rest)" } ?? path }
    return "\(path[...slash])\(day)-\(rest)"
  }
}

extension GeneratorItem {
  /// Its day or moment: that of its front matter, else the one in its name.
  var date: String? { front["date"]?.text.flatMap(readableDate) ?? dateInName }

  var calendarDate: CalendarDate? { date.flatMap { try? WrittenDate($0).date } }
}
