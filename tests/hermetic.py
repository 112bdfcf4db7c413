"""What is set in the shell must not change a test, and a test waits for no clock.

Loaded by `-p` before any other plugin: the snapshot plugin imports Textual, which reads TEXTUAL_THEME
and its like once, when it is imported, long before a conftest.py has a say.
"""

import os

_NAMES = {
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLUMNS",
    "FORCE_COLOR",
    "LINES",
    "NO_COLOR",
    "PYTHONIOENCODING",
    "TTY_COMPATIBLE",
    "TTY_INTERACTIVE",
}

for name in list(os.environ):
    settings = name.startswith("TEXTUAL") and not name.startswith("TEXTUAL_SNAPSHOT")  # the plugin's own
    if settings or name in _NAMES:
        del os.environ[name]

os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # in the workers too, which do not see the option
os.environ["TEXTUAL_FPS"] = "1000"  # as the command sets it: what is to be drawn is drawn at once
