/// Elements one after the other in memory of their own, for one function or one document at a time; an array would ask
/// at each of them who else holds it.
struct Room<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  @inline(__always)
  subscript(_ index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return base[index]
    }
    set {
      precondition(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(by: 1) }
    base[count] = element
    count += 1
  }

  @inline(__always)
  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let start = elements.baseAddress else { return }
    reserve(elements.count)
    if elements.count < 16 {
      // Most are a few bytes, for which a call takes longer.
      for index in 0..<elements.count { base[count + index] = start[index] }
    } else {
      (base + count).update(from: start, count: elements.count)
    }
    count += elements.count
  }

  /// Makes room for so many more, which `appendReserved` takes.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(by: more) }
  }

  /// Appends an element for which there is room.
  @inline(__always)
  mutating func appendReserved(_ element: Element) {
    precondition(count < capacity)
    base[count] = element
    count += 1
  }

  /// Makes it so many elements that are all the same.
  mutating func fill(_ count: Int, with element: Element) {
    clear()
    if capacity < count { grow(by: count) }
    base.update(repeating: element, count: count)
    self.count = count
  }

  /// Makes it so many elements, each of which must be set before it is read.
  mutating func resize(uninitialized count: Int) {
    clear()
    if capacity < count { grow(by: count) }
    self.count = count
  }

  mutating func clear() { count = 0 }

  /// The elements as long as `use` runs.
  @inline(__always)
  func withElements<Result>(_ use: (UnsafeBufferPointer<Element>) -> Result) -> Result {
    use(UnsafeBufferPointer(start: base, count: count))
  }

  var array: [Element] { withElements { Array($0) } }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    new.update(from: base, count: count)
    base.deallocate()
    base = new
  }
}
