import Commitments
import Syntax

/// Finds who is named in an article and whom pronouns and descriptions stand for.
struct MentionFinder {
  let gazetteer: PartyGazetteer
  let words: PartyWords

  func mentions(in reading: Reading) -> Mentions {
    var all: [Mention] = []
    var last: Actor?
    for sentence in reading.sentences {
      var place = 0
      while place < sentence.words.count {
        if let mention = mention(at: place, in: sentence, last: last, reading: reading) {
          all.append(mention)
          place = mention.words.upperBound
          if mention.form == .name { last = mention.actors.first }
        } else {
          place += 1
        }
      }
    }
    return Mentions(all)
  }

  private func mention(at place: Int, in sentence: Sentence, last: Actor?, reading: Reading) -> Mention? {
    let first = sentence[place]
    for length in stride(from: min(6, sentence.words.count - place), to: 0, by: -1) {
      let surface = reading.text(Array(place..<place + length), of: sentence)
      if let name = gazetteer.readings(of: surface, on: reading.article.published).first {
        let words = place..<place + length
        let head = words.first { !words.contains(sentence[$0].head ?? -1) } ?? place
        let form: Mention.Form = name.form == .adjective ? .adjective : name.person != nil ? .person : .name
        return Mention(
          sentence: sentence.index, words: words, head: head, form: form,
          actors: [Actor(party: name.party, person: name.person, kind: name.kind)])
      }
    }
    if ["it", "they", "he", "she", "its", "their", "his", "her"].contains(first.form.lowercased()) {
      return Mention(
        sentence: sentence.index, words: place..<place + 1, head: place, form: .pronoun, actors: last.map { [$0] } ?? [])
    }
    if first.tag == .properNoun {
      var end = place + 1
      while end < sentence.words.count, sentence[end].tag == .properNoun { end += 1 }
      let words = place..<end
      let head = words.first { !words.contains(sentence[$0].head ?? -1) } ?? place
      let surface = reading.text(Array(words), of: sentence)
      return Mention(
        sentence: sentence.index, words: words, head: head, form: .name, actors: [Actor(party: surface)],
        isKnown: false)
    }
    return nil
  }
}
