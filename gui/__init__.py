"""The desktop app: one more listener to a session. Begin at `gui.window`; `gui.bridge` alone talks to the session."""
