import Diagnostics
import SitegenTesting
import Testing

/// Where a column leads on when it has been read.
@Suite struct EndOfColumnTests {
  private func site(_ settings: String = "") throws -> SiteFixture {
    try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\n" + settings,
      "content/columns/one.ur.md": column("پہلا پڑاؤ", "date: 2024-01-01\nseries: سفر"),
      "content/columns/two.ur.md": column("دوسرا پڑاؤ", "date: 2025-01-01\nseries: سفر"),
      "content/columns/three.en.md": column("The Third Stop & After", "date: 2026-01-01"),
    ])
  }

  private func page(_ site: SiteFixture, _ path: String) throws -> String {
    #expect(site.errors == [], "\(site.messages)")
    return try site.output(path + "/index.html")
  }

  @Test func theNextPartFollowsTheTextAndNothingTheLast() throws {
    let site = try site()
    let first = try page(site, "ur/columns/one")
    #expect(first.contains("<p class=\"next-part\">اگلی قسط: <a href=\"/ur/columns/two/\">دوسرا پڑاؤ</a></p>"))
    #expect(try !page(site, "ur/columns/two").contains("next-part"))
    #expect(try !page(site, "en/columns/three").contains("next-part"))
  }

  @Test func telegramAndTheButtonsShareTheAddress() throws {
    let page = try page(site(), "en/columns/three")
    #expect(
      page.contains(
        "<a href=\"https://t.me/share/url?url=https%3A//example.org/en/columns/three/&amp;text="
          + "The%20Third%20Stop%20%26%20After\" rel=\"noreferrer\">Telegram</a>"))
    // Without a script, which shows them where the browser can do it, they are not there.
    #expect(page.contains("<li hidden><button type=\"button\" data-share=\"copy\" data-done=\"Link copied\">"))
    #expect(page.contains("<li hidden><button type=\"button\" data-share=\"sheet\">Share…</button></li>"))
  }

  @Test func whereToFollowIsSaidInWords() throws {
    let channel = "social: [{name: {en: WhatsApp channel, ur: واٹس ایپ چینل}, url: https://whatsapp.com/channel/x}]"
    let urdu = try page(site(channel), "ur/columns/one")
    let list = try #require(urdu.firstMatch(of: #/<ul aria-labelledby="follow">([\s\S]*?)<\/ul>/#)?.1)
    #expect(
      list.contains("<a href=\"/ur/feed.xml\" type=\"application/atom+xml\">نئے کالم فیڈ ریڈر میں</a>"), "\(list)")
    #expect(list.contains("<a href=\"https://whatsapp.com/channel/x\" rel=\"me\">واٹس ایپ چینل</a>"), "\(list)")
    let withoutFeeds = try page(site(channel + "\nfeeds: {formats: []}"), "en/columns/three")
    #expect(withoutFeeds.contains("<ul aria-labelledby=\"follow\">") && withoutFeeds.contains(">WhatsApp channel</a>"))
    #expect(try !page(site("feeds: {formats: []}"), "en/columns/three").contains("id=\"follow\""))
  }

  @Test(arguments: ["0300-1234567", "'+92 300 1234567'", "(042) 35761234"])
  func aTelephoneNumberIsNoAddress(number: String) throws {
    let site = try site("social: {WhatsApp: 1️⃣\(number)}")
    #expect(site.places(of: .invalidValue) == [try site.mark("1️⃣")], "\(site.messages)")
    #expect(try #require(site.errors.first?.help).contains("https://wa.me/923001234567"))
    #expect(try self.site("social: {WhatsApp: 'https://wa.me/923001234567', tel: 'tel:+923001234567'}").errors == [])
  }
}
