import CZlib

/// How many bytes a file has when a server sends it with gzip, at the level that servers use.
func gzipSize(_ bytes: [UInt8]) -> Int {
  var length = compressBound(UInt(bytes.count))
  return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(length)) { buffer in
    let status = bytes.withUnsafeBufferPointer { source in
      compress2(buffer.baseAddress, &length, source.baseAddress, UInt(source.count), 6)
    }
    precondition(status == Z_OK, "compressBound promised room enough")
    // The same deflated bytes: zlib's format puts 6 around them, gzip's 18.
    return Int(length) + 12
  }
}
