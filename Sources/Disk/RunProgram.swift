import Glibc

/// How a program that was run came to its end.
package enum ProgramEnding: Sendable, Equatable {
  case exited(Int32)
  /// By a signal, such as that of a program that crashed.
  case killed(Int32)
  case notStarted
  /// Where nobody may wait for children.
  case unknown
}

/// Runs a program to its end: its input from a file, its output to a new file or to nowhere, its complaints to nowhere.
package func runProgram(
  _ program: String, _ arguments: [String], environment: [String], input: String, output: String? = nil
) -> ProgramEnding {
  let flags = O_WRONLY | (output == nil ? 0 : O_CREAT | O_EXCL | O_NOFOLLOW)
  let process = spawn(program, arguments, environment: environment) { actions in
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0) == 0
      && posix_spawn_file_actions_addopen(&actions, 1, output ?? "/dev/null", flags, 0o644) == 0
      && posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) == 0
  }
  return process.map(ending) ?? .notStarted
}

/// Starts a program with two descriptors of ours as its input and output.
func spawn(
  _ program: String, _ arguments: [String], environment: [String], input: Int32, output: Int32
) -> pid_t? {
  spawn(program, arguments, environment: environment) { actions in
    posix_spawn_file_actions_adddup2(&actions, input, 0) == 0
      && posix_spawn_file_actions_adddup2(&actions, output, 1) == 0
      && posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) == 0
  }
}

/// Starts a program whose descriptors `prepare` says; `nil` when that fails.
///
/// - Parameter environment: Its variables; those of this program where it is `nil`.
private func spawn(
  _ program: String, _ arguments: [String], environment: [String]?,
  _ prepare: (inout posix_spawn_file_actions_t) -> Bool
) -> pid_t? {
  var actions = posix_spawn_file_actions_t()
  guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
  defer { posix_spawn_file_actions_destroy(&actions) }
  guard prepare(&actions) else { return nil }
  // Nothing else that is open is its own: it would hold the port of a server that has ended.
  for entry in (try? entriesIfPresent(ofFolder: "/proc/self/fd")) ?? [] {
    if let open = Int32(entry.name), open > 2 { posix_spawn_file_actions_addclose(&actions, open) }
  }
  var process: pid_t = 0
  let status = withCStrings([program] + arguments) { arguments in
    guard let environment else { return posix_spawn(&process, program, &actions, nil, arguments, environ) }
    return withCStrings(environment) { posix_spawn(&process, program, &actions, nil, arguments, $0) }
  }
  return status == 0 ? process : nil
}

/// Waits until a program that was started has come to its end.
func ending(of process: pid_t) -> ProgramEnding {
  var ending: Int32 = 0
  while waitpid(process, &ending, 0) < 0 {
    guard errno == EINTR else { return .unknown }
  }
  // The macros of <sys/wait.h>: the signal stands in the low seven bits, the code in the byte above.
  return ending & 0x7F == 0 ? .exited(ending >> 8 & 0xFF) : .killed(ending & 0x7F)
}

/// The variables of the caller's environment that have these names, as `NAME=value`.
package func inheritedEnvironment(_ names: [String]) -> [String] {
  names.compactMap { name in environmentVariable(name).map { "\(name)=\($0)" } }
}

package func environmentVariable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

/// Calls a function with the strings as C has them: pointers, the last of which is null.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
  pointers.append(nil)
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeMutableBufferPointer { buffer in
    guard let start = buffer.baseAddress else { preconditionFailure("the list holds at least its null") }
    return body(start)
  }
}

/// Starts a program that goes on by itself, with nothing to read and nowhere to write.
package func startProgram(_ program: String, _ arguments: [String]) {
  _ = spawn(program, arguments, environment: nil) { actions in
    (0...2).allSatisfy { posix_spawn_file_actions_addopen(&actions, $0, "/dev/null", O_RDWR, 0) == 0 }
  }
}

/// Puts a program in the place of this one, with its terminal and its environment; comes back only where that failed.
package func becomeProgram(_ program: String, _ arguments: [String]) {
  _ = withCStrings([program] + arguments) { execve(program, $0, environ) }
}
