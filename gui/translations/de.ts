<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de"><context>
    <name>Actions</name>
    <message>
        <location filename="../actions.py" line="36" />
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <location filename="../actions.py" line="37" />
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <location filename="../actions.py" line="38" />
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <location filename="../actions.py" line="39" />
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <location filename="../actions.py" line="42" />
        <source>Start or stop</source>
        <translation>Starten oder stoppen</translation>
    </message>
    <message>
        <location filename="../actions.py" line="44" />
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../actions.py" line="45" />
        <source>The avatar rests and follows nobody until you go on.</source>
        <translation>Der Avatar ruht und folgt niemandem, bis Sie fortfahren.</translation>
    </message>
    <message>
        <location filename="../actions.py" line="48" />
        <source>Calibrate</source>
        <translation>Kalibrieren</translation>
    </message>
    <message>
        <location filename="../actions.py" line="49" />
        <source>Take your face at rest anew: look at the camera, hold still for three seconds.</source>
        <translation>Ihr Gesicht in Ruhe neu aufnehmen: in die Kamera schauen und drei Sekunden stillhalten.</translation>
    </message>
    <message>
        <location filename="../actions.py" line="51" />
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <location filename="../actions.py" line="52" />
        <source>Absolute motion</source>
        <translation>Absolute Bewegung</translation>
    </message>
    <message>
        <location filename="../actions.py" line="54" />
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <location filename="../actions.py" line="55" />
        <source>Write a film of the avatar.</source>
        <translation>Den Avatar als Video aufzeichnen.</translation>
    </message>
    <message>
        <location filename="../actions.py" line="58" />
        <source>Snapshot</source>
        <translation>Schnappschuss</translation>
    </message>
    <message>
        <location filename="../actions.py" line="59" />
        <source>Save the avatar's picture.</source>
        <translation>Das Bild des Avatars speichern.</translation>
    </message>
    <message>
        <location filename="../actions.py" line="62" />
        <source>Virtual camera</source>
        <translation>Virtuelle Kamera</translation>
    </message>
    <message>
        <location filename="../actions.py" line="63" />
        <source>Be a camera that Zoom, Teams or a browser can choose.</source>
        <translation>Als Kamera erscheinen, die sich in Zoom, Teams oder im Browser wählen lässt.</translation>
    </message>
    <message>
        <location filename="../actions.py" line="66" />
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <location filename="../actions.py" line="67" />
        <source>Be a page on this machine, for OBS or a browser.</source>
        <translation>Als Seite auf diesem Rechner erscheinen, für OBS oder den Browser.</translation>
    </message>
    <message>
        <location filename="../actions.py" line="70" />
        <source>Clean window</source>
        <translation>Avatarfenster</translation>
    </message>
    <message>
        <location filename="../actions.py" line="71" />
        <source>A window with nothing but the avatar, to share or to capture.</source>
        <translation>Ein Fenster mit nichts als dem Avatar, zum Teilen oder Abgreifen.</translation>
    </message>
    <message>
        <location filename="../actions.py" line="73" />
        <source>Next person</source>
        <translation>Nächste Person</translation>
    </message>
    <message>
        <location filename="../actions.py" line="74" />
        <source>Previous person</source>
        <translation>Vorige Person</translation>
    </message>
    <message>
        <location filename="../actions.py" line="76" />
        <source>Person %1</source>
        <translation>Person %1</translation>
    </message>
    <message>
        <location filename="../actions.py" line="79" />
        <source>Add a person…</source>
        <translation>Person anlegen…</translation>
    </message>
    <message>
        <location filename="../actions.py" line="80" />
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <location filename="../actions.py" line="81" />
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <location filename="../actions.py" line="82" />
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <location filename="../actions.py" line="83" />
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../actions.py" line="84" />
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <location filename="../actions.py" line="85" />
        <source>Search people</source>
        <translation>Personen suchen</translation>
    </message>
    <message>
        <location filename="../actions.py" line="87" />
        <source>My camera</source>
        <translation>Meine Kamera</translation>
    </message>
    <message>
        <location filename="../actions.py" line="88" />
        <source>See your own camera here. It is part of no output.</source>
        <translation>Ihre eigene Kamera hier sehen. Sie ist in keiner Ausgabe enthalten.</translation>
    </message>
    <message>
        <location filename="../actions.py" line="90" />
        <source>Landmarks</source>
        <translation>Landmarken</translation>
    </message>
    <message>
        <location filename="../actions.py" line="91" />
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <location filename="../actions.py" line="92" />
        <source>Warped photos</source>
        <translation>Verzerrte Fotos</translation>
    </message>
    <message>
        <location filename="../actions.py" line="93" />
        <source>Controls</source>
        <translation>Regler</translation>
    </message>
    <message>
        <location filename="../actions.py" line="94" />
        <source>Live page</source>
        <translation>Seite „Live“</translation>
    </message>
    <message>
        <location filename="../actions.py" line="95" />
        <source>Engines page</source>
        <translation>Seite „Engines“</translation>
    </message>
    <message>
        <location filename="../actions.py" line="96" />
        <source>Settings page</source>
        <translation>Seite „Einstellungen“</translation>
    </message>
    <message>
        <location filename="../actions.py" line="97" />
        <source>Larger text</source>
        <translation>Text vergrößern</translation>
    </message>
    <message>
        <location filename="../actions.py" line="98" />
        <source>Smaller text</source>
        <translation>Text verkleinern</translation>
    </message>
    <message>
        <location filename="../actions.py" line="99" />
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context><context>
    <name>AvatarView</name>
    <message>
        <location filename="../avatar_view.py" line="38" />
        <source>Avatar</source>
        <translation>Avatar</translation>
    </message>
</context><context>
    <name>BackgroundField</name>
    <message>
        <location filename="../background_field.py" line="76" />
        <location filename="../background_field.py" line="71" />
        <location filename="../background_field.py" line="28" />
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <location filename="../background_field.py" line="30" />
        <source>As enrolled</source>
        <translation>Wie auf den Fotos</translation>
    </message>
    <message>
        <location filename="../background_field.py" line="31" />
        <source>As enrolled, standing still</source>
        <translation>Wie auf den Fotos, unbewegt</translation>
    </message>
    <message>
        <location filename="../background_field.py" line="32" />
        <source>As enrolled, moving along</source>
        <translation>Wie auf den Fotos, mitbewegt</translation>
    </message>
    <message>
        <location filename="../background_field.py" line="33" />
        <source>Blurred</source>
        <translation>Weichgezeichnet</translation>
    </message>
    <message>
        <location filename="../background_field.py" line="34" />
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <location filename="../background_field.py" line="35" />
        <source>A colour</source>
        <translation>Eine Farbe</translation>
    </message>
    <message>
        <location filename="../background_field.py" line="36" />
        <source>A picture</source>
        <translation>Ein Bild</translation>
    </message>
    <message>
        <location filename="../background_field.py" line="76" />
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location filename="../background_field.py" line="94" />
        <source>Colour: %1</source>
        <translation>Farbe: %1</translation>
    </message>
</context><context>
    <name>Bridge</name>
    <message>
        <location filename="../bridge.py" line="161" />
        <source>Opening the person…</source>
        <translation>Person wird geladen…</translation>
    </message>
    <message>
        <location filename="../bridge.py" line="320" />
        <location filename="../bridge.py" line="161" />
        <source>Opening the networks…</source>
        <translation>Netze werden geladen…</translation>
    </message>
    <message>
        <location filename="../bridge.py" line="181" />
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <location filename="../bridge.py" line="215" />
        <source>Stopping…</source>
        <translation>Wird gestoppt…</translation>
    </message>
    <message>
        <location filename="../bridge.py" line="282" />
        <source>Opening the camera…</source>
        <translation>Kamera wird geöffnet…</translation>
    </message>
    <message>
        <location filename="../bridge.py" line="441" />
        <source>There is no picture yet.</source>
        <translation>Es gibt noch kein Bild.</translation>
    </message>
</context><context>
    <name>CalibrationCard</name>
    <message>
        <location filename="../calibration_card.py" line="66" />
        <source>Calibrating</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <location filename="../calibration_card.py" line="68" />
        <source>Look at the camera with a relaxed face and closed mouth.</source>
        <translation>Schauen Sie mit entspanntem Gesicht und geschlossenem Mund in die Kamera.</translation>
    </message>
</context><context>
    <name>CameraPicker</name>
    <message>
        <location filename="../camera_picker.py" line="56" />
        <source>Driver</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <location filename="../camera_picker.py" line="61" />
        <source>Look for cameras again</source>
        <translation>Kameras neu suchen</translation>
    </message>
    <message>
        <location filename="../camera_picker.py" line="63" />
        <source>Show what they see</source>
        <translation>Vorschau der Kameras</translation>
    </message>
    <message>
        <location filename="../camera_picker.py" line="65" />
        <source>Switches each camera on for a moment, for a small picture in the list.</source>
        <translation>Schaltet jede Kamera kurz ein, für ein kleines Bild in der Liste.</translation>
    </message>
    <message>
        <location filename="../camera_picker.py" line="67" />
        <source>Camera size</source>
        <translation>Bildgröße der Kamera</translation>
    </message>
    <message>
        <location filename="../camera_picker.py" line="69" />
        <source>Camera rate</source>
        <translation>Bildrate der Kamera</translation>
    </message>
    <message>
        <location filename="../camera_picker.py" line="196" />
        <location filename="../camera_picker.py" line="73" />
        <source>%1 fps</source>
        <translation>%1 fps</translation>
    </message>
    <message>
        <location filename="../camera_picker.py" line="74" />
        <source>No camera is plugged in. The animated driver and clips are always there.</source>
        <translation>Keine Kamera angeschlossen. Die animierte Figur und Clips sind immer verfügbar.</translation>
    </message>
    <message>
        <location filename="../camera_picker.py" line="155" />
        <source>Animated driver</source>
        <translation>Animierte Figur</translation>
    </message>
    <message>
        <location filename="../camera_picker.py" line="159" />
        <source>A clip…</source>
        <translation>Clip…</translation>
    </message>
    <message>
        <location filename="../camera_picker.py" line="160" />
        <source>A stream…</source>
        <translation>Stream…</translation>
    </message>
    <message>
        <location filename="../camera_picker.py" line="168" />
        <source>A clip that drives</source>
        <translation>Clip für die Steuerung</translation>
    </message>
    <message>
        <location filename="../camera_picker.py" line="171" />
        <source>A stream that drives</source>
        <translation>Stream für die Steuerung</translation>
    </message>
    <message>
        <location filename="../camera_picker.py" line="171" />
        <source>Address:</source>
        <translation>Adresse:</translation>
    </message>
</context><context>
    <name>ChoiceCard</name>
    <message>
        <location filename="../engines_choice.py" line="151" />
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="156" />
        <source>What draws now</source>
        <translation>Was gerade zeichnet</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="185" />
        <source>Nothing is drawn just now.</source>
        <translation>Zurzeit wird nichts gezeichnet.</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="253" />
        <source>It is not known here.</source>
        <translation>Hier nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="259" />
        <source>Nothing on this machine computes in it.</source>
        <translation>Auf diesem Rechner rechnet nichts damit.</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="260" />
        <source>The chosen runtime does not compute in it here.</source>
        <translation>Die gewählte Laufzeitumgebung rechnet hier nicht damit.</translation>
    </message>
</context><context>
    <name>ControlsPanel</name>
    <message>
        <location filename="../controls.py" line="43" />
        <source>Driver</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <location filename="../controls.py" line="60" />
        <location filename="../controls.py" line="55" />
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <location filename="../controls.py" line="61" />
        <source>Relative: change from rest</source>
        <translation>Relativ: Änderung zur Ruhe</translation>
    </message>
    <message>
        <location filename="../controls.py" line="61" />
        <source>Absolute: as it is</source>
        <translation>Absolut: wie sie ist</translation>
    </message>
    <message>
        <location filename="../controls.py" line="64" />
        <source>Relative keeps the person's own face and carries over how yours changes; absolute copies its shape.</source>
        <translation>Relativ behält das eigene Gesicht der Person und überträgt, wie sich Ihres verändert; absolut übernimmt dessen Form.</translation>
    </message>
    <message>
        <location filename="../controls.py" line="69" />
        <source>Head turns</source>
        <translation>Kopfbewegung</translation>
    </message>
    <message>
        <location filename="../controls.py" line="70" />
        <source>Eyes</source>
        <translation>Augen</translation>
    </message>
    <message>
        <location filename="../controls.py" line="71" />
        <source>Mouth</source>
        <translation>Mund</translation>
    </message>
    <message>
        <location filename="../controls.py" line="72" />
        <source>Brows</source>
        <translation>Brauen</translation>
    </message>
    <message>
        <location filename="../controls.py" line="74" />
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <location filename="../controls.py" line="75" />
        <source>Left is quickest, right is calmest.</source>
        <translation>Links am schnellsten, rechts am ruhigsten.</translation>
    </message>
    <message>
        <location filename="../controls.py" line="83" />
        <source>Lock head size</source>
        <translation>Kopfgröße festhalten</translation>
    </message>
    <message>
        <location filename="../controls.py" line="84" />
        <source>The head stays as large as it is when you lean in.</source>
        <translation>Der Kopf bleibt gleich groß, auch wenn Sie sich vorbeugen.</translation>
    </message>
    <message>
        <location filename="../controls.py" line="87" />
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <location filename="../controls.py" line="87" />
        <source>Your left is the picture's left, as in a mirror.</source>
        <translation>Ihr Links ist auch im Bild links, wie in einem Spiegel.</translation>
    </message>
    <message>
        <location filename="../controls.py" line="93" />
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location filename="../controls.py" line="99" />
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <location filename="../controls.py" line="100" />
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <location filename="../controls.py" line="102" />
        <source>Left or right</source>
        <translation>Links oder rechts</translation>
    </message>
    <message>
        <location filename="../controls.py" line="103" />
        <source>Up or down</source>
        <translation>Oben oder unten</translation>
    </message>
    <message>
        <location filename="../controls.py" line="106" />
        <source>The mark tells viewers that a machine made the picture. Without it you must tell them yourself: many countries, those of the EU among them, ask that people are told. Files are marked inside in any case.</source>
        <translation>Das Kennzeichen sagt allen, die zusehen, dass das Bild von einer Maschine stammt. Ohne es müssen Sie selbst darauf hinweisen: Viele Länder, darunter die der EU, verlangen das. Dateien tragen in jedem Fall eine innere Kennzeichnung.</translation>
    </message>
    <message>
        <location filename="../controls.py" line="113" />
        <source>Show the AI mark</source>
        <translation>KI-Kennzeichen zeigen</translation>
    </message>
    <message>
        <location filename="../controls.py" line="119" />
        <source>Look inside</source>
        <translation>Blick ins Innere</translation>
    </message>
    <message>
        <location filename="../controls.py" line="120" />
        <source>Drawn in this window alone.</source>
        <translation>Nur in diesem Fenster zu sehen.</translation>
    </message>
</context><context>
    <name>Core</name>
    <message>
        <location filename="../core_words.py" line="9" />
        <source>No face is seen: move into the light and look at the camera.</source>
        <translation>Kein Gesicht zu sehen: bitte ins Licht rücken und in die Kamera schauen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="10" />
        <source>Several faces are seen: the one driven before is followed.</source>
        <translation>Mehrere Gesichter zu sehen: Das bisherige steuert weiter.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="11" />
        <source>No camera or clip is chosen.</source>
        <translation>Weder Kamera noch Clip gewählt.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="12" />
        <source>The camera is being opened.</source>
        <translation>Die Kamera wird geöffnet.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="14" />
        <source>hold still</source>
        <translation>Bitte stillhalten.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="15" />
        <source>good, hold on</source>
        <translation>Gut so, bitte so bleiben.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="16" />
        <source>calibrated</source>
        <translation>Kalibriert.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="17" />
        <source>not calibrated, the former neutral face stays: try again and hold still</source>
        <translation>Nicht kalibriert, das bisherige Ruhegesicht bleibt: bitte noch einmal versuchen und stillhalten.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="18" />
        <source>look at the camera</source>
        <translation>Bitte in die Kamera schauen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="19" />
        <source>close your mouth</source>
        <translation>Bitte den Mund schließen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="20" />
        <source>open your eyes</source>
        <translation>Bitte die Augen öffnen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="22" />
        <source>Look straight into the camera, with your mouth closed.</source>
        <translation>Gerade in die Kamera schauen, Mund zu.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="23" />
        <source>Turn your head a little to your left.</source>
        <translation>Den Kopf etwas nach links drehen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="24" />
        <source>Turn your head a little to your right.</source>
        <translation>Den Kopf etwas nach rechts drehen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="25" />
        <source>Raise your chin a little.</source>
        <translation>Das Kinn etwas heben.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="26" />
        <source>Lower your chin a little.</source>
        <translation>Das Kinn etwas senken.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="27" />
        <source>Look into the camera and smile.</source>
        <translation>In die Kamera schauen und lächeln.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="28" />
        <source>Look into the camera and open your mouth wide.</source>
        <translation>In die Kamera schauen, Mund weit öffnen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="29" />
        <source>Face the camera and close your eyes for a second.</source>
        <translation>Gesicht zur Kamera, kurz die Augen schließen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="30" />
        <source>A little further.</source>
        <translation>Noch ein kleines Stück.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="31" />
        <source>Too far: turn back a little.</source>
        <translation>Zu weit: bitte ein Stück zurück.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="32" />
        <source>The other way, please.</source>
        <translation>Bitte in die andere Richtung.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="33" />
        <source>Keep your chin level.</source>
        <translation>Das Kinn weder heben noch senken.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="34" />
        <source>Not to the side: face straight ahead.</source>
        <translation>Nicht zur Seite: bitte geradeaus.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="35" />
        <source>Hold your head upright.</source>
        <translation>Bitte den Kopf gerade halten.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="36" />
        <source>Face the camera.</source>
        <translation>Bitte zur Kamera wenden.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="37" />
        <source>A little wider.</source>
        <translation>Noch etwas weiter.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="38" />
        <source>Smile a little more.</source>
        <translation>Bitte noch etwas mehr lächeln.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="39" />
        <source>Close your mouth.</source>
        <translation>Bitte den Mund schließen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="40" />
        <source>Relax your mouth.</source>
        <translation>Bitte den Mund entspannen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="41" />
        <source>Open your eyes.</source>
        <translation>Bitte die Augen öffnen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="42" />
        <source>Hold still.</source>
        <translation>Bitte stillhalten.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="43" />
        <source>No face is seen: look at the camera.</source>
        <translation>Kein Gesicht zu sehen: bitte in die Kamera schauen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="44" />
        <source>Only one person, please.</source>
        <translation>Bitte nur eine Person.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="45" />
        <source>Bring your whole face into the picture.</source>
        <translation>Bitte das ganze Gesicht ins Bild bringen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="46" />
        <source>Come nearer.</source>
        <translation>Bitte näher kommen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="47" />
        <source>More light on your face, please.</source>
        <translation>Bitte mehr Licht aufs Gesicht.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="48" />
        <source>Less light on your face, please.</source>
        <translation>Bitte weniger Licht aufs Gesicht.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="49" />
        <source>The picture is blurred: hold still, in more light.</source>
        <translation>Das Bild ist unscharf: bitte stillhalten, bei mehr Licht.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="50" />
        <source>That is all, thank you.</source>
        <translation>Das war alles, vielen Dank.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="52" />
        <source>It shows two faces of about the same size, so whose avatar it shall be is unclear.</source>
        <translation>Zwei etwa gleich große Gesichter: Unklar ist, wessen Avatar entstehen soll.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="53" />
        <source>The face is too dark to show its features.</source>
        <translation>Das Gesicht ist zu dunkel, die Züge sind nicht zu erkennen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="54" />
        <source>The face is so bright that its features are washed out.</source>
        <translation>Das Gesicht ist so hell, dass die Züge verblassen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="55" />
        <source>The face is blurred.</source>
        <translation>Das Gesicht ist unscharf.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="56" />
        <source>Good; the small face in the background does no harm.</source>
        <translation>Gut; das kleine Gesicht im Hintergrund stört nicht.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="57" />
        <source>Good.</source>
        <translation>Gut.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="58" />
        <source>No face was found in it.</source>
        <translation>Darauf ist kein Gesicht zu finden.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="59" />
        <source>It seems to show another person than the other photos, or a covered face.</source>
        <translation>Zeigt anscheinend eine andere Person als die übrigen Fotos oder ein verdecktes Gesicht.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="61" />
        <source>Open it in a picture viewer; if it shows there, save it again as JPEG or PNG.</source>
        <translation>In einem Bildbetrachter öffnen; erscheint es dort, noch einmal als JPEG oder PNG speichern.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="62" />
        <source>Take a photo where both eyes, nose and mouth are seen, without mask or hand before them.</source>
        <translation>Ein Foto nehmen, auf dem beide Augen, Nase und Mund zu sehen sind, ohne Maske oder Hand davor.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="65" />
        <source>Cut the photo so that only the person meant is in it.</source>
        <translation>Das Foto so zuschneiden, dass nur die gemeinte Person darauf ist.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="66" />
        <source>Come nearer, or use the original instead of a reduced copy.</source>
        <translation>Näher herangehen oder das Original statt einer verkleinerten Kopie nehmen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="67" />
        <source>Hold camera and head still, in more light, and let the camera focus on the face.</source>
        <translation>Kamera und Kopf stillhalten, bei mehr Licht, und auf das Gesicht scharf stellen lassen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="68" />
        <source>Turn the face to a window or a lamp.</source>
        <translation>Das Gesicht einem Fenster oder einer Lampe zuwenden.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="69" />
        <source>Step out of the direct light, or lower the exposure.</source>
        <translation>Aus dem direkten Licht treten oder kürzer belichten.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="70" />
        <source>Turn the face towards the camera until both eyes are well seen.</source>
        <translation>Das Gesicht zur Kamera drehen, bis beide Augen gut zu sehen sind.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="71" />
        <source>Leave it out, or enrol that person under another name.</source>
        <translation>Weglassen oder diese Person unter einem anderen Namen anlegen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="72" />
        <source>One of the two is enough; a photo from another side or with another look adds more.</source>
        <translation>Eines von beiden genügt; ein Foto von einer anderen Seite oder mit anderer Miene bringt mehr.</translation>
    </message>
</context><context>
    <name>DetailsCard</name>
    <message>
        <location filename="../gallery_details.py" line="33" />
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <location filename="../gallery_details.py" line="37" />
        <source>Close the details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
</context><context>
    <name>DoctorCard</name>
    <message>
        <location filename="../engines_doctor.py" line="46" />
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <location filename="../engines_doctor.py" line="51" />
        <source>Check this machine</source>
        <translation>Rechner prüfen</translation>
    </message>
    <message>
        <location filename="../engines_doctor.py" line="52" />
        <source>Try what each feature needs. No camera is switched on.</source>
        <translation>Ausprobieren, was jede Funktion braucht. Keine Kamera wird eingeschaltet.</translation>
    </message>
    <message>
        <location filename="../engines_doctor.py" line="54" />
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../engines_doctor.py" line="55" />
        <source>Copy all of it as text, for whoever helps you.</source>
        <translation>Alles als Text kopieren, für alle, die Ihnen helfen.</translation>
    </message>
    <message>
        <location filename="../engines_doctor.py" line="74" />
        <source>What this machine has, what each feature lacks, and what to do about it.</source>
        <translation>Was dieser Rechner hat, was den einzelnen Funktionen fehlt und was sich dagegen tun lässt.</translation>
    </message>
    <message>
        <location filename="../engines_doctor.py" line="97" />
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <location filename="../engines_doctor.py" line="114" />
        <source>The checks are copied.</source>
        <translation>Das Ergebnis der Prüfung ist kopiert.</translation>
    </message>
    <message>
        <location filename="../engines_doctor.py" line="129" />
        <source>the window of this app</source>
        <translation>das Fenster dieser App</translation>
    </message>
    <message>
        <location filename="../engines_doctor.py" line="131" />
        <source>%1, to which this app sends</source>
        <translation>%1, von dieser App in Gebrauch</translation>
    </message>
    <message>
        <location filename="../engines_doctor.py" line="144" />
        <source>lsr-live cannot run here: something it needs is missing.</source>
        <translation>lsr-live läuft hier nicht: Es fehlt etwas Nötiges.</translation>
    </message>
    <message>
        <location filename="../engines_doctor.py" line="147" />
        <source>lsr-live runs here. Features that lack something: %1.</source>
        <translation>lsr-live läuft hier. Funktionen, denen etwas fehlt: %1.</translation>
    </message>
    <message>
        <location filename="../engines_doctor.py" line="150" />
        <source>lsr-live runs here, and no feature lacks anything.</source>
        <translation>lsr-live läuft hier, und keiner Funktion fehlt etwas.</translation>
    </message>
    <message>
        <location filename="../engines_doctor.py" line="178" />
        <source>works</source>
        <translation>funktioniert</translation>
    </message>
    <message>
        <location filename="../engines_doctor.py" line="178" />
        <source>does not work</source>
        <translation>funktioniert nicht</translation>
    </message>
</context><context>
    <name>EngineChoices</name>
    <message>
        <location filename="../engines_choice.py" line="26" />
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="30" />
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="31" />
        <source>For any machine, processors too.</source>
        <translation>Für jeden Rechner, auch ohne Grafikkarte.</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="35" />
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="36" />
        <source>Larger ones, for a graphics card.</source>
        <translation>Größere, für eine Grafikkarte.</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="40" />
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="41" />
        <source>The warped photos alone: quickest, and with gaps where no photo shows a part.</source>
        <translation>Nur die verzerrten Fotos: am schnellsten, aber mit Lücken, wo kein Foto etwas zeigt.</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="48" />
        <source>Runtime</source>
        <translation>Laufzeitumgebung</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="86" />
        <location filename="../engines_choice.py" line="52" />
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="87" />
        <location filename="../engines_choice.py" line="53" />
        <source>The one measured fastest here.</source>
        <translation>Nach Messung die schnellste auf diesem Rechner.</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="58" />
        <source>Intel's: quick on processors and Intel graphics.</source>
        <translation>Von Intel: schnell auf Prozessoren und Intel-Grafik.</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="63" />
        <source>Microsoft's: runs nearly everywhere.</source>
        <translation>Von Microsoft: läuft fast überall.</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="68" />
        <source>NVIDIA's: quickest on its cards; an engine takes minutes to build.</source>
        <translation>Von NVIDIA: am schnellsten auf NVIDIA-Karten; eine Engine zu erstellen dauert Minuten.</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="75" />
        <source>NVIDIA's for RTX cards: smaller, and quicker to build than TensorRT.</source>
        <translation>Von NVIDIA für RTX-Karten: kleiner und schneller erstellt als bei TensorRT.</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="82" />
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="90" />
        <source>As the networks were trained: exact, and slowest.</source>
        <translation>Wie die Netze trainiert wurden: exakt, aber am langsamsten.</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="95" />
        <source>Half the digits, for graphics cards: no difference is seen.</source>
        <translation>Halb so viele Stellen, für Grafikkarten: ohne sichtbaren Unterschied.</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="100" />
        <source>Whole numbers: quickest on processors, a little coarser.</source>
        <translation>Ganze Zahlen: am schnellsten auf Prozessoren, etwas gröber.</translation>
    </message>
</context><context>
    <name>EngineTable</name>
    <message>
        <location filename="../engines_table.py" line="39" />
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="40" />
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="41" />
        <source>not built</source>
        <translation>nicht erstellt</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="42" />
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="43" />
        <source>other networks</source>
        <translation>andere Netze</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="44" />
        <source>outdated</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="45" />
        <source>broken</source>
        <translation>defekt</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="46" />
        <source>at work</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="47" />
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="48" />
        <source>draws wrong</source>
        <translation>zeichnet falsch</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="52" />
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="53" />
        <source>Runtime</source>
        <translation>Laufzeitumgebung</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="54" />
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="55" />
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="56" />
        <source>ms a picture</source>
        <translation>ms pro Bild</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="57" />
        <source>Networks, ms</source>
        <translation>Netze, ms</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="58" />
        <source>PSNR, dB</source>
        <translation>PSNR, dB</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="59" />
        <source>Largest error</source>
        <translation>Größter Fehler</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="60" />
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="61" />
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="62" />
        <source>What is known</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="67" />
        <source>processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="68" />
        <source>Intel graphics</source>
        <translation>Intel-Grafik</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="69" />
        <source>NVIDIA card</source>
        <translation>NVIDIA-Karte</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="129" />
        <source>Tried just now: it draws as it should.</source>
        <translation>Gerade geprüft: zeichnet, wie sie soll.</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="213" />
        <source>Engines</source>
        <translation>Engines</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="337" />
        <source>Of 255 levels, in the worst place of all pictures that were compared.</source>
        <translation>Von 255 Stufen, an der schlechtesten Stelle aller verglichenen Bilder.</translation>
    </message>
    <message>
        <location filename="../engines_table.py" line="341" />
        <source>How alike the pictures are to those of the networks in fp32; more is better.</source>
        <translation>Wie ähnlich die Bilder denen der Netze in fp32 sind; mehr ist besser.</translation>
    </message>
</context><context>
    <name>EngineWork</name>
    <message>
        <location filename="../engines_work.py" line="37" />
        <source>begin</source>
        <translation>beginnen</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="38" />
        <source>open the networks</source>
        <translation>Netze laden</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="39" />
        <source>compare pictures</source>
        <translation>Bilder vergleichen</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="40" />
        <source>take the time</source>
        <translation>Zeit messen</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="41" />
        <source>write to the disk</source>
        <translation>auf die Festplatte schreiben</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="42" />
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="135" />
        <source>Preparing the pictures…</source>
        <translation>Bilder werden vorbereitet…</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="156" />
        <source>%1 of %2 engines could not be built.</source>
        <translation>%1 von %2 Engines ließen sich nicht erstellen.</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="160" />
        <source>The table says why.</source>
        <translation>Die Tabelle sagt, warum.</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="163" />
        <source>The engines are built. The fastest, %1, takes %2 ms a picture.</source>
        <translation>Die Engines sind erstellt. Die schnellste, %1, braucht %2 ms pro Bild.</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="181" />
        <source>All engines that were tried draw as they should.</source>
        <translation>Alle geprüften Engines zeichnen, wie sie sollen.</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="184" />
        <source>An engine does not draw what the networks draw.</source>
        <translation>Eine Engine zeichnet nicht, was die Netze zeichnen.</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="185" />
        <source>Select it and build it again.</source>
        <translation>Wählen Sie sie aus und erstellen Sie sie neu.</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="192" />
        <source>%1 freed.</source>
        <translation>%1 freigegeben.</translation>
    </message>
</context><context>
    <name>EnginesCard</name>
    <message>
        <location filename="../engines_workshop.py" line="63" />
        <source>Engines</source>
        <translation>Engines</translation>
    </message>
    <message>
        <location filename="../engines_workshop.py" line="70" />
        <source>Look again</source>
        <translation>Neu suchen</translation>
    </message>
    <message>
        <location filename="../engines_workshop.py" line="71" />
        <source>Look for engines again</source>
        <translation>Engines neu suchen</translation>
    </message>
    <message>
        <location filename="../engines_workshop.py" line="80" />
        <source>An engine is the networks made ready for one runtime of this machine. Each is compared with the networks in fp32 on real pictures before it may draw, and the fastest is used.</source>
        <translation>Eine Engine ist eine Fassung der Netze für eine Laufzeitumgebung dieses Rechners. Jede wird an echten Bildern mit den Netzen in fp32 verglichen, bevor sie zeichnen darf; verwendet wird die schnellste.</translation>
    </message>
    <message>
        <location filename="../engines_workshop.py" line="99" />
        <source>Check and measure</source>
        <translation>Prüfen und messen</translation>
    </message>
    <message>
        <location filename="../engines_workshop.py" line="100" />
        <source>Draw with each engine again, compare the pictures and take the times.</source>
        <translation>Mit jeder Engine noch einmal zeichnen, die Bilder vergleichen und die Zeiten messen.</translation>
    </message>
    <message>
        <location filename="../engines_workshop.py" line="103" />
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../engines_workshop.py" line="104" />
        <source>Remove the selected engines; they can be built again.</source>
        <translation>Die ausgewählten Engines entfernen; sie lassen sich neu erstellen.</translation>
    </message>
    <message>
        <location filename="../engines_workshop.py" line="107" />
        <source>Clean up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <location filename="../engines_workshop.py" line="108" />
        <source>Remove what is broken, outdated or of another machine.</source>
        <translation>Entfernen, was defekt oder veraltet ist oder von einem anderen Rechner stammt.</translation>
    </message>
    <message>
        <location filename="../engines_workshop.py" line="153" />
        <source>Looking which engines there are…</source>
        <translation>Engines werden gesucht…</translation>
    </message>
    <message>
        <location filename="../engines_workshop.py" line="156" />
        <source>Nothing here can run the networks: see the checks below.</source>
        <translation>Nichts hier kann die Netze ausführen: siehe die Prüfung unten.</translation>
    </message>
    <message>
        <location filename="../engines_workshop.py" line="159" />
        <source>%1 built, %2</source>
        <translation>%1 erstellt, %2</translation>
    </message>
    <message>
        <location filename="../engines_workshop.py" line="172" />
        <source>Build selected</source>
        <translation>Auswahl erstellen</translation>
    </message>
    <message>
        <location filename="../engines_workshop.py" line="172" />
        <source>Build engines</source>
        <translation>Engines erstellen</translation>
    </message>
    <message>
        <location filename="../engines_workshop.py" line="174" />
        <source>Build the selected engines anew.</source>
        <translation>Die ausgewählten Engines neu erstellen.</translation>
    </message>
    <message>
        <location filename="../engines_workshop.py" line="176" />
        <source>Build every engine that works here and is not built yet. The avatar stays live meanwhile.</source>
        <translation>Alle Engines erstellen, die hier laufen und noch fehlen. Der Avatar bleibt währenddessen live.</translation>
    </message>
</context><context>
    <name>EnginesPage</name>
    <message>
        <location filename="../engines_page.py" line="39" />
        <source>Engines</source>
        <translation>Engines</translation>
    </message>
</context><context>
    <name>EnrolmentWizard</name>
    <message>
        <location filename="../enrolment/wizard.py" line="87" />
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="87" />
        <source>Who</source>
        <translation>Person</translation>
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="87" />
        <source>Judging</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="87" />
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="88" />
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="91" />
        <source>Leave, and keep nothing.</source>
        <translation>Verlassen und nichts behalten.</translation>
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="183" />
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="183" />
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="184" />
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="197" />
        <source>Choose or take at least one photo first.</source>
        <translation>Zuerst mindestens ein Foto wählen oder aufnehmen.</translation>
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="198" />
        <source>A name and a statement of consent are needed first.</source>
        <translation>Zuerst braucht es einen Namen und eine Einwilligung.</translation>
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="265" />
        <source>Opening the networks…</source>
        <translation>Netze werden geladen…</translation>
    </message>
</context><context>
    <name>FirstSteps</name>
    <message>
        <location filename="../first_steps.py" line="23" />
        <source>Be somebody else, live</source>
        <translation>Live jemand anders sein</translation>
    </message>
    <message>
        <location filename="../first_steps.py" line="26" />
        <source>lsr-live shows a person who agreed to it, moved by your face. Your camera's picture never leaves this computer and is never shown to anybody: only landmarks of your face are used.</source>
        <translation>lsr-live zeigt eine Person, die eingewilligt hat, bewegt von Ihrem Gesicht. Das Bild Ihrer Kamera verlässt diesen Rechner nie und bekommt niemand zu sehen: Verwendet werden nur Landmarken Ihres Gesichts.</translation>
    </message>
    <message>
        <location filename="../first_steps.py" line="32" />
        <source>See how it looks</source>
        <translation>Ansehen, wie es aussieht</translation>
    </message>
    <message>
        <location filename="../first_steps.py" line="33" />
        <source>Try it with my camera</source>
        <translation>Mit meiner Kamera ausprobieren</translation>
    </message>
    <message>
        <location filename="../first_steps.py" line="34" />
        <source>Add a person from photos…</source>
        <translation>Person aus Fotos anlegen…</translation>
    </message>
    <message>
        <location filename="../first_steps.py" line="36" />
        <source>A portrait of NASA's, moved by an animated driver. Takes a few seconds.</source>
        <translation>Ein Porträt der NASA, bewegt von einer animierten Figur. Dauert ein paar Sekunden.</translation>
    </message>
    <message>
        <location filename="../first_steps.py" line="37" />
        <source>The same portrait, moved by you.</source>
        <translation>Dasselbe Porträt, bewegt von Ihnen.</translation>
    </message>
    <message>
        <location filename="../first_steps.py" line="38" />
        <source>From 1 to 32 photos, or with your webcam, in a few minutes.</source>
        <translation>Aus 1 bis 32 Fotos oder mit Ihrer Webcam, in wenigen Minuten.</translation>
    </message>
</context><context>
    <name>Gallery</name>
    <message>
        <location filename="../gallery_words.py" line="31" />
        <source>demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <location filename="../gallery_words.py" line="40" />
        <source>The file cannot be used: import it again, or enrol the person again.</source>
        <translation>Die Datei ist nicht verwendbar: erneut importieren oder die Person neu anlegen.</translation>
    </message>
    <message>
        <location filename="../gallery_words.py" line="43" />
        <source>A portrait to try it with, always there.</source>
        <translation>Ein Porträt zum Ausprobieren, immer verfügbar.</translation>
    </message>
    <message>
        <location filename="../gallery_words.py" line="46" />
        <source>Enrolled on %1</source>
        <translation>Angelegt am %1</translation>
    </message>
    <message>
        <location filename="../gallery_words.py" line="62" />
        <source>is being shown</source>
        <translation>wird gezeigt</translation>
    </message>
    <message>
        <location filename="../gallery_words.py" line="64" />
        <source>key %1</source>
        <translation>Taste %1</translation>
    </message>
    <message numerus="yes">
        <location filename="../gallery_words.py" line="69" />
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../gallery_words.py" line="75" />
        <source>likeness %1</source>
        <translation>Ähnlichkeit %1</translation>
    </message>
    <message>
        <location filename="../gallery_words.py" line="80" />
        <source>how alike the faces in the photos are (mean cosine, 1 at most). Under %1 it says little; enrolment takes a photo under %2 for another person's.</source>
        <translation>wie ähnlich sich die Gesichter auf den Fotos sind (mittlerer Kosinus, höchstens 1). Unter %1 sagt sie wenig aus; beim Anlegen gilt ein Foto unter %2 als das einer anderen Person.</translation>
    </message>
    <message>
        <location filename="../gallery_words.py" line="91" />
        <source>No consent was recorded.</source>
        <translation>Keine Einwilligung vermerkt.</translation>
    </message>
    <message>
        <location filename="../gallery_words.py" line="93" />
        <source>Consent: %1</source>
        <translation>Einwilligung: %1</translation>
    </message>
    <message>
        <location filename="../gallery_files.py" line="20" />
        <source>Import people</source>
        <translation>Personen importieren</translation>
    </message>
    <message>
        <location filename="../gallery_files.py" line="29" />
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <location filename="../gallery_files.py" line="39" />
        <source>People (%1)</source>
        <translation>Personen (%1)</translation>
    </message>
</context><context>
    <name>GalleryButtons</name>
    <message>
        <location filename="../gallery_foot.py" line="95" />
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <location filename="../gallery_foot.py" line="106" />
        <source>Add a person from photos or with the webcam</source>
        <translation>Eine Person aus Fotos oder mit der Webcam anlegen</translation>
    </message>
    <message>
        <location filename="../gallery_foot.py" line="109" />
        <source>Take in people from .lsrid files</source>
        <translation>Personen aus .lsrid-Dateien übernehmen</translation>
    </message>
    <message>
        <location filename="../gallery_foot.py" line="110" />
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../gallery_foot.py" line="111" />
        <source>What can be done with the selected person</source>
        <translation>Was mit der ausgewählten Person möglich ist</translation>
    </message>
</context><context>
    <name>GalleryDelegate</name>
    <message>
        <location filename="../gallery_delegate.py" line="56" />
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
</context><context>
    <name>GalleryKeeper</name>
    <message>
        <location filename="../gallery_keeper.py" line="82" />
        <source>%1 was removed.</source>
        <translation>%1 wurde entfernt.</translation>
    </message>
    <message>
        <location filename="../gallery_keeper.py" line="102" />
        <source>%1 is back.</source>
        <translation>%1 ist wieder da.</translation>
    </message>
    <message>
        <location filename="../gallery_keeper.py" line="112" />
        <source>Importing %1…</source>
        <translation>%1 wird importiert…</translation>
    </message>
    <message numerus="yes">
        <location filename="../gallery_keeper.py" line="142" />
        <source>%n people are imported.</source>
        <translation>
            <numerusform>%n Person ist importiert.</numerusform>
            <numerusform>%n Personen sind importiert.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../gallery_keeper.py" line="144" />
        <source>%1 is imported.</source>
        <translation>%1 ist importiert.</translation>
    </message>
    <message>
        <location filename="../gallery_keeper.py" line="175" />
        <source>%1 was exported to %2</source>
        <translation>%1 wurde exportiert nach %2</translation>
    </message>
    <message>
        <location filename="../gallery_keeper.py" line="183" />
        <source>Somebody is called %1 already, so this person is called %2 now.</source>
        <translation>Der Name %1 ist schon vergeben, daher heißt diese Person jetzt %2.</translation>
    </message>
</context><context>
    <name>GalleryPanel</name>
    <message>
        <location filename="../gallery_panel.py" line="216" />
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../gallery_panel.py" line="222" />
        <source>Remove it, or get the file again from where it came.</source>
        <translation>Entfernen oder die Datei noch einmal von dort holen, woher sie kam.</translation>
    </message>
    <message>
        <location filename="../gallery_panel.py" line="306" />
        <source>Drop it here to import the person.</source>
        <translation>Hier ablegen, um die Person zu importieren.</translation>
    </message>
</context><context>
    <name>Gathering</name>
    <message>
        <location filename="../enrolment/gathering.py" line="88" />
        <source>No photo: %1.</source>
        <translation>Kein Foto: %1.</translation>
    </message>
    <message>
        <location filename="../enrolment/gathering.py" line="89" />
        <source>The folder %1 holds no photos.</source>
        <translation>Der Ordner %1 enthält keine Fotos.</translation>
    </message>
    <message>
        <location filename="../enrolment/gathering.py" line="91" />
        <source>More than %1 photos are not looked at; %2 were left out.</source>
        <translation>Mehr als %1 Fotos werden nicht geprüft; ausgelassen wurden %2.</translation>
    </message>
</context><context>
    <name>Guide</name>
    <message>
        <location filename="../enrolment/guide.py" line="90" />
        <source>%1 gives no pictures.</source>
        <translation>%1 liefert keine Bilder.</translation>
    </message>
</context><context>
    <name>GuidedPage</name>
    <message>
        <location filename="../enrolment/guided_page.py" line="44" />
        <source>Skip this pose</source>
        <translation>Pose überspringen</translation>
    </message>
    <message>
        <location filename="../enrolment/guided_page.py" line="46" />
        <source>Every photo that is left out is one look less, and nothing worse.</source>
        <translation>Ohne dieses Foto fehlt nur eine Ansicht, sonst nichts.</translation>
    </message>
    <message>
        <location filename="../enrolment/guided_page.py" line="47" />
        <source>These pictures stay on this computer, and are gone if you leave without saving.</source>
        <translation>Diese Bilder bleiben auf diesem Rechner und sind fort, wenn Sie die Seite verlassen, ohne zu speichern.</translation>
    </message>
    <message>
        <location filename="../enrolment/guided_page.py" line="70" />
        <location filename="../enrolment/guided_page.py" line="65" />
        <source>The camera is being opened…</source>
        <translation>Die Kamera wird geöffnet…</translation>
    </message>
    <message>
        <location filename="../enrolment/guided_page.py" line="128" />
        <source>No more photos can be taken now.</source>
        <translation>Mehr Fotos lassen sich jetzt nicht aufnehmen.</translation>
    </message>
</context><context>
    <name>Judge</name>
    <message>
        <location filename="../enrolment/judge.py" line="55" />
        <source>Judging photo %1 of %2…</source>
        <translation>Foto %1 von %2 wird geprüft…</translation>
    </message>
    <message>
        <location filename="../enrolment/judge.py" line="55" />
        <source>Cutting out photo %1 of %2…</source>
        <translation>Foto %1 von %2 wird freigestellt…</translation>
    </message>
    <message>
        <location filename="../enrolment/judge.py" line="56" />
        <source>Putting the person together…</source>
        <translation>Die Person wird zusammengesetzt…</translation>
    </message>
</context><context>
    <name>JudgingPage</name>
    <message>
        <location filename="../enrolment/judging_page.py" line="50" />
        <source>Looking at the photos</source>
        <translation>Die Fotos werden geprüft</translation>
    </message>
    <message>
        <location filename="../enrolment/judging_page.py" line="58" />
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <location filename="../enrolment/judging_page.py" line="79" />
        <source>Add more photos</source>
        <translation>Weitere Fotos hinzufügen</translation>
    </message>
    <message>
        <location filename="../enrolment/judging_page.py" line="97" />
        <source>What became of each photo</source>
        <translation>Was aus jedem Foto wurde</translation>
    </message>
    <message numerus="yes">
        <location filename="../enrolment/judging_page.py" line="119" />
        <source>%1 of %n photo(s) serve(s)</source>
        <translation>
            <numerusform>%1 von %n Foto brauchbar</numerusform>
            <numerusform>%1 von %n Fotos brauchbar</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../enrolment/judging_page.py" line="120" />
        <source>None of the photos can be used</source>
        <translation>Keines der Fotos ist brauchbar</translation>
    </message>
    <message>
        <location filename="../enrolment/judging_page.py" line="125" />
        <source>See below what to do about each, and add others.</source>
        <translation>Unten steht, was jeweils zu tun ist; fügen Sie andere hinzu.</translation>
    </message>
</context><context>
    <name>KeysTable</name>
    <message>
        <location filename="../keys_table.py" line="44" />
        <source>All keys back to their defaults</source>
        <translation>Alle Tastenkürzel zurücksetzen</translation>
    </message>
    <message>
        <location filename="../keys_table.py" line="68" />
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <location filename="../keys_table.py" line="84" />
        <source>“%1” has no key any more: “%2” has it now.</source>
        <translation>„%1“ hat keine Taste mehr: Sie gehört jetzt zu „%2“.</translation>
    </message>
</context><context>
    <name>ListHint</name>
    <message>
        <location filename="../gallery_foot.py" line="80" />
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="../gallery_foot.py" line="82" />
        <source>Nobody is called “%1”.</source>
        <translation>Niemand heißt „%1“.</translation>
    </message>
    <message>
        <location filename="../gallery_foot.py" line="82" />
        <source>Show everybody</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <location filename="../gallery_foot.py" line="84" />
        <source>Nobody is enrolled yet. Add a person from photos or with the webcam.</source>
        <translation>Noch ist niemand angelegt. Legen Sie eine Person aus Fotos oder mit der Webcam an.</translation>
    </message>
</context><context>
    <name>MainWindow</name>
    <message>
        <location filename="../window.py" line="99" />
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <location filename="../window.py" line="100" />
        <source>Engines</source>
        <translation>Engines</translation>
    </message>
    <message>
        <location filename="../window.py" line="101" />
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../window.py" line="180" />
        <source>%1 is enrolled.</source>
        <translation>%1 ist angelegt.</translation>
    </message>
    <message>
        <location filename="../window.py" line="200" />
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <location filename="../window.py" line="205" />
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../window.py" line="251" />
        <source>%1 is neither a photo, a clip nor a person (.lsrid).</source>
        <translation>%1 ist weder ein Foto noch ein Clip noch eine Person (.lsrid).</translation>
    </message>
</context><context>
    <name>Mirror</name>
    <message>
        <location filename="../enrolment/mirror.py" line="32" />
        <source>Your own camera</source>
        <translation>Ihre eigene Kamera</translation>
    </message>
</context><context>
    <name>NoticeCard</name>
    <message>
        <location filename="../notice_bar.py" line="60" />
        <source>Copy with all details</source>
        <translation>Mit allen Einzelheiten kopieren</translation>
    </message>
    <message>
        <location filename="../notice_bar.py" line="67" />
        <source>Put away</source>
        <translation>Schließen</translation>
    </message>
</context><context>
    <name>OutputsBar</name>
    <message>
        <location filename="../outputs_bar.py" line="94" />
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <location filename="../outputs_bar.py" line="94" />
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <location filename="../outputs_bar.py" line="114" />
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <location filename="../outputs_bar.py" line="120" />
        <source>Recording to %1.</source>
        <translation>Aufnahme in %1.</translation>
    </message>
    <message>
        <location filename="../outputs_bar.py" line="122" />
        <source>In the other program choose “%1”.</source>
        <translation>Im anderen Programm „%1“ wählen.</translation>
    </message>
    <message>
        <location filename="../outputs_bar.py" line="125" />
        <source>Open %1 in a browser or as OBS source.</source>
        <translation>%1 im Browser oder als OBS-Quelle öffnen.</translation>
    </message>
</context><context>
    <name>PeopleList</name>
    <message>
        <location filename="../gallery_list.py" line="52" />
        <source>People</source>
        <translation>Personen</translation>
    </message>
</context><context>
    <name>PhotoShelf</name>
    <message>
        <location filename="../enrolment/shelf.py" line="39" />
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <location filename="../enrolment/shelf.py" line="40" />
        <source>Select photos and press Delete to take them away.</source>
        <translation>Fotos auswählen und mit der Taste Entf entfernen.</translation>
    </message>
    <message>
        <location filename="../enrolment/shelf.py" line="127" />
        <source>No photos yet. One is enough to begin with; five to ten of one day, from several sides, look best.</source>
        <translation>Noch keine Fotos. Für den Anfang genügt eines; am besten wirken fünf bis zehn vom selben Tag, von mehreren Seiten.</translation>
    </message>
</context><context>
    <name>PhotosPage</name>
    <message>
        <location filename="../enrolment/photos_page.py" line="51" />
        <source>Take away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="54" />
        <source>Leave the selected photos out. Your files stay where they are.</source>
        <translation>Die ausgewählten Fotos weglassen. Ihre Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="73" />
        <source>Choose photos…</source>
        <translation>Fotos wählen…</translation>
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="75" />
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="79" />
        <source>Drop photos or a folder here, or choose them. JPEG, PNG, WebP, HEIC, BMP or TIFF.</source>
        <translation>Fotos oder einen Ordner hier ablegen oder auswählen. JPEG, PNG, WebP, HEIC, BMP oder TIFF.</translation>
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="80" />
        <source>From this computer</source>
        <translation>Von diesem Rechner</translation>
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="90" />
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="95" />
        <source>Look for cameras again</source>
        <translation>Kameras neu suchen</translation>
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="97" />
        <source>Take photos…</source>
        <translation>Fotos aufnehmen…</translation>
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="102" />
        <source>With your webcam</source>
        <translation>Mit Ihrer Webcam</translation>
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="125" />
        <source>Animated driver</source>
        <translation>Animierte Figur</translation>
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="129" />
        <source>Eight poses, each taken by itself while you hold it. About a minute.</source>
        <translation>Acht Posen, jede wird von selbst aufgenommen, während Sie sie halten. Etwa eine Minute.</translation>
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="131" />
        <source>No camera is plugged in. The animated driver shows how taking photos goes.</source>
        <translation>Keine Kamera angeschlossen. Die animierte Figur zeigt, wie das Aufnehmen geht.</translation>
    </message>
    <message numerus="yes">
        <location filename="../enrolment/photos_page.py" line="136" />
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="142" />
        <location filename="../enrolment/photos_page.py" line="136" />
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="142" />
        <source>Photos of one person</source>
        <translation>Fotos einer Person</translation>
    </message>
    <message>
        <location filename="../enrolment/photos_page.py" line="147" />
        <source>A folder of photos of one person</source>
        <translation>Ordner mit Fotos einer Person</translation>
    </message>
</context><context>
    <name>PoseBoard</name>
    <message>
        <location filename="../enrolment/poses.py" line="90" />
        <source>taken; click to take it again</source>
        <translation>aufgenommen; Klick nimmt sie noch einmal auf</translation>
    </message>
    <message>
        <location filename="../enrolment/poses.py" line="90" />
        <source>not taken yet; click to take it next</source>
        <translation>noch nicht aufgenommen; Klick nimmt sie als Nächstes auf</translation>
    </message>
</context><context>
    <name>Poses</name>
    <message>
        <location filename="../enrolment/poses.py" line="15" />
        <source>Front</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <location filename="../enrolment/poses.py" line="16" />
        <source>To your left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <location filename="../enrolment/poses.py" line="17" />
        <source>To your right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <location filename="../enrolment/poses.py" line="18" />
        <source>Chin up</source>
        <translation>Kinn hoch</translation>
    </message>
    <message>
        <location filename="../enrolment/poses.py" line="19" />
        <source>Chin down</source>
        <translation>Kinn tief</translation>
    </message>
    <message>
        <location filename="../enrolment/poses.py" line="20" />
        <source>Smile</source>
        <translation>Lächeln</translation>
    </message>
    <message>
        <location filename="../enrolment/poses.py" line="21" />
        <source>Mouth open</source>
        <translation>Mund offen</translation>
    </message>
    <message>
        <location filename="../enrolment/poses.py" line="22" />
        <source>Eyes closed</source>
        <translation>Augen zu</translation>
    </message>
</context><context>
    <name>ProgressRow</name>
    <message>
        <location filename="../engines_progress.py" line="27" />
        <source>Time so far</source>
        <translation>Bisherige Dauer</translation>
    </message>
    <message>
        <location filename="../engines_progress.py" line="31" />
        <source>How much is done</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <location filename="../engines_progress.py" line="32" />
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../engines_progress.py" line="52" />
        <source>Beginning…</source>
        <translation>Wird begonnen…</translation>
    </message>
    <message>
        <location filename="../engines_progress.py" line="72" />
        <source>Stopping…</source>
        <translation>Wird gestoppt…</translation>
    </message>
</context><context>
    <name>ResultPage</name>
    <message>
        <location filename="../enrolment/result_page.py" line="44" />
        <source>The avatar is being made ready</source>
        <translation>Der Avatar wird vorbereitet</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="72" />
        <source>What is hard for an avatar. Choose one to look closely.</source>
        <translation>Was für einen Avatar schwierig ist. Zum genauen Ansehen eines wählen.</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="77" />
        <source>All, one after the other</source>
        <translation>Alles der Reihe nach</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="79" />
        <source>Turned left</source>
        <translation>Kopf nach links</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="80" />
        <source>Turned right</source>
        <translation>Kopf nach rechts</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="81" />
        <source>Looking up</source>
        <translation>Kopf nach oben</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="82" />
        <source>Looking down</source>
        <translation>Kopf nach unten</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="83" />
        <source>Mouth open</source>
        <translation>Mund offen</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="84" />
        <source>Eyes closed</source>
        <translation>Augen zu</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="85" />
        <source>Smiling</source>
        <translation>Lächelnd</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="86" />
        <source>At rest</source>
        <translation>In Ruhe</translation>
    </message>
    <message numerus="yes">
        <location filename="../enrolment/result_page.py" line="109" />
        <source>Made from %n photo(s). Not saved yet.</source>
        <translation>
            <numerusform>Aus %n Foto entstanden. Noch nicht gespeichert.</numerusform>
            <numerusform>Aus %n Fotos entstanden. Noch nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="112" />
        <source>Likeness %1</source>
        <translation>Ähnlichkeit %1</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="115" />
        <source>How alike the face looks in these photos: 1 is the most. All are alike enough to be one person; turned heads, other light and years between them lower it.</source>
        <translation>Wie ähnlich sich das Gesicht auf diesen Fotos ist: höchstens 1. Alle sind ähnlich genug für eine Person; gedrehte Köpfe, anderes Licht und Jahre dazwischen senken den Wert.</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="120" />
        <source>With one photo alone there is nothing to compare it with, so there is no score of likeness.</source>
        <translation>Ein einzelnes Foto lässt sich mit keinem anderen vergleichen, daher gibt es keinen Wert für die Ähnlichkeit.</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="126" />
        <source>Opening the networks…</source>
        <translation>Netze werden geladen…</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="150" />
        <source>The avatar cannot be shown now; it can be saved nevertheless.</source>
        <translation>Der Avatar lässt sich jetzt nicht zeigen, aber trotzdem speichern.</translation>
    </message>
</context><context>
    <name>SearchField</name>
    <message>
        <location filename="../gallery_list.py" line="24" />
        <location filename="../gallery_list.py" line="23" />
        <source>Search people</source>
        <translation>Personen suchen</translation>
    </message>
</context><context>
    <name>SelfView</name>
    <message>
        <location filename="../self_view.py" line="32" />
        <source>Your own camera</source>
        <translation>Ihre eigene Kamera</translation>
    </message>
    <message>
        <location filename="../self_view.py" line="33" />
        <source>Only you see this. Click a face to follow it.</source>
        <translation>Das sehen nur Sie. Ein Klick auf ein Gesicht lässt den Avatar ihm folgen.</translation>
    </message>
</context><context>
    <name>SettingsPage</name>
    <message>
        <location filename="../settings_page.py" line="50" />
        <location filename="../settings_page.py" line="45" />
        <source>As the desktop</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location filename="../settings_page.py" line="51" />
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../settings_page.py" line="52" />
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../settings_page.py" line="60" />
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <location filename="../settings_page.py" line="62" />
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../settings_page.py" line="79" />
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../settings_page.py" line="110" />
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../settings_page.py" line="111" />
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <location filename="../settings_page.py" line="112" />
        <source>Size of text</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <location filename="../settings_page.py" line="113" />
        <source>Look</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <location filename="../settings_page.py" line="157" />
        <location filename="../settings_page.py" line="122" />
        <source>Folder for films and snapshots</source>
        <translation>Ordner für Videos und Schnappschüsse</translation>
    </message>
    <message>
        <location filename="../settings_page.py" line="129" />
        <location filename="../settings_page.py" line="128" />
        <source>Port of the stream</source>
        <translation>Port des Streams</translation>
    </message>
    <message>
        <location filename="../settings_page.py" line="130" />
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <location filename="../settings_page.py" line="135" />
        <source>There is no log file.</source>
        <translation>Es gibt keine Protokolldatei.</translation>
    </message>
    <message>
        <location filename="../settings_page.py" line="135" />
        <source>Log: %1</source>
        <translation>Protokoll: %1</translation>
    </message>
    <message>
        <location filename="../settings_page.py" line="139" />
        <source>Open the log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <location filename="../settings_page.py" line="143" />
        <source>lsr-live is under the Apache Licence 2.0. This app uses PyQt6, which is under the GNU GPL 3; a bundle of both is passed on under the GPL.</source>
        <translation>lsr-live steht unter der Apache-Lizenz 2.0. Diese App verwendet PyQt6, das unter der GNU GPL 3 steht; beides zusammen wird unter der GPL weitergegeben.</translation>
    </message>
    <message>
        <location filename="../settings_page.py" line="153" />
        <source>About</source>
        <translation>Über lsr-live</translation>
    </message>
</context><context>
    <name>SliderField</name>
    <message>
        <location filename="../fields.py" line="42" />
        <source>Back to the default</source>
        <translation>Auf Standard zurücksetzen</translation>
    </message>
</context><context>
    <name>Stage</name>
    <message>
        <location filename="../stage.py" line="40" />
        <source>Show my camera</source>
        <translation>Meine Kamera zeigen</translation>
    </message>
    <message>
        <location filename="../stage.py" line="54" />
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context><context>
    <name>StatusLine</name>
    <message>
        <location filename="../status_line.py" line="26" />
        <source>Avatars a second that answer a frame</source>
        <translation>Avatarbilder pro Sekunde, die auf ein Kamerabild antworten</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="28" />
        <source>From taking a frame to handing over its avatar, median; the camera's own delay is not in it</source>
        <translation>Von der Aufnahme eines Kamerabilds bis zur Übergabe seines Avatars, Median; ohne die Verzögerung der Kamera selbst</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="30" />
        <source>Frames passed over because a newer one was there, since the start</source>
        <translation>Seit dem Start ausgelassene Kamerabilder, weil ein neueres da war</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="31" />
        <source>Memory of this program</source>
        <translation>Arbeitsspeicher dieses Programms</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="34" />
        <source>What makes the picture: preset, runtime, precision and device really in use</source>
        <translation>Was das Bild erzeugt: Netze, Laufzeitumgebung, Genauigkeit und Gerät, die wirklich in Gebrauch sind</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="55" />
        <source>%1 fps</source>
        <translation>%1 fps</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="57" />
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="58" />
        <source>%1 dropped</source>
        <translation>%1 ausgelassen</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="59" />
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="86" />
        <location filename="../status_line.py" line="65" />
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="80" />
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="81" />
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="82" />
        <source>no face</source>
        <translation>kein Gesicht</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="83" />
        <source>no camera</source>
        <translation>keine Kamera</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="84" />
        <source>calibrating</source>
        <translation>wird kalibriert</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="85" />
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
</context><context>
    <name>StepBar</name>
    <message>
        <location filename="../enrolment/steps.py" line="38" />
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context><context>
    <name>VerdictCard</name>
    <message>
        <location filename="../enrolment/verdict_card.py" line="118" />
        <source>serves</source>
        <translation>ist brauchbar</translation>
    </message>
    <message>
        <location filename="../enrolment/verdict_card.py" line="118" />
        <source>is left out</source>
        <translation>wird weggelassen</translation>
    </message>
    <message>
        <location filename="../enrolment/verdict_card.py" line="124" />
        <source>Quality %1 %</source>
        <translation>Qualität %1 %</translation>
    </message>
    <message>
        <location filename="../enrolment/verdict_card.py" line="125" />
        <source>Sharpness, size of the face and light.</source>
        <translation>Schärfe, Größe des Gesichts und Licht.</translation>
    </message>
    <message>
        <location filename="../enrolment/verdict_card.py" line="127" />
        <source>Likeness %1</source>
        <translation>Ähnlichkeit %1</translation>
    </message>
    <message>
        <location filename="../enrolment/verdict_card.py" line="128" />
        <source>How alike the face looks to that of the other photos; 1 is the most.</source>
        <translation>Wie sehr das Gesicht dem auf den anderen Fotos ähnelt; höchstens 1.</translation>
    </message>
</context><context>
    <name>Ways</name>
    <message>
        <location filename="../enrolment/ways.py" line="16" />
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
</context><context>
    <name>WhoPage</name>
    <message>
        <location filename="../enrolment/who_page.py" line="56" />
        <source>For example: Ada</source>
        <translation>Zum Beispiel: Ada</translation>
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="57" />
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="58" />
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="65" />
        <source>Replace the person of this name</source>
        <translation>Die Person dieses Namens ersetzen</translation>
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="66" />
        <source>The photos that this person was made from are gone then.</source>
        <translation>Die Fotos, aus denen diese Person entstand, sind dann fort.</translation>
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="73" />
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="76" />
        <source>An avatar makes somebody seem to do what they did not do. Only make one of a person who agreed to it. What they agreed to is kept with the avatar, on this computer.</source>
        <translation>Ein Avatar lässt jemanden scheinbar tun, was nie geschehen ist. Legen Sie nur Personen an, die eingewilligt haben. Worin sie eingewilligt haben, wird mit dem Avatar auf diesem Rechner aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="83" />
        <source>This is me, and I agree to being shown as this avatar.</source>
        <translation>Das bin ich, und ich willige ein, als dieser Avatar gezeigt zu werden.</translation>
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="84" />
        <source>Somebody else, who agreed to:</source>
        <translation>Jemand anders, mit Einwilligung in:</translation>
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="89" />
        <source>What, how and when: agreed in writing to video calls, 3 May</source>
        <translation>Was, wie und wann: Videogespräche, schriftlich, am 3. Mai</translation>
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="90" />
        <source>What the person agreed to, how and when</source>
        <translation>Worin die Person eingewilligt hat, wie und wann</translation>
    </message>
    <message>
        <location filename="../enrolment/who_page.py" line="158" />
        <source>There is a person called %1 already.</source>
        <translation>Eine Person namens %1 gibt es schon.</translation>
    </message>
</context><context>
    <name>_Seen</name>
    <message>
        <location filename="../calibration_card.py" line="26" />
        <source>Your face as it is seen</source>
        <translation>Ihr Gesicht, wie es erkannt wird</translation>
    </message>
</context></TS>
