import Languages

extension Renderer {
  /// The value that a path leads to.
  func value(at path: Int32) -> TemplateValue {
    switch template.program.shortcuts[Int(path)] {
    case .field(let register, let slot):
      if case .record(let view) = frames[base + Int(register)].value { return view.value(Int(slot)) }
      return .missing
    case .frame(let register): return frames[base + Int(register)].value
    case .none: return longValue(at: path)
    }
  }

  private func longValue(at path: Int32) -> TemplateValue {
    let path = template.program.paths[Int(path)]
    for number in path.first..<(path.first + path.count) {
      let alternative = template.program.alternatives[Int(number)]
      let steps = Int(alternative.firstStep)..<Int(alternative.firstStep + alternative.stepCount)
      if alternative.isDynamic {
        if let value = dynamicValue(alternative, steps) { return value }
      } else {
        return value(from: base + Int(alternative.register), steps)
      }
    }
    return .missing
  }

  private func value(from frame: Int, _ steps: Range<Int>) -> TemplateValue {
    guard let first = steps.first else { return frames[frame].value }
    var value = firstValue(of: frame, template.program.steps[first])
    for step in steps.dropFirst() { value = advance(value, template.program.steps[step]) }
    return value
  }

  private func firstValue(of frame: Int, _ step: Step) -> TemplateValue {
    switch step {
    case .slot(let slot):
      if case .record(let view) = frames[frame].value { return view.value(Int(slot)) }
      return .missing
    case .isFirst: return .boolean(frames[frame].index == 0)
    case .isLast: return .boolean(frames[frame].index + 1 >= frames[frame].count)
    case .index: return .number(frames[frame].index)
    case .number: return .number(frames[frame].index + 1)
    default: return advance(frames[frame].value, step)
    }
  }

  /// The value of a name in a chain of dynamic frames, or `nil` when none of them has the first name.
  private func dynamicValue(_ alternative: Alternative, _ steps: Range<Int>) -> TemplateValue? {
    guard let first = steps.first else { return frames[base + Int(alternative.register)].value }
    var frame = base + Int(alternative.register)
    while frame >= 0 {
      if case .name(let name) = template.program.steps[first],
        let found = member(template.program.names[Int(name)], of: frames[frame].value)
      {
        return steps.dropFirst().reduce(found) { advance($0, template.program.steps[$1]) }
      }
      frame = frames[frame].parent
    }
    return nil
  }

  func advance(_ value: TemplateValue, _ step: Step) -> TemplateValue {
    switch (step, value) {
    case (.slot(let slot), .record(let view)): view.value(Int(slot))
    case (.name(let name), _): member(template.program.names[Int(name)], of: value) ?? .missing
    case (.count, .list(let values)): .number(values.count)
    // It keeps its language, by which the runs of another script in it are tagged; its place says that it is plain.
    case (.plainText, .languageText): value
    case (.languageCode, .languageText(let text)): .text(text.language.code)
    case (.direction, .languageText(let text)): .text(text.language.direction.rawValue)
    case (.isForeign, .languageText(let text)): .boolean(text.language != template.language)
    default: .missing
    }
  }

  /// What a name means in a value of dynamic kind.
  private func member(_ name: String, of value: TemplateValue) -> TemplateValue? {
    switch value {
    case .dictionary(let values): values[name]
    case .record(let view): namedValue(name, of: view)
    case .languageText(let text): name == "text" ? .text(text.text) : languagePart(name).map { advance(value, $0) }
    case .list(let values): name == "count" ? .number(values.count) : nil
    default: nil
    }
  }

  private func namedValue(_ name: String, of view: some View) -> TemplateValue? {
    type(of: view).fields.firstIndex { $0.name == name }.map { view.value($0) }
  }
}

/// The part of a text with its language that a template calls by this name.
func languagePart(_ name: String) -> Step? {
  switch name {
  case "text": .plainText
  case "lang": .languageCode
  case "dir": .direction
  case "foreign": .isForeign
  default: nil
  }
}
