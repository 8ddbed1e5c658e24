/// Version 4: an article knows who wrote it and when its text was last changed, as pages, feeds and mails say.
let schemaVersion4 = """
  ALTER TABLE article ADD COLUMN author TEXT;
  ALTER TABLE article ADD COLUMN modified INTEGER;

  """
