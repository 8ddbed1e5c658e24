import Commitments

/// The form that a reply must have: the gold format, every field named, `null` where there is nothing to say.
enum ReplyFormat {
  /// More than these nobody needs, and a reply that has more is not trusted.
  static let mostStatements = 200
  static let mostItems = 20
  static let longestName = 200
  static let longestPhrase = 600
  static let longestQuotation = 3_000
  /// Brackets within brackets.
  static let depth = 8

  static let statementFields = [
    "id", "party", "speaker", "status", "action", "to", "on", "due", "scope", "conditions", "claimed_by", "evidence",
    "mode",
  ]
  static let conditionFields = ["by", "action", "kind", "status", "due"]

  /// As `response_format` takes it.
  static var responseFormat: JSONValue {
    ["type": "json_schema", "json_schema": ["name": "statements", "strict": true, "schema": schema]]
  }

  static var schema: JSONValue {
    object([
      "article": ["type": "string"],
      "statements": ["type": "array", "items": statement],
    ])
  }

  private static var statement: JSONValue {
    object([
      "id": ["type": "string"],
      "party": ["type": "string"],
      "speaker": optionalText,
      "status": choice(Stance.allCases.map(\.rawValue)),
      "action": ["type": "string"],
      "to": ["type": "array", "items": ["type": "string"]],
      "on": optionalText,
      "due": optionalText,
      "scope": optionalText,
      "conditions": ["type": "array", "items": condition],
      "claimed_by": optionalText,
      "evidence": ["type": "array", "items": ["type": "string"]],
      "mode": choice(Mode.allCases.map(\.rawValue)),
    ])
  }

  private static var condition: JSONValue {
    object([
      "by": optionalText,
      "action": ["type": "string"],
      "kind": choice(ConditionKind.allCases.map(\.rawValue)),
      "status": choice(ConditionStatus.allCases.map(\.rawValue)),
      "due": optionalText,
    ])
  }

  private static var optionalText: JSONValue { ["type": ["string", "null"]] }

  private static func choice(_ words: [String]) -> JSONValue {
    ["type": "string", "enum": .array(words.map { .string($0) })]
  }

  private static func object(_ properties: [String: JSONValue]) -> JSONValue {
    [
      "type": "object", "properties": .object(properties),
      "required": .array(properties.keys.sorted().map { .string($0) }), "additionalProperties": false,
    ]
  }
}
