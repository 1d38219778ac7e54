extension Collection<UInt8> {
  /// Where the colon stands behind the scheme, `https` or `mailto`, with which an address begins (RFC 3986); `nil` for
  /// one without a scheme.
  @inlinable
  package var endOfScheme: Index? {
    guard first?.isASCIILetter == true,
      let end = firstIndex(where: { !$0.isASCIILetterOrDigit && !"+-.".utf8.contains($0) }),
      self[end] == UInt8(ascii: ":")
    else { return nil }
    return end
  }
}
