<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
        <translation>Gleich würfeln</translation>
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
        <source>Confirm the la&amp;yout</source>
        <translation>La&amp;yout bestätigen</translation>
    </message>
    <message>
        <source>The proposed layout is right by now: take the hatching away, read how objects look</source>
        <translation>Das vorgeschlagene Layout stimmt nun: Schraffur entfernen und lesen, wie die Objekte aussehen</translation>
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
    <name>CanvasView</name>
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
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Leave out {0}</source>
        <translation>{0} weglassen</translation>
    </message>
    <message>
        <source>{0} must be solved before training can start.</source>
        <translation>{0} zu lösen, bevor das Training beginnen kann.</translation>
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
        <source>Training can start. {0} left out.</source>
        <translation>Das Training kann beginnen. {0} weggelassen.</translation>
    </message>
    <message>
        <source>file is</source>
        <translation>Datei ist</translation>
    </message>
    <message>
        <source>files are</source>
        <translation>Dateien sind</translation>
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
    <message>
        <source>{0:,} pictures in {1}</source>
        <translation>{0:,} Bilder in {1}</translation>
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
    <name>Exploring</name>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
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
        <source>Saved {0} and {1}.</source>
        <translation>{0} und {1} gespeichert.</translation>
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
        <source>the model is not loaded yet.</source>
        <translation>das Modell ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Einen Moment bitte.</translation>
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
        <source>Segmenters (*.safetensors *.pt *.pth *.ts *.torchscript);;All files (*)</source>
        <translation>Segmentierer (*.safetensors *.pt *.pth *.ts *.torchscript);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Segmenter</source>
        <translation>Segmentierer</translation>
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
        <source>a training is on already.</source>
        <translation>es läuft schon ein Training.</translation>
    </message>
    <message>
        <source>Stop it, or wait for its end.</source>
        <translation>Es beenden oder sein Ende abwarten.</translation>
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
        <source>Fine-tuning “{0}” goes on ({1:.0f} %).</source>
        <translation>Das Nachtrainieren von „{0}“ geht weiter ({1:.0f} %).</translation>
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
        <source>The pages themselves are in English.</source>
        <translation>Die Seiten selbst sind auf Englisch.</translation>
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
    <name>LabellingWindow</name>
    <message>
        <source>Label my pictures - {0}</source>
        <translation>Eigene Bilder beschriften - {0}</translation>
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
        <source>All {0} pictures are done.</source>
        <translation>Alle {0} Bilder sind fertig.</translation>
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
        <source>Add or rename classes</source>
        <translation>Klassen hinzufügen oder umbenennen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
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
    <name>MainWindow</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Checkpoints</source>
        <translation>&amp;Checkpoints</translation>
    </message>
    <message>
        <source>P&amp;anels</source>
        <translation>&amp;Bereiche</translation>
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
        <source>Layout size</source>
        <translation>Größe des Layouts</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
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
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>Fotos</translation>
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
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>{0} without a partner; the check names them.</source>
        <translation>{0} ohne Gegenstück; die Prüfung nennt sie.</translation>
    </message>
    <message>
        <source>file is</source>
        <translation>Datei ist</translation>
    </message>
    <message>
        <source>files are</source>
        <translation>Dateien sind</translation>
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
        <source>Another language shows when the program starts again.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
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
    <message>
        <source>after the problems are solved</source>
        <translation>wenn die Probleme gelöst sind</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
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
        <source>{0} of {1} done</source>
        <translation>{0} von {1} fertig</translation>
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
        <source>Mix styles</source>
        <translation>Stile mischen</translation>
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
</context>
<context>
    <name>Runner</name>
    <message>
        <source>Render the picture</source>
        <translation>Bild rendern</translation>
    </message>
    <message>
        <source>Render what changed</source>
        <translation>Geändertes rendern</translation>
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
    <message>
        <source>{0} of {1} go on by name.</source>
        <translation>{0} von {1} gehen dem Namen nach weiter.</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
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
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
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
    <message>
        <source>Mix of {0} styles</source>
        <translation>Mischung von {0} Stilen</translation>
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
        <source>Change look</source>
        <translation>Aussehen ändern</translation>
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
    <message>
        <source>{0} objects</source>
        <translation>{0} Objekte</translation>
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
    <name>_ZoomBadge</name>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
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
</context>
<context>
    <name>LettingGo</name>
    <message>
        <source>It floats: what lies beneath is kept. Enter lets go</source>
        <translation>Schwebt: was darunter liegt, bleibt. Enter lässt los</translation>
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
    <name>Size</name>
    <message>
        <source>{0} × {1} is no size for a picture: its sides may have {2} to {3} pixels, and all of it {4} million.</source>
        <translation>{0} × {1} ist keine Größe für ein Bild: Seine Seiten dürfen {2} bis {3} Pixel haben, alles zusammen {4} Millionen.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>no picture has the shape of {width} x {height} pixels, which is too thin.</source>
        <translation>Kein Bild hat die Form von {width} x {height} Pixeln; das ist zu schmal.</translation>
    </message>
    <message>
        <source>Its sides would have to be {smallest} to {largest} pixels: crop it first.</source>
        <translation>Seine Seiten müssten {smallest} bis {largest} Pixel haben: Schneiden Sie es vorher zu.</translation>
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
    <name>_Preview</name>
    <message>
        <source>The picture and its new canvas</source>
        <translation>Das Bild und seine neue Leinwand</translation>
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
    <name>Sizing</name>
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
    <message>
        <source>Change strength</source>
        <translation>Stärke ändern</translation>
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
    <message>
        <source>{0} · {1} classes</source>
        <translation>{0} · {1} Klassen</translation>
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
    <name>Proposing</name>
    <message>
        <source>Propose a layout for {0}</source>
        <translation>Ein Layout für {0} vorschlagen</translation>
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
        <source>The looks of {0} objects were read off the photo.</source>
        <translation>Das Aussehen von {0} Objekten wurde vom Foto gelesen.</translation>
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
        <source>The segmenter is sure of {0} % of the picture.</source>
        <translation>Der Segmentierer ist bei {0} % des Bildes sicher.</translation>
    </message>
    <message>
        <source>Unsure, and hatched: {0}. Correct it with brush, fill or Change class, then confirm. It knows {1} classes and takes everything for one of them.</source>
        <translation>Unsicher und schraffiert: {0}. Berichtigen Sie es mit Pinsel, Füllen oder Klasse ändern und bestätigen Sie dann. Er kennt {1} Klassen und hält alles für eine davon.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
</context>
<context>
    <name>Fading</name>
    <message>
        <source>Fade of {0} objects</source>
        <translation>{0} Objekte überblenden</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>Überblenden</translation>
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
</TS>
