/// Version 7: what other SQLite clients read: `open_conditions`, `positions` and `timeline`, whose columns are described in
/// `Data/interchange/README.md` and are kept. They give what the program's own lists give, under parties' present names.
///
/// The clock is that of the reading: `today` is the one place that asks it (the day in UTC, as everywhere), so that a
/// deadline passes without anybody writing.
let schemaVersion7 = todayView + openConditionsView + positionsView + timelineView

private let todayView = """
  CREATE VIEW today AS
  SELECT date('now') AS day, CAST(julianday('now', 'start of day') - 2440587.5 AS INTEGER) AS number;

  """

/// Days later than this, the last of the year 9999, stand for no date.
private let lastKnownDay = 2_932_896

/// `2025-03-14` of a number of days.
private func day(_ number: String) -> String {
  "CASE WHEN \(number) <= \(lastKnownDay) THEN date(\(number) * 86400, 'unixepoch') END"
}

/// The last day of a period as it is written (`2025`, `2025-03`, `2025-03-14`, or two of them with a stroke between).
private func lastDay(_ iso: String) -> String {
  """
  (SELECT CASE length(ending) WHEN 4 THEN ending || '-12-31' WHEN 7 THEN date(ending || '-01', '+1 month', '-1 day')
    ELSE ending END
  FROM (SELECT substr(\(iso), instr(\(iso), '/') + 1) AS ending))
  """
}

/// The present name of a party. Names that differ only in case are different names.
private func presentName(_ name: String) -> String {
  "coalesce((SELECT a.name FROM party_alias a WHERE a.alias = \(name) AND a.alias = \(name) COLLATE BINARY), \(name))"
}

private func cases(of commitment: String) -> String {
  """
  (SELECT group_concat(name, '; ') FROM (SELECT k.name AS name FROM commitment_case f
    JOIN case_state k ON k.id = f.negotiation WHERE f.commitment = \(commitment) ORDER BY k.id))
  """
}

private func texts(_ path: String, shown: (String) -> String = { $0 }) -> String {
  """
  (SELECT group_concat(shown, '; ') FROM (SELECT \(shown("e.value")) AS shown
    FROM json_each(s.value, '\(path)') e ORDER BY e.key))
  """
}

private func field(_ path: String) -> String { "json_extract(s.value, '$.\(path)')" }

private let offerTitle = "(SELECT json_extract(o.value, '$.title') FROM offer_state o WHERE o.id = s.offer)"

/// The status as seen today.
private let status = "CASE WHEN s.lapses_on <= t.number THEN 'expired' ELSE s.status END"

private let isOverdue = "s.next_change IS NOT NULL AND s.next_change <= t.number AND s.lapses_on IS NULL"

private let openConditionsView = """
  CREATE VIEW open_conditions AS
  SELECT 'c' || c.commitment || '.' || c.number AS condition, 'c' || c.commitment AS "commitment",
    \(presentName("s.party")) AS party, s.status AS status, \(field("action")) AS action,
    json_extract(k.value, '$.kind') AS kind, json_extract(k.value, '$.action') AS waits_for,
    \(presentName("c.responsible")) AS responsible,
    \(day("c.due")) AS due,
    CASE WHEN c.due <= \(lastKnownDay) THEN c.due - t.number END AS days_left,
    json_extract(k.value, '$.alternative') AS alternative,
    'o' || s.offer AS offer, \(offerTitle) AS offer_title, \(cases(of: "s.id")) AS cases,
    \(day("s.last_event")) AS last_event
  FROM today t CROSS JOIN condition_state c JOIN commitment_state s ON s.id = c.commitment
    JOIN json_each(s.value, '$.conditions') k
      ON json_extract(k.value, '$.id') = 'c' || c.commitment || '.' || c.number
  WHERE c.is_listed = 1 AND (c.lapses_on IS NULL OR c.lapses_on > t.number);

  """

/// Conditions whose deadline has passed no longer count as open.
private let openConditionCount = """
  (SELECT count(*) FROM json_each(s.value, '$.conditions') k
    WHERE json_extract(k.value, '$.status') = 'open' AND NOT (
      s.next_change IS NOT NULL AND s.next_change <= t.number AND json_extract(k.value, '$.kind') = 'deadline'
      AND json_extract(k.value, '$.due') IS NOT NULL
      AND \(lastDay("json_extract(k.value, '$.due')")) < t.day))
  """

private let positionsView = """
  CREATE VIEW positions AS
  SELECT 'c' || s.id AS "commitment", \(presentName("s.party")) AS party, \(status) AS status,
    \(field("stance")) AS stance, \(field("action")) AS action,
    \(texts("$.to", shown: presentName)) AS addressees, \(field("speaker")) AS speaker,
    CASE WHEN s.lapses_on <= t.number THEN \(day("s.next_change")) ELSE \(field("since")) END AS since,
    CASE WHEN \(field("due")) IS NOT NULL THEN \(lastDay(field("due"))) END AS due,
    \(isOverdue) AS is_overdue,
    s.is_open = 1 AND (s.lapses_on IS NULL OR s.lapses_on > t.number) AS is_open,
    \(texts("$.flags")) AS flags,
    json_array_length(s.value, '$.conditions') AS conditions, \(openConditionCount) AS open_conditions,
    json_array_length(s.value, '$.statements') AS statements, \(field("mode")) AS mode, \(field("scope")) AS scope,
    'm' || s.matter AS matter, 'o' || s.offer AS offer, \(offerTitle) AS offer_title,
    \(cases(of: "s.id")) AS cases, \(day("s.last_event")) AS last_event
  FROM today t CROSS JOIN commitment_state s;

  """

/// The day on which a position counts as taken: its own date, at the latest the earliest print of the article.
private let dayTaken = """
  (SELECT CASE WHEN taken IS NULL THEN published WHEN published < taken THEN published ELSE taken END
    FROM (SELECT CASE WHEN json_extract(r.record, '$.on') IS NOT NULL THEN
        \(lastDay("json_extract(r.record, '$.on')")) END AS taken,
      (SELECT min(printed) FROM (SELECT \(day("a.published")) AS printed
        UNION ALL SELECT json_extract(p.value, '$.published') FROM article_source p WHERE p.article = a.id)) AS published))
  """

private let timelineView = """
  CREATE VIEW timeline AS
  SELECT \(dayTaken) AS day, 'statement' AS kind, 'c' || s.id AS "commitment", NULL AS condition,
    \(presentName("json_extract(r.record, '$.party')")) AS party, json_extract(r.record, '$.status') AS stance,
    json_extract(r.record, '$.action') AS action, 'a' || a.id AS article, a.key || ':' || r.id AS statement,
    a.source AS source, a.title AS title, json_extract(r.record, '$.evidence[0]') AS quotation
  FROM commitment_state s JOIN json_each(s.value, '$.statements') e
    JOIN statement r ON r.article = CAST(substr(e.value, 2, instr(e.value, '/') - 2) AS INTEGER)
      AND r.reading = CAST(substr(e.value, instr(e.value, '/') + 1) AS INTEGER)
      AND r.id = substr(e.value, instr(e.value, ':') + 1)
    JOIN article a ON a.id = r.article
  UNION ALL
  SELECT CASE WHEN s.lapses_on <= t.number THEN \(day("s.next_change")) ELSE \(field("since")) END, 'status',
    'c' || s.id, NULL, \(presentName("s.party")), \(status), \(field("action")), NULL, NULL, NULL, NULL, NULL
  FROM today t CROSS JOIN commitment_state s
  UNION ALL
  SELECT \(lastDay(field("due"))), 'due', 'c' || s.id, NULL, \(presentName("s.party")), \(status), \(field("action")),
    NULL, NULL, NULL, NULL, NULL
  FROM today t CROSS JOIN commitment_state s
  WHERE \(field("due")) IS NOT NULL AND s.is_open = 1 AND (s.lapses_on IS NULL OR s.lapses_on > t.number)
  UNION ALL
  SELECT \(lastDay("json_extract(k.value, '$.due')")), 'condition-due', 'c' || s.id, json_extract(k.value, '$.id'),
    \(presentName("c.responsible")), s.status, json_extract(k.value, '$.action'), NULL, NULL, NULL, NULL, NULL
  FROM today t CROSS JOIN condition_state c JOIN commitment_state s ON s.id = c.commitment
    JOIN json_each(s.value, '$.conditions') k
      ON json_extract(k.value, '$.id') = 'c' || c.commitment || '.' || c.number
  WHERE c.is_listed = 1 AND (c.lapses_on IS NULL OR c.lapses_on > t.number)
    AND json_extract(k.value, '$.due') IS NOT NULL;

  """
