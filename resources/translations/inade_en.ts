<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AboutRun</name>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln class</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%Ln new)</source>
        <translation>
            <numerusform> (%Ln new)</numerusform>
            <numerusform> (%Ln new)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln class</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %Ln picture(s)</source>
        <translation>
            <numerusform>Leave out %Ln picture</numerusform>
            <numerusform>Leave out %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) must be solved before training can start.</source>
        <translation>
            <numerusform>%Ln problem must be solved before training can start.</numerusform>
            <numerusform>%Ln problems must be solved before training can start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Training can start. %Ln file(s) left out.</source>
        <translation>
            <numerusform>Training can start. %Ln file is left out.</numerusform>
            <numerusform>Training can start. %Ln files are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message numerus="yes">
        <source>%Ln picture(s) in {0}</source>
        <translation>
            <numerusform>%Ln picture in {0}</numerusform>
            <numerusform>%Ln pictures in {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fading</name>
    <message numerus="yes">
        <source>Fade of %Ln object(s)</source>
        <translation>
            <numerusform>Fade of %Ln object</numerusform>
            <numerusform>Fade of %Ln objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabellingWindow</name>
    <message numerus="yes">
        <source>All %Ln picture(s) are done.</source>
        <translation>
            <numerusform>%Ln picture is done.</numerusform>
            <numerusform>All %Ln pictures are done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Painters</name>
    <message numerus="yes">
        <source>The style of %Ln object(s) could not be read anew and is gone.</source>
        <translation>
            <numerusform>The style of %Ln object could not be read anew and is gone.</numerusform>
            <numerusform>The style of %Ln objects could not be read anew and is gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{0}”, which draws %Ln object(s) here, is missing: {1}</source>
        <translation>
            <numerusform>“{0}”, which draws %Ln object here, is missing: {1}</numerusform>
            <numerusform>“{0}”, which draws %Ln objects here, is missing: {1}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln class</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) without a partner; the check names them.</source>
        <translation>
            <numerusform>%Ln file is without a partner; the check names them.</numerusform>
            <numerusform>%Ln files are without a partner; the check names them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message numerus="yes">
        <source>The looks of %Ln object(s) were read off the photo.</source>
        <translation>
            <numerusform>The look of %Ln object was read off the photo.</numerusform>
            <numerusform>The looks of %Ln objects were read off the photo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsure, and hatched: {0}. Correct it with brush, fill or Change class, then confirm. It knows %Ln class(es) and takes everything for one of them.</source>
        <translation>
            <numerusform>Unsure, and hatched: {0}. Correct it with brush, fill or Change class, then confirm. It knows %Ln class and takes everything for it.</numerusform>
            <numerusform>Unsure, and hatched: {0}. Correct it with brush, fill or Change class, then confirm. It knows %Ln classes and takes everything for one of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SceneCards</name>
    <message numerus="yes">
        <source>{0} · %Ln class(es)</source>
        <translation>
            <numerusform>{0} · %Ln class</numerusform>
            <numerusform>{0} · %Ln classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>{0} of %Ln class(es) go on by name.</source>
        <translation>
            <numerusform>{0} of %Ln class go on by name.</numerusform>
            <numerusform>{0} of %Ln classes go on by name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StyleMixer</name>
    <message numerus="yes">
        <source>Mix of %Ln style(s) by share</source>
        <translation>
            <numerusform>Mix of %Ln style by share</numerusform>
            <numerusform>Mix of %Ln styles by share</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Variations</name>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln object</numerusform>
            <numerusform>%Ln objects</numerusform>
        </translation>
    </message>
</context>
</TS>
