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
        <translation>Start/Stopp</translation>
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
        <translation>Foto</translation>
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
        <source>Appear as a camera that Zoom, Teams or a browser can choose.</source>
        <translation>Als Kamera erscheinen, die sich in Zoom, Teams oder im Browser wählen lässt.</translation>
    </message>
    <message>
        <location filename="../actions.py" line="66" />
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <location filename="../actions.py" line="67" />
        <source>Serve a page on this machine, for OBS or a browser.</source>
        <translation>Eine Seite auf diesem Rechner anbieten, für OBS oder den Browser.</translation>
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
        <location filename="../bridge.py" line="109" />
        <source>Opening the person…</source>
        <translation>Person wird geladen…</translation>
    </message>
    <message>
        <location filename="../bridge.py" line="331" />
        <location filename="../bridge.py" line="109" />
        <source>Opening the networks…</source>
        <translation>Netze werden geladen…</translation>
    </message>
    <message>
        <location filename="../bridge.py" line="128" />
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <location filename="../bridge.py" line="153" />
        <source>No camera was found, so the animated driver moves the avatar.</source>
        <translation>Keine Kamera gefunden, daher bewegt die animierte Figur den Avatar.</translation>
    </message>
    <message>
        <location filename="../bridge.py" line="174" />
        <source>The show ended by itself.</source>
        <translation>Die Vorführung ist von selbst zu Ende gegangen.</translation>
    </message>
    <message>
        <location filename="../bridge.py" line="189" />
        <source>Stopping…</source>
        <translation>Wird gestoppt…</translation>
    </message>
    <message>
        <location filename="../bridge.py" line="284" />
        <source>Opening the camera…</source>
        <translation>Kamera wird geöffnet…</translation>
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
        <location filename="../camera_picker.py" line="194" />
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
        <source>Nothing on this machine runs the networks in this precision.</source>
        <translation>Auf diesem Rechner führt nichts die Netze in dieser Genauigkeit aus.</translation>
    </message>
    <message>
        <location filename="../engines_choice.py" line="260" />
        <source>The chosen runtime does not run the networks in this precision here.</source>
        <translation>Die gewählte Laufzeitumgebung führt die Netze hier nicht in dieser Genauigkeit aus.</translation>
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
        <location filename="../device_words.py" line="9" />
        <source>Name a picture.</source>
        <translation>Ein Bild wählen.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="10" />
        <source>Check the path and its permissions.</source>
        <translation>Pfad und Rechte prüfen.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="11" />
        <source>Copy the picture again from where it came.</source>
        <translation>Das Bild noch einmal von dort kopieren, woher es kam.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="12" />
        <source>Save it smaller.</source>
        <translation>Kleiner speichern.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="13" />
        <source>Copy it again from where it came.</source>
        <translation>Noch einmal von dort kopieren, woher es kam.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="14" />
        <source>Export it again as JPEG or PNG.</source>
        <translation>Noch einmal als JPEG oder PNG exportieren.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="15" />
        <source>Copy it again.</source>
        <translation>Noch einmal kopieren.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="16" />
        <source>its pixels are floating-point numbers</source>
        <translation>die Pixel sind Gleitkommazahlen</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="17" />
        <source>Use auto, still, moving, blur, green, #rrggbb or the path of a picture.</source>
        <translation>Möglich sind auto, still, moving, blur, green, #rrggbb oder der Pfad eines Bildes.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="19" />
        <source>No camera is plugged in.</source>
        <translation>Keine Kamera angeschlossen.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="20" />
        <source>Give the number instead.</source>
        <translation>Stattdessen die Nummer angeben.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="21" />
        <source>On macOS allow this program (or your terminal) in System Settings &gt; Privacy &amp; Security &gt; Camera, and start it again.</source>
        <translation>Unter macOS dieses Programm (oder das Terminal) in Systemeinstellungen &gt; Datenschutz &amp; Sicherheit &gt; Kamera erlauben und neu starten.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="26" />
        <source>On Windows switch on camera access for desktop apps in Settings &gt; Privacy &amp; security &gt; Camera.</source>
        <translation>Unter Windows in Einstellungen &gt; Datenschutz und Sicherheit &gt; Kamera den Kamerazugriff für Desktop-Apps einschalten.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="30" />
        <source>No source is named.</source>
        <translation>Keine Steuerung angegeben.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="31" />
        <source>Name a camera, a file, a folder, an address, or demo.</source>
        <translation>Eine Kamera, einen Clip, eine Adresse oder demo angeben.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="32" />
        <source>Write demo, or demo:7 with a whole number for another one.</source>
        <translation>demo schreiben oder für eine andere Figur demo:7 mit einer ganzen Zahl.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="33" />
        <source>Choose a camera, a clip or a stream.</source>
        <translation>Eine Kamera, einen Clip oder einen Stream wählen.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="34" />
        <source>Pictures end in .jpg, .png, .webp, .heic, .bmp or .tif.</source>
        <translation>Bilder enden auf .jpg, .png, .webp, .heic, .bmp oder .tif.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="35" />
        <source>Play it in a video player; record or copy it again if that fails too.</source>
        <translation>In einem Videoprogramm abspielen; geht auch das nicht, neu aufnehmen oder kopieren.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="36" />
        <source>Record or copy it again.</source>
        <translation>Neu aufnehmen oder kopieren.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="37" />
        <source>Choose a clip that shows the driver's face.</source>
        <translation>Einen Clip wählen, der das steuernde Gesicht zeigt.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="38" />
        <source>Name a video file.</source>
        <translation>Eine Videodatei wählen.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="39" />
        <source>Record or copy the clip again.</source>
        <translation>Den Clip neu aufnehmen oder kopieren.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="40" />
        <source>Convert it to H.264.</source>
        <translation>In H.264 umwandeln.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="41" />
        <source>Convert it to 1080p.</source>
        <translation>In 1080p umwandeln.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="42" />
        <source>The address of the stream is not one.</source>
        <translation>Die Adresse des Streams ist keine.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="43" />
        <source>Its brackets must enclose an IPv6 address.</source>
        <translation>In den Klammern muss eine IPv6-Adresse stehen.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="44" />
        <source>Check the address in a browser or VLC, and that the sender is on.</source>
        <translation>Die Adresse im Browser oder in VLC prüfen und ob der Sender eingeschaltet ist.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="45" />
        <source>Check the address in a browser or VLC.</source>
        <translation>Die Adresse im Browser oder in VLC prüfen.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="46" />
        <source>the sender stopped</source>
        <translation>der Sender hat aufgehört</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="48" />
        <source>the disk is full</source>
        <translation>die Festplatte ist voll</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="49" />
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Etwas Platz schaffen oder einen Ordner auf einer anderen Festplatte wählen.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="50" />
        <source>Create it first, or choose another.</source>
        <translation>Zuerst anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="51" />
        <source>writing is not permitted there</source>
        <translation>das Schreiben ist dort nicht erlaubt</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="52" />
        <source>Choose a folder that you may write to.</source>
        <translation>Einen Ordner wählen, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="53" />
        <source>a file stands in the folder's place</source>
        <translation>an der Stelle des Ordners steht eine Datei</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="54" />
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="55" />
        <source>Name a file.</source>
        <translation>Eine Datei angeben.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="56" />
        <source>Check the disk, or choose another folder.</source>
        <translation>Die Festplatte prüfen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="57" />
        <source>no picture could be kept</source>
        <translation>kein Bild ließ sich behalten</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="58" />
        <source>it is a device or a pipe, not a file</source>
        <translation>es ist ein Gerät oder eine Pipe, keine Datei</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="59" />
        <source>Films are written as mp4: name a file ending in .mp4.</source>
        <translation>Videos werden als mp4 geschrieben: eine Datei mit der Endung .mp4 angeben.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="60" />
        <source>This build of PyAV has no encoder for mp4.</source>
        <translation>Dieses PyAV kann kein mp4 schreiben.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="61" />
        <source>Install it from the package registry: pip install av</source>
        <translation>Neu installieren: pip install av</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="62" />
        <source>Choose one from 1024 to 65535, for example 8080.</source>
        <translation>Einen von 1024 bis 65535 wählen, zum Beispiel 8080.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="63" />
        <source>Stop the program that uses the port, or choose another port, for example 8081.</source>
        <translation>Das Programm beenden, das den Port benutzt, oder einen anderen Port wählen, zum Beispiel 8081.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="64" />
        <source>The virtual camera needs the package pyvirtualcam.</source>
        <translation>Die virtuelle Kamera braucht das Paket pyvirtualcam.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="65" />
        <source>Install it with: pip install "lsr-live[camera]"</source>
        <translation>Installieren mit: pip install "lsr-live[camera]"</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="66" />
        <source>Install v4l2loopback (Debian, Ubuntu: sudo apt install v4l2loopback-dkms), then: sudo modprobe v4l2loopback devices=1 exclusive_caps=1 card_label="lsr-live"</source>
        <translation>v4l2loopback installieren (Debian, Ubuntu: sudo apt install v4l2loopback-dkms), dann: sudo modprobe v4l2loopback devices=1 exclusive_caps=1 card_label="lsr-live"</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="71" />
        <source>Install OBS Studio 26 or later (obsproject.com), which brings OBS Virtual Camera, or Unity Capture, and close any program that sends to that camera.</source>
        <translation>OBS Studio 26 oder neuer (obsproject.com) installieren, das die OBS Virtual Camera mitbringt, oder Unity Capture, und jedes Programm schließen, das an diese Kamera sendet.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="76" />
        <source>Install OBS Studio 30 or later (obsproject.com), press Start Virtual Camera in it once, allow its camera extension in System Settings, stop it there and quit OBS.</source>
        <translation>OBS Studio 30 oder neuer (obsproject.com) installieren, darin einmal die virtuelle Kamera starten, die Kameraerweiterung in den Systemeinstellungen erlauben, sie dort stoppen und OBS beenden.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="82" />
        <source>The face tracker mediapipe is not installed.</source>
        <translation>Die Gesichtserkennung mediapipe ist nicht installiert.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="83" />
        <source>Run it once with a connection; it keeps them in torch's cache folder.</source>
        <translation>Einmal mit Internetverbindung starten; sie bleiben im Zwischenspeicher von torch.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="84" />
        <source>The tracker mediapipe-tasks needs its network.</source>
        <translation>Die Gesichtserkennung mediapipe-tasks braucht ihr Netz.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="85" />
        <source>Name a face_landmarker.task file.</source>
        <translation>Eine Datei face_landmarker.task angeben.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="86" />
        <source>Take the face landmarker with irises.</source>
        <translation>Den Face Landmarker mit Iris nehmen.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="88" />
        <source>Write the path in full.</source>
        <translation>Den Pfad vollständig schreiben.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="93" />
        <source>%1 is not a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="94" />
        <source>%1 cannot be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="95" />
        <source>%1 is empty (0 bytes).</source>
        <translation>%1 ist leer (0 Byte).</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="96" />
        <source>%1 has %2 MB; a picture may have %3 MB.</source>
        <translation>%1 hat %2 MB; ein Bild darf %3 MB haben.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="97" />
        <source>%1 is damaged: it starts like a picture but cannot be decoded (%2).</source>
        <translation>%1 ist beschädigt: Es beginnt wie ein Bild, lässt sich aber nicht entschlüsseln (%2).</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="98" />
        <source>The folder %1 cannot be read: %2.</source>
        <translation>Der Ordner %1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="99" />
        <source>%1 has far more pixels than the %2 megapixels that a picture may have.</source>
        <translation>%1 hat weit mehr als die %2 Megapixel, die ein Bild haben darf.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="100" />
        <source>%1 is not a picture (JPEG, PNG, WebP, HEIC, BMP or TIFF), whatever its ending says.</source>
        <translation>%1 ist kein Bild (JPEG, PNG, WebP, HEIC, BMP oder TIFF), was auch die Endung sagt.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="101" />
        <source>%1 is %2 x %3 px; a side may have %4 px.</source>
        <translation>%1 hat %2 × %3 px; eine Seite darf %4 px haben.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="102" />
        <source>%1 is %2 x %3 px, %4 megapixels; a picture may have %5.</source>
        <translation>%1 hat %2 × %3 px, das sind %4 Megapixel; ein Bild darf %5 haben.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="103" />
        <source>%1 has no pixels.</source>
        <translation>%1 hat keine Pixel.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="104" />
        <source>The background '%1' is neither a known word, a colour nor a picture.</source>
        <translation>Der Hintergrund „%1“ ist weder ein bekanntes Wort noch eine Farbe noch ein Bild.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="106" />
        <source>Cameras here: %1.</source>
        <translation>Kameras hier: %1.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="107" />
        <source>There is no camera %1.</source>
        <translation>Eine Kamera %1 gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="108" />
        <source>There is no camera called %1.</source>
        <translation>Eine Kamera namens %1 gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="109" />
        <source>Several cameras are called %1: %2.</source>
        <translation>Mehrere Kameras heißen %1: %2.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="110" />
        <source>%1 gives only black pictures: open its shutter or take off its cover, close other programs that use it, and check the permission. %2</source>
        <translation>%1 liefert nur schwarze Bilder: Blende öffnen oder Abdeckung abnehmen, andere Programme schließen, die sie benutzen, und die Berechtigung prüfen. %2</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="115" />
        <source>%1 gives the same picture again and again: its privacy switch may be on, its program may have stopped, or another program holds it. Switch it on, close other programs that use it, or plug it in again.</source>
        <translation>%1 liefert immer dasselbe Bild: Vielleicht ist sie mit ihrem Schalter ausgeschaltet, ihr Programm ist stehen geblieben oder ein anderes hält sie fest. Einschalten, andere Programme schließen, die sie benutzen, oder neu anstecken.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="120" />
        <source>%1 is gone: it was unplugged, switched off or taken by another program. Plug it in again; it comes back by itself.</source>
        <translation>%1 ist fort: abgezogen, ausgeschaltet oder von einem anderen Programm übernommen. Wieder anstecken; dann geht es von selbst weiter.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="125" />
        <source>%1 is there but gives no pictures: most likely another program uses it. Close video calls, browsers and OBS, then try again. %2</source>
        <translation>%1 ist da, liefert aber keine Bilder: Wahrscheinlich benutzt ein anderes Programm sie. Videogespräche, Browser und OBS schließen, dann noch einmal versuchen. %2</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="130" />
        <source>You may not use %1: run `sudo usermod -aG video $USER` and log in again.</source>
        <translation>Sie dürfen %1 nicht benutzen: `sudo usermod -aG video $USER` ausführen und neu anmelden.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="131" />
        <source>On Linux your user must be in the group `video` and %1 must exist (`ls -l /dev/video*`).</source>
        <translation>Unter Linux muss Ihr Benutzer zur Gruppe `video` gehören und %1 vorhanden sein (`ls -l /dev/video*`).</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="135" />
        <source>%1 cannot be the name of a source: %2.</source>
        <translation>%1 kann keine Steuerung bezeichnen: %2.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="136" />
        <source>There is no file or folder %1, and no camera is called that.</source>
        <translation>Es gibt weder Datei noch Ordner %1, und keine Kamera heißt so.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="137" />
        <source>%1 Without one, demo is a driver that is always there.</source>
        <translation>%1 Die animierte Figur ist immer verfügbar.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="138" />
        <source>%1 is no animated driver.</source>
        <translation>%1 ist keine animierte Figur.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="139" />
        <source>Addresses that start with %1:// cannot be read.</source>
        <translation>Adressen, die mit %1:// beginnen, lassen sich nicht lesen.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="140" />
        <source>Use %1.</source>
        <translation>Möglich: %1.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="141" />
        <source>%1 is no moving picture.</source>
        <translation>%1 ist kein bewegtes Bild.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="142" />
        <source>The folder %1 holds no pictures.</source>
        <translation>Der Ordner %1 enthält keine Bilder.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="143" />
        <source>%1 is not a video that can be read, or it is cut off at the start (%2).</source>
        <translation>%1 ist kein lesbares Video oder am Anfang abgeschnitten (%2).</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="144" />
        <source>%1 holds no picture that can be decoded; it is damaged or cut off.</source>
        <translation>%1 enthält kein lesbares Bild; die Datei ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="145" />
        <source>%1 holds no video, only sound.</source>
        <translation>%1 enthält kein Video, nur Ton.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="146" />
        <source>%1 is in a video format that is not known here.</source>
        <translation>%1 hat ein Videoformat, das hier unbekannt ist.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="147" />
        <source>%1 has frames of %2 x %3 px; a video may have %4 megapixels a frame.</source>
        <translation>%1 hat Bilder von %2 × %3 px; ein Video darf %4 Megapixel pro Bild haben.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="148" />
        <source>No video comes from %1: %2.</source>
        <translation>Von %1 kommt kein Video: %2.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="149" />
        <source>%1 carries no video.</source>
        <translation>%1 enthält kein Video.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="150" />
        <source>The stream %1 broke off (%2). Check the sender and the network; it comes back by itself.</source>
        <translation>Der Stream %1 ist abgerissen (%2). Sender und Netzwerk prüfen; dann geht es von selbst weiter.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="153" />
        <source>%1 It is tried again until it comes back.</source>
        <translation>%1 Es wird weiter versucht, bis er wieder da ist.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="155" />
        <source>%1 cannot be written: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="156" />
        <source>%1; %2.</source>
        <translation>%1; %2.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="157" />
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="158" />
        <source>there is no folder %1</source>
        <translation>den Ordner %1 gibt es nicht</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="159" />
        <source>the film so far is kept in %1</source>
        <translation>das bisherige Video bleibt in %1</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="160" />
        <source>%1 is not a film's name.</source>
        <translation>%1 kann kein Video heißen.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="161" />
        <source>%1 is closed.</source>
        <translation>%1 ist geschlossen.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="162" />
        <source>There is no port %1.</source>
        <translation>Einen Port %1 gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="163" />
        <source>The stream cannot listen on %1, port %2: %3.</source>
        <translation>Der Stream kann an %1, Port %2 nicht angeboten werden: %3.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="164" />
        <source>No virtual camera can be opened: %1.</source>
        <translation>Keine virtuelle Kamera lässt sich öffnen: %1.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="165" />
        <source>virtual camera %1</source>
        <translation>virtuelle Kamera %1</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="166" />
        <source>%1 takes no pictures any more: %2.</source>
        <translation>%1 nimmt keine Bilder mehr an: %2.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="168" />
        <source>The face tracker mediapipe cannot be loaded: %1.</source>
        <translation>Die Gesichtserkennung mediapipe lässt sich nicht laden: %1.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="169" />
        <source>mediapipe %1 has no face mesh inside any more.</source>
        <translation>mediapipe %1 enthält kein Gesichtsgitter mehr.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="170" />
        <source>The tracker face-alignment cannot be loaded: %1.</source>
        <translation>Die Gesichtserkennung face-alignment lässt sich nicht laden: %1.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="171" />
        <source>The tracker face-alignment has no weights: %1.</source>
        <translation>Der Gesichtserkennung face-alignment fehlen die Gewichte: %1.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="172" />
        <source>The .task file gives %1 points a face, not %2.</source>
        <translation>Die .task-Datei liefert %1 Punkte pro Gesicht, nicht %2.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="173" />
        <source>%1 is too large to be a face landmarker.</source>
        <translation>%1 ist zu groß für einen Face Landmarker.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="174" />
        <source>The file %1 is not there.</source>
        <translation>Die Datei %1 ist nicht da.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="175" />
        <source>The file %1 cannot be read: %2.</source>
        <translation>Die Datei %1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="176" />
        <source>%1 is not a face landmarker.</source>
        <translation>%1 ist kein Face Landmarker.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="177" />
        <source>mediapipe's tasks cannot be loaded: %1.</source>
        <translation>Die Tasks von mediapipe lassen sich nicht laden: %1.</translation>
    </message>
    <message>
        <location filename="../device_words.py" line="179" />
        <source>%1 cannot be found: %2 is nobody's home folder here.</source>
        <translation>%1 ist nicht zu finden: %2 ist hier niemandes Benutzerordner.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="9" />
        <source>No face is seen: move into the light and look at the camera.</source>
        <translation>Kein Gesicht zu sehen: bitte ins Licht rücken und in die Kamera schauen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="10" />
        <source>Several faces are seen: the one who drove before is followed.</source>
        <translation>Mehrere Gesichter zu sehen: Wer bisher gesteuert hat, steuert weiter.</translation>
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
        <location filename="../core_words.py" line="13" />
        <source>No other output is left.</source>
        <translation>Eine andere Ausgabe ist nicht mehr übrig.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="15" />
        <source>hold still</source>
        <translation>Bitte stillhalten.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="16" />
        <source>good, hold on</source>
        <translation>Gut so, bitte so bleiben.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="17" />
        <source>calibrated</source>
        <translation>Kalibriert.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="18" />
        <source>not calibrated, the former neutral face stays: try again and hold still</source>
        <translation>Nicht kalibriert, das bisherige Ruhegesicht bleibt: bitte noch einmal versuchen und stillhalten.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="19" />
        <source>look at the camera</source>
        <translation>Bitte in die Kamera schauen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="20" />
        <source>close your mouth</source>
        <translation>Bitte den Mund schließen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="21" />
        <source>open your eyes</source>
        <translation>Bitte die Augen öffnen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="23" />
        <source>Look straight into the camera, with your mouth closed.</source>
        <translation>Gerade in die Kamera schauen, Mund zu.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="24" />
        <source>Turn your head a little to your left.</source>
        <translation>Den Kopf etwas nach links drehen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="25" />
        <source>Turn your head a little to your right.</source>
        <translation>Den Kopf etwas nach rechts drehen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="26" />
        <source>Raise your chin a little.</source>
        <translation>Das Kinn etwas heben.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="27" />
        <source>Lower your chin a little.</source>
        <translation>Das Kinn etwas senken.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="28" />
        <source>Look into the camera and smile.</source>
        <translation>In die Kamera schauen und lächeln.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="29" />
        <source>Look into the camera and open your mouth wide.</source>
        <translation>In die Kamera schauen, Mund weit öffnen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="30" />
        <source>Face the camera and close your eyes for a second.</source>
        <translation>Gesicht zur Kamera, kurz die Augen schließen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="31" />
        <source>A little further.</source>
        <translation>Noch ein kleines Stück.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="32" />
        <source>Too far: turn back a little.</source>
        <translation>Zu weit: bitte ein Stück zurück.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="33" />
        <source>The other way, please.</source>
        <translation>Bitte in die andere Richtung.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="34" />
        <source>Keep your chin level.</source>
        <translation>Das Kinn weder heben noch senken.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="35" />
        <source>Not to the side: face straight ahead.</source>
        <translation>Nicht zur Seite: bitte geradeaus.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="36" />
        <source>Hold your head upright.</source>
        <translation>Bitte den Kopf gerade halten.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="37" />
        <source>Face the camera.</source>
        <translation>Bitte zur Kamera wenden.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="38" />
        <source>A little wider.</source>
        <translation>Noch etwas weiter.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="39" />
        <source>Smile a little more.</source>
        <translation>Bitte noch etwas mehr lächeln.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="40" />
        <source>Close your mouth.</source>
        <translation>Bitte den Mund schließen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="41" />
        <source>Relax your mouth.</source>
        <translation>Bitte den Mund entspannen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="42" />
        <source>Open your eyes.</source>
        <translation>Bitte die Augen öffnen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="43" />
        <source>Hold still.</source>
        <translation>Bitte stillhalten.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="44" />
        <source>No face is seen: look at the camera.</source>
        <translation>Kein Gesicht zu sehen: bitte in die Kamera schauen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="45" />
        <source>Only one person, please.</source>
        <translation>Bitte nur eine Person.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="46" />
        <source>Bring your whole face into the picture.</source>
        <translation>Bitte das ganze Gesicht ins Bild bringen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="47" />
        <source>Come nearer.</source>
        <translation>Bitte näher kommen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="48" />
        <source>More light on your face, please.</source>
        <translation>Bitte mehr Licht aufs Gesicht.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="49" />
        <source>Less light on your face, please.</source>
        <translation>Bitte weniger Licht aufs Gesicht.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="50" />
        <source>The picture is blurred: hold still, in more light.</source>
        <translation>Das Bild ist unscharf: bitte stillhalten, bei mehr Licht.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="51" />
        <source>That is all, thank you.</source>
        <translation>Das war alles, vielen Dank.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="53" />
        <source>It shows two faces of about the same size, so whose avatar it shall be is unclear.</source>
        <translation>Zwei etwa gleich große Gesichter: Unklar ist, wessen Avatar entstehen soll.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="54" />
        <source>The face is too dark to show its features.</source>
        <translation>Das Gesicht ist zu dunkel, die Züge sind nicht zu erkennen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="55" />
        <source>The face is so bright that its features are washed out.</source>
        <translation>Das Gesicht ist so hell, dass die Züge verblassen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="56" />
        <source>The face is blurred.</source>
        <translation>Das Gesicht ist unscharf.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="57" />
        <source>Good; the small face in the background does no harm.</source>
        <translation>Gut; das kleine Gesicht im Hintergrund stört nicht.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="58" />
        <source>Good.</source>
        <translation>Gut.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="59" />
        <source>No face was found in it.</source>
        <translation>Darauf ist kein Gesicht zu finden.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="60" />
        <source>It seems to show another person than the other photos, or a covered face.</source>
        <translation>Zeigt anscheinend eine andere Person als die übrigen Fotos oder ein verdecktes Gesicht.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="62" />
        <source>Open it in a picture viewer; if it shows there, save it again as JPEG or PNG.</source>
        <translation>In einem Bildbetrachter öffnen; erscheint es dort, noch einmal als JPEG oder PNG speichern.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="63" />
        <source>Take a photo where both eyes, nose and mouth are seen, without mask or hand before them.</source>
        <translation>Ein Foto nehmen, auf dem beide Augen, Nase und Mund zu sehen sind, ohne Maske oder Hand davor.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="66" />
        <source>Cut the photo so that only the person meant is in it.</source>
        <translation>Das Foto so zuschneiden, dass nur die gemeinte Person darauf ist.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="67" />
        <source>Come nearer, or use the original instead of a reduced copy.</source>
        <translation>Näher herangehen oder das Original statt einer verkleinerten Kopie nehmen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="68" />
        <source>Hold camera and head still, in more light, and let the camera focus on the face.</source>
        <translation>Kamera und Kopf stillhalten, bei mehr Licht, und auf das Gesicht scharf stellen lassen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="69" />
        <source>Turn the face to a window or a lamp.</source>
        <translation>Das Gesicht einem Fenster oder einer Lampe zuwenden.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="70" />
        <source>Step out of the direct light, or lower the exposure.</source>
        <translation>Aus dem direkten Licht treten oder kürzer belichten.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="71" />
        <source>Turn the face towards the camera until both eyes are well seen.</source>
        <translation>Das Gesicht zur Kamera drehen, bis beide Augen gut zu sehen sind.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="72" />
        <source>Leave it out, or enrol that person under another name.</source>
        <translation>Weglassen oder diese Person unter einem anderen Namen anlegen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="73" />
        <source>One of the two is enough; a photo from another side or with another look adds more.</source>
        <translation>Eines von beiden genügt; ein Foto von einer anderen Seite oder mit anderer Miene bringt mehr.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="75" />
        <source>facing the camera</source>
        <translation>mit dem Gesicht zur Kamera</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="76" />
        <source>turned to their left</source>
        <translation>zu ihrer Linken gedreht</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="77" />
        <source>turned to their right</source>
        <translation>zu ihrer Rechten gedreht</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="78" />
        <source>with the mouth open</source>
        <translation>mit offenem Mund</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="79" />
        <source>with closed eyes</source>
        <translation>mit geschlossenen Augen</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="81" />
        <source>There are no photos to enrol from.</source>
        <translation>Es gibt keine Fotos, aus denen sich eine Person anlegen ließe.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="82" />
        <source>Name at least one picture of the person.</source>
        <translation>Mindestens ein Bild der Person wählen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="83" />
        <source>The person's consent is not recorded.</source>
        <translation>Es ist keine Einwilligung der Person vermerkt.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="84" />
        <source>Ask them, and write in a sentence what they agreed to; without it nobody is enrolled.</source>
        <translation>Fragen Sie die Person und schreiben Sie in einem Satz auf, worin sie einwilligt; ohne das wird niemand angelegt.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="85" />
        <source>Take it out of the models folder.</source>
        <translation>Aus dem Ordner der Modelle nehmen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="86" />
        <source>Give a parser in the order of CelebAMask-HQ.</source>
        <translation>Ein Netz in der Ordnung von CelebAMask-HQ angeben.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="88" />
        <source>The identity has no name.</source>
        <translation>Die Person hat keinen Namen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="89" />
        <source>Give it one of 1 to 60 characters.</source>
        <translation>Einen Namen von 1 bis 60 Zeichen geben.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="90" />
        <source>Choose one without slashes.</source>
        <translation>Einen ohne Schrägstriche wählen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="91" />
        <source>The name has characters that cannot be seen.</source>
        <translation>Der Name enthält unsichtbare Zeichen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="92" />
        <source>Type it anew.</source>
        <translation>Bitte neu eintippen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="93" />
        <source>Choose another one.</source>
        <translation>Einen anderen wählen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="95" />
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="96" />
        <source>Choose another name, or add --replace to write over it.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="97" />
        <source>Nobody is enrolled yet; start with: lsr-live enroll.</source>
        <translation>Noch ist niemand angelegt; legen Sie zuerst eine Person an.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="98" />
        <source>Free some space and try again.</source>
        <translation>Etwas Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="99" />
        <source>Check the disk.</source>
        <translation>Die Festplatte prüfen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="100" />
        <source>Change its permissions, or choose another folder.</source>
        <translation>Die Rechte ändern oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="101" />
        <source>Check the name and the folder.</source>
        <translation>Name und Ordner prüfen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="102" />
        <source>Check the path.</source>
        <translation>Den Pfad prüfen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="104" />
        <source>Get the file again from where it came, or enrol the person again.</source>
        <translation>Die Datei noch einmal von dort holen, woher sie kam, oder die Person neu anlegen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="105" />
        <source>its list of contents does not fit what is in it</source>
        <translation>das Inhaltsverzeichnis passt nicht zum Inhalt</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="106" />
        <source>its meshes are no faces</source>
        <translation>die Gitter darin sind keine Gesichter</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="107" />
        <source>a layout in it has classes that there are not</source>
        <translation>ein Layout darin hat Klassen, die es nicht gibt</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="108" />
        <source>a picture in it is not of the size and kind that it must be</source>
        <translation>ein Bild darin ist nicht von der nötigen Größe und Art</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="109" />
        <source>a picture in it is damaged</source>
        <translation>ein Bild darin ist beschädigt</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="110" />
        <source>its table of contents is too long</source>
        <translation>das Inhaltsverzeichnis ist zu lang</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="111" />
        <source>its members say that they are larger than all of it</source>
        <translation>die Teile geben an, größer zu sein als das Ganze</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="112" />
        <source>it is encrypted</source>
        <translation>sie ist verschlüsselt</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="113" />
        <source>it is packed in an unusual way</source>
        <translation>sie ist auf ungewöhnliche Weise gepackt</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="114" />
        <source>a member's path leads out of it</source>
        <translation>der Pfad eines Teils führt hinaus</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="115" />
        <source>it holds a link or folder</source>
        <translation>sie enthält eine Verknüpfung oder einen Ordner</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="116" />
        <source>some of its numbers are missing</source>
        <translation>einige der Zahlen fehlen</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="117" />
        <source>it has no manifest, so it is no identity</source>
        <translation>sie hat kein Verzeichnis, ist also keine Person von lsr-live</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="118" />
        <source>its manifest is too large</source>
        <translation>ihr Verzeichnis ist zu groß</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="119" />
        <source>its manifest is damaged</source>
        <translation>ihr Verzeichnis ist beschädigt</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="120" />
        <source>its manifest has no version</source>
        <translation>ihr Verzeichnis nennt keine Version</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="121" />
        <source>its manifest has no list of contents</source>
        <translation>ihrem Verzeichnis fehlt die Liste des Inhalts</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="122" />
        <source>its manifest names no photos</source>
        <translation>ihr Verzeichnis nennt keine Fotos</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="123" />
        <source>its name or its date is not one</source>
        <translation>Name oder Datum darin ist keines</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="124" />
        <source>its likeness scores are not one a photo</source>
        <translation>die Ähnlichkeitswerte passen nicht zu den Fotos</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="125" />
        <source>its likeness scores are no cosines</source>
        <translation>die Ähnlichkeitswerte sind keine Kosinus</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="130" />
        <source>No picture has come from %1 for a while; it is tried again.</source>
        <translation>Von „%1“ kommt seit einer Weile kein Bild; es wird weiter versucht.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="131" />
        <source>%1 failed: %2 The picture goes on without networks.</source>
        <translation>%1 ist ausgefallen: %2 Das Bild entsteht jetzt ohne Netze.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="132" />
        <source>%1 failed: %2</source>
        <translation>%1 ist ausgefallen: %2</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="133" />
        <source>%1 Now %2 draws.</source>
        <translation>%1 Jetzt zeichnet %2.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="134" />
        <source>%1 The picture is made without networks.</source>
        <translation>%1 Das Bild entsteht ohne Netze.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="135" />
        <source>%1 failed unexpectedly (%2: %3).</source>
        <translation>%1 ist unerwartet ausgefallen (%2: %3).</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="136" />
        <source>Something unexpected went wrong (%1: %2).</source>
        <translation>Etwas Unerwartetes ist schiefgegangen (%1: %2).</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="137" />
        <source>%1 did not close within %2 seconds.</source>
        <translation>%1 ließ sich nicht innerhalb von %2 Sekunden schließen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="138" />
        <source>The session is over; %1 cannot be added.</source>
        <translation>Die Vorführung ist zu Ende; %1 lässt sich nicht mehr hinzufügen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="139" />
        <source>warp only (OpenCV %1), no networks</source>
        <translation>nur verzerrte Fotos (OpenCV %1), ohne Netze</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="140" />
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="142" />
        <source>The face is only %1.</source>
        <translation>Das Gesicht ist nur %1.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="143" />
        <source>%1 px high; %2 px are the least, 235 px the best</source>
        <translation>%1 px hoch; nötig sind %2 px, am besten 235 px</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="144" />
        <source>The face is turned %1 degrees away from the camera.</source>
        <translation>Das Gesicht ist um %1 Grad von der Kamera weggedreht.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="145" />
        <source>It is the same picture as %1.</source>
        <translation>Es ist dasselbe Bild wie %1.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="146" />
        <source>It would serve, but %1 photos are the most, and others differ more.</source>
        <translation>Es wäre brauchbar, aber mehr als %1 Fotos sind nicht möglich, und andere unterscheiden sich stärker.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="148" />
        <source>For wider turns and livelier looks add photos of the person %1.</source>
        <translation>Für weitere Drehungen und lebendigere Mienen Fotos der Person hinzufügen: %1.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="150" />
        <source>None of the %1 photos can be used; %2: %3</source>
        <translation>Keines der %1 Fotos ist brauchbar; %2: %3</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="151" />
        <source>%1 cannot be used: %2</source>
        <translation>%1 ist nicht brauchbar: %2</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="152" />
        <source>%1 is no identity network for faces of %2 x %3 px.</source>
        <translation>%1 ist kein Identitätsnetz für Gesichter von %2 × %3 px.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="153" />
        <source>%1 is no face parser: it must turn one picture (1,3,H,W) into %2 maps.</source>
        <translation>%1 kann keine Gesichter zerlegen: Aus einem Bild (1,3,H,W) müssen %2 Karten werden.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="155" />
        <source>The name has %1 characters.</source>
        <translation>Der Name hat %1 Zeichen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="156" />
        <source>Choose one of at most %1.</source>
        <translation>Einen von höchstens %1 wählen.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="157" />
        <source>The name %1 reads like a path.</source>
        <translation>Der Name %1 liest sich wie ein Pfad.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="158" />
        <source>Windows keeps the name %1 for a device.</source>
        <translation>Windows hält den Namen %1 für ein Gerät frei.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="160" />
        <source>There is an identity called %1 already.</source>
        <translation>Eine Person namens %1 gibt es schon.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="161" />
        <source>%1 exists already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="162" />
        <source>There is no identity called %1.</source>
        <translation>Eine Person namens %1 gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="163" />
        <source>There are: %1.</source>
        <translation>Vorhanden: %1.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="164" />
        <source>The gallery %1 cannot be read</source>
        <translation>Die Galerie %1 lässt sich nicht lesen</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="165" />
        <source>The folder %1 cannot be made</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="166" />
        <source>%1 cannot be moved to %2</source>
        <translation>%1 lässt sich nicht nach %2 verschieben</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="167" />
        <source>%1 cannot be removed</source>
        <translation>%1 lässt sich nicht entfernen</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="168" />
        <source>%1 cannot be read</source>
        <translation>%1 lässt sich nicht lesen</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="169" />
        <source>%1 cannot be written to %2</source>
        <translation>%1 lässt sich nicht in %2 schreiben</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="170" />
        <source>%1: the disk is full.</source>
        <translation>%1: Die Festplatte ist voll.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="171" />
        <source>%1: the disk does not answer (%2).</source>
        <translation>%1: Die Festplatte antwortet nicht (%2).</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="172" />
        <source>%1: it may not be accessed.</source>
        <translation>%1: Der Zugriff ist nicht erlaubt.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="173" />
        <source>%1: it is not there.</source>
        <translation>%1: Es ist nicht da.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="174" />
        <source>%1: a folder stands where a file should be, or the other way round.</source>
        <translation>%1: Ein Ordner steht, wo eine Datei sein sollte, oder umgekehrt.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="176" />
        <source>%1 cannot be used: %2.</source>
        <translation>%1 ist nicht verwendbar: %2.</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="177" />
        <source>it is larger than %1 MiB</source>
        <translation>die Datei ist größer als %1 MiB</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="178" />
        <source>its member %1 is missing</source>
        <translation>der Teil %1 fehlt</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="179" />
        <source>its member %1 was changed after it was made</source>
        <translation>der Teil %1 wurde nachträglich verändert</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="180" />
        <source>it should hold %1 photos with their mattes, and does not</source>
        <translation>die %1 Fotos mit ihren Masken fehlen ganz oder zum Teil</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="181" />
        <source>its crop %1 is unknown</source>
        <translation>der Zuschnitt %1 ist unbekannt</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="182" />
        <source>it is damaged (%1)</source>
        <translation>die Datei ist beschädigt (%1)</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="183" />
        <source>it has %1 members, %2 are allowed</source>
        <translation>sie hat %1 Teile, erlaubt sind %2</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="184" />
        <source>it unpacks to more than %1 MiB</source>
        <translation>entpackt wäre sie größer als %1 MiB</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="185" />
        <source>it has a member %1 that does not belong there</source>
        <translation>der Teil %1 gehört nicht hinein</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="186" />
        <source>it has two members %1</source>
        <translation>der Teil %1 kommt zweimal vor</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="187" />
        <source>its member %1 is not as large as it says</source>
        <translation>der Teil %1 hat nicht die angegebene Größe</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="188" />
        <source>its member %1 is packed more than %2 to 1</source>
        <translation>der Teil %1 ist stärker als %2 zu 1 gepackt</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="189" />
        <source>its numbers %1 are in an unknown format</source>
        <translation>die Zahlen %1 haben ein unbekanntes Format</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="190" />
        <source>its numbers %1 are damaged</source>
        <translation>die Zahlen %1 sind beschädigt</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="191" />
        <source>its numbers %1 are not of the shape or type that they must be</source>
        <translation>die Zahlen %1 haben nicht die nötige Form oder Art</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="192" />
        <source>its numbers %1 are cut off</source>
        <translation>die Zahlen %1 sind abgeschnitten</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="193" />
        <source>its numbers %1 are not all finite</source>
        <translation>die Zahlen %1 sind nicht alle endlich</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="194" />
        <source>a newer lsr-live made it (version %1 of the format); update lsr-live</source>
        <translation>sie stammt von einem neueren lsr-live (Version %1 des Formats); bitte lsr-live aktualisieren</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="195" />
        <source>version %1 of the format does not exist</source>
        <translation>eine Version %1 des Formats gibt es nicht</translation>
    </message>
    <message>
        <location filename="../core_words.py" line="196" />
        <source>its manifest says nothing of %1</source>
        <translation>ihr Verzeichnis sagt nichts über %1</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="9" />
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="10" />
        <source>Use Python 3.11 or 3.12: mediapipe brings its models for no later one.</source>
        <translation>Python 3.11 oder 3.12 nehmen: Für spätere bringt mediapipe seine Modelle nicht mit.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="11" />
        <source>pictures (OpenCV)</source>
        <translation>Bilder (OpenCV)</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="12" />
        <source>Install lsr-live again.</source>
        <translation>lsr-live neu installieren.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="13" />
        <source>gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="14" />
        <source>lsr-live enroll NAME PHOTO... enrols a person; lsr-live demo needs nobody.</source>
        <translation>Legen Sie eine Person an, oder nehmen Sie das Porträt zum Ausprobieren.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="15" />
        <source>disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="16" />
        <source>camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="17" />
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="18" />
        <source>Plug one in; on a Mac allow the terminal to use it; --input takes clips and demo too.</source>
        <translation>Eine anstecken; auf einem Mac diesem Programm (oder dem Terminal) erlauben, sie zu benutzen. Clips und die animierte Figur gehen auch so.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="19" />
        <source>preview window</source>
        <translation>Vorschaufenster</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="20" />
        <source>a display</source>
        <translation>ein Bildschirm</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="21" />
        <source>virtual camera</source>
        <translation>virtuelle Kamera</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="22" />
        <source>films (mp4)</source>
        <translation>Videos (mp4)</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="23" />
        <source>no encoder</source>
        <translation>kein Encoder</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="24" />
        <source>Install PyAV from the package registry: pip install --force-reinstall av</source>
        <translation>PyAV neu installieren: pip install --force-reinstall av</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="25" />
        <source>pictures from phones (HEIC)</source>
        <translation>Bilder vom Telefon (HEIC)</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="26" />
        <source>NVIDIA card</source>
        <translation>NVIDIA-Karte</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="27" />
        <source>pycuda or cuda-python</source>
        <translation>pycuda oder cuda-python</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="28" />
        <source>engines</source>
        <translation>Engines</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="29" />
        <source>The first lsr-live drive builds some; lsr-live engines build builds all.</source>
        <translation>Beim ersten Start entstehen einige, mit „Engines erstellen“ alle.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="30" />
        <source>desktop app</source>
        <translation>Desktop-App</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="31" />
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="32" />
        <source>identity network</source>
        <translation>Identitätsnetz</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="33" />
        <source>the one that comes with lsr-live</source>
        <translation>das mit lsr-live gelieferte</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="35" />
        <source>Name your own with --weights, or use --preset live.</source>
        <translation>Die Netze „Live“ wählen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="36" />
        <source>Write them with lsr-train export-onnx.</source>
        <translation>Mit lsr-train export-onnx schreiben.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="37" />
        <source>Name files that lsr-train export-onnx wrote.</source>
        <translation>Dateien angeben, die lsr-train export-onnx geschrieben hat.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="38" />
        <source>Name files that lsr-train export-onnx of this version wrote.</source>
        <translation>Dateien angeben, die lsr-train export-onnx dieser Version geschrieben hat.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="39" />
        <source>None of the engines that are built here may be used.</source>
        <translation>Keine der hier erstellten Engines ist verwendbar.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="40" />
        <source>See lsr-live engines list.</source>
        <translation>Siehe die Seite „Engines“.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="42" />
        <source>another program builds this engine: waiting for it</source>
        <translation>ein anderes Programm erstellt diese Engine: es wird gewartet</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="43" />
        <source>plan written</source>
        <translation>Plan geschrieben</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="44" />
        <source>Use another precision or runtime, or build it again with --rebuild.</source>
        <translation>Eine andere Genauigkeit oder Laufzeitumgebung nehmen, oder auswählen und neu erstellen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="45" />
        <source>It was stopped before it was done.</source>
        <translation>Wurde gestoppt, ehe es fertig war.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="46" />
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="48" />
        <source>Look which there are: lsr-live engines list</source>
        <translation>Neu nach Engines suchen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="49" />
        <source>Stop that, or wait.</source>
        <translation>Das stoppen oder abwarten.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="50" />
        <source>Take it out of the way, close it to others (chmod 700), or name a folder of your own in LSR_ENGINES.</source>
        <translation>Ihn aus dem Weg räumen, für andere sperren (chmod 700) oder in LSR_ENGINES einen eigenen Ordner nennen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="53" />
        <source>Raise the limit (ulimit -f) and try again.</source>
        <translation>Die Grenze erhöhen (ulimit -f) und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="54" />
        <source>Change its permissions, or name another folder in LSR_ENGINES.</source>
        <translation>Die Rechte ändern oder in LSR_ENGINES einen anderen Ordner nennen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="55" />
        <source>it is another engine than its name says</source>
        <translation>sie ist eine andere Engine, als ihr Name sagt</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="56" />
        <source>its record is too large</source>
        <translation>ihr Eintrag ist zu groß</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="57" />
        <source>is not there</source>
        <translation>ist nicht da</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="58" />
        <source>is a link</source>
        <translation>ist eine Verknüpfung</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="59" />
        <source>is no file</source>
        <translation>ist keine Datei</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="60" />
        <source>is no folder</source>
        <translation>ist kein Ordner</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="61" />
        <source>belongs to another user</source>
        <translation>gehört einem anderen Benutzer</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="62" />
        <source>can be written to by others</source>
        <translation>ist für andere beschreibbar</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="63" />
        <source>is too large</source>
        <translation>ist zu groß</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="64" />
        <source>is damaged</source>
        <translation>ist beschädigt</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="65" />
        <source>has no version</source>
        <translation>hat keine Version</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="66" />
        <source>is of another version of lsr-live</source>
        <translation>stammt von einer anderen Version von lsr-live</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="67" />
        <source>does not say where its networks are</source>
        <translation>sagt nicht, wo die Netze sind</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="68" />
        <source>does not say what its files are</source>
        <translation>sagt nicht, welche Dateien es gibt</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="69" />
        <source>does not say how fast its networks are</source>
        <translation>sagt nicht, wie schnell die Netze sind</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="70" />
        <source>does not say what its networks compute in</source>
        <translation>sagt nicht, womit die Netze rechnen</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="71" />
        <source>does not say what it was made for</source>
        <translation>sagt nicht, wofür sie gemacht ist</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="72" />
        <source>names no networks</source>
        <translation>nennt keine Netze</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="73" />
        <source>says nothing of a check</source>
        <translation>sagt nichts von einer Prüfung</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="74" />
        <source>has no date</source>
        <translation>hat kein Datum</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="75" />
        <source>Build it again.</source>
        <translation>Neu erstellen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="76" />
        <source>It is left of a build that was broken off.</source>
        <translation>Rest eines abgebrochenen Erstellens.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="77" />
        <source>It holds timings of another version or another machine.</source>
        <translation>Zeiten einer anderen Version oder eines anderen Rechners.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="79" />
        <source>Fetch the file again.</source>
        <translation>Die Datei noch einmal holen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="80" />
        <source>it takes or gives nothing</source>
        <translation>es nimmt oder liefert nichts</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="81" />
        <source>Export it with fixed shapes.</source>
        <translation>Mit festen Formen exportieren.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="82" />
        <source>Give an .onnx file.</source>
        <translation>Eine .onnx-Datei angeben.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="83" />
        <source>Give an .onnx file, or an .xml with its .bin.</source>
        <translation>Eine .onnx-Datei angeben oder eine .xml mit ihrer .bin.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="85" />
        <source>OpenVINO finds no Intel graphics with a driver that works.</source>
        <translation>OpenVINO findet keine Intel-Grafik mit funktionierendem Treiber.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="86" />
        <source>Where there is one, install its OpenCL driver; on Debian or Ubuntu: apt install intel-opencl-icd</source>
        <translation>Wo es eine gibt, ihren OpenCL-Treiber installieren; unter Debian oder Ubuntu: apt install intel-opencl-icd</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="89" />
        <source>Run: pip install openvino</source>
        <translation>Ausführen: pip install openvino</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="91" />
        <source>the first graphics card of DirectX</source>
        <translation>die erste Grafikkarte von DirectX</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="92" />
        <source>No network runs</source>
        <translation>Kein Netz läuft</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="93" />
        <source>the processor</source>
        <translation>dem Prozessor</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="94" />
        <source>the processor would have to do part of it, or all</source>
        <translation>der Prozessor müsste einen Teil davon übernehmen, oder alles</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="95" />
        <source>Run: pip install onnxruntime</source>
        <translation>Ausführen: pip install onnxruntime</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="96" />
        <source>Run: pip uninstall onnxruntime; pip install "onnxruntime-gpu[cuda,cudnn]"</source>
        <translation>Ausführen: pip uninstall onnxruntime; pip install "onnxruntime-gpu[cuda,cudnn]"</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="97" />
        <source>Run: pip uninstall onnxruntime; pip install onnxruntime-directml</source>
        <translation>Ausführen: pip uninstall onnxruntime; pip install onnxruntime-directml</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="99" />
        <source>It knows: cuda.</source>
        <translation>Bekannt: cuda.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="100" />
        <source>macOS has no driver for NVIDIA cards.</source>
        <translation>macOS hat keinen Treiber für NVIDIA-Karten.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="101" />
        <source>Use OpenVINO or ONNX Runtime here.</source>
        <translation>Hier OpenVINO oder ONNX Runtime nehmen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="102" />
        <source>Use ONNX Runtime here.</source>
        <translation>Hier ONNX Runtime nehmen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="103" />
        <source>The NVIDIA driver finds no card that it may use.</source>
        <translation>Der NVIDIA-Treiber findet keine Karte, die er benutzen darf.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="104" />
        <source>See that nvidia-smi and CUDA_VISIBLE_DEVICES show it.</source>
        <translation>Prüfen, ob nvidia-smi und CUDA_VISIBLE_DEVICES sie zeigen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="105" />
        <source>Update the driver: https://www.nvidia.com/drivers</source>
        <translation>Den Treiber aktualisieren: https://www.nvidia.com/drivers</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="106" />
        <source>Build the engine again.</source>
        <translation>Die Engine neu erstellen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="107" />
        <source>needs more memory than the card has</source>
        <translation>braucht mehr Speicher, als die Karte hat</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="108" />
        <source>needs more memory than the card has left</source>
        <translation>braucht mehr Speicher, als auf der Karte noch frei ist</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="109" />
        <source>needs a newer driver</source>
        <translation>braucht einen neueren Treiber</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="110" />
        <source>needs a newer CUDA</source>
        <translation>braucht ein neueres CUDA</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="111" />
        <source>needs a driver for a newer CUDA</source>
        <translation>braucht einen Treiber für ein neueres CUDA</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="112" />
        <source>was made for another card</source>
        <translation>ist für eine andere Karte gemacht</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="113" />
        <source>was made by another version</source>
        <translation>stammt von einer anderen Version</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="114" />
        <source>is damaged, or no plan</source>
        <translation>ist beschädigt oder kein Plan</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="115" />
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="116" />
        <source>Take a smaller preset.</source>
        <translation>Kleinere Netze nehmen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="117" />
        <source>Close other programs that use it.</source>
        <translation>Andere Programme schließen, die sie benutzen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="118" />
        <source>Close other programs that use it, or take a smaller preset.</source>
        <translation>Andere Programme schließen, die sie benutzen, oder kleinere Netze nehmen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="119" />
        <source>it does not say why</source>
        <translation>ohne Angabe von Gründen</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="120" />
        <source>no reason is given</source>
        <translation>ohne Angabe von Gründen</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="121" />
        <source>The graphics card has too little free memory.</source>
        <translation>Die Grafikkarte hat zu wenig freien Speicher.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="122" />
        <source>Run: pip install tensorrt-cu13 cuda-python --extra-index-url https://pypi.nvidia.com</source>
        <translation>Ausführen: pip install tensorrt-cu13 cuda-python --extra-index-url https://pypi.nvidia.com</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="123" />
        <source>Run: pip install tensorrt-rtx cuda-python</source>
        <translation>Ausführen: pip install tensorrt-rtx cuda-python</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="124" />
        <source>Run: pip install cuda-python</source>
        <translation>Ausführen: pip install cuda-python</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="129" />
        <source>face tracking (%1)</source>
        <translation>Gesichtserkennung (%1)</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="130" />
        <source>%1 finds no face</source>
        <translation>%1 findet kein Gesicht</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="131" />
        <source>%1 cannot be written</source>
        <translation>%1 lässt sich nicht schreiben</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="132" />
        <source>Give yourself the right to write to %1, or choose another folder with --gallery.</source>
        <translation>Geben Sie sich das Recht, in %1 zu schreiben, oder wählen Sie einen anderen Ordner für die Galerie.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="133" />
        <source>%1 enrolled in %2</source>
        <translation>%1 angelegt in %2</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="134" />
        <source>%1 GiB free</source>
        <translation>%1 GiB frei</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="135" />
        <source>Free some space on the disk of %1.</source>
        <translation>Auf der Festplatte von %1 etwas Platz schaffen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="136" />
        <source>PyAV %1: %2</source>
        <translation>PyAV %1: %2</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="137" />
        <source>%1 is not installed</source>
        <translation>%1 ist nicht installiert</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="138" />
        <source>networks: %1, %2</source>
        <translation>Netze: %1, %2</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="139" />
        <source>%1 on %2: %3</source>
        <translation>%1 auf %2: %3</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="140" />
        <source>TensorRT: %1</source>
        <translation>TensorRT: %1</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="141" />
        <source>none built in %1</source>
        <translation>keine in %1 erstellt</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="142" />
        <source>%1 built; %2 takes %3 ms a picture</source>
        <translation>%1 erstellt; %2 braucht %3 ms pro Bild</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="144" />
        <source>%1 ms a picture, the only one that is built</source>
        <translation>%1 ms pro Bild, die einzige erstellte</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="145" />
        <source>%1 ms a picture, measured here; %2</source>
        <translation>%1 ms pro Bild, hier gemessen; %2</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="146" />
        <source>There is no runtime called '%1'.</source>
        <translation>Eine Laufzeitumgebung „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="147" />
        <source>%1 does not run here.</source>
        <translation>%1 läuft hier nicht.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="148" />
        <source>Nothing here runs the networks of '%1' in %2.</source>
        <translation>Nichts hier führt die Netze „%1“ in %2 aus.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="149" />
        <source>There are files in %1; what is asked for runs %2.</source>
        <translation>Dateien gibt es in %1; das Gewünschte beherrscht %2.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="150" />
        <source>No weights of the preset '%1' come with lsr-live.</source>
        <translation>Für die Netze „%1“ bringt lsr-live keine Gewichte mit.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="151" />
        <source>'%1' holds no %2.</source>
        <translation>„%1“ enthält kein %2.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="152" />
        <source>%1 is not a layout network of lsr-live.</source>
        <translation>%1 ist kein Layoutnetz von lsr-live.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="153" />
        <source>It is of other networks than those chosen: %1.</source>
        <translation>Sie gehört zu anderen Netzen als den gewählten: %1.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="155" />
        <source>%1 does not run on %2 here.</source>
        <translation>%1 läuft hier nicht auf %2.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="156" />
        <source>%1 on %2 does not run in %3 here.</source>
        <translation>%1 auf %2 läuft hier nicht in %3.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="157" />
        <source>It runs in: %1.</source>
        <translation>Sie läuft in: %1.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="158" />
        <source>The engine is refused: it gives values that are no numbers (%1 of them).</source>
        <translation>Die Engine ist abgelehnt: Sie liefert Werte, die keine Zahlen sind (%1).</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="159" />
        <source>The engine is refused: %1 of %2 pictures are black.</source>
        <translation>Die Engine ist abgelehnt: %1 von %2 Bildern sind schwarz.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="160" />
        <source>The engine is refused: its pictures differ too much from the reference's, PSNR %1 dB where %2 needs %3 (largest error %4 of 255, mean %5, %6 pictures).</source>
        <translation>Die Engine ist abgelehnt: Ihre Bilder weichen zu sehr von der Referenz ab, PSNR %1 dB, wo %2 %3 braucht (größter Fehler %4 von 255, im Mittel %5, %6 Bilder).</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="165" />
        <source>This is another network: its output %1 %2.</source>
        <translation>Das ist ein anderes Netz: Die Ausgabe %1 %2.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="166" />
        <source>has the shape %1 instead of %2</source>
        <translation>hat die Form %1 statt %2</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="168" />
        <source>There is no engine %1.</source>
        <translation>Eine Engine %1 gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="169" />
        <source>The engine %1 is being built just now.</source>
        <translation>Die Engine %1 wird gerade erstellt.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="170" />
        <source>The folder of engines %1 %2, so nothing in it is loaded: an engine is code.</source>
        <translation>Der Ordner der Engines %1 %2, darum wird nichts daraus geladen: Eine Engine ist Programmcode.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="171" />
        <source>The folder of engines %1 cannot be made</source>
        <translation>Der Ordner der Engines %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="172" />
        <source>The folder of engines %1 cannot be read</source>
        <translation>Der Ordner der Engines %1 lässt sich nicht lesen</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="173" />
        <source>No engine can be built in %1</source>
        <translation>In %1 lässt sich keine Engine erstellen</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="174" />
        <source>The engine %1 in %2 cannot be removed</source>
        <translation>Die Engine %1 in %2 lässt sich nicht entfernen</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="175" />
        <source>%1 cannot be deleted</source>
        <translation>%1 lässt sich nicht löschen</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="176" />
        <source>%1 cannot be locked</source>
        <translation>%1 lässt sich nicht sperren</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="177" />
        <source>The engine %1 cannot be kept in %2</source>
        <translation>Die Engine %1 lässt sich nicht in %2 ablegen</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="178" />
        <source>The plans of %1 cannot be written to %2</source>
        <translation>Die Pläne von %1 lassen sich nicht in %2 schreiben</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="179" />
        <source>The plan %1 cannot be read</source>
        <translation>Der Plan %1 lässt sich nicht lesen</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="180" />
        <source>%1: files may not grow that large.</source>
        <translation>%1: So groß dürfen Dateien nicht werden.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="181" />
        <source>%1: a file stands where a folder should be.</source>
        <translation>%1: Eine Datei steht, wo ein Ordner sein sollte.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="182" />
        <source>The engine %1 is not used: %2.</source>
        <translation>Die Engine %1 wird nicht verwendet: %2.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="183" />
        <source>its record %1</source>
        <translation>ihr Eintrag %1</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="184" />
        <source>its folder %1</source>
        <translation>ihr Ordner %1</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="185" />
        <source>it %1</source>
        <translation>sie %1</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="186" />
        <source>cannot be read (%1)</source>
        <translation>ist nicht lesbar (%1)</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="187" />
        <source>has no list of %1</source>
        <translation>hat keine Liste von %1</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="188" />
        <source>has a name among %1 that is none</source>
        <translation>hat unter %1 einen Namen, der keiner ist</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="189" />
        <source>has no readable text for %1</source>
        <translation>hat keinen lesbaren Text für %1</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="190" />
        <source>has no sha256 among %1</source>
        <translation>hat unter %1 kein sha256</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="191" />
        <source>has no number for %1</source>
        <translation>hat keine Zahl für %1</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="192" />
        <source>has no count for %1</source>
        <translation>hat keine Anzahl für %1</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="193" />
        <source>The engine %1 %2.</source>
        <translation>Die Engine %1 %2.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="194" />
        <source>lies in %1, which %2</source>
        <translation>liegt in %1, und das %2</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="195" />
        <source>has a file, %1, that %2</source>
        <translation>hat eine Datei, %1, und die %2</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="196" />
        <source>has a file, %1, that cannot be read (%2)</source>
        <translation>hat eine Datei, %1, die nicht lesbar ist (%2)</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="197" />
        <source>has a file, %1, that is damaged or was changed</source>
        <translation>hat eine Datei, %1, die beschädigt oder verändert ist</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="198" />
        <source>Nothing runs %1 on %2 here any more.</source>
        <translation>Nichts hier führt mehr %1 auf %2 aus.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="199" />
        <source>It was made for another machine: %1.</source>
        <translation>Sie ist für einen anderen Rechner gemacht: %1.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="200" />
        <source>It was made by %1 %2, and %3 is installed now.</source>
        <translation>Sie stammt von %1 %2, installiert ist jetzt %3.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="201" />
        <source>The network %1 has changed since.</source>
        <translation>Das Netz %1 hat sich seither geändert.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="203" />
        <source>The network %1 is not there.</source>
        <translation>Das Netz %1 ist nicht da.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="204" />
        <source>The network %1 cannot be read: %2.</source>
        <translation>Das Netz %1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="205" />
        <source>The network %1 is empty.</source>
        <translation>Das Netz %1 ist leer.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="206" />
        <source>%1 is not a network that can run here.</source>
        <translation>%1 ist kein Netz, das hier laufen kann.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="207" />
        <source>%1 is larger than a network can be: %2 GiB.</source>
        <translation>%1 ist größer, als ein Netz sein kann: %2 GiB.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="208" />
        <source>%1 is broken, or not a network: %2.</source>
        <translation>%1 ist defekt oder kein Netz: %2.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="209" />
        <source>The network %1 leaves the shape of %2 open.</source>
        <translation>Das Netz %1 lässt die Form von %2 offen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="210" />
        <source>The network %1 was closed and cannot run.</source>
        <translation>Das Netz %1 ist geschlossen und kann nicht laufen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="211" />
        <source>The network %1 failed while running: %2.</source>
        <translation>Das Netz %1 ist beim Rechnen ausgefallen: %2.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="212" />
        <source>The network %1 does not run here: %2.</source>
        <translation>Das Netz %1 läuft hier nicht: %2.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="213" />
        <source>There is no runtime called %1.</source>
        <translation>Eine Laufzeitumgebung %1 gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="214" />
        <source>It knows: %1.</source>
        <translation>Bekannt: %1.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="216" />
        <source>OpenVINO cannot be loaded: %1.</source>
        <translation>OpenVINO lässt sich nicht laden: %1.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="217" />
        <source>OpenVINO runs nothing on %1.</source>
        <translation>OpenVINO führt auf %1 nichts aus.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="218" />
        <source>OpenVINO does not run here: %1.</source>
        <translation>OpenVINO läuft hier nicht: %1.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="220" />
        <source>ONNX Runtime cannot be loaded: %1.</source>
        <translation>ONNX Runtime lässt sich nicht laden: %1.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="221" />
        <source>ONNX Runtime runs nothing on %1.</source>
        <translation>ONNX Runtime führt auf %1 nichts aus.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="222" />
        <source>ONNX Runtime has no %1 on this system.</source>
        <translation>ONNX Runtime hat auf diesem System kein %1.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="223" />
        <source>The ONNX Runtime that is installed has no %1.</source>
        <translation>Das installierte ONNX Runtime hat kein %1.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="224" />
        <source>%1 on %2: %3.</source>
        <translation>%1 auf %2: %3.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="225" />
        <source>%1 on %2: it did not start.</source>
        <translation>%1 auf %2: Es ist nicht gestartet.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="226" />
        <source>The network %1 does not run</source>
        <translation>Das Netz %1 läuft nicht</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="227" />
        <source>The network %1 has %2 as %3, which cannot be handed over.</source>
        <translation>Das Netz %1 hat %2 als %3, was sich nicht übergeben lässt.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="229" />
        <source>TensorRT runs nothing on %1.</source>
        <translation>TensorRT führt auf %1 nichts aus.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="230" />
        <source>There is no NVIDIA driver: %1 cannot be loaded.</source>
        <translation>Es gibt keinen NVIDIA-Treiber: %1 lässt sich nicht laden.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="231" />
        <source>Install the driver: %1</source>
        <translation>Den Treiber installieren: %1</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="232" />
        <source>The NVIDIA driver does not start (CUDA error %1).</source>
        <translation>Der NVIDIA-Treiber startet nicht (CUDA-Fehler %1).</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="233" />
        <source>Start again, or update it: %1</source>
        <translation>Neu starten oder aktualisieren: %1</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="234" />
        <source>The plan %1 %2 (%3).</source>
        <translation>Der Plan %1 %2 (%3).</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="235" />
        <source>The plan %1 cannot be read: %2.</source>
        <translation>Der Plan %1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="236" />
        <source>cannot be loaded: %1</source>
        <translation>lässt sich nicht laden: %1</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="237" />
        <source>%1 does not start: %2.</source>
        <translation>%1 startet nicht: %2.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="238" />
        <source>%1 does not take %2: it lists %3, not SM%4%5.</source>
        <translation>%1 eignet sich nicht für %2: Bekannt sind %3, nicht SM%4%5.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="239" />
        <source>TensorRT takes cards of compute capability 7.5 and later; %1 has %2.%3.</source>
        <translation>TensorRT verlangt eine Karte mit Compute Capability ab 7.5; %1 hat %2.%3.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="240" />
        <source>%1 does not exist for macOS.</source>
        <translation>%1 gibt es nicht für macOS.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="241" />
        <source>%1 is not installed.</source>
        <translation>%1 ist nicht installiert.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="242" />
        <source>%1 %2 is too old: %3 or later is needed.</source>
        <translation>%1 %2 ist zu alt: nötig ist %3 oder neuer.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="243" />
        <source>%1 is installed, but cannot be loaded: %2.</source>
        <translation>%1 ist installiert, lässt sich aber nicht laden: %2.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="244" />
        <source>Neither pycuda (%1) nor cuda-python (not installed) can be used.</source>
        <translation>Weder pycuda (%1) noch cuda-python (nicht installiert) ist verwendbar.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="245" />
        <source>The graphics card has too little free memory for %1: %2.</source>
        <translation>Die Grafikkarte hat zu wenig freien Speicher für %1: %2.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="246" />
        <source>The graphics card failed: %1.</source>
        <translation>Die Grafikkarte ist ausgefallen: %1.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="247" />
        <source>%1 cannot be built by %2: %3.</source>
        <translation>%1 lässt sich mit %2 nicht erstellen: %3.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="248" />
        <source>%1 cannot read %2: %3%4.</source>
        <translation>%1 kann %2 nicht lesen: %3%4.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="249" />
        <source>%1 is a network in %2: no %3 plan can be built from it.</source>
        <translation>%1 ist ein Netz in %2: Daraus lässt sich kein Plan in %3 erstellen.</translation>
    </message>
    <message>
        <location filename="../engine_words.py" line="250" />
        <source>%1 builds for the card of this machine alone, not for %2.</source>
        <translation>%1 erstellt nur für die Karte dieses Rechners, nicht für %2.</translation>
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
        <source>draws wrongly</source>
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
        <source>measure the time</source>
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
        <location filename="../engines_work.py" line="134" />
        <source>Preparing the pictures…</source>
        <translation>Bilder werden vorbereitet…</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="155" />
        <source>%1 of %2 engines could not be built.</source>
        <translation>%1 von %2 Engines ließen sich nicht erstellen.</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="159" />
        <source>The table says why.</source>
        <translation>Die Tabelle sagt, warum.</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="162" />
        <source>The engines are built. The fastest, %1, takes %2 ms a picture.</source>
        <translation>Die Engines sind erstellt. Die schnellste, %1, braucht %2 ms pro Bild.</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="180" />
        <source>All engines that were tried draw as they should.</source>
        <translation>Alle geprüften Engines zeichnen, wie sie sollen.</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="183" />
        <source>An engine does not draw what the networks draw.</source>
        <translation>Eine Engine zeichnet nicht, was die Netze zeichnen.</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="184" />
        <source>Select it and build it again.</source>
        <translation>Wählen Sie sie aus und erstellen Sie sie neu.</translation>
    </message>
    <message>
        <location filename="../engines_work.py" line="191" />
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
        <source>Draw with each engine again, compare the pictures and measure the times.</source>
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
        <source>Looking for engines…</source>
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
        <location filename="../enrolment/wizard.py" line="184" />
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="184" />
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="185" />
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="198" />
        <source>Choose or take at least one photo first.</source>
        <translation>Zuerst mindestens ein Foto wählen oder aufnehmen.</translation>
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="199" />
        <source>A name and a statement of consent are needed first.</source>
        <translation>Zuerst braucht es einen Namen und eine Einwilligung.</translation>
    </message>
    <message>
        <location filename="../enrolment/wizard.py" line="266" />
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
        <location filename="../first_steps.py" line="27" />
        <source>lsr-live shows a person who agreed to it, moved by your face. Your camera's picture never leaves this computer and is never shown to anybody: only landmarks of your face are used.</source>
        <translation>lsr-live zeigt eine Person, die eingewilligt hat, bewegt von Ihrem Gesicht. Das Bild Ihrer Kamera verlässt diesen Rechner nie und bekommt niemand zu sehen: Verwendet werden nur Landmarken Ihres Gesichts.</translation>
    </message>
    <message>
        <location filename="../first_steps.py" line="33" />
        <source>See how it looks</source>
        <translation>Ansehen, wie es aussieht</translation>
    </message>
    <message>
        <location filename="../first_steps.py" line="34" />
        <source>Try it with my camera</source>
        <translation>Mit meiner Kamera ausprobieren</translation>
    </message>
    <message>
        <location filename="../first_steps.py" line="35" />
        <source>Add a person from photos…</source>
        <translation>Person aus Fotos anlegen…</translation>
    </message>
    <message>
        <location filename="../first_steps.py" line="37" />
        <source>A portrait of NASA's, moved by an animated driver. Takes a few seconds.</source>
        <translation>Ein Porträt der NASA, bewegt von einer animierten Figur. Dauert ein paar Sekunden.</translation>
    </message>
    <message>
        <location filename="../first_steps.py" line="38" />
        <source>The same portrait, moved by you.</source>
        <translation>Dasselbe Porträt, bewegt von Ihnen.</translation>
    </message>
    <message>
        <location filename="../first_steps.py" line="39" />
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
        <location filename="../enrolment/gathering.py" line="89" />
        <source>No photo: %1.</source>
        <translation>Kein Foto: %1.</translation>
    </message>
    <message>
        <location filename="../enrolment/gathering.py" line="90" />
        <source>The folder %1 holds no photos.</source>
        <translation>Der Ordner %1 enthält keine Fotos.</translation>
    </message>
    <message>
        <location filename="../enrolment/gathering.py" line="92" />
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
        <location filename="../enrolment/guided_page.py" line="47" />
        <source>Goes on without this photo: the avatar then knows one look less, and nothing else is lost.</source>
        <translation>Ohne dieses Foto weitermachen: Der Avatar kennt dann eine Ansicht weniger, sonst fehlt nichts.</translation>
    </message>
    <message>
        <location filename="../enrolment/guided_page.py" line="49" />
        <source>These pictures stay on this computer, and are gone if you leave without saving.</source>
        <translation>Diese Bilder bleiben auf diesem Rechner und sind fort, wenn Sie die Seite verlassen, ohne zu speichern.</translation>
    </message>
    <message>
        <location filename="../enrolment/guided_page.py" line="72" />
        <location filename="../enrolment/guided_page.py" line="67" />
        <source>The camera is being opened…</source>
        <translation>Die Kamera wird geöffnet…</translation>
    </message>
    <message>
        <location filename="../enrolment/guided_page.py" line="130" />
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
        <source>Reset all keys</source>
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
    <name>Outputs</name>
    <message>
        <location filename="../outputs.py" line="130" />
        <source>There is no picture yet.</source>
        <translation>Es gibt noch kein Bild.</translation>
    </message>
</context><context>
    <name>OutputsBar</name>
    <message>
        <location filename="../outputs_bar.py" line="93" />
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <location filename="../outputs_bar.py" line="93" />
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <location filename="../outputs_bar.py" line="113" />
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <location filename="../outputs_bar.py" line="119" />
        <source>Recording to %1.</source>
        <translation>Aufnahme in %1.</translation>
    </message>
    <message>
        <location filename="../outputs_bar.py" line="121" />
        <source>In the other program choose “%1”.</source>
        <translation>Im anderen Programm „%1“ wählen.</translation>
    </message>
    <message>
        <location filename="../outputs_bar.py" line="124" />
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
        <location filename="../enrolment/result_page.py" line="45" />
        <source>The avatar is being made ready</source>
        <translation>Der Avatar wird vorbereitet</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="73" />
        <source>What is hard for an avatar. Choose one to look closely.</source>
        <translation>Was für einen Avatar schwierig ist. Zum genauen Ansehen eines wählen.</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="78" />
        <source>All, one after the other</source>
        <translation>Alles der Reihe nach</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="81" />
        <source>To their right</source>
        <translation>Zu ihrer Rechten</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="82" />
        <source>To their left</source>
        <translation>Zu ihrer Linken</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="83" />
        <source>Head up</source>
        <translation>Kopf hoch</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="84" />
        <source>Head down</source>
        <translation>Kopf gesenkt</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="85" />
        <source>Mouth open</source>
        <translation>Mund offen</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="86" />
        <source>Eyes closed</source>
        <translation>Augen zu</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="87" />
        <source>Smiling</source>
        <translation>Lächelnd</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="88" />
        <source>At rest</source>
        <translation>In Ruhe</translation>
    </message>
    <message numerus="yes">
        <location filename="../enrolment/result_page.py" line="111" />
        <source>Made from %n photo(s). Not saved yet.</source>
        <translation>
            <numerusform>Aus %n Foto entstanden. Noch nicht gespeichert.</numerusform>
            <numerusform>Aus %n Fotos entstanden. Noch nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="114" />
        <source>Likeness %1</source>
        <translation>Ähnlichkeit %1</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="117" />
        <source>How alike the face looks in these photos: 1 is the most. All are alike enough to be one person; turned heads, other light and years between them lower it.</source>
        <translation>Wie ähnlich sich das Gesicht auf diesen Fotos ist: höchstens 1. Alle sind ähnlich genug für eine Person; gedrehte Köpfe, anderes Licht und Jahre dazwischen senken den Wert.</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="122" />
        <source>With one photo alone there is nothing to compare it with, so there is no score of likeness.</source>
        <translation>Ein einzelnes Foto lässt sich mit keinem anderen vergleichen, daher gibt es keinen Wert für die Ähnlichkeit.</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="128" />
        <source>Opening the networks…</source>
        <translation>Netze werden geladen…</translation>
    </message>
    <message>
        <location filename="../enrolment/result_page.py" line="152" />
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
        <translation>Ordner für Videos und Fotos</translation>
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
        <location filename="../stage.py" line="41" />
        <source>Show my camera</source>
        <translation>Meine Kamera zeigen</translation>
    </message>
    <message>
        <location filename="../stage.py" line="55" />
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context><context>
    <name>StatusLine</name>
    <message>
        <location filename="../status_line.py" line="27" />
        <source>Avatars a second that answer a frame</source>
        <translation>Avatarbilder pro Sekunde, die auf ein Kamerabild antworten</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="29" />
        <source>From taking a frame to handing over its avatar, median; the camera's own delay is not in it</source>
        <translation>Von der Aufnahme eines Kamerabilds bis zur Übergabe seines Avatars, Median; ohne die Verzögerung der Kamera selbst</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="31" />
        <source>Frames passed over because a newer one was there, since the start</source>
        <translation>Seit dem Start ausgelassene Kamerabilder, weil ein neueres da war</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="32" />
        <source>Memory of this program</source>
        <translation>Arbeitsspeicher dieses Programms</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="35" />
        <source>What makes the picture: preset, runtime, precision and device really in use</source>
        <translation>Was das Bild erzeugt: Netze, Laufzeitumgebung, Genauigkeit und Gerät, die wirklich in Gebrauch sind</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="56" />
        <source>%1 fps</source>
        <translation>%1 fps</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="58" />
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="59" />
        <source>%1 dropped</source>
        <translation>%1 ausgelassen</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="60" />
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="87" />
        <location filename="../status_line.py" line="66" />
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="81" />
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="82" />
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="83" />
        <source>no face</source>
        <translation>kein Gesicht</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="84" />
        <source>no camera</source>
        <translation>keine Kamera</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="85" />
        <source>calibrating</source>
        <translation>wird kalibriert</translation>
    </message>
    <message>
        <location filename="../status_line.py" line="86" />
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
