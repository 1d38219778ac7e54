import Markup

extension Template {
  /// The same template with some values of one of its root's views written out beforehand, because they are the same
  /// on all pages.
  ///
  /// - Parameters:
  ///   - values: The view's values by slot; what is `.missing` is asked for on each page as before.
  ///   - slot: The slot of the root in which the view is.
  package func foldingConstants(_ values: [TemplateValue], ofRootSlot slot: Int) -> Template {
    var folding = ConstantFolding(self, values, slot)
    folding.run()
    return with(folding.program)
  }
}

/// Replaces instructions in their places, so that no jump has to be led elsewhere.
private struct ConstantFolding {
  private let renderer: Renderer
  private let values: [TemplateValue]
  private let slot: Int32
  var program: Program

  init(_ template: Template, _ values: [TemplateValue], _ slot: Int) {
    renderer = Renderer(template: template, root: .missing)
    program = template.program
    self.values = values
    self.slot = Int32(slot)
  }

  mutating func run() {
    for index in program.code.indices {
      switch program.code[index] {
      case .write(let path, let escaping):
        guard !escaping.dependsOnWhatIsBefore, let value = value(at: path) else { continue }
        program.code[index] = literal(value, escaping)
      case .jumpIfFalse(let path, let target):
        guard let value = value(at: path) else { continue }
        program.code[index] = .jump(value.isTruthy ? Int32(index + 1) : target)
      case .jumpIfTrue(let path, let target):
        guard let value = value(at: path) else { continue }
        program.code[index] = .jump(value.isTruthy ? target : Int32(index + 1))
      case .open(let path, let target, _):
        guard let value = value(at: path), !value.isTruthy else { continue }
        program.code[index] = .jump(target)
      // Functions stand behind the program; what their registers mean depends on the call.
      case .stop: return
      case .literal, .jump, .jumpUnlessPlural, .close, .call, .recall, .keep: continue
      }
    }
  }

  /// The value at a path, if it is the same on all pages.
  private func value(at path: Int32) -> TemplateValue? {
    let path = program.paths[Int(path)]
    let way = program.alternatives[Int(path.first)]
    let steps = program.steps[Int(way.firstStep)..<Int(way.firstStep + way.stepCount)]
    guard path.count == 1, !way.isDynamic, way.register == 0, steps.first == .slot(slot),
      case .slot(let field) = steps.dropFirst().first
    else { return nil }
    let value = values[Int(field)]
    if case .missing = value { return nil }
    return steps.dropFirst(2).reduce(value) { renderer.advance($0, $1) }
  }

  private mutating func literal(_ value: TemplateValue, _ escaping: Escaping) -> Instruction {
    let start = program.bytes.count
    renderer.write(value, escaping, into: &program.bytes)
    return .literal(start: Int32(start), count: Int32(program.bytes.count - start))
  }
}

extension Escaping {
  /// Whether it must be seen what has been written when a value comes.
  fileprivate var dependsOnWhatIsBefore: Bool { self == .prose || self == .languageProse }
}
