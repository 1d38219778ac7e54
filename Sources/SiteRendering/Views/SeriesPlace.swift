import SiteModel

/// Which part of its series a column is, and the parts that its page names.
///
/// A page of a short series names them all. Of a long one it names the first, the last and those near its own: thousands
/// of pages that name thousands of parts each would be gigabytes.
struct SeriesPlace {
  /// The index of the series.
  let series: Int
  /// From 1.
  let number: Int
  let total: Int
  let parts: [Part]

  /// A column of the series, and which part it is.
  struct Part {
    let number: Int
    let column: ListedColumn
    /// Whether parts that stand before it are not named.
    let followsGap: Bool
  }

  /// The part after this one; those near it are always named.
  var next: Part? { parts.first { $0.number > number } }

  /// How many parts are all named.
  static let wholeSeries = 30
  /// How many are named on each side of a column, where not all are.
  static let reach = 5

  /// `nil` when the edition is not among the columns of the series, which are in the order of their editions.
  init?(series: Int, edition: Int, newestFirst columns: [ListedColumn]) {
    guard let place = Self.place(of: edition, in: columns) else { return nil }
    self.series = series
    total = columns.count
    let total = total
    let number = total - place
    self.number = number
    let shown =
      total <= Self.wholeSeries
      ? Array(1...total)
      : (number - Self.reach > 1 ? [1] : []) + (max(1, number - Self.reach)...min(total, number + Self.reach))
        + (number + Self.reach < total ? [total] : [])
    var parts: [Part] = []
    for number in shown {
      let followsGap = number > (parts.last?.number ?? 0) + 1
      parts.append(Part(number: number, column: columns[total - number], followsGap: followsGap))
    }
    self.parts = parts
  }

  /// A halving search: each page of a series asks for its place.
  private static func place(of edition: Int, in columns: [ListedColumn]) -> Int? {
    var low = 0
    var high = columns.count
    while low < high {
      let middle = (low + high) / 2
      if columns[middle].edition < edition { low = middle + 1 } else { high = middle }
    }
    return low < columns.count && columns[low].edition == edition ? low : nil
  }
}
