"""Where avatars go: film, pictures, virtual camera, stream and window. Each keeps to `lsr_live.frames.sink.Sink`."""
