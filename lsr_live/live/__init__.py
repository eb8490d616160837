"""What a session is made of: sinks' threads, states, times, figures, and those who watch."""
