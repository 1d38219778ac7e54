import Testing
import YAML

/// Where texts of a mapping stand.
@Suite struct TextPlacesTests {
  @Test(arguments: ["? {a: b}\n: c\n", "? [a]\n: c\n", "x: &n y\n*n : z\n", "[[a]: b]\n", "a: [[\n"])
  func namesThatAreNoWordsLeadToNoText(yaml: String) {
    let bytes = Array(yaml.utf8)
    #expect(textPlaces(in: bytes, 0..<bytes.count, .yaml).allSatisfy { !$0.path.isEmpty })
  }
}
