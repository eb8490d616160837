"""The desktop app. Holds no logic of picture or session; the app itself is yet to come."""
