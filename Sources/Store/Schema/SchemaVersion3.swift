/// Version 3: a commitment is found by the owners of all its conditions, not of the open ones alone: what met one of them
/// may turn out not to have happened.
let schemaVersion3 = """
  DELETE FROM commitment_counterpart WHERE role = 'responsible';
  INSERT INTO commitment_counterpart (party, role, last_event, commitment)
    SELECT DISTINCT condition.value ->> '$.by', 'responsible', last_event, commitment_state.id
    FROM commitment_state, json_each(commitment_state.value, '$.conditions') AS condition
    WHERE condition.value ->> '$.by' IS NOT NULL;

  """
