// The module's first files come with the next commits.
