import SiteImport
import SitegenTesting
import Testing

/// What the account says of things that were left out.
@Suite struct AccountedRestTests {
  @Test func countsCommentsThatWereLeftOut() throws {
    let bench = try ImportBench()
    var work = ImportedWork.pair(1, "2025/visit")
    work.leftOutComments = ["spam": 1200, "a ping": 3]
    let account = try #require(try bench.run(ListedReader([work])).account)
    #expect(AccountText(account).short().contains("  comments  0, 1,203 left out: spam (1,200), a ping (3)\n"))
    let json = String(decoding: AccountJSON(account).bytes, as: UTF8.self)
    #expect(json.contains(#""leftOutComments":[{"reason":"a ping","count":3},{"reason":"spam","count":1200}]"#))
  }

  @Test func tellsOfAnOldAddressOfAListThatNoHostCanLeadOn() throws {
    let bench = try ImportBench()
    var reader = ListedReader([.pair(1, "2025/visit")])
    let long = "/category/\(String(repeating: "د", count: 140))/"
    reader.site.categories = [
      ImportedTerm(id: "long", names: ["en": "Long"], oldAddresses: [long, "/category/short/"])
    ]
    reader.items = reader.items.map { item in
      guard case .work(var work) = item else { return item }
      work.categories = ["long"]
      return .work(work)
    }
    let account = try bench.run(reader).account
    #expect(account?.told.map(\.source.title) == [long])
    #expect(try bench.folder.text(of: "redirects.csv").contains("/category/short/,/en/categories/long/"))
  }

  @Test func listsItemsOfUnknownKindsByKind() throws {
    let bench = try ImportBench()
    var reader = ListedReader([.pair(1, "2025/visit")])
    for (number, kind, title) in [(2, "product", "Cup"), (3, "event", "Reading"), (4, "product", "چائے")] {
      reader.items.append(
        .unknown(
          ImportSource(id: "wordpress:\(number)", title: title, address: "https://old.example/\(number)/"), kind: kind))
    }
    let account = try #require(try bench.run(reader).account)
    #expect(account.isBalanced && account.skipped == ["of another kind: ‘product’": 2, "of another kind: ‘event’": 1])
    #expect(account.told.map(\.source.title) == ["Reading", "Cup", "چائے"])
    #expect(AccountText(account).complete.contains("left out       ‘Reading’ https://old.example/3/"))
  }
}
