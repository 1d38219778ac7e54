import Diagnostics

/// The functions of a program: templates that include themselves, each for one set of circumstances.
struct FunctionTable {
  /// Everything on which the code of a function depends.
  struct Key: Hashable {
    var template: String
    var frames: [Scope.Frame]
    var html: HTMLContext
    var indentation: [UInt8]
    var overrides: [String: Scope.OverrideID]
  }

  struct Function {
    var scope: Scope
    var html: HTMLContext
    var origin: Origin
    /// The calls that lead to it, by the index of the instruction.
    var calls: [Int] = []
    /// The index of its first instruction.
    var start = 0
    /// The functions that it calls whatever the values are.
    var certainCalls: Set<Int> = []
  }

  var functions: [Function] = []
  private var indexes: [Key: Int] = [:]

  /// The index of a function, declared when it is new.
  mutating func index(of key: Key, declare: () -> Function) -> Int {
    if let index = indexes[key] { return index }
    functions.append(declare())
    indexes[key] = functions.count - 1
    return functions.count - 1
  }

  /// Whether a function calls itself whatever the values are.
  func neverEnds(_ index: Int) -> Bool {
    var reached: Set<Int> = []
    var next = Array(functions[index].certainCalls)
    while let function = next.popLast() {
      if function == index { return true }
      if reached.insert(function).inserted { next += functions[function].certainCalls }
    }
    return false
  }
}

extension Compilation {
  /// Calls a template that is already being put in, on the frames that it needs.
  mutating func call(_ tree: SyntaxTree, _ scope: Scope, _ origin: Origin) {
    html = html.atSection()
    let needed = scope.essentialFrames
    let frames = needed.enumerated().map { register, frame in
      Scope.Frame(kind: frame.kind, register: register, isLoop: frame.isLoop)
    }
    let key = FunctionTable.Key(
      template: tree.name, frames: frames, html: html, indentation: scope.indentation,
      overrides: scope.overrides.mapValues(\.id))
    let start = html
    let index = functions.index(of: key) {
      var body = scope
      body.frames = frames
      body.registers = frames.count
      body.activeOverrides = []
      body.chain = [tree.name]
      body.depth = 0
      body.isConditional = false
      return FunctionTable.Function(scope: body, html: start, origin: origin)
    }
    if let caller = scope.function, !scope.isConditional { functions.functions[caller].certainCalls.insert(index) }
    let first = program.arguments.count
    program.arguments += needed.map { Int32($0.register) }
    functions.functions[index].calls.append(
      addJump(.call(target: 0, firstArgument: Int32(first), count: Int32(needed.count))))
  }

  /// Compiles the functions that have been called, and those that they call.
  mutating func compileFunctions() {
    var index = 0
    while index < functions.functions.count, inclusions < Self.mostInclusions {
      let function = functions.functions[index]
      let start = program.code.count
      barrier = start
      html = function.html
      var scope = function.scope
      scope.function = index
      compile(scope.tree.nodes, scope)
      endBranch(function.html, "template ‘\(scope.tree.name)’ that includes itself", function.origin)
      program.code.append(.stop)
      functions.functions[index].start = start
      index += 1
    }
    for function in functions.functions {
      for call in function.calls { land(call, at: function.start) }
    }
    for (index, function) in functions.functions.enumerated() where functions.neverEnds(index) {
      let _: Void? = fail(
        .templateSyntax, "‘\(function.scope.tree.name)’ includes itself without end",
        "put the inclusion into a section: {{#children}}…{{/children}}", function.origin)
    }
  }
}
