"""Geometry of the 478-point face mesh: which point is what, how meshes are aligned, what is measured on them.

Points are those of mediapipe FaceMesh with irises. Frame of reference everywhere: x right, y down, z away from the
camera (right-handed), in pixels unless said otherwise; "left" and "right" are the image's, not the person's.
"""
