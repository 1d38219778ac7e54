import Diagnostics
import Disk
import Glibc
import Testing

@Suite struct SystemErrorTests {
  @Test(arguments: [
    (EEXIST, "choose another name"), (ENOSPC, "df -h"), (EACCES, "who may write"), (EROFS, "who may write"),
    (ENOTDIR, "no folder"), (ENAMETOOLONG, "shorter"),
  ])
  func advisesByWhatTheSystemSays(code: Int32, advice: String) {
    let diagnostic = DiagnosticError("cannot write", "content/columns/پانی.ur.md", code: code).diagnostic
    #expect(diagnostic.message.contains(String(cString: strerror(code))))
    #expect(diagnostic.help?.contains(advice) == true)
    #expect((diagnostic.help?.contains("df -h") == true) == (code == ENOSPC))
  }
}
