import Disk
import Records
import SiteModel

/// Every file and folder that a build looked at while it read the site, in the state in which it was.
///
/// What is noted before it is read cannot be newer than what was read. A path at which there was nothing is noted as
/// well: something may be put there.
struct InputLog: Sendable {
  struct Entry: Sendable {
    var path = ""
    var stamp: FileStamp?
  }

  /// The names of the Markdown files of a folder, where its other entries do not matter: a build itself makes some.
  struct MarkdownNames: Sendable {
    var folder = ""
    var names: [String] = []
  }

  private(set) var entries: [Entry] = []
  private(set) var markdownNames: [MarkdownNames] = []

  mutating func noteMarkdown(_ names: [String], in folder: String) {
    markdownNames.append(MarkdownNames(folder: folder, names: names))
  }

  mutating func note(_ path: String) {
    entries.append(Entry(path: path, stamp: FileStamp(of: path)))
  }

  mutating func note(_ path: String, _ stamp: FileStamp?) {
    entries.append(Entry(path: path, stamp: stamp))
  }

  mutating func append(_ other: InputLog) {
    entries += other.entries
    markdownNames += other.markdownNames
  }

  /// The log with the stamps that can be relied on later.
  func reliable(before moment: Int) -> InputLog {
    var log = self
    for index in log.entries.indices { log.entries[index].stamp = entries[index].stamp?.reliable(before: moment) }
    return log
  }

  /// Whether everything is as it was.
  var isUnchanged: Bool {
    guard markdownNames.allSatisfy({ SiteBuild.markdownNames(in: $0.folder) == $0.names }) else { return false }
    let batches = (entries.count + 511) / 512
    return parallelMap(count: batches, batch: 1) { batch in
      entries[batch * 512..<min(entries.count, (batch + 1) * 512)].allSatisfy { FileStamp(of: $0.path) == $0.stamp }
    }.allSatisfy { $0 }
  }
}

extension InputLog: Exchanged {
  mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&entries)
    record.exchange(&markdownNames)
  }
}

extension InputLog.Entry: Exchanged {
  mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&path)
    record.exchange(&stamp)
  }
}

extension InputLog.MarkdownNames: Exchanged {
  mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&folder)
    record.exchange(&names)
  }
}
