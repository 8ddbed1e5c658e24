/// A JSON value that knows the line on which it begins.
struct JSONNode {
  indirect enum Value {
    case object([(name: String, node: JSONNode)])
    case list([JSONNode])
    case text(String)
    /// As written.
    case number(String)
    case truth(Bool)
    case null
  }

  var value: Value
  var line: Int

  /// The member of that name, the last one if it stands several times; `nil` also for a member that is null.
  subscript(name: String) -> JSONNode? {
    guard case .object(let members) = value, let node = members.last(where: { $0.name == name })?.node
    else { return nil }
    if case .null = node.value { return nil }
    return node
  }

  /// What messages call the value.
  var typeName: String {
    switch value {
    case .object: "an object"
    case .list: "a list"
    case .text: "a text"
    case .number: "a number"
    case .truth: "true or false"
    case .null: "null"
    }
  }
}
