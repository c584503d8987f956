<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>contacts::AccountView</name>
    <message numerus="yes">
        <source>All %Ln contact(s) were searched.</source>
        <translation>
            <numerusform>%Ln contact was searched.</numerusform>
            <numerusform>All %Ln contacts were searched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) deleted</source>
        <translation>
            <numerusform>%Ln contact deleted</numerusform>
            <numerusform>%Ln contacts deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::ChangesPanel</name>
    <message numerus="yes">
        <source>%Ln change(s) saved in the file</source>
        <translation>
            <numerusform>%Ln change saved in the file</numerusform>
            <numerusform>%Ln changes saved in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) from last time were never sent.</source>
        <translation>
            <numerusform>%Ln change from last time was never sent.</numerusform>
            <numerusform>%Ln changes from last time were never sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sending</source>
        <translation>
            <numerusform>%Ln sending</numerusform>
            <numerusform>%Ln sending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being checked</source>
        <translation>
            <numerusform>%Ln being checked</numerusform>
            <numerusform>%Ln being checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>%Ln not done</numerusform>
            <numerusform>%Ln not done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send %Ln change(s)</source>
        <translation>
            <numerusform>&amp;Send %Ln change</numerusform>
            <numerusform>&amp;Send %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln change(s)?</source>
        <translation>
            <numerusform>Discard %Ln change?</numerusform>
            <numerusform>Discard %Ln changes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln change(s) that were never sent?</source>
        <translation>
            <numerusform>Discard %Ln change that was never sent?</numerusform>
            <numerusform>Discard %Ln changes that were never sent?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln waiting…</source>
        <translation>
            <numerusform>Discard %Ln waiting…</numerusform>
            <numerusform>Discard %Ln waiting…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::ColumnText</name>
    <message numerus="yes">
        <source>%1  (in %Ln contact(s))</source>
        <translation>
            <numerusform>%1  (in %Ln contact)</numerusform>
            <numerusform>%1  (in %Ln contacts)</numerusform>
        </translation>
    </message>
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
    <name>contacts::ContactCommands</name>
    <message numerus="yes">
        <source>%Ln contact(s) saved in the file</source>
        <translation>
            <numerusform>%Ln contact saved in the file</numerusform>
            <numerusform>%Ln contacts saved in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) stay</source>
        <translation>
            <numerusform>%Ln contact stays</numerusform>
            <numerusform>%Ln contacts stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::CopyCommands</name>
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
</context>
<context>
    <name>contacts::DeleteDialog</name>
    <message numerus="yes">
        <source>&amp;Also delete the %Ln who opted out</source>
        <translation>
            <numerusform>&amp;Also delete the %Ln who opted out</numerusform>
            <numerusform>&amp;Also delete the %Ln who opted out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln contact(s)?</source>
        <translation>
            <numerusform>Delete %Ln contact?</numerusform>
            <numerusform>Delete %Ln contacts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected contact(s) are not read yet and stay.</source>
        <translation>
            <numerusform>%Ln selected contact is not read yet and stays.</numerusform>
            <numerusform>%Ln selected contacts are not read yet and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them opted out. Deleting them also deletes the record that they must not be messaged.</source>
        <translation>
            <numerusform>%Ln of them opted out. Deleting them also deletes the record that they must not be messaged.</numerusform>
            <numerusform>%Ln of them opted out. Deleting them also deletes the record that they must not be messaged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more opted out. Deleting them also deletes the record that they must not be messaged. They stay unless you tick the box.</source>
        <translation>
            <numerusform>%Ln more opted out. Deleting them also deletes the record that they must not be messaged. They stay unless you tick the box.</numerusform>
            <numerusform>%Ln more opted out. Deleting them also deletes the record that they must not be messaged. They stay unless you tick the box.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes about %Ln minute(s). Once sent, it cannot be taken back.</source>
        <translation>
            <numerusform>It takes about %Ln minute. Once sent, it cannot be taken back.</numerusform>
            <numerusform>It takes about %Ln minutes. Once sent, it cannot be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes about %Ln hour(s). Once sent, it cannot be taken back.</source>
        <translation>
            <numerusform>It takes about %Ln hour. Once sent, it cannot be taken back.</numerusform>
            <numerusform>It takes about %Ln hours. Once sent, it cannot be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %1 – about %Ln min</source>
        <translation>
            <numerusform>&amp;Delete %1 – about %Ln min</numerusform>
            <numerusform>&amp;Delete %1 – about %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %1 – about %Ln hour(s)</source>
        <translation>
            <numerusform>&amp;Delete %1 – about %Ln hour</numerusform>
            <numerusform>&amp;Delete %1 – about %Ln hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::DetailPane</name>
    <message numerus="yes">
        <source>%Ln contact(s) selected</source>
        <translation>
            <numerusform>%Ln contact selected</numerusform>
            <numerusform>%Ln contacts selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::DigestDetail</name>
    <message numerus="yes">
        <source>There are more than %Ln further parameter(s)</source>
        <translation>
            <numerusform>There are more than %Ln further parameter</numerusform>
            <numerusform>There are more than %Ln further parameters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more parameter(s), each less frequent</source>
        <translation>
            <numerusform>%Ln more parameter, each less frequent</numerusform>
            <numerusform>%Ln more parameters, each less frequent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other value(s)</source>
        <translation>
            <numerusform>%Ln other value</numerusform>
            <numerusform>%Ln other values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::EditNotice</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::ExportCommands</name>
    <message numerus="yes">
        <source>&amp;Export the %Ln selected…</source>
        <translation>
            <numerusform>&amp;Export the %Ln selected…</numerusform>
            <numerusform>&amp;Export the %Ln selected…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export these %Ln…</source>
        <translation>
            <numerusform>&amp;Export this %Ln…</numerusform>
            <numerusform>&amp;Export these %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export all %Ln…</source>
        <translation>
            <numerusform>&amp;Export all %Ln…</numerusform>
            <numerusform>&amp;Export all %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) saved in %1; some may be missing</source>
        <translation>
            <numerusform>%Ln contact saved in %1; some may be missing</numerusform>
            <numerusform>%Ln contacts saved in %1; some may be missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) saved in %1</source>
        <translation>
            <numerusform>%Ln contact saved in %1</numerusform>
            <numerusform>%Ln contacts saved in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) copied</source>
        <translation>
            <numerusform>%Ln number copied</numerusform>
            <numerusform>%Ln numbers copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who opted out left out</source>
        <translation>
            <numerusform>%Ln who opted out left out</numerusform>
            <numerusform>%Ln who opted out left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a number</source>
        <translation>
            <numerusform>%Ln without a number</numerusform>
            <numerusform>%Ln without a number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a number that is there already</source>
        <translation>
            <numerusform>%Ln with a number that is there already</numerusform>
            <numerusform>%Ln with a number that is there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected one(s) not read yet</source>
        <translation>
            <numerusform>%Ln selected one not read yet</numerusform>
            <numerusform>%Ln selected ones not read yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All are selected as soon as they are read, in about %Ln minute(s)</source>
        <translation>
            <numerusform>All are selected as soon as they are read, in about %Ln minute</numerusform>
            <numerusform>All are selected as soon as they are read, in about %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln contact(s) are selected</source>
        <translation>
            <numerusform>%Ln contact is selected</numerusform>
            <numerusform>All %Ln contacts are selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::ExportDialog</name>
    <message numerus="yes">
        <source>Export %Ln selected contact(s)</source>
        <translation>
            <numerusform>Export %Ln selected contact</numerusform>
            <numerusform>Export %Ln selected contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln contact(s)</source>
        <translation>
            <numerusform>Export %Ln contact</numerusform>
            <numerusform>Export %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Read the others first: about %Ln minute(s)</source>
        <translation>
            <numerusform>&amp;Read the others first: about %Ln minute</numerusform>
            <numerusform>&amp;Read the others first: about %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Read the others first: about %Ln hour(s)</source>
        <translation>
            <numerusform>&amp;Read the others first: about %Ln hour</numerusform>
            <numerusform>&amp;Read the others first: about %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export only the %Ln contact(s) there are &amp;now</source>
        <translation>
            <numerusform>Export only the %Ln contact there are &amp;now</numerusform>
            <numerusform>Export only the %Ln contacts there are &amp;now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln minute(s) left, then the file is saved.</source>
        <translation>
            <numerusform>About %Ln minute left, then the file is saved.</numerusform>
            <numerusform>About %Ln minutes left, then the file is saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::NumberText</name>
    <message numerus="yes">
        <source>%1 and %Ln more already have this number.</source>
        <translation>
            <numerusform>%1 and %Ln more already have this number.</numerusform>
            <numerusform>%1 and %Ln more already have this number.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::ParameterEditor</name>
    <message numerus="yes">
        <source>%Ln parameter(s) pasted.</source>
        <translation>
            <numerusform>%Ln parameter pasted.</numerusform>
            <numerusform>%Ln parameters pasted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) did not fit and were left out.</source>
        <translation>
            <numerusform>%Ln line did not fit and was left out.</numerusform>
            <numerusform>%Ln lines did not fit and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::QueryBar</name>
    <message numerus="yes">
        <source>+%Ln more</source>
        <translation>
            <numerusform>+%Ln more</numerusform>
            <numerusform>+%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation>
            <numerusform>%Ln part</numerusform>
            <numerusform>%Ln parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::QueryWords</name>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
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
    <message numerus="yes">
        <source>%Ln change(s) not done</source>
        <translation>
            <numerusform>%Ln change not done</numerusform>
            <numerusform>%Ln changes not done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) waiting</source>
        <translation>
            <numerusform>%Ln change waiting</numerusform>
            <numerusform>%Ln changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending, %Ln change(s) left, %1</source>
        <translation>
            <numerusform>Sending, %Ln change left, %1</numerusform>
            <numerusform>Sending, %Ln changes left, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) never sent</source>
        <translation>
            <numerusform>%Ln change never sent</numerusform>
            <numerusform>%Ln changes never sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checking whether %Ln change(s) arrived</source>
        <translation>
            <numerusform>Checking whether %Ln change arrived</numerusform>
            <numerusform>Checking whether %Ln changes arrived</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::SummaryBars</name>
    <message numerus="yes">
        <source>%Ln other countries</source>
        <translation>
            <numerusform>%Ln other country</numerusform>
            <numerusform>%Ln other countries</numerusform>
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
        <source>%Ln other value(s)</source>
        <translation>
            <numerusform>%Ln other value</numerusform>
            <numerusform>%Ln other values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::SummaryDialog</name>
    <message numerus="yes">
        <source>Of the %Ln found in %1 contacts.</source>
        <translation>
            <numerusform>Of the %Ln found in %1 contacts.</numerusform>
            <numerusform>Of the %Ln found in %1 contacts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the %Ln found in the %1 of %2 contacts read so far.</source>
        <translation>
            <numerusform>Of the %Ln found in the %1 of %2 contacts read so far.</numerusform>
            <numerusform>Of the %Ln found in the %1 of %2 contacts read so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of all %Ln contact(s).</source>
        <translation>
            <numerusform>Of %Ln contact.</numerusform>
            <numerusform>Of all %Ln contacts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::UndoBar</name>
    <message numerus="yes">
        <source>%Ln contact(s) will be deleted when you press Send</source>
        <translation>
            <numerusform>%Ln contact will be deleted when you press Send</numerusform>
            <numerusform>%Ln contacts will be deleted when you press Send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) will be deleted in %1 s</source>
        <translation>
            <numerusform>%Ln contact will be deleted in %1 s</numerusform>
            <numerusform>%Ln contacts will be deleted in %1 s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::UnfinishedBox</name>
    <message numerus="yes">
        <source>&amp;Discard %Ln waiting</source>
        <translation>
            <numerusform>&amp;Discard %Ln waiting</numerusform>
            <numerusform>&amp;Discard %Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are not finished.</source>
        <translation>
            <numerusform>%Ln change is not finished.</numerusform>
            <numerusform>%Ln changes are not finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s) and can be sent next time, when you say so.</source>
        <translation>
            <numerusform>%Ln waits and can be sent next time, when you say so.</numerusform>
            <numerusform>%Ln wait and can be sent next time, when you say so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::ViewList</name>
    <message numerus="yes">
        <source>at least %Ln contact(s)</source>
        <translation>
            <numerusform>at least %Ln contact</numerusform>
            <numerusform>at least %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
</context>
</TS>
