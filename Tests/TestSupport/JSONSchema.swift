public import Foundation

/// As much of JSON Schema, draft 2020-12, as the schema of exported ledgers uses. A keyword that it does not know is an
/// error of the schema, so that nothing in it goes unchecked.
public struct JSONSchema {
  public enum SchemaError: Error, Hashable {
    case notAnObject
    case unknownKeyword(String)
    case unknownReference(String)
  }

  private let root: [String: Any]

  private static let keywords: Set<String> = [
    "$schema", "$id", "$defs", "$ref", "title", "description", "type", "enum", "const", "properties", "required",
    "additionalProperties", "items", "minItems", "maxItems", "oneOf", "pattern", "minimum", "maximum",
  ]

  public init(_ data: Data) throws {
    guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      throw SchemaError.notAnObject
    }
    self.root = root
  }

  /// What breaks the schema, each with its place; empty for a valid value.
  public func faults(in json: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
    return try faults(value, root, at: "")
  }

  /// The properties that each alternative of a definition requires.
  public func choices(of definition: String) throws -> [[String]] {
    let choices = try self.definition("#/$defs/\(definition)")["oneOf"] as? [[String: Any]]
    return choices?.map { $0["required"] as? [String] ?? [] } ?? []
  }

  private func faults(_ value: Any, _ schema: [String: Any], at place: String) throws -> [String] {
    if let keyword = schema.keys.first(where: { !Self.keywords.contains($0) }) {
      throw SchemaError.unknownKeyword(keyword)
    }
    var faults: [String] = []
    func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
      if !holds { faults.append("\(place.isEmpty ? "the line" : place): \(what())") }
    }
    if let reference = schema["$ref"] as? String {
      faults += try self.faults(value, definition(reference), at: place)
    }
    if let type = schema["type"] as? String { expect(Self.isOf(type, value), "not of type \(type)") }
    if let choices = schema["enum"] as? [NSObject] {
      expect((value as? NSObject).map(choices.contains) == true, "none of the choices")
    }
    if let constant = schema["const"] as? NSObject { expect(value as? NSObject == constant, "not \(constant)") }
    if let pattern = schema["pattern"] as? String, let text = value as? String {
      expect(text.range(of: pattern, options: .regularExpression) != nil, "does not fit \(pattern)")
    }
    if let number = value as? NSNumber, value as? String == nil {
      if let least = schema["minimum"] as? NSNumber { expect(number.doubleValue >= least.doubleValue, "too small") }
      if let most = schema["maximum"] as? NSNumber { expect(number.doubleValue <= most.doubleValue, "too large") }
    }
    if let list = value as? [Any] {
      if let least = schema["minItems"] as? Int { expect(list.count >= least, "too few items") }
      if let most = schema["maxItems"] as? Int { expect(list.count <= most, "too many items") }
      if let items = schema["items"] as? [String: Any] {
        for (number, item) in list.enumerated() { faults += try self.faults(item, items, at: "\(place)[\(number)]") }
      }
    }
    if let object = value as? [String: Any] {
      let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
      for name in schema["required"] as? [String] ?? [] { expect(object[name] != nil, "lacks \(name)") }
      for (name, member) in object.sorted(by: { $0.key < $1.key }) {
        if let property = properties[name] {
          faults += try self.faults(member, property, at: "\(place).\(name)")
        } else {
          expect(schema["additionalProperties"] as? Bool != false, "has \(name), which is unknown")
        }
      }
    }
    if let choices = schema["oneOf"] as? [[String: Any]] {
      let fitting = try choices.filter { try self.faults(value, $0, at: place).isEmpty }.count
      expect(fitting == 1, "fits \(fitting) of \(choices.count) alternatives")
    }
    return faults
  }

  private func definition(_ reference: String) throws -> [String: Any] {
    let name = reference.replacing("#/$defs/", with: "")
    guard let definitions = root["$defs"] as? [String: [String: Any]], let schema = definitions[name] else {
      throw SchemaError.unknownReference(reference)
    }
    return schema
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    // JSONSerialization gives numbers and truth values the same class.
    let number = value as? NSNumber
    let isTruth = number.map { isTruthValue($0) } ?? false
    return switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": isTruth
    case "number": number != nil && !isTruth
    case "integer": number.map { !isTruth && $0.doubleValue == $0.doubleValue.rounded() } ?? false
    default: false
    }
  }

  private static func isTruthValue(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
