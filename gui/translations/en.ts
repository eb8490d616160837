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
        <source>Be a camera that Zoom, Teams or a browser can choose.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="66" />
        <source>Stream</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../actions.py" line="67" />
        <source>Be a page on this machine, for OBS or a browser.</source>
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
        <location filename="../bridge.py" line="161" />
        <source>Opening the person…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../bridge.py" line="320" />
        <location filename="../bridge.py" line="161" />
        <source>Opening the networks…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../bridge.py" line="181" />
        <source>Starting…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../bridge.py" line="215" />
        <source>Stopping…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../bridge.py" line="282" />
        <source>Opening the camera…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../bridge.py" line="441" />
        <source>There is no picture yet.</source>
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
        <location filename="../camera_picker.py" line="196" />
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
        <source>Nothing on this machine computes in it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_choice.py" line="260" />
        <source>The chosen runtime does not compute in it here.</source>
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
        <location filename="../core_words.py" line="9" />
        <source>No face is seen: move into the light and look at the camera.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="10" />
        <source>Several faces are seen: the one driven before is followed.</source>
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
        <location filename="../core_words.py" line="14" />
        <source>hold still</source>
        <translation>Hold still.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="15" />
        <source>good, hold on</source>
        <translation>Good, hold on.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="16" />
        <source>calibrated</source>
        <translation>Calibrated.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="17" />
        <source>not calibrated, the former neutral face stays: try again and hold still</source>
        <translation>Not calibrated, the former neutral face stays: try again and hold still.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="18" />
        <source>look at the camera</source>
        <translation>Look at the camera.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="19" />
        <source>close your mouth</source>
        <translation>Close your mouth.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="20" />
        <source>open your eyes</source>
        <translation>Open your eyes.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="22" />
        <source>Look straight into the camera, with your mouth closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="23" />
        <source>Turn your head a little to your left.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="24" />
        <source>Turn your head a little to your right.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="25" />
        <source>Raise your chin a little.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="26" />
        <source>Lower your chin a little.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="27" />
        <source>Look into the camera and smile.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="28" />
        <source>Look into the camera and open your mouth wide.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="29" />
        <source>Face the camera and close your eyes for a second.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="30" />
        <source>A little further.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="31" />
        <source>Too far: turn back a little.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="32" />
        <source>The other way, please.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="33" />
        <source>Keep your chin level.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="34" />
        <source>Not to the side: face straight ahead.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="35" />
        <source>Hold your head upright.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="36" />
        <source>Face the camera.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="37" />
        <source>A little wider.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="38" />
        <source>Smile a little more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="39" />
        <source>Close your mouth.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="40" />
        <source>Relax your mouth.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="41" />
        <source>Open your eyes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="42" />
        <source>Hold still.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="43" />
        <source>No face is seen: look at the camera.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="44" />
        <source>Only one person, please.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="45" />
        <source>Bring your whole face into the picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="46" />
        <source>Come nearer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="47" />
        <source>More light on your face, please.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="48" />
        <source>Less light on your face, please.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="49" />
        <source>The picture is blurred: hold still, in more light.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="50" />
        <source>That is all, thank you.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="52" />
        <source>It shows two faces of about the same size, so whose avatar it shall be is unclear.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="53" />
        <source>The face is too dark to show its features.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="54" />
        <source>The face is so bright that its features are washed out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="55" />
        <source>The face is blurred.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="56" />
        <source>Good; the small face in the background does no harm.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="57" />
        <source>Good.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="58" />
        <source>No face was found in it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="59" />
        <source>It seems to show another person than the other photos, or a covered face.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="61" />
        <source>Open it in a picture viewer; if it shows there, save it again as JPEG or PNG.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="62" />
        <source>Take a photo where both eyes, nose and mouth are seen, without mask or hand before them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="65" />
        <source>Cut the photo so that only the person meant is in it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="66" />
        <source>Come nearer, or use the original instead of a reduced copy.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="67" />
        <source>Hold camera and head still, in more light, and let the camera focus on the face.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="68" />
        <source>Turn the face to a window or a lamp.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="69" />
        <source>Step out of the direct light, or lower the exposure.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="70" />
        <source>Turn the face towards the camera until both eyes are well seen.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="71" />
        <source>Leave it out, or enrol that person under another name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../core_words.py" line="72" />
        <source>One of the two is enough; a photo from another side or with another look adds more.</source>
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
        <source>draws wrong</source>
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
        <source>take the time</source>
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
        <location filename="../engines_work.py" line="135" />
        <source>Preparing the pictures…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="156" />
        <source>%1 of %2 engines could not be built.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="160" />
        <source>The table says why.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="163" />
        <source>The engines are built. The fastest, %1, takes %2 ms a picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="181" />
        <source>All engines that were tried draw as they should.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="184" />
        <source>An engine does not draw what the networks draw.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="185" />
        <source>Select it and build it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../engines_work.py" line="192" />
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
        <source>Draw with each engine again, compare the pictures and take the times.</source>
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
        <source>Looking which engines there are…</source>
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
        <location filename="../enrolment/wizard.py" line="183" />
        <source>&amp;Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="183" />
        <source>&amp;Save</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="184" />
        <source>&amp;Next</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="197" />
        <source>Choose or take at least one photo first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="198" />
        <source>A name and a statement of consent are needed first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="265" />
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
        <location filename="../first_steps.py" line="26" />
        <source>lsr-live shows a person who agreed to it, moved by your face. Your camera's picture never leaves this computer and is never shown to anybody: only landmarks of your face are used.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../first_steps.py" line="32" />
        <source>See how it looks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../first_steps.py" line="33" />
        <source>Try it with my camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../first_steps.py" line="34" />
        <source>Add a person from photos…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../first_steps.py" line="36" />
        <source>A portrait of NASA's, moved by an animated driver. Takes a few seconds.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../first_steps.py" line="37" />
        <source>The same portrait, moved by you.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../first_steps.py" line="38" />
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
        <location filename="../enrolment/gathering.py" line="88" />
        <source>No photo: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/gathering.py" line="89" />
        <source>The folder %1 holds no photos.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/gathering.py" line="91" />
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
        <location filename="../enrolment/guided_page.py" line="46" />
        <source>Every photo that is left out is one look less, and nothing worse.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/guided_page.py" line="47" />
        <source>These pictures stay on this computer, and are gone if you leave without saving.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/guided_page.py" line="70" />
        <location filename="../enrolment/guided_page.py" line="65" />
        <source>The camera is being opened…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/guided_page.py" line="128" />
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
        <source>All keys back to their defaults</source>
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
    <name>OutputsBar</name>
    <message>
        <location filename="../outputs_bar.py" line="94" />
        <source>Stop</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../outputs_bar.py" line="94" />
        <source>Start</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../outputs_bar.py" line="114" />
        <source>Opening…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../outputs_bar.py" line="120" />
        <source>Recording to %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../outputs_bar.py" line="122" />
        <source>In the other program choose “%1”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../outputs_bar.py" line="125" />
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
        <location filename="../enrolment/result_page.py" line="44" />
        <source>The avatar is being made ready</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="72" />
        <source>What is hard for an avatar. Choose one to look closely.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="77" />
        <source>All, one after the other</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="79" />
        <source>Turned left</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="80" />
        <source>Turned right</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="81" />
        <source>Looking up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="82" />
        <source>Looking down</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="83" />
        <source>Mouth open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="84" />
        <source>Eyes closed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="85" />
        <source>Smiling</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="86" />
        <source>At rest</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <location filename="../enrolment/result_page.py" line="109" />
        <source>Made from %n photo(s). Not saved yet.</source>
        <translation>
            <numerusform>Made from %n photo. Not saved yet.</numerusform>
            <numerusform>Made from %n photos. Not saved yet.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="112" />
        <source>Likeness %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="115" />
        <source>How alike the face looks in these photos: 1 is the most. All are alike enough to be one person; turned heads, other light and years between them lower it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="120" />
        <source>With one photo alone there is nothing to compare it with, so there is no score of likeness.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="126" />
        <source>Opening the networks…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="150" />
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
        <location filename="../stage.py" line="40" />
        <source>Show my camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../stage.py" line="54" />
        <source>Progress</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>StatusLine</name>
    <message>
        <location filename="../status_line.py" line="26" />
        <source>Avatars a second that answer a frame</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="28" />
        <source>From taking a frame to handing over its avatar, median; the camera's own delay is not in it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="30" />
        <source>Frames passed over because a newer one was there, since the start</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="31" />
        <source>Memory of this program</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="34" />
        <source>What makes the picture: preset, runtime, precision and device really in use</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="55" />
        <source>%1 fps</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="57" />
        <source>%1 ms</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="58" />
        <source>%1 dropped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="59" />
        <source>%1 MB</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="86" />
        <location filename="../status_line.py" line="65" />
        <source>stopped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="80" />
        <source>starting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="81" />
        <source>live</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="82" />
        <source>no face</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="83" />
        <source>no camera</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="84" />
        <source>calibrating</source>
        <translation type="unfinished" />
    </message>
    <message>
        <location filename="../status_line.py" line="85" />
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
