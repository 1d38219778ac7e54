/// Tracks that hold no picture and no sound but what a camera measured, its place among it.

/// Whether a track is one of measurements.
func isTrackOfNotes(_ bytes: [UInt8], _ track: [BoxReader.Box]) -> Bool {
  guard let media = track.first(where: { $0.name == "mdia" }),
    let handler = BoxReader.boxes(bytes, in: media.content)?.first(where: { $0.name == "hdlr" })
  else { return false }
  return ["meta", "camm", "gpmd", "data"].contains { bytes.has($0, at: handler.content.lowerBound + 8) }
}

/// Where the samples of a track lie; `nil` when its tables do not say so.
func sampleRanges(_ bytes: [UInt8], _ track: [BoxReader.Box]) -> [Range<Int>]? {
  guard let table = box("stbl", in: "minf", in: "mdia", of: track, bytes),
    let tables = BoxReader.boxes(bytes, in: table.content),
    let sizes = tables.first(where: { $0.name == "stsz" })?.content,
    let runs = tables.first(where: { $0.name == "stsc" })?.content,
    let chunks = tables.first(where: { ["stco", "co64"].contains($0.name) })
  else { return nil }
  let width = chunks.name == "co64" ? 8 : 4
  guard let chunkCount = bytes.bigEndian(at: chunks.content.lowerBound + 4, 4),
    chunkCount <= chunks.content.count / width, let same = bytes.bigEndian(at: sizes.lowerBound + 4, 4),
    let sampleCount = bytes.bigEndian(at: sizes.lowerBound + 8, 4), same > 0 || sampleCount <= sizes.count / 4,
    let runCount = bytes.bigEndian(at: runs.lowerBound + 4, 4), runCount <= runs.count / 12
  else { return nil }
  var ranges: [Range<Int>] = []
  var sample = 0
  var run = 0
  for chunk in 0..<chunkCount {
    while run + 1 < runCount, let next = bytes.bigEndian(at: runs.lowerBound + 8 + (run + 1) * 12, 4), next <= chunk + 1
    {
      run += 1
    }
    guard let perChunk = bytes.bigEndian(at: runs.lowerBound + 8 + run * 12 + 4, 4),
      let start = bytes.bigEndian(at: chunks.content.lowerBound + 8 + chunk * width, width)
    else { return nil }
    let count = min(perChunk, sampleCount - sample)
    var length = 0
    if same > 0 {
      length = min(same.multipliedReportingOverflow(by: count).partialValue, bytes.count)
    } else {
      for index in sample..<sample + count {
        guard let size = bytes.bigEndian(at: sizes.lowerBound + 12 + index * 4, 4) else { return nil }
        length = min(length + size, bytes.count)
      }
    }
    sample += count
    if start < bytes.count { ranges.append(start..<start + min(max(0, length), bytes.count - start)) }
  }
  return ranges
}

private func box(
  _ name: String, in inner: String, in outer: String, of boxes: [BoxReader.Box], _ bytes: [UInt8]
) -> BoxReader.Box? {
  var boxes = boxes
  for part in [outer, inner] {
    guard let found = boxes.first(where: { $0.name == part }), let own = BoxReader.boxes(bytes, in: found.content)
    else { return nil }
    boxes = own
  }
  return boxes.first { $0.name == name }
}
