/// The bracket pairs of the roles, doubled where the text has the single ones.
struct Brackets: Hashable {
  private let doublesActions: Bool
  private let doublesConditions: Bool

  init(for text: Substring) {
    doublesActions = text.utf8.contains { $0 == 0x5B || $0 == 0x5D }
    doublesConditions = text.utf8.contains { $0 == 0x7B || $0 == 0x7D }
  }

  func opening(_ role: Quotation.Role) -> SafeText {
    switch role {
    case .action: doublesActions ? "[[" : "["
    case .condition: doublesConditions ? "{{" : "{"
    }
  }

  func closing(_ role: Quotation.Role) -> SafeText {
    switch role {
    case .action: doublesActions ? "]]" : "]"
    case .condition: doublesConditions ? "}}" : "}"
    }
  }
}
