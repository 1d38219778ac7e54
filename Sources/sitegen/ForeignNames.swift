/// What other generators call their commands and options, and what sitegen has in their place.
///
/// Hugo's, Zola's, Jekyll's, Eleventy's and Pelican's: who moves here has them in the fingers and in scripts.
enum ForeignNames {
  enum Meaning: Equatable {
    /// One of sitegen's own options; a value goes with it.
    case option(String)
    /// Nothing changes without it, because of this.
    case idle(String, takesValue: Bool = false)
    /// sitegen has nothing like it; this is what to do.
    case refused(String)
  }

  /// By their names with hyphens.
  static let options: [String: Meaning] = [
    "--buildDrafts": .option("--drafts"),
    "--unpublished": .option("--drafts"),
    "--buildFuture": .option("--future"),
    "--buildExpired": .option("--expired"),
    "--root": .option("--source"),
    "-r": .option("--source"),
    "--input": .option("--source"),
    "--output": .option("--destination"),
    "--output-dir": .option("--destination"),
    "-u": .option("--base-url"),
    "--site-url": .option("--base-url"),
    "--theme-path": .option("--theme"),
    "--panicOnWarning": .option("--strict"),
    "--warnings-as-errors": .option("--strict"),
    "-V": .option("--verbose"),
    "--debug": .option("--verbose"),
    "--trace": .option("--verbose"),
    "--profile": .option("--verbose"),
    "--force-rebuild": .option("--no-cache"),

    "--minify": .idle("pages are written as the theme's templates make them"),
    "--gc": .idle("what no page needs any more is removed in every build"),
    "--cleanDestinationDir": .idle("files whose page is gone are removed in every build"),
    "--incremental": .idle("every build does only what has changed"),
    "-I": .idle("every build does only what has changed"),
    "--strict_front_matter": .idle("a fault in front matter always stops a build"),
    "--printI18nWarnings": .idle("every build says what is not translated"),
    "--printPathWarnings": .idle("two pages on one address always stop a build"),
    "--printUnusedTemplates": .idle("sitegen does not count templates"),
    "--templateMetrics": .idle("‘--verbose’ shows the time of each stage"),
    "--printMemoryUsage": .idle("sitegen does not count its memory"),
    "--logLevel": .idle("‘--quiet’ and ‘--verbose’ say how much is printed", takesValue: true),
    "--disableFastRender": .idle("every page is made when it is asked for"),
    "--noHTTPCache": .idle("no page of a preview is kept by browsers"),
    "--disableBrowserError": .refused("what is wrong lies over the page and can be closed there"),
    "--navigateToChanged": .option("--navigate"),
    "--open-browser": .option("--open"),
    "--interface": .option("--bind"),
    "--noTimes": .idle("times of files change nothing"),
    "--noChmod": .idle("rights of files change nothing"),
    "--noBuildLock": .idle("two builds into one folder never run at a time"),
    "--enableGitInfo": .idle("when a text was last changed stands in ‘lastmod’"),
    "--safe": .idle("sitegen runs no plugins"),
    "--lsi": .idle("related columns are found without it"),

    "--force": .refused("sitegen writes into folders that it made, and into empty ones; empty this one yourself"),
    "-f": .refused("sitegen writes into folders that it made, and into empty ones; empty this one yourself"),
    "--watch": .refused(Self.preview),
    "-w": .refused(Self.preview),
    "--serve": .refused(Self.preview),
    "--livereload": .refused(Self.preview),
    "--port": .refused(Self.preview),
    "--bind": .refused(Self.preview),
    "--host": .refused(Self.preview),
    "--open": .refused(Self.preview),
    "--environment": .refused("name another file of settings: ‘--config staging.yml’"),
    "-e": .refused("name another file of settings: ‘--config staging.yml’"),
    "--settings": .refused("name the file of settings: ‘--config FILE’"),
    "--contentDir": .refused("columns lie in content/columns/, pages in content/pages/"),
    "--layoutDir": .refused("templates lie in themes/NAME/templates/"),
    "--layouts": .refused("templates lie in themes/NAME/templates/"),
    "--themesDir": .refused("themes lie in themes/; other folders are named in the environment: SITEGEN_THEMES=FOLDER"),
    "--cacheDir": .refused("what builds remember is in .sitegen-cache/; ‘--no-cache’ builds without it"),
    "--disableKinds": .refused("what is built is said in site.yml; see docs/reference.md"),
    "--limit_posts": .refused("all columns are built; one that is not to be seen has ‘draft: true’"),
    "--pathprefix": .refused("the path is a part of the address: ‘--base-url https://example.org/path/’"),
    "--dryrun": .refused(Self.elsewhere),
    "--dry-run": .refused(Self.elsewhere),
    "--renderToMemory": .refused(Self.elsewhere),
  ]

  /// Commands that sitegen has not, with what to do.
  static let commands: [String: String] = [
    "watch": preview, "dev": preview, "preview": preview, "auto": preview, "livereload": preview,
    "create": newFiles, "quickstart": newFiles,
    "compose": newColumn, "post": newColumn, "draft": newColumn, "column": newColumn, "page": newPage,
    "doctor": checked, "validate": checked, "verify": checked, "linkcheck": checked,
    "clean": "remove ‘public’ and ‘.sitegen-cache’; the next build makes both anew",
    "status": "‘sitegen list’ names drafts, later columns, and those whose translation is missing or old",
    "deploy": "copy ‘public’ to your host; docs/deploy.md has a recipe for each",
    "config": "every key of site.yml stands in docs/reference.md",
    "completion": "‘sitegen --generate-completion-script bash’ (zsh, fish) prints one",
  ]

  private static let preview = "‘sitegen serve’ shows the site in a browser, and open pages follow every save"
  /// What other generators make with `new`, and its like.
  static let newThings: [String: String] = [
    "content": newColumn, "post": newColumn, "draft": newColumn, "article": newColumn, "columns": newColumn,
    "pages": newPage,
    "theme": "a theme is a folder below themes/ with a file theme.yml; docs/themes.md makes one in ten lines",
  ]

  /// Whole commands that are called otherwise here.
  static let commandLines: [String: [String]] = ["init": ["new", "site"]]

  static let newFiles = "‘sitegen new site my-column’ makes a small site in a new folder"
  private static let newColumn = "‘sitegen new column \"A Title\" --urdu \"عنوان\"’ makes the files of a column"
  private static let newPage = "‘sitegen new page \"A Title\" --urdu \"عنوان\"’ makes the files of a page"
  private static let checked =
    "‘sitegen check’ judges the site with all its links, and writes nothing; ‘sitegen check --strict’ fails on warnings"
  private static let elsewhere = "build into another folder and look: ‘sitegen build --destination preview’"
}
