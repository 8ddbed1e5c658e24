/// Version 2: what reconciliation looks commitments up by: who holds them, whom they are put to, for whom they wait, and
/// when something happened to them last.
let schemaVersion2 = """
  CREATE INDEX commitment_by_holder ON commitment_state (party, last_event);
  CREATE TABLE commitment_counterpart (
    party TEXT NOT NULL,
    role TEXT NOT NULL,
    last_event INTEGER,
    commitment INTEGER NOT NULL
  );
  CREATE INDEX commitment_counterpart_by_party ON commitment_counterpart (party, role, last_event, commitment);
  CREATE INDEX commitment_counterpart_by_commitment ON commitment_counterpart (commitment);
  INSERT INTO commitment_counterpart (party, role, last_event, commitment)
    SELECT DISTINCT addressee.value, 'addressee', last_event, commitment_state.id
    FROM commitment_state, json_each(commitment_state.value, '$.to') AS addressee;
  INSERT INTO commitment_counterpart (party, role, last_event, commitment)
    SELECT DISTINCT responsible, 'responsible', last_event, commitment
    FROM condition_state JOIN commitment_state ON commitment_state.id = condition_state.commitment
    WHERE responsible IS NOT NULL AND is_listed = 1;

  """
