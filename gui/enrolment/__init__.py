"""From photos to a person in the gallery, step by step. Begin at `gui.enrolment.wizard`."""
