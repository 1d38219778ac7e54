import Diagnostics

extension Remedy {
  static let texts: [Remedy] = []
}
