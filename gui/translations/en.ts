<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en"><context>
    <name>Actions</name>
    <message>
        <location filename="../actions.py" line="36" />
        <source>Live</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="37" />
        <source>Outputs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="38" />
        <source>People</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="39" />
        <source>View</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="42" />
        <source>Start or stop</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="44" />
        <source>Pause</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="45" />
        <source>The avatar rests and follows nobody until you go on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="48" />
        <source>Calibrate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="49" />
        <source>Take your face at rest anew: look at the camera, hold still for three seconds.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="51" />
        <source>Mirror</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="52" />
        <source>Absolute motion</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="54" />
        <source>Record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="55" />
        <source>Write a film of the avatar.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="58" />
        <source>Snapshot</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="59" />
        <source>Save the avatar's picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="62" />
        <source>Virtual camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="63" />
        <source>Appear as a camera that Zoom, Teams or a browser can choose.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="66" />
        <source>Stream</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="67" />
        <source>Serve a page on this machine, for OBS or a browser.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="70" />
        <source>Clean window</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="71" />
        <source>A window with nothing but the avatar, to share or to capture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="73" />
        <source>Next person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="74" />
        <source>Previous person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="76" />
        <source>Person %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="79" />
        <source>Add a person…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="80" />
        <source>Import…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="81" />
        <source>Export…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="82" />
        <source>Rename…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="83" />
        <source>Remove</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="84" />
        <source>Bring back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="85" />
        <source>Search people</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="87" />
        <source>My camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="88" />
        <source>See your own camera here. It is part of no output.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="90" />
        <source>Landmarks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="91" />
        <source>Layout</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="92" />
        <source>Warped photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="93" />
        <source>Controls</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="94" />
        <source>Live page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="95" />
        <source>Engines page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="96" />
        <source>Settings page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="97" />
        <source>Larger text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="98" />
        <source>Smaller text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="99" />
        <source>Quit</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>AvatarView</name>
    <message>
        <location filename="../avatar_view.py" line="38" />
        <source>Avatar</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>BackgroundField</name>
    <message>
        <location filename="../background_field.py" line="76" />
        <location filename="../background_field.py" line="71" />
        <location filename="../background_field.py" line="28" />
        <source>Background</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../background_field.py" line="30" />
        <source>As enrolled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../background_field.py" line="31" />
        <source>As enrolled, standing still</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../background_field.py" line="32" />
        <source>As enrolled, moving along</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../background_field.py" line="33" />
        <source>Blurred</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../background_field.py" line="34" />
        <source>Green</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../background_field.py" line="35" />
        <source>A colour</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../background_field.py" line="36" />
        <source>A picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../background_field.py" line="76" />
        <source>Pictures</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../background_field.py" line="94" />
        <source>Colour: %1</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Bridge</name>
    <message>
        <location filename="../bridge.py" line="109" />
        <source>Opening the person…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../bridge.py" line="331" />
        <location filename="../bridge.py" line="109" />
        <source>Opening the networks…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../bridge.py" line="128" />
        <source>Starting…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../bridge.py" line="153" />
        <source>No camera was found, so the animated driver moves the avatar.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../bridge.py" line="174" />
        <source>The show ended by itself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../bridge.py" line="189" />
        <source>Stopping…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../bridge.py" line="284" />
        <source>Opening the camera…</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>CalibrationCard</name>
    <message>
        <location filename="../calibration_card.py" line="66" />
        <source>Calibrating</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../calibration_card.py" line="68" />
        <source>Look at the camera with a relaxed face and closed mouth.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>CameraPicker</name>
    <message>
        <location filename="../camera_picker.py" line="56" />
        <source>Driver</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../camera_picker.py" line="61" />
        <source>Look for cameras again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../camera_picker.py" line="63" />
        <source>Show what they see</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../camera_picker.py" line="65" />
        <source>Switches each camera on for a moment, for a small picture in the list.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../camera_picker.py" line="67" />
        <source>Camera size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../camera_picker.py" line="69" />
        <source>Camera rate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../camera_picker.py" line="194" />
        <location filename="../camera_picker.py" line="73" />
        <source>%1 fps</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../camera_picker.py" line="74" />
        <source>No camera is plugged in. The animated driver and clips are always there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../camera_picker.py" line="155" />
        <source>Animated driver</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../camera_picker.py" line="159" />
        <source>A clip…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../camera_picker.py" line="160" />
        <source>A stream…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../camera_picker.py" line="168" />
        <source>A clip that drives</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../camera_picker.py" line="171" />
        <source>A stream that drives</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../camera_picker.py" line="171" />
        <source>Address:</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ChoiceCard</name>
    <message>
        <location filename="../engines_choice.py" line="151" />
        <source>In use</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="156" />
        <source>What draws now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="185" />
        <source>Nothing is drawn just now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="253" />
        <source>It is not known here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="259" />
        <source>Nothing on this machine runs the networks in this precision.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="260" />
        <source>The chosen runtime does not run the networks in this precision here.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ControlsPanel</name>
    <message>
        <location filename="../controls.py" line="43" />
        <source>Driver</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="60" />
        <location filename="../controls.py" line="55" />
        <source>Motion</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="61" />
        <source>Relative: change from rest</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="61" />
        <source>Absolute: as it is</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="64" />
        <source>Relative keeps the person's own face and carries over how yours changes; absolute copies its shape.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="69" />
        <source>Head turns</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="70" />
        <source>Eyes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="71" />
        <source>Mouth</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="72" />
        <source>Brows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="74" />
        <source>Smoothing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="75" />
        <source>Left is quickest, right is calmest.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="83" />
        <source>Lock head size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="84" />
        <source>The head stays as large as it is when you lean in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="87" />
        <source>Mirror</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="87" />
        <source>Your left is the picture's left, as in a mirror.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="93" />
        <source>Picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="99" />
        <source>Background</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="100" />
        <source>Zoom</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="102" />
        <source>Left or right</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="103" />
        <source>Up or down</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="106" />
        <source>The mark tells viewers that a machine made the picture. Without it you must tell them yourself: many countries, those of the EU among them, ask that people are told. Files are marked inside in any case.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="113" />
        <source>Show the AI mark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="119" />
        <source>Look inside</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../controls.py" line="120" />
        <source>Drawn in this window alone.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Core</name>
    <message>
        <location filename="../device_words.py" line="9" />
        <source>Name a picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="10" />
        <source>Check the path and its permissions.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="11" />
        <source>Copy the picture again from where it came.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="12" />
        <source>Save it smaller.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="13" />
        <source>Copy it again from where it came.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="14" />
        <source>Export it again as JPEG or PNG.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="15" />
        <source>Copy it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="16" />
        <source>its pixels are floating-point numbers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="17" />
        <source>Use auto, still, moving, blur, green, #rrggbb or the path of a picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="19" />
        <source>No camera is plugged in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="20" />
        <source>Give the number instead.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="21" />
        <source>On macOS allow this program (or your terminal) in System Settings &gt; Privacy &amp; Security &gt; Camera, and start it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="26" />
        <source>On Windows switch on camera access for desktop apps in Settings &gt; Privacy &amp; security &gt; Camera.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="30" />
        <source>No source is named.</source>
        <translation>No driver is named.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="31" />
        <source>Name a camera, a file, a folder, an address, or demo.</source>
        <translation>Name a camera, a clip, an address, or demo.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="32" />
        <source>Write demo, or demo:7 with a whole number for another one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="33" />
        <source>Choose a camera, a clip or a stream.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="34" />
        <source>Pictures end in .jpg, .png, .webp, .heic, .bmp or .tif.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="35" />
        <source>Play it in a video player; record or copy it again if that fails too.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="36" />
        <source>Record or copy it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="37" />
        <source>Choose a clip that shows the driver's face.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="38" />
        <source>Name a video file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="39" />
        <source>Record or copy the clip again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="40" />
        <source>Convert it to H.264.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="41" />
        <source>Convert it to 1080p.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="42" />
        <source>The address of the stream is not one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="43" />
        <source>Its brackets must enclose an IPv6 address.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="44" />
        <source>Check the address in a browser or VLC, and that the sender is on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="45" />
        <source>Check the address in a browser or VLC.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="46" />
        <source>the sender stopped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="48" />
        <source>the disk is full</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="49" />
        <source>Free some space, or choose a folder on another disk.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="50" />
        <source>Create it first, or choose another.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="51" />
        <source>writing is not permitted there</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="52" />
        <source>Choose a folder that you may write to.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="53" />
        <source>a file stands in the folder's place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="54" />
        <source>it is a folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="55" />
        <source>Name a file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="56" />
        <source>Check the disk, or choose another folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="57" />
        <source>no picture could be kept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="58" />
        <source>it is a device or a pipe, not a file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="59" />
        <source>Films are written as mp4: name a file ending in .mp4.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="60" />
        <source>This build of PyAV has no encoder for mp4.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="61" />
        <source>Install it from the package registry: pip install av</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="62" />
        <source>Choose one from 1024 to 65535, for example 8080.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="63" />
        <source>Stop the program that uses the port, or choose another port, for example 8081.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="64" />
        <source>The virtual camera needs the package pyvirtualcam.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="65" />
        <source>Install it with: pip install "lsr-live[camera]"</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="66" />
        <source>Install v4l2loopback (Debian, Ubuntu: sudo apt install v4l2loopback-dkms), then: sudo modprobe v4l2loopback devices=1 exclusive_caps=1 card_label="lsr-live"</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="71" />
        <source>Install OBS Studio 26 or later (obsproject.com), which brings OBS Virtual Camera, or Unity Capture, and close any program that sends to that camera.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="76" />
        <source>Install OBS Studio 30 or later (obsproject.com), press Start Virtual Camera in it once, allow its camera extension in System Settings, stop it there and quit OBS.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="82" />
        <source>The face tracker mediapipe is not installed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="83" />
        <source>Run it once with a connection; it keeps them in torch's cache folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="84" />
        <source>The tracker mediapipe-tasks needs its network.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="85" />
        <source>Name a face_landmarker.task file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="86" />
        <source>Take the face landmarker with irises.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="88" />
        <source>Write the path in full.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="93" />
        <source>%1 is not a file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="94" />
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="95" />
        <source>%1 is empty (0 bytes).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="96" />
        <source>%1 has %2 MB; a picture may have %3 MB.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="97" />
        <source>%1 is damaged: it starts like a picture but cannot be decoded (%2).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="98" />
        <source>The folder %1 cannot be read: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="99" />
        <source>%1 has far more pixels than the %2 megapixels that a picture may have.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="100" />
        <source>%1 is not a picture (JPEG, PNG, WebP, HEIC, BMP or TIFF), whatever its ending says.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="101" />
        <source>%1 is %2 x %3 px; a side may have %4 px.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="102" />
        <source>%1 is %2 x %3 px, %4 megapixels; a picture may have %5.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="103" />
        <source>%1 has no pixels.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="104" />
        <source>The background '%1' is neither a known word, a colour nor a picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="106" />
        <source>Cameras here: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="107" />
        <source>There is no camera %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="108" />
        <source>There is no camera called %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="109" />
        <source>Several cameras are called %1: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="110" />
        <source>%1 gives only black pictures: open its shutter or take off its cover, close other programs that use it, and check the permission. %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="115" />
        <source>%1 gives the same picture again and again: its privacy switch may be on, its program may have stopped, or another program holds it. Switch it on, close other programs that use it, or plug it in again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="120" />
        <source>%1 is gone: it was unplugged, switched off or taken by another program. Plug it in again; it comes back by itself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="125" />
        <source>%1 is there but gives no pictures: most likely another program uses it. Close video calls, browsers and OBS, then try again. %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="130" />
        <source>You may not use %1: run `sudo usermod -aG video $USER` and log in again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="131" />
        <source>On Linux your user must be in the group `video` and %1 must exist (`ls -l /dev/video*`).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="135" />
        <source>%1 cannot be the name of a source: %2.</source>
        <translation>%1 cannot be the name of a driver: %2.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="136" />
        <source>There is no file or folder %1, and no camera is called that.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="137" />
        <source>%1 Without one, demo is a driver that is always there.</source>
        <translation>%1 The animated driver is always there.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="138" />
        <source>%1 is no animated driver.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="139" />
        <source>Addresses that start with %1:// cannot be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="140" />
        <source>Use %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="141" />
        <source>%1 is no moving picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="142" />
        <source>The folder %1 holds no pictures.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="143" />
        <source>%1 is not a video that can be read, or it is cut off at the start (%2).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="144" />
        <source>%1 holds no picture that can be decoded; it is damaged or cut off.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="145" />
        <source>%1 holds no video, only sound.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="146" />
        <source>%1 is in a video format that is not known here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="147" />
        <source>%1 has frames of %2 x %3 px; a video may have %4 megapixels a frame.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="148" />
        <source>No video comes from %1: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="149" />
        <source>%1 carries no video.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="150" />
        <source>The stream %1 broke off (%2). Check the sender and the network; it comes back by itself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="153" />
        <source>%1 It is tried again until it comes back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="155" />
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="156" />
        <source>%1; %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="157" />
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="158" />
        <source>there is no folder %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="159" />
        <source>the film so far is kept in %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="160" />
        <source>%1 is not a film's name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="161" />
        <source>%1 is closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="162" />
        <source>There is no port %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="163" />
        <source>The stream cannot listen on %1, port %2: %3.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="164" />
        <source>No virtual camera can be opened: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="165" />
        <source>virtual camera %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="166" />
        <source>%1 takes no pictures any more: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="168" />
        <source>The face tracker mediapipe cannot be loaded: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="169" />
        <source>mediapipe %1 has no face mesh inside any more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="170" />
        <source>The tracker face-alignment cannot be loaded: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="171" />
        <source>The tracker face-alignment has no weights: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="172" />
        <source>The .task file gives %1 points a face, not %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="173" />
        <source>%1 is too large to be a face landmarker.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="174" />
        <source>The file %1 is not there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="175" />
        <source>The file %1 cannot be read: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="176" />
        <source>%1 is not a face landmarker.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="177" />
        <source>mediapipe's tasks cannot be loaded: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../device_words.py" line="179" />
        <source>%1 cannot be found: %2 is nobody's home folder here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="9" />
        <source>No face is seen: move into the light and look at the camera.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="10" />
        <source>Several faces are seen: the one who drove before is followed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="11" />
        <source>No camera or clip is chosen.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="12" />
        <source>The camera is being opened.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="13" />
        <source>No other output is left.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="15" />
        <source>hold still</source>
        <translation>Hold still.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="16" />
        <source>good, hold on</source>
        <translation>Good, hold on.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="17" />
        <source>calibrated</source>
        <translation>Calibrated.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="18" />
        <source>not calibrated, the former neutral face stays: try again and hold still</source>
        <translation>Not calibrated, the former neutral face stays: try again and hold still.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="19" />
        <source>look at the camera</source>
        <translation>Look at the camera.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="20" />
        <source>close your mouth</source>
        <translation>Close your mouth.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="21" />
        <source>open your eyes</source>
        <translation>Open your eyes.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="23" />
        <source>Look straight into the camera, with your mouth closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="24" />
        <source>Turn your head a little to your left.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="25" />
        <source>Turn your head a little to your right.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="26" />
        <source>Raise your chin a little.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="27" />
        <source>Lower your chin a little.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="28" />
        <source>Look into the camera and smile.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="29" />
        <source>Look into the camera and open your mouth wide.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="30" />
        <source>Face the camera and close your eyes for a second.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="31" />
        <source>A little further.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="32" />
        <source>Too far: turn back a little.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="33" />
        <source>The other way, please.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="34" />
        <source>Keep your chin level.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="35" />
        <source>Not to the side: face straight ahead.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="36" />
        <source>Hold your head upright.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="37" />
        <source>Face the camera.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="38" />
        <source>A little wider.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="39" />
        <source>Smile a little more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="40" />
        <source>Close your mouth.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="41" />
        <source>Relax your mouth.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="42" />
        <source>Open your eyes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="43" />
        <source>Hold still.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="44" />
        <source>No face is seen: look at the camera.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="45" />
        <source>Only one person, please.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="46" />
        <source>Bring your whole face into the picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="47" />
        <source>Come nearer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="48" />
        <source>More light on your face, please.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="49" />
        <source>Less light on your face, please.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="50" />
        <source>The picture is blurred: hold still, in more light.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="51" />
        <source>That is all, thank you.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="53" />
        <source>It shows two faces of about the same size, so whose avatar it shall be is unclear.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="54" />
        <source>The face is too dark to show its features.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="55" />
        <source>The face is so bright that its features are washed out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="56" />
        <source>The face is blurred.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="57" />
        <source>Good; the small face in the background does no harm.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="58" />
        <source>Good.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="59" />
        <source>No face was found in it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="60" />
        <source>It seems to show another person than the other photos, or a covered face.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="62" />
        <source>Open it in a picture viewer; if it shows there, save it again as JPEG or PNG.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="63" />
        <source>Take a photo where both eyes, nose and mouth are seen, without mask or hand before them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="66" />
        <source>Cut the photo so that only the person meant is in it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="67" />
        <source>Come nearer, or use the original instead of a reduced copy.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="68" />
        <source>Hold camera and head still, in more light, and let the camera focus on the face.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="69" />
        <source>Turn the face to a window or a lamp.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="70" />
        <source>Step out of the direct light, or lower the exposure.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="71" />
        <source>Turn the face towards the camera until both eyes are well seen.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="72" />
        <source>Leave it out, or enrol that person under another name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="73" />
        <source>One of the two is enough; a photo from another side or with another look adds more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="75" />
        <source>facing the camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="76" />
        <source>turned to their left</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="77" />
        <source>turned to their right</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="78" />
        <source>with the mouth open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="79" />
        <source>with closed eyes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="81" />
        <source>There are no photos to enrol from.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="82" />
        <source>Name at least one picture of the person.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="83" />
        <source>The person's consent is not recorded.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="84" />
        <source>Ask them, and write in a sentence what they agreed to; without it nobody is enrolled.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="85" />
        <source>Take it out of the models folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="86" />
        <source>Give a parser in the order of CelebAMask-HQ.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="88" />
        <source>The identity has no name.</source>
        <translation>The person has no name.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="89" />
        <source>Give it one of 1 to 60 characters.</source>
        <translation>Give them one of 1 to 60 characters.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="90" />
        <source>Choose one without slashes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="91" />
        <source>The name has characters that cannot be seen.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="92" />
        <source>Type it anew.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="93" />
        <source>Choose another one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="95" />
        <source>Choose another name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="96" />
        <source>Choose another name, or add --replace to write over it.</source>
        <translation>Choose another name.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="97" />
        <source>Nobody is enrolled yet; start with: lsr-live enroll.</source>
        <translation>Nobody is enrolled yet; add a person first.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="98" />
        <source>Free some space and try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="99" />
        <source>Check the disk.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="100" />
        <source>Change its permissions, or choose another folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="101" />
        <source>Check the name and the folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="102" />
        <source>Check the path.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="104" />
        <source>Get the file again from where it came, or enrol the person again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="105" />
        <source>its list of contents does not fit what is in it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="106" />
        <source>its meshes are no faces</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="107" />
        <source>a layout in it has classes that there are not</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="108" />
        <source>a picture in it is not of the size and kind that it must be</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="109" />
        <source>a picture in it is damaged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="110" />
        <source>its table of contents is too long</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="111" />
        <source>its members say that they are larger than all of it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="112" />
        <source>it is encrypted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="113" />
        <source>it is packed in an unusual way</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="114" />
        <source>a member's path leads out of it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="115" />
        <source>it holds a link or folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="116" />
        <source>some of its numbers are missing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="117" />
        <source>it has no manifest, so it is no identity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="118" />
        <source>its manifest is too large</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="119" />
        <source>its manifest is damaged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="120" />
        <source>its manifest has no version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="121" />
        <source>its manifest has no list of contents</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="122" />
        <source>its manifest names no photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="123" />
        <source>its name or its date is not one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="124" />
        <source>its likeness scores are not one a photo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="125" />
        <source>its likeness scores are no cosines</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="130" />
        <source>No picture has come from %1 for a while; it is tried again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="131" />
        <source>%1 failed: %2 The picture goes on without networks.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="132" />
        <source>%1 failed: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="133" />
        <source>%1 Now %2 draws.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="134" />
        <source>%1 The picture is made without networks.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="135" />
        <source>%1 failed unexpectedly (%2: %3).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="136" />
        <source>Something unexpected went wrong (%1: %2).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="137" />
        <source>%1 did not close within %2 seconds.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="138" />
        <source>The session is over; %1 cannot be added.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="139" />
        <source>warp only (OpenCV %1), no networks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="140" />
        <source>%1: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="142" />
        <source>The face is only %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="143" />
        <source>%1 px high; %2 px are the least, 235 px the best</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="144" />
        <source>The face is turned %1 degrees away from the camera.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="145" />
        <source>It is the same picture as %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="146" />
        <source>It would serve, but %1 photos are the most, and others differ more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="148" />
        <source>For wider turns and livelier looks add photos of the person %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="150" />
        <source>None of the %1 photos can be used; %2: %3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="151" />
        <source>%1 cannot be used: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="152" />
        <source>%1 is no identity network for faces of %2 x %3 px.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="153" />
        <source>%1 is no face parser: it must turn one picture (1,3,H,W) into %2 maps.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="155" />
        <source>The name has %1 characters.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="156" />
        <source>Choose one of at most %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="157" />
        <source>The name %1 reads like a path.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="158" />
        <source>Windows keeps the name %1 for a device.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="160" />
        <source>There is an identity called %1 already.</source>
        <translation>There is a person called %1 already.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="161" />
        <source>%1 exists already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="162" />
        <source>There is no identity called %1.</source>
        <translation>There is no person called %1.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="163" />
        <source>There are: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="164" />
        <source>The gallery %1 cannot be read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="165" />
        <source>The folder %1 cannot be made</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="166" />
        <source>%1 cannot be moved to %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="167" />
        <source>%1 cannot be removed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="168" />
        <source>%1 cannot be read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="169" />
        <source>%1 cannot be written to %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="170" />
        <source>%1: the disk is full.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="171" />
        <source>%1: the disk does not answer (%2).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="172" />
        <source>%1: it may not be accessed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="173" />
        <source>%1: it is not there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="174" />
        <source>%1: a folder stands where a file should be, or the other way round.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="176" />
        <source>%1 cannot be used: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="177" />
        <source>it is larger than %1 MiB</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="178" />
        <source>its member %1 is missing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="179" />
        <source>its member %1 was changed after it was made</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="180" />
        <source>it should hold %1 photos with their mattes, and does not</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="181" />
        <source>its crop %1 is unknown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="182" />
        <source>it is damaged (%1)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="183" />
        <source>it has %1 members, %2 are allowed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="184" />
        <source>it unpacks to more than %1 MiB</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="185" />
        <source>it has a member %1 that does not belong there</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="186" />
        <source>it has two members %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="187" />
        <source>its member %1 is not as large as it says</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="188" />
        <source>its member %1 is packed more than %2 to 1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="189" />
        <source>its numbers %1 are in an unknown format</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="190" />
        <source>its numbers %1 are damaged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="191" />
        <source>its numbers %1 are not of the shape or type that they must be</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="192" />
        <source>its numbers %1 are cut off</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="193" />
        <source>its numbers %1 are not all finite</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="194" />
        <source>a newer lsr-live made it (version %1 of the format); update lsr-live</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="195" />
        <source>version %1 of the format does not exist</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="196" />
        <source>its manifest says nothing of %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="9" />
        <source>Python</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="10" />
        <source>Use Python 3.11 or 3.12: mediapipe brings its models for no later one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="11" />
        <source>pictures (OpenCV)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="12" />
        <source>Install lsr-live again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="13" />
        <source>gallery</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="14" />
        <source>lsr-live enroll NAME PHOTO... enrols a person; lsr-live demo needs nobody.</source>
        <translation>Add a person, or take the portrait to try it with.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="15" />
        <source>disk</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="16" />
        <source>camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="17" />
        <source>none</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="18" />
        <source>Plug one in; on a Mac allow the terminal to use it; --input takes clips and demo too.</source>
        <translation>Plug one in; on a Mac allow this program (or the terminal) to use it. Clips and the animated driver need none.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="19" />
        <source>preview window</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="20" />
        <source>a display</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="21" />
        <source>virtual camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="22" />
        <source>films (mp4)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="23" />
        <source>no encoder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="24" />
        <source>Install PyAV from the package registry: pip install --force-reinstall av</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="25" />
        <source>pictures from phones (HEIC)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="26" />
        <source>NVIDIA card</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="27" />
        <source>pycuda or cuda-python</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="28" />
        <source>engines</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="29" />
        <source>The first lsr-live drive builds some; lsr-live engines build builds all.</source>
        <translation>The first start builds some, “Build engines” builds all.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="30" />
        <source>desktop app</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="31" />
        <source>training</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="32" />
        <source>identity network</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="33" />
        <source>the one that comes with lsr-live</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="35" />
        <source>Name your own with --weights, or use --preset live.</source>
        <translation>Choose the networks “Live”.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="36" />
        <source>Write them with lsr-train export-onnx.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="37" />
        <source>Name files that lsr-train export-onnx wrote.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="38" />
        <source>Name files that lsr-train export-onnx of this version wrote.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="39" />
        <source>None of the engines that are built here may be used.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="40" />
        <source>See lsr-live engines list.</source>
        <translation>See the Engines page.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="42" />
        <source>another program builds this engine: waiting for it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="43" />
        <source>plan written</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="44" />
        <source>Use another precision or runtime, or build it again with --rebuild.</source>
        <translation>Use another precision or runtime, or select it and build it again.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="45" />
        <source>It was stopped before it was done.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="46" />
        <source>is missing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="48" />
        <source>Look which there are: lsr-live engines list</source>
        <translation>Look for engines again.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="49" />
        <source>Stop that, or wait.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="50" />
        <source>Take it out of the way, close it to others (chmod 700), or name a folder of your own in LSR_ENGINES.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="53" />
        <source>Raise the limit (ulimit -f) and try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="54" />
        <source>Change its permissions, or name another folder in LSR_ENGINES.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="55" />
        <source>it is another engine than its name says</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="56" />
        <source>its record is too large</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="57" />
        <source>is not there</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="58" />
        <source>is a link</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="59" />
        <source>is no file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="60" />
        <source>is no folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="61" />
        <source>belongs to another user</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="62" />
        <source>can be written to by others</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="63" />
        <source>is too large</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="64" />
        <source>is damaged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="65" />
        <source>has no version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="66" />
        <source>is of another version of lsr-live</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="67" />
        <source>does not say where its networks are</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="68" />
        <source>does not say what its files are</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="69" />
        <source>does not say how fast its networks are</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="70" />
        <source>does not say what its networks compute in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="71" />
        <source>does not say what it was made for</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="72" />
        <source>names no networks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="73" />
        <source>says nothing of a check</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="74" />
        <source>has no date</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="75" />
        <source>Build it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="76" />
        <source>It is left of a build that was broken off.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="77" />
        <source>It holds timings of another version or another machine.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="79" />
        <source>Fetch the file again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="80" />
        <source>it takes or gives nothing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="81" />
        <source>Export it with fixed shapes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="82" />
        <source>Give an .onnx file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="83" />
        <source>Give an .onnx file, or an .xml with its .bin.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="85" />
        <source>OpenVINO finds no Intel graphics with a driver that works.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="86" />
        <source>Where there is one, install its OpenCL driver; on Debian or Ubuntu: apt install intel-opencl-icd</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="89" />
        <source>Run: pip install openvino</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="91" />
        <source>the first graphics card of DirectX</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="92" />
        <source>No network runs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="93" />
        <source>the processor</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="94" />
        <source>the processor would have to do part of it, or all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="95" />
        <source>Run: pip install onnxruntime</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="96" />
        <source>Run: pip uninstall onnxruntime; pip install "onnxruntime-gpu[cuda,cudnn]"</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="97" />
        <source>Run: pip uninstall onnxruntime; pip install onnxruntime-directml</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="99" />
        <source>It knows: cuda.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="100" />
        <source>macOS has no driver for NVIDIA cards.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="101" />
        <source>Use OpenVINO or ONNX Runtime here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="102" />
        <source>Use ONNX Runtime here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="103" />
        <source>The NVIDIA driver finds no card that it may use.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="104" />
        <source>See that nvidia-smi and CUDA_VISIBLE_DEVICES show it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="105" />
        <source>Update the driver: https://www.nvidia.com/drivers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="106" />
        <source>Build the engine again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="107" />
        <source>needs more memory than the card has</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="108" />
        <source>needs more memory than the card has left</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="109" />
        <source>needs a newer driver</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="110" />
        <source>needs a newer CUDA</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="111" />
        <source>needs a driver for a newer CUDA</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="112" />
        <source>was made for another card</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="113" />
        <source>was made by another version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="114" />
        <source>is damaged, or no plan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="115" />
        <source>is empty</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="116" />
        <source>Take a smaller preset.</source>
        <translation>Take smaller networks.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="117" />
        <source>Close other programs that use it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="118" />
        <source>Close other programs that use it, or take a smaller preset.</source>
        <translation>Close other programs that use it, or take smaller networks.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="119" />
        <source>it does not say why</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="120" />
        <source>no reason is given</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="121" />
        <source>The graphics card has too little free memory.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="122" />
        <source>Run: pip install tensorrt-cu13 cuda-python --extra-index-url https://pypi.nvidia.com</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="123" />
        <source>Run: pip install tensorrt-rtx cuda-python</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="124" />
        <source>Run: pip install cuda-python</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="129" />
        <source>face tracking (%1)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="130" />
        <source>%1 finds no face</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="131" />
        <source>%1 cannot be written</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="132" />
        <source>Give yourself the right to write to %1, or choose another folder with --gallery.</source>
        <translation>Give yourself the right to write to %1, or choose another folder for the gallery.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="133" />
        <source>%1 enrolled in %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="134" />
        <source>%1 GiB free</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="135" />
        <source>Free some space on the disk of %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="136" />
        <source>PyAV %1: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="137" />
        <source>%1 is not installed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="138" />
        <source>networks: %1, %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="139" />
        <source>%1 on %2: %3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="140" />
        <source>TensorRT: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="141" />
        <source>none built in %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="142" />
        <source>%1 built; %2 takes %3 ms a picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="144" />
        <source>%1 ms a picture, the only one that is built</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="145" />
        <source>%1 ms a picture, measured here; %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="146" />
        <source>There is no runtime called '%1'.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="147" />
        <source>%1 does not run here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="148" />
        <source>Nothing here runs the networks of '%1' in %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="149" />
        <source>There are files in %1; what is asked for runs %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="150" />
        <source>No weights of the preset '%1' come with lsr-live.</source>
        <translation>lsr-live brings no weights for the networks '%1'.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="151" />
        <source>'%1' holds no %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="152" />
        <source>%1 is not a layout network of lsr-live.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="153" />
        <source>It is of other networks than those chosen: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="155" />
        <source>%1 does not run on %2 here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="156" />
        <source>%1 on %2 does not run in %3 here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="157" />
        <source>It runs in: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="158" />
        <source>The engine is refused: it gives values that are no numbers (%1 of them).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="159" />
        <source>The engine is refused: %1 of %2 pictures are black.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="160" />
        <source>The engine is refused: its pictures differ too much from the reference's, PSNR %1 dB where %2 needs %3 (largest error %4 of 255, mean %5, %6 pictures).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="165" />
        <source>This is another network: its output %1 %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="166" />
        <source>has the shape %1 instead of %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="168" />
        <source>There is no engine %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="169" />
        <source>The engine %1 is being built just now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="170" />
        <source>The folder of engines %1 %2, so nothing in it is loaded: an engine is code.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="171" />
        <source>The folder of engines %1 cannot be made</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="172" />
        <source>The folder of engines %1 cannot be read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="173" />
        <source>No engine can be built in %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="174" />
        <source>The engine %1 in %2 cannot be removed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="175" />
        <source>%1 cannot be deleted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="176" />
        <source>%1 cannot be locked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="177" />
        <source>The engine %1 cannot be kept in %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="178" />
        <source>The plans of %1 cannot be written to %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="179" />
        <source>The plan %1 cannot be read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="180" />
        <source>%1: files may not grow that large.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="181" />
        <source>%1: a file stands where a folder should be.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="182" />
        <source>The engine %1 is not used: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="183" />
        <source>its record %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="184" />
        <source>its folder %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="185" />
        <source>it %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="186" />
        <source>cannot be read (%1)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="187" />
        <source>has no list of %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="188" />
        <source>has a name among %1 that is none</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="189" />
        <source>has no readable text for %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="190" />
        <source>has no sha256 among %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="191" />
        <source>has no number for %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="192" />
        <source>has no count for %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="193" />
        <source>The engine %1 %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="194" />
        <source>lies in %1, which %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="195" />
        <source>has a file, %1, that %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="196" />
        <source>has a file, %1, that cannot be read (%2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="197" />
        <source>has a file, %1, that is damaged or was changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="198" />
        <source>Nothing runs %1 on %2 here any more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="199" />
        <source>It was made for another machine: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="200" />
        <source>It was made by %1 %2, and %3 is installed now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="201" />
        <source>The network %1 has changed since.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="203" />
        <source>The network %1 is not there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="204" />
        <source>The network %1 cannot be read: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="205" />
        <source>The network %1 is empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="206" />
        <source>%1 is not a network that can run here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="207" />
        <source>%1 is larger than a network can be: %2 GiB.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="208" />
        <source>%1 is broken, or not a network: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="209" />
        <source>The network %1 leaves the shape of %2 open.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="210" />
        <source>The network %1 was closed and cannot run.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="211" />
        <source>The network %1 failed while running: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="212" />
        <source>The network %1 does not run here: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="213" />
        <source>There is no runtime called %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="214" />
        <source>It knows: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="216" />
        <source>OpenVINO cannot be loaded: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="217" />
        <source>OpenVINO runs nothing on %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="218" />
        <source>OpenVINO does not run here: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="220" />
        <source>ONNX Runtime cannot be loaded: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="221" />
        <source>ONNX Runtime runs nothing on %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="222" />
        <source>ONNX Runtime has no %1 on this system.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="223" />
        <source>The ONNX Runtime that is installed has no %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="224" />
        <source>%1 on %2: %3.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="225" />
        <source>%1 on %2: it did not start.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="226" />
        <source>The network %1 does not run</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="227" />
        <source>The network %1 has %2 as %3, which cannot be handed over.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="229" />
        <source>TensorRT runs nothing on %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="230" />
        <source>There is no NVIDIA driver: %1 cannot be loaded.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="231" />
        <source>Install the driver: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="232" />
        <source>The NVIDIA driver does not start (CUDA error %1).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="233" />
        <source>Start again, or update it: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="234" />
        <source>The plan %1 %2 (%3).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="235" />
        <source>The plan %1 cannot be read: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="236" />
        <source>cannot be loaded: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="237" />
        <source>%1 does not start: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="238" />
        <source>%1 does not take %2: it lists %3, not SM%4%5.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="239" />
        <source>TensorRT takes cards of compute capability 7.5 and later; %1 has %2.%3.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="240" />
        <source>%1 does not exist for macOS.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="241" />
        <source>%1 is not installed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="242" />
        <source>%1 %2 is too old: %3 or later is needed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="243" />
        <source>%1 is installed, but cannot be loaded: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="244" />
        <source>Neither pycuda (%1) nor cuda-python (not installed) can be used.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="245" />
        <source>The graphics card has too little free memory for %1: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="246" />
        <source>The graphics card failed: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="247" />
        <source>%1 cannot be built by %2: %3.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="248" />
        <source>%1 cannot read %2: %3%4.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="249" />
        <source>%1 is a network in %2: no %3 plan can be built from it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engine_words.py" line="250" />
        <source>%1 builds for the card of this machine alone, not for %2.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>DetailsCard</name>
    <message>
        <location filename="../gallery_details.py" line="33" />
        <source>Details</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_details.py" line="37" />
        <source>Close the details</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>DoctorCard</name>
    <message>
        <location filename="../engines_doctor.py" line="46" />
        <source>This machine</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_doctor.py" line="51" />
        <source>Check this machine</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_doctor.py" line="52" />
        <source>Try what each feature needs. No camera is switched on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_doctor.py" line="54" />
        <source>Copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_doctor.py" line="55" />
        <source>Copy all of it as text, for whoever helps you.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_doctor.py" line="74" />
        <source>What this machine has, what each feature lacks, and what to do about it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_doctor.py" line="97" />
        <source>Checking…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_doctor.py" line="114" />
        <source>The checks are copied.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_doctor.py" line="129" />
        <source>the window of this app</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_doctor.py" line="131" />
        <source>%1, to which this app sends</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_doctor.py" line="144" />
        <source>lsr-live cannot run here: something it needs is missing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_doctor.py" line="147" />
        <source>lsr-live runs here. Features that lack something: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_doctor.py" line="150" />
        <source>lsr-live runs here, and no feature lacks anything.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_doctor.py" line="178" />
        <source>works</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_doctor.py" line="178" />
        <source>does not work</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>EngineChoices</name>
    <message>
        <location filename="../engines_choice.py" line="26" />
        <source>Networks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="30" />
        <source>Live</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="31" />
        <source>For any machine, processors too.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="35" />
        <source>Studio</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="36" />
        <source>Larger ones, for a graphics card.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="40" />
        <source>None</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="41" />
        <source>The warped photos alone: quickest, and with gaps where no photo shows a part.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="48" />
        <source>Runtime</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="86" />
        <location filename="../engines_choice.py" line="52" />
        <source>Automatic</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="87" />
        <location filename="../engines_choice.py" line="53" />
        <source>The one measured fastest here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="58" />
        <source>Intel's: quick on processors and Intel graphics.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="63" />
        <source>Microsoft's: runs nearly everywhere.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="68" />
        <source>NVIDIA's: quickest on its cards; an engine takes minutes to build.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="75" />
        <source>NVIDIA's for RTX cards: smaller, and quicker to build than TensorRT.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="82" />
        <source>Precision</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="90" />
        <source>As the networks were trained: exact, and slowest.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="95" />
        <source>Half the digits, for graphics cards: no difference is seen.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="100" />
        <source>Whole numbers: quickest on processors, a little coarser.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>EngineTable</name>
    <message>
        <location filename="../engines_table.py" line="39" />
        <source>in use</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="40" />
        <source>ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="41" />
        <source>not built</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="42" />
        <source>refused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="43" />
        <source>other networks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="44" />
        <source>outdated</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="45" />
        <source>broken</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="46" />
        <source>at work</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="47" />
        <source>failed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="48" />
        <source>draws wrongly</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="52" />
        <source>State</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="53" />
        <source>Runtime</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="54" />
        <source>Device</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="55" />
        <source>Precision</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="56" />
        <source>ms a picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="57" />
        <source>Networks, ms</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="58" />
        <source>PSNR, dB</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="59" />
        <source>Largest error</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="60" />
        <source>Size</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="61" />
        <source>Created</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="62" />
        <source>What is known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="67" />
        <source>processor</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="68" />
        <source>Intel graphics</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="69" />
        <source>NVIDIA card</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="129" />
        <source>Tried just now: it draws as it should.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="213" />
        <source>Engines</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="337" />
        <source>Of 255 levels, in the worst place of all pictures that were compared.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_table.py" line="341" />
        <source>How alike the pictures are to those of the networks in fp32; more is better.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>EngineWork</name>
    <message>
        <location filename="../engines_work.py" line="37" />
        <source>begin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="38" />
        <source>open the networks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="39" />
        <source>compare pictures</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="40" />
        <source>measure the time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="41" />
        <source>write to the disk</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="42" />
        <source>done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="134" />
        <source>Preparing the pictures…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="155" />
        <source>%1 of %2 engines could not be built.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="159" />
        <source>The table says why.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="162" />
        <source>The engines are built. The fastest, %1, takes %2 ms a picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="180" />
        <source>All engines that were tried draw as they should.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="183" />
        <source>An engine does not draw what the networks draw.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="184" />
        <source>Select it and build it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="191" />
        <source>%1 freed.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>EnginesCard</name>
    <message>
        <location filename="../engines_workshop.py" line="63" />
        <source>Engines</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_workshop.py" line="70" />
        <source>Look again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_workshop.py" line="71" />
        <source>Look for engines again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_workshop.py" line="80" />
        <source>An engine is the networks made ready for one runtime of this machine. Each is compared with the networks in fp32 on real pictures before it may draw, and the fastest is used.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_workshop.py" line="99" />
        <source>Check and measure</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_workshop.py" line="100" />
        <source>Draw with each engine again, compare the pictures and measure the times.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_workshop.py" line="103" />
        <source>Remove</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_workshop.py" line="104" />
        <source>Remove the selected engines; they can be built again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_workshop.py" line="107" />
        <source>Clean up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_workshop.py" line="108" />
        <source>Remove what is broken, outdated or of another machine.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_workshop.py" line="153" />
        <source>Looking for engines…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_workshop.py" line="156" />
        <source>Nothing here can run the networks: see the checks below.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_workshop.py" line="159" />
        <source>%1 built, %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_workshop.py" line="172" />
        <source>Build selected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_workshop.py" line="172" />
        <source>Build engines</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_workshop.py" line="174" />
        <source>Build the selected engines anew.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_workshop.py" line="176" />
        <source>Build every engine that works here and is not built yet. The avatar stays live meanwhile.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>EnginesPage</name>
    <message>
        <location filename="../engines_page.py" line="39" />
        <source>Engines</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>EnrolmentWizard</name>
    <message>
        <location filename="../enrolment/wizard.py" line="87" />
        <source>Photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="87" />
        <source>Who</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="87" />
        <source>Judging</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="87" />
        <source>Result</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="88" />
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="91" />
        <source>Leave, and keep nothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="184" />
        <source>&amp;Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="184" />
        <source>&amp;Save</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="185" />
        <source>&amp;Next</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="198" />
        <source>Choose or take at least one photo first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="199" />
        <source>A name and a statement of consent are needed first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="266" />
        <source>Opening the networks…</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>FirstSteps</name>
    <message>
        <location filename="../first_steps.py" line="23" />
        <source>Be somebody else, live</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../first_steps.py" line="27" />
        <source>lsr-live shows a person who agreed to it, moved by your face. Your camera's picture never leaves this computer and is never shown to anybody: only landmarks of your face are used.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../first_steps.py" line="33" />
        <source>See how it looks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../first_steps.py" line="34" />
        <source>Try it with my camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../first_steps.py" line="35" />
        <source>Add a person from photos…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../first_steps.py" line="37" />
        <source>A portrait of NASA's, moved by an animated driver. Takes a few seconds.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../first_steps.py" line="38" />
        <source>The same portrait, moved by you.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../first_steps.py" line="39" />
        <source>From 1 to 32 photos, or with your webcam, in a few minutes.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Gallery</name>
    <message>
        <location filename="../gallery_words.py" line="31" />
        <source>demo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_words.py" line="40" />
        <source>The file cannot be used: import it again, or enrol the person again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_words.py" line="43" />
        <source>A portrait to try it with, always there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_words.py" line="46" />
        <source>Enrolled on %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_words.py" line="62" />
        <source>is being shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_words.py" line="64" />
        <source>key %1</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <location filename="../gallery_words.py" line="69" />
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../gallery_words.py" line="75" />
        <source>likeness %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_words.py" line="80" />
        <source>how alike the faces in the photos are (mean cosine, 1 at most). Under %1 it says little; enrolment takes a photo under %2 for another person's.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_words.py" line="91" />
        <source>No consent was recorded.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_words.py" line="93" />
        <source>Consent: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_files.py" line="20" />
        <source>Import people</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_files.py" line="29" />
        <source>Export %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_files.py" line="39" />
        <source>People (%1)</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>GalleryButtons</name>
    <message>
        <location filename="../gallery_foot.py" line="95" />
        <source>Details</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_foot.py" line="106" />
        <source>Add a person from photos or with the webcam</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_foot.py" line="109" />
        <source>Take in people from .lsrid files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_foot.py" line="110" />
        <source>More</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_foot.py" line="111" />
        <source>What can be done with the selected person</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>GalleryDelegate</name>
    <message>
        <location filename="../gallery_delegate.py" line="56" />
        <source>New name</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>GalleryKeeper</name>
    <message>
        <location filename="../gallery_keeper.py" line="82" />
        <source>%1 was removed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_keeper.py" line="102" />
        <source>%1 is back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_keeper.py" line="112" />
        <source>Importing %1…</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <location filename="../gallery_keeper.py" line="142" />
        <source>%n people are imported.</source>
        <translation>
            <numerusform>%n person is imported.</numerusform>
            <numerusform>%n people are imported.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../gallery_keeper.py" line="144" />
        <source>%1 is imported.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_keeper.py" line="175" />
        <source>%1 was exported to %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_keeper.py" line="183" />
        <source>Somebody is called %1 already, so this person is called %2 now.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>GalleryPanel</name>
    <message>
        <location filename="../gallery_panel.py" line="216" />
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_panel.py" line="222" />
        <source>Remove it, or get the file again from where it came.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_panel.py" line="306" />
        <source>Drop it here to import the person.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Gathering</name>
    <message>
        <location filename="../enrolment/gathering.py" line="89" />
        <source>No photo: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/gathering.py" line="90" />
        <source>The folder %1 holds no photos.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/gathering.py" line="92" />
        <source>More than %1 photos are not looked at; %2 were left out.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Guide</name>
    <message>
        <location filename="../enrolment/guide.py" line="90" />
        <source>%1 gives no pictures.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>GuidedPage</name>
    <message>
        <location filename="../enrolment/guided_page.py" line="44" />
        <source>Skip this pose</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/guided_page.py" line="47" />
        <source>Goes on without this photo: the avatar then knows one look less, and nothing else is lost.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/guided_page.py" line="49" />
        <source>These pictures stay on this computer, and are gone if you leave without saving.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/guided_page.py" line="72" />
        <location filename="../enrolment/guided_page.py" line="67" />
        <source>The camera is being opened…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/guided_page.py" line="130" />
        <source>No more photos can be taken now.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Judge</name>
    <message>
        <location filename="../enrolment/judge.py" line="55" />
        <source>Judging photo %1 of %2…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/judge.py" line="55" />
        <source>Cutting out photo %1 of %2…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/judge.py" line="56" />
        <source>Putting the person together…</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>JudgingPage</name>
    <message>
        <location filename="../enrolment/judging_page.py" line="50" />
        <source>Looking at the photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/judging_page.py" line="58" />
        <source>Stop</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/judging_page.py" line="79" />
        <source>Add more photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/judging_page.py" line="97" />
        <source>What became of each photo</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <location filename="../enrolment/judging_page.py" line="119" />
        <source>%1 of %n photo(s) serve(s)</source>
        <translation>
            <numerusform>%1 of %n photo can be used</numerusform>
            <numerusform>%1 of %n photos can be used</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../enrolment/judging_page.py" line="120" />
        <source>None of the photos can be used</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/judging_page.py" line="125" />
        <source>See below what to do about each, and add others.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>KeysTable</name>
    <message>
        <location filename="../keys_table.py" line="44" />
        <source>Reset all keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../keys_table.py" line="68" />
        <source>No key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../keys_table.py" line="84" />
        <source>“%1” has no key any more: “%2” has it now.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ListHint</name>
    <message>
        <location filename="../gallery_foot.py" line="80" />
        <source>Try again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_foot.py" line="82" />
        <source>Nobody is called “%1”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_foot.py" line="82" />
        <source>Show everybody</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../gallery_foot.py" line="84" />
        <source>Nobody is enrolled yet. Add a person from photos or with the webcam.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>MainWindow</name>
    <message>
        <location filename="../window.py" line="99" />
        <source>Live</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../window.py" line="100" />
        <source>Engines</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../window.py" line="101" />
        <source>Settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../window.py" line="180" />
        <source>%1 is enrolled.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../window.py" line="200" />
        <source>Saved: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../window.py" line="205" />
        <source>Open folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../window.py" line="251" />
        <source>%1 is neither a photo, a clip nor a person (.lsrid).</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Mirror</name>
    <message>
        <location filename="../enrolment/mirror.py" line="32" />
        <source>Your own camera</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>NoticeCard</name>
    <message>
        <location filename="../notice_bar.py" line="60" />
        <source>Copy with all details</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../notice_bar.py" line="67" />
        <source>Put away</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Outputs</name>
    <message>
        <location filename="../outputs.py" line="130" />
        <source>There is no picture yet.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>OutputsBar</name>
    <message>
        <location filename="../outputs_bar.py" line="93" />
        <source>Stop</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../outputs_bar.py" line="93" />
        <source>Start</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../outputs_bar.py" line="113" />
        <source>Opening…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../outputs_bar.py" line="119" />
        <source>Recording to %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../outputs_bar.py" line="121" />
        <source>In the other program choose “%1”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../outputs_bar.py" line="124" />
        <source>Open %1 in a browser or as OBS source.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>PeopleList</name>
    <message>
        <location filename="../gallery_list.py" line="52" />
        <source>People</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>PhotoShelf</name>
    <message>
        <location filename="../enrolment/shelf.py" line="39" />
        <source>Photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/shelf.py" line="40" />
        <source>Select photos and press Delete to take them away.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/shelf.py" line="127" />
        <source>No photos yet. One is enough to begin with; five to ten of one day, from several sides, look best.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>PhotosPage</name>
    <message>
        <location filename="../enrolment/photos_page.py" line="51" />
        <source>Take away</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="54" />
        <source>Leave the selected photos out. Your files stay where they are.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="73" />
        <source>Choose photos…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="75" />
        <source>Choose a folder…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="79" />
        <source>Drop photos or a folder here, or choose them. JPEG, PNG, WebP, HEIC, BMP or TIFF.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="80" />
        <source>From this computer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="90" />
        <source>Camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="95" />
        <source>Look for cameras again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="97" />
        <source>Take photos…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="102" />
        <source>With your webcam</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="125" />
        <source>Animated driver</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="129" />
        <source>Eight poses, each taken by itself while you hold it. About a minute.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="131" />
        <source>No camera is plugged in. The animated driver shows how taking photos goes.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <location filename="../enrolment/photos_page.py" line="136" />
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="142" />
        <location filename="../enrolment/photos_page.py" line="136" />
        <source>Photos</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="142" />
        <source>Photos of one person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="147" />
        <source>A folder of photos of one person</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>PoseBoard</name>
    <message>
        <location filename="../enrolment/poses.py" line="90" />
        <source>taken; click to take it again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/poses.py" line="90" />
        <source>not taken yet; click to take it next</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Poses</name>
    <message>
        <location filename="../enrolment/poses.py" line="15" />
        <source>Front</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/poses.py" line="16" />
        <source>To your left</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/poses.py" line="17" />
        <source>To your right</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/poses.py" line="18" />
        <source>Chin up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/poses.py" line="19" />
        <source>Chin down</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/poses.py" line="20" />
        <source>Smile</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/poses.py" line="21" />
        <source>Mouth open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/poses.py" line="22" />
        <source>Eyes closed</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ProgressRow</name>
    <message>
        <location filename="../engines_progress.py" line="27" />
        <source>Time so far</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_progress.py" line="31" />
        <source>How much is done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_progress.py" line="32" />
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_progress.py" line="52" />
        <source>Beginning…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_progress.py" line="72" />
        <source>Stopping…</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ResultPage</name>
    <message>
        <location filename="../enrolment/result_page.py" line="45" />
        <source>The avatar is being made ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="73" />
        <source>What is hard for an avatar. Choose one to look closely.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="78" />
        <source>All, one after the other</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="81" />
        <source>To their right</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="82" />
        <source>To their left</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="83" />
        <source>Head up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="84" />
        <source>Head down</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="85" />
        <source>Mouth open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="86" />
        <source>Eyes closed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="87" />
        <source>Smiling</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="88" />
        <source>At rest</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <location filename="../enrolment/result_page.py" line="111" />
        <source>Made from %n photo(s). Not saved yet.</source>
        <translation>
            <numerusform>Made from %n photo. Not saved yet.</numerusform>
            <numerusform>Made from %n photos. Not saved yet.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="114" />
        <source>Likeness %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="117" />
        <source>How alike the face looks in these photos: 1 is the most. All are alike enough to be one person; turned heads, other light and years between them lower it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="122" />
        <source>With one photo alone there is nothing to compare it with, so there is no score of likeness.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="128" />
        <source>Opening the networks…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="152" />
        <source>The avatar cannot be shown now; it can be saved nevertheless.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>SearchField</name>
    <message>
        <location filename="../gallery_list.py" line="24" />
        <location filename="../gallery_list.py" line="23" />
        <source>Search people</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>SelfView</name>
    <message>
        <location filename="../self_view.py" line="32" />
        <source>Your own camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../self_view.py" line="33" />
        <source>Only you see this. Click a face to follow it.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>SettingsPage</name>
    <message>
        <location filename="../settings_page.py" line="50" />
        <location filename="../settings_page.py" line="45" />
        <source>As the desktop</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../settings_page.py" line="51" />
        <source>Light</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../settings_page.py" line="52" />
        <source>Dark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../settings_page.py" line="60" />
        <source>Choose…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../settings_page.py" line="62" />
        <source>Open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../settings_page.py" line="79" />
        <source>Keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../settings_page.py" line="110" />
        <source>Language</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../settings_page.py" line="111" />
        <source>Theme</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../settings_page.py" line="112" />
        <source>Size of text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../settings_page.py" line="113" />
        <source>Look</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../settings_page.py" line="157" />
        <location filename="../settings_page.py" line="122" />
        <source>Folder for films and snapshots</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../settings_page.py" line="129" />
        <location filename="../settings_page.py" line="128" />
        <source>Port of the stream</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../settings_page.py" line="130" />
        <source>Outputs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../settings_page.py" line="135" />
        <source>There is no log file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../settings_page.py" line="135" />
        <source>Log: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../settings_page.py" line="139" />
        <source>Open the log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../settings_page.py" line="143" />
        <source>lsr-live is under the Apache Licence 2.0. This app uses PyQt6, which is under the GNU GPL 3; a bundle of both is passed on under the GPL.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../settings_page.py" line="153" />
        <source>About</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>SliderField</name>
    <message>
        <location filename="../fields.py" line="42" />
        <source>Back to the default</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Stage</name>
    <message>
        <location filename="../stage.py" line="41" />
        <source>Show my camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../stage.py" line="55" />
        <source>Progress</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>StatusLine</name>
    <message>
        <location filename="../status_line.py" line="27" />
        <source>Avatars a second that answer a frame</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="29" />
        <source>From taking a frame to handing over its avatar, median; the camera's own delay is not in it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="31" />
        <source>Frames passed over because a newer one was there, since the start</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="32" />
        <source>Memory of this program</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="35" />
        <source>What makes the picture: preset, runtime, precision and device really in use</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="56" />
        <source>%1 fps</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="58" />
        <source>%1 ms</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="59" />
        <source>%1 dropped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="60" />
        <source>%1 MB</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="87" />
        <location filename="../status_line.py" line="66" />
        <source>stopped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="81" />
        <source>starting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="82" />
        <source>live</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="83" />
        <source>no face</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="84" />
        <source>no camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="85" />
        <source>calibrating</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="86" />
        <source>paused</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>StepBar</name>
    <message>
        <location filename="../enrolment/steps.py" line="38" />
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>VerdictCard</name>
    <message>
        <location filename="../enrolment/verdict_card.py" line="118" />
        <source>serves</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/verdict_card.py" line="118" />
        <source>is left out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/verdict_card.py" line="124" />
        <source>Quality %1 %</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/verdict_card.py" line="125" />
        <source>Sharpness, size of the face and light.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/verdict_card.py" line="127" />
        <source>Likeness %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/verdict_card.py" line="128" />
        <source>How alike the face looks to that of the other photos; 1 is the most.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Ways</name>
    <message>
        <location filename="../enrolment/ways.py" line="16" />
        <source>&amp;Back</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>WhoPage</name>
    <message>
        <location filename="../enrolment/who_page.py" line="56" />
        <source>For example: Ada</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="57" />
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="58" />
        <source>&amp;Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="65" />
        <source>Replace the person of this name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="66" />
        <source>The photos that this person was made from are gone then.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="73" />
        <source>Consent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="76" />
        <source>An avatar makes somebody seem to do what they did not do. Only make one of a person who agreed to it. What they agreed to is kept with the avatar, on this computer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="83" />
        <source>This is me, and I agree to being shown as this avatar.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="84" />
        <source>Somebody else, who agreed to:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="89" />
        <source>What, how and when: agreed in writing to video calls, 3 May</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="90" />
        <source>What the person agreed to, how and when</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="158" />
        <source>There is a person called %1 already.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>_Seen</name>
    <message>
        <location filename="../calibration_card.py" line="26" />
        <source>Your face as it is seen</source>
        <translation type="unfinished" />
    </message>
</context></TS>
