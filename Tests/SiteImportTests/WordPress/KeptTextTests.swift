import SiteImport
import Testing

/// What the old site kept from the public does not go live.
@Suite struct KeptTextTests {
  private typealias Sample = SampleExport

  @Test(arguments: [
    "[members_only]For members.[/members_only]", "[restrict paid=\"true\"]صرف ارکان کے لیے۔[/restrict]",
    "[private role='x']For one.[/private]", "[hide]راز[/hide]", "[member]For members.[/member]",
    "[s2If current_user_can(access_s2member_level1)]For members.[/s2If]",
    "[ihc-hide-content ihc_mb_type=\"show\"]ارکان کے لیے۔[/ihc-hide-content]",
    "[wlm_private \"Gold\"]For gold.[/wlm_private]", "[mepr-show rules=\"3\"]For members.[/mepr-show]",
    "[pmpro_membership level=\"1\"]For members.[/pmpro_membership]", "[Restricted]ارکان۔[/restricted]",
    "<!-- wp:premium-content/container --><!-- wp:premium-content/subscriber-view --><p>سبسکرائبر</p>"
      + "<!-- /wp:premium-content/subscriber-view --><!-- /wp:premium-content/container -->",
    "<!-- wp:paragraph {\"metadata\":{\"blockVisibility\":false}} --><p>Nobody sees it.</p><!-- /wp:paragraph -->",
    "<!-- wp:jetpack/paywall /--><p>For subscribers.</p>",
    "<div hidden>Nobody sees it.</div>", "<div style=\"color: red; display: none\"><p>کوئی نہیں دیکھتا۔</p></div>",
  ])
  func makesDraftsOfWhatWasKeptFromThePublic(content: String) throws {
    let read = try ReadSample(
      Sample(Sample.item(1, content: "Some plain English words here.\n\n" + content), Sample.item(2)))
    #expect(read.works.map(\.heldBack) == [.members, nil])
    #expect(read.work(1)?.notes.filter { $0.kind == .kept }.count == 1)
  }

  @Test(arguments: [
    "We write [hide] and [private] in brackets.", "[[hide]]shown[[/hide]]",
    "<div style=\"overflow:hidden\">Seen.</div>",
    "<div aria-hidden=\"true\" class=\"hidden-part\">دکھائی دیتا ہے۔</div>", "<div hidden> </div>", "[box]Seen.[/box]",
    "<input type=\"hidden\" value=\"a\">", "[caption id=\"a\"]<img src=\"a.jpg\" alt=\"\"> پل[/caption]",
  ])
  func leavesPublicWhatEverybodyRead(content: String) throws {
    let read = try ReadSample(Sample(Sample.item(1, content: "Some plain English words here.\n\n" + content)))
    #expect(read.works.map(\.heldBack) == [nil])
  }

  @Test func leavesOutSharedBlocksThatAreNotForAll() throws {
    let block = Sample.item(7, content: "[members_only]صرف ارکان۔[/members_only]", type: "wp_block")
    let read = try ReadSample(Sample(block, Sample.item(1, content: "Plain words. <!-- wp:block {\"ref\":7} /-->")))
    #expect(read.work(1)?.heldBack == nil && read.work(1)?.markdown().contains("ارکان") == false)
    #expect(read.work(1)?.notes.isEmpty == false)
  }
}
