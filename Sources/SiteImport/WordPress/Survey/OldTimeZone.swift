/// The time zone in which clocks have been ahead of UTC by some minutes; Pakistan's are put forward in some years.
func timeZone(_ offsets: Set<Int>) -> String? {
  switch offsets {
  case []: nil
  case [0]: "UTC"
  case [300], [300, 360]: "Asia/Karachi"
  case [330]: "Asia/Kolkata"
  case [345]: "Asia/Kathmandu"
  case [210], [210, 270]: "Asia/Tehran"
  case [240]: "Asia/Dubai"
  case [270]: "Asia/Kabul"
  case [180]: "Asia/Riyadh"
  case [0, 60]: "Europe/London"
  case [60, 120]: "Europe/Berlin"
  case [-300, -240]: "America/New_York"
  case [-360, -300]: "America/Chicago"
  case [-420, -360]: "America/Denver"
  case [-480, -420]: "America/Los_Angeles"
  default: nil
  }
}
