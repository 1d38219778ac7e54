import Diagnostics
import Disk
import Languages
import SiteModel

/// What readers wrote under works, from the files beside them.
///
/// They are read in every build, for they are few and small; what pages show of them is in the inputs of pages.
func loadComments(
  _ files: [FoundFile], site: String, zone: TimeZoneOffsets, log: inout DiagnosticLog
) throws(DiagnosticError) -> [CommentsFile] {
  let results = parallelMap(count: files.count, batch: 8) { commentsFile(files[$0], site: site, zone: zone) }
  var read: [CommentsFile] = []
  for result in results {
    let (file, told) = try result.get()
    log.append(told)
    if let file { read.append(file) }
  }
  return read
}

private func commentsFile(
  _ file: FoundFile, site: String, zone: TimeZoneOffsets
) -> Result<(CommentsFile?, DiagnosticLog), DiagnosticError> {
  var log = DiagnosticLog()
  guard file.size <= mostBytes else {
    log.report(
      .error, .fileTooLarge, at: Location(path: file.path),
      "the file has \(file.size / 1_000_000) MB, and more than \(mostBytes / 1_000_000) are not read",
      help: "keep those comments in it that are still read")
    return .success((nil, log))
  }
  do throws(DiagnosticError) {
    let source = SourceText(path: file.path, bytes: withoutByteOrderMark(try readFile(site + "/" + file.path)))
    guard isUTF8(source, log: &log) else { return .success((nil, log)) }
    let comments = decodeComments(source, zone: zone, log: &log)
    return .success((comments, log))
  } catch {
    return .failure(error)
  }
}

private let mostBytes = 20_000_000
