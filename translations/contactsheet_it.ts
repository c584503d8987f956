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
        <source>Its key is taken out of the keychain, and its settings are removed from this computer. Nothing changes on the server.</source>
        <translation>La sua chiave viene tolta dal portachiavi e le sue impostazioni vengono rimosse da questo computer. Sul server non cambia nulla.</translation>
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
</context>
<context>
    <name>contacts::AccountView</name>
    <message>
        <source>Practice account: nothing here is real</source>
        <translation>Account di prova: qui non c’è nulla di reale</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Seleziona tutto</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Trova</translation>
    </message>
    <message>
        <source>C&amp;lear search</source>
        <translation>C&amp;ancella ricerca</translation>
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
        <source>S&amp;ort by</source>
        <translation>&amp;Ordina per</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Strumenti</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Search name, number, country, parameters</source>
        <translation>Cerca nome, numero, paese, parametri</translation>
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
        <source>None of the selected contacts is read yet</source>
        <translation>Nessuno dei contatti selezionati è stato ancora letto</translation>
    </message>
    <message>
        <source>Not copied: the clipboard takes up to %1 contacts at a time</source>
        <translation>Copia non eseguita: gli appunti accettano al massimo %1 contatti per volta</translation>
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
        <source>As at first</source>
        <translation>Come all’inizio</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
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
    <name>contacts::ContactTableModel</name>
    <message>
        <source>Could not be read</source>
        <translation>Lettura non riuscita</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Non ancora letto</translation>
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
</context>
</TS>
