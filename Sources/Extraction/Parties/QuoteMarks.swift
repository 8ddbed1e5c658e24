import Syntax

/// Which words of an article stand between double quotation marks.
struct QuoteMarks {
  /// For every sentence, for every word.
  let isQuoted: [[Bool]]

  /// Quotations may run over sentences of a paragraph; a paragraph begins outside of them.
  init(_ sentences: [Sentence]) {
    var isOpen = false
    var paragraph = -1
    var all: [[Bool]] = []
    all.reserveCapacity(sentences.count)
    for sentence in sentences {
      if sentence.paragraph != paragraph { isOpen = false }
      paragraph = sentence.paragraph
      all.append(
        sentence.words.map { word in
          switch word.form {
          case "“", "``", "«": isOpen = true
          case "”", "''", "»": isOpen = false
          case "\"": isOpen.toggle()
          default: break
          }
          return isOpen
        })
    }
    isQuoted = all
  }
}
