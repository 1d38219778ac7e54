import SiteImport
import Testing

/// What the settings of the old site keep from its pages is left out, and counted.
@Suite struct ExcludedPathsTests {
  private static let files = [
    "_posts/2025-01-01-river.md": "---\ntitle: River\n---\nText.",
    "_posts/2025-01-02-darya.md": "---\ntitle: دریا\nlang: ur\n---\nمتن۔",
    "_posts/notes/2025-01-03-note.md": "---\ntitle: Note\n---\nSecret.",
    "private/raaz.md": "---\ntitle: راز\n---\nکسی کے لیے نہیں۔",
    "private/kept/open.md": "---\ntitle: Open\n---\nText.",
    "todo.draft.md": "---\ntitle: To Do\n---\nText.",
  ]

  @Test(arguments: [
    ("exclude:\n  - private\n  - \"*.draft.md\"\n", ["private/kept/open.md", "private/raaz.md", "todo.draft.md"]),
    ("exclude: [private/, todo.draft.md]\n", ["private/kept/open.md", "private/raaz.md", "todo.draft.md"]),
    ("exclude: private/raaz.md\n", ["private/raaz.md"]),
    (
      "exclude: [_posts/notes, \"private/*\"]\n",
      [
        "_posts/notes/2025-01-03-note.md", "private/kept/open.md", "private/raaz.md",
      ]
    ),
    ("exclude: [private, todo.draft.md]\ninclude: [todo.draft.md]\n", ["private/kept/open.md", "private/raaz.md"]),
    ("title: Nothing is excluded\n", []),
  ])
  func leavesOutWhatJekyllExcludes(settings: String, gone: [String]) throws {
    let site = try GeneratorFixture(jekyll: Self.files.merging(["_config.yml": settings]) { $1 })
    #expect(site.skipped.sorted() == gone.map { "jekyll:\($0): left out by the old site's settings (‘exclude’)" })
    #expect(site.works.count == Self.files.count - gone.count && site.site.itemCount == Self.files.count)
  }

  @Test(arguments: [
    ("ignoreFiles = ['\\.secret\\.md$', '/hidden/']\n", ["hidden/raaz.md", "posts/plan.secret.md"]),
    ("ignoreFiles = 'hidden'\n", ["hidden/raaz.md"]),
    (
      "[[module.mounts]]\nsource = 'content'\ntarget = 'content'\nexcludeFiles = ['hidden/**', '**/*.{secret,old}.md']\n",
      ["hidden/raaz.md", "posts/plan.secret.md"]
    ),
    ("[module]\n[[module.mounts]]\nsource = 'content'\nexcludeFiles = 'hidden/*'\n", ["hidden/raaz.md"]),
  ])
  func leavesOutWhatHugoIgnores(settings: String, gone: [String]) throws {
    let site = try GeneratorFixture(hugo: [
      "hugo.toml": settings, "content/posts/river.md": "---\ntitle: River\ndate: 2025-01-01\n---\nText.",
      "content/posts/plan.secret.md": "---\ntitle: Plan\ndate: 2025-01-02\n---\nText.",
      "content/hidden/raaz.md": "---\ntitle: راز\ndate: 2025-01-03\n---\nکسی کے لیے نہیں۔",
    ])
    let reason = "left out by the old site's settings (‘ignoreFiles’, ‘excludeFiles’)"
    #expect(site.skipped.sorted() == gone.map { "hugo:content/\($0): \(reason)" })
    #expect(site.works.count == 3 - gone.count && site.site.itemCount == 3)
  }

  @Test(arguments: [("password: abc", ImportedWork.HeldBack.password), ("private: true", .private)])
  func holdsBackEveryLanguageOfWhatOneKeeps(line: String, reason: ImportedWork.HeldBack) throws {
    let site = try GeneratorFixture(hugo: [
      "hugo.toml": "defaultContentLanguage = 'en'\n[languages.en]\n[languages.ur]\n",
      "content/posts/p.en.md": "---\ntitle: Plan\ndate: 2025-01-02\n\(line)\n---\nText.",
      "content/posts/p.ur.md": "---\ntitle: منصوبہ\ndate: 2025-01-02\n---\nمتن۔",
    ])
    #expect(site.works.map(\.heldBack) == [reason, reason])
    #expect(site.notes("content/posts/p.ur.md").contains { $0.hasPrefix("kept: ") })
  }

  @Test func leavesADraftInOneLanguageToThat() throws {
    let site = try GeneratorFixture(hugo: [
      "hugo.toml": "defaultContentLanguage = 'en'\n[languages.en]\n[languages.ur]\n",
      "content/posts/p.en.md": "---\ntitle: Plan\ndate: 2025-01-02\n---\nText.",
      "content/posts/p.ur.md": "---\ntitle: منصوبہ\ndate: 2025-01-02\ndraft: true\n---\nمتن۔",
    ])
    #expect(site.works.map(\.heldBack) == [nil, .draft])
  }
}
