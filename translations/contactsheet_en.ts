<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>contacts::AccountView</name>
    <message numerus="yes">
        <source>%Ln contact(s) copied</source>
        <translation>
            <numerusform>%Ln contact copied</numerusform>
            <numerusform>%Ln contacts copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln selected one(s) are not read yet</source>
        <translation>
            <numerusform>%1; %Ln selected one is not read yet</numerusform>
            <numerusform>%1; %Ln selected ones are not read yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln contact(s) were searched.</source>
        <translation>
            <numerusform>%Ln contact was searched.</numerusform>
            <numerusform>All %Ln contacts were searched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::ColumnChooser</name>
    <message numerus="yes">
        <source>%1  (%Ln contact(s) read so far)</source>
        <translation>
            <numerusform>%1  (%Ln contact read so far)</numerusform>
            <numerusform>%1  (%Ln contacts read so far)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::ConnectDialog</name>
    <message numerus="yes">
        <source>%Ln contact(s) found</source>
        <translation>
            <numerusform>%Ln contact found</numerusform>
            <numerusform>%Ln contacts found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::SettingsDialog</name>
    <message numerus="yes">
        <source>for %n second(s)</source>
        <translation>
            <numerusform>for %n second</numerusform>
            <numerusform>for %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::StatusLine</name>
    <message numerus="yes">
        <source>%Ln selected contact(s) no longer shown, so no longer selected</source>
        <translation>
            <numerusform>%Ln selected contact no longer shown, so no longer selected</numerusform>
            <numerusform>%Ln selected contacts no longer shown, so no longer selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::StatusText</name>
    <message numerus="yes">
        <source>%Ln found in the %1 of %2 read</source>
        <translation>
            <numerusform>%Ln found in the %1 of %2 read</numerusform>
            <numerusform>%Ln found in the %1 of %2 read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found in %1</source>
        <translation>
            <numerusform>%Ln found in %1</numerusform>
            <numerusform>%Ln found in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) could not be read</source>
        <translation>
            <numerusform>%Ln contact could not be read</numerusform>
            <numerusform>%Ln contacts could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Contacts were added or removed while reading; up to %Ln may be missing</source>
        <translation>
            <numerusform>Contacts were added or removed while reading; up to %Ln may be missing</numerusform>
            <numerusform>Contacts were added or removed while reading; up to %Ln may be missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>about %n s left</numerusform>
            <numerusform>about %n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>about %n hour left</numerusform>
            <numerusform>about %n hours left</numerusform>
        </translation>
    </message>
</context>
</TS>
