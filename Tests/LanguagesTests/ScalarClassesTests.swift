import Languages
import Testing

/// What is told without Unicode's tables says what the tables say.
@Suite struct ScalarClassesTests {
  private static let all = (0...0x10FFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }

  @Test func agreesWithUnicodeOnWhiteSpace() {
    #expect(Self.all.filter { $0.isWhiteSpace != $0.properties.isWhitespace } == [])
  }

  @Test func takesNoArabicMarkForALetter() {
    let marks = Self.all.filter { scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: scalar.isArabicLetter
      default: false
      }
    }
    #expect(marks == [])
  }

  @Test func stripsEveryControlBetweenUrduLetters() {
    let controls = Self.all.filter { $0.isBidiControl || $0.properties.generalCategory == .control }
    for control in controls where !["\t", "\n", "\r"].contains(control) {
      #expect(strippingControls("کا\(control)لم") == "کالم")
    }
  }
}
