package import Records

extension SharePicture: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(masthead)
    record.write(series)
    record.write(title)
    record.write(author)
    record.write(date)
  }

  package init(from record: inout RecordReader) {
    masthead = record.value()
    series = record.value()
    title = record.value()
    author = record.value()
    date = record.value()
  }
}

extension SharePicture.Line: Recorded {
  package func write(to record: inout RecordWriter) {
    record.write(text)
    record.write(language)
    record.write(isRightToLeft)
    record.write(choice: face)
  }

  package init(from record: inout RecordReader) {
    text = record.text()
    language = record.text()
    isRightToLeft = record.flag()
    let known: SharePictureFace? = record.choice()
    if known == nil { record.markDamaged() }
    face = known ?? .serif
  }
}

/// A picture to be drawn, and the name of the file that it goes to.
package struct SharePictureOrder: Sendable, Recorded {
  /// Without folder and ending.
  package var name: String
  package var picture: SharePicture

  package init(name: String, picture: SharePicture) {
    self.name = name
    self.picture = picture
  }

  package func write(to record: inout RecordWriter) {
    record.write(name)
    record.write(picture)
  }

  package init(from record: inout RecordReader) {
    name = record.text()
    picture = record.value()
  }
}
