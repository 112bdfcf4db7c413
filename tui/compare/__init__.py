"""What is found: `Story` → `Comparison`."""
