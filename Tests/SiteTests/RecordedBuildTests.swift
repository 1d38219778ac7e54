import Languages
import SiteBuild
import SiteModel
import SitegenTesting
import Testing

/// What a later build says again when it finds everything as it was.
@Suite struct RecordedBuildTests {
  @Test func readsAReportAsItWasWritten() {
    var report = BuildReport(observesStages: nil)
    var urdu = BuildReport.LanguageCount()
    urdu.label = "اردو"
    urdu.code = "ur"
    urdu.columns = 7
    urdu.pages = 21
    urdu.waiting = ["columns/2025/visit", "columns/2025/دریا"]
    report.languages = [urdu]
    report.sharedPages = 3
    report.redirects = 2
    report.basePath = "/archive"
    report.staleTranslations = ["content/columns/دریا.ur.md"]
    report.skipped = [
      SkippedEdition(
        reason: .future, path: "content/columns/دریا.ur.md",
        due: DateTime(secondsSince1970: 1_800_000_000, offsetSeconds: 18_000))
    ]
    // What was drawn and written is that build's own.
    expectWholeRecord(
      of: report, except: ["sharePicturesDrawn", "output", "stages", "running", "observesStages"])
    expectWholeRecord(of: urdu)
    for edition in report.skipped { expectWholeRecord(of: edition) }
  }
}
