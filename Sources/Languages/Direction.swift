/// The direction in which a script runs; the value of HTML's `dir`.
package enum Direction: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}
