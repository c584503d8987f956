<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
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
        <source>Large SMS contact lists as one searchable sheet.

The key is read from the environment variable %1 or, with --key-stdin, from the first line of standard input. Nothing of it is stored.</source>
        <translation>Grandi elenchi di contatti SMS in un unico foglio in cui cercare.

La chiave viene letta dalla variabile d’ambiente %1 o, con --key-stdin, dalla prima riga dello standard input. Non ne viene conservato nulla.</translation>
    </message>
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
        <source>The server for this run (default: %1).</source>
        <translation>Il server per questa esecuzione (predefinito: %1).</translation>
    </message>
    <message>
        <source>address</source>
        <translation>indirizzo</translation>
    </message>
    <message>
        <source>Reads the key from standard input.</source>
        <translation>Legge la chiave dallo standard input.</translation>
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
        <source>Practice account</source>
        <translation>Account di prova</translation>
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
        <source>It was not followed, and the key was not sent there. If you trust it, use this address: %1</source>
        <translation>Il rimando non è stato seguito e la chiave non è stata inviata. Se la destinazione è fidata, usare questo indirizzo: %1</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n minute(s).</source>
        <translation>
            <numerusform>Riprovare tra %n minuto.</numerusform>
            <numerusform>Riprovare tra %n minuti.</numerusform>
        </translation>
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
        <source>Other programs use the same key. Try again in a few minutes.</source>
        <translation>Altri programmi usano la stessa chiave. Riprovare tra qualche minuto.</translation>
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
</context>
<context>
    <name>contacts::MainWindow</name>
    <message>
        <source>Contactsheet: %1</source>
        <translation>Contactsheet: %1</translation>
    </message>
    <message>
        <source>Practice account: nothing here is real</source>
        <translation>Account di prova: qui non c’è nulla di reale</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Esci</translation>
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
        <source>&amp;Columns…</source>
        <translation>&amp;Colonne…</translation>
    </message>
    <message>
        <source>&amp;About Contactsheet</source>
        <translation>&amp;Informazioni su Contactsheet</translation>
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
        <source>S&amp;ort by</source>
        <translation>&amp;Ordina per</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
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
        <source>&amp;Go on reading</source>
        <translation>Co&amp;ntinua la lettura</translation>
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
        <source>http:// is taken for this machine only, because the key would travel readable; use https://.</source>
        <translation>http:// è accettato solo per questo computer, perché la chiave viaggerebbe in chiaro; usare https://.</translation>
    </message>
    <message>
        <source>The server address must not hold a user name or password.</source>
        <translation>L’indirizzo del server non deve contenere nome utente o password.</translation>
    </message>
    <message>
        <source>The server address must not hold ? or #.</source>
        <translation>L’indirizzo del server non deve contenere ? o #.</translation>
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
