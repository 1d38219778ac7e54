package import Diagnostics
package import Languages
import Markup

/// Compiles the templates of a theme for pages of one language.
///
/// 1. Every source is parsed once into a syntax tree.
/// 2. `compile` walks the tree of a page's template. Partials, parents and blocks are put in where they are named, so
///    each is compiled in the context that surrounds it; one that includes itself becomes a function.
/// 3. On the way every name is resolved to slots, every text of the user interface becomes literal bytes, and the HTML
///    of the literal text is followed, which decides how each value is escaped.
/// 4. The result is one flat program.
package struct TemplateCompiler: Sendable {
  struct Parsed: Sendable {
    var file: String
    var tree: SyntaxTree
    var log: DiagnosticLog
  }

  let templates: [String: Parsed]
  let strings: StringTable?
  let language: Language
  let isStrict: Bool
  let formatNumber: @Sendable (Int) -> String
  let writeText: TextWriter

  /// - Parameters:
  ///   - sources: The templates by the names that partials and parents use: `article`, `partials/head`.
  ///   - strings: The texts behind `{{t.…}}`; without them `t` is a name like any other.
  ///   - language: The language of the pages that the programs will write.
  ///   - strict: `false` gives plain Mustache: unknown names are empty, and every value is escaped alike wherever it
  ///     stands.
  ///   - formatNumber: A number in the page's digits.
  ///   - writeText: How text that carries its language is written as element content; it escapes the text, and may tag
  ///     what stands in another script in it.
  package init(
    sources: [String: SourceText], strings: StringTable? = nil, language: Language, strict: Bool = true,
    formatNumber: @escaping @Sendable (Int) -> String = { String($0) },
    writeText: @escaping TextWriter = { text, _, output in output.appendEscaped(text) }
  ) {
    self.writeText = writeText
    templates = Dictionary(
      uniqueKeysWithValues: sources.map { name, source in
        var log = DiagnosticLog()
        let tree = TemplateParser.parse(name, source, log: &log)
        return (name, Parsed(file: source.path, tree: tree, log: log))
      })
    self.strings = strings
    self.language = language
    isStrict = strict
    self.formatNumber = formatNumber
  }

  /// The program of a template for views of one schema, or `nil` when it has faults; all of them are reported.
  package func compile(_ name: String, root: Schema, log: inout DiagnosticLog) -> Template? {
    compile(name, root: .record(root), log: &log)
  }

  /// The program of a template for values of one kind.
  package func compile(_ name: String, root: ValueKind, log: inout DiagnosticLog) -> Template? {
    guard let parsed = templates[name] else {
      let nearest = suggestion(for: name, among: templates.keys.sorted())
      log.report(
        .error, .templateMissing, "the theme has no template ‘\(name)’", help: nearest.map { "did you mean ‘\($0)’?" })
      return nil
    }
    var compilation = Compilation(compiler: self)
    let program = compilation.run(name, root: root)
    log.appendNew(compilation.log)
    guard let program else { return nil }
    return Template(
      program: program, file: parsed.file, language: language, formatNumber: formatNumber, writeText: writeText)
  }
}
