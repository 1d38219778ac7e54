import Diagnostics
import Markup
import YAML

/// Puts comments in the order of their threads: each behind the one that it answers.
///
/// One whose parent is not there, or that answers itself by way of others, begins a thread of its own, and is told of.
/// Nothing is lost, however deep threads go.
func threaded(_ comments: [ReaderCommentReading], _ reader: inout TypedReader) -> [ReaderComment] {
  var threads = CommentThreads(comments, &reader)
  threads.reportCycles(&reader)
  return threads.ordered()
}

private struct CommentThreads {
  private let comments: [ReaderCommentReading]
  /// The place of the comment that each answers.
  private var parents: [Int?]

  init(_ comments: [ReaderCommentReading], _ reader: inout TypedReader) {
    self.comments = comments
    var places: [String: Int] = [:]
    for (place, comment) in comments.enumerated() {
      guard let id = comment.id else { continue }
      guard let first = places[id.value] else {
        places[id.value] = place
        continue
      }
      reader.report(
        .error, .duplicateKey, at: id.location, "‘\(id.value)’ is the id of another comment too",
        help: "give this one another id", related: [comments[first].id?.location].compactMap { $0 })
    }
    parents = comments.map { comment in
      guard let parent = comment.parent else { return nil }
      if let place = places[parent.value] { return place }
      reader.report(
        .warning, .commentThread, at: parent.location, "it answers the comment ‘\(parent.value)’, which is not there",
        help: "it begins a thread of its own; write the id of a comment of this file, or take the line ‘parent’ out")
      return nil
    }
  }

  /// Cuts each circle of answers at the comment that stands first in the file.
  mutating func reportCycles(_ reader: inout TypedReader) {
    // 0 for what was not looked at, else the number of the walk that came by.
    var walks = [Int](repeating: 0, count: comments.count)
    for start in comments.indices {
      var place = start
      while walks[place] == 0 {
        walks[place] = start + 1
        guard let next = parents[place] else { break }
        place = next
      }
      // Otherwise it came to an end, or to where an earlier walk had been.
      guard walks[place] == start + 1, parents[place] != nil else { continue }
      let first = circle(from: place).min() ?? place
      parents[first] = nil
      guard let mark = comments[first].parent?.location else { continue }
      reader.report(
        .warning, .commentThread, at: mark, "the comment answers itself, or one that answers it",
        help: "it begins a thread of its own; write the id of an earlier comment, or take the line ‘parent’ out")
    }
  }

  private func circle(from place: Int) -> [Int] {
    var all = [place]
    var step = parents[place]
    while let next = step, next != place {
      all.append(next)
      step = parents[next]
    }
    return all
  }

  /// The comments in the order in which they are shown, by a walk that needs no stack of the machine.
  func ordered() -> [ReaderComment] {
    var answers = [[Int]](repeating: [], count: comments.count)
    for (place, parent) in parents.enumerated() { if let parent { answers[parent].append(place) } }
    var shown: [ReaderComment] = []
    shown.reserveCapacity(comments.count)
    var waiting = comments.indices.filter { parents[$0] == nil }.reversed().map { (place: $0, parent: Int?.none) }
    while let (place, parent) = waiting.popLast() {
      let number = shown.count
      shown.append(comment(place, number: number, parent: parent, depth: parent.map { shown[$0].depth + 1 } ?? 0))
      for answer in answers[place].reversed() { waiting.append((answer, number)) }
    }
    return shown
  }

  private func comment(_ place: Int, number: Int, parent: Int?, depth: Int) -> ReaderComment {
    let read = comments[place]
    return ReaderComment(
      anchor: anchor(read.id?.value, number: place), depth: depth, parent: parent, author: read.author, url: read.url,
      date: read.date, text: read.text)
  }

  /// `comment-12`, as WordPress has it and old links have it; no id of a heading has a full stop in it.
  private func anchor(_ id: String?, number: Int) -> String {
    guard let id, !id.isEmpty, id.utf8.count <= 64 else { return "comment..\(number + 1)" }
    if id.utf8.allSatisfy(\.isASCIIDigit) { return "comment-\(id)" }
    let isPlain = id.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    return isPlain ? "comment.\(id)" : "comment..\(number + 1)"
  }
}
