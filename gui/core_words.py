"""Sentences of the core that never change, so that they can be said in the user's language; others stay English."""

from __future__ import annotations

from PyQt6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    # What the driver is told.
    QT_TRANSLATE_NOOP("Core", "No face is seen: move into the light and look at the camera."),
    QT_TRANSLATE_NOOP("Core", "Several faces are seen: the one driven before is followed."),
    QT_TRANSLATE_NOOP("Core", "No camera or clip is chosen."),
    QT_TRANSLATE_NOOP("Core", "The camera is being opened."),
    # Calibration.
    QT_TRANSLATE_NOOP("Core", "hold still"),
    QT_TRANSLATE_NOOP("Core", "good, hold on"),
    QT_TRANSLATE_NOOP("Core", "calibrated"),
    QT_TRANSLATE_NOOP("Core", "not calibrated, the former neutral face stays: try again and hold still"),
    QT_TRANSLATE_NOOP("Core", "look at the camera"),
    QT_TRANSLATE_NOOP("Core", "close your mouth"),
    QT_TRANSLATE_NOOP("Core", "open your eyes"),
    # Guided photos.
    QT_TRANSLATE_NOOP("Core", "Look straight into the camera, with your mouth closed."),
    QT_TRANSLATE_NOOP("Core", "Turn your head a little to your left."),
    QT_TRANSLATE_NOOP("Core", "Turn your head a little to your right."),
    QT_TRANSLATE_NOOP("Core", "Raise your chin a little."),
    QT_TRANSLATE_NOOP("Core", "Lower your chin a little."),
    QT_TRANSLATE_NOOP("Core", "Look into the camera and smile."),
    QT_TRANSLATE_NOOP("Core", "Look into the camera and open your mouth wide."),
    QT_TRANSLATE_NOOP("Core", "Face the camera and close your eyes for a second."),
    QT_TRANSLATE_NOOP("Core", "A little further."),
    QT_TRANSLATE_NOOP("Core", "Too far: turn back a little."),
    QT_TRANSLATE_NOOP("Core", "The other way, please."),
    QT_TRANSLATE_NOOP("Core", "Keep your chin level."),
    QT_TRANSLATE_NOOP("Core", "Not to the side: face straight ahead."),
    QT_TRANSLATE_NOOP("Core", "Hold your head upright."),
    QT_TRANSLATE_NOOP("Core", "Face the camera."),
    QT_TRANSLATE_NOOP("Core", "A little wider."),
    QT_TRANSLATE_NOOP("Core", "Smile a little more."),
    QT_TRANSLATE_NOOP("Core", "Close your mouth."),
    QT_TRANSLATE_NOOP("Core", "Relax your mouth."),
    QT_TRANSLATE_NOOP("Core", "Open your eyes."),
    QT_TRANSLATE_NOOP("Core", "Hold still."),
    QT_TRANSLATE_NOOP("Core", "No face is seen: look at the camera."),
    QT_TRANSLATE_NOOP("Core", "Only one person, please."),
    QT_TRANSLATE_NOOP("Core", "Bring your whole face into the picture."),
    QT_TRANSLATE_NOOP("Core", "Come nearer."),
    QT_TRANSLATE_NOOP("Core", "More light on your face, please."),
    QT_TRANSLATE_NOOP("Core", "Less light on your face, please."),
    QT_TRANSLATE_NOOP("Core", "The picture is blurred: hold still, in more light."),
    QT_TRANSLATE_NOOP("Core", "That is all, thank you."),
    # Verdicts on photos.
    QT_TRANSLATE_NOOP("Core", "It shows two faces of about the same size, so whose avatar it shall be is unclear."),
    QT_TRANSLATE_NOOP("Core", "The face is too dark to show its features."),
    QT_TRANSLATE_NOOP("Core", "The face is so bright that its features are washed out."),
    QT_TRANSLATE_NOOP("Core", "The face is blurred."),
    QT_TRANSLATE_NOOP("Core", "Good; the small face in the background does no harm."),
    QT_TRANSLATE_NOOP("Core", "Good."),
    QT_TRANSLATE_NOOP("Core", "No face was found in it."),
    QT_TRANSLATE_NOOP("Core", "It seems to show another person than the other photos, or a covered face."),
    # What to do about a photo.
    QT_TRANSLATE_NOOP("Core", "Open it in a picture viewer; if it shows there, save it again as JPEG or PNG."),
    QT_TRANSLATE_NOOP(
        "Core", "Take a photo where both eyes, nose and mouth are seen, without mask or hand before them."
    ),
    QT_TRANSLATE_NOOP("Core", "Cut the photo so that only the person meant is in it."),
    QT_TRANSLATE_NOOP("Core", "Come nearer, or use the original instead of a reduced copy."),
    QT_TRANSLATE_NOOP("Core", "Hold camera and head still, in more light, and let the camera focus on the face."),
    QT_TRANSLATE_NOOP("Core", "Turn the face to a window or a lamp."),
    QT_TRANSLATE_NOOP("Core", "Step out of the direct light, or lower the exposure."),
    QT_TRANSLATE_NOOP("Core", "Turn the face towards the camera until both eyes are well seen."),
    QT_TRANSLATE_NOOP("Core", "Leave it out, or enrol that person under another name."),
    QT_TRANSLATE_NOOP("Core", "One of the two is enough; a photo from another side or with another look adds more."),
)
