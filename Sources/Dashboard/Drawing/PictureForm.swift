/// For which screens a picture is drawn: a page holds one for each, and its style shows the one that fits.
enum PictureForm: String, CaseIterable {
  case wide
  /// For a phone: words stand above what they name instead of beside it.
  case narrow

  var isNarrow: Bool { self == .narrow }

  /// A drawing for each.
  static func both(_ drawing: (PictureForm) -> HTML) -> HTML { allCases.map(drawing).joined() }
}
