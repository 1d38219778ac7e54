import Languages
import Records

/// A compiled template: instructions over one pool of bytes.
///
/// Everything is plain numbers, so that running it counts no references except those of the values themselves.
struct Program: Sendable {
  var bytes: [UInt8] = []
  var code: [Instruction] = []
  var paths: [Path] = []
  /// In the order of `paths`.
  var shortcuts: [Shortcut] = []
  var alternatives: [Alternative] = []
  var steps: [Step] = []
  /// Names that are looked up while rendering, in values of the kind `.dynamic`.
  var names: [String] = []
  /// The registers that calls hand on, relative to the caller's frames.
  var arguments: [Int32] = []
  /// What the names in it read.
  var reads: Reads = []
  /// Of the templates and texts that it was made from.
  var fingerprint = Fingerprint()
}

enum Instruction: Sendable {
  case literal(start: Int32, count: Int32)
  case write(path: Int32, escaping: Escaping)
  case jump(Int32)
  case jumpIfFalse(path: Int32, target: Int32)
  case jumpIfTrue(path: Int32, target: Int32)
  /// Jumps unless the number asks for a form of the plural.
  case jumpUnlessPlural(path: Int32, rule: PluralRule, form: PluralCategory, target: Int32)
  /// Pushes a frame for the value or for each value of a list; jumps behind the section when there is none.
  /// `parent` is the register of the frame in which dynamic names are looked up next, or -1.
  case open(path: Int32, target: Int32, parent: Int32)
  /// Goes on with the next value of the list, or pops the frame.
  case close(body: Int32)
  /// Runs the function at `target` on copies of frames.
  case call(target: Int32, firstArgument: Int32, count: Int32)
  /// Stands before what a partial makes of the view in a register: copies it from an earlier page and jumps to `end`, if
  /// there is one. Does nothing while `fragment` is negative.
  case recall(fragment: Int32, register: Int32, end: Int32)
  /// Stands behind it, and keeps what has been written since; does nothing while `fragment` is negative.
  case keep(fragment: Int32)
  /// Ends a function, or the program.
  case stop
}

/// A way to a value: the first alternative that has it.
struct Path: Sendable {
  var first: Int32
  var count: Int32
}

/// A way of at most one step, as most are, which is gone without a look at the tables.
enum Shortcut: Sendable {
  case none
  /// To the value of a frame itself.
  case frame(register: Int32)
  /// To a field of the view in a frame.
  case field(register: Int32, slot: Int32)

  init(_ alternatives: [(register: Int, steps: [Step], isDynamic: Bool)]) {
    self = .none
    guard alternatives.count == 1, let only = alternatives.first, !only.isDynamic else { return }
    if only.steps.isEmpty { self = .frame(register: Int32(only.register)) }
    if only.steps.count == 1, case .slot(let slot)? = only.steps.first {
      self = .field(register: Int32(only.register), slot: slot)
    }
  }
}

/// One frame in which a name may be found, and the steps from there.
struct Alternative: Sendable {
  var register: Int32
  var firstStep: Int32
  var stepCount: Int32
  /// Whether the frame may turn out not to have the name.
  var isDynamic: Bool
}

enum Step: Sendable, Hashable {
  case slot(Int32)
  case name(Int32)
  /// Parts of a text that knows its language.
  case plainText, languageCode, direction, isForeign
  /// The number of values in a list.
  case count
  /// Where a loop has got to; always the only step.
  case isFirst, isLast, index, number
}

/// Where a value is written, and so how it is escaped.
enum Escaping: UInt8, Sendable {
  /// As it is, in plain Mustache.
  case raw
  /// Ready JSON as it is, and nothing else.
  case ready
  /// Escaped, nothing more: attributes for machines, `<textarea>`, and everything in plain Mustache.
  case escaped
  /// Element content: foreign text is isolated.
  case content
  /// Content of an element that already says its language.
  case plainContent
  /// The start, perhaps the start, or a later part of `<title>` or of an attribute that people read.
  case prose, laterProse
  /// The same in `content="…"`, where text of unknown language is a value for machines.
  case languageProse, laterLanguageProse
  case urlStart, urlPath, urlQuery
}
