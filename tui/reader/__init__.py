"""The reader on screen: `Story` → a Textual app that points into its comparison."""
