import Diagnostics
import Disk
import SiteModel
import YAML

/// Gives pictures their copies, from the cache or made now, on all cores: smaller ones for screens and feeds, JPEG of
/// what browsers do not show, and the part that networks show of those with which columns are shared.
///
/// 1. Tasks are pictures that are wider than text stands on a telephone and heavy enough to be worth it, those of
///    formats that not all browsers know, and those that stand for a column.
/// 2. Of each, copies are looked up by its bytes, and those that are not there are made: when they are of use.
/// 3. A picture that cannot be read is reported and used as it is; one that browsers do not show is not published.
/// 4. What no picture needs any more goes out of the cache.
///
/// - Parameters:
///   - faulty: The paths of those that are damaged, which was reported.
///   - makes: Whether missing copies are made; otherwise pictures without them are used as they are, without a word.
///   - isOfUse: Asked once, before the first copy is made.
/// - Returns: Whether nothing is missing that could be made.
func scalePictures(
  _ project: inout Project, except faulty: Set<String>, site: String, makes: Bool, _ progress: WorkProgress?,
  log: inout DiagnosticLog,
  isOfUse: () -> Bool
) -> Bool {
  let tasks = pictureTasks(in: project, except: faulty)
  guard !tasks.isEmpty else { return true }
  let known = PictureWorkshop(cache: PictureCache(site: site), scaler: nil)
  var results = parallelMap(count: tasks.count, batch: 1) { known.result(of: tasks[$0], number: $0) }
  let missing = results.indices.filter { if case .withoutProgram = results[$0] { true } else { false } }
  if !missing.isEmpty, let scaler = PictureScaler() {
    guard makes else {
      for (task, result) in zip(tasks, results) {
        if case .copies(let copies) = result { project.assets[task.asset].add(copies) }
      }
      return false
    }
    guard isOfUse() else { return true }
    let workshop = PictureWorkshop(cache: known.cache, scaler: scaler)
    progress?.begin("making copies of pictures", total: missing.count)
    let made = parallelMap(count: missing.count, batch: 1, progress: progress) { number in
      let task = tasks[missing[number]]
      guard let progress else { return workshop.result(of: task, number: missing[number]) }
      return progress.timing(task.picture.path) { workshop.result(of: task, number: missing[number]) }
    }
    for (index, result) in zip(missing, made) { results[index] = result }
  }
  var report = ScalingReport()
  var used: Set<String> = []
  for (task, result) in zip(tasks, results) {
    if case .copies(let copies) = result {
      project.assets[task.asset].add(copies)
      used.formUnion(copies.used)
    } else {
      report.add(result, of: task.picture, log: &log)
    }
  }
  report.finish(log: &log)
  for path in report.unpublished { project.unpublished.insert(path) }
  if !report.unpublished.isEmpty { project.assets.removeAll { report.unpublished.contains($0.path) } }
  if report.isEmpty { known.cache.removeAll(but: used) }
  return true
}

private func pictureTasks(in project: Project, except faulty: Set<String>) -> [PictureTask] {
  let shared = sharedPictures(in: project)
  return project.assets.indices.compactMap { index in
    let asset = project.assets[index]
    let isShared = shared.contains(asset.path)
    let wantsCopies = wantsCopies(asset)
    guard isShared || wantsCopies, !faulty.contains(asset.path) else { return nil }
    return PictureTask(asset: index, picture: asset, wantsCopies: wantsCopies, isShared: isShared)
  }
}

private func wantsCopies(_ asset: ContentAsset) -> Bool {
  if asset.isSourceOnly { return true }
  guard let dimensions = asset.dimensions else { return false }
  let name = asset.path.lowercased()
  if [".avif", ".heic", ".heif"].contains(where: { name.hasSuffix($0) }) { return true }
  guard asset.size >= 60_000, dimensions.width > 640 else { return false }
  return [".jpg", ".jpeg", ".png", ".webp"].contains { name.hasSuffix($0) }
}

/// The paths of the pictures with which pages are shared: those in front matter, and the one that site.yml names.
private func sharedPictures(in project: Project) -> Set<String> {
  let named = project.documents.compactMap { document in
    document.frontMatter.image.map { ($0.source.value, document.path.folder) }
  }
  let standard = project.config.sharePictures.standard?.value
  guard !named.isEmpty || standard != nil else { return [] }
  let index = AssetIndex(project.assets)
  var paths = Set(named.compactMap { index.asset($0, fromFolder: $1)?.path })
  if let standard, let asset = index.asset(standard, fromFolder: "") { paths.insert(asset.path) }
  return paths
}

extension ContentAsset {
  fileprivate mutating func add(_ copies: PictureCopies) {
    variants = copies.variants
    isChoice = copies.isChoice
    crop = copies.crop
  }
}
