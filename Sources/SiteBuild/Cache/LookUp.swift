/// For each name the element that has it, both lists being sorted: `nil` where there is none.
func lookedUp<Element>(
  _ names: [String], with elements: [Element], by name: (Element) -> String
) -> [Element?] {
  var index = 0
  return names.map { wanted in
    while index < elements.count, name(elements[index]) < wanted { index += 1 }
    return index < elements.count && name(elements[index]) == wanted ? elements[index] : nil
  }
}
