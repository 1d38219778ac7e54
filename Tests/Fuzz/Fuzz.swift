import Foundation

/// Gives sitegen's readers inputs that nobody meant, and looks for crashes, hangs and thirst for memory.
///
///     sitegen-fuzz [--seconds 60] [--seed 1] [--surface markdown] [--only 123]
///
/// Each input is made from the name of its surface, the seed and its number, so it can be made again. Inputs are read by
/// a second process of this program, which ends itself when one takes too long or too much memory; this one then says
/// which it was, writes it to a file, and goes on behind it.
@main
struct Fuzz {
  var seconds = 60.0
  var seed: UInt64 = 1
  var surface: String?
  var only: Int?
  /// In the second process: the first input that it reads.
  var first: Int?

  static func main() {
    var fuzz = Fuzz()
    guard fuzz.take(Array(CommandLine.arguments.dropFirst())) else {
      say("usage: sitegen-fuzz [--seconds N] [--seed N] [--surface NAME] [--only NUMBER]\n")
      exit(2)
    }
    if let first = fuzz.first { fuzz.readInputs(from: first) }
    exit(fuzz.watch() == 0 ? 0 : 1)
  }

  private mutating func take(_ arguments: [String]) -> Bool {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { return false }
      switch option {
      case "--seconds": seconds = Double(value) ?? seconds
      case "--seed": seed = UInt64(value) ?? seed
      case "--surface": surface = value
      case "--only": only = Int(value)
      case "--first": first = Int(value)
      default: return false
      }
    }
    return surface.map { name in Surface.all.contains { $0.name == name } } ?? true
  }

  // MARK: - The process that watches

  /// Looks at every surface for its share of the time; gives the number of faults.
  private func watch() -> Int {
    let surfaces = Surface.all.filter { surface == nil || $0.name == surface }
    var faults = 0
    for surface in surfaces {
      let end = Date().addingTimeInterval(seconds / Double(surfaces.count))
      var next = only ?? 0
      var faultsHere = 0
      while Date() < end || next < surface.least && only == nil, faultsHere < 5 {
        let (last, fault) = read(surface, from: next, until: end)
        next = last + 1
        if let fault {
          faultsHere += 1
          report(fault, surface, number: last)
        }
        if only != nil { break }
      }
      faults += faultsHere
      Self.say("\(surface.name): \(next) inputs, \(faultsHere == 0 ? "no fault" : "\(faultsHere) faults")\n")
    }
    return faults
  }

  /// Lets a second process read until the time is over or it ends; gives the number of the last input, and what went wrong.
  private func read(_ surface: Surface, from first: Int, until end: Date) -> (last: Int, fault: String?) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let shortest = first < surface.least ? 1 : 0.1
    let left = only == nil ? max(end.timeIntervalSinceNow, shortest) : 0
    process.arguments = [
      "--surface", surface.name, "--seed", "\(seed)", "--first", "\(first)", "--seconds", "\(left)",
    ]
    let output = Pipe()
    process.standardOutput = output
    do { try process.run() } catch { return (first, "cannot start: \(error)") }
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = said.split(separator: "\n")
    let last = lines.last { $0.first?.isNumber == true }.flatMap { Int($0) } ?? first
    if let fault = lines.first(where: { $0.hasPrefix("fault: ") }) { return (last, String(fault.dropFirst(7))) }
    if process.terminationReason == .exit, process.terminationStatus == 0 { return (last, nil) }
    if process.terminationStatus == SIGALRM || process.terminationStatus == SIGXCPU {
      return (last, "takes longer than \(Self.secondsForOne) seconds")
    }
    return (last, "crashes with signal \(process.terminationStatus)")
  }

  private func report(_ fault: String, _ surface: Surface, number: Int) {
    let path = "fuzz-\(surface.name)-\(seed)-\(number)"
    let bytes = (try? surface.samples()).map { input(number, of: surface, $0) } ?? []
    try? Data(bytes).write(to: URL(fileURLWithPath: path))
    Self.say(
      """
      \(surface.name): input \(number) of seed \(seed) \(fault); it is in \(path), again with:
        sitegen-fuzz --surface \(surface.name) --seed \(seed) --only \(number)
        \(String(decoding: bytes.prefix(200), as: UTF8.self).debugDescription)

      """)
  }

  // MARK: - The process that reads

  /// In seconds of processor time; a machine that has other things to do must not make faults.
  private static let secondsForOne = 10
  /// In bytes.
  private static let memoryForOne = 600_000_000

  private func readInputs(from first: Int) -> Never {
    guard let surface = Surface.all.first(where: { $0.name == surface }), let samples = try? surface.samples() else {
      exit(2)
    }
    var memory = rlimit(rlim_cur: 3 << 30, rlim_max: 3 << 30)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &memory)
    let end = Date().addingTimeInterval(seconds)
    var number = first
    repeat {
      Self.announce("\(number)")
      Self.limitProcessorTime()
      // More than enough where the machine is busy; for what waits and uses no processor.
      alarm(UInt32(Self.secondsForOne * 12))
      do {
        try surface.read(input(number, of: surface, samples))
      } catch {
        Self.announce("fault: \(error)")
        exit(1)
      }
      alarm(0)
      var usage = rusage()
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      if usage.ru_maxrss * 1024 > Self.memoryForOne {
        Self.announce("fault: takes \(usage.ru_maxrss / 1024) MB")
        exit(1)
      }
      number += 1
    } while Date() < end
    exit(0)
  }

  /// Ends the process when the next input takes too much processor time.
  private static func limitProcessorTime() {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let used = UInt(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    var limit = rlimit(rlim_cur: used + UInt(secondsForOne) + 1, rlim_max: UInt.max)
    setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
  }

  private func input(_ number: Int, of surface: Surface, _ samples: [[UInt8]]) -> [UInt8] {
    let index = Surface.all.firstIndex { $0.name == surface.name } ?? 0
    var mutation = Mutation(Random(seed: seed, surface: index, number: number), samples: samples)
    return mutation.input()
  }

  private static func announce(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  private static func say(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
