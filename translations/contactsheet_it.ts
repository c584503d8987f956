<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>contacts::AccountColors</name>
    <message>
        <source>Blue</source>
        <translation>Blu</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Arancione</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rosso</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Viola</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Ottanio</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grigio</translation>
    </message>
</context>
<context>
    <name>contacts::AccountDesk</name>
    <message>
        <source>The practice account cannot be opened</source>
        <translation>L’account di prova non può essere aperto</translation>
    </message>
    <message>
        <source>Your views could not be stored: they are gone after this run</source>
        <translation>Non è stato possibile salvare le viste: dopo questa sessione non ci saranno più</translation>
    </message>
</context>
<context>
    <name>contacts::AccountDialog</name>
    <message>
        <source>&amp;Only look, change nothing</source>
        <translation>Solo c&amp;onsultazione, nessuna modifica</translation>
    </message>
    <message>
        <source>Name and colour</source>
        <translation>Nome e colore</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colore</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Colore</translation>
    </message>
</context>
<context>
    <name>contacts::AccountDialogs</name>
    <message>
        <source>The account could not be saved.</source>
        <translation>Non è stato possibile salvare l’account.</translation>
    </message>
    <message>
        <source>Forget account</source>
        <translation>Dimentica account</translation>
    </message>
    <message>
        <source>Forget “%1”?</source>
        <translation>Dimenticare «%1»?</translation>
    </message>
    <message>
        <source>&amp;Forget account</source>
        <translation>&amp;Dimentica account</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Riprova</translation>
    </message>
    <message>
        <source>Forget and &amp;leave the key</source>
        <translation>Dimentica e &amp;lascia la chiave</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation>Non è stato possibile salvare le impostazioni.</translation>
    </message>
    <message>
        <source>Nothing can be written in %1. Check that the disk is not full and that the folder is yours.</source>
        <translation>Non è possibile scrivere in %1. Verificare che il disco non sia pieno e che la cartella appartenga all’utente.</translation>
    </message>
    <message>
        <source>Taking the key out of the keychain…</source>
        <translation>Rimozione della chiave dal portachiavi…</translation>
    </message>
    <message>
        <source>The keychain could not be told to remove the key of “%1”.</source>
        <translation>Non è stato possibile far rimuovere al portachiavi la chiave di «%1».</translation>
    </message>
    <message>
        <source>Its key is taken out of the keychain, and its settings and the changes that were not sent are removed from this computer. Nothing changes on the server.</source>
        <translation>La sua chiave viene tolta dal portachiavi, e le sue impostazioni e le modifiche non inviate vengono tolte da questo computer. Sul server non cambia nulla.</translation>
    </message>
</context>
<context>
    <name>contacts::AccountView</name>
    <message>
        <source>Practice account: nothing here is real</source>
        <translation>Account di prova: qui non c’è nulla di reale</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aggiorna</translation>
    </message>
    <message>
        <source>Read &amp;everything again</source>
        <translation>&amp;Rileggi tutto</translation>
    </message>
    <message>
        <source>&amp;Stop reading</source>
        <translation>&amp;Interrompi lettura</translation>
    </message>
    <message>
        <source>&amp;Go on reading</source>
        <translation>Co&amp;ntinua la lettura</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Colonne…</translation>
    </message>
    <message>
        <source>Read what is shown and both ends of the list again</source>
        <translation>Rilegge ciò che è mostrato e le due estremità dell’elenco</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>Permette di scegliere quali colonne mostrare</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Strumenti</translation>
    </message>
    <message>
        <source>Replace &amp;key…</source>
        <translation>Sostituisci c&amp;hiave…</translation>
    </message>
    <message>
        <source>&amp;Change address…</source>
        <translation>Ca&amp;mbia indirizzo…</translation>
    </message>
    <message>
        <source>Nothing could be read yet</source>
        <translation>Non è stato ancora possibile leggere nulla</translation>
    </message>
    <message>
        <source>Reading the first contacts…</source>
        <translation>Lettura dei primi contatti…</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Ancora nessun contatto</translation>
    </message>
    <message>
        <source>Contacts that are added to this account appear here.</source>
        <translation>I contatti aggiunti a questo account compaiono qui.</translation>
    </message>
    <message>
        <source>Nobody found for “%1”</source>
        <translation>Nessun contatto trovato per «%1»</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln contact(s) were searched.</source>
        <translation>
            <numerusform>Cercato in tutto l’elenco: %Ln contatto.</numerusform>
            <numerusform>Cercato in tutto l’elenco: %Ln contatti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Cancella ricerca</translation>
    </message>
    <message>
        <source>Nobody found for “%1” so far</source>
        <translation>Finora nessun contatto trovato per «%1»</translation>
    </message>
    <message>
        <source>%1 of %2 contacts are read and searched. Whoever is found while reading goes on appears here.</source>
        <translation>Cercato in %1 contatti letti su %2. Quelli trovati nel resto della lettura compaiono qui.</translation>
    </message>
    <message>
        <source>Only %1 of %2 contacts are read and searched.</source>
        <translation>Cercato soltanto in %1 contatti letti su %2.</translation>
    </message>
    <message>
        <source>C&amp;hanges</source>
        <translation>&amp;Modifiche</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvato</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) deleted</source>
        <translation>
            <numerusform>%Ln contatto eliminato</numerusform>
            <numerusform>%Ln contatti eliminati</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiato: %1</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Dettagli</translation>
    </message>
    <message>
        <source>Show everything about the current contact beside the sheet</source>
        <translation>Mostra accanto al foglio tutto sul contatto corrente</translation>
    </message>
    <message>
        <source>S&amp;ummary…</source>
        <translation>R&amp;iepilogo…</translation>
    </message>
    <message>
        <source>Pictures of the contacts that are shown</source>
        <translation>Grafici dei contatti mostrati</translation>
    </message>
</context>
<context>
    <name>contacts::Application</name>
    <message>
        <source>Contactsheet is running already; its window was brought to the front. For a second one, give it a folder of its own with --settings.</source>
        <translation>Contactsheet è già in esecuzione; la sua finestra è stata portata in primo piano. Per aprirne un altro, assegnargli una cartella propria con --settings.</translation>
    </message>
    <message>
        <source>Contactsheet is running already, but does not answer. End it first, or use another folder with --settings.</source>
        <translation>Contactsheet è già in esecuzione, ma non risponde. Chiuderlo, oppure usare un’altra cartella con --settings.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written. Make it yours, or use another one with --settings.</source>
        <translation>Non è possibile scrivere nella cartella %1. Diventarne proprietari, oppure usarne un’altra con --settings.</translation>
    </message>
</context>
<context>
    <name>contacts::BarChart</name>
    <message>
        <source>Most: %1</source>
        <comment>before the longest bar: March 2025: 1,204 (12 %)</comment>
        <translation>Massimo: %1</translation>
    </message>
</context>
<context>
    <name>contacts::BarModel</name>
    <message>
        <source>Enter shows these contacts in the sheet</source>
        <translation>Invio mostra questi contatti nel foglio</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>what a bar stands for, how many, and their share</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>contacts::CellText</name>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numero di telefono</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Disiscritto</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Inviati</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Non riusciti</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ricevuti</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>Ultimo invio</translation>
    </message>
    <message>
        <source>Last received</source>
        <translation>Ultima ricezione</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificato</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creato</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>contacts::ChangeText</name>
    <message>
        <source>It could not be written down on this computer, so it was not sent.</source>
        <translation>Non si è potuta annotare su questo computer, quindi non è stata inviata.</translation>
    </message>
    <message>
        <source>Somebody else changed this contact meanwhile, so nothing was sent.</source>
        <translation>Nel frattempo qualcun altro ha modificato questo contatto, quindi non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>This contact is no longer on the server.</source>
        <translation>Questo contatto non è più sul server.</translation>
    </message>
    <message>
        <source>The server stored something else than was sent.</source>
        <translation>Il server ha salvato qualcosa di diverso da ciò che è stato inviato.</translation>
    </message>
    <message>
        <source>The server still has what was there before.</source>
        <translation>Il server ha ancora ciò che c’era prima.</translation>
    </message>
    <message>
        <source>The contact is still on the server.</source>
        <translation>Il contatto è ancora sul server.</translation>
    </message>
    <message>
        <source>The new contact was not found on the server.</source>
        <translation>Il nuovo contatto non è stato trovato sul server.</translation>
    </message>
    <message>
        <source>Contacts with this number are on the server; nobody can tell whether one of them is the new one.</source>
        <translation>Sul server ci sono contatti con questo numero; non si può dire se uno di essi è quello nuovo.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether it arrived: %1</source>
        <translation>Non si sa ancora se è arrivata: %1</translation>
    </message>
    <message>
        <source>It was made for another server address, so it is not sent.</source>
        <translation>È stata fatta per un altro indirizzo del server, quindi non viene inviata.</translation>
    </message>
    <message>
        <source>It was not done when the program was used last.</source>
        <translation>Non era stata eseguita quando il programma è stato usato l’ultima volta.</translation>
    </message>
    <message>
        <source>Check that the disk is not full, then try again.</source>
        <translation>Controlla che il disco non sia pieno, poi riprova.</translation>
    </message>
    <message>
        <source>Open it to see both, field by field.</source>
        <translation>Aprila per vedere entrambe, campo per campo.</translation>
    </message>
    <message>
        <source>Open it to create it again, or discard the change.</source>
        <translation>Aprila per creare di nuovo il contatto, oppure scarta la modifica.</translation>
    </message>
    <message>
        <source>Open the contact to see what is there now.</source>
        <translation>Apri il contatto per vedere che cosa c’è ora.</translation>
    </message>
    <message>
        <source>It may still be deleted when a slow request arrives. Refresh the list, then try again or discard it.</source>
        <translation>Può ancora essere eliminato, se una richiesta lenta arriva. Aggiorna l’elenco, poi riprova o scartala.</translation>
    </message>
    <message>
        <source>It is looked up by itself as soon as that is possible.</source>
        <translation>Viene verificata da sola appena è possibile.</translation>
    </message>
    <message>
        <source>Discard it, and make it again where it belongs.</source>
        <translation>Scartala, e rifalla dove serve.</translation>
    </message>
    <message>
        <source>Try it again, or discard it.</source>
        <translation>Riprova, oppure scartala.</translation>
    </message>
    <message>
        <source>It was never sent. It goes when you say so.</source>
        <translation>Non è mai stata inviata. Parte quando lo dici tu.</translation>
    </message>
    <message>
        <source>The server said no to this change.</source>
        <translation>Il server ha rifiutato questa modifica.</translation>
    </message>
    <message>
        <source>This account is only looked at.</source>
        <translation>Questo account si può solo guardare.</translation>
    </message>
    <message>
        <source>The server refused the change.</source>
        <translation>Il server ha respinto la modifica.</translation>
    </message>
    <message>
        <source>Your plan may be full, or a field was missing; the server does not say which. Your key is fine.</source>
        <translation>Forse il tuo piano è pieno, o mancava un campo; il server non dice quale dei due. La tua chiave va bene.</translation>
    </message>
    <message>
        <source>To change contacts, untick “Only look” in Account, Name and colour.</source>
        <translation>Per modificare i contatti togli la spunta “Solo guardare” in Account, Nome e colore.</translation>
    </message>
    <message>
        <source>It says: %1</source>
        <translation>Dice: %1</translation>
    </message>
    <message>
        <source>It does not say why.</source>
        <translation>Non dice perché.</translation>
    </message>
    <message>
        <source>It was not sent. %1</source>
        <comment>%1: what to do now, a whole sentence</comment>
        <translation>Non è stata inviata. %1</translation>
    </message>
    <message>
        <source>It may still turn up when a slow request arrives. Open it to create it again: the number is looked for first.</source>
        <translation>Può ancora comparire, se una richiesta lenta arriva. Aprila per creare di nuovo il contatto: prima si cerca il numero.</translation>
    </message>
    <message>
        <source>Details names it. If it is the new one, press “It is there”; otherwise open the change to create it again.</source>
        <translation>Dettagli dice qual è. Se è quello nuovo, premi “C’è”; altrimenti apri la modifica per crearlo di nuovo.</translation>
    </message>
    <message>
        <source>Search for the number. If the contact is there, discard this change; otherwise open it to create it again.</source>
        <translation>Cerca il numero. Se il contatto c’è, scarta questa modifica; altrimenti aprila per crearlo di nuovo.</translation>
    </message>
    <message>
        <source>Nothing has to be done, and nothing is sent again.</source>
        <translation>Non c’è niente da fare, e niente viene inviato di nuovo.</translation>
    </message>
    <message>
        <source>Contact on the server: %1</source>
        <translation>Contatto sul server: %1</translation>
    </message>
    <message>
        <source>Contacts with this number: %1</source>
        <translation>Contatti con questo numero: %1</translation>
    </message>
</context>
<context>
    <name>contacts::ChangesCsv</name>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>Contact id</source>
        <translation>Id del contatto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numero di telefono</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>Made (UTC)</source>
        <translation>Fatta (UTC)</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Voluto</translation>
    </message>
    <message>
        <source>name: %1</source>
        <translation>nome: %1</translation>
    </message>
    <message>
        <source>number: %1</source>
        <translation>numero: %1</translation>
    </message>
</context>
<context>
    <name>contacts::ChangesModel</name>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contatto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Fatta</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nuovo contatto</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminazione</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>Checking whether it arrived</source>
        <translation>Si verifica se è arrivata</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Eseguita</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Non eseguita</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>Contact without a name</source>
        <translation>Contatto senza nome</translation>
    </message>
</context>
<context>
    <name>contacts::ChangesPanel</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Hide the changes; they go on all the same</source>
        <translation>Nascondi le modifiche; vanno avanti lo stesso</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifiche</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Riprova</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Apri…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Salva come CSV…</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Togli le eseguite</translation>
    </message>
    <message>
        <source>Take what is done off this list</source>
        <translation>Togli da questo elenco ciò che è stato eseguito</translation>
    </message>
    <message>
        <source>The changes of earlier runs cannot be read from this computer&apos;s disk: %1</source>
        <translation>Le modifiche delle volte precedenti non si possono leggere dal disco di questo computer: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) from last time were never sent.</source>
        <translation>
            <numerusform>%Ln modifica dell’ultima volta non è mai stata inviata.</numerusform>
            <numerusform>%Ln modifiche dell’ultima volta non sono mai state inviate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln in attesa</numerusform>
            <numerusform>%Ln in attesa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sending</source>
        <translation>
            <numerusform>%Ln in invio</numerusform>
            <numerusform>%Ln in invio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being checked</source>
        <translation>
            <numerusform>%Ln in verifica</numerusform>
            <numerusform>%Ln in verifica</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>%Ln non eseguita</numerusform>
            <numerusform>%Ln non eseguite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln eseguita</numerusform>
            <numerusform>%Ln eseguite</numerusform>
        </translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Ancora nessuna modifica</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send %Ln change(s)</source>
        <translation>
            <numerusform>&amp;Invia %Ln modifica</numerusform>
            <numerusform>&amp;Invia %Ln modifiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln change(s)?</source>
        <translation>
            <numerusform>Scartare %Ln modifica?</numerusform>
            <numerusform>Scartare %Ln modifiche?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Scarta</translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln change(s) that were never sent?</source>
        <translation>
            <numerusform>Scartare %Ln modifica mai inviata?</numerusform>
            <numerusform>Scartare %Ln modifiche mai inviate?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are forgotten. Nothing more changes on the server.</source>
        <translation>Vengono dimenticate. Sul server non cambia più nulla.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Salva le modifiche</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>The file could not be saved: %1</source>
        <translation>Il file non si è potuto salvare: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) saved in the file</source>
        <translation>
            <numerusform>%Ln modifica salvata nel file</numerusform>
            <numerusform>%Ln modifiche salvate nel file</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>It is &amp;there</source>
        <translation>C’&amp;è</translation>
    </message>
    <message>
        <source>&amp;Go on sending</source>
        <translation>&amp;Continua a inviare</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausa</translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln waiting…</source>
        <translation>
            <numerusform>Scarta %Ln in attesa…</numerusform>
            <numerusform>Scarta le %Ln in attesa…</numerusform>
        </translation>
    </message>
    <message>
        <source>What is finished cannot be erased from this computer&apos;s disk: %1</source>
        <translation>Ciò che è terminato non si può cancellare dal disco di questo computer: %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>In pausa</translation>
    </message>
</context>
<context>
    <name>contacts::ColumnChooser</name>
    <message>
        <source>Move &amp;up</source>
        <translation>Sposta &amp;su</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Sposta &amp;giù</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Cerca una colonna</translation>
    </message>
    <message>
        <source>Show these columns</source>
        <translation>Mostra queste colonne</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>&amp;Tick all</source>
        <translation>&amp;Spunta tutte</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>Spunta &amp;nessuna</translation>
    </message>
    <message>
        <source>Further to the front (Ctrl and the arrow up)</source>
        <translation>Più avanti (Ctrl e freccia su)</translation>
    </message>
    <message>
        <source>Further to the end (Ctrl and the arrow down)</source>
        <translation>Più in fondo (Ctrl e freccia giù)</translation>
    </message>
    <message>
        <source>All that the search finds; without a search all there are</source>
        <translation>Tutte quelle che la ricerca trova; senza ricerca tutte quelle che ci sono</translation>
    </message>
    <message>
        <source>As at &amp;first</source>
        <translation>Come all’&amp;inizio</translation>
    </message>
    <message>
        <source>The columns, their order and their widths</source>
        <translation>Le colonne, il loro ordine e le loro larghezze</translation>
    </message>
    <message>
        <source>Tick at least one column</source>
        <translation>Spuntare almeno una colonna</translation>
    </message>
</context>
<context>
    <name>contacts::ColumnCommands</name>
    <message>
        <source>&amp;Keep the name in view</source>
        <translation>&amp;Tieni il nome in vista</translation>
    </message>
    <message>
        <source>Columns as at &amp;first</source>
        <translation>Colonne come all’&amp;inizio</translation>
    </message>
    <message>
        <source>The name stays at the front while the sheet is scrolled sideways</source>
        <translation>Il nome resta davanti quando il foglio scorre di lato</translation>
    </message>
    <message>
        <source>Which columns there are, their order and their widths</source>
        <translation>Quali colonne ci sono, il loro ordine e le loro larghezze</translation>
    </message>
</context>
<context>
    <name>contacts::ColumnText</name>
    <message numerus="yes">
        <source>%1  (in %Ln contact(s))</source>
        <translation>
            <numerusform>%1  (in %Ln contatto)</numerusform>
            <numerusform>%1  (in %Ln contatti)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1  (%Ln contact(s) read so far)</source>
        <translation>
            <numerusform>%1  (%Ln contatto letto finora)</numerusform>
            <numerusform>%1  (%Ln contatti letti finora)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::CommandLine</name>
    <message>
        <source>Shows this text.</source>
        <translation>Mostra questo testo.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Mostra la versione.</translation>
    </message>
    <message>
        <source>Opens the practice account: made-up contacts, no key, no network.</source>
        <translation>Apre l’account di prova: contatti inventati, nessuna chiave, nessuna rete.</translation>
    </message>
    <message>
        <source>address</source>
        <translation>indirizzo</translation>
    </message>
    <message>
        <source>%1 is not understood; see --help.</source>
        <translation>%1 non è riconosciuto; vedere --help.</translation>
    </message>
    <message>
        <source>--practice-rows takes a number up to %1.</source>
        <translation>--practice-rows richiede un numero non superiore a %1.</translation>
    </message>
    <message>
        <source>--practice needs no server and no key.</source>
        <translation>--practice non richiede né server né chiave.</translation>
    </message>
    <message>
        <source>No key arrived on standard input.</source>
        <translation>Dallo standard input non è arrivata alcuna chiave.</translation>
    </message>
    <message>
        <source>No key: put it into %1 or use --key-stdin. To look around without one, use --practice.</source>
        <translation>Manca la chiave: impostarla in %1 o usare --key-stdin. Per dare un’occhiata senza chiave, usare --practice.</translation>
    </message>
    <message>
        <source>--practice-profile takes one of: %1.</source>
        <translation>--practice-profile accetta uno di questi valori: %1.</translation>
    </message>
    <message>
        <source>--palette takes one of: %1.</source>
        <translation>--palette accetta uno di questi valori: %1.</translation>
    </message>
    <message>
        <source>That option needs --practice.</source>
        <translation>Questa opzione richiede --practice.</translation>
    </message>
    <message>
        <source>Opens this server for this run only (default: %1); nothing of it is stored.</source>
        <translation>Apre questo server solo per questa esecuzione (predefinito: %1); non viene memorizzato nulla.</translation>
    </message>
    <message>
        <source>Reads the key for this run from the first line of standard input.</source>
        <translation>Legge la chiave per questa esecuzione dalla prima riga dello standard input.</translation>
    </message>
    <message>
        <source>Keeps the settings in this folder.</source>
        <translation>Tiene le impostazioni in questa cartella.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>cartella</translation>
    </message>
    <message>
        <source>Writes down what the program does, without keys, names and numbers.</source>
        <translation>Annota ciò che fa il programma, senza chiavi, nomi e numeri.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>file</translation>
    </message>
    <message>
        <source>Checks that everything the program loads is there; ends with 0 or 1.</source>
        <translation>Verifica che ci sia tutto ciò che il programma carica; termina con 0 o 1.</translation>
    </message>
    <message>
        <source>Large SMS contact lists as one searchable sheet.

Without options it opens the account that was open last. With a key in the environment variable %1 or from --key-stdin it opens a server for this run only.</source>
        <translation>Grandi elenchi di contatti SMS come un unico foglio in cui cercare.

Senza opzioni apre l’ultimo account aperto. Con una chiave nella variabile d’ambiente %1 o da --key-stdin apre un server solo per questa esecuzione.</translation>
    </message>
    <message>
        <source>--%1 needs a name.</source>
        <translation>--%1 richiede un nome.</translation>
    </message>
    <message>
        <source>--settings is for connected accounts; nothing of this run is stored.</source>
        <translation>--settings serve agli account collegati; di questa esecuzione non viene memorizzato nulla.</translation>
    </message>
</context>
<context>
    <name>contacts::ConnectDialog</name>
    <message>
        <source>Connect an account</source>
        <translation>Collega un account</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>For example: My shop</source>
        <translation>Per esempio: Il mio negozio</translation>
    </message>
    <message>
        <source>&amp;Only look, change nothing</source>
        <translation>Solo c&amp;onsultazione, nessuna modifica</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Colore</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>C&amp;hiave</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colore</translation>
    </message>
    <message>
        <source>&amp;Where do I find my key?</source>
        <translation>&amp;Dove trovo la mia chiave?</translation>
    </message>
    <message>
        <source>Sign in to your account on the server&apos;s website, with a browser. In the account&apos;s menu or settings, look for “API”: the key is a long row of letters and digits there. Copy it and paste it here. If there is no such page, your plan may not include it; ask who runs the server.

The key is kept in this computer&apos;s keychain and sent to your server only. Do not hand it on: whoever has it can change your contacts.</source>
        <translation>Accedere al proprio account sul sito del server con un browser. Nel menu o nelle impostazioni dell’account cercare «API»: lì la chiave è una lunga serie di lettere e cifre. Copiarla e incollarla qui. Se questa pagina non c’è, forse il piano non la prevede: chiedere a chi gestisce il server.

La chiave viene conservata nel portachiavi di questo computer e inviata soltanto al proprio server. Non cederla a nessuno: chi la possiede può modificare i contatti.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Interrompi</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Verifica</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>&amp;Usa questa chiave</translation>
    </message>
    <message>
        <source>This is not a key.</source>
        <translation>Questa non è una chiave.</translation>
    </message>
    <message>
        <source>It holds characters that no key has. Copy it once more from the server&apos;s website.</source>
        <translation>Contiene caratteri che nessuna chiave ha. Copiarla di nuovo dal sito del server.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Richiesta al server…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) found</source>
        <translation>
            <numerusform>%Ln contatto trovato</numerusform>
            <numerusform>%Ln contatti trovati</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not followed, and the key was not sent there. If you trust the new address, use it: %1</source>
        <translation>Non è stato seguito e la chiave non è stata inviata lì. Se il nuovo indirizzo è affidabile, usarlo: %1</translation>
    </message>
    <message>
        <source>&amp;Enter the new address</source>
        <translation>&amp;Inserisci il nuovo indirizzo</translation>
    </message>
    <message>
        <source>Putting the key into the keychain…</source>
        <translation>Inserimento della chiave nel portachiavi…</translation>
    </message>
    <message>
        <source>Or use the key until Contactsheet is closed; it is not written anywhere then.</source>
        <translation>Oppure usare la chiave fino alla chiusura di Contactsheet; in questo caso non viene scritta da nessuna parte.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Riprova</translation>
    </message>
    <message>
        <source>&amp;For this session only</source>
        <translation>&amp;Solo per questa sessione</translation>
    </message>
    <message>
        <source>Key and address of “%1”</source>
        <translation>Chiave e indirizzo di «%1»</translation>
    </message>
    <message>
        <source>O&amp;pen the account</source>
        <translation>A&amp;pri l’account</translation>
    </message>
</context>
<context>
    <name>contacts::ContactCommands</name>
    <message numerus="yes">
        <source>%Ln contact(s) saved in the file</source>
        <translation>
            <numerusform>%Ln contatto salvato nel file</numerusform>
            <numerusform>%Ln contatti salvati nel file</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be saved: %1</source>
        <translation>Il file non si è potuto salvare: %1</translation>
    </message>
    <message>
        <source>&amp;New contact…</source>
        <translation>&amp;Nuovo contatto…</translation>
    </message>
    <message>
        <source>&amp;Edit contact…</source>
        <translation>&amp;Modifica contatto…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Elimina</translation>
    </message>
    <message>
        <source>&amp;Undo deleting</source>
        <translation>Ann&amp;ulla eliminazione</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuovo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Aggiungi un contatto</translation>
    </message>
    <message>
        <source>Open the contact (Enter, or a double click)</source>
        <translation>Apri il contatto (Invio, o doppio clic)</translation>
    </message>
    <message>
        <source>Delete the selected contacts</source>
        <translation>Elimina i contatti selezionati</translation>
    </message>
    <message>
        <source>&amp;Show contact…</source>
        <translation>M&amp;ostra contatto…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>This contact is not read yet</source>
        <translation>Questo contatto non è ancora letto</translation>
    </message>
    <message>
        <source>This contact is being deleted</source>
        <translation>Questo contatto sta per essere eliminato</translation>
    </message>
    <message>
        <source>None of the selected contacts is read yet</source>
        <translation>Nessuno dei contatti selezionati è già letto</translation>
    </message>
    <message>
        <source>Nothing to delete</source>
        <translation>Niente da eliminare</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Salva una copia</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>%1 resta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) stay</source>
        <translation>
            <numerusform>%Ln contatto resta</numerusform>
            <numerusform>%Ln contatti restano</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::ContactDetail</name>
    <message>
        <source>Custom parameters</source>
        <translation>Parametri personalizzati</translation>
    </message>
    <message>
        <source>This contact has none.</source>
        <translation>Questo contatto non ne ha.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contatto</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Non noto</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Yes, must not be messaged</source>
        <translation>Sì, non gli si può scrivere</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messaggi</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Sul server</translation>
    </message>
    <message>
        <source>Contact %1</source>
        <translation>Contatto %1</translation>
    </message>
    <message>
        <source>True or false, not a text</source>
        <translation>Vero o falso, non un testo</translation>
    </message>
    <message>
        <source>The key is there without a value</source>
        <translation>La chiave c’è, senza valore</translation>
    </message>
    <message>
        <source>Several values in one, not a text</source>
        <translation>Più valori in uno, non un testo</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Nessuna chiave</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vuoto</translation>
    </message>
    <message>
        <source>Only blanks</source>
        <translation>Solo spazi</translation>
    </message>
</context>
<context>
    <name>contacts::ContactDialog</name>
    <message>
        <source>New contact</source>
        <translation>Nuovo contatto</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Modifica contatto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>P&amp;hone number</source>
        <translation>Numero di &amp;telefono</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numero di telefono</translation>
    </message>
    <message>
        <source>&amp;Open that contact</source>
        <translation>&amp;Apri quel contatto</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves from everywhere</source>
        <translation>Ctrl+Invio salva da ovunque</translation>
    </message>
    <message>
        <source>The server will store no name.</source>
        <translation>Il server non salverà alcun nome.</translation>
    </message>
    <message>
        <source>The server will store this as: %1</source>
        <translation>Il server lo salverà così: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non salvato</translation>
    </message>
    <message>
        <source>What you typed is not saved.</source>
        <translation>Quello che hai scritto non è salvato.</translation>
    </message>
    <message>
        <source>If you close the window now, the contact is not created.</source>
        <translation>Se chiudi la finestra ora, il contatto non viene creato.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Scarta</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Continua a scrivere</translation>
    </message>
</context>
<context>
    <name>contacts::ContactFacts</name>
    <message>
        <source>This person has opted out and must not be messaged.</source>
        <translation>Questa persona ha disdetto e non deve ricevere messaggi.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>contacts::ContactTableModel</name>
    <message>
        <source>Could not be read</source>
        <translation>Lettura non riuscita</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Non ancora letto</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a cell holds, and what else is said of the row</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Will be deleted</source>
        <translation>Sarà eliminato</translation>
    </message>
    <message>
        <source>No longer matches the search</source>
        <translation>Non corrisponde più alla ricerca</translation>
    </message>
</context>
<context>
    <name>contacts::ContactTableView</name>
    <message>
        <source>Contacts</source>
        <translation>Contatti</translation>
    </message>
</context>
<context>
    <name>contacts::CopyCommands</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
    </message>
    <message>
        <source>None of the selected contacts is read yet</source>
        <translation>Nessuno dei contatti selezionati è già letto</translation>
    </message>
    <message>
        <source>Not copied: the clipboard takes up to %1 contacts at a time</source>
        <translation>Copia non eseguita: gli appunti accettano al massimo %1 contatti per volta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) copied</source>
        <translation>
            <numerusform>%Ln contatto copiato</numerusform>
            <numerusform>%Ln contatti copiati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln selected one(s) are not read yet</source>
        <translation>
            <numerusform>%1; %Ln selezionato non è ancora stato letto</numerusform>
            <numerusform>%1; %Ln selezionati non sono ancora stati letti</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::DeleteDialog</name>
    <message>
        <source>Delete contacts</source>
        <translation>Elimina contatti</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Also delete the %Ln who opted out</source>
        <translation>
            <numerusform>Elimina &amp;anche %Ln che ha disdetto</numerusform>
            <numerusform>Elimina &amp;anche i %Ln che hanno disdetto</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save a copy first…</source>
        <translation>&amp;Salva prima una copia…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Once sent, this cannot be taken back.</source>
        <translation>Una volta inviato, non si può tornare indietro.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected contact(s) are not read yet and stay.</source>
        <translation>
            <numerusform>%Ln contatto selezionato non è ancora letto e resta.</numerusform>
            <numerusform>%Ln contatti selezionati non sono ancora letti e restano.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Eliminare “%1”?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln contact(s)?</source>
        <translation>
            <numerusform>Eliminare %Ln contatto?</numerusform>
            <numerusform>Eliminare %Ln contatti?</numerusform>
        </translation>
    </message>
    <message>
        <source>To be sure, type how many: %1</source>
        <translation>Per sicurezza, scrivi quanti sono: %1</translation>
    </message>
    <message>
        <source>&amp;Delete %1</source>
        <translation>&amp;Elimina %1</translation>
    </message>
    <message>
        <source>&amp;Delete this contact, who opted out</source>
        <translation>&amp;Elimina questo contatto, che ha disdetto</translation>
    </message>
    <message>
        <source>This contact opted out. Deleting them also deletes the record that they must not be messaged.</source>
        <translation>Questo contatto ha disdetto. Eliminandolo si perde anche la nota che non deve ricevere messaggi.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them opted out. Deleting them also deletes the record that they must not be messaged.</source>
        <translation>
            <numerusform>%Ln di loro ha disdetto. Eliminandolo si perde anche la nota che non deve ricevere messaggi.</numerusform>
            <numerusform>%Ln di loro hanno disdetto. Eliminandoli si perde anche la nota che non devono ricevere messaggi.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them opted out. Deleting them also deletes the record that they must not be messaged. They stay unless you tick the box.</source>
        <translation>Tutti hanno disdetto. Eliminandoli si perde anche la nota che non devono ricevere messaggi. Restano, se non spunti la casella.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more opted out. Deleting them also deletes the record that they must not be messaged. They stay unless you tick the box.</source>
        <translation>
            <numerusform>%Ln altro ha disdetto. Eliminandolo si perde anche la nota che non deve ricevere messaggi. Resta, se non spunti la casella.</numerusform>
            <numerusform>Altri %Ln hanno disdetto. Eliminandoli si perde anche la nota che non devono ricevere messaggi. Restano, se non spunti la casella.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes about %Ln minute(s). Once sent, it cannot be taken back.</source>
        <translation>
            <numerusform>Ci vuole circa %Ln minuto. Una volta inviato, non si può tornare indietro.</numerusform>
            <numerusform>Ci vogliono circa %Ln minuti. Una volta inviato, non si può tornare indietro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes about %Ln hour(s). Once sent, it cannot be taken back.</source>
        <translation>
            <numerusform>Ci vuole circa %Ln ora. Una volta inviato, non si può tornare indietro.</numerusform>
            <numerusform>Ci vogliono circa %Ln ore. Una volta inviato, non si può tornare indietro.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Elimina</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %1 – about %Ln min</source>
        <translation>
            <numerusform>&amp;Elimina %1 – circa %Ln min</numerusform>
            <numerusform>&amp;Elimina %1 – circa %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %1 – about %Ln hour(s)</source>
        <translation>
            <numerusform>&amp;Elimina %1 – circa %Ln ora</numerusform>
            <numerusform>&amp;Elimina %1 – circa %Ln ore</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::DetailList</name>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiato: %1</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copia %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
</context>
<context>
    <name>contacts::DetailModel</name>
    <message>
        <source>%1: %2</source>
        <comment>what it is, and what it says</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a line says, and what is to be known of it</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>contacts::DetailPane</name>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>This contact will be deleted.</source>
        <translation>Questo contatto sarà eliminato.</translation>
    </message>
    <message>
        <source>This contact no longer matches the search.</source>
        <translation>Questo contatto non corrisponde più alla ricerca.</translation>
    </message>
    <message>
        <source>%1 is no longer in the list.</source>
        <translation>%1 non è più nell’elenco.</translation>
    </message>
    <message>
        <source>No contact is chosen.</source>
        <translation>Nessun contatto scelto.</translation>
    </message>
    <message>
        <source>This contact could not be read.</source>
        <translation>Non è stato possibile leggere questo contatto.</translation>
    </message>
    <message>
        <source>This contact is not read yet.</source>
        <translation>Questo contatto non è ancora letto.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) selected</source>
        <translation>
            <numerusform>%Ln contatto selezionato</numerusform>
            <numerusform>%Ln contatti selezionati</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Conteggio in corso…</translation>
    </message>
</context>
<context>
    <name>contacts::DigestDetail</name>
    <message>
        <source>Not read yet</source>
        <translation>Non ancora letto</translation>
    </message>
    <message>
        <source>The rest is about those that are read.</source>
        <translation>Il resto riguarda quelli già letti.</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contatti</translation>
    </message>
    <message>
        <source>First created</source>
        <translation>Primo creato</translation>
    </message>
    <message>
        <source>Last created</source>
        <translation>Ultimo creato</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messaggi</translation>
    </message>
    <message>
        <source>Custom parameters</source>
        <translation>Parametri personalizzati</translation>
    </message>
    <message>
        <source>None of them has any.</source>
        <translation>Nessuno di loro ne ha.</translation>
    </message>
    <message numerus="yes">
        <source>There are more than %Ln further parameter(s)</source>
        <translation>
            <numerusform>C’è più di %Ln altro parametro</numerusform>
            <numerusform>Ci sono più di %Ln altri parametri</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more parameter(s), each less frequent</source>
        <translation>
            <numerusform>%Ln altro parametro, meno frequente</numerusform>
            <numerusform>Altri %Ln parametri, ognuno meno frequente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 have it</source>
        <translation>%1 su %2 lo hanno</translation>
    </message>
    <message>
        <source>Many different values</source>
        <translation>Molti valori diversi</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vuoto</translation>
    </message>
    <message>
        <source>All have the same</source>
        <translation>Tutti hanno lo stesso</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a value, and how many have it</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other value(s)</source>
        <translation>
            <numerusform>%Ln altro valore</numerusform>
            <numerusform>%Ln altri valori</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a country, and how many live there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Other countries</source>
        <translation>Altri paesi</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Non noto</translation>
    </message>
</context>
<context>
    <name>contacts::EditNotice</name>
    <message>
        <source>Checking for newer values…</source>
        <translation>Si cercano valori più recenti…</translation>
    </message>
    <message>
        <source>After that it is saved.</source>
        <translation>Poi si salva.</translation>
    </message>
    <message>
        <source>Reading the rest of the list…</source>
        <translation>Si legge il resto dell’elenco…</translation>
    </message>
    <message>
        <source>The contact is created when all are read and nobody has the number.</source>
        <translation>Il contatto viene creato quando tutti sono letti e nessuno ha il numero.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Si salva…</translation>
    </message>
    <message>
        <source>You can close this window: it is still being saved and continues in Changes.</source>
        <translation>Puoi chiudere questa finestra: il salvataggio continua in Modifiche.</translation>
    </message>
    <message>
        <source>Somebody else changed this contact meanwhile.</source>
        <translation>Nel frattempo qualcun altro ha modificato questo contatto.</translation>
    </message>
    <message>
        <source>Nothing was saved yet. Choose above what is to stay.</source>
        <translation>Non è ancora stato salvato nulla. Scegli qui sopra che cosa deve restare.</translation>
    </message>
    <message>
        <source>It is not sent again by itself. It stands in Changes, where you can look what became of it.</source>
        <translation>Non viene inviato di nuovo da solo. È in Modifiche, dove puoi vedere che ne è stato.</translation>
    </message>
    <message>
        <source>There may be such a contact already.</source>
        <translation>Forse un contatto così c’è già.</translation>
    </message>
    <message>
        <source>Another contact may have this number.</source>
        <translation>Forse un altro contatto ha questo numero.</translation>
    </message>
    <message>
        <source>The number was not found in the %1 of %2 contacts read.</source>
        <translation>Il numero non è stato trovato nei %1 contatti letti su %2.</translation>
    </message>
    <message>
        <source>Not all contacts are read yet.</source>
        <translation>Non tutti i contatti sono ancora letti.</translation>
    </message>
    <message>
        <source>It is safer to read the rest first: the server does not notice when two contacts have the same number.</source>
        <translation>È più sicuro leggere prima il resto: il server non si accorge se due contatti hanno lo stesso numero.</translation>
    </message>
    <message>
        <source>The server takes all custom parameters at once, and would not keep these as they are:</source>
        <translation>Il server prende tutti i parametri personalizzati insieme, e non terrebbe questi così come sono:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>e %Ln altro</numerusform>
            <numerusform>e %Ln altri</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving would change parameters that you did not touch.</source>
        <translation>Salvando cambierebbero parametri che non hai toccato.</translation>
    </message>
    <message>
        <source>The server stored nothing instead of “%1”.</source>
        <translation>Il server non ha salvato nulla invece di “%1”.</translation>
    </message>
    <message>
        <source>The server stored “%1” instead of “%2”.</source>
        <translation>Il server ha salvato “%1” invece di “%2”.</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Nome: %1</translation>
    </message>
    <message>
        <source>Phone number: %1</source>
        <translation>Numero di telefono: %1</translation>
    </message>
    <message>
        <source>Saved, but the server stored something else.</source>
        <translation>Salvato, ma il server ha salvato qualcosa di diverso.</translation>
    </message>
    <message>
        <source>Somebody else deleted it. You can create it again with what stands here; its dates and counters start anew.</source>
        <translation>Qualcun altro lo ha eliminato. Puoi crearlo di nuovo con ciò che c’è qui; date e contatori ripartono da capo.</translation>
    </message>
    <message>
        <source>The contact had opted out. A new one would not remember that, and could be messaged by mistake.</source>
        <translation>Il contatto aveva disdetto. Uno nuovo non lo ricorderebbe, e potrebbe ricevere messaggi per errore.</translation>
    </message>
    <message>
        <source>This contact was deleted meanwhile.</source>
        <translation>Nel frattempo questo contatto è stato eliminato.</translation>
    </message>
    <message>
        <source>It could not be noted on this computer&apos;s disk first, and so it was not sent. The disk may be full.</source>
        <translation>Non si è potuto annotare prima sul disco di questo computer, quindi non è stato inviato. Forse il disco è pieno.</translation>
    </message>
    <message>
        <source>The server took it, but still has what was there before.</source>
        <translation>Il server l’ha accettato, ma ha ancora ciò che c’era prima.</translation>
    </message>
    <message>
        <source>Everything you typed is still here.</source>
        <translation>Tutto quello che hai scritto è ancora qui.</translation>
    </message>
    <message>
        <source>It was not saved.</source>
        <translation>Non è stato salvato.</translation>
    </message>
    <message>
        <source>Contacts of this account are only looked at.</source>
        <translation>I contatti di questo account si possono solo guardare.</translation>
    </message>
    <message>
        <source>To change them, allow it in the menu Account, Name and colour.</source>
        <translation>Per modificarli, consentilo nel menu Account, Nome e colore.</translation>
    </message>
    <message>
        <source>It cannot be changed now.</source>
        <translation>Ora non si può modificare.</translation>
    </message>
    <message>
        <source>&amp;Open that contact</source>
        <translation>&amp;Apri quel contatto</translation>
    </message>
    <message>
        <source>Create &amp;anyway</source>
        <translation>Crea &amp;comunque</translation>
    </message>
    <message>
        <source>Save &amp;anyway</source>
        <translation>Salva &amp;comunque</translation>
    </message>
    <message>
        <source>&amp;Create when checked</source>
        <translation>&amp;Crea dopo la verifica</translation>
    </message>
    <message>
        <source>Create no&amp;w</source>
        <translation>Crea &amp;ora</translation>
    </message>
    <message>
        <source>Save &amp;these</source>
        <translation>Salva &amp;questi</translation>
    </message>
    <message>
        <source>&amp;Keep what is stored</source>
        <translation>&amp;Tieni ciò che è salvato</translation>
    </message>
    <message>
        <source>Create &amp;again</source>
        <translation>Crea di &amp;nuovo</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Sho&amp;w Changes</source>
        <translation>Mostra &amp;Modifiche</translation>
    </message>
    <message>
        <source>&amp;Edit again</source>
        <translation>&amp;Modifica ancora</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Continua a modificare</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;hiudi</translation>
    </message>
    <message>
        <source>The new contact was not found on the server.</source>
        <translation>Il nuovo contatto non è stato trovato sul server.</translation>
    </message>
    <message>
        <source>Nobody can tell whether one of the contacts with this number is the new one.</source>
        <translation>Non si può dire se uno dei contatti con questo numero è quello nuovo.</translation>
    </message>
    <message>
        <source>The server still has “%1”, which you removed.</source>
        <translation>Il server ha ancora “%1”, che hai rimosso.</translation>
    </message>
    <message>
        <source>Saved, but the server dropped parameters that you did not touch.</source>
        <translation>Salvato, ma il server ha tolto parametri che non hai toccato.</translation>
    </message>
    <message>
        <source>&amp;Put them back</source>
        <translation>&amp;Rimettili</translation>
    </message>
</context>
<context>
    <name>contacts::ErrorText</name>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 non è raggiungibile.</translation>
    </message>
    <message>
        <source>The server takes too long to answer.</source>
        <translation>Il server impiega troppo tempo a rispondere.</translation>
    </message>
    <message>
        <source>The connection broke off in the middle of an answer.</source>
        <translation>La connessione si è interrotta a metà di una risposta.</translation>
    </message>
    <message>
        <source>The connection to %1 is not safe, so nothing was sent.</source>
        <translation>La connessione a %1 non è sicura, perciò non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>The server points to another address.</source>
        <translation>Il server rimanda a un altro indirizzo.</translation>
    </message>
    <message>
        <source>This network wants you to sign in first.</source>
        <translation>Questa rete richiede prima l’accesso.</translation>
    </message>
    <message>
        <source>The server is being maintained.</source>
        <translation>Il server è in manutenzione.</translation>
    </message>
    <message>
        <source>The server does not accept this key.</source>
        <translation>Il server non accetta questa chiave.</translation>
    </message>
    <message>
        <source>A firewall in front of the server turned the request away.</source>
        <translation>Un firewall davanti al server ha respinto la richiesta.</translation>
    </message>
    <message>
        <source>This contact is no longer on the server.</source>
        <translation>Questo contatto non è più sul server.</translation>
    </message>
    <message>
        <source>%1 answers, but not as a contacts server.</source>
        <translation>%1 risponde, ma non come server di contatti.</translation>
    </message>
    <message>
        <source>The server&apos;s limit of requests is used up.</source>
        <translation>Il limite di richieste del server è esaurito.</translation>
    </message>
    <message>
        <source>The server has a problem of its own.</source>
        <translation>Il server ha un problema interno.</translation>
    </message>
    <message>
        <source>A part of the list arrived unreadable.</source>
        <translation>Una parte dell’elenco è arrivata illeggibile.</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be read.</source>
        <translation>La risposta del server è illeggibile.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is far too large.</source>
        <translation>La risposta del server è decisamente troppo grande.</translation>
    </message>
    <message>
        <source>The server refused the request.</source>
        <translation>Il server ha rifiutato la richiesta.</translation>
    </message>
    <message>
        <source>Check the network and the address. What was read stays here.</source>
        <translation>Controllare la rete e l’indirizzo. Quanto è stato letto resta qui.</translation>
    </message>
    <message>
        <source>Try again in a moment. What was read stays here.</source>
        <translation>Riprovare tra un momento. Quanto è stato letto resta qui.</translation>
    </message>
    <message>
        <source>Its certificate was not accepted. Check the address and this computer&apos;s date, or ask who runs the server.</source>
        <translation>Il certificato non è stato accettato. Controllare l’indirizzo e la data di questo computer, oppure chiedere a chi gestisce il server.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Riprovare più tardi.</translation>
    </message>
    <message>
        <source>Check that the key is complete and belongs to this server, and that the account may use the API.</source>
        <translation>Controllare che la chiave sia completa e appartenga a questo server e che l’account possa usare l’API.</translation>
    </message>
    <message>
        <source>Ask who runs the server to let this program through.</source>
        <translation>Chiedere a chi gestisce il server di lasciar passare questo programma.</translation>
    </message>
    <message>
        <source>It may have been deleted meanwhile.</source>
        <translation>Potrebbe essere stato eliminato nel frattempo.</translation>
    </message>
    <message>
        <source>Check the address: it usually ends in /api.</source>
        <translation>Controllare l’indirizzo: di solito termina con /api.</translation>
    </message>
    <message>
        <source>Those rows stay empty. Try again, or send the details to who runs the server.</source>
        <translation>Quelle righe restano vuote. Riprovare o inviare i dettagli a chi gestisce il server.</translation>
    </message>
    <message>
        <source>The details say more.</source>
        <translation>I dettagli dicono di più.</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Stato: %1</translation>
    </message>
    <message>
        <source>Part of the list: %1</source>
        <translation>Parte dell’elenco: %1</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Il server dice: %1</translation>
    </message>
    <message>
        <source>Open any website in a browser, sign in to the network, then try again.</source>
        <translation>Aprire un sito qualsiasi in un browser, accedere alla rete, poi riprovare.</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>%1 non è stato trovato.</translation>
    </message>
    <message>
        <source>Check the network, and the address for a typing error.</source>
        <translation>Verificare la rete e che l’indirizzo non contenga errori di battitura.</translation>
    </message>
    <message>
        <source>It wants to be back at %1.</source>
        <translation>Dovrebbe essere di nuovo disponibile alle %1.</translation>
    </message>
    <message>
        <source>Other programs may use the same key. Try again after %1.</source>
        <translation>Altri programmi potrebbero usare la stessa chiave. Riprovare dopo le %1.</translation>
    </message>
    <message>
        <source>Other programs may use the same key. Try again in a few minutes.</source>
        <translation>Altri programmi potrebbero usare la stessa chiave. Riprovare tra qualche minuto.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. Check this computer&apos;s date; if it is right, whoever runs the server has to renew it.</source>
        <translation>Il certificato del server è scaduto. Verificare la data di questo computer; se è giusta, chi gestisce il server deve rinnovarlo.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet. Check this computer&apos;s date.</source>
        <translation>Il certificato del server non è ancora valido. Verificare la data di questo computer.</translation>
    </message>
    <message>
        <source>The certificate is made out for another address. Check the address for a typing error, or ask who runs the server.</source>
        <translation>Il certificato è intestato a un altro indirizzo. Verificare che l’indirizzo non contenga errori, oppure chiedere a chi gestisce il server.</translation>
    </message>
    <message>
        <source>Nobody this computer trusts vouches for the server. A network or a virus scanner may be reading along; ask who runs the server or the network.</source>
        <translation>Nessuno di cui questo computer si fidi garantisce per il server. Una rete o un antivirus potrebbe leggere i dati; chiedere a chi gestisce il server o la rete.</translation>
    </message>
    <message>
        <source>The server vouches for itself only. Ask who runs it for a certificate that computers trust.</source>
        <translation>Il server garantisce solo per sé stesso. Chiedere a chi lo gestisce un certificato di cui i computer si fidano.</translation>
    </message>
    <message>
        <source>The server offers no encryption that counts as safe today, or none at all. Check the address, or ask who runs the server.</source>
        <translation>Il server non offre una cifratura oggi considerata sicura, o non ne offre affatto. Verificare l’indirizzo, oppure chiedere a chi gestisce il server.</translation>
    </message>
    <message>
        <source>It was not followed, and the key was not sent there. If you trust %1, enter it as the address of this account.</source>
        <translation>Non è stato seguito e la chiave non è stata inviata lì. Se %1 è affidabile, inserirlo come indirizzo di questo account.</translation>
    </message>
    <message>
        <source>It points to: %1</source>
        <translation>Rimanda a: %1</translation>
    </message>
</context>
<context>
    <name>contacts::ExportCommands</name>
    <message>
        <source>The export was cancelled, nothing was saved</source>
        <translation>Esportazione annullata, non è stato salvato nulla</translation>
    </message>
    <message>
        <source>Copy numbers &amp;only</source>
        <translation>Copia s&amp;olo i numeri</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Seleziona tutto</translation>
    </message>
    <message>
        <source>Copy the phone numbers of the selected contacts, one on a line, without those who opted out</source>
        <translation>Copia i numeri di telefono dei contatti selezionati, uno per riga, senza chi si è disiscritto</translation>
    </message>
    <message>
        <source>Save contacts in a file that a spreadsheet opens</source>
        <translation>Salva i contatti in un file che un foglio di calcolo apre</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export the %Ln selected…</source>
        <translation>
            <numerusform>&amp;Esporta %Ln selezionato…</numerusform>
            <numerusform>&amp;Esporta i %Ln selezionati…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export these %Ln…</source>
        <translation>
            <numerusform>&amp;Esporta questo %Ln…</numerusform>
            <numerusform>&amp;Esporta questi %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export all %Ln…</source>
        <translation>
            <numerusform>&amp;Esporta %Ln…</numerusform>
            <numerusform>&amp;Esporta tutti i %Ln…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Esporta…</translation>
    </message>
    <message>
        <source>An export is under way</source>
        <translation>È in corso un’esportazione</translation>
    </message>
    <message>
        <source>The reading was stopped</source>
        <translation>La lettura è stata fermata</translation>
    </message>
    <message>
        <source>The other contacts could not be read</source>
        <translation>Non è stato possibile leggere gli altri contatti</translation>
    </message>
    <message>
        <source>The message above the contacts says why.</source>
        <translation>Il messaggio sopra i contatti dice perché.</translation>
    </message>
    <message>
        <source>Another search began meanwhile</source>
        <translation>Nel frattempo è cominciata un’altra ricerca</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) saved in %1; some may be missing</source>
        <translation>
            <numerusform>%Ln contatto salvato in %1; alcuni potrebbero mancare</numerusform>
            <numerusform>%Ln contatti salvati in %1; alcuni potrebbero mancare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) saved in %1</source>
        <translation>
            <numerusform>%Ln contatto salvato in %1</numerusform>
            <numerusform>%Ln contatti salvati in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation>Non è stato possibile salvare il file</translation>
    </message>
    <message>
        <source>The file could not be saved: %1</source>
        <translation>Il file non si è potuto salvare: %1</translation>
    </message>
    <message>
        <source>Not copied: the clipboard takes up to %1 numbers at a time</source>
        <translation>Non copiati: gli appunti contengono al massimo %1 numeri alla volta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) copied</source>
        <translation>
            <numerusform>%Ln numero copiato</numerusform>
            <numerusform>%Ln numeri copiati</numerusform>
        </translation>
    </message>
    <message>
        <source>No number to copy</source>
        <translation>Nessun numero da copiare</translation>
    </message>
    <message numerus="yes">
        <source>%Ln who opted out left out</source>
        <translation>
            <numerusform>tralasciato %Ln disiscritto</numerusform>
            <numerusform>tralasciati %Ln disiscritti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a number</source>
        <translation>
            <numerusform>%Ln senza numero</numerusform>
            <numerusform>%Ln senza numero</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a number that is there already</source>
        <translation>
            <numerusform>%Ln con un numero già presente</numerusform>
            <numerusform>%Ln con un numero già presente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected one(s) not read yet</source>
        <translation>
            <numerusform>%Ln selezionato non ancora letto</numerusform>
            <numerusform>%Ln selezionati non ancora letti</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a remark</comment>
        <translation>; </translation>
    </message>
    <message numerus="yes">
        <source>All are selected as soon as they are read, in about %Ln minute(s)</source>
        <translation>
            <numerusform>Saranno selezionati tutti appena letti, fra circa %Ln minuto</numerusform>
            <numerusform>Saranno selezionati tutti appena letti, fra circa %Ln minuti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln contact(s) are selected</source>
        <translation>
            <numerusform>È selezionato %Ln contatto</numerusform>
            <numerusform>Sono selezionati tutti i %Ln contatti</numerusform>
        </translation>
    </message>
    <message>
        <source>Only %1 of %2 contacts are read</source>
        <translation>Sono letti solo %1 contatti su %2</translation>
    </message>
    <message>
        <source>All that are read are selected; some may be missing</source>
        <translation>Sono selezionati tutti quelli letti; alcuni potrebbero mancare</translation>
    </message>
    <message>
        <source>%1: the others are not selected</source>
        <translation>%1: gli altri non sono selezionati</translation>
    </message>
</context>
<context>
    <name>contacts::ExportDialog</name>
    <message>
        <source>Export contacts</source>
        <translation>Esporta contatti</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Salva con nome…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Number, name, date and &amp;all custom parameters</source>
        <translation>Numero, nome, data e &amp;tutti i parametri personalizzati</translation>
    </message>
    <message>
        <source>Everything that can be imported again</source>
        <translation>Tutto ciò che si può importare di nuovo</translation>
    </message>
    <message>
        <source>&amp;Country, opted out, message counts and dates as well</source>
        <translation>Anche &amp;paese, disiscrizione, conteggi dei messaggi e date</translation>
    </message>
    <message>
        <source>Only the columns s&amp;hown now</source>
        <translation>Solo le colonne &amp;mostrate ora</translation>
    </message>
    <message>
        <source>&amp;Only these columns:</source>
        <translation>S&amp;olo queste colonne:</translation>
    </message>
    <message>
        <source>Columns to export</source>
        <translation>Colonne da esportare</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgola</translation>
    </message>
    <message>
        <source>Semicolon (as Excel expects it in your language)</source>
        <translation>Punto e virgola (come Excel se lo aspetta nella tua lingua)</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto e virgola</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulazione</translation>
    </message>
    <message>
        <source>For E&amp;xcel: keep accents and other alphabets</source>
        <translation>Per E&amp;xcel: conserva accenti e altri alfabeti</translation>
    </message>
    <message>
        <source>Keep spreadsheets from taking texts for &amp;formulas</source>
        <translation>Impedisci ai fogli di calcolo di prendere i testi per &amp;formule</translation>
    </message>
    <message>
        <source>Puts an apostrophe (&apos;) before texts that begin with = + - or @. Phone numbers stay as they are.</source>
        <translation>Mette un apostrofo (&apos;) davanti ai testi che cominciano con = + - o @. I numeri di telefono restano come sono.</translation>
    </message>
    <message>
        <source>Bet&amp;ween two columns:</source>
        <translation>&amp;Fra due colonne:</translation>
    </message>
    <message>
        <source>How far the export is</source>
        <translation>A che punto è l’esportazione</translation>
    </message>
    <message>
        <source>Not all contacts are read yet</source>
        <translation>Non tutti i contatti sono già letti</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln selected contact(s)</source>
        <translation>
            <numerusform>Esporta %Ln contatto selezionato</numerusform>
            <numerusform>Esporta %Ln contatti selezionati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln contact(s)</source>
        <translation>
            <numerusform>Esporta %Ln contatto</numerusform>
            <numerusform>Esporta %Ln contatti</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 contacts are read so far.</source>
        <translation>Finora sono letti %1 contatti su %2.</translation>
    </message>
    <message>
        <source>Contacts were added or removed while they were read: some may be missing. Read everything again to be sure.</source>
        <translation>Durante la lettura sono stati aggiunti o tolti dei contatti: alcuni potrebbero mancare. Per essere sicuri leggere di nuovo tutto.</translation>
    </message>
    <message>
        <source>&amp;Read the others first: less than a minute</source>
        <translation>&amp;Leggi prima gli altri: meno di un minuto</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Read the others first: about %Ln minute(s)</source>
        <translation>
            <numerusform>&amp;Leggi prima gli altri: circa %Ln minuto</numerusform>
            <numerusform>&amp;Leggi prima gli altri: circa %Ln minuti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Read the others first: about %Ln hour(s)</source>
        <translation>
            <numerusform>&amp;Leggi prima gli altri: circa %Ln ora</numerusform>
            <numerusform>&amp;Leggi prima gli altri: circa %Ln ore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export only the %Ln contact(s) there are &amp;now</source>
        <translation>
            <numerusform>Esporta solo il contatto (%Ln) che c’è &amp;ora</numerusform>
            <numerusform>Esporta solo i %Ln contatti che ci sono &amp;ora</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Reading the other contacts: %1 of %2</source>
        <translation>Lettura degli altri contatti: %1 di %2</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln minute(s) left, then the file is saved.</source>
        <translation>
            <numerusform>Manca circa %Ln minuto, poi il file viene salvato.</numerusform>
            <numerusform>Mancano circa %Ln minuti, poi il file viene salvato.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving contacts in the file: %1 of %2</source>
        <translation>Salvataggio dei contatti nel file: %1 di %2</translation>
    </message>
</context>
<context>
    <name>contacts::FilterChoices</name>
    <message>
        <source>%1 (custom parameter)</source>
        <translation>%1 (parametro personalizzato)</translation>
    </message>
</context>
<context>
    <name>contacts::FilterDialog</name>
    <message>
        <source>&amp;Add a condition</source>
        <translation>&amp;Aggiungi una condizione</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Show the contacts of whom all of this is true:</source>
        <translation>Mostra i contatti per cui tutto questo è vero:</translation>
    </message>
    <message>
        <source>The same as a text for the search &amp;box:</source>
        <translation>Lo stesso come testo per la casella di &amp;ricerca:</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Ricerca</translation>
    </message>
    <message>
        <source>Every contact</source>
        <translation>Tutti i contatti</translation>
    </message>
    <message>
        <source>&amp;Show these contacts</source>
        <translation>&amp;Mostra questi contatti</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>&amp;Remove all</source>
        <translation>&amp;Togli tutte</translation>
    </message>
    <message>
        <source>Condition %L1 is not complete. Complete or remove it to show the contacts.</source>
        <translation>La condizione %L1 non è completa. Completarla o toglierla per mostrare i contatti.</translation>
    </message>
</context>
<context>
    <name>contacts::FilterRowWidget</name>
    <message>
        <source>and</source>
        <comment>between two conditions</comment>
        <translation>e</translation>
    </message>
    <message>
        <source>or</source>
        <comment>between two conditions</comment>
        <translation>o</translation>
    </message>
    <message>
        <source>or…</source>
        <extracomment>A button that adds an alternative to a condition</extracomment>
        <translation>o…</translation>
    </message>
    <message>
        <source>Add a condition of which one or the other must be true</source>
        <translation>Aggiungi una condizione: deve essere vera l’una o l’altra</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Togli questa condizione</translation>
    </message>
    <message>
        <source>Condition %L1: and, or</source>
        <translation>Condizione %L1: e, o</translation>
    </message>
    <message>
        <source>Condition %L1: field</source>
        <translation>Condizione %L1: campo</translation>
    </message>
    <message>
        <source>Condition %L1: operator</source>
        <translation>Condizione %L1: operatore</translation>
    </message>
    <message>
        <source>Condition %L1: value</source>
        <translation>Condizione %L1: valore</translation>
    </message>
    <message>
        <source>Condition %L1: add an alternative</source>
        <translation>Condizione %L1: aggiungi un’alternativa</translation>
    </message>
    <message>
        <source>Condition %L1: remove</source>
        <translation>Condizione %L1: togli</translation>
    </message>
</context>
<context>
    <name>contacts::FilterText</name>
    <message>
        <source>Anything</source>
        <comment>a condition about any field of a contact</comment>
        <translation>Qualsiasi campo</translation>
    </message>
    <message>
        <source>Written query</source>
        <comment>a condition that is a text in the language of searches</comment>
        <translation>Ricerca scritta</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>non contiene</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>comincia con</translation>
    </message>
    <message>
        <source>does not begin with</source>
        <translation>non comincia con</translation>
    </message>
    <message>
        <source>is</source>
        <translation>è</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>non è</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>più di</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>almeno</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>meno di</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>al massimo</translation>
    </message>
    <message>
        <source>is missing or looks wrong</source>
        <translation>manca o sembra sbagliato</translation>
    </message>
    <message>
        <source>looks right</source>
        <translation>sembra giusto</translation>
    </message>
    <message>
        <source>several contacts have it</source>
        <translation>lo hanno più contatti</translation>
    </message>
    <message>
        <source>nobody else has it</source>
        <translation>nessun altro lo ha</translation>
    </message>
    <message>
        <source>within the last</source>
        <comment>30 days</comment>
        <translation>meno tempo fa di</translation>
    </message>
    <message>
        <source>longer ago than</source>
        <comment>30 days</comment>
        <translation>più tempo fa di</translation>
    </message>
    <message>
        <source>on or in</source>
        <comment>a day, a month or a year</comment>
        <translation>il, o nel</translation>
    </message>
    <message>
        <source>not on or in</source>
        <comment>a day, a month or a year</comment>
        <translation>non il, o non nel</translation>
    </message>
    <message>
        <source>before</source>
        <comment>a date</comment>
        <translation>prima di</translation>
    </message>
    <message>
        <source>after</source>
        <comment>a date</comment>
        <translation>dopo</translation>
    </message>
    <message>
        <source>since</source>
        <comment>a date, which counts too</comment>
        <translation>da</translation>
    </message>
    <message>
        <source>until</source>
        <comment>a date, which counts too</comment>
        <translation>fino a</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>opted out</comment>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <comment>opted out</comment>
        <translation>no</translation>
    </message>
    <message>
        <source>at some time</source>
        <translation>almeno una volta</translation>
    </message>
    <message>
        <source>never</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>è noto</translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation>non è noto</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>non è vuoto</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>è vuoto</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>ore</translation>
    </message>
    <message>
        <source>days</source>
        <translation>giorni</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>settimane</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mesi</translation>
    </message>
    <message>
        <source>years</source>
        <translation>anni</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Cifre</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>2025, 2025-01 or 2025-01-31</source>
        <translation>2025, 2025-01 o 2025-01-31</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>As in the search box</source>
        <translation>Come nella casella di ricerca</translation>
    </message>
    <message>
        <source>Enter digits of a phone number, for example +39 312.</source>
        <translation>Inserire cifre di un numero di telefono, per esempio +39 312.</translation>
    </message>
    <message>
        <source>Enter a number, for example 18 or 2.5.</source>
        <translation>Inserire un numero, per esempio 18 o 2.5.</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>Inserire un numero intero.</translation>
    </message>
    <message>
        <source>Enter a year, a month or a day (2025, 2025-01, 2025-01-31), today or yesterday.</source>
        <translation>Inserire un anno, un mese o un giorno (2025, 2025-01, 2025-01-31), oggi o ieri.</translation>
    </message>
    <message>
        <source>Enter a time, for example 30 days.</source>
        <translation>Inserire un tempo, per esempio 30 giorni.</translation>
    </message>
    <message>
        <source>Choose a country from the list, or enter its two letters.</source>
        <translation>Scegliere un paese dall’elenco, o inserire le sue due lettere.</translation>
    </message>
</context>
<context>
    <name>contacts::FilterValueEdit</name>
    <message>
        <source>Choose a day</source>
        <translation>Scegli un giorno</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Oggi</translation>
    </message>
    <message>
        <source>&amp;Yesterday</source>
        <translation>&amp;Ieri</translation>
    </message>
    <message>
        <source>%1, unit of time</source>
        <translation>%1, unità di tempo</translation>
    </message>
    <message>
        <source>%1, choose a day</source>
        <translation>%1, scegli un giorno</translation>
    </message>
</context>
<context>
    <name>contacts::FrozenHeading</name>
    <message>
        <source>Heading of the column that stays in view</source>
        <translation>Intestazione della colonna che resta in vista</translation>
    </message>
</context>
<context>
    <name>contacts::KeyEdit</name>
    <message>
        <source>Key</source>
        <translation>Chiave</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Mostra la chiave</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Incolla</translation>
    </message>
    <message>
        <source>Paste the key from the clipboard</source>
        <translation>Incolla la chiave dagli appunti</translation>
    </message>
</context>
<context>
    <name>contacts::KeyText</name>
    <message>
        <source>The keychain has no key for this account</source>
        <translation>Il portachiavi non ha una chiave per questo account</translation>
    </message>
    <message>
        <source>This computer has no keychain running</source>
        <translation>Su questo computer non è attivo alcun portachiavi</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>Il portachiavi non risponde</translation>
    </message>
    <message>
        <source>The keychain could not be used</source>
        <translation>Non è stato possibile usare il portachiavi</translation>
    </message>
    <message>
        <source>Perhaps another keychain is open now, or the key was deleted elsewhere.</source>
        <translation>Forse ora è aperto un altro portachiavi, oppure la chiave è stata eliminata altrove.</translation>
    </message>
    <message>
        <source>Unlock it, or allow Contactsheet to use it, and try again.</source>
        <translation>Sbloccarlo, o permettere a Contactsheet di usarlo, e riprovare.</translation>
    </message>
    <message>
        <source>Install the package gnome-keyring (KDE has KWallet), sign in to this computer again, and try again.</source>
        <translation>Installare il pacchetto gnome-keyring (KDE ha KWallet), accedere di nuovo a questo computer e riprovare.</translation>
    </message>
    <message>
        <source>Look for a window that asks for the keychain&apos;s password. If there is none, try again, or start Contactsheet again.</source>
        <translation>Cercare una finestra che chieda la password del portachiavi. Se non c’è, riprovare o riavviare Contactsheet.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Riprovare.</translation>
    </message>
    <message>
        <source>The system says: %1</source>
        <translation>Il sistema dice: %1</translation>
    </message>
    <message>
        <source>The keychain is locked or said no</source>
        <translation>Il portachiavi è bloccato o ha rifiutato</translation>
    </message>
</context>
<context>
    <name>contacts::LogFile</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Non è possibile scrivere %1: %2</translation>
    </message>
</context>
<context>
    <name>contacts::MainWindow</name>
    <message>
        <source>Contactsheet: %1</source>
        <translation>Contactsheet: %1</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>&amp;About Contactsheet</source>
        <translation>&amp;Informazioni su Contactsheet</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visualizza</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
    <message>
        <source>About Contactsheet</source>
        <translation>Informazioni su Contactsheet</translation>
    </message>
    <message>
        <source>Contactsheet %1</source>
        <translation>Contactsheet %1</translation>
    </message>
    <message>
        <source>Large contact lists as one searchable sheet.

Not made by SocioStacks. Talks only to your server. No telemetry.</source>
        <translation>Grandi elenchi di contatti in un unico foglio in cui cercare.

Non è un prodotto di SocioStacks. Comunica soltanto con il tuo server. Nessuna telemetria.</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Impostazioni…</translation>
    </message>
    <message>
        <source>&amp;Connect an account…</source>
        <translation>&amp;Collega un account…</translation>
    </message>
    <message>
        <source>&amp;Practice account</source>
        <translation>Account di &amp;prova</translation>
    </message>
    <message>
        <source>&amp;Name and colour…</source>
        <translation>&amp;Nome e colore…</translation>
    </message>
    <message>
        <source>&amp;Replace key…</source>
        <translation>Sostituisci c&amp;hiave…</translation>
    </message>
    <message>
        <source>&amp;Forget account…</source>
        <translation>&amp;Dimentica account…</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Account</translation>
    </message>
    <message>
        <source>Welcome to Contactsheet</source>
        <translation>Benvenuti in Contactsheet</translation>
    </message>
    <message>
        <source>Connect the account whose contacts you look after. To look around first, try the practice account: made-up people, no key, no network.</source>
        <translation>Collegare l’account di cui si curano i contatti. Per dare prima un’occhiata, provare l’account di prova: persone inventate, senza chiave e senza rete.</translation>
    </message>
    <message>
        <source>&amp;Connect an account</source>
        <translation>&amp;Collega un account</translation>
    </message>
    <message>
        <source>&amp;Try the practice account</source>
        <translation>&amp;Prova l’account di prova</translation>
    </message>
    <message>
        <source>The keychain has not answered yet</source>
        <translation>Il portachiavi non ha ancora risposto</translation>
    </message>
    <message>
        <source>It may be asking for its password in another window.</source>
        <translation>Forse chiede la propria password in un’altra finestra.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Riprova</translation>
    </message>
    <message>
        <source>Reading the key from the keychain…</source>
        <translation>Lettura della chiave dal portachiavi…</translation>
    </message>
    <message>
        <source>Contactsheet</source>
        <translation>Contactsheet</translation>
    </message>
    <message>
        <source>Contactsheet: %1 (look only)</source>
        <translation>Contactsheet: %1 (sola consultazione)</translation>
    </message>
    <message>
        <source>Enter the &amp;key…</source>
        <translation>Inserisci la &amp;chiave…</translation>
    </message>
    <message>
        <source>The address of this account cannot be used</source>
        <translation>L’indirizzo di questo account non è utilizzabile</translation>
    </message>
    <message>
        <source>Change the a&amp;ddress…</source>
        <translation>Cambia l’in&amp;dirizzo…</translation>
    </message>
</context>
<context>
    <name>contacts::MergePage</name>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>On the server now</source>
        <translation>Ora sul server</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>La tua modifica</translation>
    </message>
    <message>
        <source>When you opened it</source>
        <translation>Quando l’hai aperto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numero di telefono</translation>
    </message>
    <message>
        <source>All custom parameters</source>
        <translation>Tutti i parametri personalizzati</translation>
    </message>
    <message>
        <source>Not changed by you; what is on the server stays.</source>
        <translation>Non modificato da te; resta ciò che è sul server.</translation>
    </message>
    <message>
        <source>%1: what is on the server now</source>
        <translation>%1: ciò che è ora sul server</translation>
    </message>
    <message>
        <source>%1: your change</source>
        <translation>%1: la tua modifica</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(niente)</translation>
    </message>
</context>
<context>
    <name>contacts::MessageBar</name>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Riprova</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Dettagli</translation>
    </message>
</context>
<context>
    <name>contacts::NumberText</name>
    <message>
        <source>A new contact needs a phone number.</source>
        <translation>Un nuovo contatto ha bisogno di un numero di telefono.</translation>
    </message>
    <message>
        <source>The country is missing. As it is, it will be stored as %1, which may be a number of another country. Begin with + and the country&apos;s digits, or choose a country for such numbers in File, Settings.</source>
        <translation>Manca il paese. Così com’è, sarà salvato come %1, che può essere un numero di un altro paese. Comincia con + e le cifre del paese, oppure scegli un paese per questi numeri in File, Impostazioni.</translation>
    </message>
    <message>
        <source>No such number is known there; please check it.</source>
        <translation>Lì non risulta un numero così; controllalo.</translation>
    </message>
    <message>
        <source>The extension %1 is not stored.</source>
        <translation>L’interno %1 non viene salvato.</translation>
    </message>
    <message>
        <source>This person has opted out. The server remembers that for the old number; with another number they may be messaged again by mistake.</source>
        <translation>Questa persona ha disdetto. Il server lo ricorda per il vecchio numero; con un altro numero potrebbe ricevere di nuovo messaggi per errore.</translation>
    </message>
    <message>
        <source>Will be stored as %1.</source>
        <translation>Sarà salvato come %1.</translation>
    </message>
    <message>
        <source>Will be stored as %1 – %2 (your default country).</source>
        <translation>Sarà salvato come %1 – %2 (il tuo paese predefinito).</translation>
    </message>
    <message>
        <source>Will be stored as %1 – %2.</source>
        <translation>Sarà salvato come %1 – %2.</translation>
    </message>
    <message>
        <source>A contact needs a phone number.</source>
        <translation>Un contatto ha bisogno di un numero di telefono.</translation>
    </message>
    <message>
        <source>A phone number has at most 15 digits.</source>
        <translation>Un numero di telefono ha al massimo 15 cifre.</translation>
    </message>
    <message>
        <source>There is no digit in this phone number.</source>
        <translation>In questo numero di telefono non c’è nessuna cifra.</translation>
    </message>
    <message>
        <source>%1 already has this number.</source>
        <translation>%1 ha già questo numero.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more already have this number.</source>
        <translation>
            <numerusform>%1 e %Ln altro hanno già questo numero.</numerusform>
            <numerusform>%1 e %Ln altri hanno già questo numero.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody with this number has opted out; a new contact would hide that.</source>
        <translation>Qualcuno con questo numero ha disdetto; un nuovo contatto lo nasconderebbe.</translation>
    </message>
    <message>
        <source>Somebody with this number has opted out; a second contact would hide that.</source>
        <translation>Qualcuno con questo numero ha disdetto; un secondo contatto lo nasconderebbe.</translation>
    </message>
</context>
<context>
    <name>contacts::ParameterDelegate</name>
    <message>
        <source>Key</source>
        <translation>Chiave</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Valore di %1</translation>
    </message>
    <message>
        <source>Keys in use</source>
        <translation>Chiavi in uso</translation>
    </message>
</context>
<context>
    <name>contacts::ParameterEditor</name>
    <message>
        <source>Custom &amp;parameters</source>
        <translation>&amp;Parametri personalizzati</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;ggiungi</translation>
    </message>
    <message>
        <source>Add a parameter</source>
        <translation>Aggiungi un parametro</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Rimuovi</translation>
    </message>
    <message>
        <source>Remove the parameter</source>
        <translation>Rimuovi il parametro</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Sposta su</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Sposta giù</translation>
    </message>
    <message>
        <source>Copy for &amp;template</source>
        <translation>Copia per il &amp;modello</translation>
    </message>
    <message>
        <source>Copy as message templates name it</source>
        <translation>Copia come la chiamano i modelli di messaggio</translation>
    </message>
    <message>
        <source>These parameters can only be looked at: some of them are yes or no, empty or made of several parts, and saving would turn them into texts.</source>
        <translation>Questi parametri si possono solo guardare: alcuni sono sì o no, vuoti o fatti di più parti, e salvando diventerebbero testi.</translation>
    </message>
    <message>
        <source>These parameters can only be looked at: there are more than %1, and the server takes no more at once.</source>
        <translation>Questi parametri si possono solo guardare: sono più di %1, e il server non ne prende di più alla volta.</translation>
    </message>
    <message>
        <source>“%1” is no longer there. Message templates that use it will find nothing.</source>
        <translation>“%1” non c’è più. I modelli di messaggio che lo usano non troveranno nulla.</translation>
    </message>
    <message>
        <source>These are no longer there: %1. Message templates that use them will find nothing.</source>
        <translation>Questi non ci sono più: %1. I modelli di messaggio che li usano non troveranno nulla.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln parameter(s) pasted.</source>
        <translation>
            <numerusform>%Ln parametro incollato.</numerusform>
            <numerusform>%Ln parametri incollati.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) did not fit and were left out.</source>
        <translation>
            <numerusform>%Ln riga non trovava posto ed è stata tralasciata.</numerusform>
            <numerusform>%Ln righe non trovavano posto e sono state tralasciate.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste from a spreadsheet</source>
        <translation>Incolla da un foglio di calcolo</translation>
    </message>
</context>
<context>
    <name>contacts::ParameterTable</name>
    <message>
        <source>Custom parameters</source>
        <translation>Parametri personalizzati</translation>
    </message>
</context>
<context>
    <name>contacts::ParameterTableModel</name>
    <message>
        <source>Parameter</source>
        <translation>Parametro</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
</context>
<context>
    <name>contacts::ParameterWords</name>
    <message>
        <source>The server will store nothing of this.</source>
        <translation>Il server non ne salverà nulla.</translation>
    </message>
    <message>
        <source>The server will store this as: %1</source>
        <translation>Il server lo salverà così: %1</translation>
    </message>
    <message>
        <source>This value has no key. The server does not store it without one.</source>
        <translation>Questo valore non ha una chiave. Senza, il server non lo salva.</translation>
    </message>
    <message>
        <source>The server does not store a parameter whose key is 0. Choose another key.</source>
        <translation>Il server non salva un parametro con chiave 0. Scegli un’altra chiave.</translation>
    </message>
    <message>
        <source>The key “%1” is there more than once. Rename or remove one of them.</source>
        <translation>La chiave “%1” c’è più di una volta. Rinominane o rimuovine una.</translation>
    </message>
    <message>
        <source>Type a new key</source>
        <translation>Scrivi una nuova chiave</translation>
    </message>
    <message>
        <source>Key is missing</source>
        <translation>Manca la chiave</translation>
    </message>
</context>
<context>
    <name>contacts::QueryBar</name>
    <message numerus="yes">
        <source>+%Ln more</source>
        <translation>
            <numerusform>+%Ln altro</numerusform>
            <numerusform>+altri %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from the search: %1</source>
        <translation>Togli dalla ricerca: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation>
            <numerusform>%Ln parte</numerusform>
            <numerusform>%Ln parti</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::QueryEdit</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggerimenti</translation>
    </message>
</context>
<context>
    <name>contacts::QueryVocabulary</name>
    <message>
        <source>name</source>
        <comment>a field in a search; one word</comment>
        <translation>nome</translation>
    </message>
    <message>
        <source>phone</source>
        <comment>a field in a search; one word</comment>
        <translation>telefono</translation>
    </message>
    <message>
        <source>number</source>
        <comment>a field in a search; one word</comment>
        <translation>numero</translation>
    </message>
    <message>
        <source>country</source>
        <comment>a field in a search; one word</comment>
        <translation>paese</translation>
    </message>
    <message>
        <source>optedout</source>
        <comment>a field in a search; one word</comment>
        <translation>disiscritto</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>a field in a search; one word</comment>
        <translation>inviati</translation>
    </message>
    <message>
        <source>pending</source>
        <comment>a field in a search; one word</comment>
        <translation>inattesa</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a field in a search; one word</comment>
        <translation>falliti</translation>
    </message>
    <message>
        <source>received</source>
        <comment>a field in a search; one word</comment>
        <translation>ricevuti</translation>
    </message>
    <message>
        <source>lastsent</source>
        <comment>a field in a search; one word</comment>
        <translation>ultimoinvio</translation>
    </message>
    <message>
        <source>lastreceived</source>
        <comment>a field in a search; one word</comment>
        <translation>ultimoricevuto</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>a field in a search; one word</comment>
        <translation>modificato</translation>
    </message>
    <message>
        <source>created</source>
        <comment>a field in a search; one word</comment>
        <translation>creato</translation>
    </message>
    <message>
        <source>id</source>
        <comment>a field in a search; one word</comment>
        <translation>id</translation>
    </message>
    <message>
        <source>has</source>
        <comment>a word in a search: has:city</comment>
        <translation>ha</translation>
    </message>
    <message>
        <source>no</source>
        <comment>a word in a search: no:city, optedout:no</comment>
        <translation>no</translation>
    </message>
    <message>
        <source>param</source>
        <comment>a word in a search: param:city:Rome</comment>
        <translation>param</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>a word in a search: optedout:yes</comment>
        <translation>sì</translation>
    </message>
    <message>
        <source>never</source>
        <comment>a word in a search: lastsent:never</comment>
        <translation>mai</translation>
    </message>
    <message>
        <source>wrong</source>
        <comment>a word in a search: phone:wrong</comment>
        <translation>sbagliato</translation>
    </message>
    <message>
        <source>twice</source>
        <comment>a word in a search: phone:twice</comment>
        <translation>doppio</translation>
    </message>
    <message>
        <source>today</source>
        <comment>a word in a search: created:today</comment>
        <translation>oggi</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>a word in a search: created:yesterday</comment>
        <translation>ieri</translation>
    </message>
</context>
<context>
    <name>contacts::QueryWords</name>
    <message>
        <source>%1 or %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 e %2</translation>
    </message>
    <message>
        <source>not “%1”</source>
        <translation>non “%1”</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A field and what is asked of it: &quot;Sent: more than 100&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>looks right</source>
        <translation>sembra giusto</translation>
    </message>
    <message>
        <source>missing, or looks wrong</source>
        <translation>manca, o sembra sbagliato</translation>
    </message>
    <message>
        <source>nobody else has it</source>
        <translation>nessun altro lo ha</translation>
    </message>
    <message>
        <source>several contacts have it</source>
        <translation>lo hanno più contatti</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>non %1</translation>
    </message>
    <message>
        <source>no</source>
        <comment>opted out</comment>
        <translation>no</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>opted out</comment>
        <translation>sì</translation>
    </message>
    <message>
        <source>never</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>at some time</source>
        <translation>almeno una volta</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>any</source>
        <translation>uno qualsiasi</translation>
    </message>
    <message>
        <source>is not “%1”</source>
        <translation>non è “%1”</translation>
    </message>
    <message>
        <source>is “%1”</source>
        <translation>è “%1”</translation>
    </message>
    <message>
        <source>does not begin with “%1”</source>
        <translation>non comincia con “%1”</translation>
    </message>
    <message>
        <source>begins with “%1”</source>
        <translation>comincia con “%1”</translation>
    </message>
    <message>
        <source>does not contain “%1”</source>
        <translation>non contiene “%1”</translation>
    </message>
    <message>
        <source>contains “%1”</source>
        <translation>contiene “%1”</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>meno di %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>al massimo %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>più di %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>almeno %1</translation>
    </message>
    <message>
        <source>within the last %1</source>
        <comment>30 days</comment>
        <translation>meno di %1 fa</translation>
    </message>
    <message>
        <source>before %1</source>
        <comment>a date</comment>
        <translation>prima di %1</translation>
    </message>
    <message>
        <source>not later than %1</source>
        <comment>a date</comment>
        <translation>non dopo %1</translation>
    </message>
    <message>
        <source>longer ago than %1</source>
        <comment>30 days</comment>
        <translation>più di %1 fa</translation>
    </message>
    <message>
        <source>after %1</source>
        <comment>a date</comment>
        <translation>dopo %1</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <comment>a date</comment>
        <translation>da %1 in poi</translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ieri</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln ora</numerusform>
            <numerusform>%Ln ore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln giorno</numerusform>
            <numerusform>%Ln giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln settimana</numerusform>
            <numerusform>%Ln settimane</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln mese</numerusform>
            <numerusform>%Ln mesi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln anno</numerusform>
            <numerusform>%Ln anni</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not finished and filters nothing yet</source>
        <translation>“%1” non è finito e per ora non filtra nulla</translation>
    </message>
    <message>
        <source>A ) is still missing</source>
        <translation>Manca ancora una )</translation>
    </message>
    <message>
        <source>A &quot; is still missing</source>
        <translation>Mancano ancora delle &quot;</translation>
    </message>
    <message>
        <source>“%1” is no field and no parameter that was read: searched for as text</source>
        <translation>“%1” non è un campo né un parametro letto finora: cercato come testo</translation>
    </message>
    <message>
        <source>No contact that was read has “%1”: it filters nothing</source>
        <translation>Nessun contatto letto finora ha “%1”: non filtra nulla</translation>
    </message>
    <message>
        <source>There is no ( before this ). For the character itself, write &quot;)&quot;</source>
        <translation>Non c’è una ( prima di questa ). Per il carattere stesso scrivere &quot;)&quot;</translation>
    </message>
    <message>
        <source>Too many ( within each other</source>
        <translation>Troppe ( una dentro l’altra</translation>
    </message>
    <message>
        <source>OR needs something on both sides. For the word itself, write &quot;OR&quot;</source>
        <translation>OR vuole qualcosa da entrambe le parti. Per la parola stessa scrivere &quot;OR&quot;</translation>
    </message>
    <message>
        <source>“%1” can be followed by : or = here, not by &lt; or &gt;</source>
        <translation>Qui “%1” può essere seguito da : o =, non da &lt; o &gt;</translation>
    </message>
    <message>
        <source>Write &lt; for “within the last” or &gt; for “longer ago than”: %1&lt;30d</source>
        <translation>Scrivere &lt; per “negli ultimi” o &gt; per “più di … fa”: %1&lt;30d</translation>
    </message>
    <message>
        <source>“%1” needs a number, for example %2</source>
        <translation>“%1” vuole un numero, per esempio %2</translation>
    </message>
    <message>
        <source>“%1” needs digits, or one of the words wrong and twice</source>
        <translation>“%1” vuole delle cifre, o una delle parole sbagliato e doppio</translation>
    </message>
    <message>
        <source>“%1” needs a date (2025, 2025-01, 2025-01-31, today), a time ago (30d, 2w, 6m, 1y) or the word never</source>
        <translation>“%1” vuole una data (2025, 2025-01, 2025-01-31, oggi), un tempo fa (30d giorni, 2w settimane, 6m mesi, 1y anni) o la parola mai</translation>
    </message>
    <message>
        <source>“%1” needs yes or no</source>
        <translation>“%1” vuole sì o no</translation>
    </message>
    <message>
        <source>No country is called “%1”. Its name or its two letters are needed</source>
        <translation>Nessun paese si chiama “%1”. Serve il suo nome o le sue due lettere</translation>
    </message>
</context>
<context>
    <name>contacts::RowMenu</name>
    <message>
        <source>Show &amp;only this value</source>
        <translation>Mostra s&amp;olo questo valore</translation>
    </message>
    <message>
        <source>&amp;Hide this value</source>
        <translation>&amp;Nascondi questo valore</translation>
    </message>
</context>
<context>
    <name>contacts::SearchTools</name>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Trova</translation>
    </message>
    <message>
        <source>C&amp;lear search</source>
        <translation>C&amp;ancella ricerca</translation>
    </message>
    <message>
        <source>F&amp;ilter…</source>
        <translation>F&amp;iltro…</translation>
    </message>
    <message>
        <source>Choose by field and value who is shown</source>
        <translation>Scegliere per campo e valore chi viene mostrato</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Search name, number, country, parameters</source>
        <translation>Cerca nome, numero, paese, parametri</translation>
    </message>
    <message>
        <source>For example: rossi  -paolo  &quot;via roma&quot;  country:Italy  sent&gt;10  lastsent&lt;30d  rome OR milan. Alt+Down: suggestions</source>
        <translation>Per esempio: rossi  -paolo  &quot;via roma&quot;  paese:Italia  inviati&gt;10  ultimoinvio&lt;30d  roma OR milano. Alt+Giù: suggerimenti</translation>
    </message>
</context>
<context>
    <name>contacts::SelfTest</name>
    <message>
        <source>Encryption</source>
        <translation>Cifratura</translation>
    </message>
    <message>
        <source>Qt has no TLS backend that works; install Qt&apos;s TLS plugins and OpenSSL.</source>
        <translation>Qt non ha un backend TLS funzionante; installare i plugin TLS di Qt e OpenSSL.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Install Qt&apos;s SQLite driver. The system says: %1</source>
        <translation>Installare il driver SQLite di Qt. Il sistema dice: %1</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Portachiavi</translation>
    </message>
    <message>
        <source>Install libsecret (libsecret-1-0), or use KWallet.</source>
        <translation>Installare libsecret (libsecret-1-0), oppure usare KWallet.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Lingue</translation>
    </message>
    <message>
        <source>Translations are missing; install the program again.</source>
        <translation>Mancano le traduzioni; installare di nuovo il programma.</translation>
    </message>
    <message>
        <source>Event loop</source>
        <translation>Ciclo degli eventi</translation>
    </message>
    <message>
        <source>Qt does not use GLib&apos;s loop; start without QT_NO_GLIB, with a Qt that was built with GLib.</source>
        <translation>Qt non usa il ciclo di GLib; avviare senza QT_NO_GLIB, con un Qt compilato con GLib.</translation>
    </message>
    <message>
        <source>ok: %1: %2</source>
        <translation>ok: %1: %2</translation>
    </message>
    <message>
        <source>MISSING: %1: %2</source>
        <translation>MANCA: %1: %2</translation>
    </message>
</context>
<context>
    <name>contacts::ServerAddress</name>
    <message>
        <source>No server address was given.</source>
        <translation>Non è stato indicato alcun indirizzo del server.</translation>
    </message>
    <message>
        <source>The server address cannot be read.</source>
        <translation>L’indirizzo del server non è leggibile.</translation>
    </message>
    <message>
        <source>The server address must begin with https://.</source>
        <translation>L’indirizzo del server deve iniziare con https://.</translation>
    </message>
    <message>
        <source>The server address must not hold a user name or password.</source>
        <translation>L’indirizzo del server non deve contenere nome utente o password.</translation>
    </message>
    <message>
        <source>The server address must not hold ? or #.</source>
        <translation>L’indirizzo del server non deve contenere ? o #.</translation>
    </message>
    <message>
        <source>http:// is taken for this computer only, because the key would travel readable; use https://.</source>
        <translation>http:// è ammesso solo per questo computer, perché la chiave viaggerebbe leggibile; usare https://.</translation>
    </message>
</context>
<context>
    <name>contacts::Session</name>
    <message>
        <source>Practice account</source>
        <translation>Account di prova</translation>
    </message>
</context>
<context>
    <name>contacts::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Contactsheet</source>
        <translation>Contactsheet</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Lingua</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>Come questo computer</translation>
    </message>
    <message>
        <source>Another language shows when Contactsheet is started again.</source>
        <translation>Un’altra lingua compare al prossimo avvio di Contactsheet.</translation>
    </message>
    <message>
        <source>&amp;Times are shown in</source>
        <translation>&amp;Orari mostrati in</translation>
    </message>
    <message>
        <source>&amp;Deleting can be undone</source>
        <translation>L’&amp;eliminazione si può annullare</translation>
    </message>
    <message>
        <source>This computer&apos;s time (%1)</source>
        <translation>Ora di questo computer (%1)</translation>
    </message>
    <message>
        <source>UTC, as the server counts</source>
        <translation>UTC, come conta il server</translation>
    </message>
    <message numerus="yes">
        <source>for %n second(s)</source>
        <translation>
            <numerusform>per %n secondo</numerusform>
            <numerusform>per %n secondi</numerusform>
        </translation>
    </message>
    <message>
        <source>until I send it</source>
        <translation>fino al mio invio</translation>
    </message>
    <message>
        <source>Account “%1”</source>
        <translation>Account «%1»</translation>
    </message>
    <message>
        <source>Numbers without a country &amp;code are from</source>
        <translation>I numeri senza prefisso del &amp;paese sono di</translation>
    </message>
    <message>
        <source>No country: it must be typed</source>
        <translation>Nessun paese: va scritto</translation>
    </message>
    <message>
        <source>The &amp;whole list is read</source>
        <translation>L’elenco &amp;intero viene letto</translation>
    </message>
    <message>
        <source>by itself, up to %1 contacts</source>
        <translation>da solo, fino a %1 contatti</translation>
    </message>
    <message>
        <source>always</source>
        <translation>sempre</translation>
    </message>
    <message>
        <source>when a search or a sort needs it</source>
        <translation>quando serve a una ricerca o a un ordinamento</translation>
    </message>
    <message>
        <source>Of 60 requests a minute, &amp;other programs get</source>
        <translation>Su 60 richieste al minuto, ad &amp;altri programmi ne restano</translation>
    </message>
</context>
<context>
    <name>contacts::ShareText</name>
    <message>
        <source>%1 %</source>
        <comment>a share, as 12 %</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&lt;%1 %</source>
        <comment>less than that share</comment>
        <translation>&lt;%1 %</translation>
    </message>
    <message>
        <source>&gt;%1 %</source>
        <comment>more than that share</comment>
        <translation>&gt;%1 %</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a number and its share: 1,204 (12 %)</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>contacts::SheetView</name>
    <message>
        <source>All</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Disiscritto</translation>
    </message>
    <message>
        <source>Never messaged</source>
        <translation>Mai contattati</translation>
    </message>
    <message>
        <source>Failed messages</source>
        <translation>Messaggi falliti</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Senza nome</translation>
    </message>
    <message>
        <source>Number looks wrong</source>
        <translation>Numero sospetto</translation>
    </message>
    <message>
        <source>Same number twice</source>
        <translation>Stesso numero due volte</translation>
    </message>
</context>
<context>
    <name>contacts::SortCommands</name>
    <message>
        <source>S&amp;ort by</source>
        <translation>&amp;Ordina per</translation>
    </message>
    <message>
        <source>As on the server</source>
        <translation>Come sul server</translation>
    </message>
    <message>
        <source>Sort up</source>
        <translation>Ordine crescente</translation>
    </message>
    <message>
        <source>Sort down</source>
        <translation>Ordine decrescente</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Nascondi questa colonna</translation>
    </message>
    <message>
        <source>Sorted by %1, which is not shown</source>
        <translation>Ordinato per %1, che non è mostrato</translation>
    </message>
    <message>
        <source>%1 (not shown)</source>
        <translation>%1 (non mostrato)</translation>
    </message>
    <message>
        <source>Another column or custom parameter…</source>
        <translation>Un’altra colonna o un parametro personalizzato…</translation>
    </message>
</context>
<context>
    <name>contacts::SortDialog</name>
    <message>
        <source>&amp;Up: A to Z, small to large</source>
        <translation>&amp;Crescente: dalla A alla Z, dal piccolo al grande</translation>
    </message>
    <message>
        <source>&amp;Down: Z to A, large to small</source>
        <translation>&amp;Decrescente: dalla Z alla A, dal grande al piccolo</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordina per</translation>
    </message>
    <message>
        <source>Find a column or custom parameter</source>
        <translation>Trova una colonna o un parametro personalizzato</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordina</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>contacts::StatusLine</name>
    <message>
        <source>Read everything again</source>
        <translation>Rileggi tutto</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Interrompi</translation>
    </message>
    <message>
        <source>Stop reading the list; what was read stays</source>
        <translation>Interrompe la lettura dell’elenco; quanto è stato letto resta</translation>
    </message>
    <message>
        <source>Stop reading the list</source>
        <translation>Interrompi la lettura dell’elenco</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected contact(s) no longer shown, so no longer selected</source>
        <translation>
            <numerusform>%Ln contatto selezionato non più mostrato, quindi non più selezionato</numerusform>
            <numerusform>%Ln contatti selezionati non più mostrati, quindi non più selezionati</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Continua la lettura</translation>
    </message>
    <message>
        <source>Show the changes and what became of them</source>
        <translation>Mostra le modifiche e che ne è stato</translation>
    </message>
</context>
<context>
    <name>contacts::StatusText</name>
    <message numerus="yes">
        <source>%Ln found in the %1 of %2 read</source>
        <translation>
            <numerusform>%Ln trovato tra %1 letti su %2</numerusform>
            <numerusform>%Ln trovati tra %1 letti su %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found in %1</source>
        <translation>
            <numerusform>%Ln trovato su %1</numerusform>
            <numerusform>%Ln trovati su %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 read and sorted</source>
        <translation>%1 su %2 letti e ordinati</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contatto</numerusform>
            <numerusform>%Ln contatti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selezionato</numerusform>
            <numerusform>%Ln selezionati</numerusform>
        </translation>
    </message>
    <message>
        <source>Read at %1</source>
        <translation>Letto alle %1</translation>
    </message>
    <message>
        <source>Read from %1 to %2</source>
        <translation>Letto dalle %1 alle %2</translation>
    </message>
    <message>
        <source>Reading %1 of %2, %3</source>
        <translation>Lettura di %1 su %2, %3</translation>
    </message>
    <message>
        <source>Reading %1 of %2</source>
        <translation>Lettura di %1 su %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) could not be read</source>
        <translation>
            <numerusform>Lettura non riuscita per %Ln contatto</numerusform>
            <numerusform>Lettura non riuscita per %Ln contatti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Contacts were added or removed while reading; up to %Ln may be missing</source>
        <translation>
            <numerusform>Durante la lettura sono stati aggiunti o rimossi contatti; potrebbe mancarne %Ln</numerusform>
            <numerusform>Durante la lettura sono stati aggiunti o rimossi contatti; potrebbero mancarne fino a %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline, trying again in %1 s</source>
        <translation>Non in linea, nuovo tentativo tra %1 s</translation>
    </message>
    <message>
        <source>Server limit reached, continuing in %1 s</source>
        <translation>Limite del server raggiunto, si continua tra %1 s</translation>
    </message>
    <message>
        <source>The rest of this minute is left to other programs, continuing in %1 s</source>
        <translation>Il resto di questo minuto è lasciato ad altri programmi, si continua tra %1 s</translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>ancora circa %n s</numerusform>
            <numerusform>ancora circa %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>ancora circa %n min</numerusform>
            <numerusform>ancora circa %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>ancora circa %n ora</numerusform>
            <numerusform>ancora circa %n ore</numerusform>
        </translation>
    </message>
    <message>
        <source>The list changed on the server since it was read</source>
        <translation>L’elenco è cambiato sul server da quando è stato letto</translation>
    </message>
    <message>
        <source>%1 of %2 contacts read</source>
        <translation>%1 di %2 contatti letti</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) not done</source>
        <translation>
            <numerusform>%Ln modifica non eseguita</numerusform>
            <numerusform>%Ln modifiche non eseguite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) waiting</source>
        <translation>
            <numerusform>%Ln modifica in attesa</numerusform>
            <numerusform>%Ln modifiche in attesa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending, %Ln change(s) left, %1</source>
        <translation>
            <numerusform>Invio, resta %Ln modifica, %1</numerusform>
            <numerusform>Invio, restano %Ln modifiche, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending 1 change</source>
        <translation>Si invia 1 modifica</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) never sent</source>
        <translation>
            <numerusform>%Ln modifica mai inviata</numerusform>
            <numerusform>%Ln modifiche mai inviate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checking whether %Ln change(s) arrived</source>
        <translation>
            <numerusform>Si verifica se %Ln modifica è arrivata</numerusform>
            <numerusform>Si verifica se %Ln modifiche sono arrivate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::SummaryBars</name>
    <message numerus="yes">
        <source>%Ln other countries</source>
        <translation>
            <numerusform>%Ln altro paese</numerusform>
            <numerusform>%Ln altri paesi</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Non noto</translation>
    </message>
    <message>
        <source>Created by month</source>
        <translation>Creati per mese</translation>
    </message>
    <message>
        <source>Created by day</source>
        <translation>Creati per giorno</translation>
    </message>
    <message>
        <source>Created by year</source>
        <translation>Creati per anno</translation>
    </message>
    <message>
        <source>%1 (not known of %2)</source>
        <comment>a heading, and of how many contacts it is not known</comment>
        <translation>%1 (non noto di %2)</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Disiscritto</translation>
    </message>
    <message>
        <source>May be messaged</source>
        <translation>Si può scrivere</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contatto</numerusform>
            <numerusform>%Ln contatti</numerusform>
        </translation>
    </message>
    <message>
        <source>Many different values</source>
        <translation>Molti valori diversi</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other value(s)</source>
        <translation>
            <numerusform>%Ln altro valore</numerusform>
            <numerusform>%Ln altri valori</numerusform>
        </translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Senza</translation>
    </message>
</context>
<context>
    <name>contacts::SummaryDialog</name>
    <message>
        <source>Summary</source>
        <translation>Riepilogo</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Created by month</source>
        <translation>Creati per mese</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Disiscritto</translation>
    </message>
    <message>
        <source>Messages, and how many contacts have any</source>
        <translation>Messaggi, e quanti contatti ne hanno</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Read the rest</source>
        <translation>Leggi il resto</translation>
    </message>
    <message>
        <source>Reads the rest of the list, and counts it too</source>
        <translation>Legge il resto dell’elenco e conta anche quello</translation>
    </message>
    <message>
        <source>Values of</source>
        <translation>Valori di</translation>
    </message>
    <message>
        <source>Values of the parameter</source>
        <translation>Valori del parametro</translation>
    </message>
    <message>
        <source>Parameter whose values are counted</source>
        <translation>Parametro di cui si contano i valori</translation>
    </message>
    <message>
        <source>There is nobody to count.</source>
        <translation>Non c’è nessuno da contare.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Conteggio in corso…</translation>
    </message>
    <message>
        <source>The list is not read yet.</source>
        <translation>L’elenco non è ancora letto.</translation>
    </message>
    <message numerus="yes">
        <source>Of the %Ln found in %1 contacts.</source>
        <translation>
            <numerusform>Del %Ln trovato fra %1 contatti.</numerusform>
            <numerusform>Dei %Ln trovati fra %1 contatti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the %Ln found in the %1 of %2 contacts read so far.</source>
        <translation>
            <numerusform>Del %Ln trovato fra i %1 contatti su %2 letti finora.</numerusform>
            <numerusform>Dei %Ln trovati fra i %1 contatti su %2 letti finora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of all %Ln contact(s).</source>
        <translation>
            <numerusform>Di %Ln contatto.</numerusform>
            <numerusform>Di tutti i %Ln contatti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the %1 of %2 contacts read so far.</source>
        <translation>Dei %1 contatti su %2 letti finora.</translation>
    </message>
</context>
<context>
    <name>contacts::UndoBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>&amp;Delete now</source>
        <translation>&amp;Elimina ora</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Invia</translation>
    </message>
    <message>
        <source>%1 will be deleted in %2 s</source>
        <translation>Sarà eliminato fra %2 s: %1</translation>
    </message>
    <message>
        <source>%1 will be deleted when you press Send</source>
        <translation>Sarà eliminato quando premi Invia: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) will be deleted when you press Send</source>
        <translation>
            <numerusform>%Ln contatto sarà eliminato quando premi Invia</numerusform>
            <numerusform>%Ln contatti saranno eliminati quando premi Invia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) will be deleted in %1 s</source>
        <translation>
            <numerusform>%Ln contatto sarà eliminato fra %1 s</numerusform>
            <numerusform>%Ln contatti saranno eliminati fra %1 s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contacts::UnfinishedBox</name>
    <message>
        <source>Changes on their way</source>
        <translation>Modifiche in corso</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Lascia aperto</translation>
    </message>
    <message>
        <source>&amp;Stay here</source>
        <translation>&amp;Resta qui</translation>
    </message>
    <message>
        <source>&amp;Finish next time</source>
        <translation>&amp;Finisci la prossima volta</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Discard %Ln waiting</source>
        <translation>
            <numerusform>&amp;Scarta %Ln in attesa</numerusform>
            <numerusform>&amp;Scarta le %Ln in attesa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are not finished.</source>
        <translation>
            <numerusform>%Ln modifica non è terminata.</numerusform>
            <numerusform>%Ln modifiche non sono terminate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait(s) and can be sent next time, when you say so.</source>
        <translation>
            <numerusform>%Ln è in attesa e può essere inviata la prossima volta, quando lo dici tu.</numerusform>
            <numerusform>%Ln sono in attesa e possono essere inviate la prossima volta, quando lo dici tu.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is already on its way cannot be called back; it is looked up next time.</source>
        <translation>Ciò che è già partito non si può richiamare; viene verificato la prossima volta.</translation>
    </message>
    <message>
        <source>&amp;Leave anyway</source>
        <translation>&amp;Lascia comunque</translation>
    </message>
    <message>
        <source>Nothing of this account is kept on this computer: what waits is lost, and nobody looks what became of what is on its way.</source>
        <translation>Di questo account su questo computer non resta nulla: ciò che è in attesa va perso, e nessuno verifica che ne è di ciò che è già partito.</translation>
    </message>
</context>
<context>
    <name>contacts::ViewDelegate</name>
    <message>
        <source>Name of the view</source>
        <translation>Nome della vista</translation>
    </message>
</context>
<context>
    <name>contacts::ViewList</name>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln contact(s)</source>
        <translation>
            <numerusform>almeno %Ln contatto</numerusform>
            <numerusform>almeno %Ln contatti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contatto</numerusform>
            <numerusform>%Ln contatti</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1: %2 {1,?}</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a view&apos;s name and a number</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>contacts::ViewTools</name>
    <message>
        <source>&amp;Views</source>
        <translation>&amp;Viste</translation>
    </message>
    <message>
        <source>My view</source>
        <translation>La mia vista</translation>
    </message>
</context>
<context>
    <name>contacts::ViewsBar</name>
    <message>
        <source>Views</source>
        <translation>Viste</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation>Salva come vista…</translation>
    </message>
    <message>
        <source>Save what is shown as a view: whom, which columns, in which order</source>
        <translation>Salva come vista ciò che è mostrato: chi, quali colonne, in che ordine</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>What can be done with the view</source>
        <translation>Che cosa si può fare con la vista</translation>
    </message>
    <message>
        <source>Rename, move or remove the view</source>
        <translation>Rinomina, sposta o togli la vista</translation>
    </message>
    <message>
        <source>“%1” was removed</source>
        <translation>“%1” è stata tolta</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Apri</translation>
    </message>
    <message>
        <source>&amp;Save what is shown as a view…</source>
        <translation>&amp;Salva come vista ciò che è mostrato…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation>R&amp;ipeti</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Ri&amp;nomina</translation>
    </message>
    <message>
        <source>Update &amp;with what is shown</source>
        <translation>Aggiorna &amp;con ciò che è mostrato</translation>
    </message>
    <message>
        <source>Move u&amp;p</source>
        <translation>Sposta s&amp;u</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Sposta &amp;giù</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Rimuovi</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>Una vista ha bisogno di un nome.</translation>
    </message>
    <message>
        <source>A name has at most %1 characters.</source>
        <translation>Un nome ha al massimo %1 caratteri.</translation>
    </message>
    <message>
        <source>There is a view “%1” already.</source>
        <translation>C’è già una vista “%1”.</translation>
    </message>
    <message>
        <source>&amp;Undo saving “%1”</source>
        <translation>&amp;Annulla il salvataggio di “%1”</translation>
    </message>
    <message>
        <source>&amp;Undo renaming “%1”</source>
        <translation>&amp;Annulla il nuovo nome di “%1”</translation>
    </message>
    <message>
        <source>&amp;Undo updating “%1”</source>
        <translation>&amp;Annulla l’aggiornamento di “%1”</translation>
    </message>
    <message>
        <source>&amp;Undo moving “%1”</source>
        <translation>&amp;Annulla lo spostamento di “%1”</translation>
    </message>
    <message>
        <source>&amp;Undo removing “%1”</source>
        <translation>&amp;Annulla la rimozione di “%1”</translation>
    </message>
    <message>
        <source>R&amp;edo saving “%1”</source>
        <translation>R&amp;ipeti il salvataggio di “%1”</translation>
    </message>
    <message>
        <source>R&amp;edo renaming “%1”</source>
        <translation>R&amp;ipeti il nuovo nome di “%1”</translation>
    </message>
    <message>
        <source>R&amp;edo updating “%1”</source>
        <translation>R&amp;ipeti l’aggiornamento di “%1”</translation>
    </message>
    <message>
        <source>R&amp;edo moving “%1”</source>
        <translation>R&amp;ipeti lo spostamento di “%1”</translation>
    </message>
    <message>
        <source>R&amp;edo removing “%1”</source>
        <translation>R&amp;ipeti la rimozione di “%1”</translation>
    </message>
</context>
<context>
    <name>contacts::ViewsListView</name>
    <message>
        <source>Views</source>
        <translation>Viste</translation>
    </message>
</context>
</TS>
