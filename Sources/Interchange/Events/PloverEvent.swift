/// The event types of PLOVER and where they stand between cooperation and conflict, word and deed.
public enum PloverEvent: String, Codable, CaseIterable, Hashable, Sendable {
  case agree = "AGREE"
  case consult = "CONSULT"
  case support = "SUPPORT"
  case concede = "CONCEDE"
  case cooperate = "COOPERATE"
  case aid = "AID"
  case retreat = "RETREAT"
  case demand = "DEMAND"
  case accuse = "ACCUSE"
  case reject = "REJECT"
  case threaten = "THREATEN"
  case protest = "PROTEST"
  case sanction = "SANCTION"
  case mobilize = "MOBILIZE"
  case coerce = "COERCE"
  case assault = "ASSAULT"

  /// 1 cooperation in words, 2 in deeds, 3 conflict in words, 4 in deeds.
  public var quadCode: Int {
    switch self {
    case .agree, .consult, .support, .concede: 1
    case .cooperate, .aid, .retreat: 2
    case .demand, .accuse, .reject, .threaten, .sanction: 3
    case .protest, .mobilize, .coerce, .assault: 4
    }
  }
}
