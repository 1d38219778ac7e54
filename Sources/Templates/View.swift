/// One name of a view: declared once, and everything else (schema, slot, documentation) is derived from it.
package struct Field<Subject>: Sendable {
  package let name: String
  package let kind: ValueKind
  package let meaning: String
  /// What its value is made from, beside what was read to come to the view.
  package let reads: Reads
  package let read: @Sendable (Subject) -> TemplateValue

  package init(
    _ name: String, _ kind: ValueKind, _ meaning: String, reads: Reads,
    _ read: @escaping @Sendable (Subject) -> TemplateValue
  ) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
    self.reads = reads
    self.read = read
  }
}

/// Kinds of things that values are made from; what each bit stands for is for the views to say.
///
/// A template reads what all names in it read; while none of that has changed, neither have its pages.
package struct Reads: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// What a template sees of a thing: a final class whose `fields` name its values.
///
/// Classes, because values of views are handed on at every step of a template: a reference is counted once, where a
/// structure would be copied through tables.
/// Declare `fields` as a `static let`; a computed property would build the list anew for every value.
package protocol View: AnyObject, Sendable {
  /// The view's name in messages and in the documentation.
  static var viewName: String { get }
  static var fields: [Field<Self>] { get }
  /// The value at an index of `fields`.
  ///
  /// A view that stands on many pages repeats the default in its own module:
  /// `func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }`.
  /// The compiler does not specialize generic code of package access for another module; with the line an article
  /// page took 9 µs instead of 14, and an index of ten cards 27 instead of 42.
  func value(_ slot: Int) -> TemplateValue
  /// A number that stands for what the view shows: views of its type with the same number say the same on every page of
  /// a language. Negative for a view of which that is not so.
  ///
  /// What a partial makes of such a view is written once and then copied.
  var identity: Int { get }
}

extension View {
  package static var schema: Schema { Schema(Self.self) }

  package func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  package var identity: Int { -1 }
}

/// A view of a part of something, such as a picture of a column: whoever has come to it has read all that it shows, so
/// that its fields need not say what they read.
package protocol HeldView: View {}

extension Field where Subject: HeldView {
  package init(
    _ name: String, _ kind: ValueKind, _ meaning: String, _ read: @escaping @Sendable (Subject) -> TemplateValue
  ) {
    self.init(name, kind, meaning, reads: [], read)
  }
}
