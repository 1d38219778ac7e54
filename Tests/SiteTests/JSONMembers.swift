/// The members of a value of JSON, each with those on the way to it: `works[].editions[].path`.
func membersOfJSON(_ value: Any, at path: String = "") -> Set<String> {
  if let object = value as? [String: Any] {
    return object.reduce(into: []) { members, member in
      let own = path.isEmpty ? member.key : "\(path).\(member.key)"
      members.formUnion(membersOfJSON(member.value, at: own).union([own]))
    }
  }
  guard let list = value as? [Any] else { return [] }
  return list.reduce(into: []) { $0.formUnion(membersOfJSON($1, at: path + "[]")) }
}
