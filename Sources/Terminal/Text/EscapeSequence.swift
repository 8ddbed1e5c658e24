/// Finds where a control sequence of ECMA-48 ends, so that none of its letters is left behind as text.
///
/// A control string (OSC, DCS, SOS, PM, APC) that is never closed would let a terminal swallow all that follows;
/// of such a one only the introducer counts, so that its words are shown and nothing of the article is lost.
enum EscapeSequence {
  /// The index behind the sequence that begins at `start`; `nil` if none begins there.
  static func end<Scalars: BidirectionalCollection<Unicode.Scalar>>(
    in scalars: Scalars, at start: Scalars.Index
  ) -> Scalars.Index? {
    let next = scalars.index(after: start)
    switch scalars[start].value {
    case 0x1B: return escapeEnd(in: scalars, at: next)
    case 0x9B: return controlEnd(in: scalars, at: next)
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: return stringEnd(in: scalars, at: next)
    default: return nil
    }
  }

  /// Behind ESC: `[` begins a control sequence, `]PX^_` a string; else intermediates and one final character.
  private static func escapeEnd<Scalars: BidirectionalCollection<Unicode.Scalar>>(
    in scalars: Scalars, at start: Scalars.Index
  ) -> Scalars.Index {
    guard start < scalars.endIndex else { return start }
    let next = scalars.index(after: start)
    switch scalars[start] {
    case "[": return controlEnd(in: scalars, at: next)
    case "]", "P", "X", "^", "_": return stringEnd(in: scalars, at: next)
    default: break
    }
    let index = skip(0x20...0x2F, in: scalars, from: start)
    return skipOne(0x30...0x7E, in: scalars, from: index)
  }

  /// Parameters, intermediates, one final character; a sequence that is broken off ends where it is.
  private static func controlEnd<Scalars: BidirectionalCollection<Unicode.Scalar>>(
    in scalars: Scalars, at start: Scalars.Index
  ) -> Scalars.Index {
    let parameters = skip(0x30...0x3F, in: scalars, from: start)
    let intermediates = skip(0x20...0x2F, in: scalars, from: parameters)
    return skipOne(0x40...0x7E, in: scalars, from: intermediates)
  }

  /// Closed by BEL, U+009C or ESC `\`; any other control means that it is not closed. Each character is looked at
  /// once, because the search stops where the next sequence could begin.
  private static func stringEnd<Scalars: BidirectionalCollection<Unicode.Scalar>>(
    in scalars: Scalars, at start: Scalars.Index
  ) -> Scalars.Index {
    var index = start
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      switch scalars[index].value {
      case 0x07, 0x9C: return next
      case 0x1B: return next < scalars.endIndex && scalars[next] == "\\" ? scalars.index(after: next) : start
      case 0..<0x20, 0x7F...0x9F: return start
      default: index = next
      }
    }
    return start
  }

  private static func skip<Scalars: BidirectionalCollection<Unicode.Scalar>>(
    _ values: ClosedRange<UInt32>, in scalars: Scalars, from start: Scalars.Index
  ) -> Scalars.Index {
    var index = start
    while index < scalars.endIndex && values.contains(scalars[index].value) { index = scalars.index(after: index) }
    return index
  }

  private static func skipOne<Scalars: BidirectionalCollection<Unicode.Scalar>>(
    _ values: ClosedRange<UInt32>, in scalars: Scalars, from index: Scalars.Index
  ) -> Scalars.Index {
    guard index < scalars.endIndex, values.contains(scalars[index].value) else { return index }
    return scalars.index(after: index)
  }
}
