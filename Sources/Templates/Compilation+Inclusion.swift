import Diagnostics

extension Compilation {
  /// Puts in a partial or a parent.
  mutating func include(_ inclusion: Inclusion, overrides: [Block], _ scope: Scope) {
    let name = inclusion.name.text
    let origin = Origin.template(scope.tree.source, offset: inclusion.name.offset)
    guard let tree = tree(name) else {
      guard compiler.isStrict else { return }
      let nearest = suggest(name, compiler.templates.keys.sorted())
      let _: Void? = fail(.templateMissing, "the theme has no template ‘\(name)’", nearest, origin)
      return
    }
    check(overrides, of: tree, scope)
    guard var inner = deeper(scope, origin), count(origin) else { return }
    inner.isConditional = scope.isConditional
    inner.tree = tree
    inner.indentation = inclusion.indentation.map(scope.indentation(of:)) ?? []
    inner.removal = 0
    for block in overrides where scope.overrides[block.name.text] == nil {
      inner.overrides[block.name.text] = Scope.Override(block: block, tree: scope.tree)
    }
    if scope.chain.contains(name) {
      // Each level of a tree would be indented deeper than the one above it, and so be a function of its own, without
      // end; white space means nothing in HTML, so all levels share one.
      if scope.function != nil { inner.indentation = scope.indentation }
      call(tree, inner, origin)
    } else {
      inner.chain.append(name)
      fragment(of: scope) { $0.compile(tree.nodes, inner) }
    }
  }

  /// Compiles what may be the same on many pages: a partial inside a section over a view.
  private mutating func fragment(of scope: Scope, _ compileBody: (inout Compilation) -> Void) {
    guard scope.function == nil, let frame = scope.frames.last, frame.register > 0, case .record = frame.kind else {
      return compileBody(&self)
    }
    let jump = addJump(.recall(fragment: -1, register: Int32(frame.register), end: 0))
    barrier = program.code.count
    compileBody(&self)
    program.code.append(.keep(fragment: -1))
    land(jump)
  }

  /// Compiles a block: with what overrides it, or with its own content.
  mutating func block(_ block: Block, _ scope: Scope) {
    let origin = Origin.template(scope.tree.source, offset: block.name.offset)
    guard var inner = deeper(scope, origin), count(origin) else { return }
    inner.isConditional = scope.isConditional
    guard let override = scope.overrides[block.name.text], !scope.activeOverrides.contains(override.id) else {
      return compile(block.body, inner)
    }
    inner.tree = override.tree
    inner.activeOverrides.insert(override.id)
    inner.removal = override.block.firstLine?.count ?? 0
    guard let line = block.indentation else {
      return compile(override.block.body, inner, skippingFirstLineStart: override.block.beginsWithLine)
    }
    // A block on a line of its own gives its content the indentation that its own content has.
    inner.indentation = scope.indentation(of: block.firstLine ?? line)
    if override.block.beginsInLine { literal(inner.indentation[...]) }
    compile(override.block.body, inner)
  }

  /// Counts one more piece that is put in; `false` after a report when there are too many, or too much.
  mutating func count(_ origin: Origin) -> Bool {
    inclusions += 1
    if inclusions > Self.mostInclusions {
      return fail(
        .templateSyntax, "the page is put together from more than \(Self.mostInclusions) partials, blocks and texts",
        nil,
        origin) ?? false
    }
    if program.bytes.count > Self.mostLiteralBytes {
      return fail(
        .templateSyntax,
        "the page is put together from more than \(Self.mostLiteralBytes / 1_000_000) MB of the theme's own text", nil,
        origin) ?? false
    }
    return true
  }

  /// Reports overrides of blocks that the parent does not have.
  private mutating func check(_ overrides: [Block], of tree: SyntaxTree, _ scope: Scope) {
    guard compiler.isStrict, !overrides.isEmpty else { return }
    var finder = BlockFinder(templates: compiler.templates)
    finder.visit(tree)
    for block in overrides where !finder.blocks.contains(block.name.text) {
      let origin = Origin.template(scope.tree.source, offset: block.name.offset)
      let message = "‘\(tree.name)’ has no block ‘\(block.name.text)’"
      let _: Void? = fail(.unknownBlock, message, suggest(block.name.text, finder.blocks.sorted()), origin)
    }
  }
}

/// The names of the blocks that a template offers, itself and through what it includes.
private struct BlockFinder {
  let templates: [String: TemplateCompiler.Parsed]
  var blocks: Set<String> = []
  private var visited: Set<String> = []

  init(templates: [String: TemplateCompiler.Parsed]) {
    self.templates = templates
  }

  mutating func visit(_ tree: SyntaxTree) {
    guard visited.insert(tree.name).inserted else { return }
    visit(tree.nodes)
  }

  private mutating func visit(_ nodes: [Node]) {
    for node in nodes {
      switch node {
      case .text, .lineStart, .variable: continue
      case .section(_, _, let body): visit(body)
      case .partial(let inclusion): visit(inclusion)
      case .parent(let inclusion, let overrides):
        visit(inclusion)
        for block in overrides { visit([.block(block)]) }
      case .block(let block):
        blocks.insert(block.name.text)
        visit(block.body)
      }
    }
  }

  private mutating func visit(_ inclusion: Inclusion) {
    if let tree = templates[inclusion.name.text]?.tree { visit(tree) }
  }
}
