// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with.
///
/// Continuous integration turns warnings into errors; on an author's machine a newer compiler's new warning must not
/// stop a build.
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

func core(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["SitegenTesting"], exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "sitegen",
  products: [
    .executable(name: "sitegen", targets: ["sitegen"]),
    .executable(name: "sitegen-share-pictures", targets: ["sitegen-share-pictures"]),
  ],
  // Without it Pango is not needed, and columns without a picture are shared with the theme's.
  traits: [
    .trait(name: "SharePictures", description: "Draw the pictures that columns are shared with"),
    .default(enabledTraits: ["SharePictures"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // The whole of xxHash is in its header: without a package's description nothing is linked.
    .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .target(name: "CmarkSupport", dependencies: ["CCmarkGFM"]),
    // Of toml++ there are headers only (Debian: libtomlplusplus-dev), and only the one C++ file sees them.
    .target(name: "CTOML"),

    core("Markup"),
    core("Pictures", ["Markup"]),
    core("Records", ["CXXHash"]),
    core("SharePictures", ["Records"]),
    core("Diagnostics", ["Languages", "Markup", "Records"]),
    core("Languages", ["Records"]),
    core("Disk", ["CMalloc", "Diagnostics", "Records"]),
    core("YAML", ["CTOML", "CYAML", "Diagnostics", "Markup", "Records"]),
    core("SafeHTML", ["CGumbo", "Markup"]),
    core("SearchIndex", ["Languages", "Markup", "Records", "SafeHTML"]),
    core("Proofreading", ["Diagnostics", "Languages"]),
    core(
      "Markdown",
      ["CCmarkGFM", "CmarkSupport", "Diagnostics", "Languages", "Markup", "Proofreading", "Records", "SafeHTML"]),
    core("Templates", ["Diagnostics", "Languages", "Markup", "Records"]),
    core(
      "SiteModel",
      [
        "Diagnostics", "Languages", "Markdown", "Markup", "Proofreading", "Records", "SearchIndex", "SharePictures",
        "YAML",
      ]),
    core(
      "SiteRendering",
      [
        "Diagnostics", "Languages", "Markdown", "Markup", "Records", "SearchIndex", "SharePictures", "SiteModel",
        "Templates", "YAML",
      ]),
    core(
      "SiteBuild",
      [
        "CZlib", "Diagnostics", "Disk", "Languages", "Markdown", "Markup", "Pictures", "Proofreading", "Records",
        "SearchIndex", "SharePictures", "SiteModel", "SiteRendering", "YAML",
      ]),
    core(
      "SiteCheck",
      [
        "Diagnostics", "Disk", "Languages", "Markup", "Records", "SafeHTML", "SiteBuild", "SiteModel",
        "SiteRendering",
      ]),
    core(
      "SiteImport",
      [
        "CXML2", "Diagnostics", "Disk", "Languages", "Markdown", "Markup", "Records", "SafeHTML", "SiteBuild",
        "SiteModel",
        "YAML",
      ]),
    core(
      "SiteServer",
      [
        "Diagnostics", "Disk", "Languages", "Markup", "Records", "SiteBuild", "SiteModel", "SiteRendering",
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOWebSocket", package: "swift-nio"),
      ]),
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "Diagnostics", "Disk", "Languages", "Markdown", "Markup", "Proofreading", "Records", "SearchIndex", "SiteBuild",
        "SiteCheck", "SiteImport", "SiteModel",
        "SiteRendering", "SiteServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // A program of its own: dozens of shared libraries would have to be loaded for every command, and a machine without
    // them could not run sitegen at all.
    .executableTarget(
      name: "sitegen-share-pictures",
      dependencies: [
        "CZlib", "Records", "SharePictures", .target(name: "CPango", condition: .when(traits: ["SharePictures"])),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "template-benchmark", dependencies: ["Diagnostics", "Languages", "Templates"],
      path: "Benchmarks/TemplateBenchmark", swiftSettings: strict),
    // Strange inputs for all that reads what others wrote; a part of the tests that wants optimised code.
    .executableTarget(
      name: "sitegen-fuzz",
      dependencies: [
        "Diagnostics", "Languages", "Markdown", "Markup", "Records", "SiteBuild", "SiteImport", "SiteModel",
        "SitegenTesting", "Templates", "YAML",
      ],
      path: "Tests/Fuzz", swiftSettings: strict),
    core(
      "SitegenTesting",
      ["Diagnostics", "Languages", "Records", "SiteBuild", "SiteCheck", "SiteModel", "SiteRendering"]),

    tests("RecordsTests", ["Records"]),
    tests("PicturesTests", ["Pictures"]),
    tests("MarkupTests", ["Markup"]),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("LanguagesTests", ["Languages"]),
    tests("YAMLTests", ["YAML", "Diagnostics"]),
    tests("SearchIndexTests", ["Languages", "Markup", "Records", "SearchIndex"]),
    tests("MarkdownTests", ["Markdown", "Diagnostics", "Languages"]),
    tests("ProofreadingTests", ["Proofreading", "Diagnostics", "Languages"]),
    tests("TemplatesTests", ["Templates", "Diagnostics", "Languages"]),
    tests("SiteModelTests", ["SiteModel", "Diagnostics", "Languages", "Markdown", "Markup", "Records", "YAML"]),
    tests("SiteCheckTests", ["Diagnostics", "Disk", "Languages", "Markup", "SiteBuild", "SiteCheck"]),
    tests(
      "SiteImportTests",
      ["Diagnostics", "Disk", "Languages", "Markdown", "SafeHTML", "SiteBuild", "SiteImport", "SiteModel", "YAML"]),
    tests("SiteServerTests", ["Disk", "SiteRendering", "SiteServer"]),
    tests(
      "SiteTests",
      [
        "CZlib", "Diagnostics", "Disk", "Languages", "Proofreading", "SearchIndex", "SiteBuild", "SiteCheck",
        "SiteModel",
        "SiteRendering",
        "SiteServer",
        "Templates", "YAML",
        "sitegen",
      ],
      exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
