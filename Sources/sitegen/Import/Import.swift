import ArgumentParser
import SiteImport

/// The command `sitegen import`: brings columns from other systems.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring columns from WordPress, Hugo, Jekyll, or a saved page.",
    discussion: """
      Nothing that you wrote is written over. What an import has written is noted in .sitegen-import.tsv: run it again \
      after a newer export, and files that you have not touched follow it, others stay as they are, and what you have \
      removed stays away. docs/import.md leads through it.
      """,
    subcommands: [ImportWordPress.self, ImportPage.self, ImportHugo.self, ImportJekyll.self])
}

/// The command `sitegen import wordpress`.
struct ImportWordPress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wordpress",
    abstract: "Bring an archive from an export of WordPress.",
    discussion: """
      WordPress writes the export under Tools, Export, All content. A column that holds English and then Urdu becomes a \
      pair of files; what is private, protected, scheduled or a draft becomes a draft; every old address leads on.
      """,
    aliases: ["wp"])

  @Argument(help: "The export; the parts of one that is in several files.", completion: .file(extensions: ["xml"]))
  var export: [String] = []

  @Option(
    help: ArgumentHelp(
      "A copy of wp-content/uploads, from which pictures are put beside the columns.", valueName: "dir"),
    completion: .directory)
  var media: String?

  @OptionGroup var options: ImportOptions

  func run() throws {
    try options.checkIsThere(export, "export", example: "sitegen import wordpress export.xml --output my-column")
    if let media { try checkAreGiven([("--media", media)]) }
    var reader = WordPressReader(files: export, media: media)
    try options.bring(&reader, export, pictures: media.map { .folder($0) } ?? .notGiven)
  }
}

/// The command `sitegen import page`.
struct ImportPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Bring columns from pages that were saved, as HTML or text.",
    discussion: "Navigation, advertisements and comment forms are left out; a page in two languages becomes a pair.")

  @Argument(help: "The saved pages.", completion: .file(extensions: ["html", "htm", "txt"]))
  var file: [String] = []

  @OptionGroup var options: ImportOptions

  func run() throws {
    try options.checkIsThere(file, "saved page", example: "sitegen import page column.html --output my-column")
    var reader = PageReader(files: file)
    try options.bring(&reader, file, isWhole: false)
  }
}

/// The command `sitegen import hugo`.
struct ImportHugo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hugo", abstract: "Bring the content of a site that Hugo makes.")

  @Argument(help: "The folder of the site, which holds ‘content’.", completion: .directory)
  var folder: String?

  @OptionGroup var options: ImportOptions

  func run() throws {
    try options.bringSite(in: folder, of: "hugo", HugoReader.init)
  }
}

/// The command `sitegen import jekyll`.
struct ImportJekyll: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jekyll", abstract: "Bring the content of a site that Jekyll makes.")

  @Argument(help: "The folder of the site, which holds ‘_posts’.", completion: .directory)
  var folder: String?

  @OptionGroup var options: ImportOptions

  func run() throws {
    try options.bringSite(in: folder, of: "jekyll", JekyllReader.init)
  }
}
