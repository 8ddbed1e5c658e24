import Commitments

/// The nouns that stand for a matter spoken of before, with the stances that bring such a matter up.
enum GeneralNouns {
  static let stances: [String: Set<Stance>] = [
    "offer": [.proposed], "proposal": [.proposed], "claim": [.demanded], "plan": [.proposed, .pledged],
    "bid": [.proposed],
    "draft": [.proposed], "idea": [.proposed, .demanded], "formula": [.proposed], "package": [.proposed, .pledged],
    "tender": [.proposed], "invitation": [.proposed], "suggestion": [.proposed], "text": [.proposed],
    "demand": [.demanded], "call": [.demanded], "request": [.demanded], "appeal": [.demanded], "condition": [.demanded],
    "deal": [.accepted, .proposed, .pledged], "agreement": [.accepted, .proposed, .pledged],
    "accord": [.accepted, .proposed, .pledged], "truce": [.accepted, .proposed, .pledged],
    "ceasefire": [.accepted, .proposed, .pledged], "pact": [.accepted, .proposed, .pledged],
    "settlement": [.accepted, .proposed], "merger": [.accepted, .proposed], "acquisition": [.accepted, .proposed],
    "transaction": [.accepted, .proposed], "purchase": [.accepted, .proposed], "sale": [.accepted, .proposed],
    "takeover": [.proposed, .accepted], "terms": [.proposed, .accepted], "term": [.proposed, .accepted],
    "acceptance": [.accepted], "consent": [.accepted], "pledge": [.pledged], "promise": [.pledged],
    "commitment": [.pledged], "undertaking": [.pledged], "threat": [.threatened], "warning": [.threatened],
    "ultimatum": [.demanded, .threatened], "move": [], "step": [],
  ]
}
