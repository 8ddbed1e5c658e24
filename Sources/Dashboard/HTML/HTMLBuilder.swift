/// Puts pieces of a page one behind the other; a string among them is text.
@resultBuilder enum HTMLBuilder {
  static func buildExpression(_ piece: HTML) -> HTML { piece }
  static func buildExpression(_ piece: HTML?) -> HTML { piece ?? .empty }
  static func buildExpression(_ text: String) -> HTML { HTML(text: text) }
  static func buildBlock(_ pieces: HTML...) -> HTML { pieces.joined() }
  static func buildArray(_ pieces: [HTML]) -> HTML { pieces.joined() }
  static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .empty }
  static func buildEither(first: HTML) -> HTML { first }
  static func buildEither(second: HTML) -> HTML { second }
}
