import Disk
import SiteBuild

/// Waits for changes of what a site is made of: by the kernel's word, or by looking where that says nothing.
struct ChangeWatcher: ~Copyable {
  private let request: BuildRequest
  private var watch: FolderWatch?
  private(set) var watching: SiteKeeper.Watching
  /// The files and folders that the site was made of, and the places where it would look first.
  private var paths: Set<String> = []
  private var folders: Set<String> = []
  /// The folders on the way to that of the site, and what in each of them leads to it: where one is moved away and
  /// another takes its place, nothing is told of by the watches within.
  private let ground: [String: String]
  /// What they were at the last look, where changes are found by looking.
  private var stamps: [String: FileStamp] = [:]

  init(_ request: BuildRequest, pollInterval: Int?) {
    self.request = request
    ground = Self.ground(of: request.source)
    let places = [request.source, request.folder("content"), request.folder("static"), request.folder("themes")]
    if let pollInterval {
      watching = .byLooking(pollInterval, reason: nil)
    } else if let kind = places.lazy.compactMap({ silentFileSystem(under: $0) }).first {
      watching = .byLooking(Self.standardInterval, reason: "a folder lies on ‘\(kind)’, which tells of no changes")
    } else {
      watching = .byKernel
      start()
    }
  }

  /// In milliseconds.
  static let standardInterval = 500

  private mutating func start() {
    do {
      watch = try FolderWatch()
    } catch {
      giveUp(error)
    }
  }

  private mutating func giveUp(_ failure: FolderWatch.Failure) {
    watch = nil
    switch failure {
    case .tooMany(let limit):
      watching = .byLooking(
        Self.standardInterval,
        reason:
          "all \(limit) watches of fs.inotify.max_user_watches are in use; sysctl fs.inotify.max_user_watches=524288 allows more"
      )
    case .unavailable(let reason):
      watching = .byLooking(Self.standardInterval, reason: "the system has no watches to give: \(reason)")
    }
    stamps = currentStamps()
  }

  /// Watches what a site was made of, and where that is not all that lies there, all folders of the site.
  ///
  /// Gives the folders that are new: something may have come into them before they were watched.
  @discardableResult
  mutating func follow(_ inputs: Set<String>, isComplete: Bool) -> Set<String> {
    let bases = ["content", "static", "themes", "strings", request.settingsFile].map(request.folder)
    paths = inputs.union(bases).union([request.source])
    var folders: Set<String> = [request.source]
    // What lies around the site is no business of its own, be it the file to which this preview's words go.
    for path in paths where path != request.source {
      folders.insert(path)
      if let parent = parentFolder(of: path[...]), !parent.isEmpty { folders.insert(String(parent)) }
    }
    for base in bases where !isComplete || !inputs.contains(base) { addFolders(below: base, depth: 0, to: &folders) }
    // Files are told of by their folders.
    self.folders = folders.filter { isFolder($0) && !$0.hasPrefix("/usr/share/zoneinfo") }
    if watching == .byKernel {
      do {
        return try watch?.watch(self.folders.union(ground.keys.filter { isFolder($0) })).intersection(self.folders)
          ?? []
      } catch {
        giveUp(error)
      }
    } else if stamps.isEmpty {
      stamps = currentStamps()
    }
    return []
  }

  /// What has changed, or `nil` when nothing has for so long.
  mutating func changes(within milliseconds: Int) -> Set<String>? {
    if case .byLooking(let interval, _) = watching { return lookedUpChanges(max(milliseconds, interval)) }
    watch?.wait(milliseconds: Int32(milliseconds))
    guard var changed = watch?.changes() else { return nil }
    changed = relevant(changed)
    guard !changed.isEmpty else { return nil }
    // A burst of saves makes one site: what follows at once belongs to it.
    for _ in 0..<Self.longestBurst {
      watch?.wait(milliseconds: Self.quiet)
      let more = watch?.changes() ?? []
      if more.isEmpty { break }
      changed.formUnion(relevant(more))
    }
    if changed.contains(request.source) { watch?.forgetAll() }
    return changed
  }

  /// In milliseconds.
  private static let quiet: Int32 = 8
  private static let longestBurst = 25

  /// What is of the site: not the folders that a build makes, and in the folder of the site only what was read there.
  private func relevant(_ changed: Set<String>) -> Set<String> {
    if changed.contains(where: { isGround($0) }) {
      return changed.filter { paths.contains($0) }.union([request.source])
    }
    return changed.filter { path in
      if paths.contains(path) || path.isEmpty { return true }
      guard let parent = parentFolder(of: path[...]).map(String.init) else { return false }
      let isOutput = path == request.destinationPath || path.hasPrefix(request.destinationPath + "/")
      if isOutput || path.contains("/.sitegen-") { return false }
      // Beside site.yml lie files of all kinds, and folders of which only some are read.
      if parent == request.source {
        return ["content", "static", "themes", "strings"].contains { path == request.folder($0) }
          || path == request.folder(request.settingsFile) || path.hasSuffix(".md")
      }
      return folders.contains(parent)
    }
  }

  /// Whether a path leads to the folder of the site, or is that folder itself.
  private func isGround(_ path: String) -> Bool {
    if path == request.source { return true }
    guard let folder = parentFolder(of: path[...]).map({ $0.isEmpty ? "/" : String($0) }) else { return false }
    return ground[folder] == path
  }

  /// Of the folders on the way to one, what is looked for in each.
  private static func ground(of source: String) -> [String: String] {
    var ground: [String: String] = [:]
    var path = source
    while path != ".", path != "/", !path.isEmpty, !path.hasSuffix("..") {
      let parent = parentFolder(of: path[...]).map { $0.isEmpty ? "/" : String($0) }
      ground[parent ?? "."] = parent == nil ? "./" + path : parent == "/" ? "/" + path.drop { $0 == "/" } : path
      guard let parent else { break }
      path = parent
    }
    return ground
  }

  private mutating func lookedUpChanges(_ milliseconds: Int) -> Set<String>? {
    sleepMilliseconds(milliseconds)
    let current = currentStamps()
    let changed = Set(current.keys).union(stamps.keys).filter { current[$0] != stamps[$0] }
    stamps = current
    return changed.isEmpty ? nil : Set(changed)
  }

  private func currentStamps() -> [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    for path in paths.union(folders) where path != request.source { stamps[path] = FileStamp(of: path) }
    return stamps
  }

  private func addFolders(below folder: String, depth: Int, to folders: inout Set<String>) {
    guard depth < 16, folders.count < 20_000, isFolder(folder) else { return }
    folders.insert(folder)
    for entry in (try? entriesIfPresent(ofFolder: folder)) ?? []
    where entry.kind == .folder && !entry.name.hasPrefix(".") {
      addFolders(below: folder + "/" + entry.name, depth: depth + 1, to: &folders)
    }
  }
}
