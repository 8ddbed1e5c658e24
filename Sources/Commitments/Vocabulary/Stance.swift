/// Where a party stands on a matter, as one article reports it; the values and their meaning are those of the annotation guidelines.
public enum Stance: String, Codable, CaseIterable, Hashable, Sendable {
  case proposed, demanded, accepted
  case acceptedIf = "accepted-if"
  case pledged, threatened, rejected
  case pendingReview = "pending-review"
  case met, broken, withdrawn
}

/// Whether a matter is done once or lasts.
///
/// A release of prisoners is *achieved*: doing it meets the commitment.
/// A ceasefire is *kept up*: it stays active while observed, and can be broken and taken up again.
public enum Mode: String, Codable, CaseIterable, Hashable, Sendable {
  case achieved
  case keptUp = "kept-up"
}
