<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation>Konten: %1</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity, newest first</source>
        <translation>Aktivität, Neuestes zuerst</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Paused. Waiting to be shown: %1</source>
        <translation>Pausiert. Noch nicht angezeigt: %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Nothing of this kind has happened. Of other kinds: %1.</source>
        <translation>Keine Ereignisse dieser Art. Andere Arten: %1.</translation>
    </message>
    <message>
        <source>Nothing has happened since this console connected.</source>
        <translation>Nichts geschehen, seit diese Konsole verbunden ist.</translation>
    </message>
    <message>
        <source>Not connected. Nothing has happened yet.</source>
        <translation>Nicht verbunden. Noch nichts geschehen.</translation>
    </message>
    <message>
        <source>Not shown, of other levels or kinds: %1</source>
        <translation>Nicht angezeigt, andere Stufen oder Arten: %1</translation>
    </message>
    <message>
        <source>Older entries no longer kept: %1</source>
        <translation>Ältere Einträge, nicht mehr gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>AdviceDialog</name>
    <message>
        <source>Withdraw the approval?</source>
        <translation>Genehmigung zurückziehen?</translation>
    </message>
    <message>
        <source>Approve the advice?</source>
        <translation>Empfehlung genehmigen?</translation>
    </message>
    <message>
        <source>The log says who decided.</source>
        <translation>Das Protokoll nennt, wer entschieden hat.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
</context>
<context>
    <name>AdvicePanel</name>
    <message>
        <source>What could be saved on links</source>
        <translation>Was auf Links gespart werden kann</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Genehmigen…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückziehen…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>AlarmBar</name>
    <message>
        <source>No alarms</source>
        <translation>Keine Alarme</translation>
    </message>
    <message>
        <source>Not connected: no alarms are known</source>
        <translation>Nicht verbunden: Alarme unbekannt</translation>
    </message>
    <message>
        <source>Unacknowledged: %1</source>
        <translation>Nicht quittiert: %1</translation>
    </message>
    <message>
        <source>All acknowledged</source>
        <translation>Alle quittiert</translation>
    </message>
    <message>
        <source>Critical: %1</source>
        <translation>Kritisch: %1</translation>
    </message>
    <message>
        <source>Serious: %1</source>
        <translation>Ernst: %1</translation>
    </message>
    <message>
        <source>Caution: %1</source>
        <translation>Vorsicht: %1</translation>
    </message>
    <message>
        <source>Shelved: %1</source>
        <translation>Zurückgestellt: %1</translation>
    </message>
    <message>
        <source>Alarms: %1. %2 %3</source>
        <translation>Alarme: %1. %2 %3</translation>
    </message>
    <message>
        <source>Muted for %1</source>
        <translation>Stumm für %1</translation>
    </message>
    <message>
        <source>Mute 5 min</source>
        <translation>5 min stumm</translation>
    </message>
    <message>
        <source>Muted for %1, press to hear alarms again</source>
        <translation>Stumm für %1, drücken, um Alarme wieder zu hören</translation>
    </message>
    <message>
        <source>Mute alarms for 5 minutes</source>
        <translation>Alarme für 5 Minuten stumm schalten</translation>
    </message>
</context>
<context>
    <name>AlarmRuleField</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>AlarmRuleRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 – off</source>
        <translation>%1 – aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>%1: on</source>
        <translation>%1: ein</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>%1: sound</source>
        <translation>%1: Ton</translation>
    </message>
    <message>
        <source>Limit (%1)</source>
        <translation>Limit (%1)</translation>
    </message>
    <message>
        <source>Deadband (%1)</source>
        <translation>Totband (%1)</translation>
    </message>
    <message>
        <source>On delay (s)</source>
        <translation>Einverzug (s)</translation>
    </message>
    <message>
        <source>Off delay (s)</source>
        <translation>Ausverzug (s)</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>%1: as it is without anybody&apos;s doing</source>
        <translation>%1: wie ohne Zutun</translation>
    </message>
    <message>
        <source>%1: priority</source>
        <translation>%1: Priorität</translation>
    </message>
</context>
<context>
    <name>AlarmRulesEntry</name>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>When an alarm is raised, how urgent it is, and whether it is heard: for each kind, kept for each site.</source>
        <translation>Wann ein Alarm ausgelöst wird, wie dringend er ist und ob er zu hören ist: für jede Art, gespeichert je Site.</translation>
    </message>
    <message>
        <source>Alarm rules</source>
        <translation>Alarmregeln</translation>
    </message>
</context>
<context>
    <name>AlarmRulesPanel</name>
    <message>
        <source>The standard rules hold, and changes are not kept: %1</source>
        <translation>Es gelten die Standardregeln, Änderungen werden nicht bewahrt: %1</translation>
    </message>
    <message>
        <source>Rename that file, keep these rules</source>
        <translation>Datei umbenennen, diese Regeln behalten</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
</context>
<context>
    <name>AlarmsPage</name>
    <message>
        <source>Alarms: %1</source>
        <translation>Alarme: %1</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Acknowledge all shown</source>
        <translation>Alle angezeigten quittieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Shelve 15 min</source>
        <translation>15 min zurückstellen</translation>
    </message>
    <message>
        <source>Shelve 1 h</source>
        <translation>1 h zurückstellen</translation>
    </message>
    <message>
        <source>Shelve 8 h</source>
        <translation>8 h zurückstellen</translation>
    </message>
    <message>
        <source>Unshelve</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Note on the chosen alarms</source>
        <translation>Notiz zu den gewählten Alarmen</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>What is done here is shown on the site&apos;s other consoles, too.</source>
        <translation>Was hier geschieht, erscheint auch auf den anderen Konsolen der Site.</translation>
    </message>
    <message>
        <source>Not shared with the site&apos;s other consoles: %1</source>
        <translation>Nicht mit den anderen Konsolen der Site geteilt: %1</translation>
    </message>
    <message>
        <source>No alarms.</source>
        <translation>Keine Alarme.</translation>
    </message>
    <message>
        <source>Not connected. No alarms are known.</source>
        <translation>Nicht verbunden. Alarme unbekannt.</translation>
    </message>
    <message>
        <source>What happened to alarms</source>
        <translation>Verlauf der Alarme</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch nichts geschehen.</translation>
    </message>
    <message>
        <source>Older events no longer kept: %1</source>
        <translation>Ältere Ereignisse, nicht mehr gespeichert: %1</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Out of service…</source>
        <translation>Außer Betrieb…</translation>
    </message>
    <message>
        <source>Back into service</source>
        <translation>Wieder in Betrieb</translation>
    </message>
</context>
<context>
    <name>AppearancePanel</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Night is almost black and red: eyes that are used to the dark stay so.</source>
        <translation>Nacht ist fast schwarz und rot: An Dunkelheit gewöhnte Augen bleiben es.</translation>
    </message>
    <message>
        <source>Size of all that is shown: %1 %</source>
        <translation>Größe aller Anzeigen: %1 %</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Ctrl and + or − change it in smaller steps.</source>
        <translation>Strg mit + oder − ändert sie in kleineren Schritten.</translation>
    </message>
    <message>
        <source>Reduced motion: nothing moves or blinks by itself</source>
        <translation>Weniger Bewegung: Nichts bewegt sich oder blinkt von selbst</translation>
    </message>
    <message>
        <source>Show all controls, symbols and colours</source>
        <translation>Alle Bedienelemente, Symbole und Farben zeigen</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>%1. %2 %3</source>
        <translation>%1. %2 %3</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ColorSamples</name>
    <message>
        <source>Colours, with their contrast to each ground</source>
        <translation>Farben, mit ihrem Kontrast zu jedem Grund</translation>
    </message>
    <message>
        <source>Ground: %1, %2</source>
        <translation>Grund: %1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1: further to the front</source>
        <translation>%1: weiter nach vorn</translation>
    </message>
    <message>
        <source>%1: further to the end</source>
        <translation>%1: weiter nach hinten</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>The columns and their order as they are without a choice.</source>
        <translation>Spalten und Reihenfolge wie voreingestellt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Go to, or do</source>
        <translation>Gehe zu oder führe aus</translation>
    </message>
    <message>
        <source>Name of a page, an action, a server, a unit or a subject</source>
        <translation>Name einer Seite, Aktion, Einheit, eines Servers oder Subjects</translation>
    </message>
    <message>
        <source>What fits: %1</source>
        <translation>Passendes: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing has a name like that.</source>
        <translation>Nichts hat einen solchen Namen.</translation>
    </message>
    <message>
        <source>There is more; type on.</source>
        <translation>Es gibt mehr; weiter tippen.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Dark, light or night</source>
        <translation>Dunkel, hell oder Nacht</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Normale Größe</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>Sperren oder entsperren</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>End the console</source>
        <translation>Konsole beenden</translation>
    </message>
</context>
<context>
    <name>ConnectDetails</name>
    <message>
        <source>File with the password, instead of typing it</source>
        <translation>Datei mit dem Passwort, statt es einzugeben</translation>
    </message>
    <message>
        <source>File with the token, instead of typing it</source>
        <translation>Datei mit dem Token, statt es einzugeben</translation>
    </message>
    <message>
        <source>File with the NKey seed</source>
        <translation>Datei mit dem NKey-Seed</translation>
    </message>
    <message>
        <source>.creds file</source>
        <translation>.creds-Datei</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Weniger Einstellungen</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mehr Einstellungen</translation>
    </message>
    <message>
        <source>User, kind of login, CA, and what the site is called</source>
        <translation>Benutzer, Art des Logins, CA und Name der Site</translation>
    </message>
    <message>
        <source>Login by</source>
        <translation>Login mit</translation>
    </message>
    <message>
        <source>Kind of login</source>
        <translation>Art des Logins</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>NKey</source>
        <translation>NKey</translation>
    </message>
    <message>
        <source>Credentials file</source>
        <translation>Credentials-Datei</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>/path/to/file, or $CREDENTIALS_DIRECTORY/name</source>
        <translation>/Pfad/zur/Datei oder $CREDENTIALS_DIRECTORY/name</translation>
    </message>
    <message>
        <source>Certificate (PEM file)</source>
        <translation>Zertifikat (PEM-Datei)</translation>
    </message>
    <message>
        <source>Its private key (PEM file)</source>
        <translation>Privater Schlüssel dazu (PEM-Datei)</translation>
    </message>
    <message>
        <source>The site&apos;s own CA (PEM file)</source>
        <translation>Eigene CA der Site (PEM-Datei)</translation>
    </message>
    <message>
        <source>none: the CAs of this machine; of an unknown hub you are asked</source>
        <translation>keine: CAs dieses Rechners; bei unbekanntem Hub wird gefragt</translation>
    </message>
    <message>
        <source>Trusted key (SHA-256)</source>
        <translation>Vertrauter Schlüssel (SHA-256)</translation>
    </message>
    <message>
        <source>Trust it no more</source>
        <translation>Nicht mehr vertrauen</translation>
    </message>
    <message>
        <source>Name of this profile</source>
        <translation>Name dieses Profils</translation>
    </message>
    <message>
        <source>none: the hub&apos;s</source>
        <translation>keiner: der des Hubs</translation>
    </message>
    <message>
        <source>Name of the site in the header</source>
        <translation>Name der Site in der Kopfzeile</translation>
    </message>
    <message>
        <source>none: the profile&apos;s</source>
        <translation>keiner: der des Profils</translation>
    </message>
    <message>
        <source>This console&apos;s unit ID</source>
        <translation>Einheiten-ID dieser Konsole</translation>
    </message>
    <message>
        <source>none: made of the machine</source>
        <translation>keine: aus dem Rechner gebildet</translation>
    </message>
    <message>
        <source>Monitoring ports, where the login may not read $SYS</source>
        <translation>Monitoring-Ports, falls der Login $SYS nicht lesen darf</translation>
    </message>
    <message>
        <source>https://hub.example:8444; several with blanks between</source>
        <translation>https://hub.example:8444; mehrere durch Leerzeichen getrennt</translation>
    </message>
</context>
<context>
    <name>ConnectFields</name>
    <message>
        <source>Connect as natscli does</source>
        <translation>Verbinden wie natscli</translation>
    </message>
    <message>
        <source>Connect to a site</source>
        <translation>Mit einer Site verbinden</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Mit %1 verbinden</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <translation>Adresse des Hubs</translation>
    </message>
    <message>
        <source>hub.example, or wss://hub.example:8443</source>
        <translation>hub.example oder wss://hub.example:8443</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Password of user &quot;%1&quot;</source>
        <translation>Passwort des Benutzers „%1“</translation>
    </message>
    <message>
        <source>as it is stored</source>
        <translation>wie gespeichert</translation>
    </message>
    <message>
        <source>Remember the password in the keychain</source>
        <translation>Passwort im Schlüsselbund merken</translation>
    </message>
    <message>
        <source>Remember the token in the keychain</source>
        <translation>Token im Schlüsselbund merken</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>Back to the site</source>
        <translation>Zurück zur Site</translation>
    </message>
    <message>
        <source>Token of the system login</source>
        <translation>Token des System-Logins</translation>
    </message>
    <message>
        <source>Password of the system login, user &quot;%1&quot;</source>
        <translation>Passwort des System-Logins, Benutzer „%1“</translation>
    </message>
    <message>
        <source>Remember both in the keychain</source>
        <translation>Beide im Schlüsselbund merken</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>From natscli on this machine</source>
        <translation>Von natscli auf diesem Rechner</translation>
    </message>
    <message>
        <source>Contexts of natscli</source>
        <translation>Kontexte von natscli</translation>
    </message>
    <message>
        <source>System login, step by step</source>
        <translation>System-Login, Schritt für Schritt</translation>
    </message>
</context>
<context>
    <name>ConnectSteps</name>
    <message>
        <source>Connection, step by step</source>
        <translation>Verbindung, Schritt für Schritt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ConnectWindow</name>
    <message>
        <source>Trust this key? – nunect</source>
        <translation>Diesem Schlüssel vertrauen? – nunect</translation>
    </message>
    <message>
        <source>Connect – nunect</source>
        <translation>Verbinden – nunect</translation>
    </message>
    <message>
        <source>Not connected: this kiosk has no site that it can open by itself.</source>
        <translation>Nicht verbunden: Dieser Kiosk hat keine Site, die er von selbst öffnen kann.</translation>
    </message>
    <message>
        <source>Locked: sites and logins are for those who know the PIN.</source>
        <translation>Gesperrt: Sites und Logins sind für die, die die PIN kennen.</translation>
    </message>
</context>
<context>
    <name>ConnectionDrawer</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Messages since this was opened</source>
        <translation>Nachrichten seit dem Öffnen dieser Ansicht</translation>
    </message>
    <message>
        <source>From the client</source>
        <translation>Vom Client</translation>
    </message>
    <message>
        <source>To the client</source>
        <translation>Zum Client</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Neu abfragen</translation>
    </message>
    <message>
        <source>Subscriptions of this connection</source>
        <translation>Abonnements dieser Verbindung</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Connections: the last that closed</source>
        <translation>Verbindungen: zuletzt beendete</translation>
    </message>
    <message>
        <source>Connections: %1 open</source>
        <translation>Verbindungen: %1 offen</translation>
    </message>
    <message>
        <source>Which connections</source>
        <translation>Welche Verbindungen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Offene Verbindungen</translation>
    </message>
    <message>
        <source>Closed connections</source>
        <translation>Beendete Verbindungen</translation>
    </message>
    <message>
        <source>Closed connections that found no room here: %1</source>
        <translation>Beendete Verbindungen, aus Platzgründen nicht angezeigt: %1</translation>
    </message>
    <message>
        <source>Connections: %1 open, %2 stale</source>
        <translation>Verbindungen: %1 offen, %2 veraltet</translation>
    </message>
</context>
<context>
    <name>ControlSamples</name>
    <message>
        <source>What can be pressed</source>
        <translation>Was gedrückt werden kann</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Hauptaktion</translation>
    </message>
    <message>
        <source>Pressed in</source>
        <translation>Eingerastet</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Open a menu</source>
        <translation>Menü öffnen</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Disabled entry</source>
        <translation>Gesperrter Eintrag</translation>
    </message>
    <message>
        <source>Disabled sign</source>
        <translation>Gesperrtes Zeichen</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>Eines von mehreren</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erstes</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweites</translation>
    </message>
    <message>
        <source>Third</source>
        <translation>Drittes</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Reiter</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Kachel</translation>
    </message>
    <message>
        <source>of 34</source>
        <translation>von 34</translation>
    </message>
    <message>
        <source>why it stands so</source>
        <translation>warum es so steht</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>No row matches this filter.</source>
        <translation>Keine Zeile passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Order held</source>
        <translation>Zeilen fixiert</translation>
    </message>
</context>
<context>
    <name>DetailRow</name>
    <message>
        <source>%1: %2, not told anew</source>
        <translation>%1: %2, nicht aktualisiert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>It is not there any more. This is the last that was known.</source>
        <translation>Nicht mehr vorhanden. Angezeigt ist der letzte bekannte Stand.</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Details zu %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>EntrySamples</name>
    <message>
        <source>Entries and values</source>
        <translation>Eingaben und Werte</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>An example of what belongs here</source>
        <translation>Ein Beispiel für das, was hierher gehört</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Ausgefüllt</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value with a status</source>
        <translation>Wert mit Status</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Value with an abnormal status</source>
        <translation>Wert mit abnormalem Status</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export what is shown</source>
        <translation>Angezeigtes exportieren</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>As on screen, with tabs between the cells.</source>
        <translation>Wie auf dem Bildschirm, Zellen durch Tabs getrennt.</translation>
    </message>
    <message>
        <source>Figures without units: times in nanoseconds, sizes in bytes.</source>
        <translation>Zahlen ohne Einheit: Zeiten in Nanosekunden, Größen in Bytes.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1 of %2 rows written</source>
        <translation>%1 von %2 Zeilen geschrieben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export %1 rows</source>
        <translation>%1 Zeilen exportieren</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FigureSamples</name>
    <message>
        <source>Icons and sparkline</source>
        <translation>Symbole und Verlaufslinie</translation>
    </message>
    <message>
        <source>The last values about zero, with a gap where none is known; the full height is the largest.</source>
        <translation>Die letzten Werte um null, mit Lücke, wo keiner bekannt ist; die volle Höhe ist der größte.</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter, as: word, column:word, column&gt;100</source>
        <translation>Filter, z. B. Wort, Spalte:Wort, Spalte&gt;100</translation>
    </message>
    <message>
        <source>Shows only the rows that match.</source>
        <translation>Zeigt nur passende Zeilen.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>What can be typed into the filter</source>
        <translation>Mögliche Eingaben im Filter</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Back to the settings</source>
        <translation>Zurück zu den Einstellungen</translation>
    </message>
    <message>
        <source>Table: this site&apos;s units</source>
        <translation>Tabelle: Einheiten dieser Site</translation>
    </message>
    <message>
        <source>A table without rows says why.</source>
        <translation>Eine Tabelle ohne Zeilen sagt, warum.</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Site and connection</source>
        <translation>Site und Verbindung</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>Native RTT</source>
        <translation>Native RTT</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>This console</source>
        <translation>Diese Konsole</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>System login</source>
        <translation>System-Login</translation>
    </message>
</context>
<context>
    <name>HeaderTitle</name>
    <message>
        <source>Sorted downwards</source>
        <translation>Absteigend sortiert</translation>
    </message>
    <message>
        <source>Sorted upwards</source>
        <translation>Aufsteigend sortiert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>1st</source>
        <translation>an 1. Stelle</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>an 2. Stelle</translation>
    </message>
    <message>
        <source>3rd</source>
        <translation>an 3. Stelle</translation>
    </message>
    <message>
        <source>%1th</source>
        <translation>an %1. Stelle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>HoldOrderButton</name>
    <message>
        <source>Order held</source>
        <translation>Zeilen fixiert</translation>
    </message>
    <message>
        <source>Hold order</source>
        <translation>Zeilen fixieren</translation>
    </message>
    <message>
        <source>No row moves until this is pressed again. New rows stand at the end.</source>
        <translation>Keine Zeile wandert bis zum erneuten Drücken. Neue Zeilen stehen am Ende.</translation>
    </message>
    <message>
        <source>No row moves while the table is being used. Press to keep it so.</source>
        <translation>Keine Zeile wandert, solange die Tabelle benutzt wird. Drücken, damit es so bleibt.</translation>
    </message>
    <message>
        <source>Press to keep rows from moving.</source>
        <translation>Drücken, damit keine Zeile wandert.</translation>
    </message>
</context>
<context>
    <name>JetStreamPage</name>
    <message>
        <source>JetStream</source>
        <translation>JetStream</translation>
    </message>
    <message>
        <source>Parts of JetStream</source>
        <translation>Bereiche von JetStream</translation>
    </message>
    <message>
        <source>Streams and consumers</source>
        <translation>Streams und Consumer</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Consumers</source>
        <translation>Consumer</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Consumers of all streams</source>
        <translation>Consumer aller Streams</translation>
    </message>
    <message>
        <source>Consumers of %1</source>
        <translation>Consumer von %1</translation>
    </message>
    <message>
        <source>Of the chosen stream</source>
        <translation>Des gewählten Streams</translation>
    </message>
    <message>
        <source>Of all streams</source>
        <translation>Aller Streams</translation>
    </message>
    <message>
        <source>Accounts with JetStream</source>
        <translation>Konten mit JetStream</translation>
    </message>
</context>
<context>
    <name>KeyQuestion</name>
    <message>
        <source>No CA that this machine knows vouches for this hub. Is this its key?</source>
        <translation>Keine CA, die dieser Rechner kennt, bürgt für diesen Hub. Ist das sein Schlüssel?</translation>
    </message>
    <message>
        <source>SHA-256 of its public key: %1</source>
        <translation>SHA-256 seines öffentlichen Schlüssels: %1</translation>
    </message>
    <message>
        <source>It is the SHA-256 of the hub&apos;s public key; &quot;deploy/hub.sh status&quot; on the hub prints it. If you trust it, this very key is taken from now on and no other. Or name the site&apos;s CA file below.</source>
        <translation>Das ist der SHA-256 des öffentlichen Schlüssels des Hubs; „deploy/hub.sh status“ auf dem Hub gibt ihn aus. Wird ihm vertraut, gilt ab jetzt genau dieser Schlüssel und kein anderer. Oder unten die CA-Datei der Site angeben.</translation>
    </message>
    <message>
        <source>Do not trust it</source>
        <translation>Nicht vertrauen</translation>
    </message>
    <message>
        <source>Trust this key (Alt+T)</source>
        <translation>Diesem Schlüssel vertrauen (Alt+T)</translation>
    </message>
</context>
<context>
    <name>KioskBar</name>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Locked: everything can be seen, nothing can be done.</source>
        <translation>Gesperrt: Alles ist zu sehen, nichts kann getan werden.</translation>
    </message>
    <message>
        <source>Unlocked.</source>
        <translation>Entsperrt.</translation>
    </message>
    <message>
        <source>This kiosk has no PIN and does not lock.</source>
        <translation>Dieser Kiosk hat keine PIN und sperrt sich nicht.</translation>
    </message>
    <message>
        <source>End …</source>
        <translation>Beenden …</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Unlock …</source>
        <translation>Entsperren …</translation>
    </message>
</context>
<context>
    <name>KioskFrame</name>
    <message>
        <source>There is no keyboard on the screen. Install the packages qt6-virtualkeyboard-plugin and qml6-module-qtquick-virtualkeyboard.</source>
        <translation>Es gibt keine Bildschirmtastatur. Die Pakete qt6-virtualkeyboard-plugin und qml6-module-qtquick-virtualkeyboard installieren.</translation>
    </message>
</context>
<context>
    <name>LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>The console speaks it from its next start on.</source>
        <translation>Die Konsole spricht sie ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>LeafsPage</name>
    <message>
        <source>Parts of leaf nodes</source>
        <translation>Bereiche der Leaf-Nodes</translation>
    </message>
    <message>
        <source>Leafs</source>
        <translation>Leafs</translation>
    </message>
    <message>
        <source>If a link is cut</source>
        <translation>Wenn ein Link ausfällt</translation>
    </message>
    <message>
        <source>Leaf nodes</source>
        <translation>Leaf-Nodes</translation>
    </message>
    <message>
        <source>Leaf nodes: %1</source>
        <translation>Leaf-Nodes: %1</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Empfehlungen</translation>
    </message>
</context>
<context>
    <name>LinkCutsPanel</name>
    <message>
        <source>If a link of %1 is cut</source>
        <translation>Wenn ein Link von %1 ausfällt</translation>
    </message>
    <message>
        <source>If a link is cut</source>
        <translation>Wenn ein Link ausfällt</translation>
    </message>
    <message>
        <source>Site file, as deploy/site.sh takes it</source>
        <translation>Site-Datei, wie deploy/site.sh sie liest</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>No link is the only way: each may be cut, and every leaf keeps the hub.</source>
        <translation>Kein Link ist der einzige Weg: Jeder darf ausfallen, und jeder Leaf behält den Hub.</translation>
    </message>
    <message>
        <source>Single points of failure: %1</source>
        <translation>Einzelne Schwachstellen: %1</translation>
    </message>
    <message>
        <source>Links of the site file</source>
        <translation>Links der Site-Datei</translation>
    </message>
    <message>
        <source>No site file is open. Name one above, or start with --site FILE.</source>
        <translation>Keine Site-Datei geöffnet. Oben eine angeben oder mit --site DATEI starten.</translation>
    </message>
</context>
<context>
    <name>LinksPage</name>
    <message>
        <source>Routes, gateways and leaf nodes</source>
        <translation>Routen, Gateways und Leaf-Nodes</translation>
    </message>
    <message>
        <source>Routes, gateways and leaf nodes: %1</source>
        <translation>Routen, Gateways und Leaf-Nodes: %1</translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>Log in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – nunect</source>
        <translation>%1 – nunect</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Server-Links</translation>
    </message>
    <message>
        <source>JetStream</source>
        <translation>JetStream</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>Time sync</source>
        <translation>Zeitsync</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>What is shown below is from before.</source>
        <translation>Die Anzeige unten ist veraltet.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Leafs</source>
        <translation>Leafs</translation>
    </message>
    <message>
        <source>System login: %1</source>
        <translation>System-Login: %1</translation>
    </message>
    <message>
        <source>Servers are asked over HTTPS if that is set up; else what is shown of them is from before.</source>
        <translation>Server werden über HTTPS gefragt, wenn das eingerichtet ist; sonst ist von vorher, was von ihnen zu sehen ist.</translation>
    </message>
</context>
<context>
    <name>MapEdge</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 zu %2: %3</translation>
    </message>
</context>
<context>
    <name>MapExportDialog</name>
    <message>
        <source>Export the map as SVG</source>
        <translation>Karte als SVG exportieren</translation>
    </message>
    <message>
        <source>Map of %1</source>
        <translation>Karte von %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>MapNode</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Leaf node</source>
        <translation>Leaf-Node</translation>
    </message>
    <message>
        <source>Units of %1</source>
        <translation>Einheiten von %1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 %2: %3, %4</source>
        <translation>%1 %2: %3, %4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>What if link %1 is cut: beside the links of the leafs. It is not.</source>
        <translation>Was, wenn Link %1 ausfällt: steht neben den Links der Leafs. Er ist es nicht.</translation>
    </message>
    <message>
        <source>Show what is</source>
        <translation>Zeigen, was ist</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
</context>
<context>
    <name>MessageDrawer</name>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Show the body as</source>
        <translation>Inhalt anzeigen als</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>Messages, newest first</source>
        <translation>Nachrichten, neueste zuerst</translation>
    </message>
    <message>
        <source>Subject to listen to</source>
        <translation>Subject zum Mitlesen</translation>
    </message>
    <message>
        <source>Subject, as: stage.lights.* or stage.&gt;</source>
        <translation>Subject, z. B. stage.lights.* oder stage.&gt;</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Paused. Waiting to be shown: %1</source>
        <translation>Pausiert. Noch nicht angezeigt: %1</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Subjects: %1</source>
        <translation>Subjects: %1</translation>
    </message>
</context>
<context>
    <name>MovesPanel</name>
    <message>
        <source>Moves by unit</source>
        <translation>Wechsel nach Einheit</translation>
    </message>
    <message>
        <source>Moves by pair of servers</source>
        <translation>Wechsel nach Serverpaar</translation>
    </message>
    <message>
        <source>Which moves</source>
        <translation>Welche Wechsel</translation>
    </message>
    <message>
        <source>By servers</source>
        <translation>Nach Servern</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>Nach Einheit</translation>
    </message>
    <message>
        <source>No unit has moved since this console connected.</source>
        <translation>Keine Einheit hat gewechselt, seit diese Konsole verbunden ist.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>OutOfServiceDialog</name>
    <message>
        <source>Taken out of service?</source>
        <translation>Außer Betrieb genommen?</translation>
    </message>
    <message>
        <source>No alarm on any console until it is seen again. The log says who said so.</source>
        <translation>Kein Alarm auf irgendeiner Konsole, bis es wieder gesehen wird. Das Protokoll nennt, wer das gesagt hat.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Taken out of service</source>
        <translation>Außer Betrieb genommen</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Units lost: %1</source>
        <translation>Einheiten verloren: %1</translation>
    </message>
    <message>
        <source>Slow: %1, %2</source>
        <translation>Langsam: %1, %2</translation>
    </message>
    <message>
        <source>Servers silent: %1</source>
        <translation>Server ohne Meldung: %1</translation>
    </message>
    <message>
        <source>Units late: %1</source>
        <translation>Einheiten verspätet: %1</translation>
    </message>
    <message>
        <source>Clocks not locked: %1</source>
        <translation>Uhren nicht synchron: %1</translation>
    </message>
    <message>
        <source>Messages not understood: %1</source>
        <translation>Unlesbare Nachrichten: %1</translation>
    </message>
    <message>
        <source>Site state unknown: not connected</source>
        <translation>Zustand der Site unbekannt: nicht verbunden</translation>
    </message>
    <message>
        <source>Waiting for the first reports</source>
        <translation>Warte auf erste Meldungen</translation>
    </message>
    <message>
        <source>Some reports are too old to be believed</source>
        <translation>Einige Meldungen sind veraltet</translation>
    </message>
    <message>
        <source>All that reports is normal</source>
        <translation>Alles, was sich meldet, ist normal</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>up</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>none has reported yet</source>
        <translation>noch keine Meldung</translation>
    </message>
    <message>
        <source>silent: %1</source>
        <translation>ohne Meldung: %1</translation>
    </message>
    <message>
        <source>all report</source>
        <translation>alle melden sich</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>on all servers</source>
        <translation>auf allen Servern</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>live</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>late: %1, lost: %2</source>
        <translation>spät: %1, verloren: %2</translation>
    </message>
    <message>
        <source>none late or lost</source>
        <translation>alle pünktlich</translation>
    </message>
    <message>
        <source>Slowest RTT</source>
        <translation>Längste RTT</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>none measured yet</source>
        <translation>noch keine Messung</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Uhren</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>synchron</translation>
    </message>
    <message>
        <source>bad: %1</source>
        <translation>schlecht: %1</translation>
    </message>
    <message>
        <source>none bad</source>
        <translation>keine schlecht</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Dekodierung</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>see Activity</source>
        <translation>siehe Aktivität</translation>
    </message>
    <message>
        <source>all understood</source>
        <translation>alles lesbar</translation>
    </message>
    <message>
        <source>No unit has sent a heartbeat yet.</source>
        <translation>Noch keine Einheit hat einen Heartbeat gesendet.</translation>
    </message>
    <message>
        <source>Not connected. No units are known.</source>
        <translation>Nicht verbunden. Einheiten unbekannt.</translation>
    </message>
    <message>
        <source>Recent activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch nichts geschehen.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
    <message>
        <source>Links down: %1</source>
        <translation>Links ausgefallen: %1</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Server-Links</translation>
    </message>
    <message>
        <source>down: %1</source>
        <translation>ausgefallen: %1</translation>
    </message>
    <message>
        <source>not connected: %1</source>
        <translation>nicht verbunden: %1</translation>
    </message>
    <message>
        <source>none between servers</source>
        <translation>keine zwischen Servern</translation>
    </message>
    <message>
        <source>all stand</source>
        <translation>alle stehen</translation>
    </message>
    <message>
        <source>stale: %1</source>
        <translation>veraltet: %1</translation>
    </message>
    <message>
        <source>System login: %1</source>
        <translation>System-Login: %1</translation>
    </message>
    <message>
        <source>Leafs cut off or down: %1</source>
        <translation>Leafs abgeschnitten oder ausgefallen: %1</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>Pages: %1</source>
        <translation>Seiten: %1</translation>
    </message>
</context>
<context>
    <name>PageTabs</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>PIN to end the console</source>
        <translation>PIN zum Beenden der Konsole</translation>
    </message>
    <message>
        <source>PIN to unlock</source>
        <translation>PIN zum Entsperren</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Digits typed: %1</source>
        <translation>Eingegebene Ziffern: %1</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>%1 Next try in %2 s.</source>
        <translation>%1 Nächster Versuch in %2 s.</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>RowDetail</name>
    <message>
        <source>%1 rows chosen. The last: %2</source>
        <translation>%1 Zeilen gewählt. Letzte: %2</translation>
    </message>
</context>
<context>
    <name>RttPage</name>
    <message>
        <source>Round-trip times</source>
        <translation>Umlaufzeiten</translation>
    </message>
    <message>
        <source>No unit has sent a heartbeat yet. Units send one each second.</source>
        <translation>Noch keine Einheit hat einen Heartbeat gesendet. Einheiten senden jede Sekunde einen.</translation>
    </message>
    <message>
        <source>Not connected. No units are known.</source>
        <translation>Nicht verbunden. Einheiten unbekannt.</translation>
    </message>
    <message>
        <source>Native: PING to PONG on the unit&apos;s own connection.</source>
        <translation>Native: PING bis PONG auf der eigenen Verbindung der Einheit.</translation>
    </message>
    <message>
        <source>App: a request to the unit&apos;s own echo and back, through its whole pipeline.</source>
        <translation>App: Anfrage an das eigene Echo der Einheit und zurück, durch ihre gesamte Verarbeitung.</translation>
    </message>
    <message>
        <source>One-way: a heartbeat from the unit to this console, by both clocks, ± what their error bounds leave open. “&lt;”: shorter than the clocks can tell.</source>
        <translation>Einweg: Heartbeat von der Einheit zu dieser Konsole, nach beiden Uhren, ± was deren Fehlergrenzen offenlassen. „&lt;“: kürzer, als die Uhren auflösen können.</translation>
    </message>
    <message>
        <source>Clock offset: the unit&apos;s clock minus this console&apos;s, from echoes; needs no time daemon. ±: half of the shortest round trip, and drift since. “&lt;”: smaller than that can tell.</source>
        <translation>Uhr-Offset: Uhr der Einheit minus Uhr dieser Konsole, aus Echos; braucht keinen Zeitdienst. ±: halbe kürzeste Umlaufzeit und Drift seither. „&lt;“: kleiner, als sich so auflösen lässt.</translation>
    </message>
</context>
<context>
    <name>ServersPage</name>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Servers: %1 of %2 up</source>
        <translation>Server: %1 von %2 aktiv</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Open a page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Go to the next control</source>
        <translation>Zum nächsten Bedienelement</translation>
    </message>
    <message>
        <source>Choose a row of a table</source>
        <translation>Zeile einer Tabelle wählen</translation>
    </message>
    <message>
        <source>Choose several rows, all rows</source>
        <translation>Mehrere oder alle Zeilen wählen</translation>
    </message>
    <message>
        <source>Open the row; on a title: sort by it</source>
        <translation>Zeile öffnen; auf einem Titel: danach sortieren</translation>
    </message>
    <message>
        <source>Copy the chosen rows</source>
        <translation>Gewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Scroll a wide table</source>
        <translation>Breite Tabelle verschieben</translation>
    </message>
    <message>
        <source>Let go of the row</source>
        <translation>Zeile abwählen</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>Tabelle filtern</translation>
    </message>
    <message>
        <source>Pause or resume the activity list</source>
        <translation>Aktivitätsliste anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Acknowledge, or shelve for 15 min, the chosen alarms</source>
        <translation>Gewählte Alarme quittieren oder 15 min zurückstellen</translation>
    </message>
    <message>
        <source>Larger, smaller, normal size</source>
        <translation>Größer, kleiner, normale Größe</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Change to another site</source>
        <translation>Zu einer anderen Site wechseln</translation>
    </message>
    <message>
        <source>Dark, light or night</source>
        <translation>Dunkel, hell oder Nacht</translation>
    </message>
    <message>
        <source>Find a page, an action, a server, a unit, a subject</source>
        <translation>Seite, Aktion, Server, Einheit oder Subject finden</translation>
    </message>
    <message>
        <source>Open the page before, or the next one</source>
        <translation>Vorige oder nächste Seite öffnen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Lock or unlock a kiosk</source>
        <translation>Kiosk sperren oder entsperren</translation>
    </message>
    <message>
        <source>End the console</source>
        <translation>Konsole beenden</translation>
    </message>
    <message>
        <source>Show what is cut short, one text after the other</source>
        <translation>Abgekürzte Texte ganz zeigen, einen nach dem anderen</translation>
    </message>
</context>
<context>
    <name>SiteChoice</name>
    <message>
        <source>Saved sites</source>
        <translation>Gespeicherte Sites</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Neue Site</translation>
    </message>
</context>
<context>
    <name>SiteMenu</name>
    <message>
        <source>Other sites (Ctrl+O)</source>
        <translation>Andere Sites (Strg+O)</translation>
    </message>
    <message>
        <source>%1 (shown now)</source>
        <translation>%1 (jetzt gezeigt)</translation>
    </message>
    <message>
        <source>Edit this site…</source>
        <translation>Diese Site bearbeiten…</translation>
    </message>
    <message>
        <source>All sites, or a new one…</source>
        <translation>Alle Sites oder eine neue…</translation>
    </message>
</context>
<context>
    <name>SiteRow</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Delete %1, and its stored password?</source>
        <translation>%1 mit gespeichertem Passwort löschen?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>Delete %1 now</source>
        <translation>%1 jetzt löschen</translation>
    </message>
</context>
<context>
    <name>SoundProblem</name>
    <message>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
    <message>
        <source>No sound: %1</source>
        <translation>Kein Ton: %1</translation>
    </message>
</context>
<context>
    <name>SourceLine</name>
    <message>
        <source>Read-only</source>
        <translation>Nur Lesezugriff</translation>
    </message>
    <message>
        <source>Changes need the server&apos;s configuration file and a reload of the server.</source>
        <translation>Änderungen nur über die Konfigurationsdatei und einen Reload des Servers.</translation>
    </message>
</context>
<context>
    <name>StatusSamples</name>
    <message>
        <source>Statuses, worst first</source>
        <translation>Status, schlimmster zuerst</translation>
    </message>
    <message>
        <source>What is wrong, in a sentence.</source>
        <translation>Was falsch ist, in einem Satz.</translation>
    </message>
    <message>
        <source>What it means.</source>
        <translation>Was es bedeutet.</translation>
    </message>
</context>
<context>
    <name>SubjectTree</name>
    <message>
        <source>Subjects</source>
        <translation>Subjects</translation>
    </message>
</context>
<context>
    <name>SubjectTreeNode</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Shut</source>
        <translation>Geschlossen</translation>
    </message>
</context>
<context>
    <name>SubscriptionsPage</name>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Parts of subscriptions</source>
        <translation>Bereiche der Abonnements</translation>
    </message>
    <message>
        <source>All subscriptions</source>
        <translation>Alle Abonnements</translation>
    </message>
    <message>
        <source>Who gets this subject?</source>
        <translation>Wer bekommt dieses Subject?</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>Alle Subjects</translation>
    </message>
    <message>
        <source>%1 and all below</source>
        <translation>%1 und alles darunter</translation>
    </message>
    <message>
        <source>Nobody subscribes to %1 any more.</source>
        <translation>%1 wird von niemandem mehr abonniert.</translation>
    </message>
    <message>
        <source>Subject of a message, without wildcards</source>
        <translation>Subject einer Nachricht, ohne Wildcards</translation>
    </message>
    <message>
        <source>orders.new</source>
        <translation>orders.new</translation>
    </message>
    <message>
        <source>Only in this account (may be empty)</source>
        <translation>Nur in diesem Konto (optional)</translation>
    </message>
    <message>
        <source>Ask the servers</source>
        <translation>Server abfragen</translation>
    </message>
    <message>
        <source>Who gets this subject</source>
        <translation>Empfänger dieses Subjects</translation>
    </message>
    <message>
        <source>Not connected. Nobody can be asked.</source>
        <translation>Nicht verbunden. Keine Abfrage möglich.</translation>
    </message>
    <message>
        <source>Type a subject and ask.</source>
        <translation>Subject eingeben und abfragen.</translation>
    </message>
    <message>
        <source>Waiting for the first answer.</source>
        <translation>Warte auf die erste Antwort.</translation>
    </message>
    <message>
        <source>No subscription was named.</source>
        <translation>Kein Abonnement gemeldet.</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Subjects</translation>
    </message>
</context>
<context>
    <name>SummaryTile</name>
    <message>
        <source>%1, %2: %3 %4, %5</source>
        <translation>%1, %2: %3 %4, %5</translation>
    </message>
</context>
<context>
    <name>SystemLoginFields</name>
    <message>
        <source>File with its password, instead of typing it</source>
        <translation>Datei mit seinem Passwort, statt es einzugeben</translation>
    </message>
    <message>
        <source>File with its token, instead of typing it</source>
        <translation>Datei mit seinem Token, statt es einzugeben</translation>
    </message>
    <message>
        <source>File with its NKey seed</source>
        <translation>Datei mit seinem NKey-Seed</translation>
    </message>
    <message>
        <source>Its .creds file</source>
        <translation>Seine .creds-Datei</translation>
    </message>
    <message>
        <source>A second login for $SYS, of the system account</source>
        <translation>Ein zweiter Login für $SYS, aus dem System-Account</translation>
    </message>
    <message>
        <source>Where no single login may read both $SYS and ops.&gt;: servers are heard and asked by this one, all else is the other&apos;s.</source>
        <translation>Wo kein einzelner Login $SYS und ops.&gt; lesen darf: Über diesen werden Server gehört und gefragt, alles andere läuft über den ersten.</translation>
    </message>
    <message>
        <source>Kind of system login</source>
        <translation>Art des System-Logins</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>NKey</source>
        <translation>NKey</translation>
    </message>
    <message>
        <source>Credentials file</source>
        <translation>Credentials-Datei</translation>
    </message>
    <message>
        <source>User of the system login</source>
        <translation>Benutzer des System-Logins</translation>
    </message>
    <message>
        <source>/path/to/file, or $CREDENTIALS_DIRECTORY/name</source>
        <translation>/Pfad/zur/Datei oder $CREDENTIALS_DIRECTORY/name</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>Certificate of the system login (PEM file)</source>
        <translation>Zertifikat des System-Logins (PEM-Datei)</translation>
    </message>
    <message>
        <source>Its private key (PEM file)</source>
        <translation>Privater Schlüssel dazu (PEM-Datei)</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>Column titles</source>
        <translation>Spaltentitel</translation>
    </message>
    <message>
        <source>Left and Right go to a title, Enter sorts by it, Shift Enter adds it to the sorting.</source>
        <translation>Pfeil links und rechts wählen einen Titel, Eingabe sortiert danach, Umschalt+Eingabe sortiert zusätzlich danach.</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>TableToolbar</name>
    <message>
        <source>Rows: %1</source>
        <translation>Zeilen: %1</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 angezeigt</translation>
    </message>
    <message>
        <source>Columns, copies and files</source>
        <translation>Spalten, Kopien und Dateien</translation>
    </message>
</context>
<context>
    <name>TableTools</name>
    <message>
        <source>Rows copied: %1</source>
        <translation>Zeilen kopiert: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy chosen rows as text</source>
        <translation>Gewählte Zeilen als Text kopieren</translation>
    </message>
    <message>
        <source>Copy chosen rows as CSV</source>
        <translation>Gewählte Zeilen als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy chosen rows as JSON</source>
        <translation>Gewählte Zeilen als JSON kopieren</translation>
    </message>
    <message>
        <source>Choose all rows</source>
        <translation>Alle Zeilen wählen</translation>
    </message>
    <message>
        <source>Export what is shown …</source>
        <translation>Angezeigtes exportieren …</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>Spalten …</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Sort by this column too</source>
        <translation>Zusätzlich nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Breiter</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Schmaler</translation>
    </message>
    <message>
        <source>As wide as its content</source>
        <translation>So breit wie der Inhalt</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>TimePage</name>
    <message>
        <source>silent: %1</source>
        <translation>ohne Meldung: %1</translation>
    </message>
    <message>
        <source>no bound to UTC: %1</source>
        <translation>ohne Fehlergrenze zu UTC: %1</translation>
    </message>
    <message>
        <source>bound above 1 ms: %1</source>
        <translation>Fehlergrenze über 1 ms: %1</translation>
    </message>
    <message>
        <source>Local time status</source>
        <translation>Uhr dieser Maschine</translation>
    </message>
    <message>
        <source>Waiting for the first reading of this machine&apos;s clock.</source>
        <translation>Warte auf den ersten Messwert der Uhr dieser Maschine.</translation>
    </message>
    <message>
        <source>Offset, last 5 minutes: %1</source>
        <translation>Offset, letzte 5 Minuten: %1</translation>
    </message>
    <message>
        <source>Offset, last 5 min</source>
        <translation>Offset, letzte 5 min</translation>
    </message>
    <message>
        <source>Clocks of all units</source>
        <translation>Uhren aller Einheiten</translation>
    </message>
    <message>
        <source>%1 of %2 clocks within 1 ms of UTC, guaranteed</source>
        <translation>%1 von %2 Uhren garantiert auf 1 ms genau zu UTC</translation>
    </message>
    <message>
        <source>No unit has reported its clock yet. Units report every 2 seconds.</source>
        <translation>Noch keine Einheit hat ihre Uhr gemeldet. Einheiten melden alle 2 Sekunden.</translation>
    </message>
    <message>
        <source>Not connected. No clocks are known.</source>
        <translation>Nicht verbunden. Uhren unbekannt.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
</context>
<context>
    <name>TypeSamples</name>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>%1, %2 px: 0123456789 −12.40 µs</source>
        <translation>%1, %2 px: 0123456789 −12,40 µs</translation>
    </message>
    <message>
        <source>Secondary</source>
        <translation>Nebentext</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Gedämpft</translation>
    </message>
    <message>
        <source>Bold: abnormal or chosen</source>
        <translation>Fett: abnormal oder gewählt</translation>
    </message>
    <message>
        <source>Slanted: too old to be believed</source>
        <translation>Schräg: zu alt, um zu gelten</translation>
    </message>
    <message>
        <source>Fixed width: bytes</source>
        <translation>Feste Breite: Bytes</translation>
    </message>
</context>
<context>
    <name>nunect::app::AlarmBoard</name>
    <message>
        <source>not connected yet</source>
        <translation>noch nicht verbunden</translation>
    </message>
    <message>
        <source>The screen is locked; unlock it first.</source>
        <translation>Der Bildschirm ist gesperrt; erst entsperren.</translation>
    </message>
</context>
<context>
    <name>nunect::app::AlarmSound</name>
    <message>
        <source>none of these programs is installed: %1</source>
        <translation>keines dieser Programme ist installiert: %1</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist gescheitert: %2</translation>
    </message>
    <message>
        <source>it did not end by itself</source>
        <translation>es hat nicht von selbst aufgehört</translation>
    </message>
</context>
<context>
    <name>nunect::app::Application</name>
    <message>
        <source>Login refused</source>
        <translation>Login abgelehnt</translation>
    </message>
    <message>
        <source>Login expired</source>
        <translation>Login abgelaufen</translation>
    </message>
    <message>
        <source>Server too old</source>
        <translation>Server zu alt</translation>
    </message>
    <message>
        <source>Cannot connect</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Disconnecting</source>
        <translation>Trennt</translation>
    </message>
    <message>
        <source>Next try in %1 s</source>
        <translation>Nächster Versuch in %1 s</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Verbindet neu</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
</context>
<context>
    <name>nunect::app::ConnectForm</name>
    <message>
        <source>There is a site of that name already. Choose another name.</source>
        <translation>Eine Site dieses Namens gibt es schon. Anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Type the token.</source>
        <translation>Token eingeben.</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Passwort eingeben.</translation>
    </message>
    <message>
        <source>Type the password of the system login.</source>
        <translation>Passwort des System-Logins eingeben.</translation>
    </message>
    <message>
        <source>Type the token of the system login.</source>
        <translation>Token des System-Logins eingeben.</translation>
    </message>
</context>
<context>
    <name>nunect::app::ConnectionDetails</name>
    <message>
        <source>connection %1 of %2</source>
        <translation>Verbindung %1 von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Asking its server for its subscriptions…</source>
        <translation>Abonnements werden beim Server abgefragt…</translation>
    </message>
    <message>
        <source>It is not listed any more. What is shown was the last that was known.</source>
        <translation>Nicht mehr in der Liste. Angezeigt ist der letzte bekannte Stand.</translation>
    </message>
    <message>
        <source>It has closed.</source>
        <translation>Sie ist beendet.</translation>
    </message>
    <message>
        <source>It has closed: %1</source>
        <translation>Sie ist beendet: %1</translation>
    </message>
    <message>
        <source>Not connected. What is shown is from before.</source>
        <translation>Nicht verbunden. Die Anzeige ist veraltet.</translation>
    </message>
    <message>
        <source>Its server has not confirmed it for %1.</source>
        <translation>Der Server hat sie seit %1 nicht bestätigt.</translation>
    </message>
    <message>
        <source>It had no subscriptions when its server was asked (%1)</source>
        <translation>Bei der Abfrage des Servers (%1) hatte sie keine Abonnements</translation>
    </message>
    <message>
        <source>Subscriptions when its server was asked (%1): %2</source>
        <translation>Abonnements bei der Abfrage des Servers (%1): %2</translation>
    </message>
    <message>
        <source>Its server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Its subscriptions are not known: %1</source>
        <translation>Abonnements unbekannt: %1</translation>
    </message>
    <message>
        <source>Not connected: its server cannot be asked for its subscriptions.</source>
        <translation>Nicht verbunden: Abonnements können nicht abgefragt werden.</translation>
    </message>
</context>
<context>
    <name>nunect::app::ConnectionSteps</name>
    <message>
        <source>Name (DNS)</source>
        <translation>Name (DNS)</translation>
    </message>
    <message>
        <source>Port (TCP)</source>
        <translation>Port (TCP)</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>Verschlüsselung (TLS)</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
</context>
<context>
    <name>nunect::app::CriticalNotifier</name>
    <message>
        <source>Critical alarm</source>
        <translation>Kritischer Alarm</translation>
    </message>
    <message>
        <source>New critical alarms: %1</source>
        <translation>Neue kritische Alarme: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>nunect::app::JetStreamTables</name>
    <message>
        <source>accounts with JetStream</source>
        <translation>Konten mit JetStream</translation>
    </message>
    <message>
        <source>streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>consumers</source>
        <translation>Consumer</translation>
    </message>
    <message>
        <source>JetStream is off on all servers that answered.</source>
        <translation>JetStream ist auf allen antwortenden Servern aus.</translation>
    </message>
    <message>
        <source>%1 has no consumers.</source>
        <translation>%1 hat keine Consumer.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>nunect::app::KioskLock</name>
    <message>
        <source>This PIN is wrong.</source>
        <translation>Diese PIN ist falsch.</translation>
    </message>
</context>
<context>
    <name>nunect::app::Launcher</name>
    <message>
        <source>The password is not stored, and will be asked for at the next start: %1</source>
        <translation>Das Passwort ist nicht gespeichert und wird beim nächsten Start abgefragt: %1</translation>
    </message>
</context>
<context>
    <name>nunect::app::LeafRegistry</name>
    <message>
        <source>Last heard of the subject registry %1 ago</source>
        <translation>Subject-Register zuletzt vor %1 gehört</translation>
    </message>
    <message>
        <source>Nothing was heard yet</source>
        <translation>Noch nichts gehört</translation>
    </message>
    <message>
        <source>Not connected. No advice is known.</source>
        <translation>Nicht verbunden. Keine Empfehlung bekannt.</translation>
    </message>
    <message>
        <source>Waiting for the first answer</source>
        <translation>Warten auf die erste Antwort</translation>
    </message>
    <message>
        <source>Waiting for the subject registry.</source>
        <translation>Warten auf das Subject-Register.</translation>
    </message>
    <message>
        <source>The subject registry does not answer: %1</source>
        <translation>Das Subject-Register antwortet nicht: %1</translation>
    </message>
    <message>
        <source>%1 Last heard %2 ago.</source>
        <translation>%1 Zuletzt vor %2 gehört.</translation>
    </message>
    <message>
        <source>As the subject registry read it %1 ago</source>
        <translation>Wie das Subject-Register es vor %1 gelesen hat</translation>
    </message>
    <message>
        <source>No advice was known %1 ago.</source>
        <translation>Vor %1 war keine Empfehlung bekannt.</translation>
    </message>
    <message>
        <source>As the subject registry tells, %1</source>
        <translation>Laut Subject-Register, %1</translation>
    </message>
    <message>
        <source>There is nothing to save: no wildcard draws much over a leaf&apos;s link.</source>
        <translation>Nichts zu sparen: Keine Wildcard zieht viel über den Link eines Leafs.</translation>
    </message>
    <message>
        <source>The screen is locked; unlock it first.</source>
        <translation>Der Bildschirm ist gesperrt; zuerst entsperren.</translation>
    </message>
    <message>
        <source>That advice is not there any more.</source>
        <translation>Diese Empfehlung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>That advice is not approved: there is nothing to withdraw.</source>
        <translation>Diese Empfehlung ist nicht genehmigt: Es gibt nichts zurückzuziehen.</translation>
    </message>
</context>
<context>
    <name>nunect::app::LeafTables</name>
    <message>
        <source>leaf nodes</source>
        <translation>Leaf-Nodes</translation>
    </message>
</context>
<context>
    <name>nunect::app::LinkCuts</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is too large for a site file.</source>
        <translation>%1 ist zu groß für eine Site-Datei.</translation>
    </message>
    <message>
        <source>%1 has faults, each behind its line. deploy/site.sh --check names all of them.</source>
        <translation>%1 hat Fehler, jeder hinter seiner Zeile. deploy/site.sh --check nennt alle.</translation>
    </message>
    <message>
        <source>There is no path to read. Type one, as /home/me/festival.site.</source>
        <translation>Es fehlt ein Pfad zum Lesen. Geben Sie einen ein, etwa /home/me/festival.site.</translation>
    </message>
</context>
<context>
    <name>nunect::app::LocalTimeModel</name>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Error bound</source>
        <translation>Fehlergrenze</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>PTP port</source>
        <translation>PTP-Port</translation>
    </message>
    <message>
        <source>Grandmaster</source>
        <translation>Grandmaster</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Path delay</source>
        <translation>Pfadlaufzeit</translation>
    </message>
    <message>
        <source>NTP reference</source>
        <translation>NTP-Referenz</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>Stratum</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>neither ptp4l nor chronyd answers</source>
        <translation>weder ptp4l noch chronyd antwortet</translation>
    </message>
    <message>
        <source>the kernel: neither ptp4l nor chronyd answers</source>
        <translation>der Kernel: weder ptp4l noch chronyd antwortet</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
</context>
<context>
    <name>nunect::app::MapExport</name>
    <message>
        <source>The map was written to %1.</source>
        <translation>Die Karte wurde nach %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>nunect::app::PageSource</name>
    <message>
        <source>NATS</source>
        <translation>NATS</translation>
    </message>
    <message>
        <source>HTTPS monitoring</source>
        <translation>HTTPS-Monitoring</translation>
    </message>
    <message>
        <source>Servers: %1, over %2, %3</source>
        <translation>Server: %1, über %2, %3</translation>
    </message>
    <message>
        <source>No answer from %1.</source>
        <translation>Keine Antwort von %1.</translation>
    </message>
    <message>
        <source>Nothing was heard yet</source>
        <translation>Noch keine Meldung</translation>
    </message>
    <message>
        <source>Not connected. No %1 are known.</source>
        <translation>Nicht verbunden. Keine %1 bekannt.</translation>
    </message>
    <message>
        <source>There are no %1.</source>
        <translation>Es gibt keine %1.</translation>
    </message>
    <message>
        <source>The servers that answered have no %1.</source>
        <translation>Die antwortenden Server haben keine %1.</translation>
    </message>
    <message>
        <source>Waiting for the first answer</source>
        <translation>Warte auf die erste Antwort</translation>
    </message>
    <message>
        <source>Waiting for the first list of %1.</source>
        <translation>Noch keine %1 bekannt, warte auf die erste Liste.</translation>
    </message>
    <message>
        <source>Last answer %1 ago</source>
        <translation>Letzte Antwort vor %1</translation>
    </message>
    <message>
        <source>No list of %1 for %2.</source>
        <translation>Keine %1 gemeldet seit %2.</translation>
    </message>
    <message>
        <source>No server answers</source>
        <translation>Kein Server antwortet</translation>
    </message>
    <message>
        <source>No server answers when asked for its %1.</source>
        <translation>Keine %1 bekannt: Kein Server antwortet auf die Abfrage.</translation>
    </message>
</context>
<context>
    <name>nunect::app::Preferences</name>
    <message>
        <source>%1: &quot;%2&quot; is no value for %3; the default is used instead.</source>
        <translation>%1: „%2“ ist kein Wert für %3; stattdessen gilt der Standard.</translation>
    </message>
    <message>
        <source>%1 cannot be written; the console looks as before at the next start.</source>
        <translation>%1 kann nicht geschrieben werden; beim nächsten Start sieht die Konsole aus wie zuvor.</translation>
    </message>
</context>
<context>
    <name>nunect::app::ProfileList</name>
    <message>
        <source>natscli context %1</source>
        <translation>natscli-Kontext %1</translation>
    </message>
</context>
<context>
    <name>nunect::app::SecretEntry</name>
    <message>
        <source>Asking the keychain…</source>
        <translation>Schlüsselbund wird gefragt…</translation>
    </message>
    <message>
        <source>Stored in the keychain.</source>
        <translation>Im Schlüsselbund gespeichert.</translation>
    </message>
    <message>
        <source>Not stored.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
    <message>
        <source>Not stored: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>nunect::app::SecretStore</name>
    <message>
        <source>The keychain holds no secret for this profile.</source>
        <translation>Der Schlüsselbund hat kein Geheimnis für dieses Profil.</translation>
    </message>
    <message>
        <source>The keychain is locked, and was not unlocked.</source>
        <translation>Der Schlüsselbund ist gesperrt und wurde nicht entsperrt.</translation>
    </message>
    <message>
        <source>This machine has no keychain (a secret service such as gnome-keyring or KWallet).</source>
        <translation>Dieser Rechner hat keinen Schlüsselbund (einen Secret Service wie gnome-keyring oder KWallet).</translation>
    </message>
    <message>
        <source>No keychain answers, such as gnome-keyring or KWallet (%1).</source>
        <translation>Kein Schlüsselbund antwortet, etwa gnome-keyring oder KWallet (%1).</translation>
    </message>
    <message numerus="yes">
        <source>The keychain did not answer within %n s.</source>
        <translation>
            <numerusform>Der Schlüsselbund hat nicht binnen %n s geantwortet.</numerusform>
            <numerusform>Der Schlüsselbund hat nicht binnen %n s geantwortet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nunect::app::SiteTables</name>
    <message>
        <source>servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>closed connections</source>
        <translation>beendeten Verbindungen</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>routes, gateways and leaf nodes</source>
        <translation>Routen, Gateways oder Leaf-Nodes</translation>
    </message>
    <message>
        <source>streams</source>
        <translation>Streams</translation>
    </message>
</context>
<context>
    <name>nunect::app::SubjectQuery</name>
    <message>
        <source>Type the subject of a message, such as orders.new.</source>
        <translation>Subject einer Nachricht eingeben, z. B. orders.new.</translation>
    </message>
    <message>
        <source>A message has one subject: the wildcards * and &gt; are not allowed.</source>
        <translation>Eine Nachricht hat genau ein Subject: Wildcards * und &gt; sind nicht erlaubt.</translation>
    </message>
    <message>
        <source>There is an empty part before, between or after the dots.</source>
        <translation>Vor, zwischen oder nach den Punkten fehlt ein Teil.</translation>
    </message>
    <message>
        <source>A subject has no blanks and no control characters.</source>
        <translation>Ein Subject enthält keine Leer- oder Steuerzeichen.</translation>
    </message>
    <message>
        <source>That is longer than a server takes.</source>
        <translation>Das ist länger, als ein Server annimmt.</translation>
    </message>
    <message>
        <source>Asking all servers about %1…</source>
        <translation>Alle Server werden nach %1 gefragt…</translation>
    </message>
    <message>
        <source>Answers that found no room: %1.</source>
        <translation>Aus Platzgründen weggelassene Antworten: %1.</translation>
    </message>
    <message>
        <source>Subscriptions that found no room: %1.</source>
        <translation>Aus Platzgründen weggelassene Abonnements: %1.</translation>
    </message>
    <message>
        <source>Nobody gets %1. Servers that answered: %2.</source>
        <translation>Niemand bekommt %1. Antwortende Server: %2.</translation>
    </message>
    <message>
        <source>Subscriptions that get %1: %2. Servers that answered: %3.</source>
        <translation>Abonnements, die %1 bekommen: %2. Antwortende Server: %3.</translation>
    </message>
    <message>
        <source>No server has answered.</source>
        <translation>Kein Server hat geantwortet.</translation>
    </message>
    <message>
        <source>Answers so far: %1.</source>
        <translation>Antworten bisher: %1.</translation>
    </message>
</context>
<context>
    <name>nunect::app::SubscriptionTables</name>
    <message>
        <source>%1 of %2 subscriptions listed</source>
        <translation>%1 von %2 Abonnements aufgelistet</translation>
    </message>
    <message>
        <source>; some servers have more than they are asked for</source>
        <translation>; einige Server haben mehr, als abgefragt wird</translation>
    </message>
    <message>
        <source>; rows that found no room: %1</source>
        <translation>; aus Platzgründen weggelassene Zeilen: %1</translation>
    </message>
</context>
<context>
    <name>nunect::app::TableCanvas</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>nunect::app::TableExport</name>
    <message>
        <source>%1 could not be written: %2. Choose another folder or name.</source>
        <translation>%1 ließ sich nicht schreiben: %2. Anderen Ordner oder Namen wählen.</translation>
    </message>
    <message>
        <source>There is no path to write to. Type one, as /home/me/table.csv.</source>
        <translation>Kein Pfad angegeben. Beispiel: /home/ich/tabelle.csv.</translation>
    </message>
    <message>
        <source>%1 does not begin with /, so its folder is not known.</source>
        <translation>%1 beginnt nicht mit /, der Ordner ist daher unbekannt.</translation>
    </message>
    <message>
        <source>The table&apos;s columns were changed meanwhile, so nothing was kept. Try again.</source>
        <translation>Die Spalten wurden inzwischen geändert, daher wurde nichts gespeichert. Bitte wiederholen.</translation>
    </message>
    <message>
        <source>Rows written to %1: %2.</source>
        <translation>In %1 geschriebene Zeilen: %2.</translation>
    </message>
    <message>
        <source>Rows that went before they could be written: %1.</source>
        <translation>Vor dem Schreiben verschwundene Zeilen: %1.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Abgebrochen. Nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>nunect::app::TableLayouts</name>
    <message>
        <source>%1 cannot be written; columns and widths are as before at the next start.</source>
        <translation>%1 ist nicht beschreibbar; Spalten und Breiten sind beim nächsten Start wie zuvor.</translation>
    </message>
</context>
<context>
    <name>nunect::app::TapControl</name>
    <message>
        <source>This is no subject. Write words between dots; * stands for one word, &gt; at the end for all that follow: stage.*.level or stage.&gt;</source>
        <translation>Das ist kein Subject. Wörter durch Punkte trennen; * steht für ein Wort, &gt; am Ende für alle folgenden: stage.*.level oder stage.&gt;</translation>
    </message>
    <message>
        <source>This subject is in the list already.</source>
        <translation>Dieses Subject steht bereits in der Liste.</translation>
    </message>
    <message>
        <source>No more than %1 subjects at once. Remove one first.</source>
        <translation>Höchstens %1 Subjects gleichzeitig. Zuerst eines entfernen.</translation>
    </message>
    <message>
        <source>Add a subject first.</source>
        <translation>Zuerst ein Subject hinzufügen.</translation>
    </message>
    <message>
        <source>Add a subject to listen to.</source>
        <translation>Subject zum Mitlesen hinzufügen.</translation>
    </message>
    <message>
        <source>Not listening. Press Start.</source>
        <translation>Liest nicht mit. Start drücken.</translation>
    </message>
    <message>
        <source>Not connected. Listening goes on when the connection is back.</source>
        <translation>Nicht verbunden. Mitlesen geht weiter, sobald die Verbindung wieder steht.</translation>
    </message>
    <message>
        <source>Nothing was sent on these subjects since listening began.</source>
        <translation>Seit Beginn des Mitlesens wurde auf diesen Subjects nichts gesendet.</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Liest mit</translation>
    </message>
    <message>
        <source>Waits for the connection</source>
        <translation>Wartet auf Verbindung</translation>
    </message>
    <message>
        <source>This login may not read it; the server refused it</source>
        <translation>Dieser Login darf es nicht lesen; vom Server abgelehnt</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Liest nicht mit</translation>
    </message>
    <message>
        <source>%1 messages, %2</source>
        <translation>%1 Nachrichten, %2</translation>
    </message>
    <message>
        <source>; too many at once, not shown: %1</source>
        <translation>; zu viele auf einmal, nicht angezeigt: %1</translation>
    </message>
    <message>
        <source>; lost: %1</source>
        <translation>; verloren: %1</translation>
    </message>
    <message>
        <source>Listening ended when the page was left.</source>
        <translation>Mitlesen beim Verlassen der Seite beendet.</translation>
    </message>
    <message>
        <source>Older messages no longer kept: %1.</source>
        <translation>Ältere Nachrichten, nicht mehr gespeichert: %1.</translation>
    </message>
    <message>
        <source>What this console itself sends is not heard.</source>
        <translation>Was diese Konsole selbst sendet, wird nicht mitgelesen.</translation>
    </message>
    <message>
        <source>The screen is locked; unlock it first.</source>
        <translation>Der Bildschirm ist gesperrt; erst entsperren.</translation>
    </message>
    <message>
        <source>Listening ended when the screen was locked.</source>
        <translation>Mitlesen beim Sperren des Bildschirms beendet.</translation>
    </message>
</context>
<context>
    <name>nunect::app::TapDetails</name>
    <message>
        <source>%1… (first %2 of %3 bytes)</source>
        <translation>%1… (erste %2 von %3 Bytes)</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Received (UTC)</source>
        <translation>Empfangen (UTC)</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Antwort an</translation>
    </message>
    <message>
        <source>Listened to</source>
        <translation>Mitgelesen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1, body %2</source>
        <translation>%1, Inhalt %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Further ones</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>not kept: they are too long</source>
        <translation>nicht gespeichert: zu lang</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>The message has no body.</source>
        <translation>Die Nachricht hat keinen Inhalt.</translation>
    </message>
    <message>
        <source>The first %1 of %2 bytes.</source>
        <translation>Die ersten %1 von %2 Bytes.</translation>
    </message>
    <message>
        <source>This is no UTF-8: what could not be read stands as �.</source>
        <translation>Kein UTF-8: Unlesbares steht als �.</translation>
    </message>
</context>
<context>
    <name>nunect::models</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No answer from %1: the sums have what was last told</source>
        <translation>Keine Antwort von %1: Summen mit den zuletzt gemeldeten Werten</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Of an account that a JWT defines; newer servers than 2.10 tell it</source>
        <translation>Nur bei Konten aus einem JWT; gemeldet von Servern neuer als 2.10</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Clients, now, on all servers</source>
        <translation>Clients, jetzt, auf allen Servern</translation>
    </message>
    <message>
        <source>Leafs</source>
        <translation>Leafs</translation>
    </message>
    <message>
        <source>Connections of leaf nodes, now</source>
        <translation>Verbindungen von Leaf-Nodes, jetzt</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Clients and leaf nodes together, now</source>
        <translation>Clients und Leaf-Nodes zusammen, jetzt</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Only of servers that tell it: nats-server does from 2.10 on</source>
        <translation>Nur von Servern, die es melden: nats-server ab 2.10</translation>
    </message>
    <message>
        <source>What the servers received from its clients</source>
        <translation>Was die Server von seinen Clients empfangen haben</translation>
    </message>
    <message>
        <source>What the servers sent to its clients</source>
        <translation>Was die Server an seine Clients gesendet haben</translation>
    </message>
    <message>
        <source>In msgs</source>
        <translation>Nachr. ein</translation>
    </message>
    <message>
        <source>Out msgs</source>
        <translation>Nachr. aus</translation>
    </message>
    <message>
        <source>In bytes</source>
        <translation>Bytes ein</translation>
    </message>
    <message>
        <source>Out bytes</source>
        <translation>Bytes aus</translation>
    </message>
    <message>
        <source>Slow consumers</source>
        <translation>Langsame Consumer</translation>
    </message>
    <message>
        <source>Connections cut off for being slow, since the servers started</source>
        <translation>Wegen Langsamkeit getrennte Verbindungen, seit dem Start der Server</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>That the sums are of</source>
        <translation>Aus denen die Summen stammen</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>The oldest part of the sums</source>
        <translation>Ältester Teil der Summen</translation>
    </message>
    <message>
        <source>Leaf nodes</source>
        <translation>Leaf-Nodes</translation>
    </message>
    <message>
        <source>In msgs/s</source>
        <translation>Nachr./s ein</translation>
    </message>
    <message>
        <source>Out msgs/s</source>
        <translation>Nachr./s aus</translation>
    </message>
    <message>
        <source>In bytes/s</source>
        <translation>Bytes/s ein</translation>
    </message>
    <message>
        <source>Out bytes/s</source>
        <translation>Bytes/s aus</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>Alle Server</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Auf %1</translation>
    </message>
    <message>
        <source>%1, no answer since</source>
        <translation>%1, seitdem keine Antwort</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Shelved until %1</source>
        <translation>Zurückgest. bis %1</translation>
    </message>
    <message>
        <source>Until %1 UTC, by %2</source>
        <translation>Bis %1 UTC, durch %2</translation>
    </message>
    <message>
        <source>Its rule is disabled</source>
        <translation>Die Regel ist deaktiviert</translation>
    </message>
    <message>
        <source>By nobody yet</source>
        <translation>Noch von niemandem</translation>
    </message>
    <message>
        <source>%1, at %2 UTC</source>
        <translation>%1, am %2 UTC</translation>
    </message>
    <message>
        <source>%1, …</source>
        <translation>%1, …</translation>
    </message>
    <message>
        <source>And more</source>
        <translation>Und weitere</translation>
    </message>
    <message>
        <source>since %1 UTC</source>
        <translation>seit %1 UTC</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>gegangen</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Unterdrückt</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Came last</source>
        <translation>Zuletzt gekommen</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Follow from it</source>
        <translation>Folgealarme</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Quittiert durch</translation>
    </message>
    <message>
        <source>Why there is this alarm</source>
        <translation>Grund für diesen Alarm</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>Unacknowledged</source>
        <translation>Nicht quittiert</translation>
    </message>
    <message>
        <source>Gone, unacknowledged</source>
        <translation>Gegangen, unquittiert</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Gekommen</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Gegangen</translation>
    </message>
    <message>
        <source>Off the shelf</source>
        <translation>Zurückstellung beendet</translation>
    </message>
    <message>
        <source>No longer suppressed</source>
        <translation>Nicht mehr unterdrückt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>several causes</source>
        <translation>mehrere Ursachen</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>By its server&apos;s clock</source>
        <translation>Nach der Uhr des Servers</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>As its server words it; marked unless one of both said goodbye</source>
        <translation>Wortlaut des Servers; markiert, wenn sich keine Seite abgemeldet hat</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>Verbunden seit</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>Zuletzt aktiv</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>As the server last measured it</source>
        <translation>Letzte Messung des Servers</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Abos</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Bytes that it had not taken</source>
        <translation>Bytes, die er nicht abgenommen hatte</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>As the server last measured it, not now</source>
        <translation>Letzte Messung des Servers, nicht aktuell</translation>
    </message>
    <message>
        <source>RTT age</source>
        <translation>RTT-Alter</translation>
    </message>
    <message>
        <source>Since the server first told this RTT; it may be older</source>
        <translation>Seit der Server diese RTT erstmals meldete; sie kann älter sein</translation>
    </message>
    <message>
        <source>Why it was closed</source>
        <translation>Warum sie beendet wurde</translation>
    </message>
    <message>
        <source>What the client sends</source>
        <translation>Was der Client sendet</translation>
    </message>
    <message>
        <source>What the server sends to it</source>
        <translation>Was der Server an ihn sendet</translation>
    </message>
    <message>
        <source>pull</source>
        <translation>pull</translation>
    </message>
    <message>
        <source>push</source>
        <translation>push</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Messages a second.</source>
        <translation>Nachrichten pro Sekunde.</translation>
    </message>
    <message>
        <source>Last delivery</source>
        <translation>Letzte Zustellung</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Gebunden</translation>
    </message>
    <message>
        <source>Push only: somebody listens to what is sent.</source>
        <translation>Nur Push: Es gibt einen Abnehmer.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Subjects that it wants. Empty: all of the stream.</source>
        <translation>Gewünschte Subjects. Leer: alle des Streams.</translation>
    </message>
    <message>
        <source>Delivered seq</source>
        <translation>Zugestellte Seq</translation>
    </message>
    <message>
        <source>Ack floor</source>
        <translation>Ack-Floor</translation>
    </message>
    <message>
        <source>All of the stream up to here is acknowledged.</source>
        <translation>Der Stream ist bis hierher vollständig bestätigt.</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>So far, with those again.</source>
        <translation>Bisher, mit Wiederholungen.</translation>
    </message>
    <message>
        <source>Last ack</source>
        <translation>Letztes Ack</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>The server that delivers its messages.</source>
        <translation>Der Server, der seine Nachrichten zustellt.</translation>
    </message>
    <message>
        <source>message %1</source>
        <translation>Nachricht %1</translation>
    </message>
    <message>
        <source>Durable</source>
        <translation>Dauerhaft</translation>
    </message>
    <message>
        <source>It stays although nobody uses it.</source>
        <translation>Bleibt bestehen, auch wenn ihn niemand benutzt.</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>Beginnt bei</translation>
    </message>
    <message>
        <source>Ack policy</source>
        <translation>Ack-Policy</translation>
    </message>
    <message>
        <source>Ack wait</source>
        <translation>Ack-Frist</translation>
    </message>
    <message>
        <source>After this long without an acknowledgement it is sent again.</source>
        <translation>Nach dieser Zeit ohne Bestätigung wird erneut gesendet.</translation>
    </message>
    <message>
        <source>Max ack pending</source>
        <translation>Max. Acks offen</translation>
    </message>
    <message>
        <source>Max deliveries</source>
        <translation>Max. Zustellungen</translation>
    </message>
    <message>
        <source>Of one message.</source>
        <translation>Je Nachricht.</translation>
    </message>
    <message>
        <source>Max waiting</source>
        <translation>Max. wartend</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Replay</translation>
    </message>
    <message>
        <source>Delivers to</source>
        <translation>Zustellung an</translation>
    </message>
    <message>
        <source>Queue group</source>
        <translation>Queue-Gruppe</translation>
    </message>
    <message>
        <source>Ends unused after</source>
        <translation>Endet unbenutzt nach</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>flow control</source>
        <translation>Flusskontrolle</translation>
    </message>
    <message>
        <source>headers only</source>
        <translation>nur Header</translation>
    </message>
    <message>
        <source>state in memory</source>
        <translation>Zustand im RAM</translation>
    </message>
    <message>
        <source>of a mirror or source</source>
        <translation>für Mirror oder Quelle</translation>
    </message>
    <message>
        <source>Waits between tries</source>
        <translation>Wartezeiten (Backoff)</translation>
    </message>
    <message>
        <source>Rate limit, bit/s</source>
        <translation>Ratenlimit, bit/s</translation>
    </message>
    <message>
        <source>Acks sampled, %</source>
        <translation>Ack-Stichprobe, %</translation>
    </message>
    <message>
        <source>Max of one pull</source>
        <translation>Max. pro Pull</translation>
    </message>
    <message>
        <source>Max duration of one pull</source>
        <translation>Max. Dauer pro Pull</translation>
    </message>
    <message>
        <source>Max size of one pull</source>
        <translation>Max. Größe pro Pull</translation>
    </message>
    <message>
        <source>Idle heartbeat</source>
        <translation>Idle-Heartbeat</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>How many servers are to have it. Empty: as many as the stream.</source>
        <translation>Auf wie vielen Servern er liegen soll. Leer: wie der Stream.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Stream copies</source>
        <translation>Stream-Kopien</translation>
    </message>
    <message>
        <source>A stream with three replicas counts three times.</source>
        <translation>Ein Stream mit drei Replikaten zählt dreifach.</translation>
    </message>
    <message>
        <source>Consumer copies</source>
        <translation>Consumer-Kopien</translation>
    </message>
    <message>
        <source>A consumer with three replicas counts three times.</source>
        <translation>Ein Consumer mit drei Replikaten zählt dreifach.</translation>
    </message>
    <message>
        <source>API requests</source>
        <translation>API-Anfragen</translation>
    </message>
    <message>
        <source>JetStream requests so far.</source>
        <translation>JetStream-Anfragen bisher.</translation>
    </message>
    <message>
        <source>API errors</source>
        <translation>API-Fehler</translation>
    </message>
    <message>
        <source>Of these requests, those that were refused.</source>
        <translation>Davon abgelehnte Anfragen.</translation>
    </message>
    <message>
        <source>Servers that tell of it.</source>
        <translation>Server, die es melden.</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Leaf node</source>
        <translation>Leaf-Node</translation>
    </message>
    <message>
        <source>connected by this server</source>
        <translation>von hier aufgebaut</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>this server is the hub</source>
        <translation>dieser Server ist Hub</translation>
    </message>
    <message>
        <source>this server is the leaf</source>
        <translation>dieser Server ist Leaf</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>ausgehend</translation>
    </message>
    <message>
        <source>inbound</source>
        <translation>eingehend</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>%1, by its connect event: this server does not say whom a leaf node link leads to</source>
        <translation>%1, laut Verbindungsereignis: Dieser Server meldet nicht, wohin ein Leaf-Node-Link führt</translation>
    </message>
    <message>
        <source>%1, ID %2</source>
        <translation>%1, ID %2</translation>
    </message>
    <message>
        <source>This server does not say</source>
        <translation>Dieser Server meldet es nicht</translation>
    </message>
    <message>
        <source>ID of the other server</source>
        <translation>ID des anderen Servers</translation>
    </message>
    <message>
        <source>%1 as measured at connect or later, at least %2 old; a server measures anew once an hour</source>
        <translation>%1, beim Verbinden oder später gemessen, mindestens %2 alt; ein Server misst stündlich neu</translation>
    </message>
    <message>
        <source>As the server last measured it, not now: at connect, then once an hour</source>
        <translation>Letzte Messung des Servers, nicht aktuell: beim Verbinden, dann stündlich</translation>
    </message>
    <message>
        <source>At the least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Uptime</translation>
    </message>
    <message>
        <source>A leaf node&apos;s is known only if its connect event was seen</source>
        <translation>Bei Leaf-Nodes nur bekannt, wenn das Verbindungsereignis gesehen wurde</translation>
    </message>
    <message>
        <source>Bytes that wait to be sent; of a leaf node nobody says</source>
        <translation>Bytes, die auf das Senden warten; bei Leaf-Nodes nicht gemeldet</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>Told since 2.10, not of gateways</source>
        <translation>Gemeldet ab 2.10, nicht bei Gateways</translation>
    </message>
    <message>
        <source>Remote ID</source>
        <translation>ID Gegenstelle</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Gegenstelle</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Datenverkehr</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Not confirmed for %1</source>
        <translation>Seit %1 nicht bestätigt</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Replikate</translation>
    </message>
    <message>
        <source>The other servers that have it, as the leader sees them.</source>
        <translation>Die anderen Server, auf denen er liegt, aus Sicht des Leaders.</translation>
    </message>
    <message>
        <source>Replica lag</source>
        <translation>Replikat-Lag</translation>
    </message>
    <message>
        <source>The most that a replica is behind its leader.</source>
        <translation>Größter Rückstand eines Replikats zum Leader.</translation>
    </message>
    <message>
        <source>No leader</source>
        <translation>Kein Leader</translation>
    </message>
    <message>
        <source>Its servers cannot agree on a leader: nothing is stored or delivered.</source>
        <translation>Die Server einigen sich auf keinen Leader: Nichts wird gespeichert oder zugestellt.</translation>
    </message>
    <message>
        <source>Leader silent</source>
        <translation>Leader schweigt</translation>
    </message>
    <message>
        <source>Its leader has not answered: this is another server&apos;s copy.</source>
        <translation>Der Leader hat nicht geantwortet: Das ist die Kopie eines anderen Servers.</translation>
    </message>
    <message>
        <source>Replica offline</source>
        <translation>Replikat offline</translation>
    </message>
    <message>
        <source>Replica behind</source>
        <translation>Replikat-Lag</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>%1 offline</source>
        <translation>%1 offline</translation>
    </message>
    <message>
        <source>%1 behind by %2</source>
        <translation>%1 mit Rückstand %2</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 mit Rückstand</translation>
    </message>
    <message>
        <source>Statistics told</source>
        <translation>Stand Statistik</translation>
    </message>
    <message>
        <source>Settings told</source>
        <translation>Stand Einstellungen</translation>
    </message>
    <message>
        <source>Health told</source>
        <translation>Stand Health</translation>
    </message>
    <message>
        <source>JetStream told</source>
        <translation>Stand JetStream</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Known of this version</source>
        <translation>Bekannt zu dieser Version</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Certificate ends</source>
        <translation>Zertifikat bis</translation>
    </message>
    <message>
        <source>Missed events</source>
        <translation>Ereignislücken</translation>
    </message>
    <message>
        <source>Health errors</source>
        <translation>Health-Fehler</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status code</source>
        <translation>Statuscode</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 clients, %2 routes, %3 gateways, %4 leaf nodes</source>
        <translation>%1 Clients, %2 Routen, %3 Gateways, %4 Leaf-Nodes</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>Cores it may use</source>
        <translation>Nutzbare Kerne</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>Connections since start</source>
        <translation>Verbindungen seit Start</translation>
    </message>
    <message>
        <source>Route connections</source>
        <translation>Routenverbindungen</translation>
    </message>
    <message>
        <source>Servers with a route</source>
        <translation>Server mit Route</translation>
    </message>
    <message>
        <source>Leaf node connections</source>
        <translation>Leaf-Node-Verbindungen</translation>
    </message>
    <message>
        <source>Slow consumers by kind</source>
        <translation>Langsame Consumer nach Art</translation>
    </message>
    <message>
        <source>Refused: account not pinned</source>
        <translation>Abgelehnt: Konto nicht gepinnt</translation>
    </message>
    <message>
        <source>without limit</source>
        <translation>ohne Limit</translation>
    </message>
    <message>
        <source>Meta group</source>
        <translation>Meta-Gruppe</translation>
    </message>
    <message>
        <source>Meta leader</source>
        <translation>Meta-Leader</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Meta size</source>
        <translation>Meta-Größe</translation>
    </message>
    <message>
        <source>Meta requests pending</source>
        <translation>Wartende Meta-Anfragen</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>%1 entries behind</source>
        <translation>%1 Einträge Rückstand</translation>
    </message>
    <message>
        <source>Peer %1</source>
        <translation>Peer %1</translation>
    </message>
    <message>
        <source>%1, heard %2 before</source>
        <translation>%1, gehört vor %2</translation>
    </message>
    <message>
        <source>JetStream</source>
        <translation>JetStream</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>RAM-Limit</translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation>RAM belegt</translation>
    </message>
    <message>
        <source>Memory reserved</source>
        <translation>RAM reserviert</translation>
    </message>
    <message>
        <source>Disk limit</source>
        <translation>Plattenlimit</translation>
    </message>
    <message>
        <source>Disk used</source>
        <translation>Platte belegt</translation>
    </message>
    <message>
        <source>Disk reserved</source>
        <translation>Platte reserviert</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Unique tag</source>
        <translation>Unique-Tag</translation>
    </message>
    <message>
        <source>Compression allowed</source>
        <translation>Kompression erlaubt</translation>
    </message>
    <message>
        <source>Sync interval</source>
        <translation>Sync-Intervall</translation>
    </message>
    <message>
        <source>Sync always</source>
        <translation>Immer Sync</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Replicated assets</source>
        <translation>Replizierte Objekte</translation>
    </message>
    <message>
        <source>API requests in flight</source>
        <translation>Laufende API-Anfragen</translation>
    </message>
    <message>
        <source>Streams here</source>
        <translation>Streams hier</translation>
    </message>
    <message>
        <source>Consumers here</source>
        <translation>Consumer hier</translation>
    </message>
    <message>
        <source>Messages here</source>
        <translation>Nachrichten hier</translation>
    </message>
    <message>
        <source>Bytes here</source>
        <translation>Bytes hier</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>Abgeschaltet</translation>
    </message>
    <message>
        <source>Lame duck</source>
        <translation>Lame Duck</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Ohne Meldung</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>The server has not said its version</source>
        <translation>Der Server hat keine Version gemeldet</translation>
    </message>
    <message>
        <source>The server was not asked for its health</source>
        <translation>Der Server wurde nicht nach seinem Health-Status gefragt</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>The server does not say: nats-server does from 2.14 on, if it has one</source>
        <translation>Vom Server nicht gemeldet: nats-server ab 2.14, falls vorhanden</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Abgelaufen %1</translation>
    </message>
    <message>
        <source>A certificate of this server has ended at %1 UTC: nobody can connect with TLS any more</source>
        <translation>Ein Zertifikat dieses Servers ist am %1 UTC abgelaufen: Verbinden mit TLS ist nicht mehr möglich</translation>
    </message>
    <message>
        <source>%1, in %2 d</source>
        <translation>%1, in %2 d</translation>
    </message>
    <message>
        <source>The first of this server&apos;s certificates ends at %1 UTC, in %2</source>
        <translation>Das erste Zertifikat dieses Servers läuft am %1 UTC ab, in %2</translation>
    </message>
    <message>
        <source>The server has not said</source>
        <translation>Der Server hat es nicht gemeldet</translation>
    </message>
    <message>
        <source>JetStream is not configured</source>
        <translation>JetStream ist nicht konfiguriert</translation>
    </message>
    <message>
        <source>On disk %1, in memory %2</source>
        <translation>Auf Platte %1, im RAM %2</translation>
    </message>
    <message>
        <source>%1, without a limit</source>
        <translation>%1, ohne Limit</translation>
    </message>
    <message>
        <source>Cut off for being slow: %1 clients, %2 routes, %3 gateways, %4 leaf nodes</source>
        <translation>Wegen Langsamkeit getrennt: %1 Clients, %2 Routen, %3 Gateways, %4 Leaf-Nodes</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Listens</source>
        <translation>Lauscht</translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation>Lauscht auf</translation>
    </message>
    <message>
        <source>Login within</source>
        <translation>Login binnen</translation>
    </message>
    <message>
        <source>TLS handshake within</source>
        <translation>TLS-Handshake binnen</translation>
    </message>
    <message>
        <source>TLS required</source>
        <translation>TLS erforderlich</translation>
    </message>
    <message>
        <source>Peer certificate required</source>
        <translation>Peer-Zertifikat erforderlich</translation>
    </message>
    <message>
        <source>OCSP check of peers</source>
        <translation>OCSP-Prüfung der Peers</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>JetStream domain</source>
        <translation>JetStream-Domain</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Its clock then</source>
        <translation>Serveruhr bei Abfrage</translation>
    </message>
    <message>
        <source>Configuration read</source>
        <translation>Konfig. gelesen</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Git commit</source>
        <translation>Git-Commit</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>System account</source>
        <translation>Systemkonto</translation>
    </message>
    <message>
        <source>Login required</source>
        <translation>Login erforderlich</translation>
    </message>
    <message>
        <source>URLs told to clients</source>
        <translation>URLs für Clients</translation>
    </message>
    <message>
        <source>URLs told to WebSocket clients</source>
        <translation>URLs für WebSocket-Clients</translation>
    </message>
    <message>
        <source>Subscriptions of a connection</source>
        <translation>Abonnements je Verbindung</translation>
    </message>
    <message>
        <source>Protocol line</source>
        <translation>Protokollzeile</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Waiting for a connection</source>
        <translation>Ausstehend je Verbindung</translation>
    </message>
    <message>
        <source>PING every</source>
        <translation>PING alle</translation>
    </message>
    <message>
        <source>PINGs without answer</source>
        <translation>PINGs ohne Antwort</translation>
    </message>
    <message>
        <source>Write within</source>
        <translation>Schreiben binnen</translation>
    </message>
    <message>
        <source>Connects to</source>
        <translation>Verbindet mit</translation>
    </message>
    <message>
        <source>Connections of a route</source>
        <translation>Verbindungen je Route</translation>
    </message>
    <message>
        <source>Advertises</source>
        <translation>Gibt bekannt</translation>
    </message>
    <message>
        <source>Tries to connect</source>
        <translation>Verbindungsversuche</translation>
    </message>
    <message>
        <source>Refuses unknown clusters</source>
        <translation>Lehnt unbekannte Cluster ab</translation>
    </message>
    <message>
        <source>Cluster %1</source>
        <translation>Cluster %1</translation>
    </message>
    <message>
        <source>%1; TLS handshake within %2</source>
        <translation>%1; TLS-Handshake binnen %2</translation>
    </message>
    <message>
        <source>TLS handshake within %1</source>
        <translation>TLS-Handshake binnen %1</translation>
    </message>
    <message>
        <source>does not send %1</source>
        <translation>sendet nicht: %1</translation>
    </message>
    <message>
        <source>does not take %1</source>
        <translation>nimmt nicht an: %1</translation>
    </message>
    <message>
        <source>OCSP check of the peer</source>
        <translation>OCSP-Prüfung des Peers</translation>
    </message>
    <message>
        <source>the global account</source>
        <translation>das globale Konto</translation>
    </message>
    <message>
        <source>Leaf node for %1</source>
        <translation>Leaf-Node für %1</translation>
    </message>
    <message>
        <source>User without login</source>
        <translation>Benutzer ohne Login</translation>
    </message>
    <message>
        <source>Certificate names the user</source>
        <translation>Benutzer aus Zertifikat</translation>
    </message>
    <message>
        <source>Pinned certificates</source>
        <translation>Gepinnte Zertifikate</translation>
    </message>
    <message>
        <source>Redelivery after</source>
        <translation>Neuzustellung nach</translation>
    </message>
    <message>
        <source>Deliveries without ack</source>
        <translation>Zustellungen ohne Ack</translation>
    </message>
    <message>
        <source>Upgrade within</source>
        <translation>Upgrade binnen</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>JWT cookie</source>
        <translation>JWT-Cookie</translation>
    </message>
    <message>
        <source>Same origin only</source>
        <translation>Nur gleiche Origin</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>Origins</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>OCSP cache</source>
        <translation>OCSP-Cache</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>Fehlzugriffe</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>HTTP monitoring</source>
        <translation>HTTP-Monitoring</translation>
    </message>
    <message>
        <source>Base path</source>
        <translation>Basispfad</translation>
    </message>
    <message>
        <source>HTTP port</source>
        <translation>HTTP-Port</translation>
    </message>
    <message>
        <source>HTTPS port</source>
        <translation>HTTPS-Port</translation>
    </message>
    <message>
        <source>Requests of %1</source>
        <translation>Anfragen an %1</translation>
    </message>
    <message>
        <source>Source fails</source>
        <translation>Quelle gestört</translation>
    </message>
    <message>
        <source>It cannot copy from one of its sources.</source>
        <translation>Kann aus einer seiner Quellen nicht kopieren.</translation>
    </message>
    <message>
        <source>Once it is full, new messages are refused</source>
        <translation>Wenn voll, werden neue Nachrichten abgelehnt</translation>
    </message>
    <message>
        <source>Once it is full, the oldest messages make room</source>
        <translation>Wenn voll, werden die ältesten Nachrichten gelöscht</translation>
    </message>
    <message>
        <source>%1, never heard of</source>
        <translation>%1, noch nie gemeldet</translation>
    </message>
    <message>
        <source>%1, behind by %2</source>
        <translation>%1, Rückstand %2</translation>
    </message>
    <message>
        <source>mirror of %1</source>
        <translation>Mirror von %1</translation>
    </message>
    <message>
        <source>Consumers</source>
        <translation>Consumer</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Subjects</translation>
    </message>
    <message>
        <source>Copies from</source>
        <translation>Kopiert von</translation>
    </message>
    <message>
        <source>Mirror or sources, and how many messages it is behind them.</source>
        <translation>Mirror oder Quellen, und um wie viele Nachrichten er zurückliegt.</translation>
    </message>
    <message>
        <source>Source lag</source>
        <translation>Quell-Lag</translation>
    </message>
    <message>
        <source>Messages that it is behind its mirror or the farthest source.</source>
        <translation>Nachrichten, um die er hinter Mirror oder Quelle zurückliegt; größter Wert.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>The server that takes its messages.</source>
        <translation>Der Server, der seine Nachrichten annimmt.</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>Erste Nachricht</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Nachricht</translation>
    </message>
    <message>
        <source>First seq</source>
        <translation>Erste Seq</translation>
    </message>
    <message>
        <source>Last seq</source>
        <translation>Letzte Seq</translation>
    </message>
    <message>
        <source>Distinct subjects</source>
        <translation>Anzahl Subjects</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Messages between the first and the last that are not there.</source>
        <translation>Fehlende Nachrichten zwischen der ersten und der letzten.</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>What its server could not read from the disk any more.</source>
        <translation>Was sein Server nicht mehr von der Platte lesen konnte.</translation>
    </message>
    <message>
        <source>Raft group</source>
        <translation>Raft-Gruppe</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>versiegelt</translation>
    </message>
    <message>
        <source>no deletes</source>
        <translation>kein Löschen</translation>
    </message>
    <message>
        <source>no purges</source>
        <translation>kein Purge</translation>
    </message>
    <message>
        <source>roll-ups</source>
        <translation>Roll-ups</translation>
    </message>
    <message>
        <source>direct reads</source>
        <translation>direktes Lesen</translation>
    </message>
    <message>
        <source>direct reads of the mirror</source>
        <translation>direktes Lesen vom Mirror</translation>
    </message>
    <message>
        <source>refuses by subject</source>
        <translation>Ablehnung je Subject</translation>
    </message>
    <message>
        <source>no acknowledgements</source>
        <translation>keine Acks</translation>
    </message>
    <message>
        <source>Max size</source>
        <translation>Max. Größe</translation>
    </message>
    <message>
        <source>Max messages</source>
        <translation>Max. Anzahl</translation>
    </message>
    <message>
        <source>Max age</source>
        <translation>Max. Alter</translation>
    </message>
    <message>
        <source>Max by subject</source>
        <translation>Max. je Subject</translation>
    </message>
    <message>
        <source>Max message</source>
        <translation>Max. Nachricht</translation>
    </message>
    <message>
        <source>Max consumers</source>
        <translation>Max. Consumer</translation>
    </message>
    <message>
        <source>Discards</source>
        <translation>Verwirft</translation>
    </message>
    <message>
        <source>What goes once it is full: old messages, or new ones.</source>
        <translation>Was entfällt, wenn er voll ist: alte Nachrichten oder neue.</translation>
    </message>
    <message>
        <source>How many servers are to have it.</source>
        <translation>Auf wie vielen Servern er liegen soll.</translation>
    </message>
    <message>
        <source>Duplicate window</source>
        <translation>Duplikatfenster</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Platzierung</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1, headers only</source>
        <translation>%1, nur Header</translation>
    </message>
    <message>
        <source>Begins at seq</source>
        <translation>Beginnt bei Seq</translation>
    </message>
    <message>
        <source>Changes subjects</source>
        <translation>Ändert Subjects</translation>
    </message>
    <message>
        <source>Sends on</source>
        <translation>Leitet weiter</translation>
    </message>
    <message>
        <source>What it stores is published again under another subject.</source>
        <translation>Gespeichertes wird unter einem anderen Subject erneut veröffentlicht.</translation>
    </message>
    <message>
        <source>Consumers&apos; max ack pending</source>
        <translation>Consumer: max. Acks offen</translation>
    </message>
    <message>
        <source>Consumers end unused after</source>
        <translation>Consumer enden unbenutzt nach</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Headers and body</source>
        <translation>Header und Inhalt</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Its beginning; open the message for the whole</source>
        <translation>Der Anfang; Nachricht öffnen für das Ganze</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Antwort an</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Listened to</source>
        <translation>Mitgelesen</translation>
    </message>
    <message>
        <source>The subject that brought it; two that match bring a message twice</source>
        <translation>Das Subject, das sie brachte; passen zwei, kommt eine Nachricht doppelt</translation>
    </message>
    <message>
        <source>Unit lost</source>
        <translation>Einheit verloren</translation>
    </message>
    <message>
        <source>Round trip too long</source>
        <translation>Umlaufzeit zu lang</translation>
    </message>
    <message>
        <source>Clock not locked</source>
        <translation>Uhr nicht synchron</translation>
    </message>
    <message>
        <source>Clock may be off</source>
        <translation>Uhr evtl. ungenau</translation>
    </message>
    <message>
        <source>Server down</source>
        <translation>Server ausgefallen</translation>
    </message>
    <message>
        <source>Server in lame duck mode</source>
        <translation>Server im Lame-Duck-Modus</translation>
    </message>
    <message>
        <source>Server version has advisories</source>
        <translation>Serverversion unsicher</translation>
    </message>
    <message>
        <source>Certificate ends soon</source>
        <translation>Zertifikat läuft bald ab</translation>
    </message>
    <message>
        <source>Link down</source>
        <translation>Link unterbrochen</translation>
    </message>
    <message>
        <source>Link comes and goes</source>
        <translation>Link instabil</translation>
    </message>
    <message>
        <source>Slow consumer</source>
        <translation>Langsamer Consumer</translation>
    </message>
    <message>
        <source>Logins refused</source>
        <translation>Logins abgelehnt</translation>
    </message>
    <message>
        <source>JetStream nearly full</source>
        <translation>JetStream fast voll</translation>
    </message>
    <message>
        <source>Events missed</source>
        <translation>Ereignisse verpasst</translation>
    </message>
    <message>
        <source>Messages not understood</source>
        <translation>Unlesbare Nachrichten</translation>
    </message>
    <message>
        <source>Since %1 UTC, by %2</source>
        <translation>Seit %1 UTC, durch %2</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Stood before</source>
        <translation>Stand schon vorher</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>Wieder in Betrieb</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>%1 in</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Unit moves back and forth</source>
        <translation>Einheit wechselt hin und her</translation>
    </message>
    <message>
        <source>Nothing recorded</source>
        <translation>Nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <comment>messages</comment>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Until all that comes is heard at the new server, of the last %1 moves that were timed</source>
        <translation>Bis am neuen Server alles gehört wird, was kommt; von den letzten %1 Wechseln mit Zeitangabe</translation>
    </message>
    <message>
        <source>%1 missed in %2 moves</source>
        <translation>%1 verpasst bei %2 Wechseln</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Messages that never came, as the units count them by their numbers</source>
        <translation>Nachrichten, die nie kamen, wie die Einheiten sie an ihren Nummern zählen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>Messages that came by both connections, of which one was dropped</source>
        <translation>Nachrichten, die über beide Verbindungen kamen; eine davon wurde verworfen</translation>
    </message>
    <message>
        <source>Last move</source>
        <translation>Letzter Wechsel</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Heartbeat</translation>
    </message>
    <message>
        <source>Heard through</source>
        <translation>Gehört über</translation>
    </message>
    <message>
        <source>Server answered</source>
        <translation>Server antwortete</translation>
    </message>
    <message>
        <source>Breaks in 10 min</source>
        <translation>Abbrüche in 10 min</translation>
    </message>
    <message>
        <source>Link in account %1</source>
        <translation>Link im Konto %1</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>%1, at least %2 old</source>
        <translation>%1, mindestens %2 alt</translation>
    </message>
    <message>
        <source>To hub</source>
        <translation>Zum Hub</translation>
    </message>
    <message>
        <source>From hub</source>
        <translation>Vom Hub</translation>
    </message>
    <message>
        <source>Bytes to hub</source>
        <translation>Bytes zum Hub</translation>
    </message>
    <message>
        <source>Bytes from hub</source>
        <translation>Bytes vom Hub</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>That is</source>
        <translation>Das heißt</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Gathered by</source>
        <translation>Gesammelt von</translation>
    </message>
    <message>
        <source>Hub heard of it</source>
        <translation>Vom Hub gehört</translation>
    </message>
    <message>
        <source>Leaf %1</source>
        <translation>Leaf %1</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Units late</source>
        <translation>Einheiten spät</translation>
    </message>
    <message>
        <source>Units lost</source>
        <translation>Einheiten verloren</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Good</source>
        <comment>certificates</comment>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>Nicht gehört</translation>
    </message>
    <message>
        <source>Partly down</source>
        <translation>Teils ausgefallen</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>Instabil</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>Units of %1</source>
        <translation>Einheiten von %1</translation>
    </message>
    <message>
        <source>heard at its leaf node all that time</source>
        <translation>an ihrem Leaf-Node die ganze Zeit gehört</translation>
    </message>
    <message>
        <source>heard at its leaf node for a part of it</source>
        <translation>an ihrem Leaf-Node zeitweise gehört</translation>
    </message>
    <message>
        <source>silent at its leaf node, too</source>
        <translation>auch an ihrem Leaf-Node stumm</translation>
    </message>
    <message>
        <source>%1 to %2, messages: %3</source>
        <translation>%1 bis %2, Nachrichten: %3</translation>
    </message>
    <message>
        <source>slowest RTT %1</source>
        <translation>langsamste RTT %1</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Nachgetragen</translation>
    </message>
    <message>
        <source>Of the last time in which the unit was not heard here, what came later out of the site&apos;s record</source>
        <translation>Was von der letzten Zeit, in der die Einheit hier nicht zu hören war, später aus der Aufzeichnung der Site kam</translation>
    </message>
    <message>
        <source>Way to the hub</source>
        <translation>Weg zum Hub</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Left out here</source>
        <translation>Hier weggelassen</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>To the leaf, by subject</source>
        <translation>Zum Leaf, nach Subject</translation>
    </message>
    <message>
        <source>From the leaf, by subject</source>
        <translation>Vom Leaf, nach Subject</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>by sums of the record</source>
        <translation>nach Summen der Aufzeichnung</translation>
    </message>
</context>
<context>
    <name>nunect::models::ActivityModel</name>
    <message>
        <source>Connect</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Login refused</source>
        <translation>Login abgelehnt</translation>
    </message>
    <message>
        <source>Heartbeat lost</source>
        <translation>Heartbeat fehlt</translation>
    </message>
    <message>
        <source>Heartbeat back</source>
        <translation>Heartbeat zurück</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>JetStream</source>
        <translation>JetStream</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Bad message</source>
        <translation>Nachr. unlesbar</translation>
    </message>
    <message>
        <source>info</source>
        <translation>info</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>fehler</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Logins</translation>
    </message>
    <message>
        <source>Heartbeats</source>
        <translation>Heartbeats</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Bad messages</source>
        <translation>Unlesbare Nachrichten</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>%1, filled in</source>
        <translation>%1, nachgetragen</translation>
    </message>
    <message>
        <source>It did not come when it happened, but later out of the site&apos;s record.</source>
        <translation>Es kam nicht, als es geschah, sondern später aus der Aufzeichnung der Site.</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
</context>
<context>
    <name>nunect::models::AdviceModel</name>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Acting</source>
        <translation>Wirkt</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Approved by %1 at %2</source>
        <translation>Genehmigt von %1 um %2</translation>
    </message>
    <message>
        <source>Keep off the link</source>
        <translation>Vom Link fernhalten</translation>
    </message>
    <message>
        <source>Ask for less</source>
        <translation>Weniger anfordern</translation>
    </message>
    <message>
        <source>Send a sum</source>
        <translation>Eine Summe senden</translation>
    </message>
    <message>
        <source>Do not record</source>
        <translation>Nicht aufzeichnen</translation>
    </message>
    <message>
        <source>The guardian of %1 acts on it at once, for as long as it is approved.</source>
        <translation>Der Guardian von %1 handelt sofort danach, solange es genehmigt ist.</translation>
    </message>
    <message>
        <source>Nothing changes at once: the leaf&apos;s server has to be restarted for it. deploy/site.sh --advice FILE --approve %1 writes it into the site file, and deploy/site.sh --apply FILE --restart restarts the server of %2 with it.</source>
        <translation>Nichts ändert sich sofort: Der Server des Leafs muss dafür neu gestartet werden. deploy/site.sh --advice FILE --approve %1 schreibt es in die Site-Datei, und deploy/site.sh --apply FILE --restart startet den Server von %2 damit neu.</translation>
    </message>
    <message>
        <source>It is written down only: whoever runs the programs that ask for it has to do it.</source>
        <translation>Es wird nur notiert: Tun muss es, wer die Programme betreibt, die es anfordern.</translation>
    </message>
    <message>
        <source>The guardian of %1 undoes it at once.</source>
        <translation>Der Guardian von %1 macht es sofort rückgängig.</translation>
    </message>
    <message>
        <source>What stands in the site file stays there: take the subject out of deny_imports of %1, then deploy/site.sh --apply FILE --restart.</source>
        <translation>Was in der Site-Datei steht, bleibt: das Subject aus deny_imports von %1 nehmen, dann deploy/site.sh --apply FILE --restart.</translation>
    </message>
    <message>
        <source>It was written down only: nothing else changes.</source>
        <translation>Es war nur notiert: Sonst ändert sich nichts.</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation>%1: %2 an %3</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>Leaf</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Spart</translation>
    </message>
    <message>
        <source>Of the leaf&apos;s link, at most: as if nothing of it were needed</source>
        <translation>Vom Link des Leafs, höchstens: als ob nichts davon gebraucht würde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Advice for leaf %1</source>
        <translation>Empfehlung für Leaf %1</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie bewirkt</translation>
    </message>
</context>
<context>
    <name>nunect::models::AlarmHistoryModel</name>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>nunect::models::AlarmModel</name>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What came together and has one cause is one alarm: then how many, and the cause</source>
        <translation>Was gemeinsam kam und dieselbe Ursache hat, ist ein Alarm: dann Anzahl und Ursache</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Since it came, or came again</source>
        <translation>Seit er kam oder wiederkam</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Of several the one that is farthest beyond its limit</source>
        <translation>Bei mehreren der Wert, der am weitesten jenseits des Limits liegt</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Quittiert durch</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>When it first came, UTC</source>
        <translation>Wann er zuerst kam, UTC</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>How often it came</source>
        <translation>Wie oft er kam</translation>
    </message>
    <message>
        <source>Follow from it</source>
        <translation>Folgealarme</translation>
    </message>
    <message>
        <source>Conditions that are suppressed because of it</source>
        <translation>Bedingungen, die seinetwegen unterdrückt sind</translation>
    </message>
</context>
<context>
    <name>nunect::models::AlarmRulesModel</name>
    <message>
        <source>times</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>should be %1 to %2</source>
        <translation>soll %1 bis %2 sein</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>ist keine Zahl</translation>
    </message>
</context>
<context>
    <name>nunect::models::ClosedConnectionModel</name>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Datenverkehr</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
</context>
<context>
    <name>nunect::models::ConnectionColumns</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>CID</source>
        <translation>CID</translation>
    </message>
    <message>
        <source>The server&apos;s number of it, never used twice</source>
        <translation>Nummer beim Server, nie doppelt vergeben</translation>
    </message>
    <message>
        <source>What the client sent, since it connected</source>
        <translation>Was der Client gesendet hat, seit er verbunden ist</translation>
    </message>
    <message>
        <source>What the server sent to it, since it connected</source>
        <translation>Was der Server an ihn gesendet hat, seit er verbunden ist</translation>
    </message>
    <message>
        <source>In msgs</source>
        <translation>Nachr. ein</translation>
    </message>
    <message>
        <source>Out msgs</source>
        <translation>Nachr. aus</translation>
    </message>
    <message>
        <source>In bytes</source>
        <translation>Bytes ein</translation>
    </message>
    <message>
        <source>Out bytes</source>
        <translation>Bytes aus</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Cipher suite</source>
        <translation>Cipher-Suite</translation>
    </message>
    <message>
        <source>TLS first</source>
        <translation>TLS zuerst</translation>
    </message>
    <message>
        <source>TLS came before the server&apos;s greeting</source>
        <translation>TLS kam vor der Begrüßung des Servers</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Certificate SHA-256</source>
        <translation>Zertifikat SHA-256</translation>
    </message>
    <message>
        <source>Key SHA-256</source>
        <translation>Schlüssel SHA-256</translation>
    </message>
    <message>
        <source>Of the certificate&apos;s public key</source>
        <translation>Des öffentlichen Schlüssels im Zertifikat</translation>
    </message>
    <message>
        <source>Issuer key</source>
        <translation>Aussteller-Key</translation>
    </message>
    <message>
        <source>Name tag</source>
        <translation>Name-Tag</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>MQTT client</source>
        <translation>MQTT-Client</translation>
    </message>
</context>
<context>
    <name>nunect::models::ConnectionModel</name>
    <message>
        <source>Closed</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Not confirmed for %1</source>
        <translation>Seit %1 nicht bestätigt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>%1 of the %2 that its server lets wait; then it is disconnected</source>
        <translation>%1 von %2, die der Server warten lässt; danach trennt er</translation>
    </message>
    <message>
        <source>%1 for at least %2: it takes less than is sent to it</source>
        <translation>%1 seit mindestens %2: nimmt weniger ab, als gesendet wird</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Bytes that wait to be taken by the client; marked if they wait long or are many</source>
        <translation>Bytes, die der Client noch abnehmen muss; markiert, wenn sie lange warten oder viele sind</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Abos</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Datenverkehr</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
</context>
<context>
    <name>nunect::models::ConsumerModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consumer</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Pull: it asks for messages. Push: they are sent to it.</source>
        <translation>Pull: Er fordert Nachrichten an. Push: Sie werden ihm gesendet.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Messages not yet delivered: how far it is behind.</source>
        <translation>Noch nicht zugestellte Nachrichten: sein Rückstand.</translation>
    </message>
    <message>
        <source>Ack pending</source>
        <translation>Acks offen</translation>
    </message>
    <message>
        <source>Delivered, not yet acknowledged. At its limit it gets nothing more.</source>
        <translation>Zugestellt, noch nicht bestätigt. Am Limit bekommt er nichts mehr.</translation>
    </message>
    <message>
        <source>%1: at its limit, nothing more comes</source>
        <translation>%1: am Limit, es kommt nichts mehr</translation>
    </message>
    <message>
        <source>Redelivered</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Of those that wait for an acknowledgement: delivered before.</source>
        <translation>Von den unbestätigten: bereits früher zugestellt.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Pull requests that wait for messages.</source>
        <translation>Pull-Anfragen, die auf Nachrichten warten.</translation>
    </message>
</context>
<context>
    <name>nunect::models::CutModel</name>
    <message>
        <source>rate not stated</source>
        <translation>Rate nicht genannt</translation>
    </message>
    <message>
        <source>%1 Gbit/s</source>
        <translation>%1 Gbit/s</translation>
    </message>
    <message>
        <source>%1 Mbit/s</source>
        <translation>%1 Mbit/s</translation>
    </message>
    <message>
        <source>%1 kbit/s</source>
        <translation>%1 kbit/s</translation>
    </message>
    <message>
        <source>none: the hub is lost</source>
        <translation>keiner: Der Hub ist nicht erreichbar</translation>
    </message>
    <message>
        <source>%1, links: %2</source>
        <translation>%1, Links: %2</translation>
    </message>
    <message>
        <source>%1, narrowest %2</source>
        <translation>%1, engster %2</translation>
    </message>
    <message>
        <source>Single point of failure</source>
        <translation>Einzelne Schwachstelle</translation>
    </message>
    <message>
        <source>The only way to the hub for: %1</source>
        <translation>Der einzige Weg zum Hub für: %1</translation>
    </message>
    <message>
        <source>Spare</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>No leaf&apos;s way to the hub leads over it now</source>
        <translation>Zurzeit führt kein Weg eines Leafs zum Hub darüber</translation>
    </message>
    <message>
        <source>Has another way</source>
        <translation>Hat einen anderen Weg</translation>
    </message>
    <message>
        <source>Whoever goes over it has another way round</source>
        <translation>Wer darüber geht, hat einen anderen Weg</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Zwischen</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>If it is cut</source>
        <translation>Wenn er ausfällt</translation>
    </message>
    <message>
        <source>Lose the hub</source>
        <translation>Verlieren den Hub</translation>
    </message>
    <message>
        <source>Go another way</source>
        <translation>Gehen einen anderen Weg</translation>
    </message>
    <message>
        <source>if cut: hub lost</source>
        <translation>falls getrennt: Hub verloren</translation>
    </message>
    <message>
        <source>if cut: direct</source>
        <translation>falls getrennt: direkt</translation>
    </message>
    <message>
        <source>if cut: via %1</source>
        <translation>falls getrennt: über %1</translation>
    </message>
    <message>
        <source>If link %1 is cut</source>
        <translation>Wenn Link %1 ausfällt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Leafs</source>
        <translation>Leafs</translation>
    </message>
    <message>
        <source>Leaf %1</source>
        <translation>Leaf %1</translation>
    </message>
    <message>
        <source>Way now</source>
        <translation>Weg jetzt</translation>
    </message>
    <message>
        <source>Way then</source>
        <translation>Weg dann</translation>
    </message>
</context>
<context>
    <name>nunect::models::DetailsModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>nunect::models::JetStreamAccountModel</name>
    <message>
        <source>Of all servers together, each replica counted.</source>
        <translation>Auf allen Servern zusammen, jedes Replikat gezählt.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>kein Limit</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Storage used</source>
        <translation>Platte belegt</translation>
    </message>
    <message>
        <source>Storage limit</source>
        <translation>Plattenlimit</translation>
    </message>
    <message>
        <source>Storage filled</source>
        <translation>Platte gefüllt</translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation>RAM belegt</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>RAM-Limit</translation>
    </message>
    <message>
        <source>Memory filled</source>
        <translation>RAM gefüllt</translation>
    </message>
</context>
<context>
    <name>nunect::models::JetStreamState</name>
    <message>
        <source>, requests waiting: %1</source>
        <translation>, wartende Anfragen: %1</translation>
    </message>
    <message>
        <source>servers: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>Meta cluster %1: not confirmed any more</source>
        <translation>Meta-Cluster %1: nicht mehr bestätigt</translation>
    </message>
    <message>
        <source>No meta leader in %1 (%2): streams cannot be made or moved</source>
        <translation>Kein Meta-Leader in %1 (%2): Streams lassen sich nicht anlegen oder verschieben</translation>
    </message>
    <message>
        <source>Meta leader %1 of %2; %3%4</source>
        <translation>Meta-Leader %1 von %2; %3%4</translation>
    </message>
    <message>
        <source>; no leader is seen by %1</source>
        <translation>; keinen Leader sieht: %1</translation>
    </message>
    <message>
        <source>; the leader itself has not answered</source>
        <translation>; der Leader selbst hat nicht geantwortet</translation>
    </message>
    <message>
        <source>; replicas: %1</source>
        <translation>; Replikate: %1</translation>
    </message>
    <message>
        <source>streams: %1</source>
        <translation>Streams: %1</translation>
    </message>
    <message>
        <source>consumers: %1</source>
        <translation>Consumer: %1</translation>
    </message>
    <message>
        <source>accounts: %1</source>
        <translation>Konten: %1</translation>
    </message>
    <message>
        <source>Too many to be listed: %1.</source>
        <translation>Zu viele zum Auflisten: %1.</translation>
    </message>
</context>
<context>
    <name>nunect::models::LeafModel</name>
    <message>
        <source>Leaf</source>
        <translation>Leaf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>By the age of its guardian&apos;s heartbeats, and by what its server and the hub say</source>
        <translation>Nach dem Alter der Heartbeats seines Guardian und dem, was sein Server und der Hub melden</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Heartbeat</translation>
    </message>
    <message>
        <source>Since its guardian was last heard, by whatever way</source>
        <translation>Seit sein Guardian zuletzt gehört wurde, auf welchem Weg auch immer</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Messages that are stored at the leaf and not yet at the hub. ≤: at most so many; ≥: as last known</source>
        <translation>Nachrichten, die am Leaf gespeichert und noch nicht am Hub sind. ≤: höchstens so viele; ≥: zuletzt bekannt</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Server-Links</translation>
    </message>
    <message>
        <source>Accounts in which it is linked to the hub</source>
        <translation>Konten, in denen er mit dem Hub verbunden ist</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>Of the slowest link, as a server last measured it, not now: at connect, then once an hour</source>
        <translation>Des langsamsten Links, wie ein Server sie zuletzt maß, nicht jetzt: beim Verbinden, dann stündlich</translation>
    </message>
    <message>
        <source>To hub</source>
        <translation>Zum Hub</translation>
    </message>
    <message>
        <source>From hub</source>
        <translation>Vom Hub</translation>
    </message>
    <message>
        <source>Bytes to hub</source>
        <translation>Bytes zum Hub</translation>
    </message>
    <message>
        <source>Bytes from hub</source>
        <translation>Bytes vom Hub</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Abbrüche</translation>
    </message>
    <message>
        <source>Of its link, within ten minutes</source>
        <translation>Seines Links, innerhalb von zehn Minuten</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Of its guardian: quality, and the bound of its error</source>
        <translation>Seines Guardian: Qualität und Fehlergrenze</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Whose heartbeats come through its server, without its guardian</source>
        <translation>Deren Heartbeats über seinen Server kommen, ohne seinen Guardian</translation>
    </message>
    <message>
        <source>Units lost</source>
        <translation>Einheiten verloren</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Server answered</source>
        <translation>Server antwortete</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>By which neighbour its node reaches the hub now, as its guardian reads it from the routing table</source>
        <translation>Über welchen Nachbarn sein Node den Hub jetzt erreicht, wie es sein Guardian in der Routing-Tabelle liest</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Subjects that somebody there listens to, as the subject registry tells</source>
        <translation>Subjects, die dort jemand hört, laut Subject-Register</translation>
    </message>
</context>
<context>
    <name>nunect::models::LeafWords</name>
    <message>
        <source>Node or all its links down</source>
        <translation>Node oder alle Links ausgefallen</translation>
    </message>
    <message>
        <source>Uplink down, node fine</source>
        <translation>Uplink ausgefallen, Node in Ordnung</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>Abgeschaltet</translation>
    </message>
    <message>
        <source>Link partly down</source>
        <translation>Link teils ausgefallen</translation>
    </message>
    <message>
        <source>Link flapping</source>
        <translation>Link instabil</translation>
    </message>
    <message>
        <source>Guardian silent, node fine</source>
        <translation>Guardian stumm, Node in Ordnung</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>never heard</source>
        <translation>nie gehört</translation>
    </message>
    <message>
        <source>last heard just now</source>
        <translation>zuletzt gerade eben gehört</translation>
    </message>
    <message>
        <source>last heard %1 ago</source>
        <translation>zuletzt vor %1 gehört</translation>
    </message>
    <message>
        <source>Its guardian is heard through %1, not through its own server.</source>
        <translation>Sein Guardian ist über %1 zu hören, nicht über seinen eigenen Server.</translation>
    </message>
    <message>
        <source>Its server answers, %1.</source>
        <translation>Sein Server antwortet, %1.</translation>
    </message>
    <message>
        <source>Nothing comes over its link, %1.</source>
        <translation>Über seinen Link kommt nichts, %1.</translation>
    </message>
    <message>
        <source>The hub has no link to it.</source>
        <translation>Der Hub hat keinen Link zu ihm.</translation>
    </message>
    <message>
        <source>Which of the two cannot be told from here: %1.</source>
        <translation>Welches von beiden, lässt sich von hier nicht sagen: %1.</translation>
    </message>
    <message>
        <source>The hub still lists its link, as it may for a while.</source>
        <translation>Der Hub führt seinen Link noch auf, was eine Weile so sein kann.</translation>
    </message>
    <message>
        <source>Messages waiting: %1.</source>
        <translation>Wartende Nachrichten: %1.</translation>
    </message>
    <message>
        <source>Its server said goodbye.</source>
        <translation>Sein Server hat sich verabschiedet.</translation>
    </message>
    <message>
        <source>No link in: %1.</source>
        <translation>Kein Link in: %1.</translation>
    </message>
    <message>
        <source>Breaks of its link within ten minutes: %1.</source>
        <translation>Abbrüche seines Links in zehn Minuten: %1.</translation>
    </message>
    <message>
        <source>Its link stands, its guardian was %1.</source>
        <translation>Sein Link steht, sein Guardian wurde %1.</translation>
    </message>
    <message>
        <source>No guardian is heard of there: as its servers say.</source>
        <translation>Dort ist kein Guardian zu hören: nach Angabe der Server.</translation>
    </message>
    <message>
        <source>Its guardian is heard over its link.</source>
        <translation>Sein Guardian ist über seinen Link zu hören.</translation>
    </message>
    <message>
        <source>Nothing was heard of it yet.</source>
        <translation>Noch nichts von ihm gehört.</translation>
    </message>
    <message>
        <source>This console is not connected: %1.</source>
        <translation>Diese Konsole ist nicht verbunden: %1.</translation>
    </message>
    <message>
        <source>No stream at the hub gathers from it</source>
        <translation>Kein Stream am Hub sammelt von ihm</translation>
    </message>
    <message>
        <source>Stream %1 was not heard of by %2 yet</source>
        <translation>Von Stream %1 hat %2 noch nichts gehört</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1 when the leaf could last be asked, %2 ago; it stores what has come since</source>
        <translation>%1, als der Leaf zuletzt gefragt werden konnte, vor %2; seitdem Gekommenes speichert er</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>Stored there since the hub last heard of stream %1</source>
        <translation>Dort gespeichert, seit der Hub zuletzt von Stream %1 hörte</translation>
    </message>
    <message>
        <source>%1 of stream %2 wait for %3</source>
        <translation>%1 von Stream %2 warten auf %3</translation>
    </message>
    <message>
        <source>Nobody says which links it has</source>
        <translation>Niemand meldet, welche Links er hat</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>up</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>%1 in account %2 as measured at connect or later, at least %3 old; a server measures anew once an hour</source>
        <translation>%1 im Konto %2, beim Verbinden oder später gemessen, mindestens %3 alt; ein Server misst stündlich neu</translation>
    </message>
    <message>
        <source>No guardian tells of its clock</source>
        <translation>Kein Guardian meldet seine Uhr</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 against its grandmaster, which does not say how near UTC it is</source>
        <translation>%1 gegenüber seinem Grandmaster, der nicht sagt, wie nahe er UTC ist</translation>
    </message>
    <message>
        <source>No other unit is heard through it</source>
        <translation>Über ihn ist keine andere Einheit zu hören</translation>
    </message>
    <message>
        <source>%1 of %2 live</source>
        <translation>%1 von %2 aktiv</translation>
    </message>
    <message>
        <source>Live: %1, late: %2, lost: %3</source>
        <translation>Aktiv: %1, spät: %2, verloren: %3</translation>
    </message>
    <message>
        <source>No guardian tells of its way to the hub</source>
        <translation>Kein Guardian meldet seinen Weg zum Hub</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>To %1 over %2</source>
        <translation>Nach %1 über %2</translation>
    </message>
    <message>
        <source>To %1 by %2 over %3</source>
        <translation>Nach %1 über %2 an %3</translation>
    </message>
    <message>
        <source>since just now</source>
        <translation>seit gerade eben</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>by the site file the shortest way begins with %1</source>
        <translation>laut Site-Datei beginnt der kürzeste Weg mit %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>The subject registry does not answer: %1</source>
        <translation>Das Subject-Register antwortet nicht: %1</translation>
    </message>
    <message>
        <source>The subject registry tells nothing of it</source>
        <translation>Das Subject-Register sagt nichts über ihn</translation>
    </message>
    <message>
        <source>Subjects that somebody there listens to, read just now</source>
        <translation>Subjects, die dort jemand hört, gerade eben gelesen</translation>
    </message>
    <message>
        <source>Subjects that somebody there listens to, read %1 ago</source>
        <translation>Subjects, die dort jemand hört, vor %1 gelesen</translation>
    </message>
</context>
<context>
    <name>nunect::models::LinkModel</name>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Not told anew for %1</source>
        <translation>Seit %1 nicht aktualisiert</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>It stands in the server&apos;s configuration</source>
        <translation>Steht in der Konfiguration des Servers</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The end that tells of it: a link between two servers that both answer is there twice</source>
        <translation>Das meldende Ende: Ein Link zwischen zwei antwortenden Servern erscheint zweimal</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Gegenstelle</translation>
    </message>
    <message>
        <source>The other end; a gateway&apos;s is a cluster. ≈: by its connect event</source>
        <translation>Das andere Ende, bei Gateways ein Cluster. ≈: laut Verbindungsereignis</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Of a leaf node, or of a route that an account has to itself</source>
        <translation>Bei Leaf-Nodes und bei Routen, die ein Konto für sich allein hat</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>nunect::models::PaletteModel</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
</context>
<context>
    <name>nunect::models::RateColumns</name>
    <message>
        <source>What the server received</source>
        <translation>Was der Server empfangen hat</translation>
    </message>
    <message>
        <source>What the server sent</source>
        <translation>Was der Server gesendet hat</translation>
    </message>
    <message>
        <source>In msgs/s</source>
        <translation>Nachr./s ein</translation>
    </message>
    <message>
        <source>Out msgs/s</source>
        <translation>Nachr./s aus</translation>
    </message>
    <message>
        <source>In bytes/s</source>
        <translation>Bytes/s ein</translation>
    </message>
    <message>
        <source>Out bytes/s</source>
        <translation>Bytes/s aus</translation>
    </message>
</context>
<context>
    <name>nunect::models::ReceiverModel</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Subscribed to</source>
        <translation>Abonniert</translation>
    </message>
    <message>
        <source>Queue group</source>
        <translation>Queue-Gruppe</translation>
    </message>
    <message>
        <source>A message goes to one of its members.</source>
        <translation>Eine Nachricht geht an ein einziges Mitglied.</translation>
    </message>
    <message>
        <source>CID</source>
        <translation>CID</translation>
    </message>
    <message>
        <source>The server&apos;s number of the connection.</source>
        <translation>Nummer der Verbindung beim Server.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Its name; empty if it has none or is not known.</source>
        <translation>Ihr Name; leer, wenn sie keinen hat oder unbekannt ist.</translation>
    </message>
    <message>
        <source>SID</source>
        <translation>SID</translation>
    </message>
    <message>
        <source>The client&apos;s number of the subscription.</source>
        <translation>Nummer des Abonnements beim Client.</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Messages so far.</source>
        <translation>Nachrichten bisher.</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Endet nach</translation>
    </message>
    <message>
        <source>So many messages.</source>
        <translation>So vielen Nachrichten.</translation>
    </message>
</context>
<context>
    <name>nunect::models::RttModel</name>
    <message>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
    <message>
        <source>Measured too long ago</source>
        <translation>Messung zu alt</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>No heartbeat yet</source>
        <translation>Noch kein Heartbeat</translation>
    </message>
    <message>
        <source>Not known: this unit&apos;s clock or this console&apos;s has no error bound</source>
        <translation>Unbekannt: Die Uhr dieser Einheit oder dieser Konsole hat keine Fehlergrenze</translation>
    </message>
    <message>
        <source>Arrived before it was sent: one of the two clocks is farther off than it claims</source>
        <translation>Vor dem Senden angekommen: Eine der beiden Uhren weicht stärker ab, als sie angibt</translation>
    </message>
    <message>
        <source>Less than the two clocks can tell: %1 as they read it, ± %2</source>
        <translation>Weniger, als die beiden Uhren auflösen können: %1 abgelesen, ± %2</translation>
    </message>
    <message>
        <source>%1, guaranteed; the shortest of the last %2: %3</source>
        <translation>%1, garantiert; kürzeste der letzten %2: %3</translation>
    </message>
    <message>
        <source>from %1 to the unit: %2</source>
        <translation>von %1 zur Einheit: %2</translation>
    </message>
    <message>
        <source>%1, but that is before it was sent: one of the two clocks is farther off than it claims</source>
        <translation>%1, also vor dem Senden: Eine der beiden Uhren weicht stärker ab, als sie angibt</translation>
    </message>
    <message>
        <source>From the unit: %1; %2</source>
        <translation>Von der Einheit: %1; %2</translation>
    </message>
    <message>
        <source>%1 of %2 echoes lost</source>
        <translation>%1 von %2 Echos verloren</translation>
    </message>
    <message>
        <source>Not measured: this unit answers no echo of this console</source>
        <translation>Nicht gemessen: Diese Einheit beantwortet kein Echo dieser Konsole</translation>
    </message>
    <message>
        <source>Measured too long ago: %1; %2</source>
        <translation>Messung zu alt: %1; %2</translation>
    </message>
    <message>
        <source>%1, but the two clocks claim to be within %2 of each other: one of them is farther off than it claims</source>
        <translation>%1, doch beide Uhren geben höchstens %2 Abstand an: Eine von ihnen weicht stärker ab, als sie angibt</translation>
    </message>
    <message>
        <source>Less than the echoes can tell: %1 as measured, ± %2; %3</source>
        <translation>Weniger, als die Echos auflösen können: %1 gemessen, ± %2; %3</translation>
    </message>
    <message>
        <source>This unit&apos;s clock minus this console&apos;s: %1, guaranteed; measured: %2; %3</source>
        <translation>Uhr der Einheit minus Uhr dieser Konsole: %1, garantiert; gemessen: %2; %3</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <translation>%1 von %2 (%3 %)</translation>
    </message>
    <message>
        <source>One-way delay</source>
        <translation>Einweg-Laufzeit</translation>
    </message>
    <message>
        <source>Clock offset</source>
        <translation>Uhr-Offset</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>Seq</translation>
    </message>
    <message>
        <source>Native RTT</source>
        <translation>Native RTT</translation>
    </message>
    <message>
        <source>App RTT</source>
        <translation>App-RTT</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>unit</comment>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>probes</comment>
        <translation>Verlust</translation>
    </message>
</context>
<context>
    <name>nunect::models::ServerModel</name>
    <message>
        <source>%1
Not told anew for %2</source>
        <translation>%1
Seit %2 nicht aktualisiert</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>What the server says of its own health</source>
        <translation>Was der Server über seinen eigenen Zustand meldet</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Caution: there are published advisories against it</source>
        <translation>Vorsicht: Zu dieser Version gibt es Sicherheitshinweise</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Of JetStream</source>
        <translation>Von JetStream</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>New with each start</source>
        <translation>Neu bei jedem Start</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Clients, of those that there may be</source>
        <translation>Clients, von den maximal erlaubten</translation>
    </message>
    <message>
        <source>Slow consumers</source>
        <translation>Langsame Consumer</translation>
    </message>
    <message>
        <source>Connections cut off for being slow, since its start</source>
        <translation>Wegen Langsamkeit getrennte Verbindungen, seit seinem Start</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Of one core</source>
        <translation>Eines Kerns</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>Connections to servers of its cluster: several to each since 2.10</source>
        <translation>Verbindungen zu Servern seines Clusters: ab 2.10 mehrere je Server</translation>
    </message>
    <message>
        <source>Leafs</source>
        <translation>Leafs</translation>
    </message>
    <message>
        <source>Connections to leaf nodes</source>
        <translation>Verbindungen zu Leaf-Nodes</translation>
    </message>
    <message>
        <source>Total connections</source>
        <translation>Verb. gesamt</translation>
    </message>
    <message>
        <source>Clients since its start</source>
        <translation>Clients seit seinem Start</translation>
    </message>
    <message>
        <source>JetStream</source>
        <translation>JetStream</translation>
    </message>
    <message>
        <source>Bytes on disk, of those that there may be</source>
        <translation>Bytes auf Platte, von den maximal erlaubten</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Uptime</translation>
    </message>
    <message>
        <source>Certificate ends</source>
        <translation>Zertifikat bis</translation>
    </message>
    <message>
        <source>The first of its TLS certificates; told since 2.14</source>
        <translation>Das zuerst ablaufende TLS-Zertifikat; gemeldet ab 2.14</translation>
    </message>
    <message>
        <source>Configuration read</source>
        <translation>Konfig. gelesen</translation>
    </message>
    <message>
        <source>Missed events</source>
        <translation>Ereignislücken</translation>
    </message>
    <message>
        <source>Connections that ended without a word: at least so many of its events were lost on the way</source>
        <translation>Ohne Meldung beendete Verbindungen: Mindestens so viele Ereignisse gingen unterwegs verloren</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Gesehen</translation>
    </message>
</context>
<context>
    <name>nunect::models::ServerPairModel</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
</context>
<context>
    <name>nunect::models::StreamModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Füllstand</translation>
    </message>
    <message>
        <source>Of the limit in bytes or in messages that is nearer. Empty: it has none.</source>
        <translation>Vom näheren Limit, Bytes oder Nachrichten. Leer: ohne Limit.</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Messages a second, and how that was lately.</source>
        <translation>Nachrichten pro Sekunde, und der letzte Verlauf.</translation>
    </message>
</context>
<context>
    <name>nunect::models::SubjectTreeModel</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>Alle Subjects</translation>
    </message>
    <message>
        <source>%1: %2 subscriptions, %3 messages delivered</source>
        <translation>%1: %2 Abonnements, %3 Nachrichten zugestellt</translation>
    </message>
</context>
<context>
    <name>nunect::models::SubscriptionListModel</name>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>SID</source>
        <translation>SID</translation>
    </message>
    <message>
        <source>The client&apos;s number of it</source>
        <translation>Nummer beim Client</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Delivered to it since it was made</source>
        <translation>Seit dem Anlegen zugestellt</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Endet nach</translation>
    </message>
    <message>
        <source>So many messages; nothing: never</source>
        <translation>So vielen Nachrichten; leer: nie</translation>
    </message>
</context>
<context>
    <name>nunect::models::SubscriptionModel</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Queue group</source>
        <translation>Queue-Gruppe</translation>
    </message>
    <message>
        <source>A message goes to one of its members.</source>
        <translation>Eine Nachricht geht an ein einziges Mitglied.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Subscriptions that are alike, on all servers together.</source>
        <translation>Gleiche Abonnements, auf allen Servern zusammen.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Servers that have such subscriptions.</source>
        <translation>Server mit solchen Abonnements.</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Messages so far, to the subscriptions that are there now.</source>
        <translation>Nachrichten bisher, an die jetzt vorhandenen Abonnements.</translation>
    </message>
    <message>
        <source>Server names</source>
        <translation>Servernamen</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>nunect::models::SvgDrawing</name>
    <message>
        <source>All that is shown is as it should be.</source>
        <translation>Alles Gezeigte ist, wie es sein soll.</translation>
    </message>
    <message>
        <source>Not as it should be: %1.</source>
        <translation>Nicht, wie es sein soll: %1.</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 zu %2: %3</translation>
    </message>
</context>
<context>
    <name>nunect::models::TableModel</name>
    <message>
        <source>A word is looked for in all columns. In one: %1:word, %1=word.</source>
        <translation>Ein Wort wird in allen Spalten gesucht. In einer: %1:Wort, %1=Wort.</translation>
    </message>
    <message>
        <source>Figures: %1&gt;100, with units (ms, kB, %).</source>
        <translation>Zahlen: %1&gt;100, mit Einheit (ms, kB, %).</translation>
    </message>
    <message>
        <source>A minus turns a term round. Columns: %1.</source>
        <translation>Ein Minus kehrt einen Ausdruck um. Spalten: %1.</translation>
    </message>
</context>
<context>
    <name>nunect::models::TimeModel</name>
    <message>
        <source>No PTP grandmaster</source>
        <translation>Kein PTP-Grandmaster</translation>
    </message>
    <message>
        <source>PTP steps to the grandmaster: %1</source>
        <translation>PTP-Stufen bis zum Grandmaster: %1</translation>
    </message>
    <message>
        <source>No NTP server</source>
        <translation>Kein NTP-Server</translation>
    </message>
    <message>
        <source>NTP stratum %1: %1 servers between this clock and a reference</source>
        <translation>NTP-Stratum %1: %1 Server zwischen dieser Uhr und einer Referenz</translation>
    </message>
    <message>
        <source>clock was set %1 ×</source>
        <translation>Uhr %1 × gestellt</translation>
    </message>
    <message>
        <source>source lost %1 ago</source>
        <translation>Quelle vor %1 verloren</translation>
    </message>
    <message>
        <source>PTP port %1</source>
        <translation>PTP-Port %1</translation>
    </message>
    <message>
        <source>path %1</source>
        <translation>Pfad %1</translation>
    </message>
    <message>
        <source>NTP leap %1</source>
        <translation>NTP-Leap %1</translation>
    </message>
    <message>
        <source>NTP root delay %1</source>
        <translation>NTP-Root-Delay %1</translation>
    </message>
    <message>
        <source>At least so long: this console did not see it begin</source>
        <translation>Mindestens so lange: Diese Konsole hat den Beginn nicht gesehen</translation>
    </message>
    <message>
        <source>Offset over the last 5 minutes; the line&apos;s full height is its largest</source>
        <translation>Offset der letzten 5 Minuten; volle Höhe der Linie ist der größte</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Nothing supports a bound on this clock&apos;s error</source>
        <translation>Nichts belegt eine Fehlergrenze dieser Uhr</translation>
    </message>
    <message>
        <source>This clock is within %1 of UTC, guaranteed</source>
        <translation>Diese Uhr weicht garantiert höchstens %1 von UTC ab</translation>
    </message>
    <message>
        <source>Within %1 of its grandmaster, which does not state its own accuracy</source>
        <translation>Weicht höchstens %1 von ihrem Grandmaster ab, der seine eigene Genauigkeit nicht angibt</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Last 5 min</source>
        <translation>Letzte 5 min</translation>
    </message>
    <message>
        <source>Error bound</source>
        <translation>Fehlergrenze</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>Stratum</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>%1; what is dotted came later, out of the site&apos;s record</source>
        <translation>%1; Gepunktetes kam später aus der Aufzeichnung der Site</translation>
    </message>
</context>
<context>
    <name>nunect::models::Topology</name>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Units lost</source>
        <translation>Einheiten verloren</translation>
    </message>
    <message>
        <source>Units late</source>
        <translation>Einheiten spät</translation>
    </message>
    <message>
        <source>All live</source>
        <translation>Alle aktiv</translation>
    </message>
    <message>
        <source>%1 of %2 live</source>
        <translation>%1 von %2 aktiv</translation>
    </message>
    <message>
        <source>Not known any more</source>
        <translation>Nicht mehr bekannt</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>None now</source>
        <translation>Jetzt keine</translation>
    </message>
</context>
<context>
    <name>nunect::models::UnitMovesModel</name>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>At its last move</source>
        <translation>Bei ihrem letzten Wechsel</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Letzte Minute</translation>
    </message>
    <message>
        <source>Moves within the last minute</source>
        <translation>Wechsel in der letzten Minute</translation>
    </message>
</context>
<context>
    <name>nunect::models::format</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>max. %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>synchron</translation>
    </message>
    <message>
        <source>tracking</source>
        <translation>nachgeführt</translation>
    </message>
    <message>
        <source>acquiring</source>
        <translation>einlaufend</translation>
    </message>
    <message>
        <source>freerun</source>
        <translation>freilaufend</translation>
    </message>
    <message>
        <source>no source, %1</source>
        <translation>keine Quelle, %1</translation>
    </message>
</context>
</TS>
