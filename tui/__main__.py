"""`python -m tui` is the `samestory` command."""

import sys

from tui.cli import main

sys.exit(main())
