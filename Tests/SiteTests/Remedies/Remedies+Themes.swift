import Diagnostics

extension Remedy {
  static let themes: [Remedy] = []
}
