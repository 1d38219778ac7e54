#if SharePictures
  import SharePictures

  /// A line as Pango takes it: one text, in which each run of another language is isolated.
  struct IsolatedText {
    /// A run, and where it stands in bytes of the text.
    struct Span {
      let bytes: Range<Int>
      let setting: SharePicture.Setting
    }

    private(set) var text = ""
    private(set) var spans: [Span] = []
    /// The bytes at which the characters of the line begin, and at which the last one ends.
    private(set) var places: [Int] = []

    /// - Parameter breaks: The characters of the line that begin a new one.
    init(_ line: SharePicture.Line, breaks: Set<Int> = []) {
      var scalars = String.UnicodeScalarView()
      var byteCount = 0
      func append(_ scalar: Unicode.Scalar) {
        scalars.append(scalar)
        byteCount += UTF8.width(scalar)
      }
      for run in line.runs {
        let isForeign = run.setting != line.setting
        if isForeign { append(run.setting.isRightToLeft ? "\u{2067}" : "\u{2066}") }
        let start = byteCount
        for scalar in run.text.unicodeScalars {
          places.append(byteCount)
          let breaksLine = breaks.contains(places.count)
          if !breaksLine || scalar != " " { append(scalar) }
          if breaksLine { append("\u{2028}") }
        }
        spans.append(Span(bytes: start..<byteCount, setting: run.setting))
        if isForeign { append("\u{2069}") }
      }
      places.append(byteCount)
      text = String(scalars)
    }
  }

  extension SharePicture.Line {
    /// More than ever fit on a picture; a title of a megabyte would take minutes.
    private static let mostCharacters = 600
    /// On one letter: Arabic with all its signs has four.
    private static let mostMarks = 6

    /// What can be drawn of it: nothing that ends or turns round a line, and no towers of accents.
    var drawable: SharePicture.Line {
      var line = self
      var room = Self.mostCharacters
      var marks = 0
      for index in line.runs.indices {
        var kept = String.UnicodeScalarView()
        for scalar in line.runs[index].text.unicodeScalars.prefix(room) {
          switch scalar.properties.generalCategory {
          case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: kept.append(" ")
          case .format where ("\u{202A}"..."\u{202E}").contains(scalar): continue
          case .nonspacingMark, .enclosingMark:
            marks += 1
            if marks <= Self.mostMarks { kept.append(scalar) }
            continue
          default: kept.append(scalar)
          }
          marks = 0
        }
        room -= kept.count
        line.runs[index].text = String(kept)
      }
      line.runs.removeAll { $0.text.isEmpty }
      return line
    }

    /// Its beginning, of some characters, with dots behind it.
    func shortened(to count: Int) -> SharePicture.Line {
      var line = self
      var room = count
      for index in line.runs.indices {
        let kept = line.runs[index].text.unicodeScalars.prefix(room)
        room -= kept.count
        line.runs[index].text = String(String.UnicodeScalarView(kept))
      }
      line.runs.removeAll { $0.text.isEmpty }
      line.runs.append(SharePicture.Run("…", setting))
      return line
    }
  }
#endif
