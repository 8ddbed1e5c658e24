/// Version 4: an article knows who wrote it, when its text was last changed, as pages, feeds and mails say, and whether it is
/// only a summary (1, else NULL).
let schemaVersion4 = """
  ALTER TABLE article ADD COLUMN author TEXT;
  ALTER TABLE article ADD COLUMN modified INTEGER;
  ALTER TABLE article ADD COLUMN summary INTEGER;

  """
