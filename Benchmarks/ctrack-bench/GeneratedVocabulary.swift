/// The words of a generated story: parties, some named far more often than others, and what they bargain over.
struct GeneratedVocabulary {
  private let parties: [String]
  /// How often parties up to this one are named, of all; rising to 1.
  private let shares: [Double]
  private let places: [String]

  static let partyCount = 500
  private static let placeCount = 3_000

  init() {
    let syllables = ["ka", "ro", "ven", "ti", "mar", "sol", "du", "bel", "ni", "gra", "ost", "lu", "pe", "zan", "fi"]
    func name(_ number: Int, ending: String) -> String {
      var (rest, name) = (number, "")
      repeat {
        name += syllables[rest % syllables.count]
        rest /= syllables.count
      } while rest > 0
      return name.prefix(1).uppercased() + name.dropFirst() + ending
    }
    parties = (0..<Self.partyCount).map { name($0 + 15, ending: "ia") }
    places = (0..<Self.placeCount).map { name($0 + 15, ending: "burg") }
    // Zipf's law: the share of the n-th is proportional to 1/n.
    let weights = (1...Self.partyCount).map { 1 / Double($0) }
    let sum = weights.reduce(0, +)
    var shares: [Double] = []
    for weight in weights { shares.append((shares.last ?? 0) + weight / sum) }
    self.shares = shares
  }

  /// The party whose share covers a number from 0 to 1.
  func party(_ number: Double) -> String {
    parties[min(shares.firstIndex { $0 > number } ?? parties.count - 1, parties.count - 1)]
  }

  func party(number: Int) -> String { parties[number] }

  static let reprinters = ["Evening Post", "Coast Gazette", "Border Times"]

  func action(_ random: inout SplitMix64) -> String {
    let verb = Self.verbs[random.next(below: Self.verbs.count)]
    let object = Self.objects[random.next(below: Self.objects.count)]
    let place = places[random.next(below: places.count)]
    let number = random.next(below: 4) == 0 ? " for \(5 + random.next(below: 200)) days" : ""
    return "\(verb) the \(object) at \(place)\(number)"
  }

  /// Who printed an article: a few agencies much of it, sixty papers the rest.
  func outlet(_ number: Int) -> String {
    number % 2 == 0 ? Self.agencies[number / 2 % Self.agencies.count] : "\(places[number / 2 % 60]) Courier"
  }

  /// The same in other words.
  func reworded(_ action: String, _ way: Int) -> String {
    switch way {
    case 0: action
    case 1: action + " soon"
    case 2: action.replacing(" the ", with: " the whole ", maxReplacements: 1)
    default: "fully " + action
    }
  }

  private static let agencies = ["Northern Wire", "Press Union", "Harbour News Agency", "Daily Monitor"]
  private static let verbs = [
    "open", "close", "lift", "extend", "fund", "inspect", "repair", "lease", "license", "return", "halt", "resume",
    "withdraw", "release", "deliver", "sign", "publish", "cut", "raise", "guarantee", "demolish", "monitor", "transfer",
    "hand over", "restore", "suspend", "limit", "rebuild", "evacuate", "reduce",
  ]
  private static let objects = [
    "harbour", "tariff", "fishing quota", "gas pipeline", "border crossing", "pension fund", "air corridor",
    "fishing ground", "customs office", "research station", "railway", "state loan", "arms embargo", "reservoir",
    "power grid", "prisoners", "hostages", "troops", "missile battery", "checkpoint", "grain shipments", "hospital",
    "refugee camp", "dam", "bridge", "steel plant", "wage increase", "strike fund", "merger office", "peace mission",
    "mine clearance", "sanctions list", "satellite link", "school programme", "water supply", "oil terminal",
    "joint patrol", "ceasefire line", "observers", "consulate", "trade mission", "airfield", "radar site",
    "copper mine",
  ]
}
