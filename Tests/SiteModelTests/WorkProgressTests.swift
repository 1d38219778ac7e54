import SiteModel
import Testing

@Suite struct WorkProgressTests {
  @Test(arguments: [
    (WorkProgress.State(name: "reading", done: 1200, total: 20_000), 80, "reading 1,200 of 20,000 …"),
    (WorkProgress.State(name: "drawing", done: 0, total: nil), 80, "drawing …"),
    (WorkProgress.State(name: "writing", done: 7, total: 0), 80, "writing …"),
    (WorkProgress.State(name: "reading", done: 1200, total: 20_000), 10, "reading 1"),
  ])
  func fitsTheTerminal(state: WorkProgress.State, columns: Int, expected: String) {
    #expect(state.line(columns: columns) == expected)
  }

  @Test func countsWhatEachRunHasDone() {
    let progress = WorkProgress()
    #expect(progress.state == nil)
    progress.begin("reading", total: 1000)
    let squares = parallelMap(count: 1000, batch: 7, progress: progress) { $0 * $0 }
    #expect(squares[31] == 961)
    #expect(progress.state == WorkProgress.State(name: "reading", done: 1000, total: 1000))
    progress.begin("drawing")
    #expect(progress.state == WorkProgress.State(name: "drawing", done: 0, total: nil))
  }

  @Test func keepsTheSlowestFiles() {
    let progress = WorkProgress(timesFiles: true)
    _ = parallelMap(count: 40, batch: 1) { index in
      progress.timing("\(index).ur.md") {
        // Three take longer than all others together.
        let end = ContinuousClock.now + .milliseconds(index % 13 == 12 ? 5 + index : 0)
        while ContinuousClock.now < end {}
      }
    }
    #expect(progress.slowest.prefix(3).map(\.path) == ["38.ur.md", "25.ur.md", "12.ur.md"])
    #expect(progress.slowest.count == WorkProgress.slowestCount)
  }

  @Test func looksAtNoClockWhereNobodyAsks() {
    let progress = WorkProgress()
    #expect(progress.timing("a") { 7 } == 7)
    #expect(progress.slowest.isEmpty)
  }
}
