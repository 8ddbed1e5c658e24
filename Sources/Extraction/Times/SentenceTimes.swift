import Commitments
import Syntax

/// The words of one sentence in the form in which dates are read from them.
struct SentenceTimes {
  let lower: [String]
  let words: [TimeWord?]

  /// `nil` where no word of the sentence can belong to a date.
  init?(_ sentence: Sentence) {
    lower = sentence.words.map { $0.form.lowercased() }
    var found = false
    words = lower.map { word in
      let value = TimeWord.words[word]
      if value != nil || word.utf8.first.map({ (48...57).contains($0) }) == true { found = true }
      return value
    }
    if !found && !lower.contains(where: { $0.contains("-") }) { return nil }
  }

  var count: Int { lower.count }

  func text(_ place: Int) -> String { place >= 0 && place < lower.count ? lower[place] : "" }

  func word(_ place: Int) -> TimeWord? { place >= 0 && place < words.count ? words[place] : nil }

  func month(_ place: Int) -> Int? {
    if case .month(let month) = word(place) { month } else { nil }
  }

  func unit(_ place: Int) -> TimeUnit? {
    if case .unit(let unit) = word(place) { unit } else { nil }
  }

  func weekday(_ place: Int) -> Int? {
    if case .weekday(let day) = word(place) { day } else { nil }
  }

  /// 1 to 31: "4", "11th", "six".
  func dayNumber(_ place: Int) -> Int? {
    let text = text(place)
    if let number = TimeWord.numbers[text], number <= 31, text != "a", text != "an" { return number }
    let digits = text.utf8.prefix { (48...57).contains($0) }
    guard (1...2).contains(digits.count), let number = Int(Substring(digits)), (1...31).contains(number) else {
      return nil
    }
    return ["", "st", "nd", "rd", "th"].contains(String(text.dropFirst(digits.count))) ? number : nil
  }

  /// A year of four digits.
  func year(_ place: Int) -> Int? {
    let text = text(place)
    guard text.utf8.count == 4, let year = Int(text), (1800...2200).contains(year) else { return nil }
    return year
  }

  /// How many, in figures or words: "30", "two", "a".
  func count(_ place: Int) -> Int? {
    let text = text(place)
    if let number = TimeWord.numbers[text] { return number }
    guard text.utf8.count <= 5 else { return nil }
    return Int(text)
  }
}
