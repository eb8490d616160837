"""What the core says of pictures, cameras, clips and outputs, as `gui.core_words` has the rest."""

from __future__ import annotations

from PyQt6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    # Pictures.
    QT_TRANSLATE_NOOP("Core", "Name a picture."),
    QT_TRANSLATE_NOOP("Core", "Check the path and its permissions."),
    QT_TRANSLATE_NOOP("Core", "Copy the picture again from where it came."),
    QT_TRANSLATE_NOOP("Core", "Save it smaller."),
    QT_TRANSLATE_NOOP("Core", "Copy it again from where it came."),
    QT_TRANSLATE_NOOP("Core", "Export it again as JPEG or PNG."),
    QT_TRANSLATE_NOOP("Core", "Copy it again."),
    QT_TRANSLATE_NOOP("Core", "its pixels are floating-point numbers"),
    QT_TRANSLATE_NOOP("Core", "Use auto, still, moving, blur, green, #rrggbb or the path of a picture."),
    # Cameras.
    QT_TRANSLATE_NOOP("Core", "No camera is plugged in."),
    QT_TRANSLATE_NOOP("Core", "Give the number instead."),
    QT_TRANSLATE_NOOP(
        "Core",
        "On macOS allow this program (or your terminal) in System Settings > Privacy & Security > Camera, and "
        "start it again.",
    ),
    QT_TRANSLATE_NOOP(
        "Core", "On Windows switch on camera access for desktop apps in Settings > Privacy & security > Camera."
    ),
    # Clips, streams and other drivers.
    QT_TRANSLATE_NOOP("Core", "No source is named."),
    QT_TRANSLATE_NOOP("Core", "Name a camera, a file, a folder, an address, or demo."),
    QT_TRANSLATE_NOOP("Core", "Write demo, or demo:7 with a whole number for another one."),
    QT_TRANSLATE_NOOP("Core", "Choose a camera, a clip or a stream."),
    QT_TRANSLATE_NOOP("Core", "Pictures end in .jpg, .png, .webp, .heic, .bmp or .tif."),
    QT_TRANSLATE_NOOP("Core", "Play it in a video player; record or copy it again if that fails too."),
    QT_TRANSLATE_NOOP("Core", "Record or copy it again."),
    QT_TRANSLATE_NOOP("Core", "Choose a clip that shows the driver's face."),
    QT_TRANSLATE_NOOP("Core", "Name a video file."),
    QT_TRANSLATE_NOOP("Core", "Record or copy the clip again."),
    QT_TRANSLATE_NOOP("Core", "Convert it to H.264."),
    QT_TRANSLATE_NOOP("Core", "Convert it to 1080p."),
    QT_TRANSLATE_NOOP("Core", "The address of the stream is not one."),
    QT_TRANSLATE_NOOP("Core", "Its brackets must enclose an IPv6 address."),
    QT_TRANSLATE_NOOP("Core", "Check the address in a browser or VLC, and that the sender is on."),
    QT_TRANSLATE_NOOP("Core", "Check the address in a browser or VLC."),
    QT_TRANSLATE_NOOP("Core", "the sender stopped"),
    # Outputs.
    QT_TRANSLATE_NOOP("Core", "the disk is full"),
    QT_TRANSLATE_NOOP("Core", "Free some space, or choose a folder on another disk."),
    QT_TRANSLATE_NOOP("Core", "Create it first, or choose another."),
    QT_TRANSLATE_NOOP("Core", "writing is not permitted there"),
    QT_TRANSLATE_NOOP("Core", "Choose a folder that you may write to."),
    QT_TRANSLATE_NOOP("Core", "a file stands in the folder's place"),
    QT_TRANSLATE_NOOP("Core", "it is a folder"),
    QT_TRANSLATE_NOOP("Core", "Name a file."),
    QT_TRANSLATE_NOOP("Core", "Check the disk, or choose another folder."),
    QT_TRANSLATE_NOOP("Core", "no picture could be kept"),
    QT_TRANSLATE_NOOP("Core", "it is a device or a pipe, not a file"),
    QT_TRANSLATE_NOOP("Core", "Films are written as mp4: name a file ending in .mp4."),
    QT_TRANSLATE_NOOP("Core", "This build of PyAV has no encoder for mp4."),
    QT_TRANSLATE_NOOP("Core", "Install it from the package registry: pip install av"),
    QT_TRANSLATE_NOOP("Core", "Choose one from 1024 to 65535, for example 8080."),
    QT_TRANSLATE_NOOP("Core", "Stop the program that uses the port, or choose another port, for example 8081."),
    QT_TRANSLATE_NOOP("Core", "The virtual camera needs the package pyvirtualcam."),
    QT_TRANSLATE_NOOP("Core", 'Install it with: pip install "lsr-live[camera]"'),
    QT_TRANSLATE_NOOP(
        "Core",
        "Install v4l2loopback (Debian, Ubuntu: sudo apt install v4l2loopback-dkms), then: sudo modprobe "
        'v4l2loopback devices=1 exclusive_caps=1 card_label="lsr-live"',
    ),
    QT_TRANSLATE_NOOP(
        "Core",
        "Install OBS Studio 26 or later (obsproject.com), which brings OBS Virtual Camera, or Unity Capture, "
        "and close any program that sends to that camera.",
    ),
    QT_TRANSLATE_NOOP(
        "Core",
        "Install OBS Studio 30 or later (obsproject.com), press Start Virtual Camera in it once, allow its "
        "camera extension in System Settings, stop it there and quit OBS.",
    ),
    # Finding faces.
    QT_TRANSLATE_NOOP("Core", "The face tracker mediapipe is not installed."),
    QT_TRANSLATE_NOOP("Core", "Run it once with a connection; it keeps them in torch's cache folder."),
    QT_TRANSLATE_NOOP("Core", "The tracker mediapipe-tasks needs its network."),
    QT_TRANSLATE_NOOP("Core", "Name a face_landmarker.task file."),
    QT_TRANSLATE_NOOP("Core", "Take the face landmarker with irises."),
    # Settings.
    QT_TRANSLATE_NOOP("Core", "Write the path in full."),
)
"""Sentences that never change, and parts of such as do."""
TEMPLATES = (
    # Pictures.
    QT_TRANSLATE_NOOP("Core", "%1 is not a file."),
    QT_TRANSLATE_NOOP("Core", "%1 cannot be read: %2."),
    QT_TRANSLATE_NOOP("Core", "%1 is empty (0 bytes)."),
    QT_TRANSLATE_NOOP("Core", "%1 has %2 MB; a picture may have %3 MB."),
    QT_TRANSLATE_NOOP("Core", "%1 is damaged: it starts like a picture but cannot be decoded (%2)."),
    QT_TRANSLATE_NOOP("Core", "The folder %1 cannot be read: %2."),
    QT_TRANSLATE_NOOP("Core", "%1 has far more pixels than the %2 megapixels that a picture may have."),
    QT_TRANSLATE_NOOP("Core", "%1 is not a picture (JPEG, PNG, WebP, HEIC, BMP or TIFF), whatever its ending says."),
    QT_TRANSLATE_NOOP("Core", "%1 is %2 x %3 px; a side may have %4 px."),
    QT_TRANSLATE_NOOP("Core", "%1 is %2 x %3 px, %4 megapixels; a picture may have %5."),
    QT_TRANSLATE_NOOP("Core", "%1 has no pixels."),
    QT_TRANSLATE_NOOP("Core", "The background '%1' is neither a known word, a colour nor a picture."),
    # Cameras.
    QT_TRANSLATE_NOOP("Core", "Cameras here: %1."),
    QT_TRANSLATE_NOOP("Core", "There is no camera %1."),
    QT_TRANSLATE_NOOP("Core", "There is no camera called %1."),
    QT_TRANSLATE_NOOP("Core", "Several cameras are called %1: %2."),
    QT_TRANSLATE_NOOP(
        "Core",
        "%1 gives only black pictures: open its shutter or take off its cover, close other programs that use "
        "it, and check the permission. %2",
    ),
    QT_TRANSLATE_NOOP(
        "Core",
        "%1 gives the same picture again and again: its privacy switch may be on, its program may have stopped, "
        "or another program holds it. Switch it on, close other programs that use it, or plug it in again.",
    ),
    QT_TRANSLATE_NOOP(
        "Core",
        "%1 is gone: it was unplugged, switched off or taken by another program. Plug it in again; it comes "
        "back by itself.",
    ),
    QT_TRANSLATE_NOOP(
        "Core",
        "%1 is there but gives no pictures: most likely another program uses it. Close video calls, browsers "
        "and OBS, then try again. %2",
    ),
    QT_TRANSLATE_NOOP("Core", "You may not use %1: run `sudo usermod -aG video $USER` and log in again."),
    QT_TRANSLATE_NOOP(
        "Core", "On Linux your user must be in the group `video` and %1 must exist (`ls -l /dev/video*`)."
    ),
    # Clips, streams and other drivers.
    QT_TRANSLATE_NOOP("Core", "%1 cannot be the name of a source: %2."),
    QT_TRANSLATE_NOOP("Core", "There is no file or folder %1, and no camera is called that."),
    QT_TRANSLATE_NOOP("Core", "%1 Without one, demo is a driver that is always there."),
    QT_TRANSLATE_NOOP("Core", "%1 is no animated driver."),
    QT_TRANSLATE_NOOP("Core", "Addresses that start with %1:// cannot be read."),
    QT_TRANSLATE_NOOP("Core", "Use %1."),
    QT_TRANSLATE_NOOP("Core", "%1 is no moving picture."),
    QT_TRANSLATE_NOOP("Core", "The folder %1 holds no pictures."),
    QT_TRANSLATE_NOOP("Core", "%1 is not a video that can be read, or it is cut off at the start (%2)."),
    QT_TRANSLATE_NOOP("Core", "%1 holds no picture that can be decoded; it is damaged or cut off."),
    QT_TRANSLATE_NOOP("Core", "%1 holds no video, only sound."),
    QT_TRANSLATE_NOOP("Core", "%1 is in a video format that is not known here."),
    QT_TRANSLATE_NOOP("Core", "%1 has frames of %2 x %3 px; a video may have %4 megapixels a frame."),
    QT_TRANSLATE_NOOP("Core", "No video comes from %1: %2."),
    QT_TRANSLATE_NOOP("Core", "%1 carries no video."),
    QT_TRANSLATE_NOOP(
        "Core", "The stream %1 broke off (%2). Check the sender and the network; it comes back by itself."
    ),
    QT_TRANSLATE_NOOP("Core", "%1 It is tried again until it comes back."),
    # Outputs.
    QT_TRANSLATE_NOOP("Core", "%1 cannot be written: %2."),
    QT_TRANSLATE_NOOP("Core", "%1; %2."),
    QT_TRANSLATE_NOOP("Core", "%1 cannot be written: %2"),
    QT_TRANSLATE_NOOP("Core", "there is no folder %1"),
    QT_TRANSLATE_NOOP("Core", "the film so far is kept in %1"),
    QT_TRANSLATE_NOOP("Core", "%1 is not a film's name."),
    QT_TRANSLATE_NOOP("Core", "%1 is closed."),
    QT_TRANSLATE_NOOP("Core", "There is no port %1."),
    QT_TRANSLATE_NOOP("Core", "The stream cannot listen on %1, port %2: %3."),
    QT_TRANSLATE_NOOP("Core", "No virtual camera can be opened: %1."),
    QT_TRANSLATE_NOOP("Core", "virtual camera %1"),
    QT_TRANSLATE_NOOP("Core", "%1 takes no pictures any more: %2."),
    # Finding faces.
    QT_TRANSLATE_NOOP("Core", "The face tracker mediapipe cannot be loaded: %1."),
    QT_TRANSLATE_NOOP("Core", "mediapipe %1 has no face mesh inside any more."),
    QT_TRANSLATE_NOOP("Core", "The tracker face-alignment cannot be loaded: %1."),
    QT_TRANSLATE_NOOP("Core", "The tracker face-alignment has no weights: %1."),
    QT_TRANSLATE_NOOP("Core", "The .task file gives %1 points a face, not %2."),
    QT_TRANSLATE_NOOP("Core", "%1 is too large to be a face landmarker."),
    QT_TRANSLATE_NOOP("Core", "The file %1 is not there."),
    QT_TRANSLATE_NOOP("Core", "The file %1 cannot be read: %2."),
    QT_TRANSLATE_NOOP("Core", "%1 is not a face landmarker."),
    QT_TRANSLATE_NOOP("Core", "mediapipe's tasks cannot be loaded: %1."),
    # Settings.
    QT_TRANSLATE_NOOP("Core", "%1 cannot be found: %2 is nobody's home folder here."),
)
"""Sentences with parts that change: %1, %2 and so on, in the order in which the core has them."""
