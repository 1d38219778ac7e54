import Diagnostics
import SiteModel
import Testing
import YAML

@Test(arguments: ReferenceTables.frontMatter.sections)
func decodesEveryExampleOfTheFrontMatterReference(section: ReferenceTables.Section) {
  for row in section.rows {
    let (_, _, log) = readFrontMatter(section.sample(row))
    #expect(log.diagnostics == [], "\(section.sample(row))")
  }
}

@Test(arguments: ReferenceTables.site.sections)
func decodesEveryExampleOfTheSiteReference(section: ReferenceTables.Section) {
  for row in section.rows {
    var log = DiagnosticLog()
    let config = decodeSiteConfig(SourceText(path: "site.yml", section.sample(row)), log: &log)
    #expect(config != nil)
    #expect(log.diagnostics == [], "\(section.sample(row))")
  }
}

@Test func decodesEveryExampleOfTheThemeReference() {
  for section in ReferenceTables.theme.sections {
    for row in section.rows {
      var log = DiagnosticLog()
      _ = decodeThemeConfig(SourceText(path: "theme.yml", section.sample(row)), log: &log)
      #expect(log.diagnostics == [], "\(section.sample(row))")
    }
  }
}

@Test func writesEveryKeyIntoTheReference() {
  let text = ReferenceTables.all.text
  for section in ReferenceTables.all.sections {
    #expect(text.contains("## \(section.title)\n"))
    for row in section.rows { #expect(text.contains("| `\(row.name)` | \(row.type.phrase) | ")) }
  }
}
