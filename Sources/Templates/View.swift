/// One name of a view: declared once, and everything else (schema, slot, documentation) is derived from it.
package struct Field<Subject>: Sendable {
  package let name: String
  package let kind: ValueKind
  package let meaning: String
  /// Whether it says something else on each page, so that pages cannot share its value.
  package let variesByPage: Bool
  package let read: @Sendable (Subject) -> TemplateValue

  package init(
    _ name: String, _ kind: ValueKind, _ meaning: String, variesByPage: Bool = false,
    _ read: @escaping @Sendable (Subject) -> TemplateValue
  ) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
    self.variesByPage = variesByPage
    self.read = read
  }
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
  var place: Int { get }
}

extension View {
  package static var schema: Schema { Schema(Self.self) }

  package func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  package var place: Int { -1 }
}
