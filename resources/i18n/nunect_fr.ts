<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation>Comptes&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity, newest first</source>
        <translation>Activité, plus récent en tête</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Tous les niveaux</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avertissements et erreurs</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Paused. Waiting to be shown: %1</source>
        <translation>En pause. En attente d&apos;affichage&#xa0;: %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Nothing of this kind has happened. Of other kinds: %1.</source>
        <translation>Rien de ce type. D&apos;autres types&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Nothing has happened since this console connected.</source>
        <translation>Rien depuis la connexion de cette console.</translation>
    </message>
    <message>
        <source>Not connected. Nothing has happened yet.</source>
        <translation>Non connecté. Rien pour l&apos;instant.</translation>
    </message>
    <message>
        <source>Not shown, of other levels or kinds: %1</source>
        <translation>Non affichés, d&apos;autres niveaux ou types&#xa0;: %1</translation>
    </message>
    <message>
        <source>Older entries no longer kept: %1</source>
        <translation>Entrées plus anciennes non conservées&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>AdviceDialog</name>
    <message>
        <source>Withdraw the approval?</source>
        <translation>Retirer l&apos;approbation&#xa0;?</translation>
    </message>
    <message>
        <source>Approve the advice?</source>
        <translation>Approuver le conseil&#xa0;?</translation>
    </message>
    <message>
        <source>The log says who decided.</source>
        <translation>Le journal dit qui a décidé.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
</context>
<context>
    <name>AdvicePanel</name>
    <message>
        <source>What could be saved on links</source>
        <translation>Ce qui peut être économisé sur les liens</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Approuver…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>AlarmBar</name>
    <message>
        <source>No alarms</source>
        <translation>Aucune alarme</translation>
    </message>
    <message>
        <source>Not connected: no alarms are known</source>
        <translation>Non connecté&#xa0;: alarmes inconnues</translation>
    </message>
    <message>
        <source>Unacknowledged: %1</source>
        <translation>Non acquittées&#xa0;: %1</translation>
    </message>
    <message>
        <source>All acknowledged</source>
        <translation>Toutes acquittées</translation>
    </message>
    <message>
        <source>Critical: %1</source>
        <translation>Critiques&#xa0;: %1</translation>
    </message>
    <message>
        <source>Serious: %1</source>
        <translation>Graves&#xa0;: %1</translation>
    </message>
    <message>
        <source>Caution: %1</source>
        <translation>Attention&#xa0;: %1</translation>
    </message>
    <message>
        <source>Shelved: %1</source>
        <translation>Mises en attente&#xa0;: %1</translation>
    </message>
    <message>
        <source>Alarms: %1. %2 %3</source>
        <translation>Alarmes&#xa0;: %1. %2 %3</translation>
    </message>
    <message>
        <source>Muted for %1</source>
        <translation>Muet pendant %1</translation>
    </message>
    <message>
        <source>Mute 5 min</source>
        <translation>Muet 5 min</translation>
    </message>
    <message>
        <source>Muted for %1, press to hear alarms again</source>
        <translation>Muet pendant %1, presser pour entendre de nouveau les alarmes</translation>
    </message>
    <message>
        <source>Mute alarms for 5 minutes</source>
        <translation>Couper le son des alarmes 5 minutes</translation>
    </message>
</context>
<context>
    <name>AlarmRuleField</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1 : %2, %3</translation>
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
        <translation>%1 – désactivée</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Marche</translation>
    </message>
    <message>
        <source>%1: on</source>
        <translation>%1 : activée</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>%1: sound</source>
        <translation>%1 : son</translation>
    </message>
    <message>
        <source>Limit (%1)</source>
        <translation>Limite (%1)</translation>
    </message>
    <message>
        <source>Deadband (%1)</source>
        <translation>Zone morte (%1)</translation>
    </message>
    <message>
        <source>On delay (s)</source>
        <translation>Délai marche (s)</translation>
    </message>
    <message>
        <source>Off delay (s)</source>
        <translation>Délai arrêt (s)</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>%1: as it is without anybody&apos;s doing</source>
        <translation>%1 : comme sans intervention</translation>
    </message>
    <message>
        <source>%1: priority</source>
        <translation>%1&#xa0;: priorité</translation>
    </message>
</context>
<context>
    <name>AlarmRulesEntry</name>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>When an alarm is raised, how urgent it is, and whether it is heard: for each kind, kept for each site.</source>
        <translation>Quand une alarme est déclenchée, son urgence et si elle s&apos;entend&#xa0;: pour chaque type, gardé pour chaque site.</translation>
    </message>
    <message>
        <source>Alarm rules</source>
        <translation>Règles d&apos;alarme</translation>
    </message>
</context>
<context>
    <name>AlarmRulesPanel</name>
    <message>
        <source>The standard rules hold, and changes are not kept: %1</source>
        <translation>Les règles standard valent, les changements ne sont pas gardés : %1</translation>
    </message>
    <message>
        <source>Rename that file, keep these rules</source>
        <translation>Renommer ce fichier, garder ces règles</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
</context>
<context>
    <name>AlarmsPage</name>
    <message>
        <source>Alarms: %1</source>
        <translation>Alarmes&#xa0;: %1</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Acknowledge all shown</source>
        <translation>Acquitter toutes les affichées</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Acquitter</translation>
    </message>
    <message>
        <source>Shelve 15 min</source>
        <translation>Attente 15 min</translation>
    </message>
    <message>
        <source>Shelve 1 h</source>
        <translation>Attente 1 h</translation>
    </message>
    <message>
        <source>Shelve 8 h</source>
        <translation>Attente 8 h</translation>
    </message>
    <message>
        <source>Unshelve</source>
        <translation>Réactiver</translation>
    </message>
    <message>
        <source>Note on the chosen alarms</source>
        <translation>Note sur les alarmes sélectionnées</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>What is done here is shown on the site&apos;s other consoles, too.</source>
        <translation>Les actions faites ici sont visibles sur les autres consoles du site.</translation>
    </message>
    <message>
        <source>Not shared with the site&apos;s other consoles: %1</source>
        <translation>Non partagé avec les autres consoles du site&#xa0;: %1</translation>
    </message>
    <message>
        <source>No alarms.</source>
        <translation>Aucune alarme.</translation>
    </message>
    <message>
        <source>Not connected. No alarms are known.</source>
        <translation>Non connecté. Alarmes inconnues.</translation>
    </message>
    <message>
        <source>What happened to alarms</source>
        <translation>Historique des alarmes</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Rien pour l&apos;instant.</translation>
    </message>
    <message>
        <source>Older events no longer kept: %1</source>
        <translation>Événements plus anciens non conservés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Out of service…</source>
        <translation>Hors service…</translation>
    </message>
    <message>
        <source>Back into service</source>
        <translation>Remettre en service</translation>
    </message>
</context>
<context>
    <name>AppearancePanel</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nuit</translation>
    </message>
    <message>
        <source>Night is almost black and red: eyes that are used to the dark stay so.</source>
        <translation>Nuit est presque noir et rouge : les yeux habitués à l&apos;obscurité le restent.</translation>
    </message>
    <message>
        <source>Size of all that is shown: %1 %</source>
        <translation>Taille de tout l&apos;affichage : %1 %</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Ctrl and + or − change it in smaller steps.</source>
        <translation>Ctrl avec + ou − la change par pas plus fins.</translation>
    </message>
    <message>
        <source>Reduced motion: nothing moves or blinks by itself</source>
        <translation>Moins de mouvement : rien ne bouge ni ne clignote de soi-même</translation>
    </message>
    <message>
        <source>Show all controls, symbols and colours</source>
        <translation>Montrer tous les contrôles, symboles et couleurs</translation>
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
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ColorSamples</name>
    <message>
        <source>Colours, with their contrast to each ground</source>
        <translation>Couleurs, avec leur contraste sur chaque fond</translation>
    </message>
    <message>
        <source>Ground: %1, %2</source>
        <translation>Fond : %1, %2</translation>
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
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>%1: further to the front</source>
        <translation>%1&#xa0;: vers le début</translation>
    </message>
    <message>
        <source>%1: further to the end</source>
        <translation>%1&#xa0;: vers la fin</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>The columns and their order as they are without a choice.</source>
        <translation>Colonnes et ordre d&apos;origine.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Go to, or do</source>
        <translation>Aller à, ou faire</translation>
    </message>
    <message>
        <source>Name of a page, an action, a server, a unit or a subject</source>
        <translation>Nom d&apos;une page, d&apos;une action, d&apos;un serveur, d&apos;une unité ou d&apos;un sujet</translation>
    </message>
    <message>
        <source>What fits: %1</source>
        <translation>Ce qui convient : %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Nothing has a name like that.</source>
        <translation>Rien n&apos;a un nom pareil.</translation>
    </message>
    <message>
        <source>There is more; type on.</source>
        <translation>Il y en a d&apos;autres ; continuer à taper.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Dark, light or night</source>
        <translation>Sombre, clair ou nuit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Taille normale</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>Verrouiller ou déverrouiller</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>End the console</source>
        <translation>Quitter la console</translation>
    </message>
</context>
<context>
    <name>ConnectDetails</name>
    <message>
        <source>File with the password, instead of typing it</source>
        <translation>Fichier du mot de passe, au lieu de le saisir</translation>
    </message>
    <message>
        <source>File with the token, instead of typing it</source>
        <translation>Fichier du jeton, au lieu de le saisir</translation>
    </message>
    <message>
        <source>File with the NKey seed</source>
        <translation>Fichier de la graine NKey</translation>
    </message>
    <message>
        <source>.creds file</source>
        <translation>Fichier .creds</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Moins de réglages</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Plus de réglages</translation>
    </message>
    <message>
        <source>User, kind of login, CA, and what the site is called</source>
        <translation>Utilisateur, type d&apos;accès, CA et nom du site</translation>
    </message>
    <message>
        <source>Login by</source>
        <translation>Accès par</translation>
    </message>
    <message>
        <source>Kind of login</source>
        <translation>Type d&apos;accès</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>NKey</source>
        <translation>NKey</translation>
    </message>
    <message>
        <source>Credentials file</source>
        <translation>Fichier d&apos;identité</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Certificat client</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>/path/to/file, or $CREDENTIALS_DIRECTORY/name</source>
        <translation>/chemin/du/fichier ou $CREDENTIALS_DIRECTORY/nom</translation>
    </message>
    <message>
        <source>Certificate (PEM file)</source>
        <translation>Certificat (fichier PEM)</translation>
    </message>
    <message>
        <source>Its private key (PEM file)</source>
        <translation>Sa clé privée (fichier PEM)</translation>
    </message>
    <message>
        <source>The site&apos;s own CA (PEM file)</source>
        <translation>CA propre au site (fichier PEM)</translation>
    </message>
    <message>
        <source>none: the CAs of this machine; of an unknown hub you are asked</source>
        <translation>aucune : CA de cette machine ; pour un hub inconnu, question posée</translation>
    </message>
    <message>
        <source>Trusted key (SHA-256)</source>
        <translation>Clé de confiance (SHA-256)</translation>
    </message>
    <message>
        <source>Trust it no more</source>
        <translation>Ne plus lui faire confiance</translation>
    </message>
    <message>
        <source>Name of this profile</source>
        <translation>Nom de ce profil</translation>
    </message>
    <message>
        <source>none: the hub&apos;s</source>
        <translation>aucun : celui du hub</translation>
    </message>
    <message>
        <source>Name of the site in the header</source>
        <translation>Nom du site dans l&apos;en-tête</translation>
    </message>
    <message>
        <source>none: the profile&apos;s</source>
        <translation>aucun : celui du profil</translation>
    </message>
    <message>
        <source>This console&apos;s unit ID</source>
        <translation>ID d&apos;unité de cette console</translation>
    </message>
    <message>
        <source>none: made of the machine</source>
        <translation>aucun : tiré de la machine</translation>
    </message>
    <message>
        <source>Monitoring ports, where the login may not read $SYS</source>
        <translation>Ports de supervision, si l&apos;accès ne peut pas lire $SYS</translation>
    </message>
    <message>
        <source>https://hub.example:8444; several with blanks between</source>
        <translation>https://hub.example:8444 ; plusieurs, séparés par des espaces</translation>
    </message>
</context>
<context>
    <name>ConnectFields</name>
    <message>
        <source>Connect as natscli does</source>
        <translation>Se connecter comme natscli</translation>
    </message>
    <message>
        <source>Connect to a site</source>
        <translation>Se connecter à un site</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Se connecter à %1</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <translation>Adresse du hub</translation>
    </message>
    <message>
        <source>hub.example, or wss://hub.example:8443</source>
        <translation>hub.example ou wss://hub.example:8443</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Password of user &quot;%1&quot;</source>
        <translation>Mot de passe de l&apos;utilisateur « %1 »</translation>
    </message>
    <message>
        <source>as it is stored</source>
        <translation>tel qu&apos;enregistré</translation>
    </message>
    <message>
        <source>Remember the password in the keychain</source>
        <translation>Garder le mot de passe dans le trousseau</translation>
    </message>
    <message>
        <source>Remember the token in the keychain</source>
        <translation>Garder le jeton dans le trousseau</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Ouvrir quand même</translation>
    </message>
    <message>
        <source>Back to the site</source>
        <translation>Retour au site</translation>
    </message>
    <message>
        <source>Token of the system login</source>
        <translation>Jeton de l&apos;accès système</translation>
    </message>
    <message>
        <source>Password of the system login, user &quot;%1&quot;</source>
        <translation>Mot de passe de l&apos;accès système, utilisateur «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Remember both in the keychain</source>
        <translation>Garder les deux dans le trousseau</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>From natscli on this machine</source>
        <translation>De natscli sur cette machine</translation>
    </message>
    <message>
        <source>Contexts of natscli</source>
        <translation>Contextes de natscli</translation>
    </message>
    <message>
        <source>System login, step by step</source>
        <translation>Accès système, étape par étape</translation>
    </message>
</context>
<context>
    <name>ConnectSteps</name>
    <message>
        <source>Connection, step by step</source>
        <translation>Connexion, étape par étape</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ConnectWindow</name>
    <message>
        <source>Trust this key? – nunect</source>
        <translation>Faire confiance à cette clé ? – nunect</translation>
    </message>
    <message>
        <source>Connect – nunect</source>
        <translation>Connexion – nunect</translation>
    </message>
    <message>
        <source>Not connected: this kiosk has no site that it can open by itself.</source>
        <translation>Non connecté&#xa0;: ce kiosque n&apos;a aucun site qu&apos;il puisse ouvrir seul.</translation>
    </message>
    <message>
        <source>Locked: sites and logins are for those who know the PIN.</source>
        <translation>Verrouillé&#xa0;: les sites et les accès sont pour qui connaît le code PIN.</translation>
    </message>
</context>
<context>
    <name>ConnectionDrawer</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Messages since this was opened</source>
        <translation>Messages depuis l&apos;ouverture</translation>
    </message>
    <message>
        <source>From the client</source>
        <translation>Du client</translation>
    </message>
    <message>
        <source>To the client</source>
        <translation>Vers le client</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Subscriptions of this connection</source>
        <translation>Abonnements de cette connexion</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Connections: the last that closed</source>
        <translation>Connexions&#xa0;: les dernières fermées</translation>
    </message>
    <message>
        <source>Connections: %1 open</source>
        <translation>Connexions&#xa0;: %1 ouvertes</translation>
    </message>
    <message>
        <source>Which connections</source>
        <translation>Quelles connexions</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvertes</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermées</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Connexions ouvertes</translation>
    </message>
    <message>
        <source>Closed connections</source>
        <translation>Connexions fermées</translation>
    </message>
    <message>
        <source>Closed connections that found no room here: %1</source>
        <translation>Connexions fermées non listées, faute de place&#xa0;: %1</translation>
    </message>
    <message>
        <source>Connections: %1 open, %2 stale</source>
        <translation>Connexions&#xa0;: %1 ouvertes, %2 périmées</translation>
    </message>
</context>
<context>
    <name>ControlSamples</name>
    <message>
        <source>What can be pressed</source>
        <translation>Ce qui se presse</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>Bouton</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Pressed in</source>
        <translation>Enfoncé</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Open a menu</source>
        <translation>Ouvrir un menu</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Disabled entry</source>
        <translation>Entrée désactivée</translation>
    </message>
    <message>
        <source>Disabled sign</source>
        <translation>Signe désactivé</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>Un parmi plusieurs</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Deuxième</translation>
    </message>
    <message>
        <source>Third</source>
        <translation>Troisième</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Marche</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Onglets</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Tuile</translation>
    </message>
    <message>
        <source>of 34</source>
        <translation>sur 34</translation>
    </message>
    <message>
        <source>why it stands so</source>
        <translation>pourquoi il en est ainsi</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>No row matches this filter.</source>
        <translation>Aucune ligne ne correspond à ce filtre.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Order held</source>
        <translation>Ordre figé</translation>
    </message>
</context>
<context>
    <name>DetailRow</name>
    <message>
        <source>%1: %2, not told anew</source>
        <translation>%1&#xa0;: %2, non actualisé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>It is not there any more. This is the last that was known.</source>
        <translation>N&apos;existe plus. Dernières valeurs connues.</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Détails de %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>EntrySamples</name>
    <message>
        <source>Entries and values</source>
        <translation>Saisies et valeurs</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>An example of what belongs here</source>
        <translation>Un exemple de ce qui va ici</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Rempli</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Value with a status</source>
        <translation>Valeur avec un état</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Value with an abnormal status</source>
        <translation>Valeur avec un état anormal</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export what is shown</source>
        <translation>Exporter l&apos;affichage</translation>
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
        <translation>Texte</translation>
    </message>
    <message>
        <source>As on screen, with tabs between the cells.</source>
        <translation>Comme à l&apos;écran, cellules séparées par des tabulations.</translation>
    </message>
    <message>
        <source>Figures without units: times in nanoseconds, sizes in bytes.</source>
        <translation>Valeurs sans unité&#xa0;: temps en nanosecondes, tailles en octets.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>%1 of %2 rows written</source>
        <translation>%1 lignes sur %2 écrites</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Export %1 rows</source>
        <translation>Exporter %1 lignes</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>FigureSamples</name>
    <message>
        <source>Icons and sparkline</source>
        <translation>Icônes et courbe</translation>
    </message>
    <message>
        <source>The last values about zero, with a gap where none is known; the full height is the largest.</source>
        <translation>Les dernières valeurs autour de zéro, avec un vide où aucune n&apos;est connue ; la pleine hauteur est la plus grande.</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter, as: word, column:word, column&gt;100</source>
        <translation>Filtre, p. ex.&#xa0;: mot, colonne:mot, colonne&gt;100</translation>
    </message>
    <message>
        <source>Shows only the rows that match.</source>
        <translation>N&apos;affiche que les lignes qui correspondent.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>What can be typed into the filter</source>
        <translation>Syntaxe du filtre</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Back to the settings</source>
        <translation>Retour aux réglages</translation>
    </message>
    <message>
        <source>Table: this site&apos;s units</source>
        <translation>Tableau : unités de ce site</translation>
    </message>
    <message>
        <source>A table without rows says why.</source>
        <translation>Un tableau sans ligne dit pourquoi.</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Site and connection</source>
        <translation>Site et connexion</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, version %2</translation>
    </message>
    <message>
        <source>Native RTT</source>
        <translation>RTT natif</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>This console</source>
        <translation>Cette console</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>System login</source>
        <translation>Accès système</translation>
    </message>
</context>
<context>
    <name>HeaderTitle</name>
    <message>
        <source>Sorted downwards</source>
        <translation>Tri décroissant</translation>
    </message>
    <message>
        <source>Sorted upwards</source>
        <translation>Tri croissant</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>1st</source>
        <translation>1er</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>2e</translation>
    </message>
    <message>
        <source>3rd</source>
        <translation>3e</translation>
    </message>
    <message>
        <source>%1th</source>
        <translation>%1e</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>HoldOrderButton</name>
    <message>
        <source>Order held</source>
        <translation>Ordre figé</translation>
    </message>
    <message>
        <source>Hold order</source>
        <translation>Figer l&apos;ordre</translation>
    </message>
    <message>
        <source>No row moves until this is pressed again. New rows stand at the end.</source>
        <translation>Aucune ligne ne bouge avant un nouvel appui. Les nouvelles lignes sont à la fin.</translation>
    </message>
    <message>
        <source>No row moves while the table is being used. Press to keep it so.</source>
        <translation>Aucune ligne ne bouge tant que le tableau est utilisé. Appuyer pour conserver cet état.</translation>
    </message>
    <message>
        <source>Press to keep rows from moving.</source>
        <translation>Appuyer pour figer les lignes.</translation>
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
        <translation>Parties de JetStream</translation>
    </message>
    <message>
        <source>Streams and consumers</source>
        <translation>Streams et consommateurs</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Consumers</source>
        <translation>Consommateurs</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Consumers of all streams</source>
        <translation>Consommateurs de tous les streams</translation>
    </message>
    <message>
        <source>Consumers of %1</source>
        <translation>Consommateurs de %1</translation>
    </message>
    <message>
        <source>Of the chosen stream</source>
        <translation>Du stream sélectionné</translation>
    </message>
    <message>
        <source>Of all streams</source>
        <translation>De tous les streams</translation>
    </message>
    <message>
        <source>Accounts with JetStream</source>
        <translation>Comptes avec JetStream</translation>
    </message>
</context>
<context>
    <name>KeyQuestion</name>
    <message>
        <source>No CA that this machine knows vouches for this hub. Is this its key?</source>
        <translation>Aucune CA connue de cette machine ne garantit ce hub. Est-ce sa clé ?</translation>
    </message>
    <message>
        <source>SHA-256 of its public key: %1</source>
        <translation>SHA-256 de sa clé publique : %1</translation>
    </message>
    <message>
        <source>It is the SHA-256 of the hub&apos;s public key; &quot;deploy/hub.sh status&quot; on the hub prints it. If you trust it, this very key is taken from now on and no other. Or name the site&apos;s CA file below.</source>
        <translation>C&apos;est le SHA-256 de la clé publique du hub ; « deploy/hub.sh status » sur le hub l&apos;affiche. Si elle est acceptée, cette clé seule vaudra désormais, et aucune autre. Ou indiquer plus bas le fichier CA du site.</translation>
    </message>
    <message>
        <source>Do not trust it</source>
        <translation>Ne pas lui faire confiance</translation>
    </message>
    <message>
        <source>Trust this key (Alt+T)</source>
        <translation>Faire confiance à cette clé (Alt+T)</translation>
    </message>
</context>
<context>
    <name>KioskBar</name>
    <message>
        <source>Kiosk</source>
        <translation>Kiosque</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Locked: everything can be seen, nothing can be done.</source>
        <translation>Verrouillé : tout se voit, rien ne se fait.</translation>
    </message>
    <message>
        <source>Unlocked.</source>
        <translation>Déverrouillé.</translation>
    </message>
    <message>
        <source>This kiosk has no PIN and does not lock.</source>
        <translation>Ce kiosque n&apos;a pas de code PIN et ne se verrouille pas.</translation>
    </message>
    <message>
        <source>End …</source>
        <translation>Quitter …</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Unlock …</source>
        <translation>Déverrouiller …</translation>
    </message>
</context>
<context>
    <name>KioskFrame</name>
    <message>
        <source>There is no keyboard on the screen. Install the packages qt6-virtualkeyboard-plugin and qml6-module-qtquick-virtualkeyboard.</source>
        <translation>Il n&apos;y a pas de clavier à l&apos;écran. Installer les paquets qt6-virtualkeyboard-plugin et qml6-module-qtquick-virtualkeyboard.</translation>
    </message>
</context>
<context>
    <name>LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>The console speaks it from its next start on.</source>
        <translation>La console la parlera à partir du prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>LeafsPage</name>
    <message>
        <source>Parts of leaf nodes</source>
        <translation>Parties des leaf nodes</translation>
    </message>
    <message>
        <source>Leafs</source>
        <translation>Leafs</translation>
    </message>
    <message>
        <source>If a link is cut</source>
        <translation>Si un lien est coupé</translation>
    </message>
    <message>
        <source>Leaf nodes</source>
        <translation>Leaf nodes</translation>
    </message>
    <message>
        <source>Leaf nodes: %1</source>
        <translation>Leaf nodes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Conseils</translation>
    </message>
</context>
<context>
    <name>LinkCutsPanel</name>
    <message>
        <source>If a link of %1 is cut</source>
        <translation>Si un lien de %1 est coupé</translation>
    </message>
    <message>
        <source>If a link is cut</source>
        <translation>Si un lien est coupé</translation>
    </message>
    <message>
        <source>Site file, as deploy/site.sh takes it</source>
        <translation>Fichier de site, tel que lu par deploy/site.sh</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>No link is the only way: each may be cut, and every leaf keeps the hub.</source>
        <translation>Aucun lien n&apos;est le seul chemin&#xa0;: chacun peut être coupé, et chaque leaf garde le hub.</translation>
    </message>
    <message>
        <source>Single points of failure: %1</source>
        <translation>Points de défaillance uniques&#xa0;: %1</translation>
    </message>
    <message>
        <source>Links of the site file</source>
        <translation>Liens du fichier de site</translation>
    </message>
    <message>
        <source>No site file is open. Name one above, or start with --site FILE.</source>
        <translation>Aucun fichier de site ouvert. Indiquez-en un ci-dessus, ou démarrez avec --site FICHIER.</translation>
    </message>
</context>
<context>
    <name>LinksPage</name>
    <message>
        <source>Routes, gateways and leaf nodes</source>
        <translation>Routes, gateways et leaf nodes</translation>
    </message>
    <message>
        <source>Routes, gateways and leaf nodes: %1</source>
        <translation>Routes, gateways et leaf nodes&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>Log in to %1</source>
        <translation>Connexion à %1</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Se connecter</translation>
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
        <translation>Synthèse</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
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
        <translation>Synchro</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>What is shown below is from before.</source>
        <translation>Les données ci-dessous datent d&apos;avant la coupure.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Leafs</source>
        <translation>Leafs</translation>
    </message>
    <message>
        <source>System login: %1</source>
        <translation>Accès système&#xa0;: %1</translation>
    </message>
    <message>
        <source>Servers are asked over HTTPS if that is set up; else what is shown of them is from before.</source>
        <translation>Les serveurs sont interrogés par HTTPS si c&apos;est configuré&#xa0;; sinon, ce qui en est montré date d&apos;avant.</translation>
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
        <translation>%1 vers %2 : %3</translation>
    </message>
</context>
<context>
    <name>MapExportDialog</name>
    <message>
        <source>Export the map as SVG</source>
        <translation>Exporter la carte en SVG</translation>
    </message>
    <message>
        <source>Map of %1</source>
        <translation>Carte de %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
</context>
<context>
    <name>MapNode</name>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Leaf node</source>
        <translation>Leaf node</translation>
    </message>
    <message>
        <source>Units of %1</source>
        <translation>Unités de %1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1 : %2, %3</translation>
    </message>
    <message>
        <source>%1 %2: %3, %4</source>
        <translation>%1 %2 : %3, %4</translation>
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
        <translation>Carte</translation>
    </message>
    <message>
        <source>What if link %1 is cut: beside the links of the leafs. It is not.</source>
        <translation>Et si le lien %1 est coupé&#xa0;: à côté des liens des leafs. Il ne l&apos;est pas.</translation>
    </message>
    <message>
        <source>Show what is</source>
        <translation>Montrer ce qui est</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
</context>
<context>
    <name>MessageDrawer</name>
    <message>
        <source>Body</source>
        <translation>Corps</translation>
    </message>
    <message>
        <source>Show the body as</source>
        <translation>Afficher le corps en</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
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
        <translation>Messages, plus récents en tête</translation>
    </message>
    <message>
        <source>Subject to listen to</source>
        <translation>Sujet à écouter</translation>
    </message>
    <message>
        <source>Subject, as: stage.lights.* or stage.&gt;</source>
        <translation>Sujet, p. ex.&#xa0;: stage.lights.* ou stage.&gt;</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Laisser tourner</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Paused. Waiting to be shown: %1</source>
        <translation>En pause. En attente d&apos;affichage&#xa0;: %1</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Subjects: %1</source>
        <translation>Subjects&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>MovesPanel</name>
    <message>
        <source>Moves by unit</source>
        <translation>Passages par unité</translation>
    </message>
    <message>
        <source>Moves by pair of servers</source>
        <translation>Passages par paire de serveurs</translation>
    </message>
    <message>
        <source>Which moves</source>
        <translation>Quels passages</translation>
    </message>
    <message>
        <source>By servers</source>
        <translation>Par serveurs</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>Par unité</translation>
    </message>
    <message>
        <source>No unit has moved since this console connected.</source>
        <translation>Aucune unité n&apos;est passée à un autre serveur depuis la connexion de cette console.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>OutOfServiceDialog</name>
    <message>
        <source>Taken out of service?</source>
        <translation>Mis hors service ?</translation>
    </message>
    <message>
        <source>No alarm on any console until it is seen again. The log says who said so.</source>
        <translation>Aucune alarme sur aucune console jusqu&apos;à ce qu&apos;il soit revu. Le journal dit qui l&apos;a déclaré.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Taken out of service</source>
        <translation>Mis hors service</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Units lost: %1</source>
        <translation>Unités perdues&#xa0;: %1</translation>
    </message>
    <message>
        <source>Slow: %1, %2</source>
        <translation>Lent&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Servers silent: %1</source>
        <translation>Serveurs muets&#xa0;: %1</translation>
    </message>
    <message>
        <source>Units late: %1</source>
        <translation>Unités en retard&#xa0;: %1</translation>
    </message>
    <message>
        <source>Clocks not locked: %1</source>
        <translation>Horloges non verrouillées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Messages not understood: %1</source>
        <translation>Messages non décodés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Site state unknown: not connected</source>
        <translation>État du site inconnu&#xa0;: non connecté</translation>
    </message>
    <message>
        <source>Waiting for the first reports</source>
        <translation>Attente des premiers rapports</translation>
    </message>
    <message>
        <source>Some reports are too old to be believed</source>
        <translation>Certains rapports sont trop anciens pour être fiables</translation>
    </message>
    <message>
        <source>All that reports is normal</source>
        <translation>Tout ce qui répond est normal</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>up</source>
        <translation>en service</translation>
    </message>
    <message>
        <source>none has reported yet</source>
        <translation>aucun rapport reçu</translation>
    </message>
    <message>
        <source>silent: %1</source>
        <translation>muets&#xa0;: %1</translation>
    </message>
    <message>
        <source>all report</source>
        <translation>tous répondent</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvertes</translation>
    </message>
    <message>
        <source>on all servers</source>
        <translation>sur tous les serveurs</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unités</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>late: %1, lost: %2</source>
        <translation>en retard&#xa0;: %1, perdues&#xa0;: %2</translation>
    </message>
    <message>
        <source>none late or lost</source>
        <translation>aucune en retard ni perdue</translation>
    </message>
    <message>
        <source>Slowest RTT</source>
        <translation>Pire RTT</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>none measured yet</source>
        <translation>aucune mesure</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Horloges</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>calées</translation>
    </message>
    <message>
        <source>bad: %1</source>
        <translation>en défaut&#xa0;: %1</translation>
    </message>
    <message>
        <source>none bad</source>
        <translation>aucune en défaut</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Décodage</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>erreurs</translation>
    </message>
    <message>
        <source>see Activity</source>
        <translation>voir Activité</translation>
    </message>
    <message>
        <source>all understood</source>
        <translation>tout décodé</translation>
    </message>
    <message>
        <source>No unit has sent a heartbeat yet.</source>
        <translation>Aucun heartbeat d&apos;unité reçu.</translation>
    </message>
    <message>
        <source>Not connected. No units are known.</source>
        <translation>Non connecté. Unités inconnues.</translation>
    </message>
    <message>
        <source>Recent activity</source>
        <translation>Activité récente</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Rien pour l&apos;instant.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Non connecté.</translation>
    </message>
    <message>
        <source>Links down: %1</source>
        <translation>Liens coupés : %1</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>down: %1</source>
        <translation>coupés : %1</translation>
    </message>
    <message>
        <source>not connected: %1</source>
        <translation>non connectés : %1</translation>
    </message>
    <message>
        <source>none between servers</source>
        <translation>aucun entre serveurs</translation>
    </message>
    <message>
        <source>all stand</source>
        <translation>tous établis</translation>
    </message>
    <message>
        <source>stale: %1</source>
        <translation>périmées&#xa0;: %1</translation>
    </message>
    <message>
        <source>System login: %1</source>
        <translation>Accès système&#xa0;: %1</translation>
    </message>
    <message>
        <source>Leafs cut off or down: %1</source>
        <translation>Leafs coupés ou en panne&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>Pages: %1</source>
        <translation>Pages&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>PageTabs</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>PIN to end the console</source>
        <translation>Code PIN pour quitter la console</translation>
    </message>
    <message>
        <source>PIN to unlock</source>
        <translation>Code PIN pour déverrouiller</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Digits typed: %1</source>
        <translation>Chiffres saisis : %1</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Vérification …</translation>
    </message>
    <message>
        <source>%1 Next try in %2 s.</source>
        <translation>%1 Prochain essai dans %2 s.</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Effacer le dernier chiffre</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>RowDetail</name>
    <message>
        <source>%1 rows chosen. The last: %2</source>
        <translation>%1 lignes sélectionnées. La dernière&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>RttPage</name>
    <message>
        <source>Round-trip times</source>
        <translation>Temps d&apos;aller-retour</translation>
    </message>
    <message>
        <source>No unit has sent a heartbeat yet. Units send one each second.</source>
        <translation>Aucun heartbeat d&apos;unité reçu. Les unités en envoient un par seconde.</translation>
    </message>
    <message>
        <source>Not connected. No units are known.</source>
        <translation>Non connecté. Unités inconnues.</translation>
    </message>
    <message>
        <source>Native: PING to PONG on the unit&apos;s own connection.</source>
        <translation>Natif&#xa0;: de PING à PONG, sur la connexion de l&apos;unité.</translation>
    </message>
    <message>
        <source>App: a request to the unit&apos;s own echo and back, through its whole pipeline.</source>
        <translation>Appli&#xa0;: requête à l&apos;écho de l&apos;unité et retour, à travers toute sa chaîne de traitement.</translation>
    </message>
    <message>
        <source>One-way: a heartbeat from the unit to this console, by both clocks, ± what their error bounds leave open. “&lt;”: shorter than the clocks can tell.</source>
        <translation>Délai aller&#xa0;: heartbeat de l&apos;unité à cette console, selon les deux horloges, ± l&apos;incertitude due à leurs erreurs maximales. «&#xa0;&lt;&#xa0;»&#xa0;: trop court pour être mesuré par ces horloges.</translation>
    </message>
    <message>
        <source>Clock offset: the unit&apos;s clock minus this console&apos;s, from echoes; needs no time daemon. ±: half of the shortest round trip, and drift since. “&lt;”: smaller than that can tell.</source>
        <translation>Décalage d&apos;horloge&#xa0;: horloge de l&apos;unité moins celle de cette console, mesuré par échos&#xa0;; aucun démon horaire requis. ±&#xa0;: moitié du plus court aller-retour, plus la dérive depuis. «&#xa0;&lt;&#xa0;»&#xa0;: trop petit pour être mesuré ainsi.</translation>
    </message>
</context>
<context>
    <name>ServersPage</name>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>Servers: %1 of %2 up</source>
        <translation>Serveurs&#xa0;: %1 sur %2 en service</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Open a page</source>
        <translation>Ouvrir une page</translation>
    </message>
    <message>
        <source>Go to the next control</source>
        <translation>Aller au contrôle suivant</translation>
    </message>
    <message>
        <source>Choose a row of a table</source>
        <translation>Sélectionner une ligne du tableau</translation>
    </message>
    <message>
        <source>Choose several rows, all rows</source>
        <translation>Sélectionner plusieurs lignes, toutes les lignes</translation>
    </message>
    <message>
        <source>Open the row; on a title: sort by it</source>
        <translation>Ouvrir la ligne&#xa0;; sur un titre&#xa0;: trier</translation>
    </message>
    <message>
        <source>Copy the chosen rows</source>
        <translation>Copier les lignes sélectionnées</translation>
    </message>
    <message>
        <source>Scroll a wide table</source>
        <translation>Faire défiler un tableau large</translation>
    </message>
    <message>
        <source>Let go of the row</source>
        <translation>Désélectionner la ligne</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>Filtrer le tableau</translation>
    </message>
    <message>
        <source>Pause or resume the activity list</source>
        <translation>Mettre en pause ou reprendre la liste d&apos;activité</translation>
    </message>
    <message>
        <source>Acknowledge, or shelve for 15 min, the chosen alarms</source>
        <translation>Acquitter les alarmes sélectionnées, ou les mettre en attente 15 min</translation>
    </message>
    <message>
        <source>Larger, smaller, normal size</source>
        <translation>Taille plus grande, plus petite, normale</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Change to another site</source>
        <translation>Passer à un autre site</translation>
    </message>
    <message>
        <source>Dark, light or night</source>
        <translation>Sombre, clair ou nuit</translation>
    </message>
    <message>
        <source>Find a page, an action, a server, a unit, a subject</source>
        <translation>Trouver une page, une action, un serveur, une unité, un sujet</translation>
    </message>
    <message>
        <source>Open the page before, or the next one</source>
        <translation>Ouvrir la page précédente ou suivante</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Lock or unlock a kiosk</source>
        <translation>Verrouiller ou déverrouiller un kiosque</translation>
    </message>
    <message>
        <source>End the console</source>
        <translation>Quitter la console</translation>
    </message>
    <message>
        <source>Show what is cut short, one text after the other</source>
        <translation>Montrer en entier ce qui est tronqué, un texte après l&apos;autre</translation>
    </message>
</context>
<context>
    <name>SiteChoice</name>
    <message>
        <source>Saved sites</source>
        <translation>Sites enregistrés</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Nouveau site</translation>
    </message>
</context>
<context>
    <name>SiteMenu</name>
    <message>
        <source>Other sites (Ctrl+O)</source>
        <translation>Autres sites (Ctrl+O)</translation>
    </message>
    <message>
        <source>%1 (shown now)</source>
        <translation>%1 (affiché)</translation>
    </message>
    <message>
        <source>Edit this site…</source>
        <translation>Modifier ce site…</translation>
    </message>
    <message>
        <source>All sites, or a new one…</source>
        <translation>Tous les sites, ou un nouveau…</translation>
    </message>
</context>
<context>
    <name>SiteRow</name>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Delete %1, and its stored password?</source>
        <translation>Supprimer %1 et son mot de passe enregistré ?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Garder %1</translation>
    </message>
    <message>
        <source>Delete %1 now</source>
        <translation>Supprimer %1 maintenant</translation>
    </message>
</context>
<context>
    <name>SoundProblem</name>
    <message>
        <source>No sound</source>
        <translation>Pas de son</translation>
    </message>
    <message>
        <source>No sound: %1</source>
        <translation>Pas de son : %1</translation>
    </message>
</context>
<context>
    <name>SourceLine</name>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Changes need the server&apos;s configuration file and a reload of the server.</source>
        <translation>Toute modification passe par le fichier de configuration du serveur et son rechargement.</translation>
    </message>
</context>
<context>
    <name>StatusSamples</name>
    <message>
        <source>Statuses, worst first</source>
        <translation>États, le pire d&apos;abord</translation>
    </message>
    <message>
        <source>What is wrong, in a sentence.</source>
        <translation>Ce qui ne va pas, en une phrase.</translation>
    </message>
    <message>
        <source>What it means.</source>
        <translation>Ce que cela signifie.</translation>
    </message>
</context>
<context>
    <name>SubjectTree</name>
    <message>
        <source>Subjects</source>
        <translation>Sujets</translation>
    </message>
</context>
<context>
    <name>SubjectTreeNode</name>
    <message>
        <source>Open</source>
        <translation>Déplié</translation>
    </message>
    <message>
        <source>Shut</source>
        <translation>Replié</translation>
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
        <translation>Parties des abonnements</translation>
    </message>
    <message>
        <source>All subscriptions</source>
        <translation>Tous les abonnements</translation>
    </message>
    <message>
        <source>Who gets this subject?</source>
        <translation>Qui reçoit ce sujet&#xa0;?</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>Tous les sujets</translation>
    </message>
    <message>
        <source>%1 and all below</source>
        <translation>%1 et ses sous-sujets</translation>
    </message>
    <message>
        <source>Nobody subscribes to %1 any more.</source>
        <translation>Plus aucun abonnement à %1.</translation>
    </message>
    <message>
        <source>Subject of a message, without wildcards</source>
        <translation>Sujet d&apos;un message, sans joker</translation>
    </message>
    <message>
        <source>orders.new</source>
        <translation>orders.new</translation>
    </message>
    <message>
        <source>Only in this account (may be empty)</source>
        <translation>Dans ce compte seulement (peut rester vide)</translation>
    </message>
    <message>
        <source>Ask the servers</source>
        <translation>Interroger les serveurs</translation>
    </message>
    <message>
        <source>Who gets this subject</source>
        <translation>Qui reçoit ce sujet</translation>
    </message>
    <message>
        <source>Not connected. Nobody can be asked.</source>
        <translation>Non connecté. Personne à interroger.</translation>
    </message>
    <message>
        <source>Type a subject and ask.</source>
        <translation>Saisir un sujet et interroger.</translation>
    </message>
    <message>
        <source>Waiting for the first answer.</source>
        <translation>Attente de la première réponse.</translation>
    </message>
    <message>
        <source>No subscription was named.</source>
        <translation>Aucun abonnement indiqué.</translation>
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
        <translation>%1, %2&#xa0;: %3 %4, %5</translation>
    </message>
</context>
<context>
    <name>SystemLoginFields</name>
    <message>
        <source>File with its password, instead of typing it</source>
        <translation>Fichier de son mot de passe, au lieu de le saisir</translation>
    </message>
    <message>
        <source>File with its token, instead of typing it</source>
        <translation>Fichier de son jeton, au lieu de le saisir</translation>
    </message>
    <message>
        <source>File with its NKey seed</source>
        <translation>Fichier de sa graine NKey</translation>
    </message>
    <message>
        <source>Its .creds file</source>
        <translation>Son fichier .creds</translation>
    </message>
    <message>
        <source>A second login for $SYS, of the system account</source>
        <translation>Un second accès pour $SYS, du compte système</translation>
    </message>
    <message>
        <source>Where no single login may read both $SYS and ops.&gt;: servers are heard and asked by this one, all else is the other&apos;s.</source>
        <translation>Là où aucun accès ne peut lire à la fois $SYS et ops.&gt;&#xa0;: les serveurs sont entendus et interrogés par celui-ci, le reste passe par l&apos;autre.</translation>
    </message>
    <message>
        <source>Kind of system login</source>
        <translation>Type d&apos;accès système</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>NKey</source>
        <translation>NKey</translation>
    </message>
    <message>
        <source>Credentials file</source>
        <translation>Fichier d&apos;identité</translation>
    </message>
    <message>
        <source>User of the system login</source>
        <translation>Utilisateur de l&apos;accès système</translation>
    </message>
    <message>
        <source>/path/to/file, or $CREDENTIALS_DIRECTORY/name</source>
        <translation>/chemin/du/fichier ou $CREDENTIALS_DIRECTORY/nom</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Certificat client</translation>
    </message>
    <message>
        <source>Certificate of the system login (PEM file)</source>
        <translation>Certificat de l&apos;accès système (fichier PEM)</translation>
    </message>
    <message>
        <source>Its private key (PEM file)</source>
        <translation>Sa clé privée (fichier PEM)</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>Column titles</source>
        <translation>Titres des colonnes</translation>
    </message>
    <message>
        <source>Left and Right go to a title, Enter sorts by it, Shift Enter adds it to the sorting.</source>
        <translation>Gauche et Droite&#xa0;: aller à un titre&#xa0;; Entrée&#xa0;: trier&#xa0;; Maj+Entrée&#xa0;: l&apos;ajouter au tri.</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>TableToolbar</name>
    <message>
        <source>Rows: %1</source>
        <translation>Lignes&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 sur %2 affichées</translation>
    </message>
    <message>
        <source>Columns, copies and files</source>
        <translation>Colonnes, copies et fichiers</translation>
    </message>
</context>
<context>
    <name>TableTools</name>
    <message>
        <source>Rows copied: %1</source>
        <translation>Lignes copiées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Copy chosen rows as text</source>
        <translation>Copier la sélection en texte</translation>
    </message>
    <message>
        <source>Copy chosen rows as CSV</source>
        <translation>Copier la sélection en CSV</translation>
    </message>
    <message>
        <source>Copy chosen rows as JSON</source>
        <translation>Copier la sélection en JSON</translation>
    </message>
    <message>
        <source>Choose all rows</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Export what is shown …</source>
        <translation>Exporter l&apos;affichage …</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>Colonnes …</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Trier par cette colonne</translation>
    </message>
    <message>
        <source>Sort by this column too</source>
        <translation>Trier aussi par cette colonne</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Élargir</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Rétrécir</translation>
    </message>
    <message>
        <source>As wide as its content</source>
        <translation>Ajuster au contenu</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Grave</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Veille</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>TimePage</name>
    <message>
        <source>silent: %1</source>
        <translation>muettes&#xa0;: %1</translation>
    </message>
    <message>
        <source>no bound to UTC: %1</source>
        <translation>sans borne UTC&#xa0;: %1</translation>
    </message>
    <message>
        <source>bound above 1 ms: %1</source>
        <translation>erreur max &gt; 1 ms&#xa0;: %1</translation>
    </message>
    <message>
        <source>Local time status</source>
        <translation>État de l&apos;horloge locale</translation>
    </message>
    <message>
        <source>Waiting for the first reading of this machine&apos;s clock.</source>
        <translation>Attente de la première lecture de l&apos;horloge de cette machine.</translation>
    </message>
    <message>
        <source>Offset, last 5 minutes: %1</source>
        <translation>Décalage, 5 dernières minutes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Offset, last 5 min</source>
        <translation>Décalage, 5 dern. min</translation>
    </message>
    <message>
        <source>Clocks of all units</source>
        <translation>Horloges de toutes les unités</translation>
    </message>
    <message>
        <source>%1 of %2 clocks within 1 ms of UTC, guaranteed</source>
        <translation>%1 horloges sur %2 à moins de 1 ms de l&apos;UTC, garanti</translation>
    </message>
    <message>
        <source>No unit has reported its clock yet. Units report every 2 seconds.</source>
        <translation>Aucune unité n&apos;a signalé son horloge. Les unités le font toutes les 2 secondes.</translation>
    </message>
    <message>
        <source>Not connected. No clocks are known.</source>
        <translation>Non connecté. Horloges inconnues.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Cette machine</translation>
    </message>
</context>
<context>
    <name>TypeSamples</name>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corps</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>%1, %2 px: 0123456789 −12.40 µs</source>
        <translation>%1, %2 px : 0123456789 −12,40 µs</translation>
    </message>
    <message>
        <source>Secondary</source>
        <translation>Secondaire</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Atténué</translation>
    </message>
    <message>
        <source>Bold: abnormal or chosen</source>
        <translation>Gras : anormal ou choisi</translation>
    </message>
    <message>
        <source>Slanted: too old to be believed</source>
        <translation>Penché : trop ancien pour être cru</translation>
    </message>
    <message>
        <source>Fixed width: bytes</source>
        <translation>Chasse fixe : octets</translation>
    </message>
</context>
<context>
    <name>nunect::app::AlarmBoard</name>
    <message>
        <source>not connected yet</source>
        <translation>pas encore connecté</translation>
    </message>
    <message>
        <source>The screen is locked; unlock it first.</source>
        <translation>L&apos;écran est verrouillé ; le déverrouiller d&apos;abord.</translation>
    </message>
</context>
<context>
    <name>nunect::app::AlarmSound</name>
    <message>
        <source>none of these programs is installed: %1</source>
        <translation>aucun de ces programmes n&apos;est installé : %1</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 a échoué : %2</translation>
    </message>
    <message>
        <source>it did not end by itself</source>
        <translation>il ne s&apos;est pas terminé de lui-même</translation>
    </message>
</context>
<context>
    <name>nunect::app::Application</name>
    <message>
        <source>Login refused</source>
        <translation>Accès refusé</translation>
    </message>
    <message>
        <source>Login expired</source>
        <translation>Accès expiré</translation>
    </message>
    <message>
        <source>Server too old</source>
        <translation>Serveur trop ancien</translation>
    </message>
    <message>
        <source>Cannot connect</source>
        <translation>Connexion impossible</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>Non identifié</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion en cours</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Disconnecting</source>
        <translation>Déconnexion en cours</translation>
    </message>
    <message>
        <source>Next try in %1 s</source>
        <translation>Nouvel essai dans %1 s</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconnexion</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
</context>
<context>
    <name>nunect::app::ConnectForm</name>
    <message>
        <source>There is a site of that name already. Choose another name.</source>
        <translation>Un site de ce nom existe déjà. Choisir un autre nom.</translation>
    </message>
    <message>
        <source>Type the token.</source>
        <translation>Saisir le jeton.</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Saisir le mot de passe.</translation>
    </message>
    <message>
        <source>Type the password of the system login.</source>
        <translation>Saisir le mot de passe de l&apos;accès système.</translation>
    </message>
    <message>
        <source>Type the token of the system login.</source>
        <translation>Saisir le jeton de l&apos;accès système.</translation>
    </message>
</context>
<context>
    <name>nunect::app::ConnectionDetails</name>
    <message>
        <source>connection %1 of %2</source>
        <translation>connexion %1 de %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Asking its server for its subscriptions…</source>
        <translation>Demande des abonnements à son serveur…</translation>
    </message>
    <message>
        <source>It is not listed any more. What is shown was the last that was known.</source>
        <translation>N&apos;est plus listée. Dernières valeurs connues.</translation>
    </message>
    <message>
        <source>It has closed.</source>
        <translation>Connexion fermée.</translation>
    </message>
    <message>
        <source>It has closed: %1</source>
        <translation>Connexion fermée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not connected. What is shown is from before.</source>
        <translation>Non connecté. Les données affichées datent d&apos;avant la coupure.</translation>
    </message>
    <message>
        <source>Its server has not confirmed it for %1.</source>
        <translation>Non confirmée par son serveur depuis %1.</translation>
    </message>
    <message>
        <source>It had no subscriptions when its server was asked (%1)</source>
        <translation>Aucun abonnement lors de la demande au serveur (%1)</translation>
    </message>
    <message>
        <source>Subscriptions when its server was asked (%1): %2</source>
        <translation>Abonnements lors de la demande au serveur (%1)&#xa0;: %2</translation>
    </message>
    <message>
        <source>Its server did not answer.</source>
        <translation>Son serveur n&apos;a pas répondu.</translation>
    </message>
    <message>
        <source>Its subscriptions are not known: %1</source>
        <translation>Abonnements inconnus&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not connected: its server cannot be asked for its subscriptions.</source>
        <translation>Non connecté&#xa0;: impossible de demander les abonnements au serveur.</translation>
    </message>
</context>
<context>
    <name>nunect::app::ConnectionSteps</name>
    <message>
        <source>Name (DNS)</source>
        <translation>Nom (DNS)</translation>
    </message>
    <message>
        <source>Port (TCP)</source>
        <translation>Port (TCP)</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>Chiffrement (TLS)</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Permission</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Non fait</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Pulls</translation>
    </message>
</context>
<context>
    <name>nunect::app::CriticalNotifier</name>
    <message>
        <source>Critical alarm</source>
        <translation>Alarme critique</translation>
    </message>
    <message>
        <source>New critical alarms: %1</source>
        <translation>Nouvelles alarmes critiques : %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
</context>
<context>
    <name>nunect::app::JetStreamTables</name>
    <message>
        <source>accounts with JetStream</source>
        <translation>comptes avec JetStream</translation>
    </message>
    <message>
        <source>streams</source>
        <translation>streams</translation>
    </message>
    <message>
        <source>consumers</source>
        <translation>consommateurs</translation>
    </message>
    <message>
        <source>JetStream is off on all servers that answered.</source>
        <translation>JetStream est inactif sur tous les serveurs qui ont répondu.</translation>
    </message>
    <message>
        <source>%1 has no consumers.</source>
        <translation>%1 n&apos;a aucun consommateur.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>nunect::app::KioskLock</name>
    <message>
        <source>This PIN is wrong.</source>
        <translation>Ce code PIN est faux.</translation>
    </message>
</context>
<context>
    <name>nunect::app::Launcher</name>
    <message>
        <source>The password is not stored, and will be asked for at the next start: %1</source>
        <translation>Le mot de passe n&apos;est pas enregistré et sera demandé au prochain démarrage : %1</translation>
    </message>
</context>
<context>
    <name>nunect::app::LeafRegistry</name>
    <message>
        <source>Last heard of the subject registry %1 ago</source>
        <translation>Registre des subjects entendu il y a %1</translation>
    </message>
    <message>
        <source>Nothing was heard yet</source>
        <translation>Rien n&apos;a encore été entendu</translation>
    </message>
    <message>
        <source>Not connected. No advice is known.</source>
        <translation>Non connecté. Aucun conseil connu.</translation>
    </message>
    <message>
        <source>Waiting for the first answer</source>
        <translation>Attente de la première réponse</translation>
    </message>
    <message>
        <source>Waiting for the subject registry.</source>
        <translation>Attente du registre des subjects.</translation>
    </message>
    <message>
        <source>The subject registry does not answer: %1</source>
        <translation>Le registre des subjects ne répond pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 Last heard %2 ago.</source>
        <translation>%1 Entendu il y a %2.</translation>
    </message>
    <message>
        <source>As the subject registry read it %1 ago</source>
        <translation>Selon la lecture du registre des subjects il y a %1</translation>
    </message>
    <message>
        <source>No advice was known %1 ago.</source>
        <translation>Aucun conseil connu il y a %1.</translation>
    </message>
    <message>
        <source>As the subject registry tells, %1</source>
        <translation>Selon le registre des subjects, %1</translation>
    </message>
    <message>
        <source>There is nothing to save: no wildcard draws much over a leaf&apos;s link.</source>
        <translation>Rien à économiser&#xa0;: aucun joker ne fait passer beaucoup par le lien d&apos;un leaf.</translation>
    </message>
    <message>
        <source>The screen is locked; unlock it first.</source>
        <translation>L&apos;écran est verrouillé&#xa0;; déverrouillez-le d&apos;abord.</translation>
    </message>
    <message>
        <source>That advice is not there any more.</source>
        <translation>Ce conseil n&apos;existe plus.</translation>
    </message>
    <message>
        <source>That advice is not approved: there is nothing to withdraw.</source>
        <translation>Ce conseil n&apos;est pas approuvé&#xa0;: il n&apos;y a rien à retirer.</translation>
    </message>
</context>
<context>
    <name>nunect::app::LeafTables</name>
    <message>
        <source>leaf nodes</source>
        <translation>leaf nodes</translation>
    </message>
</context>
<context>
    <name>nunect::app::LinkCuts</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ne peut pas être lu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 is too large for a site file.</source>
        <translation>%1 est trop grand pour un fichier de site.</translation>
    </message>
    <message>
        <source>%1 has faults, each behind its line. deploy/site.sh --check names all of them.</source>
        <translation>%1 a des erreurs, chacune après sa ligne. deploy/site.sh --check les donne toutes.</translation>
    </message>
    <message>
        <source>There is no path to read. Type one, as /home/me/festival.site.</source>
        <translation>Aucun chemin à lire. Saisissez-en un, comme /home/me/festival.site.</translation>
    </message>
</context>
<context>
    <name>nunect::app::LocalTimeModel</name>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Décalage</translation>
    </message>
    <message>
        <source>Error bound</source>
        <translation>Erreur max</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>PTP port</source>
        <translation>Port PTP</translation>
    </message>
    <message>
        <source>Grandmaster</source>
        <translation>Grandmaster</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Sauts</translation>
    </message>
    <message>
        <source>Path delay</source>
        <translation>Délai trajet</translation>
    </message>
    <message>
        <source>NTP reference</source>
        <translation>Référence NTP</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>Stratum</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>neither ptp4l nor chronyd answers</source>
        <translation>ni ptp4l ni chronyd ne répondent</translation>
    </message>
    <message>
        <source>the kernel: neither ptp4l nor chronyd answers</source>
        <translation>le noyau&#xa0;: ni ptp4l ni chronyd ne répondent</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Défauts</translation>
    </message>
</context>
<context>
    <name>nunect::app::MapExport</name>
    <message>
        <source>The map was written to %1.</source>
        <translation>La carte a été écrite dans %1.</translation>
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
        <translation>Supervision HTTPS</translation>
    </message>
    <message>
        <source>Servers: %1, over %2, %3</source>
        <translation>Serveurs&#xa0;: %1, via %2, %3</translation>
    </message>
    <message>
        <source>No answer from %1.</source>
        <translation>Pas de réponse de %1.</translation>
    </message>
    <message>
        <source>Nothing was heard yet</source>
        <translation>Rien reçu pour l&apos;instant</translation>
    </message>
    <message>
        <source>Not connected. No %1 are known.</source>
        <translation>Non connecté. Données inconnues&#xa0;: %1.</translation>
    </message>
    <message>
        <source>There are no %1.</source>
        <translation>Liste vide&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The servers that answered have no %1.</source>
        <translation>Liste vide sur les serveurs qui ont répondu&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Waiting for the first answer</source>
        <translation>Attente de la première réponse</translation>
    </message>
    <message>
        <source>Waiting for the first list of %1.</source>
        <translation>Attente de la première liste&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Last answer %1 ago</source>
        <translation>Dernière réponse il y a %1</translation>
    </message>
    <message>
        <source>No list of %1 for %2.</source>
        <translation>Aucune liste depuis %2&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No server answers</source>
        <translation>Aucun serveur ne répond</translation>
    </message>
    <message>
        <source>No server answers when asked for its %1.</source>
        <translation>Aucun serveur ne répond à la demande&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>nunect::app::Preferences</name>
    <message>
        <source>%1: &quot;%2&quot; is no value for %3; the default is used instead.</source>
        <translation>%1 : « %2 » n&apos;est pas une valeur pour %3 ; la valeur par défaut est utilisée.</translation>
    </message>
    <message>
        <source>%1 cannot be written; the console looks as before at the next start.</source>
        <translation>%1 ne peut pas être écrit ; au prochain démarrage, la console sera comme avant.</translation>
    </message>
</context>
<context>
    <name>nunect::app::ProfileList</name>
    <message>
        <source>natscli context %1</source>
        <translation>contexte natscli %1</translation>
    </message>
</context>
<context>
    <name>nunect::app::SecretEntry</name>
    <message>
        <source>Asking the keychain…</source>
        <translation>Consultation du trousseau…</translation>
    </message>
    <message>
        <source>Stored in the keychain.</source>
        <translation>Enregistré dans le trousseau.</translation>
    </message>
    <message>
        <source>Not stored.</source>
        <translation>Non enregistré.</translation>
    </message>
    <message>
        <source>Not stored: %1</source>
        <translation>Non enregistré&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>nunect::app::SecretStore</name>
    <message>
        <source>The keychain holds no secret for this profile.</source>
        <translation>Le trousseau ne contient aucun secret pour ce profil.</translation>
    </message>
    <message>
        <source>The keychain is locked, and was not unlocked.</source>
        <translation>Le trousseau est verrouillé et n&apos;a pas été déverrouillé.</translation>
    </message>
    <message>
        <source>This machine has no keychain (a secret service such as gnome-keyring or KWallet).</source>
        <translation>Cette machine n&apos;a pas de trousseau (un service de secrets tel que gnome-keyring ou KWallet).</translation>
    </message>
    <message>
        <source>No keychain answers, such as gnome-keyring or KWallet (%1).</source>
        <translation>Aucun trousseau ne répond, tel que gnome-keyring ou KWallet (%1).</translation>
    </message>
    <message numerus="yes">
        <source>The keychain did not answer within %n s.</source>
        <translation>
            <numerusform>Le trousseau n&apos;a pas répondu en %n s.</numerusform>
            <numerusform>Le trousseau n&apos;a pas répondu en %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nunect::app::SiteTables</name>
    <message>
        <source>servers</source>
        <translation>serveurs</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>connexions</translation>
    </message>
    <message>
        <source>closed connections</source>
        <translation>connexions fermées</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>comptes</translation>
    </message>
    <message>
        <source>subscriptions</source>
        <translation>abonnements</translation>
    </message>
    <message>
        <source>routes, gateways and leaf nodes</source>
        <translation>routes, gateways et leaf nodes</translation>
    </message>
    <message>
        <source>streams</source>
        <translation>streams</translation>
    </message>
</context>
<context>
    <name>nunect::app::SubjectQuery</name>
    <message>
        <source>Type the subject of a message, such as orders.new.</source>
        <translation>Saisir le sujet d&apos;un message, p. ex. orders.new.</translation>
    </message>
    <message>
        <source>A message has one subject: the wildcards * and &gt; are not allowed.</source>
        <translation>Un message a un seul sujet&#xa0;: les jokers * et &gt; ne sont pas admis.</translation>
    </message>
    <message>
        <source>There is an empty part before, between or after the dots.</source>
        <translation>Une partie est vide avant, entre ou après les points.</translation>
    </message>
    <message>
        <source>A subject has no blanks and no control characters.</source>
        <translation>Un sujet n&apos;a ni espace ni caractère de contrôle.</translation>
    </message>
    <message>
        <source>That is longer than a server takes.</source>
        <translation>Plus long que ce qu&apos;un serveur accepte.</translation>
    </message>
    <message>
        <source>Asking all servers about %1…</source>
        <translation>Demande à tous les serveurs&#xa0;: %1…</translation>
    </message>
    <message>
        <source>Answers that found no room: %1.</source>
        <translation>Réponses non conservées, faute de place&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Subscriptions that found no room: %1.</source>
        <translation>Abonnements non listés, faute de place&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Nobody gets %1. Servers that answered: %2.</source>
        <translation>Personne ne reçoit %1. Serveurs ayant répondu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Subscriptions that get %1: %2. Servers that answered: %3.</source>
        <translation>Abonnements qui reçoivent %1&#xa0;: %2. Serveurs ayant répondu&#xa0;: %3.</translation>
    </message>
    <message>
        <source>No server has answered.</source>
        <translation>Aucun serveur n&apos;a répondu.</translation>
    </message>
    <message>
        <source>Answers so far: %1.</source>
        <translation>Réponses reçues&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>nunect::app::SubscriptionTables</name>
    <message>
        <source>%1 of %2 subscriptions listed</source>
        <translation>%1 abonnements listés sur %2</translation>
    </message>
    <message>
        <source>; some servers have more than they are asked for</source>
        <translation>; certains serveurs en ont plus que demandé</translation>
    </message>
    <message>
        <source>; rows that found no room: %1</source>
        <translation>; lignes sans place&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>nunect::app::TableCanvas</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>nunect::app::TableExport</name>
    <message>
        <source>%1 could not be written: %2. Choose another folder or name.</source>
        <translation>Impossible d&apos;écrire %1&#xa0;: %2. Choisir un autre dossier ou nom.</translation>
    </message>
    <message>
        <source>There is no path to write to. Type one, as /home/me/table.csv.</source>
        <translation>Aucun chemin où écrire. En saisir un, p. ex. /home/moi/tableau.csv.</translation>
    </message>
    <message>
        <source>%1 does not begin with /, so its folder is not known.</source>
        <translation>%1 ne commence pas par /&#xa0;: dossier inconnu.</translation>
    </message>
    <message>
        <source>The table&apos;s columns were changed meanwhile, so nothing was kept. Try again.</source>
        <translation>Les colonnes du tableau ont changé entre-temps, rien n&apos;a été conservé. Réessayer.</translation>
    </message>
    <message>
        <source>Rows written to %1: %2.</source>
        <translation>Lignes écrites dans %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Rows that went before they could be written: %1.</source>
        <translation>Lignes disparues avant d&apos;être écrites&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Annulé. Rien n&apos;a été écrit.</translation>
    </message>
</context>
<context>
    <name>nunect::app::TableLayouts</name>
    <message>
        <source>%1 cannot be written; columns and widths are as before at the next start.</source>
        <translation>Impossible d&apos;écrire %1&#xa0;; colonnes et largeurs reviendront à l&apos;état antérieur au prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>nunect::app::TapControl</name>
    <message>
        <source>This is no subject. Write words between dots; * stands for one word, &gt; at the end for all that follow: stage.*.level or stage.&gt;</source>
        <translation>Sujet non valide. Écrire des mots séparés par des points&#xa0;; * remplace un mot, &gt; à la fin tous les suivants&#xa0;: stage.*.level ou stage.&gt;</translation>
    </message>
    <message>
        <source>This subject is in the list already.</source>
        <translation>Ce sujet est déjà dans la liste.</translation>
    </message>
    <message>
        <source>No more than %1 subjects at once. Remove one first.</source>
        <translation>Pas plus de %1 sujets à la fois. En retirer un d&apos;abord.</translation>
    </message>
    <message>
        <source>Add a subject first.</source>
        <translation>Ajouter d&apos;abord un sujet.</translation>
    </message>
    <message>
        <source>Add a subject to listen to.</source>
        <translation>Ajouter un sujet à écouter.</translation>
    </message>
    <message>
        <source>Not listening. Press Start.</source>
        <translation>Écoute arrêtée. Appuyer sur Démarrer.</translation>
    </message>
    <message>
        <source>Not connected. Listening goes on when the connection is back.</source>
        <translation>Non connecté. L&apos;écoute reprendra avec la connexion.</translation>
    </message>
    <message>
        <source>Nothing was sent on these subjects since listening began.</source>
        <translation>Rien n&apos;a été émis sur ces sujets depuis le début de l&apos;écoute.</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>À l&apos;écoute</translation>
    </message>
    <message>
        <source>Waits for the connection</source>
        <translation>Attente de la connexion</translation>
    </message>
    <message>
        <source>This login may not read it; the server refused it</source>
        <translation>Lecture interdite à cet utilisateur&#xa0;; refusée par le serveur</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Écoute arrêtée</translation>
    </message>
    <message>
        <source>%1 messages, %2</source>
        <translation>%1 messages, %2</translation>
    </message>
    <message>
        <source>; too many at once, not shown: %1</source>
        <translation>; trop à la fois, non affichés&#xa0;: %1</translation>
    </message>
    <message>
        <source>; lost: %1</source>
        <translation>; perdus&#xa0;: %1</translation>
    </message>
    <message>
        <source>Listening ended when the page was left.</source>
        <translation>Écoute arrêtée en quittant la page.</translation>
    </message>
    <message>
        <source>Older messages no longer kept: %1.</source>
        <translation>Messages plus anciens non conservés&#xa0;: %1.</translation>
    </message>
    <message>
        <source>What this console itself sends is not heard.</source>
        <translation>Les messages émis par cette console ne sont pas reçus.</translation>
    </message>
    <message>
        <source>The screen is locked; unlock it first.</source>
        <translation>L&apos;écran est verrouillé&#xa0;; le déverrouiller d&apos;abord.</translation>
    </message>
    <message>
        <source>Listening ended when the screen was locked.</source>
        <translation>Écoute arrêtée au verrouillage de l&apos;écran.</translation>
    </message>
</context>
<context>
    <name>nunect::app::TapDetails</name>
    <message>
        <source>%1… (first %2 of %3 bytes)</source>
        <translation>%1… (%2 premiers octets sur %3)</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Received (UTC)</source>
        <translation>Reçu (UTC)</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Répondre à</translation>
    </message>
    <message>
        <source>Listened to</source>
        <translation>Sujet écouté</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>%1, body %2</source>
        <translation>%1, corps %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>En-têtes</translation>
    </message>
    <message>
        <source>Further ones</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>not kept: they are too long</source>
        <translation>non conservés&#xa0;: trop longs</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>The message has no body.</source>
        <translation>Message sans corps.</translation>
    </message>
    <message>
        <source>The first %1 of %2 bytes.</source>
        <translation>Les %1 premiers octets sur %2.</translation>
    </message>
    <message>
        <source>This is no UTF-8: what could not be read stands as �.</source>
        <translation>Ce n&apos;est pas de l&apos;UTF-8&#xa0;: ce qui est illisible est remplacé par �.</translation>
    </message>
</context>
<context>
    <name>nunect::models</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>No answer from %1: the sums have what was last told</source>
        <translation>Pas de réponse de %1&#xa0;: les totaux reprennent les dernières valeurs connues</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Of an account that a JWT defines; newer servers than 2.10 tell it</source>
        <translation>Compte défini par un JWT&#xa0;; indiqué par les serveurs plus récents que 2.10</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Clients, now, on all servers</source>
        <translation>Clients, actuellement, sur tous les serveurs</translation>
    </message>
    <message>
        <source>Leafs</source>
        <translation>Leafs</translation>
    </message>
    <message>
        <source>Connections of leaf nodes, now</source>
        <translation>Connexions de leaf nodes, actuellement</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Clients and leaf nodes together, now</source>
        <translation>Clients et leaf nodes ensemble, actuellement</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Only of servers that tell it: nats-server does from 2.10 on</source>
        <translation>Seulement pour les serveurs qui l&apos;indiquent&#xa0;: nats-server à partir de 2.10</translation>
    </message>
    <message>
        <source>What the servers received from its clients</source>
        <translation>Reçu par les serveurs depuis ses clients</translation>
    </message>
    <message>
        <source>What the servers sent to its clients</source>
        <translation>Envoyé par les serveurs à ses clients</translation>
    </message>
    <message>
        <source>In msgs</source>
        <translation>Msg reçus</translation>
    </message>
    <message>
        <source>Out msgs</source>
        <translation>Msg émis</translation>
    </message>
    <message>
        <source>In bytes</source>
        <translation>Oct. reçus</translation>
    </message>
    <message>
        <source>Out bytes</source>
        <translation>Oct. émis</translation>
    </message>
    <message>
        <source>Slow consumers</source>
        <translation>Consomm. lents</translation>
    </message>
    <message>
        <source>Connections cut off for being slow, since the servers started</source>
        <translation>Connexions coupées pour lenteur depuis le démarrage des serveurs</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>That the sums are of</source>
        <translation>Serveurs compris dans les totaux</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>The oldest part of the sums</source>
        <translation>La donnée la plus ancienne des totaux</translation>
    </message>
    <message>
        <source>Leaf nodes</source>
        <translation>Leaf nodes</translation>
    </message>
    <message>
        <source>In msgs/s</source>
        <translation>Msg/s reçus</translation>
    </message>
    <message>
        <source>Out msgs/s</source>
        <translation>Msg/s émis</translation>
    </message>
    <message>
        <source>In bytes/s</source>
        <translation>Oct./s reçus</translation>
    </message>
    <message>
        <source>Out bytes/s</source>
        <translation>Oct./s émis</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>Tous les serveurs</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Sur %1</translation>
    </message>
    <message>
        <source>%1, no answer since</source>
        <translation>%1, sans réponse depuis</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Heure (UTC)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Shelved until %1</source>
        <translation>Attente jusqu&apos;à %1</translation>
    </message>
    <message>
        <source>Until %1 UTC, by %2</source>
        <translation>Jusqu&apos;à %1 UTC, par %2</translation>
    </message>
    <message>
        <source>Its rule is disabled</source>
        <translation>Sa règle est désactivée</translation>
    </message>
    <message>
        <source>By nobody yet</source>
        <translation>Par personne encore</translation>
    </message>
    <message>
        <source>%1, at %2 UTC</source>
        <translation>%1, le %2 UTC</translation>
    </message>
    <message>
        <source>%1, …</source>
        <translation>%1, …</translation>
    </message>
    <message>
        <source>And more</source>
        <translation>Et d&apos;autres</translation>
    </message>
    <message>
        <source>since %1 UTC</source>
        <translation>depuis %1 UTC</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>rétabli</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Inhibée</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Came last</source>
        <translation>Dernière fois</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Follow from it</source>
        <translation>Conséquences</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Acquittée par</translation>
    </message>
    <message>
        <source>Why there is this alarm</source>
        <translation>Raison de cette alarme</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Grave</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Unacknowledged</source>
        <translation>Non acquittée</translation>
    </message>
    <message>
        <source>Gone, unacknowledged</source>
        <translation>Disparue, non acquittée</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Acquittée</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>Mise en attente</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Apparue</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparue</translation>
    </message>
    <message>
        <source>Off the shelf</source>
        <translation>Réactivée</translation>
    </message>
    <message>
        <source>No longer suppressed</source>
        <translation>Plus inhibée</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Clôturée</translation>
    </message>
    <message>
        <source>several causes</source>
        <translation>plusieurs causes</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>By its server&apos;s clock</source>
        <translation>Selon l&apos;horloge de son serveur</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>As its server words it; marked unless one of both said goodbye</source>
        <translation>Selon les termes du serveur&#xa0;; signalée sauf si l&apos;un des deux a fermé normalement</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>Connecté depuis</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>Dern. activité</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>As the server last measured it</source>
        <translation>Selon la dernière mesure du serveur</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Abonn.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Bytes that it had not taken</source>
        <translation>Octets qu&apos;il n&apos;avait pas encore lus</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>As the server last measured it, not now</source>
        <translation>Selon la dernière mesure du serveur, pas actuelle</translation>
    </message>
    <message>
        <source>RTT age</source>
        <translation>Âge RTT</translation>
    </message>
    <message>
        <source>Since the server first told this RTT; it may be older</source>
        <translation>Depuis que le serveur a indiqué ce RTT&#xa0;; peut être plus ancien</translation>
    </message>
    <message>
        <source>Why it was closed</source>
        <translation>Cause de la fermeture</translation>
    </message>
    <message>
        <source>What the client sends</source>
        <translation>Ce que le client envoie</translation>
    </message>
    <message>
        <source>What the server sends to it</source>
        <translation>Ce que le serveur lui envoie</translation>
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
        <translation>Livrés</translation>
    </message>
    <message>
        <source>Messages a second.</source>
        <translation>Messages par seconde.</translation>
    </message>
    <message>
        <source>Last delivery</source>
        <translation>Dern. livraison</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Écouté</translation>
    </message>
    <message>
        <source>Push only: somebody listens to what is sent.</source>
        <translation>Push seulement&#xa0;: quelqu&apos;un écoute ce qui est envoyé.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Subjects that it wants. Empty: all of the stream.</source>
        <translation>Sujets demandés. Vide&#xa0;: tout le stream.</translation>
    </message>
    <message>
        <source>Delivered seq</source>
        <translation>Séq. livrée</translation>
    </message>
    <message>
        <source>Ack floor</source>
        <translation>Ack floor</translation>
    </message>
    <message>
        <source>All of the stream up to here is acknowledged.</source>
        <translation>Tout le stream est acquitté jusqu&apos;ici.</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Livraisons</translation>
    </message>
    <message>
        <source>So far, with those again.</source>
        <translation>Jusqu&apos;ici, relivraisons comprises.</translation>
    </message>
    <message>
        <source>Last ack</source>
        <translation>Dernier ack</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>The server that delivers its messages.</source>
        <translation>Le serveur qui livre ses messages.</translation>
    </message>
    <message>
        <source>message %1</source>
        <translation>message %1</translation>
    </message>
    <message>
        <source>Durable</source>
        <translation>Durable</translation>
    </message>
    <message>
        <source>It stays although nobody uses it.</source>
        <translation>Il reste même si personne ne l&apos;utilise.</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Ack policy</source>
        <translation>Mode ack</translation>
    </message>
    <message>
        <source>Ack wait</source>
        <translation>Délai ack</translation>
    </message>
    <message>
        <source>After this long without an acknowledgement it is sent again.</source>
        <translation>Sans acquittement dans ce délai, le message est renvoyé.</translation>
    </message>
    <message>
        <source>Max ack pending</source>
        <translation>Max acks att.</translation>
    </message>
    <message>
        <source>Max deliveries</source>
        <translation>Livraisons max</translation>
    </message>
    <message>
        <source>Of one message.</source>
        <translation>Par message.</translation>
    </message>
    <message>
        <source>Max waiting</source>
        <translation>Pulls max</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Delivers to</source>
        <translation>Livre à</translation>
    </message>
    <message>
        <source>Queue group</source>
        <translation>Queue group</translation>
    </message>
    <message>
        <source>Ends unused after</source>
        <translation>Fin si inactif</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>flow control</source>
        <translation>contrôle de flux</translation>
    </message>
    <message>
        <source>headers only</source>
        <translation>en-têtes seuls</translation>
    </message>
    <message>
        <source>state in memory</source>
        <translation>état en mémoire</translation>
    </message>
    <message>
        <source>of a mirror or source</source>
        <translation>d&apos;un miroir ou d&apos;une source</translation>
    </message>
    <message>
        <source>Waits between tries</source>
        <translation>Attentes entre essais</translation>
    </message>
    <message>
        <source>Rate limit, bit/s</source>
        <translation>Débit max, bit/s</translation>
    </message>
    <message>
        <source>Acks sampled, %</source>
        <translation>Acks échant.,&#xa0;%</translation>
    </message>
    <message>
        <source>Max of one pull</source>
        <translation>Max par pull</translation>
    </message>
    <message>
        <source>Max duration of one pull</source>
        <translation>Durée max par pull</translation>
    </message>
    <message>
        <source>Max size of one pull</source>
        <translation>Taille max par pull</translation>
    </message>
    <message>
        <source>Idle heartbeat</source>
        <translation>Heartbeat repos</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>How many servers are to have it. Empty: as many as the stream.</source>
        <translation>Nombre de serveurs prévus. Vide&#xa0;: comme le stream.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Stream copies</source>
        <translation>Copies streams</translation>
    </message>
    <message>
        <source>A stream with three replicas counts three times.</source>
        <translation>Un stream à trois réplicas compte trois fois.</translation>
    </message>
    <message>
        <source>Consumer copies</source>
        <translation>Copies consomm.</translation>
    </message>
    <message>
        <source>A consumer with three replicas counts three times.</source>
        <translation>Un consommateur à trois réplicas compte trois fois.</translation>
    </message>
    <message>
        <source>API requests</source>
        <translation>Requêtes API</translation>
    </message>
    <message>
        <source>JetStream requests so far.</source>
        <translation>Requêtes JetStream jusqu&apos;ici.</translation>
    </message>
    <message>
        <source>API errors</source>
        <translation>Erreurs API</translation>
    </message>
    <message>
        <source>Of these requests, those that were refused.</source>
        <translation>Parmi ces requêtes, celles qui ont été refusées.</translation>
    </message>
    <message>
        <source>Servers that tell of it.</source>
        <translation>Serveurs qui l&apos;indiquent.</translation>
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
        <translation>Leaf node</translation>
    </message>
    <message>
        <source>connected by this server</source>
        <translation>établi par ce serveur</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>this server is the hub</source>
        <translation>ce serveur est le hub</translation>
    </message>
    <message>
        <source>this server is the leaf</source>
        <translation>ce serveur est le leaf</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>sortant</translation>
    </message>
    <message>
        <source>inbound</source>
        <translation>entrant</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>%1, by its connect event: this server does not say whom a leaf node link leads to</source>
        <translation>%1, d&apos;après son événement de connexion&#xa0;: ce serveur n&apos;indique pas où mène le lien d&apos;un leaf node</translation>
    </message>
    <message>
        <source>%1, ID %2</source>
        <translation>%1, ID %2</translation>
    </message>
    <message>
        <source>This server does not say</source>
        <translation>Ce serveur ne l&apos;indique pas</translation>
    </message>
    <message>
        <source>ID of the other server</source>
        <translation>ID de l&apos;autre serveur</translation>
    </message>
    <message>
        <source>%1 as measured at connect or later, at least %2 old; a server measures anew once an hour</source>
        <translation>%1, mesuré à la connexion ou plus tard, il y a au moins %2&#xa0;; un serveur refait la mesure une fois par heure</translation>
    </message>
    <message>
        <source>As the server last measured it, not now: at connect, then once an hour</source>
        <translation>Dernière mesure du serveur, pas actuelle&#xa0;: à la connexion, puis une fois par heure</translation>
    </message>
    <message>
        <source>At the least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>En marche</translation>
    </message>
    <message>
        <source>A leaf node&apos;s is known only if its connect event was seen</source>
        <translation>Pour un leaf node, connu seulement si son événement de connexion a été vu</translation>
    </message>
    <message>
        <source>Bytes that wait to be sent; of a leaf node nobody says</source>
        <translation>Octets en attente d&apos;envoi&#xa0;; inconnu pour un leaf node</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compression</translation>
    </message>
    <message>
        <source>Told since 2.10, not of gateways</source>
        <translation>Indiqué depuis 2.10, sauf pour les gateways</translation>
    </message>
    <message>
        <source>Remote ID</source>
        <translation>ID distant</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Distant</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Obsolète</translation>
    </message>
    <message>
        <source>Not confirmed for %1</source>
        <translation>Non confirmé depuis %1</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Réplicas</translation>
    </message>
    <message>
        <source>The other servers that have it, as the leader sees them.</source>
        <translation>Les autres serveurs qui l&apos;ont, vus par le leader.</translation>
    </message>
    <message>
        <source>Replica lag</source>
        <translation>Retard réplica</translation>
    </message>
    <message>
        <source>The most that a replica is behind its leader.</source>
        <translation>Le plus grand retard d&apos;un réplica sur son leader.</translation>
    </message>
    <message>
        <source>No leader</source>
        <translation>Sans leader</translation>
    </message>
    <message>
        <source>Its servers cannot agree on a leader: nothing is stored or delivered.</source>
        <translation>Ses serveurs ne parviennent pas à élire un leader&#xa0;: rien n&apos;est stocké ni livré.</translation>
    </message>
    <message>
        <source>Leader silent</source>
        <translation>Leader muet</translation>
    </message>
    <message>
        <source>Its leader has not answered: this is another server&apos;s copy.</source>
        <translation>Son leader n&apos;a pas répondu&#xa0;: copie d&apos;un autre serveur.</translation>
    </message>
    <message>
        <source>Replica offline</source>
        <translation>Réplica hors ligne</translation>
    </message>
    <message>
        <source>Replica behind</source>
        <translation>Réplica en retard</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>%1 offline</source>
        <translation>%1 hors ligne</translation>
    </message>
    <message>
        <source>%1 behind by %2</source>
        <translation>%1 en retard de %2</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 en retard</translation>
    </message>
    <message>
        <source>Statistics told</source>
        <translation>Statistiques reçues</translation>
    </message>
    <message>
        <source>Settings told</source>
        <translation>Réglages reçus</translation>
    </message>
    <message>
        <source>Health told</source>
        <translation>Santé reçue</translation>
    </message>
    <message>
        <source>JetStream told</source>
        <translation>JetStream reçu</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Known of this version</source>
        <translation>Avis sur cette version</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
    <message>
        <source>Certificate ends</source>
        <translation>Fin certificat</translation>
    </message>
    <message>
        <source>Missed events</source>
        <translation>Évén. manqués</translation>
    </message>
    <message>
        <source>Health errors</source>
        <translation>Erreurs de santé</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Status code</source>
        <translation>Code de statut</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>%1 clients, %2 routes, %3 gateways, %4 leaf nodes</source>
        <translation>%1 clients, %2 routes, %3 gateways, %4 leaf nodes</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Cœurs</translation>
    </message>
    <message>
        <source>Cores it may use</source>
        <translation>Cœurs utilisables</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Connections since start</source>
        <translation>Connexions depuis le démarrage</translation>
    </message>
    <message>
        <source>Route connections</source>
        <translation>Connexions de routes</translation>
    </message>
    <message>
        <source>Servers with a route</source>
        <translation>Serveurs avec une route</translation>
    </message>
    <message>
        <source>Leaf node connections</source>
        <translation>Connexions de leaf nodes</translation>
    </message>
    <message>
        <source>Slow consumers by kind</source>
        <translation>Consomm. lents par type</translation>
    </message>
    <message>
        <source>Refused: account not pinned</source>
        <translation>Refus&#xa0;: compte non épinglé</translation>
    </message>
    <message>
        <source>without limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Meta group</source>
        <translation>Groupe méta</translation>
    </message>
    <message>
        <source>Meta leader</source>
        <translation>Leader méta</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Meta size</source>
        <translation>Taille méta</translation>
    </message>
    <message>
        <source>Meta requests pending</source>
        <translation>Requêtes méta en attente</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>current</source>
        <translation>à jour</translation>
    </message>
    <message>
        <source>%1 entries behind</source>
        <translation>%1 entrées de retard</translation>
    </message>
    <message>
        <source>Peer %1</source>
        <translation>Pair %1</translation>
    </message>
    <message>
        <source>%1, heard %2 before</source>
        <translation>%1, dernier signe il y a %2</translation>
    </message>
    <message>
        <source>JetStream</source>
        <translation>JetStream</translation>
    </message>
    <message>
        <source>on</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>off</source>
        <translation>inactif</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Limite mémoire</translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation>Mémoire utilisée</translation>
    </message>
    <message>
        <source>Memory reserved</source>
        <translation>Mémoire réservée</translation>
    </message>
    <message>
        <source>Disk limit</source>
        <translation>Limite disque</translation>
    </message>
    <message>
        <source>Disk used</source>
        <translation>Disque utilisé</translation>
    </message>
    <message>
        <source>Disk reserved</source>
        <translation>Disque réservé</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Unique tag</source>
        <translation>Tag unique</translation>
    </message>
    <message>
        <source>Compression allowed</source>
        <translation>Compression autorisée</translation>
    </message>
    <message>
        <source>Sync interval</source>
        <translation>Intervalle de sync</translation>
    </message>
    <message>
        <source>Sync always</source>
        <translation>Sync permanente</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Replicated assets</source>
        <translation>Éléments répliqués</translation>
    </message>
    <message>
        <source>API requests in flight</source>
        <translation>Requêtes API en cours</translation>
    </message>
    <message>
        <source>Streams here</source>
        <translation>Streams ici</translation>
    </message>
    <message>
        <source>Consumers here</source>
        <translation>Consommateurs ici</translation>
    </message>
    <message>
        <source>Messages here</source>
        <translation>Messages ici</translation>
    </message>
    <message>
        <source>Bytes here</source>
        <translation>Octets ici</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Lame duck</source>
        <translation>Lame duck</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>The server has not said its version</source>
        <translation>Le serveur n&apos;a pas indiqué sa version</translation>
    </message>
    <message>
        <source>The server was not asked for its health</source>
        <translation>La santé du serveur n&apos;a pas été demandée</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>The server does not say: nats-server does from 2.14 on, if it has one</source>
        <translation>Non indiqué par le serveur&#xa0;: nats-server l&apos;indique à partir de 2.14, s&apos;il a un certificat</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Expiré le %1</translation>
    </message>
    <message>
        <source>A certificate of this server has ended at %1 UTC: nobody can connect with TLS any more</source>
        <translation>Un certificat de ce serveur a expiré le %1 UTC&#xa0;: plus personne ne peut se connecter en TLS</translation>
    </message>
    <message>
        <source>%1, in %2 d</source>
        <translation>%1, dans %2 j</translation>
    </message>
    <message>
        <source>The first of this server&apos;s certificates ends at %1 UTC, in %2</source>
        <translation>Premier certificat de ce serveur à expirer&#xa0;: le %1 UTC, dans %2</translation>
    </message>
    <message>
        <source>The server has not said</source>
        <translation>Le serveur ne l&apos;a pas indiqué</translation>
    </message>
    <message>
        <source>JetStream is not configured</source>
        <translation>JetStream n&apos;est pas configuré</translation>
    </message>
    <message>
        <source>On disk %1, in memory %2</source>
        <translation>Sur disque %1, en mémoire %2</translation>
    </message>
    <message>
        <source>%1, without a limit</source>
        <translation>%1, sans limite</translation>
    </message>
    <message>
        <source>Cut off for being slow: %1 clients, %2 routes, %3 gateways, %4 leaf nodes</source>
        <translation>Coupés pour lenteur&#xa0;: %1 clients, %2 routes, %3 gateways, %4 leaf nodes</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Listens</source>
        <translation>Écoute</translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation>Écoute sur</translation>
    </message>
    <message>
        <source>Login within</source>
        <translation>Délai d&apos;authentification</translation>
    </message>
    <message>
        <source>TLS handshake within</source>
        <translation>Délai du handshake TLS</translation>
    </message>
    <message>
        <source>TLS required</source>
        <translation>TLS requis</translation>
    </message>
    <message>
        <source>Peer certificate required</source>
        <translation>Certificat du pair requis</translation>
    </message>
    <message>
        <source>OCSP check of peers</source>
        <translation>Contrôle OCSP des pairs</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>JetStream domain</source>
        <translation>Domaine JetStream</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Démarré</translation>
    </message>
    <message>
        <source>Its clock then</source>
        <translation>Son horloge alors</translation>
    </message>
    <message>
        <source>Configuration read</source>
        <translation>Config. lue</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Git commit</source>
        <translation>Commit Git</translation>
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
        <translation>Compte système</translation>
    </message>
    <message>
        <source>Login required</source>
        <translation>Authentification requise</translation>
    </message>
    <message>
        <source>URLs told to clients</source>
        <translation>URL indiquées aux clients</translation>
    </message>
    <message>
        <source>URLs told to WebSocket clients</source>
        <translation>URL indiquées aux clients WebSocket</translation>
    </message>
    <message>
        <source>Subscriptions of a connection</source>
        <translation>Abonnements par connexion</translation>
    </message>
    <message>
        <source>Protocol line</source>
        <translation>Ligne de protocole</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Waiting for a connection</source>
        <translation>En attente par connexion</translation>
    </message>
    <message>
        <source>PING every</source>
        <translation>PING toutes les</translation>
    </message>
    <message>
        <source>PINGs without answer</source>
        <translation>PING sans réponse</translation>
    </message>
    <message>
        <source>Write within</source>
        <translation>Délai d&apos;écriture</translation>
    </message>
    <message>
        <source>Connects to</source>
        <translation>Se connecte à</translation>
    </message>
    <message>
        <source>Connections of a route</source>
        <translation>Connexions par route</translation>
    </message>
    <message>
        <source>Advertises</source>
        <translation>Annonce</translation>
    </message>
    <message>
        <source>Tries to connect</source>
        <translation>Essais de connexion</translation>
    </message>
    <message>
        <source>Refuses unknown clusters</source>
        <translation>Refuse les clusters inconnus</translation>
    </message>
    <message>
        <source>Cluster %1</source>
        <translation>Cluster %1</translation>
    </message>
    <message>
        <source>%1; TLS handshake within %2</source>
        <translation>%1&#xa0;; handshake TLS en %2 max</translation>
    </message>
    <message>
        <source>TLS handshake within %1</source>
        <translation>handshake TLS en %1 max</translation>
    </message>
    <message>
        <source>does not send %1</source>
        <translation>n&apos;envoie pas %1</translation>
    </message>
    <message>
        <source>does not take %1</source>
        <translation>n&apos;accepte pas %1</translation>
    </message>
    <message>
        <source>OCSP check of the peer</source>
        <translation>contrôle OCSP du pair</translation>
    </message>
    <message>
        <source>the global account</source>
        <translation>le compte global</translation>
    </message>
    <message>
        <source>Leaf node for %1</source>
        <translation>Leaf node pour %1</translation>
    </message>
    <message>
        <source>User without login</source>
        <translation>Utilisateur sans authentification</translation>
    </message>
    <message>
        <source>Certificate names the user</source>
        <translation>Utilisateur selon certificat</translation>
    </message>
    <message>
        <source>Pinned certificates</source>
        <translation>Certificats épinglés</translation>
    </message>
    <message>
        <source>Redelivery after</source>
        <translation>Relivraison après</translation>
    </message>
    <message>
        <source>Deliveries without ack</source>
        <translation>Livraisons sans ack</translation>
    </message>
    <message>
        <source>Upgrade within</source>
        <translation>Délai d&apos;upgrade</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>JWT cookie</source>
        <translation>Cookie JWT</translation>
    </message>
    <message>
        <source>Same origin only</source>
        <translation>Même origine seulement</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>Origines</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
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
        <translation>Cache OCSP</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Trouvés</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>Manqués</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoqués</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>HTTP monitoring</source>
        <translation>Supervision HTTP</translation>
    </message>
    <message>
        <source>Base path</source>
        <translation>Chemin de base</translation>
    </message>
    <message>
        <source>HTTP port</source>
        <translation>Port HTTP</translation>
    </message>
    <message>
        <source>HTTPS port</source>
        <translation>Port HTTPS</translation>
    </message>
    <message>
        <source>Requests of %1</source>
        <translation>Requêtes de %1</translation>
    </message>
    <message>
        <source>Source fails</source>
        <translation>Source en échec</translation>
    </message>
    <message>
        <source>It cannot copy from one of its sources.</source>
        <translation>Impossible de copier depuis l&apos;une de ses sources.</translation>
    </message>
    <message>
        <source>Once it is full, new messages are refused</source>
        <translation>Une fois plein, les nouveaux messages sont refusés</translation>
    </message>
    <message>
        <source>Once it is full, the oldest messages make room</source>
        <translation>Une fois plein, les plus anciens messages cèdent la place</translation>
    </message>
    <message>
        <source>%1, never heard of</source>
        <translation>%1, jamais de signe</translation>
    </message>
    <message>
        <source>%1, behind by %2</source>
        <translation>%1, retard de %2</translation>
    </message>
    <message>
        <source>mirror of %1</source>
        <translation>miroir de %1</translation>
    </message>
    <message>
        <source>Consumers</source>
        <translation>Consommateurs</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Copies from</source>
        <translation>Copie de</translation>
    </message>
    <message>
        <source>Mirror or sources, and how many messages it is behind them.</source>
        <translation>Miroir ou sources, et leur retard en messages.</translation>
    </message>
    <message>
        <source>Source lag</source>
        <translation>Retard source</translation>
    </message>
    <message>
        <source>Messages that it is behind its mirror or the farthest source.</source>
        <translation>Messages de retard sur son miroir, ou le plus grand retard sur ses sources.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Rétention</translation>
    </message>
    <message>
        <source>The server that takes its messages.</source>
        <translation>Le serveur qui prend ses messages.</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>Premier message</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Dernier message</translation>
    </message>
    <message>
        <source>First seq</source>
        <translation>1re séq.</translation>
    </message>
    <message>
        <source>Last seq</source>
        <translation>Dern. séq.</translation>
    </message>
    <message>
        <source>Distinct subjects</source>
        <translation>Sujets distincts</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimés</translation>
    </message>
    <message>
        <source>Messages between the first and the last that are not there.</source>
        <translation>Messages absents entre le premier et le dernier.</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdus</translation>
    </message>
    <message>
        <source>What its server could not read from the disk any more.</source>
        <translation>Ce que son serveur n&apos;a plus pu lire sur le disque.</translation>
    </message>
    <message>
        <source>Raft group</source>
        <translation>Groupe Raft</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>scellé</translation>
    </message>
    <message>
        <source>no deletes</source>
        <translation>sans suppression</translation>
    </message>
    <message>
        <source>no purges</source>
        <translation>sans purge</translation>
    </message>
    <message>
        <source>roll-ups</source>
        <translation>roll-ups</translation>
    </message>
    <message>
        <source>direct reads</source>
        <translation>lectures directes</translation>
    </message>
    <message>
        <source>direct reads of the mirror</source>
        <translation>lectures directes du miroir</translation>
    </message>
    <message>
        <source>refuses by subject</source>
        <translation>refuse par sujet</translation>
    </message>
    <message>
        <source>no acknowledgements</source>
        <translation>sans acquittement</translation>
    </message>
    <message>
        <source>Max size</source>
        <translation>Taille max</translation>
    </message>
    <message>
        <source>Max messages</source>
        <translation>Messages max</translation>
    </message>
    <message>
        <source>Max age</source>
        <translation>Âge max</translation>
    </message>
    <message>
        <source>Max by subject</source>
        <translation>Max par sujet</translation>
    </message>
    <message>
        <source>Max message</source>
        <translation>Message max</translation>
    </message>
    <message>
        <source>Max consumers</source>
        <translation>Consomm. max</translation>
    </message>
    <message>
        <source>Discards</source>
        <translation>Rejette</translation>
    </message>
    <message>
        <source>What goes once it is full: old messages, or new ones.</source>
        <translation>Ce qui part une fois plein&#xa0;: anciens messages ou nouveaux.</translation>
    </message>
    <message>
        <source>How many servers are to have it.</source>
        <translation>Nombre de serveurs prévus.</translation>
    </message>
    <message>
        <source>Duplicate window</source>
        <translation>Fenêtre doublons</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Placement</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 vers %2</translation>
    </message>
    <message>
        <source>%1, headers only</source>
        <translation>%1, en-têtes seuls</translation>
    </message>
    <message>
        <source>Begins at seq</source>
        <translation>Début à séq.</translation>
    </message>
    <message>
        <source>Changes subjects</source>
        <translation>Change les sujets</translation>
    </message>
    <message>
        <source>Sends on</source>
        <translation>Republie</translation>
    </message>
    <message>
        <source>What it stores is published again under another subject.</source>
        <translation>Ce qu&apos;il stocke est republié sous un autre sujet.</translation>
    </message>
    <message>
        <source>Consumers&apos; max ack pending</source>
        <translation>Max acks att., consomm.</translation>
    </message>
    <message>
        <source>Consumers end unused after</source>
        <translation>Fin consomm. inactifs</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Headers and body</source>
        <translation>En-têtes et corps</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corps</translation>
    </message>
    <message>
        <source>Its beginning; open the message for the whole</source>
        <translation>Son début&#xa0;; ouvrir le message pour le tout</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Répondre à</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>En-têtes</translation>
    </message>
    <message>
        <source>Listened to</source>
        <translation>Sujet écouté</translation>
    </message>
    <message>
        <source>The subject that brought it; two that match bring a message twice</source>
        <translation>Le sujet qui l&apos;a apporté&#xa0;; deux qui correspondent apportent le message deux fois</translation>
    </message>
    <message>
        <source>Unit lost</source>
        <translation>Unité perdue</translation>
    </message>
    <message>
        <source>Round trip too long</source>
        <translation>Aller-retour trop long</translation>
    </message>
    <message>
        <source>Clock not locked</source>
        <translation>Horloge non verrouillée</translation>
    </message>
    <message>
        <source>Clock may be off</source>
        <translation>Horloge douteuse</translation>
    </message>
    <message>
        <source>Server down</source>
        <translation>Serveur hors service</translation>
    </message>
    <message>
        <source>Server in lame duck mode</source>
        <translation>Serveur en mode lame duck</translation>
    </message>
    <message>
        <source>Server version has advisories</source>
        <translation>Version serveur vulnérable</translation>
    </message>
    <message>
        <source>Certificate ends soon</source>
        <translation>Certificat bientôt expiré</translation>
    </message>
    <message>
        <source>Link down</source>
        <translation>Lien coupé</translation>
    </message>
    <message>
        <source>Link comes and goes</source>
        <translation>Lien instable</translation>
    </message>
    <message>
        <source>Slow consumer</source>
        <translation>Consommateur lent</translation>
    </message>
    <message>
        <source>Logins refused</source>
        <translation>Accès refusés</translation>
    </message>
    <message>
        <source>JetStream nearly full</source>
        <translation>JetStream presque plein</translation>
    </message>
    <message>
        <source>Events missed</source>
        <translation>Événements manqués</translation>
    </message>
    <message>
        <source>Messages not understood</source>
        <translation>Messages non décodés</translation>
    </message>
    <message>
        <source>Since %1 UTC, by %2</source>
        <translation>Depuis %1 UTC, par %2</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>Stood before</source>
        <translation>Présente auparavant</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>Remise en service</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>%1 dans</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>En panne</translation>
    </message>
    <message>
        <source>Unit moves back and forth</source>
        <translation>Unité qui passe d&apos;un serveur à l&apos;autre</translation>
    </message>
    <message>
        <source>Nothing recorded</source>
        <translation>Rien d’enregistré</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <comment>messages</comment>
        <translation>Acquittés</translation>
    </message>
    <message>
        <source>Until all that comes is heard at the new server, of the last %1 moves that were timed</source>
        <translation>Jusqu&apos;à ce que tout soit entendu au nouveau serveur&#xa0;; des %1 derniers passages chronométrés</translation>
    </message>
    <message>
        <source>%1 missed in %2 moves</source>
        <translation>%1 manqués en %2 passages</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95&#xa0;%</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manqués</translation>
    </message>
    <message>
        <source>Messages that never came, as the units count them by their numbers</source>
        <translation>Messages jamais arrivés, comptés par les unités d&apos;après leurs numéros</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Messages that came by both connections, of which one was dropped</source>
        <translation>Messages arrivés par les deux connexions, dont un a été écarté</translation>
    </message>
    <message>
        <source>Last move</source>
        <translation>Dernier passage</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Raison</translation>
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
        <translation>Entendu par</translation>
    </message>
    <message>
        <source>Server answered</source>
        <translation>Réponse du serveur</translation>
    </message>
    <message>
        <source>Breaks in 10 min</source>
        <translation>Coupures en 10 min</translation>
    </message>
    <message>
        <source>Link in account %1</source>
        <translation>Lien du compte %1</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>%1, at least %2 old</source>
        <translation>%1, depuis au moins %2</translation>
    </message>
    <message>
        <source>To hub</source>
        <translation>Vers le hub</translation>
    </message>
    <message>
        <source>From hub</source>
        <translation>Du hub</translation>
    </message>
    <message>
        <source>Bytes to hub</source>
        <translation>Octets vers le hub</translation>
    </message>
    <message>
        <source>Bytes from hub</source>
        <translation>Octets du hub</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>That is</source>
        <translation>C&apos;est-à-dire</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Gathered by</source>
        <translation>Collecté par</translation>
    </message>
    <message>
        <source>Hub heard of it</source>
        <translation>Entendu par le hub</translation>
    </message>
    <message>
        <source>Leaf %1</source>
        <translation>Leaf %1</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unités</translation>
    </message>
    <message>
        <source>Units late</source>
        <translation>Unités en retard</translation>
    </message>
    <message>
        <source>Units lost</source>
        <translation>Unités perdues</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Good</source>
        <comment>certificates</comment>
        <translation>Valides</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>Non entendu</translation>
    </message>
    <message>
        <source>Partly down</source>
        <translation>En partie coupé</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>Instable</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en attente</translation>
    </message>
    <message>
        <source>Units of %1</source>
        <translation>Unités de %1</translation>
    </message>
    <message>
        <source>heard at its leaf node all that time</source>
        <translation>entendue par son leaf node tout ce temps</translation>
    </message>
    <message>
        <source>heard at its leaf node for a part of it</source>
        <translation>entendue par son leaf node une partie du temps</translation>
    </message>
    <message>
        <source>silent at its leaf node, too</source>
        <translation>muette aussi à son leaf node</translation>
    </message>
    <message>
        <source>%1 to %2, messages: %3</source>
        <translation>%1 à %2, messages&#xa0;: %3</translation>
    </message>
    <message>
        <source>slowest RTT %1</source>
        <translation>RTT le plus lent %1</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Complété après coup</translation>
    </message>
    <message>
        <source>Of the last time in which the unit was not heard here, what came later out of the site&apos;s record</source>
        <translation>De la dernière période où l’unité n’a pas été entendue ici, ce qui est venu plus tard de l’enregistrement du site</translation>
    </message>
    <message>
        <source>Way to the hub</source>
        <translation>Chemin vers le hub</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Left out here</source>
        <translation>Omis ici</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Besoins</translation>
    </message>
    <message>
        <source>To the leaf, by subject</source>
        <translation>Vers le leaf, par subject</translation>
    </message>
    <message>
        <source>From the leaf, by subject</source>
        <translation>Du leaf, par subject</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>by sums of the record</source>
        <translation>d&apos;après les sommes de l&apos;enregistrement</translation>
    </message>
</context>
<context>
    <name>nunect::models::ActivityModel</name>
    <message>
        <source>Connect</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Déconnexion</translation>
    </message>
    <message>
        <source>Login refused</source>
        <translation>Accès refusé</translation>
    </message>
    <message>
        <source>Heartbeat lost</source>
        <translation>Heartbeat perdu</translation>
    </message>
    <message>
        <source>Heartbeat back</source>
        <translation>Heartbeat revenu</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>JetStream</source>
        <translation>JetStream</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>Bad message</source>
        <translation>Message invalide</translation>
    </message>
    <message>
        <source>info</source>
        <translation>info</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Tous les événements</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Heartbeats</source>
        <translation>Heartbeats</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>Bad messages</source>
        <translation>Messages invalides</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Heure (UTC)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>%1, filled in</source>
        <translation>%1, complété après coup</translation>
    </message>
    <message>
        <source>It did not come when it happened, but later out of the site&apos;s record.</source>
        <translation>Ce message n’est pas arrivé au moment des faits, mais plus tard, tiré de l’enregistrement du site.</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarme</translation>
    </message>
</context>
<context>
    <name>nunect::models::AdviceModel</name>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposé</translation>
    </message>
    <message>
        <source>Acting</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Approved by %1 at %2</source>
        <translation>Approuvé par %1 à %2</translation>
    </message>
    <message>
        <source>Keep off the link</source>
        <translation>Tenir hors du lien</translation>
    </message>
    <message>
        <source>Ask for less</source>
        <translation>Demander moins</translation>
    </message>
    <message>
        <source>Send a sum</source>
        <translation>Envoyer une somme</translation>
    </message>
    <message>
        <source>Do not record</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>The guardian of %1 acts on it at once, for as long as it is approved.</source>
        <translation>Le guardian de %1 agit aussitôt, tant que c&apos;est approuvé.</translation>
    </message>
    <message>
        <source>Nothing changes at once: the leaf&apos;s server has to be restarted for it. deploy/site.sh --advice FILE --approve %1 writes it into the site file, and deploy/site.sh --apply FILE --restart restarts the server of %2 with it.</source>
        <translation>Rien ne change aussitôt&#xa0;: le serveur du leaf doit être redémarré. deploy/site.sh --advice FILE --approve %1 l&apos;écrit dans le fichier du site, et deploy/site.sh --apply FILE --restart redémarre le serveur de %2 avec.</translation>
    </message>
    <message>
        <source>It is written down only: whoever runs the programs that ask for it has to do it.</source>
        <translation>C&apos;est seulement noté&#xa0;: à faire par qui exploite les programmes qui le demandent.</translation>
    </message>
    <message>
        <source>The guardian of %1 undoes it at once.</source>
        <translation>Le guardian de %1 l&apos;annule aussitôt.</translation>
    </message>
    <message>
        <source>What stands in the site file stays there: take the subject out of deny_imports of %1, then deploy/site.sh --apply FILE --restart.</source>
        <translation>Ce qui est dans le fichier du site y reste&#xa0;: retirez le subject de deny_imports de %1, puis deploy/site.sh --apply FILE --restart.</translation>
    </message>
    <message>
        <source>It was written down only: nothing else changes.</source>
        <translation>C&apos;était seulement noté&#xa0;: rien d&apos;autre ne change.</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation>%1&#xa0;: %2 à %3</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>Leaf</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Conseil</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Économise</translation>
    </message>
    <message>
        <source>Of the leaf&apos;s link, at most: as if nothing of it were needed</source>
        <translation>Du lien du leaf, au plus&#xa0;: comme si rien n&apos;en était nécessaire</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Advice for leaf %1</source>
        <translation>Conseil pour le leaf %1</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Approbation</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>At</source>
        <translation>À</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu&apos;elle fait</translation>
    </message>
</context>
<context>
    <name>nunect::models::AlarmHistoryModel</name>
    <message>
        <source>Time (UTC)</source>
        <translation>Heure (UTC)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>nunect::models::AlarmModel</name>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What came together and has one cause is one alarm: then how many, and the cause</source>
        <translation>Ce qui survient ensemble pour une même cause forme une seule alarme&#xa0;: s&apos;affichent alors le nombre et la cause</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Since it came, or came again</source>
        <translation>Depuis son apparition, ou sa réapparition</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Of several the one that is farthest beyond its limit</source>
        <translation>De plusieurs, celle qui dépasse le plus sa limite</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Acquittée par</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>When it first came, UTC</source>
        <translation>Première apparition, UTC</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>How often it came</source>
        <translation>Nombre d&apos;apparitions</translation>
    </message>
    <message>
        <source>Follow from it</source>
        <translation>Conséquences</translation>
    </message>
    <message>
        <source>Conditions that are suppressed because of it</source>
        <translation>Conditions inhibées à cause d&apos;elle</translation>
    </message>
</context>
<context>
    <name>nunect::models::AlarmRulesModel</name>
    <message>
        <source>times</source>
        <translation>fois</translation>
    </message>
    <message>
        <source>should be %1 to %2</source>
        <translation>doit être de %1 à %2</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>n&apos;est pas un nombre</translation>
    </message>
</context>
<context>
    <name>nunect::models::ClosedConnectionModel</name>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
</context>
<context>
    <name>nunect::models::ConnectionColumns</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langage</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>CID</source>
        <translation>CID</translation>
    </message>
    <message>
        <source>The server&apos;s number of it, never used twice</source>
        <translation>Son numéro sur le serveur, jamais réutilisé</translation>
    </message>
    <message>
        <source>What the client sent, since it connected</source>
        <translation>Ce que le client a envoyé depuis sa connexion</translation>
    </message>
    <message>
        <source>What the server sent to it, since it connected</source>
        <translation>Ce que le serveur lui a envoyé depuis sa connexion</translation>
    </message>
    <message>
        <source>In msgs</source>
        <translation>Msg reçus</translation>
    </message>
    <message>
        <source>Out msgs</source>
        <translation>Msg émis</translation>
    </message>
    <message>
        <source>In bytes</source>
        <translation>Oct. reçus</translation>
    </message>
    <message>
        <source>Out bytes</source>
        <translation>Oct. émis</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Cipher suite</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>TLS first</source>
        <translation>TLS d&apos;abord</translation>
    </message>
    <message>
        <source>TLS came before the server&apos;s greeting</source>
        <translation>TLS avant le message d&apos;accueil du serveur</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Certificate SHA-256</source>
        <translation>SHA-256 certificat</translation>
    </message>
    <message>
        <source>Key SHA-256</source>
        <translation>SHA-256 clé</translation>
    </message>
    <message>
        <source>Of the certificate&apos;s public key</source>
        <translation>De la clé publique du certificat</translation>
    </message>
    <message>
        <source>Issuer key</source>
        <translation>Clé émetteur</translation>
    </message>
    <message>
        <source>Name tag</source>
        <translation>Tag de nom</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>MQTT client</source>
        <translation>Client MQTT</translation>
    </message>
</context>
<context>
    <name>nunect::models::ConnectionModel</name>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Obsolète</translation>
    </message>
    <message>
        <source>Not confirmed for %1</source>
        <translation>Non confirmé depuis %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>%1 of the %2 that its server lets wait; then it is disconnected</source>
        <translation>%1 sur les %2 que son serveur laisse en attente&#xa0;; au-delà, il est déconnecté</translation>
    </message>
    <message>
        <source>%1 for at least %2: it takes less than is sent to it</source>
        <translation>%1 depuis au moins %2&#xa0;: il lit moins que ce qui lui est envoyé</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Bytes that wait to be taken by the client; marked if they wait long or are many</source>
        <translation>Octets que le client n&apos;a pas encore lus&#xa0;; signalés s&apos;ils attendent longtemps ou sont nombreux</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Abonn.</translation>
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
        <translation>Heure</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
</context>
<context>
    <name>nunect::models::ConsumerModel</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consommateur</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Pull: it asks for messages. Push: they are sent to it.</source>
        <translation>Pull&#xa0;: il demande des messages. Push&#xa0;: ils lui sont envoyés.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Messages not yet delivered: how far it is behind.</source>
        <translation>Messages pas encore livrés&#xa0;: son retard.</translation>
    </message>
    <message>
        <source>Ack pending</source>
        <translation>Acks attendus</translation>
    </message>
    <message>
        <source>Delivered, not yet acknowledged. At its limit it gets nothing more.</source>
        <translation>Livrés, pas encore acquittés. À sa limite, il ne reçoit plus rien.</translation>
    </message>
    <message>
        <source>%1: at its limit, nothing more comes</source>
        <translation>%1&#xa0;: à sa limite, plus rien n&apos;arrive</translation>
    </message>
    <message>
        <source>Redelivered</source>
        <translation>Relivrés</translation>
    </message>
    <message>
        <source>Of those that wait for an acknowledgement: delivered before.</source>
        <translation>De ceux qui attendent un acquittement&#xa0;: déjà livrés avant.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Pulls</translation>
    </message>
    <message>
        <source>Pull requests that wait for messages.</source>
        <translation>Requêtes pull en attente de messages.</translation>
    </message>
</context>
<context>
    <name>nunect::models::CutModel</name>
    <message>
        <source>rate not stated</source>
        <translation>débit non indiqué</translation>
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
        <translation>aucun&#xa0;: le hub est perdu</translation>
    </message>
    <message>
        <source>%1, links: %2</source>
        <translation>%1, liens&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, narrowest %2</source>
        <translation>%1, le plus étroit %2</translation>
    </message>
    <message>
        <source>Single point of failure</source>
        <translation>Point de défaillance unique</translation>
    </message>
    <message>
        <source>The only way to the hub for: %1</source>
        <translation>Le seul chemin vers le hub pour&#xa0;: %1</translation>
    </message>
    <message>
        <source>Spare</source>
        <translation>Réserve</translation>
    </message>
    <message>
        <source>No leaf&apos;s way to the hub leads over it now</source>
        <translation>Aucun chemin d&apos;un leaf vers le hub n&apos;y passe actuellement</translation>
    </message>
    <message>
        <source>Has another way</source>
        <translation>A un autre chemin</translation>
    </message>
    <message>
        <source>Whoever goes over it has another way round</source>
        <translation>Qui y passe a un autre chemin</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Entre</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>If it is cut</source>
        <translation>S&apos;il est coupé</translation>
    </message>
    <message>
        <source>Lose the hub</source>
        <translation>Perdent le hub</translation>
    </message>
    <message>
        <source>Go another way</source>
        <translation>Prennent un autre chemin</translation>
    </message>
    <message>
        <source>if cut: hub lost</source>
        <translation>si coupé&#xa0;: hub perdu</translation>
    </message>
    <message>
        <source>if cut: direct</source>
        <translation>si coupé&#xa0;: direct</translation>
    </message>
    <message>
        <source>if cut: via %1</source>
        <translation>si coupé&#xa0;: par %1</translation>
    </message>
    <message>
        <source>If link %1 is cut</source>
        <translation>Si le lien %1 est coupé</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Alors</translation>
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
        <translation>Chemin actuel</translation>
    </message>
    <message>
        <source>Way then</source>
        <translation>Chemin alors</translation>
    </message>
</context>
<context>
    <name>nunect::models::DetailsModel</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>nunect::models::JetStreamAccountModel</name>
    <message>
        <source>Of all servers together, each replica counted.</source>
        <translation>De tous les serveurs ensemble, chaque réplica compté.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Storage used</source>
        <translation>Disque utilisé</translation>
    </message>
    <message>
        <source>Storage limit</source>
        <translation>Limite disque</translation>
    </message>
    <message>
        <source>Storage filled</source>
        <translation>Disque rempli</translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation>Mémoire utilisée</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Limite mémoire</translation>
    </message>
    <message>
        <source>Memory filled</source>
        <translation>Mémoire remplie</translation>
    </message>
</context>
<context>
    <name>nunect::models::JetStreamState</name>
    <message>
        <source>, requests waiting: %1</source>
        <translation>, requêtes en attente&#xa0;: %1</translation>
    </message>
    <message>
        <source>servers: %1</source>
        <translation>serveurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>Meta cluster %1: not confirmed any more</source>
        <translation>Cluster méta %1&#xa0;: plus confirmé</translation>
    </message>
    <message>
        <source>No meta leader in %1 (%2): streams cannot be made or moved</source>
        <translation>Pas de leader méta dans %1 (%2)&#xa0;: impossible de créer ou déplacer des streams</translation>
    </message>
    <message>
        <source>Meta leader %1 of %2; %3%4</source>
        <translation>Leader méta %1 de %2&#xa0;; %3%4</translation>
    </message>
    <message>
        <source>; no leader is seen by %1</source>
        <translation>; aucun leader vu par %1</translation>
    </message>
    <message>
        <source>; the leader itself has not answered</source>
        <translation>; le leader lui-même n&apos;a pas répondu</translation>
    </message>
    <message>
        <source>; replicas: %1</source>
        <translation>; réplicas&#xa0;: %1</translation>
    </message>
    <message>
        <source>streams: %1</source>
        <translation>streams&#xa0;: %1</translation>
    </message>
    <message>
        <source>consumers: %1</source>
        <translation>consommateurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>accounts: %1</source>
        <translation>comptes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Too many to be listed: %1.</source>
        <translation>Trop nombreux pour être listés&#xa0;: %1.</translation>
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
        <translation>État</translation>
    </message>
    <message>
        <source>By the age of its guardian&apos;s heartbeats, and by what its server and the hub say</source>
        <translation>D&apos;après l&apos;âge des heartbeats de son guardian, et ce que disent son serveur et le hub</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Heartbeat</translation>
    </message>
    <message>
        <source>Since its guardian was last heard, by whatever way</source>
        <translation>Depuis que son guardian a été entendu, par quelque chemin que ce soit</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Messages that are stored at the leaf and not yet at the hub. ≤: at most so many; ≥: as last known</source>
        <translation>Messages stockés au leaf et pas encore au hub. ≤&#xa0;: au plus&#xa0;; ≥&#xa0;: dernier nombre connu</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Accounts in which it is linked to the hub</source>
        <translation>Comptes dans lesquels il est lié au hub</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>Of the slowest link, as a server last measured it, not now: at connect, then once an hour</source>
        <translation>Du lien le plus lent, à la dernière mesure d&apos;un serveur, pas maintenant&#xa0;: à la connexion, puis chaque heure</translation>
    </message>
    <message>
        <source>To hub</source>
        <translation>Vers le hub</translation>
    </message>
    <message>
        <source>From hub</source>
        <translation>Du hub</translation>
    </message>
    <message>
        <source>Bytes to hub</source>
        <translation>Octets vers le hub</translation>
    </message>
    <message>
        <source>Bytes from hub</source>
        <translation>Octets du hub</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Coupures</translation>
    </message>
    <message>
        <source>Of its link, within ten minutes</source>
        <translation>De son lien, en dix minutes</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Of its guardian: quality, and the bound of its error</source>
        <translation>De son guardian&#xa0;: qualité et borne d&apos;erreur</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unités</translation>
    </message>
    <message>
        <source>Whose heartbeats come through its server, without its guardian</source>
        <translation>Dont les heartbeats passent par son serveur, sans son guardian</translation>
    </message>
    <message>
        <source>Units lost</source>
        <translation>Unités perdues</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Server answered</source>
        <translation>Réponse du serveur</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>By which neighbour its node reaches the hub now, as its guardian reads it from the routing table</source>
        <translation>Par quel voisin son nœud atteint le hub maintenant, lu par son guardian dans la table de routage</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Besoins</translation>
    </message>
    <message>
        <source>Subjects that somebody there listens to, as the subject registry tells</source>
        <translation>Subjects que quelqu&apos;un y écoute, selon le registre des subjects</translation>
    </message>
</context>
<context>
    <name>nunect::models::LeafWords</name>
    <message>
        <source>Node or all its links down</source>
        <translation>Nœud ou tous ses liens en panne</translation>
    </message>
    <message>
        <source>Uplink down, node fine</source>
        <translation>Uplink coupé, nœud sain</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Link partly down</source>
        <translation>Lien en partie coupé</translation>
    </message>
    <message>
        <source>Link flapping</source>
        <translation>Lien instable</translation>
    </message>
    <message>
        <source>Guardian silent, node fine</source>
        <translation>Guardian muet, nœud sain</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>never heard</source>
        <translation>jamais entendu</translation>
    </message>
    <message>
        <source>last heard just now</source>
        <translation>entendu à l&apos;instant</translation>
    </message>
    <message>
        <source>last heard %1 ago</source>
        <translation>entendu il y a %1</translation>
    </message>
    <message>
        <source>Its guardian is heard through %1, not through its own server.</source>
        <translation>Son guardian est entendu par %1, pas par son propre serveur.</translation>
    </message>
    <message>
        <source>Its server answers, %1.</source>
        <translation>Son serveur répond, %1.</translation>
    </message>
    <message>
        <source>Nothing comes over its link, %1.</source>
        <translation>Rien ne vient par son lien, %1.</translation>
    </message>
    <message>
        <source>The hub has no link to it.</source>
        <translation>Le hub n&apos;a pas de lien avec lui.</translation>
    </message>
    <message>
        <source>Which of the two cannot be told from here: %1.</source>
        <translation>Lequel des deux, on ne peut le dire d&apos;ici&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The hub still lists its link, as it may for a while.</source>
        <translation>Le hub liste encore son lien, ce qui peut durer un moment.</translation>
    </message>
    <message>
        <source>Messages waiting: %1.</source>
        <translation>Messages en attente&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Its server said goodbye.</source>
        <translation>Son serveur a dit au revoir.</translation>
    </message>
    <message>
        <source>No link in: %1.</source>
        <translation>Pas de lien dans&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Breaks of its link within ten minutes: %1.</source>
        <translation>Coupures de son lien en dix minutes&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Its link stands, its guardian was %1.</source>
        <translation>Son lien tient, son guardian&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No guardian is heard of there: as its servers say.</source>
        <translation>Aucun guardian n&apos;y est entendu&#xa0;: d&apos;après les serveurs.</translation>
    </message>
    <message>
        <source>Its guardian is heard over its link.</source>
        <translation>Son guardian est entendu par son lien.</translation>
    </message>
    <message>
        <source>Nothing was heard of it yet.</source>
        <translation>Rien n&apos;en a encore été entendu.</translation>
    </message>
    <message>
        <source>This console is not connected: %1.</source>
        <translation>Cette console n&apos;est pas connectée&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No stream at the hub gathers from it</source>
        <translation>Aucun stream au hub ne collecte chez lui</translation>
    </message>
    <message>
        <source>Stream %1 was not heard of by %2 yet</source>
        <translation>%2 n&apos;a encore rien entendu du stream %1</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1 when the leaf could last be asked, %2 ago; it stores what has come since</source>
        <translation>%1 quand le leaf a pu être interrogé, il y a %2&#xa0;; il stocke ce qui vient depuis</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>Stored there since the hub last heard of stream %1</source>
        <translation>Stockés là depuis que le hub a entendu parler du stream %1</translation>
    </message>
    <message>
        <source>%1 of stream %2 wait for %3</source>
        <translation>%1 du stream %2 attendent %3</translation>
    </message>
    <message>
        <source>Nobody says which links it has</source>
        <translation>Personne ne dit quels liens il a</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>up</source>
        <translation>en service</translation>
    </message>
    <message>
        <source>down</source>
        <translation>en panne</translation>
    </message>
    <message>
        <source>%1 in account %2 as measured at connect or later, at least %3 old; a server measures anew once an hour</source>
        <translation>%1 dans le compte %2, mesuré à la connexion ou plus tard, il y a au moins %3&#xa0;; un serveur remesure chaque heure</translation>
    </message>
    <message>
        <source>No guardian tells of its clock</source>
        <translation>Aucun guardian ne parle de son horloge</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 against its grandmaster, which does not say how near UTC it is</source>
        <translation>%1 par rapport à son grandmaster, qui ne dit pas à quelle distance d&apos;UTC il est</translation>
    </message>
    <message>
        <source>No other unit is heard through it</source>
        <translation>Aucune autre unité n&apos;est entendue par lui</translation>
    </message>
    <message>
        <source>%1 of %2 live</source>
        <translation>%1 sur %2 actives</translation>
    </message>
    <message>
        <source>Live: %1, late: %2, lost: %3</source>
        <translation>Actives&#xa0;: %1, en retard&#xa0;: %2, perdues&#xa0;: %3</translation>
    </message>
    <message>
        <source>No guardian tells of its way to the hub</source>
        <translation>Aucun guardian ne dit son chemin vers le hub</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Par %1</translation>
    </message>
    <message>
        <source>To %1 over %2</source>
        <translation>Vers %1 par %2</translation>
    </message>
    <message>
        <source>To %1 by %2 over %3</source>
        <translation>Vers %1 par %2 sur %3</translation>
    </message>
    <message>
        <source>since just now</source>
        <translation>depuis un instant</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>by the site file the shortest way begins with %1</source>
        <translation>selon le fichier du site, le plus court chemin commence par %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>The subject registry does not answer: %1</source>
        <translation>Le registre des subjects ne répond pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>The subject registry tells nothing of it</source>
        <translation>Le registre des subjects n&apos;en dit rien</translation>
    </message>
    <message>
        <source>Subjects that somebody there listens to, read just now</source>
        <translation>Subjects que quelqu&apos;un y écoute, lus à l&apos;instant</translation>
    </message>
    <message>
        <source>Subjects that somebody there listens to, read %1 ago</source>
        <translation>Subjects que quelqu&apos;un y écoute, lus il y a %1</translation>
    </message>
</context>
<context>
    <name>nunect::models::LinkModel</name>
    <message>
        <source>Stale</source>
        <translation>Obsolète</translation>
    </message>
    <message>
        <source>Not told anew for %1</source>
        <translation>Non actualisé depuis %1</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>It stands in the server&apos;s configuration</source>
        <translation>Figure dans la configuration du serveur</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>The end that tells of it: a link between two servers that both answer is there twice</source>
        <translation>L&apos;extrémité qui l&apos;indique&#xa0;: un lien entre deux serveurs qui répondent tous deux figure deux fois</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Distant</translation>
    </message>
    <message>
        <source>The other end; a gateway&apos;s is a cluster. ≈: by its connect event</source>
        <translation>L&apos;autre extrémité&#xa0;; pour un gateway, un cluster. ≈&#xa0;: d&apos;après son événement de connexion</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Of a leaf node, or of a route that an account has to itself</source>
        <translation>D&apos;un leaf node, ou d&apos;une route réservée à un compte</translation>
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
        <translation>Page</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
</context>
<context>
    <name>nunect::models::RateColumns</name>
    <message>
        <source>What the server received</source>
        <translation>Ce que le serveur a reçu</translation>
    </message>
    <message>
        <source>What the server sent</source>
        <translation>Ce que le serveur a envoyé</translation>
    </message>
    <message>
        <source>In msgs/s</source>
        <translation>Msg/s reçus</translation>
    </message>
    <message>
        <source>Out msgs/s</source>
        <translation>Msg/s émis</translation>
    </message>
    <message>
        <source>In bytes/s</source>
        <translation>Oct./s reçus</translation>
    </message>
    <message>
        <source>Out bytes/s</source>
        <translation>Oct./s émis</translation>
    </message>
</context>
<context>
    <name>nunect::models::ReceiverModel</name>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Subscribed to</source>
        <translation>Abonné à</translation>
    </message>
    <message>
        <source>Queue group</source>
        <translation>Queue group</translation>
    </message>
    <message>
        <source>A message goes to one of its members.</source>
        <translation>Un message va à un seul de ses membres.</translation>
    </message>
    <message>
        <source>CID</source>
        <translation>CID</translation>
    </message>
    <message>
        <source>The server&apos;s number of the connection.</source>
        <translation>Le numéro de la connexion sur le serveur.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Its name; empty if it has none or is not known.</source>
        <translation>Son nom&#xa0;; vide s&apos;il n&apos;y en a pas ou s&apos;il est inconnu.</translation>
    </message>
    <message>
        <source>SID</source>
        <translation>SID</translation>
    </message>
    <message>
        <source>The client&apos;s number of the subscription.</source>
        <translation>Le numéro de l&apos;abonnement chez le client.</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livrés</translation>
    </message>
    <message>
        <source>Messages so far.</source>
        <translation>Messages jusqu&apos;ici.</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Fin après</translation>
    </message>
    <message>
        <source>So many messages.</source>
        <translation>Nombre de messages.</translation>
    </message>
</context>
<context>
    <name>nunect::models::RttModel</name>
    <message>
        <source>Not measured</source>
        <translation>Non mesuré</translation>
    </message>
    <message>
        <source>Measured too long ago</source>
        <translation>Mesure trop ancienne</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bon</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>lent</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>mauvais</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>No heartbeat yet</source>
        <translation>Aucun heartbeat reçu</translation>
    </message>
    <message>
        <source>Not known: this unit&apos;s clock or this console&apos;s has no error bound</source>
        <translation>Inconnu&#xa0;: l&apos;horloge de cette unité ou de cette console n&apos;a pas d&apos;erreur maximale</translation>
    </message>
    <message>
        <source>Arrived before it was sent: one of the two clocks is farther off than it claims</source>
        <translation>Arrivé avant d&apos;être envoyé&#xa0;: l&apos;une des deux horloges est plus décalée qu&apos;elle ne l&apos;indique</translation>
    </message>
    <message>
        <source>Less than the two clocks can tell: %1 as they read it, ± %2</source>
        <translation>Moins que ce que les deux horloges permettent de mesurer&#xa0;: %1 lu, ± %2</translation>
    </message>
    <message>
        <source>%1, guaranteed; the shortest of the last %2: %3</source>
        <translation>%1, garanti&#xa0;; le plus court des %2 derniers&#xa0;: %3</translation>
    </message>
    <message>
        <source>from %1 to the unit: %2</source>
        <translation>de %1 à l&apos;unité&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, but that is before it was sent: one of the two clocks is farther off than it claims</source>
        <translation>%1, mais c&apos;est avant l&apos;envoi&#xa0;: l&apos;une des deux horloges est plus décalée qu&apos;elle ne l&apos;indique</translation>
    </message>
    <message>
        <source>From the unit: %1; %2</source>
        <translation>Depuis l&apos;unité&#xa0;: %1&#xa0;; %2</translation>
    </message>
    <message>
        <source>%1 of %2 echoes lost</source>
        <translation>%1 échos perdus sur %2</translation>
    </message>
    <message>
        <source>Not measured: this unit answers no echo of this console</source>
        <translation>Non mesuré&#xa0;: cette unité ne répond à aucun écho de cette console</translation>
    </message>
    <message>
        <source>Measured too long ago: %1; %2</source>
        <translation>Mesure trop ancienne&#xa0;: %1&#xa0;; %2</translation>
    </message>
    <message>
        <source>%1, but the two clocks claim to be within %2 of each other: one of them is farther off than it claims</source>
        <translation>%1, mais les deux horloges se disent à moins de %2 l&apos;une de l&apos;autre&#xa0;: l&apos;une est plus décalée qu&apos;elle ne l&apos;indique</translation>
    </message>
    <message>
        <source>Less than the echoes can tell: %1 as measured, ± %2; %3</source>
        <translation>Moins que ce que les échos permettent de mesurer&#xa0;: %1 mesuré, ± %2&#xa0;; %3</translation>
    </message>
    <message>
        <source>This unit&apos;s clock minus this console&apos;s: %1, guaranteed; measured: %2; %3</source>
        <translation>Horloge de cette unité moins celle de cette console&#xa0;: %1, garanti&#xa0;; mesuré il y a %2&#xa0;; %3</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <translation>%1 sur %2 (%3&#xa0;%)</translation>
    </message>
    <message>
        <source>One-way delay</source>
        <translation>Délai aller</translation>
    </message>
    <message>
        <source>Clock offset</source>
        <translation>Décal. horloge</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>Séq.</translation>
    </message>
    <message>
        <source>Native RTT</source>
        <translation>RTT natif</translation>
    </message>
    <message>
        <source>App RTT</source>
        <translation>RTT appli</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Dern. vue</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>unit</comment>
        <translation>Perdue</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>probes</comment>
        <translation>Pertes</translation>
    </message>
</context>
<context>
    <name>nunect::models::ServerModel</name>
    <message>
        <source>%1
Not told anew for %2</source>
        <translation>%1
Non actualisé depuis %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
    <message>
        <source>What the server says of its own health</source>
        <translation>Ce que le serveur dit de sa propre santé</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Caution: there are published advisories against it</source>
        <translation>Attention&#xa0;: des avis de sécurité la concernant sont publiés</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Of JetStream</source>
        <translation>De JetStream</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>New with each start</source>
        <translation>Nouveau à chaque démarrage</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Clients, of those that there may be</source>
        <translation>Clients, sur le maximum autorisé</translation>
    </message>
    <message>
        <source>Slow consumers</source>
        <translation>Consomm. lents</translation>
    </message>
    <message>
        <source>Connections cut off for being slow, since its start</source>
        <translation>Connexions coupées pour lenteur depuis son démarrage</translation>
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
        <translation>D&apos;un cœur</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routes</translation>
    </message>
    <message>
        <source>Connections to servers of its cluster: several to each since 2.10</source>
        <translation>Connexions aux serveurs de son cluster&#xa0;: plusieurs vers chacun depuis 2.10</translation>
    </message>
    <message>
        <source>Leafs</source>
        <translation>Leafs</translation>
    </message>
    <message>
        <source>Connections to leaf nodes</source>
        <translation>Connexions aux leaf nodes</translation>
    </message>
    <message>
        <source>Total connections</source>
        <translation>Total connexions</translation>
    </message>
    <message>
        <source>Clients since its start</source>
        <translation>Clients depuis son démarrage</translation>
    </message>
    <message>
        <source>JetStream</source>
        <translation>JetStream</translation>
    </message>
    <message>
        <source>Bytes on disk, of those that there may be</source>
        <translation>Octets sur disque, sur le maximum autorisé</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>En marche</translation>
    </message>
    <message>
        <source>Certificate ends</source>
        <translation>Fin certificat</translation>
    </message>
    <message>
        <source>The first of its TLS certificates; told since 2.14</source>
        <translation>Le premier de ses certificats TLS&#xa0;; indiqué depuis 2.14</translation>
    </message>
    <message>
        <source>Configuration read</source>
        <translation>Config. lue</translation>
    </message>
    <message>
        <source>Missed events</source>
        <translation>Évén. manqués</translation>
    </message>
    <message>
        <source>Connections that ended without a word: at least so many of its events were lost on the way</source>
        <translation>Connexions terminées sans annonce&#xa0;: au moins autant de ses événements se sont perdus en route</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Dern. vue</translation>
    </message>
</context>
<context>
    <name>nunect::models::ServerPairModel</name>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
</context>
<context>
    <name>nunect::models::StreamModel</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Rempli</translation>
    </message>
    <message>
        <source>Of the limit in bytes or in messages that is nearer. Empty: it has none.</source>
        <translation>De la limite la plus proche, en octets ou en messages. Vide&#xa0;: aucune.</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Stockés</translation>
    </message>
    <message>
        <source>Messages a second, and how that was lately.</source>
        <translation>Messages par seconde, et leur évolution récente.</translation>
    </message>
</context>
<context>
    <name>nunect::models::SubjectTreeModel</name>
    <message>
        <source>and %1 more</source>
        <translation>et %1 autres</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>Tous les sujets</translation>
    </message>
    <message>
        <source>%1: %2 subscriptions, %3 messages delivered</source>
        <translation>%1&#xa0;: %2 abonnements, %3 messages livrés</translation>
    </message>
</context>
<context>
    <name>nunect::models::SubscriptionListModel</name>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
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
        <translation>Son numéro chez le client</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Delivered to it since it was made</source>
        <translation>Livrés depuis sa création</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Fin après</translation>
    </message>
    <message>
        <source>So many messages; nothing: never</source>
        <translation>Nombre de messages&#xa0;; vide&#xa0;: jamais</translation>
    </message>
</context>
<context>
    <name>nunect::models::SubscriptionModel</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Queue group</source>
        <translation>Queue group</translation>
    </message>
    <message>
        <source>A message goes to one of its members.</source>
        <translation>Un message va à un seul de ses membres.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Subscriptions that are alike, on all servers together.</source>
        <translation>Abonnements identiques, sur tous les serveurs ensemble.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>Servers that have such subscriptions.</source>
        <translation>Serveurs qui ont de tels abonnements.</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livrés</translation>
    </message>
    <message>
        <source>Messages so far, to the subscriptions that are there now.</source>
        <translation>Messages jusqu&apos;ici, vers les abonnements actuels.</translation>
    </message>
    <message>
        <source>Server names</source>
        <translation>Noms serveurs</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Reçu</translation>
    </message>
</context>
<context>
    <name>nunect::models::SvgDrawing</name>
    <message>
        <source>All that is shown is as it should be.</source>
        <translation>Tout ce qui est montré est normal.</translation>
    </message>
    <message>
        <source>Not as it should be: %1.</source>
        <translation>Anormal&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 vers %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>nunect::models::TableModel</name>
    <message>
        <source>A word is looked for in all columns. In one: %1:word, %1=word.</source>
        <translation>Un mot est cherché dans toutes les colonnes. Dans une seule&#xa0;: %1:mot, %1=mot.</translation>
    </message>
    <message>
        <source>Figures: %1&gt;100, with units (ms, kB, %).</source>
        <translation>Nombres&#xa0;: %1&gt;100, avec unités (ms, kB,&#xa0;%).</translation>
    </message>
    <message>
        <source>A minus turns a term round. Columns: %1.</source>
        <translation>Un signe moins inverse un terme. Colonnes&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>nunect::models::TimeModel</name>
    <message>
        <source>No PTP grandmaster</source>
        <translation>Pas de grandmaster PTP</translation>
    </message>
    <message>
        <source>PTP steps to the grandmaster: %1</source>
        <translation>Sauts PTP jusqu&apos;au grandmaster&#xa0;: %1</translation>
    </message>
    <message>
        <source>No NTP server</source>
        <translation>Pas de serveur NTP</translation>
    </message>
    <message>
        <source>NTP stratum %1: %1 servers between this clock and a reference</source>
        <translation>Stratum NTP %1&#xa0;: %1 serveurs entre cette horloge et une référence</translation>
    </message>
    <message>
        <source>clock was set %1 ×</source>
        <translation>horloge réglée %1 ×</translation>
    </message>
    <message>
        <source>source lost %1 ago</source>
        <translation>source perdue il y a %1</translation>
    </message>
    <message>
        <source>PTP port %1</source>
        <translation>port PTP %1</translation>
    </message>
    <message>
        <source>path %1</source>
        <translation>trajet %1</translation>
    </message>
    <message>
        <source>NTP leap %1</source>
        <translation>leap NTP %1</translation>
    </message>
    <message>
        <source>NTP root delay %1</source>
        <translation>délai racine NTP %1</translation>
    </message>
    <message>
        <source>At least so long: this console did not see it begin</source>
        <translation>Au moins aussi longtemps&#xa0;: cette console n&apos;en a pas vu le début</translation>
    </message>
    <message>
        <source>Offset over the last 5 minutes; the line&apos;s full height is its largest</source>
        <translation>Décalage sur les 5 dernières minutes&#xa0;; la pleine hauteur de la courbe est le maximum</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Nothing supports a bound on this clock&apos;s error</source>
        <translation>Rien ne permet de borner l&apos;erreur de cette horloge</translation>
    </message>
    <message>
        <source>This clock is within %1 of UTC, guaranteed</source>
        <translation>Cette horloge est à moins de %1 de l&apos;UTC, garanti</translation>
    </message>
    <message>
        <source>Within %1 of its grandmaster, which does not state its own accuracy</source>
        <translation>À moins de %1 de son grandmaster, qui n&apos;indique pas sa propre exactitude</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Décalage</translation>
    </message>
    <message>
        <source>Last 5 min</source>
        <translation>5 dern. min</translation>
    </message>
    <message>
        <source>Error bound</source>
        <translation>Erreur max</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Défauts</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Sauts</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>Stratum</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Dern. vue</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>%1; what is dotted came later, out of the site&apos;s record</source>
        <translation>%1&#xa0;; les pointillés sont venus plus tard, de l’enregistrement du site</translation>
    </message>
</context>
<context>
    <name>nunect::models::Topology</name>
    <message>
        <source>Units</source>
        <translation>Unités</translation>
    </message>
    <message>
        <source>Units lost</source>
        <translation>Unités perdues</translation>
    </message>
    <message>
        <source>Units late</source>
        <translation>Unités en retard</translation>
    </message>
    <message>
        <source>All live</source>
        <translation>Toutes actives</translation>
    </message>
    <message>
        <source>%1 of %2 live</source>
        <translation>%1 sur %2 actives</translation>
    </message>
    <message>
        <source>Not known any more</source>
        <translation>N&apos;est plus connu</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>En panne</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Obsolète</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>None now</source>
        <translation>Aucun à présent</translation>
    </message>
</context>
<context>
    <name>nunect::models::UnitMovesModel</name>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>At its last move</source>
        <translation>Lors de son dernier passage</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Dernière minute</translation>
    </message>
    <message>
        <source>Moves within the last minute</source>
        <translation>Passages dans la dernière minute</translation>
    </message>
</context>
<context>
    <name>nunect::models::format</name>
    <message>
        <source>now</source>
        <translation>&lt; 1 s</translation>
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
        <translation>%1 j %2 h</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>max %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>verrouillée</translation>
    </message>
    <message>
        <source>tracking</source>
        <translation>poursuite</translation>
    </message>
    <message>
        <source>acquiring</source>
        <translation>acquisition</translation>
    </message>
    <message>
        <source>freerun</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>no source, %1</source>
        <translation>sans source, %1</translation>
    </message>
</context>
</TS>
