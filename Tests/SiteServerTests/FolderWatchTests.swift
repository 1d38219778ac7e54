import Disk
import Testing

@Suite struct FolderWatchTests {
  @Test(arguments: ["4913", ".a.md.swp", "a.md~", ".#a.md", "#a.md#", ".goutputstream-X", "a.part"])
  func passesOverWhatEditorsKeep(name: String) { #expect(isUnfinished(name)) }

  @Test(arguments: ["a.md", "کالم.ur.md", "swp", "4913.md", "tmp", "site.yml", ".well-known"])
  func seesFiles(name: String) { #expect(!isUnfinished(name)) }

  /// The nearest mount decides, and of two at one place the last.
  @Test func knowsFileSystemsThatSayNothing() {
    let mounts = """
      22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
      30 22 0:40 / /mnt/c rw - 9p drvfs rw
      31 22 0:41 / /home/desk/a\\040site rw shared:1 - nfs4 host:/x rw
      32 22 0:42 / /srv rw - nfs host:/y rw
      33 32 0:43 / /srv rw - overlay overlay rw
      34 22 0:44 / /media/usb rw - fuse.sshfs host: rw
      """
    func kind(_ path: String) -> String? { silentFileSystem(under: path, mounts: mounts) }
    #expect(kind("/home/desk") == nil)
    #expect(kind("/mnt/c/sites/one") == "9p")
    #expect(kind("/mnt/cd") == nil)
    #expect(kind("/home/desk/a site/content") == "nfs4")
    #expect(kind("/srv/x") == nil)
    #expect(kind("/media/usb") == "fuse.sshfs")
  }
}
