/// How much a word says that so many of all documents have, in hundredths: BM25's inverse document frequency.
func rarity(_ count: Int, of documents: Int) -> Int {
  let (count, documents) = (Double(min(count, documents)), Double(documents))
  return max(1, Int((100 * naturalLogarithm(1 + (documents - count + 0.5) / (count + 0.5))).rounded()))
}

/// What a posting counts by its impact: how often the term stands in the text, and whether in title, headings and names.
func units(ofImpact impact: Int) -> Int {
  22 * (impact & 15) + (impact & 16 != 0 ? 120 : 0) + (impact & 32 != 0 ? 300 : 0) + (impact & 64 != 0 ? 90 : 0)
}

/// Of a number from 1 on; the same on every machine.
private func naturalLogarithm(_ value: Double) -> Double {
  let ratio = (value.significand - 1) / (value.significand + 1)
  var (power, sum) = (ratio, 0.0)
  for exponent in stride(from: 1, to: 40, by: 2) {
    sum += power / Double(exponent)
    power *= ratio * ratio
  }
  return Double(value.exponent) * 0.6931471805599453 + 2 * sum
}
