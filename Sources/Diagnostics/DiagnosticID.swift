/// The name of a kind of diagnostic: stable, so that scripts and searches can rely on it.
///
/// Each is declared once with the paragraph that `sitegen explain` prints and that `docs/diagnostics.md` holds.
package enum DiagnosticID: String, Sendable, Hashable, CaseIterable {
  // Reading YAML
  case yamlSyntax = "yaml-syntax"
  case unknownKey = "unknown-key"
  case duplicateKey = "duplicate-key"
  case wrongType = "wrong-type"
  case missingKey = "missing-key"
  case invalidValue = "invalid-value"

  // Files and front matter
  case configMissing = "config-missing"
  case frontMatterMissing = "front-matter-missing"
  case frontMatterUnclosed = "front-matter-unclosed"
  case frontMatterFormat = "front-matter-format"
  case missingTitle = "missing-title"
  case missingDate = "missing-date"
  case invalidDate = "invalid-date"
  case ambiguousDate = "ambiguous-date"
  case notUTF8 = "not-utf8"
  case fileTooLarge = "file-too-large"
  case slowFile = "slow-file"
  case ignoredFile = "ignored-file"
  case cacheNotKept = "cache-not-kept"
  case outsideSite = "outside-site"
  case missingLanguage = "missing-language"
  case unknownLanguage = "unknown-language"
  case languageMismatch = "language-mismatch"
  case unknownCategory = "unknown-category"
  case unknownAuthor = "unknown-author"
  case unknownSeries = "unknown-series"
  case unknownLayout = "unknown-layout"
  case spaceSeparatedTerms = "space-separated-terms"
  case keyAlias = "key-alias"

  // Pairing and addresses
  case conflictingValues = "conflicting-values"
  case duplicateEdition = "duplicate-edition"
  case missingTranslation = "missing-translation"
  case unequalEditions = "unequal-editions"
  case addressCollision = "address-collision"
  case invalidSlug = "invalid-slug"
  case invalidAddress = "invalid-address"
  case categoryCycle = "category-cycle"
  case unknownMenuPage = "unknown-menu-page"

  // Text
  case brokenLink = "broken-link"
  case brokenFragment = "broken-fragment"
  case missingPicture = "missing-picture"
  case unreadablePicture = "unreadable-picture"
  case picturesNotScaled = "pictures-not-scaled"
  case missingAlternativeText = "missing-alternative-text"
  case literalEmphasis = "literal-emphasis"
  case rawHTML = "raw-html"
  case bidiControl = "bidi-control"
  case unbalancedIsolate = "unbalanced-isolate"
  case latinPunctuation = "latin-punctuation"
  case coupletShape = "couplet-shape"

  // Theme
  case themeMissing = "theme-missing"
  case templateMissing = "template-missing"
  case templateSyntax = "template-syntax"
  case unknownName = "unknown-name"
  case unknownBlock = "unknown-block"
  case unknownString = "unknown-string"
  case unsafePlace = "unsafe-place"
  case wrongKind = "wrong-kind"
  case missingAsset = "missing-asset"
  case fontMissing = "font-missing"

  // Output
  case foreignOutput = "foreign-output"
  case outputBlocked = "output-blocked"
  case overBudget = "over-budget"
}
