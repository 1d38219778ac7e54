import Diagnostics
import Glibc
import Languages
import Templates

/// Renders an article page and an index of ten cards, and prints the processor time of each.
///
/// `template-benchmark [rounds]`: the best of five runs of so many pages (20,000 unless told).
let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 20_000

func processorMicroseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1_000_000 + Double(time.tv_nsec) / 1_000
}

func measure(_ name: String, _ work: () -> Int) {
  var best = Double.infinity
  var size = 0
  for _ in 0..<5 {
    let start = processorMicroseconds()
    for _ in 0..<rounds { size = work() }
    best = min(best, (processorMicroseconds() - start) / Double(rounds))
  }
  let hundredths = Int((best * 100).rounded())
  print("\(name): \(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) µs CPU a page of \(size) bytes")
}

let site = SiteView(
  language: .urdu,
  menu: ["صفحۂ اول", "کالم", "موضوعات", "آرکائیو", "تعارف"].enumerated().map {
    LinkView($1, .urdu, "/ur/\($0)/", isCurrent: $0 == 1)
  })
let page = PageView(
  site: site, article: ArticleView(number: 0), cards: (1...10).map { ArticleView(number: $0) })

var log = DiagnosticLog()
let start = processorMicroseconds()
let compiler = TemplateCompiler(
  sources: Dictionary(uniqueKeysWithValues: sources.map { ($0, SourceText(path: "\($0).mustache", $1)) }),
  strings: strings, language: .urdu)
let article = compiler.compile("article", root: PageView.schema, log: &log)
let index = compiler.compile("index", root: PageView.schema, log: &log)
print("compiling two programs: \(Int(processorMicroseconds() - start)) µs")
for diagnostic in log.diagnostics {
  print(diagnostic.location?.description ?? "", diagnostic.message, diagnostic.help ?? "")
}

var output: [UInt8] = []
for (name, template) in [("article", article), ("index", index)] {
  guard let template else { exit(1) }
  measure(name) {
    output.removeAll(keepingCapacity: true)
    template.render(page, into: &output)
    return output.count
  }
  if CommandLine.arguments.contains("--show") { print(String(decoding: output, as: UTF8.self)) }
}
