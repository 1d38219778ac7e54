import Diagnostics
import Disk
import Languages
import Records
import SiteModel
import SiteRendering

/// A build's memory of the one before it: what of its work need not be done again.
struct BuildMemory: Sendable {
  private let file: CacheFile?
  private let run: Fingerprint
  private let startedAt: Int
  /// What the last build left, when there is such.
  let cache: BuildCache?
  private let isUnchanged: Bool

  init(_ request: BuildRequest) {
    startedAt = currentNanoseconds()
    run = Fingerprint(of: request)
    file = request.usesCache ? CacheFile(site: request.source, destination: request.destinationPath) : nil
    cache = file?.load()
    isUnchanged =
      cache.map { [run] in $0.output.isUpToDate(for: request, run, folder: request.destinationPath) } ?? false
  }

  /// The last build, when everything that it read and wrote is as it was: there is nothing to do.
  var unchangedBuild: OutputMemory? { isUnchanged ? cache?.output : nil }

  /// Leaves for the next build what this one knows.
  func save(
    _ written: WrittenOutput, _ made: MadeSite, report: BuildReport, log: inout DiagnosticLog
  ) {
    guard let file else { return }
    let output = OutputMemory(
      run: run, clock: made.site.catalog.clock, inputs: made.loaded.inputs.reliable(before: startedAt),
      outputs: written.records, manifest: written.manifest, report: report, log: log)
    file.save(made.memory(settledBefore: startedAt), output, log: &log)
  }
}

extension MadeSite {
  /// What may be taken over when the site is made again.
  ///
  /// - Parameter start: When reading began, in nanoseconds since 1970: files that were saved just then may have been
  ///   saved again, and are read again.
  package func memory(settledBefore start: Int) -> SourceMemory {
    var documents = loaded.stored
    for index in documents.indices {
      documents[index].stamp = documents[index].stamp.reliable(before: start)
      documents[index].address = ""
    }
    for (edition, article) in zip(site.catalog.editions, articles) {
      documents[edition.document].address = edition.route.address
      if !article.isReused || documents[edition.document].kept != nil {
        documents[edition.document].newArticle = article.record
      }
    }
    return SourceMemory(
      documentKey: loaded.documentKey, media: loaded.media.map { $0.reliable(before: start) }, documents: documents,
      catalog: site.catalog)
  }
}

extension OutputMemory {
  /// Whether a build now would find everything as the one that left this cache did.
  fileprivate func isUpToDate(for request: BuildRequest, _ run: Fingerprint, folder: String) -> Bool {
    guard run == self.run, request.clock != nil || clock.contains(secondsSince1970: currentSeconds()),
      inputs.isUnchanged, sharePicturesStand(for: request),
      manifest == FileStamp(of: folder + "/" + OutputFolder.manifestName)
    else { return false }
    return parallelMap(count: (outputs.count + 511) / 512, batch: 1) { batch in
      outputs[batch * 512..<min(outputs.count, (batch + 1) * 512)].allSatisfy {
        FileStamp(ofFileItself: folder + "/" + $0.path) == $0.stamp
      }
    }.allSatisfy { $0 }
  }
}

extension OutputMemory {
  /// Whether all share pictures were drawn, with the fonts that are there now.
  ///
  /// What was missing may have been installed since.
  private func sharePicturesStand(for request: BuildRequest) -> Bool {
    guard request.drawsSharePictures else { return true }
    if log.diagnostics.contains(where: { $0.id == .sharePicturesNotDrawn }) { return false }
    let fonts = SharePictureFonts(notedIn: SharePictureCache(site: request.source))
    return fonts.map { $0.hold(for: []) } ?? true
  }
}

extension Fingerprint {
  /// Of everything but files that decides what a request makes.
  fileprivate init(of request: BuildRequest) {
    self.init()
    add(request.destinationPath)
    add(request.settingsFile)
    add(request.theme ?? "")
    add(request.baseURL ?? "")
    add(request.clock ?? "")
    for flag in [request.includesDrafts, request.includesFuture, request.includesExpired] { add(flag ? 1 : 0) }
    for folder in request.themeFolders { add(folder) }
    // Pictures are made smaller only where this is installed.
    add(PictureScaler()?.program ?? "")
    add(request.drawsSharePictures ? request.sharePictureProgram ?? "-" : "")
  }
}
