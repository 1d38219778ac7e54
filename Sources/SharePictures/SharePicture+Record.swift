package import Records

extension SharePicture: Exchanged {
  package init() { self.init(masthead: Line(), title: Line()) }

  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&masthead)
    record.exchange(&series)
    record.exchange(&title)
    record.exchange(&author)
    record.exchange(&date)
  }
}

extension SharePicture.Setting: Exchanged {
  package init() { self.init(language: "", isRightToLeft: false, face: .serif) }

  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&language)
    record.exchange(&isRightToLeft)
    record.exchange(choice: &face)
  }
}

extension SharePicture.Run: Exchanged {
  package init() { self.init("", SharePicture.Setting()) }

  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&text)
    record.exchange(&setting)
  }
}

extension SharePicture.Line: Exchanged {
  package init() { self.init([], SharePicture.Setting()) }

  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&setting)
    record.exchange(&runs)
  }
}

/// A picture to be drawn, and the name of the file that it goes to.
package struct SharePictureOrder: Sendable, Exchanged {
  /// Without folder and ending.
  package var name = ""
  package var picture = SharePicture()

  package init() {}

  package init(name: String, picture: SharePicture) {
    self.name = name
    self.picture = picture
  }

  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&name)
    record.exchange(&picture)
  }
}
