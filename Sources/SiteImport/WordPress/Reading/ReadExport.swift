import Diagnostics
import Disk

/// Reads one file of an export and hands on its parts, one after another.
///
/// A file that is cut off or damaged is read as far as it goes, and beyond the damage where that is possible.
func readExport(
  _ path: String, _ body: (ExportPart) throws(DiagnosticError) -> Void
) throws(DiagnosticError) -> ExportReading {
  let kind = ExportKind(readHead(path, count: 1 << 18))
  guard case .export(let isUTF8) = kind else {
    if case .empty = kind { _ = try FileChunks(path) }
    throw kind.refusal(of: path) ?? DiagnosticError("cannot read", path)
  }
  var chunks = try FileChunks(path)
  var cleaner = ExportCleaner(isUTF8: isUTF8)
  var parser = ResumingParser()
  var isLast = false
  while !isLast {
    let chunk = try chunks.next(1 << 16)
    isLast = chunk.isEmpty
    let marks = cleaner.itemMarks
    let bytes = cleaner.clean(chunk, isLast: isLast)
    for part in parser.parse(bytes, isLast: isLast, items: (marks, cleaner.itemOffsets)) { try body(part) }
  }
  return ExportReading(
    delivered: parser.deliveredItems, begun: cleaner.itemMarks + cleaner.swallowedItems,
    fault: parser.firstFault.map { $0 + cleaner.linesInFront }, isComplete: parser.isComplete,
    isOfWordPress: parser.isOfWordPress, removedCharacters: cleaner.removedCharacters,
    invalidBytes: cleaner.invalidBytes, bareAmpersands: cleaner.bareAmpersands,
    innerTextEnds: cleaner.innerTextEnds)
}

/// A parser of exports that goes on with the next item where it has lost its way.
private struct ResumingParser {
  private var parser = ExportParser()
  private(set) var deliveredItems = 0
  private(set) var firstFault: Int?
  private(set) var isOfWordPress = false
  private var begunItems = 0
  /// Whether it waits for the beginning of an item.
  private var isLost = false
  private var isResumed = false

  var isComplete: Bool { parser.isComplete }

  /// `items`: how many have begun before these bytes, and where in them others do.
  mutating func parse(_ bytes: [UInt8], isLast: Bool, items: (before: Int, offsets: [Int])) -> [ExportPart] {
    var parts: [ExportPart] = []
    var rest = bytes[...]
    while true {
      if isLost {
        let next = begunItems - items.before
        guard next < items.offsets.count else { return parts }
        rest = bytes[items.offsets[max(0, next)]...]
        begunItems = items.before + max(0, next)
        _ = parser.parse(Self.beginning, isLast: false)
        isLost = false
      }
      let begunBefore = parser.begunItems
      parts += parser.parse(Array(rest), isLast: isLast)
      begunItems += parser.begunItems - begunBefore
      if !parser.hasStopped {
        if isLast { take(parser) }
        return parts
      }
      parts += parser.leftovers()
      take(parser)
      // An item whose own tag is broken is not tried again.
      if isResumed, parser.begunItems == 0 { begunItems += 1 }
      isResumed = true
      parser = ExportParser(firstLine: parser.line)
      isLost = true
    }
  }

  private mutating func take(_ parser: ExportParser) {
    deliveredItems += parser.deliveredItems
    firstFault = firstFault ?? parser.firstFault
    isOfWordPress = isOfWordPress || parser.isOfWordPress
  }

  /// What stands in front of items, so that they are read as those of an export.
  private static let beginning = Array(
    """
    <rss xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
    """.utf8)
}

/// How the reading of one file went.
struct ExportReading {
  /// Items that were handed on, and those that begin in the file.
  var delivered: Int
  var begun: Int
  /// The line of the first fault, from 1.
  var fault: Int?
  var isComplete: Bool
  var isOfWordPress: Bool
  var removedCharacters: Int
  var invalidBytes: Int
  var bareAmpersands: Int
  var innerTextEnds: Int

  private var isWhole: Bool { fault == nil && isComplete && delivered >= begun }

  /// Tells of what is missing and of what was mended.
  func report(of path: String, log: inout DiagnosticLog) {
    if !isWhole {
      let place = Location(path: path, line: fault)
      let end = isComplete ? "damaged" : "cut off"
      let items = "\(grouped(delivered)) \(delivered == 1 ? "item" : "items")"
      let count =
        delivered >= begun || begun < 2
        ? "\(items) could be read" : "of \(grouped(begun)) items that begin in it \(grouped(delivered)) could be read"
      log.report(
        .error, .brokenExport, at: place, "the export is \(end): \(count)",
        help: "export it again in WordPress (Tools, Export), a year at a time if it ends early, and name all files at "
          + "once; what could be read is imported")
    }
    let faults = [
      (removedCharacters, "control characters"), (invalidBytes, "bytes that are no UTF-8"),
      (bareAmpersands, "signs ‘&’ that should be ‘&amp;’"), (innerTextEnds, "signs ‘]]>’ within texts"),
    ]
    let told = faults.filter { $0.0 > 0 }.map { "\(grouped($0.0)) \($0.1)" }
    if !told.isEmpty {
      let what = told.formatted
      log.report(
        .warning, .mendedExport, at: Location(path: path), "the export has \(what), which were left out or mended",
        help: "nothing is to be done, unless a text lacks letters: then export again")
    }
  }
}

extension [String] {
  fileprivate var formatted: String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " and " + self[count - 1]
  }
}
