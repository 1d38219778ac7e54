import Languages

extension SavedPage {
  /// The page with its moment on the clocks of the site, where the page has it in UTC: half past midnight in Karachi is
  /// the day before there.
  ///
  /// - Parameter timeZone: the one of site.yml; without it, a text in Urdu is from Pakistan.
  func onClock(of timeZone: String?, _ text: SplitText) -> SavedPage {
    guard let date, let written = try? WrittenDate(date), written.time != nil, written.offsetSeconds == 0 else {
      return self
    }
    let isUrdu = text.parts.contains { $0.language.map(primarySubtag) == "ur" }
    let day = address.flatMap { DayInAddress($0) }?.date
    // A new site without Urdu has a time zone that was made up: the address decides.
    let likely = [timeZone ?? (isUrdu ? "Asia/Karachi" : nil), day == nil ? nil : "Asia/Karachi"].compactMap { $0 }
    for zone in likely.compactMap({ TimeZoneOffsets.builtIn($0) }) {
      let moment = written.moment(in: zone)
      let local = moment.on(offsetSeconds: zone.offset(secondsSince1970: moment.secondsSince1970))
      if let day, local.date.iso != day { continue }
      var page = self
      page.date = "\(local.date.iso) \(padded(local.time.hour, to: 2)):\(padded(local.time.minute, to: 2))"
      return page
    }
    return self
  }
}
