import Commitments
import Terminal
import Tracker

extension Agenda.Item {
  var id: String { condition?.description ?? commitment.description }
}

extension AgendaReport {
  /// The items with a date. Text from articles is cleaned as for the screen.
  func calendar(stamp: RecordingTime) -> ICalendar {
    let events = items.compactMap { item -> ICalendar.Event? in
      guard let day = item.day else { return nil }
      let who: SafeText = item.parties.isEmpty ? "" : "\(item.parties.joined(separator: ", ")): "
      return ICalendar.Event(
        uid: "\(item.id)@ctrack", day: day, summary: SafeText("\(who)\(item.action)").string,
        details: SafeText("\(item.id), \(item.holder) \(item.status.rawValue)").string, category: item.kind.rawValue)
    }
    return ICalendar(events: events, stamp: stamp)
  }
}
