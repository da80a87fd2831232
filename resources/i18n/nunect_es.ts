<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation>Cuentas: %1</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity, newest first</source>
        <translation>Actividad, lo más reciente primero</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Todos los niveles</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avisos y errores</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Paused. Waiting to be shown: %1</source>
        <translation>En pausa. Pendientes de mostrar: %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Nothing of this kind has happened. Of other kinds: %1.</source>
        <translation>Nada de este tipo. De otros tipos: %1.</translation>
    </message>
    <message>
        <source>Nothing has happened since this console connected.</source>
        <translation>Nada desde que se conectó esta consola.</translation>
    </message>
    <message>
        <source>Not connected. Nothing has happened yet.</source>
        <translation>Sin conexión. Nada por ahora.</translation>
    </message>
    <message>
        <source>Not shown, of other levels or kinds: %1</source>
        <translation>No mostrados, de otros niveles o tipos: %1</translation>
    </message>
    <message>
        <source>Older entries no longer kept: %1</source>
        <translation>Entradas más antiguas ya no guardadas: %1</translation>
    </message>
</context>
<context>
    <name>AdviceDialog</name>
    <message>
        <source>Withdraw the approval?</source>
        <translation>¿Retirar la aprobación?</translation>
    </message>
    <message>
        <source>Approve the advice?</source>
        <translation>¿Aprobar el consejo?</translation>
    </message>
    <message>
        <source>The log says who decided.</source>
        <translation>El registro dice quién decidió.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
</context>
<context>
    <name>AdvicePanel</name>
    <message>
        <source>What could be saved on links</source>
        <translation>Lo que se puede ahorrar en los enlaces</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Aprobar…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>AlarmBar</name>
    <message>
        <source>No alarms</source>
        <translation>Sin alarmas</translation>
    </message>
    <message>
        <source>Not connected: no alarms are known</source>
        <translation>Sin conexión: alarmas desconocidas</translation>
    </message>
    <message>
        <source>Unacknowledged: %1</source>
        <translation>Sin reconocer: %1</translation>
    </message>
    <message>
        <source>All acknowledged</source>
        <translation>Todas reconocidas</translation>
    </message>
    <message>
        <source>Critical: %1</source>
        <translation>Críticas: %1</translation>
    </message>
    <message>
        <source>Serious: %1</source>
        <translation>Graves: %1</translation>
    </message>
    <message>
        <source>Caution: %1</source>
        <translation>Precaución: %1</translation>
    </message>
    <message>
        <source>Shelved: %1</source>
        <translation>Aparcadas: %1</translation>
    </message>
    <message>
        <source>Alarms: %1. %2 %3</source>
        <translation>Alarmas: %1. %2 %3</translation>
    </message>
    <message>
        <source>Muted for %1</source>
        <translation>En silencio: %1</translation>
    </message>
    <message>
        <source>Mute 5 min</source>
        <translation>Silenciar 5 min</translation>
    </message>
    <message>
        <source>Muted for %1, press to hear alarms again</source>
        <translation>En silencio: %1; pulsar para volver a oír las alarmas</translation>
    </message>
    <message>
        <source>Mute alarms for 5 minutes</source>
        <translation>Silenciar las alarmas 5 minutos</translation>
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
        <translation>%1 – desactivada</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Encendido</translation>
    </message>
    <message>
        <source>%1: on</source>
        <translation>%1: activada</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>%1: sound</source>
        <translation>%1: sonido</translation>
    </message>
    <message>
        <source>Limit (%1)</source>
        <translation>Límite (%1)</translation>
    </message>
    <message>
        <source>Deadband (%1)</source>
        <translation>Banda muerta (%1)</translation>
    </message>
    <message>
        <source>On delay (s)</source>
        <translation>Retardo sí (s)</translation>
    </message>
    <message>
        <source>Off delay (s)</source>
        <translation>Retardo no (s)</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>%1: as it is without anybody&apos;s doing</source>
        <translation>%1: como está de origen</translation>
    </message>
    <message>
        <source>%1: priority</source>
        <translation>%1: prioridad</translation>
    </message>
</context>
<context>
    <name>AlarmRulesEntry</name>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>When an alarm is raised, how urgent it is, and whether it is heard: for each kind, kept for each site.</source>
        <translation>Cuándo se dispara una alarma, su urgencia y si se oye: para cada tipo, guardado para cada sitio.</translation>
    </message>
    <message>
        <source>Alarm rules</source>
        <translation>Reglas de alarma</translation>
    </message>
</context>
<context>
    <name>AlarmRulesPanel</name>
    <message>
        <source>The standard rules hold, and changes are not kept: %1</source>
        <translation>Valen las reglas estándar y los cambios no se guardan: %1</translation>
    </message>
    <message>
        <source>Rename that file, keep these rules</source>
        <translation>Renombrar ese archivo, conservar estas reglas</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
</context>
<context>
    <name>AlarmsPage</name>
    <message>
        <source>Alarms: %1</source>
        <translation>Alarmas: %1</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Qué se muestra</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Acknowledge all shown</source>
        <translation>Reconocer todas las mostradas</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Reconocer</translation>
    </message>
    <message>
        <source>Shelve 15 min</source>
        <translation>Aparcar 15 min</translation>
    </message>
    <message>
        <source>Shelve 1 h</source>
        <translation>Aparcar 1 h</translation>
    </message>
    <message>
        <source>Shelve 8 h</source>
        <translation>Aparcar 8 h</translation>
    </message>
    <message>
        <source>Unshelve</source>
        <translation>Reactivar</translation>
    </message>
    <message>
        <source>Note on the chosen alarms</source>
        <translation>Nota sobre las alarmas seleccionadas</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Añadir nota</translation>
    </message>
    <message>
        <source>What is done here is shown on the site&apos;s other consoles, too.</source>
        <translation>Lo que se hace aquí se ve también en las demás consolas del sitio.</translation>
    </message>
    <message>
        <source>Not shared with the site&apos;s other consoles: %1</source>
        <translation>No compartido con las demás consolas del sitio: %1</translation>
    </message>
    <message>
        <source>No alarms.</source>
        <translation>Sin alarmas.</translation>
    </message>
    <message>
        <source>Not connected. No alarms are known.</source>
        <translation>Sin conexión. Alarmas desconocidas.</translation>
    </message>
    <message>
        <source>What happened to alarms</source>
        <translation>Historial de alarmas</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Nada por ahora.</translation>
    </message>
    <message>
        <source>Older events no longer kept: %1</source>
        <translation>Eventos más antiguos ya no guardados: %1</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Out of service…</source>
        <translation>Fuera de servicio…</translation>
    </message>
    <message>
        <source>Back into service</source>
        <translation>Volver a poner en servicio</translation>
    </message>
</context>
<context>
    <name>AppearancePanel</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Noche</translation>
    </message>
    <message>
        <source>Night is almost black and red: eyes that are used to the dark stay so.</source>
        <translation>Noche es casi negro y rojo: los ojos acostumbrados a la oscuridad lo siguen estando.</translation>
    </message>
    <message>
        <source>Size of all that is shown: %1 %</source>
        <translation>Tamaño de todo lo mostrado: %1 %</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Ctrl and + or − change it in smaller steps.</source>
        <translation>Ctrl con + o − lo cambia en pasos más pequeños.</translation>
    </message>
    <message>
        <source>Reduced motion: nothing moves or blinks by itself</source>
        <translation>Menos movimiento: nada se mueve ni parpadea por sí solo</translation>
    </message>
    <message>
        <source>Show all controls, symbols and colours</source>
        <translation>Mostrar todos los controles, símbolos y colores</translation>
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
        <translation>Colores, con su contraste sobre cada fondo</translation>
    </message>
    <message>
        <source>Ground: %1, %2</source>
        <translation>Fondo: %1, %2</translation>
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
        <translation>Columnas</translation>
    </message>
    <message>
        <source>%1: further to the front</source>
        <translation>%1: hacia el principio</translation>
    </message>
    <message>
        <source>%1: further to the end</source>
        <translation>%1: hacia el final</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Por defecto</translation>
    </message>
    <message>
        <source>The columns and their order as they are without a choice.</source>
        <translation>Las columnas y su orden originales.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Go to, or do</source>
        <translation>Ir a, o hacer</translation>
    </message>
    <message>
        <source>Name of a page, an action, a server, a unit or a subject</source>
        <translation>Nombre de una página, acción, servidor, unidad o subject</translation>
    </message>
    <message>
        <source>What fits: %1</source>
        <translation>Lo que coincide: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing has a name like that.</source>
        <translation>Nada tiene un nombre así.</translation>
    </message>
    <message>
        <source>There is more; type on.</source>
        <translation>Hay más; seguir escribiendo.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Dark, light or night</source>
        <translation>Oscuro, claro o noche</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Tamaño normal</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>Bloquear o desbloquear</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>End the console</source>
        <translation>Cerrar la consola</translation>
    </message>
</context>
<context>
    <name>ConnectDetails</name>
    <message>
        <source>File with the password, instead of typing it</source>
        <translation>Archivo con la contraseña, en vez de escribirla</translation>
    </message>
    <message>
        <source>File with the token, instead of typing it</source>
        <translation>Archivo con el token, en vez de escribirlo</translation>
    </message>
    <message>
        <source>File with the NKey seed</source>
        <translation>Archivo con la semilla NKey</translation>
    </message>
    <message>
        <source>.creds file</source>
        <translation>Archivo .creds</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Menos ajustes</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Más ajustes</translation>
    </message>
    <message>
        <source>User, kind of login, CA, and what the site is called</source>
        <translation>Usuario, tipo de acceso, CA y nombre del sitio</translation>
    </message>
    <message>
        <source>Login by</source>
        <translation>Acceso con</translation>
    </message>
    <message>
        <source>Kind of login</source>
        <translation>Tipo de acceso</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
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
        <translation>Archivo de credenciales</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Certificado de cliente</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>/path/to/file, or $CREDENTIALS_DIRECTORY/name</source>
        <translation>/ruta/al/archivo o $CREDENTIALS_DIRECTORY/nombre</translation>
    </message>
    <message>
        <source>Certificate (PEM file)</source>
        <translation>Certificado (archivo PEM)</translation>
    </message>
    <message>
        <source>Its private key (PEM file)</source>
        <translation>Su clave privada (archivo PEM)</translation>
    </message>
    <message>
        <source>The site&apos;s own CA (PEM file)</source>
        <translation>CA propia del sitio (archivo PEM)</translation>
    </message>
    <message>
        <source>none: the CAs of this machine; of an unknown hub you are asked</source>
        <translation>ninguna: las CA de esta máquina; si el hub es desconocido, se pregunta</translation>
    </message>
    <message>
        <source>Trusted key (SHA-256)</source>
        <translation>Clave de confianza (SHA-256)</translation>
    </message>
    <message>
        <source>Trust it no more</source>
        <translation>Dejar de confiar</translation>
    </message>
    <message>
        <source>Name of this profile</source>
        <translation>Nombre de este perfil</translation>
    </message>
    <message>
        <source>none: the hub&apos;s</source>
        <translation>ninguno: el del hub</translation>
    </message>
    <message>
        <source>Name of the site in the header</source>
        <translation>Nombre del sitio en la cabecera</translation>
    </message>
    <message>
        <source>none: the profile&apos;s</source>
        <translation>ninguno: el del perfil</translation>
    </message>
    <message>
        <source>This console&apos;s unit ID</source>
        <translation>ID de unidad de esta consola</translation>
    </message>
    <message>
        <source>none: made of the machine</source>
        <translation>ninguno: formado a partir de la máquina</translation>
    </message>
    <message>
        <source>Monitoring ports, where the login may not read $SYS</source>
        <translation>Puertos de monitorización, si el acceso no puede leer $SYS</translation>
    </message>
    <message>
        <source>https://hub.example:8444; several with blanks between</source>
        <translation>https://hub.example:8444; varios, separados por espacios</translation>
    </message>
</context>
<context>
    <name>ConnectFields</name>
    <message>
        <source>Connect as natscli does</source>
        <translation>Conectar como natscli</translation>
    </message>
    <message>
        <source>Connect to a site</source>
        <translation>Conectar con un sitio</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Conectar con %1</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <translation>Dirección del hub</translation>
    </message>
    <message>
        <source>hub.example, or wss://hub.example:8443</source>
        <translation>hub.example o wss://hub.example:8443</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Password of user &quot;%1&quot;</source>
        <translation>Contraseña del usuario «%1»</translation>
    </message>
    <message>
        <source>as it is stored</source>
        <translation>como está guardada</translation>
    </message>
    <message>
        <source>Remember the password in the keychain</source>
        <translation>Recordar la contraseña en el llavero</translation>
    </message>
    <message>
        <source>Remember the token in the keychain</source>
        <translation>Recordar el token en el llavero</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>Abrir de todos modos</translation>
    </message>
    <message>
        <source>Back to the site</source>
        <translation>Volver al sitio</translation>
    </message>
    <message>
        <source>Token of the system login</source>
        <translation>Token del acceso de sistema</translation>
    </message>
    <message>
        <source>Password of the system login, user &quot;%1&quot;</source>
        <translation>Contraseña del acceso de sistema, usuario «%1»</translation>
    </message>
    <message>
        <source>Remember both in the keychain</source>
        <translation>Recordar ambos en el llavero</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>From natscli on this machine</source>
        <translation>De natscli en esta máquina</translation>
    </message>
    <message>
        <source>Contexts of natscli</source>
        <translation>Contextos de natscli</translation>
    </message>
    <message>
        <source>System login, step by step</source>
        <translation>Acceso de sistema, paso a paso</translation>
    </message>
</context>
<context>
    <name>ConnectSteps</name>
    <message>
        <source>Connection, step by step</source>
        <translation>Conexión, paso a paso</translation>
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
        <translation>¿Confiar en esta clave? – nunect</translation>
    </message>
    <message>
        <source>Connect – nunect</source>
        <translation>Conectar – nunect</translation>
    </message>
    <message>
        <source>Not connected: this kiosk has no site that it can open by itself.</source>
        <translation>Sin conexión: este quiosco no tiene ningún sitio que pueda abrir por sí solo.</translation>
    </message>
    <message>
        <source>Locked: sites and logins are for those who know the PIN.</source>
        <translation>Bloqueado: los sitios y los accesos son para quien conoce el PIN.</translation>
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
        <translation>Mensajes desde que se abrió</translation>
    </message>
    <message>
        <source>From the client</source>
        <translation>Del cliente</translation>
    </message>
    <message>
        <source>To the client</source>
        <translation>Al cliente</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Repetir consulta</translation>
    </message>
    <message>
        <source>Subscriptions of this connection</source>
        <translation>Suscripciones de esta conexión</translation>
    </message>
</context>
<context>
    <name>ConnectionsPage</name>
    <message>
        <source>Connections: the last that closed</source>
        <translation>Conexiones: las últimas cerradas</translation>
    </message>
    <message>
        <source>Connections: %1 open</source>
        <translation>Conexiones: %1 abiertas</translation>
    </message>
    <message>
        <source>Which connections</source>
        <translation>Qué conexiones</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertas</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerradas</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Conexiones abiertas</translation>
    </message>
    <message>
        <source>Closed connections</source>
        <translation>Conexiones cerradas</translation>
    </message>
    <message>
        <source>Closed connections that found no room here: %1</source>
        <translation>Conexiones cerradas que no caben aquí: %1</translation>
    </message>
    <message>
        <source>Connections: %1 open, %2 stale</source>
        <translation>Conexiones: %1 abiertas, %2 obsoletas</translation>
    </message>
</context>
<context>
    <name>ControlSamples</name>
    <message>
        <source>What can be pressed</source>
        <translation>Lo que se puede pulsar</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>Botón</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Pressed in</source>
        <translation>Pulsado</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Open a menu</source>
        <translation>Abrir un menú</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Disabled entry</source>
        <translation>Entrada desactivada</translation>
    </message>
    <message>
        <source>Disabled sign</source>
        <translation>Signo desactivado</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>Uno de varios</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Segundo</translation>
    </message>
    <message>
        <source>Third</source>
        <translation>Tercero</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Encendido</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Pestañas</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>of 34</source>
        <translation>de 34</translation>
    </message>
    <message>
        <source>why it stands so</source>
        <translation>por qué está así</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>No row matches this filter.</source>
        <translation>Ninguna fila coincide con este filtro.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
    <message>
        <source>Order held</source>
        <translation>Orden fijado</translation>
    </message>
</context>
<context>
    <name>DetailRow</name>
    <message>
        <source>%1: %2, not told anew</source>
        <translation>%1: %2, sin actualizar</translation>
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
        <translation>Ya no existe. Últimos datos conocidos.</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Detalles de %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>EntrySamples</name>
    <message>
        <source>Entries and values</source>
        <translation>Entradas y valores</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>An example of what belongs here</source>
        <translation>Un ejemplo de lo que va aquí</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Rellenado</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Value with a status</source>
        <translation>Valor con un estado</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Value with an abnormal status</source>
        <translation>Valor con un estado anormal</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export what is shown</source>
        <translation>Exportar lo mostrado</translation>
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
        <translation>Texto</translation>
    </message>
    <message>
        <source>As on screen, with tabs between the cells.</source>
        <translation>Como en pantalla, con tabuladores entre las celdas.</translation>
    </message>
    <message>
        <source>Figures without units: times in nanoseconds, sizes in bytes.</source>
        <translation>Cifras sin unidades: tiempos en nanosegundos, tamaños en bytes.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>%1 of %2 rows written</source>
        <translation>%1 de %2 filas escritas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Export %1 rows</source>
        <translation>Exportar %1 filas</translation>
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
        <translation>Iconos y minigráfico</translation>
    </message>
    <message>
        <source>The last values about zero, with a gap where none is known; the full height is the largest.</source>
        <translation>Los últimos valores en torno a cero, con un hueco donde no se conoce ninguno; la altura completa es el mayor.</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter, as: word, column:word, column&gt;100</source>
        <translation>Filtro, p. ej.: palabra, columna:palabra, columna&gt;100</translation>
    </message>
    <message>
        <source>Shows only the rows that match.</source>
        <translation>Muestra solo las filas que coinciden.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
    <message>
        <source>What can be typed into the filter</source>
        <translation>Qué se puede escribir en el filtro</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Back to the settings</source>
        <translation>Volver a los ajustes</translation>
    </message>
    <message>
        <source>Table: this site&apos;s units</source>
        <translation>Tabla: unidades de este sitio</translation>
    </message>
    <message>
        <source>A table without rows says why.</source>
        <translation>Una tabla sin filas dice por qué.</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Site and connection</source>
        <translation>Sitio y conexión</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, versión %2</translation>
    </message>
    <message>
        <source>Native RTT</source>
        <translation>RTT nativo</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>This console</source>
        <translation>Esta consola</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>System login</source>
        <translation>Acceso de sistema</translation>
    </message>
</context>
<context>
    <name>HeaderTitle</name>
    <message>
        <source>Sorted downwards</source>
        <translation>Orden descendente</translation>
    </message>
    <message>
        <source>Sorted upwards</source>
        <translation>Orden ascendente</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>1st</source>
        <translation>1.º</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>2.º</translation>
    </message>
    <message>
        <source>3rd</source>
        <translation>3.º</translation>
    </message>
    <message>
        <source>%1th</source>
        <translation>%1.º</translation>
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
        <translation>Orden fijado</translation>
    </message>
    <message>
        <source>Hold order</source>
        <translation>Fijar orden</translation>
    </message>
    <message>
        <source>No row moves until this is pressed again. New rows stand at the end.</source>
        <translation>Ninguna fila se mueve hasta pulsar de nuevo. Las filas nuevas quedan al final.</translation>
    </message>
    <message>
        <source>No row moves while the table is being used. Press to keep it so.</source>
        <translation>Ninguna fila se mueve mientras se usa la tabla. Pulsar para dejarlo así.</translation>
    </message>
    <message>
        <source>Press to keep rows from moving.</source>
        <translation>Pulsar para que las filas no se muevan.</translation>
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
        <translation>Partes de JetStream</translation>
    </message>
    <message>
        <source>Streams and consumers</source>
        <translation>Streams y consumidores</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Consumers</source>
        <translation>Consumidores</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Consumers of all streams</source>
        <translation>Consumidores de todos los streams</translation>
    </message>
    <message>
        <source>Consumers of %1</source>
        <translation>Consumidores de %1</translation>
    </message>
    <message>
        <source>Of the chosen stream</source>
        <translation>Del stream seleccionado</translation>
    </message>
    <message>
        <source>Of all streams</source>
        <translation>De todos los streams</translation>
    </message>
    <message>
        <source>Accounts with JetStream</source>
        <translation>Cuentas con JetStream</translation>
    </message>
</context>
<context>
    <name>KeyQuestion</name>
    <message>
        <source>No CA that this machine knows vouches for this hub. Is this its key?</source>
        <translation>Ninguna CA que esta máquina conoce avala este hub. ¿Es esta su clave?</translation>
    </message>
    <message>
        <source>SHA-256 of its public key: %1</source>
        <translation>SHA-256 de su clave pública: %1</translation>
    </message>
    <message>
        <source>It is the SHA-256 of the hub&apos;s public key; &quot;deploy/hub.sh status&quot; on the hub prints it. If you trust it, this very key is taken from now on and no other. Or name the site&apos;s CA file below.</source>
        <translation>Es el SHA-256 de la clave pública del hub; «deploy/hub.sh status» en el hub la muestra. Si se confía en ella, desde ahora vale esta clave y ninguna otra. O indicar abajo el archivo CA del sitio.</translation>
    </message>
    <message>
        <source>Do not trust it</source>
        <translation>No confiar</translation>
    </message>
    <message>
        <source>Trust this key (Alt+T)</source>
        <translation>Confiar en esta clave (Alt+T)</translation>
    </message>
</context>
<context>
    <name>KioskBar</name>
    <message>
        <source>Kiosk</source>
        <translation>Quiosco</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Locked: everything can be seen, nothing can be done.</source>
        <translation>Bloqueado: todo se ve, nada se puede hacer.</translation>
    </message>
    <message>
        <source>Unlocked.</source>
        <translation>Desbloqueado.</translation>
    </message>
    <message>
        <source>This kiosk has no PIN and does not lock.</source>
        <translation>Este quiosco no tiene PIN y no se bloquea.</translation>
    </message>
    <message>
        <source>End …</source>
        <translation>Cerrar …</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Unlock …</source>
        <translation>Desbloquear …</translation>
    </message>
</context>
<context>
    <name>KioskFrame</name>
    <message>
        <source>There is no keyboard on the screen. Install the packages qt6-virtualkeyboard-plugin and qml6-module-qtquick-virtualkeyboard.</source>
        <translation>No hay teclado en pantalla. Instalar los paquetes qt6-virtualkeyboard-plugin y qml6-module-qtquick-virtualkeyboard.</translation>
    </message>
</context>
<context>
    <name>LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>The console speaks it from its next start on.</source>
        <translation>La consola lo hablará a partir del próximo inicio.</translation>
    </message>
</context>
<context>
    <name>LeafsPage</name>
    <message>
        <source>Parts of leaf nodes</source>
        <translation>Partes de los leaf nodes</translation>
    </message>
    <message>
        <source>Leafs</source>
        <translation>Leafs</translation>
    </message>
    <message>
        <source>If a link is cut</source>
        <translation>Si se corta un enlace</translation>
    </message>
    <message>
        <source>Leaf nodes</source>
        <translation>Leaf nodes</translation>
    </message>
    <message>
        <source>Leaf nodes: %1</source>
        <translation>Leaf nodes: %1</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Traspasos</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Consejos</translation>
    </message>
</context>
<context>
    <name>LinkCutsPanel</name>
    <message>
        <source>If a link of %1 is cut</source>
        <translation>Si se corta un enlace de %1</translation>
    </message>
    <message>
        <source>If a link is cut</source>
        <translation>Si se corta un enlace</translation>
    </message>
    <message>
        <source>Site file, as deploy/site.sh takes it</source>
        <translation>Archivo de sitio, como lo lee deploy/site.sh</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>No link is the only way: each may be cut, and every leaf keeps the hub.</source>
        <translation>Ningún enlace es el único camino: cualquiera puede cortarse y todo leaf conserva el hub.</translation>
    </message>
    <message>
        <source>Single points of failure: %1</source>
        <translation>Puntos únicos de fallo: %1</translation>
    </message>
    <message>
        <source>Links of the site file</source>
        <translation>Enlaces del archivo de sitio</translation>
    </message>
    <message>
        <source>No site file is open. Name one above, or start with --site FILE.</source>
        <translation>Ningún archivo de sitio abierto. Indique uno arriba o inicie con --site ARCHIVO.</translation>
    </message>
</context>
<context>
    <name>LinksPage</name>
    <message>
        <source>Routes, gateways and leaf nodes</source>
        <translation>Rutas, gateways y leaf nodes</translation>
    </message>
    <message>
        <source>Routes, gateways and leaf nodes: %1</source>
        <translation>Rutas, gateways y leaf nodes: %1</translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>Log in to %1</source>
        <translation>Iniciar sesión en %1</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Iniciar sesión</translation>
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
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
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
        <translation>Sincronía</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>What is shown below is from before.</source>
        <translation>Los datos de abajo son anteriores al corte.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Leafs</source>
        <translation>Leafs</translation>
    </message>
    <message>
        <source>System login: %1</source>
        <translation>Acceso de sistema: %1</translation>
    </message>
    <message>
        <source>Servers are asked over HTTPS if that is set up; else what is shown of them is from before.</source>
        <translation>Se pregunta a los servidores por HTTPS si está configurado; si no, lo que se ve de ellos es de antes.</translation>
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
        <translation>%1 a %2: %3</translation>
    </message>
</context>
<context>
    <name>MapExportDialog</name>
    <message>
        <source>Export the map as SVG</source>
        <translation>Exportar el mapa como SVG</translation>
    </message>
    <message>
        <source>Map of %1</source>
        <translation>Mapa de %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
</context>
<context>
    <name>MapNode</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Leaf node</source>
        <translation>Leaf node</translation>
    </message>
    <message>
        <source>Units of %1</source>
        <translation>Unidades de %1</translation>
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
        <translation>Mapa</translation>
    </message>
    <message>
        <source>What if link %1 is cut: beside the links of the leafs. It is not.</source>
        <translation>Si se corta el enlace %1: junto a los enlaces de los leafs. No está cortado.</translation>
    </message>
    <message>
        <source>Show what is</source>
        <translation>Mostrar lo real</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
</context>
<context>
    <name>MessageDrawer</name>
    <message>
        <source>Body</source>
        <translation>Cuerpo</translation>
    </message>
    <message>
        <source>Show the body as</source>
        <translation>Mostrar el cuerpo como</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
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
        <translation>Mensajes, los más recientes primero</translation>
    </message>
    <message>
        <source>Subject to listen to</source>
        <translation>Subject que escuchar</translation>
    </message>
    <message>
        <source>Subject, as: stage.lights.* or stage.&gt;</source>
        <translation>Subject, p. ej.: stage.lights.* o stage.&gt;</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Mantener activo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Paused. Waiting to be shown: %1</source>
        <translation>En pausa. Pendientes de mostrar: %1</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
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
        <translation>Traspasos por unidad</translation>
    </message>
    <message>
        <source>Moves by pair of servers</source>
        <translation>Traspasos por par de servidores</translation>
    </message>
    <message>
        <source>Which moves</source>
        <translation>Qué traspasos</translation>
    </message>
    <message>
        <source>By servers</source>
        <translation>Por servidores</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>Por unidad</translation>
    </message>
    <message>
        <source>No unit has moved since this console connected.</source>
        <translation>Ninguna unidad ha pasado a otro servidor desde que esta consola se conectó.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>OutOfServiceDialog</name>
    <message>
        <source>Taken out of service?</source>
        <translation>¿Puesto fuera de servicio?</translation>
    </message>
    <message>
        <source>No alarm on any console until it is seen again. The log says who said so.</source>
        <translation>Ninguna alarma en ninguna consola hasta que se vuelva a ver. El registro dice quién lo indicó.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Taken out of service</source>
        <translation>Puesto fuera de servicio</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Units lost: %1</source>
        <translation>Unidades perdidas: %1</translation>
    </message>
    <message>
        <source>Slow: %1, %2</source>
        <translation>Lento: %1, %2</translation>
    </message>
    <message>
        <source>Servers silent: %1</source>
        <translation>Servidores mudos: %1</translation>
    </message>
    <message>
        <source>Units late: %1</source>
        <translation>Unidades con retraso: %1</translation>
    </message>
    <message>
        <source>Clocks not locked: %1</source>
        <translation>Relojes sin enganchar: %1</translation>
    </message>
    <message>
        <source>Messages not understood: %1</source>
        <translation>Mensajes no decodificados: %1</translation>
    </message>
    <message>
        <source>Site state unknown: not connected</source>
        <translation>Estado del sitio desconocido: sin conexión</translation>
    </message>
    <message>
        <source>Waiting for the first reports</source>
        <translation>A la espera de los primeros informes</translation>
    </message>
    <message>
        <source>Some reports are too old to be believed</source>
        <translation>Algunos informes son demasiado antiguos para ser fiables</translation>
    </message>
    <message>
        <source>All that reports is normal</source>
        <translation>Todo lo que informa es normal</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>up</source>
        <translation>en servicio</translation>
    </message>
    <message>
        <source>none has reported yet</source>
        <translation>aún sin informes</translation>
    </message>
    <message>
        <source>silent: %1</source>
        <translation>mudos: %1</translation>
    </message>
    <message>
        <source>all report</source>
        <translation>todos informan</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abiertas</translation>
    </message>
    <message>
        <source>on all servers</source>
        <translation>en todos los servidores</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en línea</translation>
    </message>
    <message>
        <source>late: %1, lost: %2</source>
        <translation>con retraso: %1, perdidas: %2</translation>
    </message>
    <message>
        <source>none late or lost</source>
        <translation>ninguna con retraso ni perdida</translation>
    </message>
    <message>
        <source>Slowest RTT</source>
        <translation>Peor RTT</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>none measured yet</source>
        <translation>aún sin medir</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Relojes</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>en fase</translation>
    </message>
    <message>
        <source>bad: %1</source>
        <translation>con fallo: %1</translation>
    </message>
    <message>
        <source>none bad</source>
        <translation>ninguno con fallo</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Decodificación</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>errores</translation>
    </message>
    <message>
        <source>see Activity</source>
        <translation>ver Actividad</translation>
    </message>
    <message>
        <source>all understood</source>
        <translation>todo decodificado</translation>
    </message>
    <message>
        <source>No unit has sent a heartbeat yet.</source>
        <translation>Ninguna unidad ha enviado aún un heartbeat.</translation>
    </message>
    <message>
        <source>Not connected. No units are known.</source>
        <translation>Sin conexión. Unidades desconocidas.</translation>
    </message>
    <message>
        <source>Recent activity</source>
        <translation>Actividad reciente</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Nada por ahora.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Sin conexión.</translation>
    </message>
    <message>
        <source>Links down: %1</source>
        <translation>Enlaces caídos: %1</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>down: %1</source>
        <translation>caídos: %1</translation>
    </message>
    <message>
        <source>not connected: %1</source>
        <translation>sin conectar: %1</translation>
    </message>
    <message>
        <source>none between servers</source>
        <translation>ninguno entre servidores</translation>
    </message>
    <message>
        <source>all stand</source>
        <translation>todos activos</translation>
    </message>
    <message>
        <source>stale: %1</source>
        <translation>obsoletas: %1</translation>
    </message>
    <message>
        <source>System login: %1</source>
        <translation>Acceso de sistema: %1</translation>
    </message>
    <message>
        <source>Leafs cut off or down: %1</source>
        <translation>Leafs aislados o caídos: %1</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>Pages: %1</source>
        <translation>Páginas: %1</translation>
    </message>
</context>
<context>
    <name>PageTabs</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>PIN to end the console</source>
        <translation>PIN para cerrar la consola</translation>
    </message>
    <message>
        <source>PIN to unlock</source>
        <translation>PIN para desbloquear</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Digits typed: %1</source>
        <translation>Dígitos escritos: %1</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Comprobando …</translation>
    </message>
    <message>
        <source>%1 Next try in %2 s.</source>
        <translation>%1 Próximo intento en %2 s.</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Borrar el último dígito</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>RowDetail</name>
    <message>
        <source>%1 rows chosen. The last: %2</source>
        <translation>%1 filas seleccionadas. La última: %2</translation>
    </message>
</context>
<context>
    <name>RttPage</name>
    <message>
        <source>Round-trip times</source>
        <translation>Tiempos de ida y vuelta</translation>
    </message>
    <message>
        <source>No unit has sent a heartbeat yet. Units send one each second.</source>
        <translation>Ninguna unidad ha enviado aún un heartbeat. Envían uno por segundo.</translation>
    </message>
    <message>
        <source>Not connected. No units are known.</source>
        <translation>Sin conexión. Unidades desconocidas.</translation>
    </message>
    <message>
        <source>Native: PING to PONG on the unit&apos;s own connection.</source>
        <translation>Nativo: de PING a PONG en la conexión de la unidad.</translation>
    </message>
    <message>
        <source>App: a request to the unit&apos;s own echo and back, through its whole pipeline.</source>
        <translation>App: una petición al eco de la unidad y vuelta, por toda su cadena de proceso.</translation>
    </message>
    <message>
        <source>One-way: a heartbeat from the unit to this console, by both clocks, ± what their error bounds leave open. “&lt;”: shorter than the clocks can tell.</source>
        <translation>Retardo de ida: un heartbeat de la unidad a esta consola, según ambos relojes, ± la incertidumbre de sus errores máximos. «&lt;»: más corto de lo que los relojes permiten medir.</translation>
    </message>
    <message>
        <source>Clock offset: the unit&apos;s clock minus this console&apos;s, from echoes; needs no time daemon. ±: half of the shortest round trip, and drift since. “&lt;”: smaller than that can tell.</source>
        <translation>Desfase de reloj: el reloj de la unidad menos el de esta consola, medido con ecos; no requiere demonio horario. ±: la mitad de la ida y vuelta más corta, más la deriva desde entonces. «&lt;»: más pequeño de lo que así se puede medir.</translation>
    </message>
</context>
<context>
    <name>ServersPage</name>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>Servers: %1 of %2 up</source>
        <translation>Servidores: %1 de %2 en servicio</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Open a page</source>
        <translation>Abrir una página</translation>
    </message>
    <message>
        <source>Go to the next control</source>
        <translation>Ir al siguiente control</translation>
    </message>
    <message>
        <source>Choose a row of a table</source>
        <translation>Seleccionar una fila de la tabla</translation>
    </message>
    <message>
        <source>Choose several rows, all rows</source>
        <translation>Seleccionar varias filas, todas las filas</translation>
    </message>
    <message>
        <source>Open the row; on a title: sort by it</source>
        <translation>Abrir la fila; en un título: ordenar por él</translation>
    </message>
    <message>
        <source>Copy the chosen rows</source>
        <translation>Copiar las filas seleccionadas</translation>
    </message>
    <message>
        <source>Scroll a wide table</source>
        <translation>Desplazar una tabla ancha</translation>
    </message>
    <message>
        <source>Let go of the row</source>
        <translation>Deseleccionar la fila</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>Filtrar la tabla</translation>
    </message>
    <message>
        <source>Pause or resume the activity list</source>
        <translation>Pausar o reanudar la lista de actividad</translation>
    </message>
    <message>
        <source>Acknowledge, or shelve for 15 min, the chosen alarms</source>
        <translation>Reconocer las alarmas seleccionadas, o aparcarlas 15 min</translation>
    </message>
    <message>
        <source>Larger, smaller, normal size</source>
        <translation>Tamaño mayor, menor, normal</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Change to another site</source>
        <translation>Cambiar a otro sitio</translation>
    </message>
    <message>
        <source>Dark, light or night</source>
        <translation>Oscuro, claro o noche</translation>
    </message>
    <message>
        <source>Find a page, an action, a server, a unit, a subject</source>
        <translation>Buscar una página, acción, servidor, unidad o subject</translation>
    </message>
    <message>
        <source>Open the page before, or the next one</source>
        <translation>Abrir la página anterior o la siguiente</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Lock or unlock a kiosk</source>
        <translation>Bloquear o desbloquear un quiosco</translation>
    </message>
    <message>
        <source>End the console</source>
        <translation>Cerrar la consola</translation>
    </message>
    <message>
        <source>Show what is cut short, one text after the other</source>
        <translation>Mostrar entero lo que está cortado, un texto tras otro</translation>
    </message>
</context>
<context>
    <name>SiteChoice</name>
    <message>
        <source>Saved sites</source>
        <translation>Sitios guardados</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Sitio nuevo</translation>
    </message>
</context>
<context>
    <name>SiteMenu</name>
    <message>
        <source>Other sites (Ctrl+O)</source>
        <translation>Otros sitios (Ctrl+O)</translation>
    </message>
    <message>
        <source>%1 (shown now)</source>
        <translation>%1 (en pantalla)</translation>
    </message>
    <message>
        <source>Edit this site…</source>
        <translation>Editar este sitio…</translation>
    </message>
    <message>
        <source>All sites, or a new one…</source>
        <translation>Todos los sitios, o uno nuevo…</translation>
    </message>
</context>
<context>
    <name>SiteRow</name>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>Delete %1, and its stored password?</source>
        <translation>¿Eliminar %1 y su contraseña guardada?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Conservar %1</translation>
    </message>
    <message>
        <source>Delete %1 now</source>
        <translation>Eliminar %1 ahora</translation>
    </message>
</context>
<context>
    <name>SoundProblem</name>
    <message>
        <source>No sound</source>
        <translation>Sin sonido</translation>
    </message>
    <message>
        <source>No sound: %1</source>
        <translation>Sin sonido: %1</translation>
    </message>
</context>
<context>
    <name>SourceLine</name>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Changes need the server&apos;s configuration file and a reload of the server.</source>
        <translation>Los cambios requieren el archivo de configuración del servidor y recargarlo.</translation>
    </message>
</context>
<context>
    <name>StatusSamples</name>
    <message>
        <source>Statuses, worst first</source>
        <translation>Estados, el peor primero</translation>
    </message>
    <message>
        <source>What is wrong, in a sentence.</source>
        <translation>Qué va mal, en una frase.</translation>
    </message>
    <message>
        <source>What it means.</source>
        <translation>Lo que significa.</translation>
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
        <translation>Desplegado</translation>
    </message>
    <message>
        <source>Shut</source>
        <translation>Plegado</translation>
    </message>
</context>
<context>
    <name>SubscriptionsPage</name>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Parts of subscriptions</source>
        <translation>Partes de las suscripciones</translation>
    </message>
    <message>
        <source>All subscriptions</source>
        <translation>Todas las suscripciones</translation>
    </message>
    <message>
        <source>Who gets this subject?</source>
        <translation>¿Quién recibe este subject?</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>Todos los subjects</translation>
    </message>
    <message>
        <source>%1 and all below</source>
        <translation>%1 y sus subniveles</translation>
    </message>
    <message>
        <source>Nobody subscribes to %1 any more.</source>
        <translation>Ya nadie está suscrito a %1.</translation>
    </message>
    <message>
        <source>Subject of a message, without wildcards</source>
        <translation>Subject de un mensaje, sin comodines</translation>
    </message>
    <message>
        <source>orders.new</source>
        <translation>orders.new</translation>
    </message>
    <message>
        <source>Only in this account (may be empty)</source>
        <translation>Solo en esta cuenta (puede quedar vacío)</translation>
    </message>
    <message>
        <source>Ask the servers</source>
        <translation>Consultar servidores</translation>
    </message>
    <message>
        <source>Who gets this subject</source>
        <translation>Quién recibe este subject</translation>
    </message>
    <message>
        <source>Not connected. Nobody can be asked.</source>
        <translation>Sin conexión. No se puede consultar a nadie.</translation>
    </message>
    <message>
        <source>Type a subject and ask.</source>
        <translation>Escribir un subject y consultar.</translation>
    </message>
    <message>
        <source>Waiting for the first answer.</source>
        <translation>A la espera de la primera respuesta.</translation>
    </message>
    <message>
        <source>No subscription was named.</source>
        <translation>No se indicó ninguna suscripción.</translation>
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
        <translation>Archivo con su contraseña, en vez de escribirla</translation>
    </message>
    <message>
        <source>File with its token, instead of typing it</source>
        <translation>Archivo con su token, en vez de escribirlo</translation>
    </message>
    <message>
        <source>File with its NKey seed</source>
        <translation>Archivo con su semilla NKey</translation>
    </message>
    <message>
        <source>Its .creds file</source>
        <translation>Su archivo .creds</translation>
    </message>
    <message>
        <source>A second login for $SYS, of the system account</source>
        <translation>Un segundo acceso para $SYS, de la cuenta de sistema</translation>
    </message>
    <message>
        <source>Where no single login may read both $SYS and ops.&gt;: servers are heard and asked by this one, all else is the other&apos;s.</source>
        <translation>Donde ningún acceso puede leer a la vez $SYS y ops.&gt;: por este se oye y se pregunta a los servidores, lo demás va por el otro.</translation>
    </message>
    <message>
        <source>Kind of system login</source>
        <translation>Tipo de acceso de sistema</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
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
        <translation>Archivo de credenciales</translation>
    </message>
    <message>
        <source>User of the system login</source>
        <translation>Usuario del acceso de sistema</translation>
    </message>
    <message>
        <source>/path/to/file, or $CREDENTIALS_DIRECTORY/name</source>
        <translation>/ruta/al/archivo o $CREDENTIALS_DIRECTORY/nombre</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Certificado de cliente</translation>
    </message>
    <message>
        <source>Certificate of the system login (PEM file)</source>
        <translation>Certificado del acceso de sistema (archivo PEM)</translation>
    </message>
    <message>
        <source>Its private key (PEM file)</source>
        <translation>Su clave privada (archivo PEM)</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>Column titles</source>
        <translation>Títulos de las columnas</translation>
    </message>
    <message>
        <source>Left and Right go to a title, Enter sorts by it, Shift Enter adds it to the sorting.</source>
        <translation>Izquierda y Derecha: ir a un título; Intro: ordenar por él; Mayús+Intro: añadirlo al orden.</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>TableToolbar</name>
    <message>
        <source>Rows: %1</source>
        <translation>Filas: %1</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 de %2 mostradas</translation>
    </message>
    <message>
        <source>Columns, copies and files</source>
        <translation>Columnas, copias y archivos</translation>
    </message>
</context>
<context>
    <name>TableTools</name>
    <message>
        <source>Rows copied: %1</source>
        <translation>Filas copiadas: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy chosen rows as text</source>
        <translation>Copiar selección como texto</translation>
    </message>
    <message>
        <source>Copy chosen rows as CSV</source>
        <translation>Copiar selección como CSV</translation>
    </message>
    <message>
        <source>Copy chosen rows as JSON</source>
        <translation>Copiar selección como JSON</translation>
    </message>
    <message>
        <source>Choose all rows</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Export what is shown …</source>
        <translation>Exportar lo mostrado …</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>Columnas …</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Ordenar por esta columna</translation>
    </message>
    <message>
        <source>Sort by this column too</source>
        <translation>Ordenar también por esta columna</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Más ancha</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Más estrecha</translation>
    </message>
    <message>
        <source>As wide as its content</source>
        <translation>Ajustar al contenido</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Critical</source>
        <translation>Crítico</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Grave</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Precaución</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
</context>
<context>
    <name>TimePage</name>
    <message>
        <source>silent: %1</source>
        <translation>mudos: %1</translation>
    </message>
    <message>
        <source>no bound to UTC: %1</source>
        <translation>sin cota UTC: %1</translation>
    </message>
    <message>
        <source>bound above 1 ms: %1</source>
        <translation>error máx. &gt; 1 ms: %1</translation>
    </message>
    <message>
        <source>Local time status</source>
        <translation>Estado del reloj local</translation>
    </message>
    <message>
        <source>Waiting for the first reading of this machine&apos;s clock.</source>
        <translation>A la espera de la primera lectura del reloj de esta máquina.</translation>
    </message>
    <message>
        <source>Offset, last 5 minutes: %1</source>
        <translation>Desfase, últimos 5 minutos: %1</translation>
    </message>
    <message>
        <source>Offset, last 5 min</source>
        <translation>Desfase, últ. 5 min</translation>
    </message>
    <message>
        <source>Clocks of all units</source>
        <translation>Relojes de todas las unidades</translation>
    </message>
    <message>
        <source>%1 of %2 clocks within 1 ms of UTC, guaranteed</source>
        <translation>%1 de %2 relojes a menos de 1 ms de UTC, garantizado</translation>
    </message>
    <message>
        <source>No unit has reported its clock yet. Units report every 2 seconds.</source>
        <translation>Ninguna unidad ha informado aún de su reloj. Informan cada 2 segundos.</translation>
    </message>
    <message>
        <source>Not connected. No clocks are known.</source>
        <translation>Sin conexión. Relojes desconocidos.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Este equipo</translation>
    </message>
</context>
<context>
    <name>TypeSamples</name>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Cuerpo</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Leyenda</translation>
    </message>
    <message>
        <source>%1, %2 px: 0123456789 −12.40 µs</source>
        <translation>%1, %2 px: 0123456789 −12,40 µs</translation>
    </message>
    <message>
        <source>Secondary</source>
        <translation>Secundario</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Atenuado</translation>
    </message>
    <message>
        <source>Bold: abnormal or chosen</source>
        <translation>Negrita: anormal o elegido</translation>
    </message>
    <message>
        <source>Slanted: too old to be believed</source>
        <translation>Inclinada: demasiado antiguo para creerlo</translation>
    </message>
    <message>
        <source>Fixed width: bytes</source>
        <translation>Ancho fijo: bytes</translation>
    </message>
</context>
<context>
    <name>nunect::app::AlarmBoard</name>
    <message>
        <source>not connected yet</source>
        <translation>aún sin conexión</translation>
    </message>
    <message>
        <source>The screen is locked; unlock it first.</source>
        <translation>La pantalla está bloqueada; desbloquearla primero.</translation>
    </message>
</context>
<context>
    <name>nunect::app::AlarmSound</name>
    <message>
        <source>none of these programs is installed: %1</source>
        <translation>ninguno de estos programas está instalado: %1</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ha fallado: %2</translation>
    </message>
    <message>
        <source>it did not end by itself</source>
        <translation>no terminó por sí mismo</translation>
    </message>
</context>
<context>
    <name>nunect::app::Application</name>
    <message>
        <source>Login refused</source>
        <translation>Acceso denegado</translation>
    </message>
    <message>
        <source>Login expired</source>
        <translation>Acceso caducado</translation>
    </message>
    <message>
        <source>Server too old</source>
        <translation>Servidor muy antiguo</translation>
    </message>
    <message>
        <source>Cannot connect</source>
        <translation>Fallo de conexión</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>Sesión no iniciada</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Disconnecting</source>
        <translation>Desconectando</translation>
    </message>
    <message>
        <source>Next try in %1 s</source>
        <translation>Reintento en %1 s</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconectando</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
</context>
<context>
    <name>nunect::app::ConnectForm</name>
    <message>
        <source>There is a site of that name already. Choose another name.</source>
        <translation>Ya hay un sitio con ese nombre. Elegir otro nombre.</translation>
    </message>
    <message>
        <source>Type the token.</source>
        <translation>Escribir el token.</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Escribir la contraseña.</translation>
    </message>
    <message>
        <source>Type the password of the system login.</source>
        <translation>Escribir la contraseña del acceso de sistema.</translation>
    </message>
    <message>
        <source>Type the token of the system login.</source>
        <translation>Escribir el token del acceso de sistema.</translation>
    </message>
</context>
<context>
    <name>nunect::app::ConnectionDetails</name>
    <message>
        <source>connection %1 of %2</source>
        <translation>conexión %1 de %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Asking its server for its subscriptions…</source>
        <translation>Consultando las suscripciones a su servidor…</translation>
    </message>
    <message>
        <source>It is not listed any more. What is shown was the last that was known.</source>
        <translation>Ya no figura en la lista. Se muestran los últimos datos conocidos.</translation>
    </message>
    <message>
        <source>It has closed.</source>
        <translation>Se ha cerrado.</translation>
    </message>
    <message>
        <source>It has closed: %1</source>
        <translation>Se ha cerrado: %1</translation>
    </message>
    <message>
        <source>Not connected. What is shown is from before.</source>
        <translation>Sin conexión. Los datos mostrados son anteriores al corte.</translation>
    </message>
    <message>
        <source>Its server has not confirmed it for %1.</source>
        <translation>Su servidor no la confirma desde hace %1.</translation>
    </message>
    <message>
        <source>It had no subscriptions when its server was asked (%1)</source>
        <translation>No tenía suscripciones al consultar a su servidor (%1)</translation>
    </message>
    <message>
        <source>Subscriptions when its server was asked (%1): %2</source>
        <translation>Suscripciones al consultar a su servidor (%1): %2</translation>
    </message>
    <message>
        <source>Its server did not answer.</source>
        <translation>Su servidor no respondió.</translation>
    </message>
    <message>
        <source>Its subscriptions are not known: %1</source>
        <translation>Suscripciones desconocidas: %1</translation>
    </message>
    <message>
        <source>Not connected: its server cannot be asked for its subscriptions.</source>
        <translation>Sin conexión: no se pueden consultar sus suscripciones.</translation>
    </message>
</context>
<context>
    <name>nunect::app::ConnectionSteps</name>
    <message>
        <source>Name (DNS)</source>
        <translation>Nombre (DNS)</translation>
    </message>
    <message>
        <source>Port (TCP)</source>
        <translation>Puerto (TCP)</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>Cifrado (TLS)</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Permiso</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Superado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>No hecho</translation>
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
        <translation>Alarma crítica</translation>
    </message>
    <message>
        <source>New critical alarms: %1</source>
        <translation>Nuevas alarmas críticas: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>nunect::app::JetStreamTables</name>
    <message>
        <source>accounts with JetStream</source>
        <translation>cuentas con JetStream</translation>
    </message>
    <message>
        <source>streams</source>
        <translation>streams</translation>
    </message>
    <message>
        <source>consumers</source>
        <translation>consumidores</translation>
    </message>
    <message>
        <source>JetStream is off on all servers that answered.</source>
        <translation>JetStream está inactivo en todos los servidores que respondieron.</translation>
    </message>
    <message>
        <source>%1 has no consumers.</source>
        <translation>%1 no tiene consumidores.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>nunect::app::KioskLock</name>
    <message>
        <source>This PIN is wrong.</source>
        <translation>Este PIN es incorrecto.</translation>
    </message>
</context>
<context>
    <name>nunect::app::Launcher</name>
    <message>
        <source>The password is not stored, and will be asked for at the next start: %1</source>
        <translation>La contraseña no está guardada y se pedirá en el próximo inicio: %1</translation>
    </message>
</context>
<context>
    <name>nunect::app::LeafRegistry</name>
    <message>
        <source>Last heard of the subject registry %1 ago</source>
        <translation>Registro de subjects oído hace %1</translation>
    </message>
    <message>
        <source>Nothing was heard yet</source>
        <translation>Aún no se ha oído nada</translation>
    </message>
    <message>
        <source>Not connected. No advice is known.</source>
        <translation>Sin conexión. No se conoce ningún consejo.</translation>
    </message>
    <message>
        <source>Waiting for the first answer</source>
        <translation>Esperando la primera respuesta</translation>
    </message>
    <message>
        <source>Waiting for the subject registry.</source>
        <translation>Esperando al registro de subjects.</translation>
    </message>
    <message>
        <source>The subject registry does not answer: %1</source>
        <translation>El registro de subjects no responde: %1</translation>
    </message>
    <message>
        <source>%1 Last heard %2 ago.</source>
        <translation>%1 Oído hace %2.</translation>
    </message>
    <message>
        <source>As the subject registry read it %1 ago</source>
        <translation>Según lo leído por el registro de subjects hace %1</translation>
    </message>
    <message>
        <source>No advice was known %1 ago.</source>
        <translation>Hace %1 no se conocía ningún consejo.</translation>
    </message>
    <message>
        <source>As the subject registry tells, %1</source>
        <translation>Según el registro de subjects, %1</translation>
    </message>
    <message>
        <source>There is nothing to save: no wildcard draws much over a leaf&apos;s link.</source>
        <translation>Nada que ahorrar: ningún comodín hace pasar mucho por el enlace de un leaf.</translation>
    </message>
    <message>
        <source>The screen is locked; unlock it first.</source>
        <translation>La pantalla está bloqueada; desbloquéela primero.</translation>
    </message>
    <message>
        <source>That advice is not there any more.</source>
        <translation>Ese consejo ya no existe.</translation>
    </message>
    <message>
        <source>That advice is not approved: there is nothing to withdraw.</source>
        <translation>Ese consejo no está aprobado: no hay nada que retirar.</translation>
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
        <translation>%1 no se puede leer: %2.</translation>
    </message>
    <message>
        <source>%1 is too large for a site file.</source>
        <translation>%1 es demasiado grande para un archivo de sitio.</translation>
    </message>
    <message>
        <source>%1 has faults, each behind its line. deploy/site.sh --check names all of them.</source>
        <translation>%1 tiene errores, cada uno tras su línea. deploy/site.sh --check los muestra todos.</translation>
    </message>
    <message>
        <source>There is no path to read. Type one, as /home/me/festival.site.</source>
        <translation>No hay ruta que leer. Escriba una, como /home/me/festival.site.</translation>
    </message>
</context>
<context>
    <name>nunect::app::LocalTimeModel</name>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Desde hace</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Desfase</translation>
    </message>
    <message>
        <source>Error bound</source>
        <translation>Error máx.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>PTP port</source>
        <translation>Puerto PTP</translation>
    </message>
    <message>
        <source>Grandmaster</source>
        <translation>Grandmaster</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Saltos</translation>
    </message>
    <message>
        <source>Path delay</source>
        <translation>Retardo ruta</translation>
    </message>
    <message>
        <source>NTP reference</source>
        <translation>Referencia NTP</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>Stratum</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>neither ptp4l nor chronyd answers</source>
        <translation>no responden ni ptp4l ni chronyd</translation>
    </message>
    <message>
        <source>the kernel: neither ptp4l nor chronyd answers</source>
        <translation>el kernel: no responden ni ptp4l ni chronyd</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fallos</translation>
    </message>
</context>
<context>
    <name>nunect::app::MapExport</name>
    <message>
        <source>The map was written to %1.</source>
        <translation>El mapa se escribió en %1.</translation>
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
        <translation>Monitorización HTTPS</translation>
    </message>
    <message>
        <source>Servers: %1, over %2, %3</source>
        <translation>Servidores: %1, por %2, %3</translation>
    </message>
    <message>
        <source>No answer from %1.</source>
        <translation>Sin respuesta de %1.</translation>
    </message>
    <message>
        <source>Nothing was heard yet</source>
        <translation>Aún no se ha recibido nada</translation>
    </message>
    <message>
        <source>Not connected. No %1 are known.</source>
        <translation>Sin conexión. No hay datos de %1.</translation>
    </message>
    <message>
        <source>There are no %1.</source>
        <translation>No hay %1.</translation>
    </message>
    <message>
        <source>The servers that answered have no %1.</source>
        <translation>Los servidores que respondieron no tienen %1.</translation>
    </message>
    <message>
        <source>Waiting for the first answer</source>
        <translation>A la espera de la primera respuesta</translation>
    </message>
    <message>
        <source>Waiting for the first list of %1.</source>
        <translation>A la espera de la primera lista de %1.</translation>
    </message>
    <message>
        <source>Last answer %1 ago</source>
        <translation>Última respuesta hace %1</translation>
    </message>
    <message>
        <source>No list of %1 for %2.</source>
        <translation>Sin lista de %1 desde hace %2.</translation>
    </message>
    <message>
        <source>No server answers</source>
        <translation>Ningún servidor responde</translation>
    </message>
    <message>
        <source>No server answers when asked for its %1.</source>
        <translation>Ningún servidor responde a la consulta de %1.</translation>
    </message>
</context>
<context>
    <name>nunect::app::Preferences</name>
    <message>
        <source>%1: &quot;%2&quot; is no value for %3; the default is used instead.</source>
        <translation>%1: «%2» no es un valor para %3; se usa el predeterminado.</translation>
    </message>
    <message>
        <source>%1 cannot be written; the console looks as before at the next start.</source>
        <translation>%1 no se puede escribir; en el próximo inicio la consola se verá como antes.</translation>
    </message>
</context>
<context>
    <name>nunect::app::ProfileList</name>
    <message>
        <source>natscli context %1</source>
        <translation>contexto de natscli %1</translation>
    </message>
</context>
<context>
    <name>nunect::app::SecretEntry</name>
    <message>
        <source>Asking the keychain…</source>
        <translation>Consultando el llavero…</translation>
    </message>
    <message>
        <source>Stored in the keychain.</source>
        <translation>Guardado en el llavero.</translation>
    </message>
    <message>
        <source>Not stored.</source>
        <translation>No guardado.</translation>
    </message>
    <message>
        <source>Not stored: %1</source>
        <translation>No guardado: %1</translation>
    </message>
</context>
<context>
    <name>nunect::app::SecretStore</name>
    <message>
        <source>The keychain holds no secret for this profile.</source>
        <translation>El llavero no tiene ningún secreto para este perfil.</translation>
    </message>
    <message>
        <source>The keychain is locked, and was not unlocked.</source>
        <translation>El llavero está bloqueado y no se ha desbloqueado.</translation>
    </message>
    <message>
        <source>This machine has no keychain (a secret service such as gnome-keyring or KWallet).</source>
        <translation>Esta máquina no tiene llavero (un servicio de secretos como gnome-keyring o KWallet).</translation>
    </message>
    <message>
        <source>No keychain answers, such as gnome-keyring or KWallet (%1).</source>
        <translation>No responde ningún llavero, como gnome-keyring o KWallet (%1).</translation>
    </message>
    <message numerus="yes">
        <source>The keychain did not answer within %n s.</source>
        <translation>
            <numerusform>El llavero no ha respondido en %n s.</numerusform>
            <numerusform>El llavero no ha respondido en %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nunect::app::SiteTables</name>
    <message>
        <source>servers</source>
        <translation>servidores</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>conexiones</translation>
    </message>
    <message>
        <source>closed connections</source>
        <translation>conexiones cerradas</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>cuentas</translation>
    </message>
    <message>
        <source>subscriptions</source>
        <translation>suscripciones</translation>
    </message>
    <message>
        <source>routes, gateways and leaf nodes</source>
        <translation>rutas, gateways y leaf nodes</translation>
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
        <translation>Escribir el subject de un mensaje, p. ej. orders.new.</translation>
    </message>
    <message>
        <source>A message has one subject: the wildcards * and &gt; are not allowed.</source>
        <translation>Un mensaje tiene un solo subject: no se admiten los comodines * y &gt;.</translation>
    </message>
    <message>
        <source>There is an empty part before, between or after the dots.</source>
        <translation>Hay una parte vacía antes, entre o después de los puntos.</translation>
    </message>
    <message>
        <source>A subject has no blanks and no control characters.</source>
        <translation>Un subject no tiene espacios ni caracteres de control.</translation>
    </message>
    <message>
        <source>That is longer than a server takes.</source>
        <translation>Es más largo de lo que admite un servidor.</translation>
    </message>
    <message>
        <source>Asking all servers about %1…</source>
        <translation>Consultando %1 a todos los servidores…</translation>
    </message>
    <message>
        <source>Answers that found no room: %1.</source>
        <translation>Respuestas que no caben: %1.</translation>
    </message>
    <message>
        <source>Subscriptions that found no room: %1.</source>
        <translation>Suscripciones que no caben: %1.</translation>
    </message>
    <message>
        <source>Nobody gets %1. Servers that answered: %2.</source>
        <translation>Nadie recibe %1. Servidores que respondieron: %2.</translation>
    </message>
    <message>
        <source>Subscriptions that get %1: %2. Servers that answered: %3.</source>
        <translation>Suscripciones que reciben %1: %2. Servidores que respondieron: %3.</translation>
    </message>
    <message>
        <source>No server has answered.</source>
        <translation>Ningún servidor ha respondido.</translation>
    </message>
    <message>
        <source>Answers so far: %1.</source>
        <translation>Respuestas hasta ahora: %1.</translation>
    </message>
</context>
<context>
    <name>nunect::app::SubscriptionTables</name>
    <message>
        <source>%1 of %2 subscriptions listed</source>
        <translation>%1 de %2 suscripciones en la lista</translation>
    </message>
    <message>
        <source>; some servers have more than they are asked for</source>
        <translation>; algunos servidores tienen más de las pedidas</translation>
    </message>
    <message>
        <source>; rows that found no room: %1</source>
        <translation>; filas que no caben: %1</translation>
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
        <translation>No se pudo escribir %1: %2. Elegir otra carpeta u otro nombre.</translation>
    </message>
    <message>
        <source>There is no path to write to. Type one, as /home/me/table.csv.</source>
        <translation>No hay ruta donde escribir. Indicar una, p. ej. /home/yo/tabla.csv.</translation>
    </message>
    <message>
        <source>%1 does not begin with /, so its folder is not known.</source>
        <translation>%1 no empieza por /, así que no se conoce su carpeta.</translation>
    </message>
    <message>
        <source>The table&apos;s columns were changed meanwhile, so nothing was kept. Try again.</source>
        <translation>Las columnas de la tabla cambiaron entretanto y no se guardó nada. Intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>Rows written to %1: %2.</source>
        <translation>Filas escritas en %1: %2.</translation>
    </message>
    <message>
        <source>Rows that went before they could be written: %1.</source>
        <translation>Filas que desaparecieron antes de escribirse: %1.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Cancelado. No se escribió nada.</translation>
    </message>
</context>
<context>
    <name>nunect::app::TableLayouts</name>
    <message>
        <source>%1 cannot be written; columns and widths are as before at the next start.</source>
        <translation>No se puede escribir %1; al próximo inicio, columnas y anchos serán los de antes.</translation>
    </message>
</context>
<context>
    <name>nunect::app::TapControl</name>
    <message>
        <source>This is no subject. Write words between dots; * stands for one word, &gt; at the end for all that follow: stage.*.level or stage.&gt;</source>
        <translation>No es un subject. Escribir palabras separadas por puntos; * vale por una palabra, &gt; al final por todas las que siguen: stage.*.level o stage.&gt;</translation>
    </message>
    <message>
        <source>This subject is in the list already.</source>
        <translation>Este subject ya está en la lista.</translation>
    </message>
    <message>
        <source>No more than %1 subjects at once. Remove one first.</source>
        <translation>No más de %1 subjects a la vez. Quitar uno primero.</translation>
    </message>
    <message>
        <source>Add a subject first.</source>
        <translation>Añadir primero un subject.</translation>
    </message>
    <message>
        <source>Add a subject to listen to.</source>
        <translation>Añadir un subject que escuchar.</translation>
    </message>
    <message>
        <source>Not listening. Press Start.</source>
        <translation>Escucha parada. Pulsar Iniciar.</translation>
    </message>
    <message>
        <source>Not connected. Listening goes on when the connection is back.</source>
        <translation>Sin conexión. La escucha sigue cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>Nothing was sent on these subjects since listening began.</source>
        <translation>Nada enviado en estos subjects desde que empezó la escucha.</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Escuchando</translation>
    </message>
    <message>
        <source>Waits for the connection</source>
        <translation>Espera la conexión</translation>
    </message>
    <message>
        <source>This login may not read it; the server refused it</source>
        <translation>Este usuario no puede leerlo; el servidor lo denegó</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Escucha parada</translation>
    </message>
    <message>
        <source>%1 messages, %2</source>
        <translation>%1 mensajes, %2</translation>
    </message>
    <message>
        <source>; too many at once, not shown: %1</source>
        <translation>; demasiados a la vez, no mostrados: %1</translation>
    </message>
    <message>
        <source>; lost: %1</source>
        <translation>; perdidos: %1</translation>
    </message>
    <message>
        <source>Listening ended when the page was left.</source>
        <translation>La escucha terminó al salir de la página.</translation>
    </message>
    <message>
        <source>Older messages no longer kept: %1.</source>
        <translation>Mensajes más antiguos ya no guardados: %1.</translation>
    </message>
    <message>
        <source>What this console itself sends is not heard.</source>
        <translation>Lo que envía esta misma consola no se escucha.</translation>
    </message>
    <message>
        <source>The screen is locked; unlock it first.</source>
        <translation>La pantalla está bloqueada; desbloquearla primero.</translation>
    </message>
    <message>
        <source>Listening ended when the screen was locked.</source>
        <translation>La escucha terminó al bloquearse la pantalla.</translation>
    </message>
</context>
<context>
    <name>nunect::app::TapDetails</name>
    <message>
        <source>%1… (first %2 of %3 bytes)</source>
        <translation>%1… (primeros %2 de %3 bytes)</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Received (UTC)</source>
        <translation>Recibido (UTC)</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Responder a</translation>
    </message>
    <message>
        <source>Listened to</source>
        <translation>Escuchado en</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>%1, body %2</source>
        <translation>%1, cuerpo %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>Further ones</source>
        <translation>Otras</translation>
    </message>
    <message>
        <source>not kept: they are too long</source>
        <translation>no guardadas: son demasiado largas</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>The message has no body.</source>
        <translation>El mensaje no tiene cuerpo.</translation>
    </message>
    <message>
        <source>The first %1 of %2 bytes.</source>
        <translation>Los primeros %1 de %2 bytes.</translation>
    </message>
    <message>
        <source>This is no UTF-8: what could not be read stands as �.</source>
        <translation>No es UTF-8: lo que no se pudo leer aparece como �.</translation>
    </message>
</context>
<context>
    <name>nunect::models</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>No answer from %1: the sums have what was last told</source>
        <translation>Sin respuesta de %1: los totales incluyen lo último que se supo</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Of an account that a JWT defines; newer servers than 2.10 tell it</source>
        <translation>De una cuenta definida por un JWT; lo indican los servidores posteriores a 2.10</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Clients, now, on all servers</source>
        <translation>Clientes ahora, en todos los servidores</translation>
    </message>
    <message>
        <source>Leafs</source>
        <translation>Leafs</translation>
    </message>
    <message>
        <source>Connections of leaf nodes, now</source>
        <translation>Conexiones de leaf nodes ahora</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Clients and leaf nodes together, now</source>
        <translation>Clientes y leaf nodes juntos, ahora</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Only of servers that tell it: nats-server does from 2.10 on</source>
        <translation>Solo de servidores que lo indican: nats-server desde 2.10</translation>
    </message>
    <message>
        <source>What the servers received from its clients</source>
        <translation>Lo que los servidores recibieron de sus clientes</translation>
    </message>
    <message>
        <source>What the servers sent to its clients</source>
        <translation>Lo que los servidores enviaron a sus clientes</translation>
    </message>
    <message>
        <source>In msgs</source>
        <translation>Msj ent.</translation>
    </message>
    <message>
        <source>Out msgs</source>
        <translation>Msj sal.</translation>
    </message>
    <message>
        <source>In bytes</source>
        <translation>Bytes ent.</translation>
    </message>
    <message>
        <source>Out bytes</source>
        <translation>Bytes sal.</translation>
    </message>
    <message>
        <source>Slow consumers</source>
        <translation>Consum. lentos</translation>
    </message>
    <message>
        <source>Connections cut off for being slow, since the servers started</source>
        <translation>Conexiones cortadas por lentas desde que arrancaron los servidores</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>That the sums are of</source>
        <translation>Los que entran en los totales</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>The oldest part of the sums</source>
        <translation>La parte más antigua de los totales</translation>
    </message>
    <message>
        <source>Leaf nodes</source>
        <translation>Leaf nodes</translation>
    </message>
    <message>
        <source>In msgs/s</source>
        <translation>Msj/s ent.</translation>
    </message>
    <message>
        <source>Out msgs/s</source>
        <translation>Msj/s sal.</translation>
    </message>
    <message>
        <source>In bytes/s</source>
        <translation>Bytes/s ent.</translation>
    </message>
    <message>
        <source>Out bytes/s</source>
        <translation>Bytes/s sal.</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>Todos los servidores</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>%1, no answer since</source>
        <translation>%1, sin respuesta desde entonces</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Hora (UTC)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Shelved until %1</source>
        <translation>Aparcada hasta %1</translation>
    </message>
    <message>
        <source>Until %1 UTC, by %2</source>
        <translation>Hasta %1 UTC, por %2</translation>
    </message>
    <message>
        <source>Its rule is disabled</source>
        <translation>Su regla está desactivada</translation>
    </message>
    <message>
        <source>By nobody yet</source>
        <translation>Aún por nadie</translation>
    </message>
    <message>
        <source>%1, at %2 UTC</source>
        <translation>%1, el %2 UTC</translation>
    </message>
    <message>
        <source>%1, …</source>
        <translation>%1, …</translation>
    </message>
    <message>
        <source>And more</source>
        <translation>Y más</translation>
    </message>
    <message>
        <source>since %1 UTC</source>
        <translation>desde %1 UTC</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>normalizado</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarma</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Inhibida</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Came last</source>
        <translation>Última vez</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Follow from it</source>
        <translation>Consecuencias</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Reconocida por</translation>
    </message>
    <message>
        <source>Why there is this alarm</source>
        <translation>Motivo de esta alarma</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Crítico</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Grave</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Precaución</translation>
    </message>
    <message>
        <source>Unacknowledged</source>
        <translation>Sin reconocer</translation>
    </message>
    <message>
        <source>Gone, unacknowledged</source>
        <translation>Normal, sin reconocer</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Reconocida</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>Aparcada</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Aparecida</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Normalizada</translation>
    </message>
    <message>
        <source>Off the shelf</source>
        <translation>Reactivada</translation>
    </message>
    <message>
        <source>No longer suppressed</source>
        <translation>Ya no inhibida</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>several causes</source>
        <translation>varias causas</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 días</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>By its server&apos;s clock</source>
        <translation>Según el reloj de su servidor</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>As its server words it; marked unless one of both said goodbye</source>
        <translation>Según lo expresa su servidor; marcado salvo si uno de los dos cerró con normalidad</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>Conectado desde</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>Últ. actividad</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>As the server last measured it</source>
        <translation>Según la última medición del servidor</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Suscr.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Bytes that it had not taken</source>
        <translation>Bytes que no había leído</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>As the server last measured it, not now</source>
        <translation>Según la última medición del servidor, no la actual</translation>
    </message>
    <message>
        <source>RTT age</source>
        <translation>Edad RTT</translation>
    </message>
    <message>
        <source>Since the server first told this RTT; it may be older</source>
        <translation>Desde que el servidor indicó este RTT; puede ser más antiguo</translation>
    </message>
    <message>
        <source>Why it was closed</source>
        <translation>Por qué se cerró</translation>
    </message>
    <message>
        <source>What the client sends</source>
        <translation>Lo que envía el cliente</translation>
    </message>
    <message>
        <source>What the server sends to it</source>
        <translation>Lo que le envía el servidor</translation>
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
        <translation>Entregados</translation>
    </message>
    <message>
        <source>Messages a second.</source>
        <translation>Mensajes por segundo.</translation>
    </message>
    <message>
        <source>Last delivery</source>
        <translation>Última entrega</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Oyente</translation>
    </message>
    <message>
        <source>Push only: somebody listens to what is sent.</source>
        <translation>Solo push: alguien escucha lo que se envía.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Subjects that it wants. Empty: all of the stream.</source>
        <translation>Subjects que pide. Vacío: todo el stream.</translation>
    </message>
    <message>
        <source>Delivered seq</source>
        <translation>Sec. entreg.</translation>
    </message>
    <message>
        <source>Ack floor</source>
        <translation>Ack floor</translation>
    </message>
    <message>
        <source>All of the stream up to here is acknowledged.</source>
        <translation>Todo el stream está confirmado hasta aquí.</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Entregas</translation>
    </message>
    <message>
        <source>So far, with those again.</source>
        <translation>Hasta ahora, con las repetidas.</translation>
    </message>
    <message>
        <source>Last ack</source>
        <translation>Último ack</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>The server that delivers its messages.</source>
        <translation>El servidor que entrega sus mensajes.</translation>
    </message>
    <message>
        <source>message %1</source>
        <translation>mensaje %1</translation>
    </message>
    <message>
        <source>Durable</source>
        <translation>Durable</translation>
    </message>
    <message>
        <source>It stays although nobody uses it.</source>
        <translation>Permanece aunque nadie lo use.</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>Empieza en</translation>
    </message>
    <message>
        <source>Ack policy</source>
        <translation>Modo ack</translation>
    </message>
    <message>
        <source>Ack wait</source>
        <translation>Plazo ack</translation>
    </message>
    <message>
        <source>After this long without an acknowledgement it is sent again.</source>
        <translation>Pasado este tiempo sin confirmación, se reenvía.</translation>
    </message>
    <message>
        <source>Max ack pending</source>
        <translation>Máx. acks pend.</translation>
    </message>
    <message>
        <source>Max deliveries</source>
        <translation>Máx. entregas</translation>
    </message>
    <message>
        <source>Of one message.</source>
        <translation>De un mismo mensaje.</translation>
    </message>
    <message>
        <source>Max waiting</source>
        <translation>Máx. pulls</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Replay</translation>
    </message>
    <message>
        <source>Delivers to</source>
        <translation>Entrega a</translation>
    </message>
    <message>
        <source>Queue group</source>
        <translation>Queue group</translation>
    </message>
    <message>
        <source>Ends unused after</source>
        <translation>Fin si inactivo</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>flow control</source>
        <translation>control de flujo</translation>
    </message>
    <message>
        <source>headers only</source>
        <translation>solo cabeceras</translation>
    </message>
    <message>
        <source>state in memory</source>
        <translation>estado en memoria</translation>
    </message>
    <message>
        <source>of a mirror or source</source>
        <translation>de un mirror o fuente</translation>
    </message>
    <message>
        <source>Waits between tries</source>
        <translation>Esperas entre intentos</translation>
    </message>
    <message>
        <source>Rate limit, bit/s</source>
        <translation>Tasa máx., bit/s</translation>
    </message>
    <message>
        <source>Acks sampled, %</source>
        <translation>Acks muestr., %</translation>
    </message>
    <message>
        <source>Max of one pull</source>
        <translation>Máx. por pull</translation>
    </message>
    <message>
        <source>Max duration of one pull</source>
        <translation>Duración máx. por pull</translation>
    </message>
    <message>
        <source>Max size of one pull</source>
        <translation>Tamaño máx. por pull</translation>
    </message>
    <message>
        <source>Idle heartbeat</source>
        <translation>Heartbeat reposo</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>How many servers are to have it. Empty: as many as the stream.</source>
        <translation>En cuántos servidores debe estar. Vacío: tantos como el stream.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Stream copies</source>
        <translation>Copias streams</translation>
    </message>
    <message>
        <source>A stream with three replicas counts three times.</source>
        <translation>Un stream con tres réplicas cuenta tres veces.</translation>
    </message>
    <message>
        <source>Consumer copies</source>
        <translation>Copias consum.</translation>
    </message>
    <message>
        <source>A consumer with three replicas counts three times.</source>
        <translation>Un consumidor con tres réplicas cuenta tres veces.</translation>
    </message>
    <message>
        <source>API requests</source>
        <translation>Peticiones API</translation>
    </message>
    <message>
        <source>JetStream requests so far.</source>
        <translation>Peticiones JetStream hasta ahora.</translation>
    </message>
    <message>
        <source>API errors</source>
        <translation>Errores API</translation>
    </message>
    <message>
        <source>Of these requests, those that were refused.</source>
        <translation>De estas peticiones, las denegadas.</translation>
    </message>
    <message>
        <source>Servers that tell of it.</source>
        <translation>Servidores que informan de ello.</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Ruta</translation>
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
        <translation>desde este servidor</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>this server is the hub</source>
        <translation>este servidor es el hub</translation>
    </message>
    <message>
        <source>this server is the leaf</source>
        <translation>este servidor es el leaf</translation>
    </message>
    <message>
        <source>outbound</source>
        <translation>saliente</translation>
    </message>
    <message>
        <source>inbound</source>
        <translation>entrante</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>%1, by its connect event: this server does not say whom a leaf node link leads to</source>
        <translation>%1, según su evento de conexión: este servidor no dice a quién lleva el enlace de un leaf node</translation>
    </message>
    <message>
        <source>%1, ID %2</source>
        <translation>%1, ID %2</translation>
    </message>
    <message>
        <source>This server does not say</source>
        <translation>Este servidor no lo indica</translation>
    </message>
    <message>
        <source>ID of the other server</source>
        <translation>ID del otro servidor</translation>
    </message>
    <message>
        <source>%1 as measured at connect or later, at least %2 old; a server measures anew once an hour</source>
        <translation>%1 medido al conectar o después, hace al menos %2; un servidor mide de nuevo una vez por hora</translation>
    </message>
    <message>
        <source>As the server last measured it, not now: at connect, then once an hour</source>
        <translation>Última medición del servidor, no la actual: al conectar y luego una vez por hora</translation>
    </message>
    <message>
        <source>At the least</source>
        <translation>Como mínimo</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>A leaf node&apos;s is known only if its connect event was seen</source>
        <translation>La de un leaf node solo se conoce si se vio su evento de conexión</translation>
    </message>
    <message>
        <source>Bytes that wait to be sent; of a leaf node nobody says</source>
        <translation>Bytes a la espera de envío; de un leaf node nadie lo indica</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compresión</translation>
    </message>
    <message>
        <source>Told since 2.10, not of gateways</source>
        <translation>Se indica desde 2.10, no en gateways</translation>
    </message>
    <message>
        <source>Remote ID</source>
        <translation>ID remoto</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Remoto</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Obsoleto</translation>
    </message>
    <message>
        <source>Not confirmed for %1</source>
        <translation>Sin confirmar desde hace %1</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Líder</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Réplicas</translation>
    </message>
    <message>
        <source>The other servers that have it, as the leader sees them.</source>
        <translation>Los demás servidores que lo tienen, según el líder.</translation>
    </message>
    <message>
        <source>Replica lag</source>
        <translation>Atraso réplica</translation>
    </message>
    <message>
        <source>The most that a replica is behind its leader.</source>
        <translation>El mayor atraso de una réplica respecto a su líder.</translation>
    </message>
    <message>
        <source>No leader</source>
        <translation>Sin líder</translation>
    </message>
    <message>
        <source>Its servers cannot agree on a leader: nothing is stored or delivered.</source>
        <translation>Sus servidores no acuerdan un líder: nada se guarda ni se entrega.</translation>
    </message>
    <message>
        <source>Leader silent</source>
        <translation>Líder mudo</translation>
    </message>
    <message>
        <source>Its leader has not answered: this is another server&apos;s copy.</source>
        <translation>Su líder no ha respondido: es la copia de otro servidor.</translation>
    </message>
    <message>
        <source>Replica offline</source>
        <translation>Réplica caída</translation>
    </message>
    <message>
        <source>Replica behind</source>
        <translation>Réplica atrasada</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>%1 offline</source>
        <translation>%1 sin conexión</translation>
    </message>
    <message>
        <source>%1 behind by %2</source>
        <translation>%1 atrasado en %2</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 atrasado</translation>
    </message>
    <message>
        <source>Statistics told</source>
        <translation>Estadísticas recibidas</translation>
    </message>
    <message>
        <source>Settings told</source>
        <translation>Ajustes recibidos</translation>
    </message>
    <message>
        <source>Health told</source>
        <translation>Salud recibida</translation>
    </message>
    <message>
        <source>JetStream told</source>
        <translation>JetStream recibido</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Known of this version</source>
        <translation>Avisos sobre esta versión</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Salud</translation>
    </message>
    <message>
        <source>Certificate ends</source>
        <translation>Fin certificado</translation>
    </message>
    <message>
        <source>Missed events</source>
        <translation>Ev. perdidos</translation>
    </message>
    <message>
        <source>Health errors</source>
        <translation>Errores de salud</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Status code</source>
        <translation>Código de estado</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>%1 clients, %2 routes, %3 gateways, %4 leaf nodes</source>
        <translation>%1 clientes, %2 rutas, %3 gateways, %4 leaf nodes</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Núcleos</translation>
    </message>
    <message>
        <source>Cores it may use</source>
        <translation>Núcleos utilizables</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Connections since start</source>
        <translation>Conexiones desde el arranque</translation>
    </message>
    <message>
        <source>Route connections</source>
        <translation>Conexiones de rutas</translation>
    </message>
    <message>
        <source>Servers with a route</source>
        <translation>Servidores con ruta</translation>
    </message>
    <message>
        <source>Leaf node connections</source>
        <translation>Conexiones de leaf nodes</translation>
    </message>
    <message>
        <source>Slow consumers by kind</source>
        <translation>Consum. lentos por tipo</translation>
    </message>
    <message>
        <source>Refused: account not pinned</source>
        <translation>Rechazos: cuenta no fijada</translation>
    </message>
    <message>
        <source>without limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Meta group</source>
        <translation>Grupo meta</translation>
    </message>
    <message>
        <source>Meta leader</source>
        <translation>Líder meta</translation>
    </message>
    <message>
        <source>none</source>
        <translation>no hay</translation>
    </message>
    <message>
        <source>Meta size</source>
        <translation>Tamaño meta</translation>
    </message>
    <message>
        <source>Meta requests pending</source>
        <translation>Peticiones meta pendientes</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>current</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>%1 entries behind</source>
        <translation>%1 entradas de atraso</translation>
    </message>
    <message>
        <source>Peer %1</source>
        <translation>Par %1</translation>
    </message>
    <message>
        <source>%1, heard %2 before</source>
        <translation>%1, última señal hace %2</translation>
    </message>
    <message>
        <source>JetStream</source>
        <translation>JetStream</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>off</source>
        <translation>inactivo</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Límite memoria</translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation>Memoria usada</translation>
    </message>
    <message>
        <source>Memory reserved</source>
        <translation>Memoria reservada</translation>
    </message>
    <message>
        <source>Disk limit</source>
        <translation>Límite disco</translation>
    </message>
    <message>
        <source>Disk used</source>
        <translation>Disco usado</translation>
    </message>
    <message>
        <source>Disk reserved</source>
        <translation>Disco reservado</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Unique tag</source>
        <translation>Tag único</translation>
    </message>
    <message>
        <source>Compression allowed</source>
        <translation>Compresión permitida</translation>
    </message>
    <message>
        <source>Sync interval</source>
        <translation>Intervalo de sync</translation>
    </message>
    <message>
        <source>Sync always</source>
        <translation>Sync permanente</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Replicated assets</source>
        <translation>Elementos replicados</translation>
    </message>
    <message>
        <source>API requests in flight</source>
        <translation>Peticiones API en curso</translation>
    </message>
    <message>
        <source>Streams here</source>
        <translation>Streams aquí</translation>
    </message>
    <message>
        <source>Consumers here</source>
        <translation>Consumidores aquí</translation>
    </message>
    <message>
        <source>Messages here</source>
        <translation>Mensajes aquí</translation>
    </message>
    <message>
        <source>Bytes here</source>
        <translation>Bytes aquí</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Lame duck</source>
        <translation>Lame duck</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Mudo</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>En servicio</translation>
    </message>
    <message>
        <source>The server has not said its version</source>
        <translation>El servidor no ha indicado su versión</translation>
    </message>
    <message>
        <source>The server was not asked for its health</source>
        <translation>No se ha consultado la salud del servidor</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>The server does not say: nats-server does from 2.14 on, if it has one</source>
        <translation>El servidor no lo indica: nats-server sí desde 2.14, si tiene certificado</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Caducó el %1</translation>
    </message>
    <message>
        <source>A certificate of this server has ended at %1 UTC: nobody can connect with TLS any more</source>
        <translation>Un certificado de este servidor caducó el %1 UTC: ya nadie puede conectarse con TLS</translation>
    </message>
    <message>
        <source>%1, in %2 d</source>
        <translation>%1, en %2 d</translation>
    </message>
    <message>
        <source>The first of this server&apos;s certificates ends at %1 UTC, in %2</source>
        <translation>Primer certificado de este servidor en caducar: el %1 UTC, dentro de %2</translation>
    </message>
    <message>
        <source>The server has not said</source>
        <translation>El servidor no lo ha indicado</translation>
    </message>
    <message>
        <source>JetStream is not configured</source>
        <translation>JetStream no está configurado</translation>
    </message>
    <message>
        <source>On disk %1, in memory %2</source>
        <translation>En disco %1, en memoria %2</translation>
    </message>
    <message>
        <source>%1, without a limit</source>
        <translation>%1, sin límite</translation>
    </message>
    <message>
        <source>Cut off for being slow: %1 clients, %2 routes, %3 gateways, %4 leaf nodes</source>
        <translation>Cortados por lentos: %1 clientes, %2 rutas, %3 gateways, %4 leaf nodes</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Listens</source>
        <translation>Escucha</translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation>Escucha en</translation>
    </message>
    <message>
        <source>Login within</source>
        <translation>Plazo de autenticación</translation>
    </message>
    <message>
        <source>TLS handshake within</source>
        <translation>Plazo del handshake TLS</translation>
    </message>
    <message>
        <source>TLS required</source>
        <translation>TLS obligatorio</translation>
    </message>
    <message>
        <source>Peer certificate required</source>
        <translation>Certificado del par obligatorio</translation>
    </message>
    <message>
        <source>OCSP check of peers</source>
        <translation>Control OCSP de los pares</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
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
        <translation>Dominio JetStream</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Arrancado</translation>
    </message>
    <message>
        <source>Its clock then</source>
        <translation>Su reloj entonces</translation>
    </message>
    <message>
        <source>Configuration read</source>
        <translation>Config. leída</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Git commit</source>
        <translation>Commit de Git</translation>
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
        <translation>Cuenta de sistema</translation>
    </message>
    <message>
        <source>Login required</source>
        <translation>Autenticación obligatoria</translation>
    </message>
    <message>
        <source>URLs told to clients</source>
        <translation>URL indicadas a los clientes</translation>
    </message>
    <message>
        <source>URLs told to WebSocket clients</source>
        <translation>URL indicadas a los clientes WebSocket</translation>
    </message>
    <message>
        <source>Subscriptions of a connection</source>
        <translation>Suscripciones por conexión</translation>
    </message>
    <message>
        <source>Protocol line</source>
        <translation>Línea de protocolo</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Waiting for a connection</source>
        <translation>Pendiente por conexión</translation>
    </message>
    <message>
        <source>PING every</source>
        <translation>PING cada</translation>
    </message>
    <message>
        <source>PINGs without answer</source>
        <translation>PING sin respuesta</translation>
    </message>
    <message>
        <source>Write within</source>
        <translation>Plazo de escritura</translation>
    </message>
    <message>
        <source>Connects to</source>
        <translation>Se conecta a</translation>
    </message>
    <message>
        <source>Connections of a route</source>
        <translation>Conexiones por ruta</translation>
    </message>
    <message>
        <source>Advertises</source>
        <translation>Anuncia</translation>
    </message>
    <message>
        <source>Tries to connect</source>
        <translation>Intentos de conexión</translation>
    </message>
    <message>
        <source>Refuses unknown clusters</source>
        <translation>Rechaza clusters desconocidos</translation>
    </message>
    <message>
        <source>Cluster %1</source>
        <translation>Cluster %1</translation>
    </message>
    <message>
        <source>%1; TLS handshake within %2</source>
        <translation>%1; handshake TLS en %2 máx.</translation>
    </message>
    <message>
        <source>TLS handshake within %1</source>
        <translation>handshake TLS en %1 máx.</translation>
    </message>
    <message>
        <source>does not send %1</source>
        <translation>no envía %1</translation>
    </message>
    <message>
        <source>does not take %1</source>
        <translation>no acepta %1</translation>
    </message>
    <message>
        <source>OCSP check of the peer</source>
        <translation>control OCSP del par</translation>
    </message>
    <message>
        <source>the global account</source>
        <translation>la cuenta global</translation>
    </message>
    <message>
        <source>Leaf node for %1</source>
        <translation>Leaf node para %1</translation>
    </message>
    <message>
        <source>User without login</source>
        <translation>Usuario sin autenticación</translation>
    </message>
    <message>
        <source>Certificate names the user</source>
        <translation>Usuario según certificado</translation>
    </message>
    <message>
        <source>Pinned certificates</source>
        <translation>Certificados fijados</translation>
    </message>
    <message>
        <source>Redelivery after</source>
        <translation>Reenvío tras</translation>
    </message>
    <message>
        <source>Deliveries without ack</source>
        <translation>Entregas sin ack</translation>
    </message>
    <message>
        <source>Upgrade within</source>
        <translation>Plazo de upgrade</translation>
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
        <translation>Solo mismo origen</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>Orígenes</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
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
        <translation>Caché OCSP</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Aciertos</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocados</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Caché</translation>
    </message>
    <message>
        <source>HTTP monitoring</source>
        <translation>Monitorización HTTP</translation>
    </message>
    <message>
        <source>Base path</source>
        <translation>Ruta base</translation>
    </message>
    <message>
        <source>HTTP port</source>
        <translation>Puerto HTTP</translation>
    </message>
    <message>
        <source>HTTPS port</source>
        <translation>Puerto HTTPS</translation>
    </message>
    <message>
        <source>Requests of %1</source>
        <translation>Peticiones de %1</translation>
    </message>
    <message>
        <source>Source fails</source>
        <translation>Fallo de fuente</translation>
    </message>
    <message>
        <source>It cannot copy from one of its sources.</source>
        <translation>No puede copiar de una de sus fuentes.</translation>
    </message>
    <message>
        <source>Once it is full, new messages are refused</source>
        <translation>Cuando está lleno, se rechazan los mensajes nuevos</translation>
    </message>
    <message>
        <source>Once it is full, the oldest messages make room</source>
        <translation>Cuando está lleno, los mensajes más antiguos dejan sitio</translation>
    </message>
    <message>
        <source>%1, never heard of</source>
        <translation>%1, nunca ha dado señal</translation>
    </message>
    <message>
        <source>%1, behind by %2</source>
        <translation>%1, atraso de %2</translation>
    </message>
    <message>
        <source>mirror of %1</source>
        <translation>mirror de %1</translation>
    </message>
    <message>
        <source>Consumers</source>
        <translation>Consumidores</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Subjects</translation>
    </message>
    <message>
        <source>Copies from</source>
        <translation>Copia de</translation>
    </message>
    <message>
        <source>Mirror or sources, and how many messages it is behind them.</source>
        <translation>Mirror o fuentes, y cuántos mensajes está atrasado.</translation>
    </message>
    <message>
        <source>Source lag</source>
        <translation>Atraso fuente</translation>
    </message>
    <message>
        <source>Messages that it is behind its mirror or the farthest source.</source>
        <translation>Mensajes de atraso respecto a su mirror, o el mayor atraso de sus fuentes.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retención</translation>
    </message>
    <message>
        <source>The server that takes its messages.</source>
        <translation>El servidor que recibe sus mensajes.</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>Primer mensaje</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Último mensaje</translation>
    </message>
    <message>
        <source>First seq</source>
        <translation>1.ª sec.</translation>
    </message>
    <message>
        <source>Last seq</source>
        <translation>Últ. sec.</translation>
    </message>
    <message>
        <source>Distinct subjects</source>
        <translation>Subjects distintos</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Borrados</translation>
    </message>
    <message>
        <source>Messages between the first and the last that are not there.</source>
        <translation>Mensajes entre el primero y el último que no están.</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdidos</translation>
    </message>
    <message>
        <source>What its server could not read from the disk any more.</source>
        <translation>Lo que su servidor ya no pudo leer del disco.</translation>
    </message>
    <message>
        <source>Raft group</source>
        <translation>Grupo Raft</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>sellado</translation>
    </message>
    <message>
        <source>no deletes</source>
        <translation>sin borrados</translation>
    </message>
    <message>
        <source>no purges</source>
        <translation>sin purgas</translation>
    </message>
    <message>
        <source>roll-ups</source>
        <translation>roll-ups</translation>
    </message>
    <message>
        <source>direct reads</source>
        <translation>lecturas directas</translation>
    </message>
    <message>
        <source>direct reads of the mirror</source>
        <translation>lecturas directas del mirror</translation>
    </message>
    <message>
        <source>refuses by subject</source>
        <translation>rechaza por subject</translation>
    </message>
    <message>
        <source>no acknowledgements</source>
        <translation>sin confirmaciones</translation>
    </message>
    <message>
        <source>Max size</source>
        <translation>Tam. máx.</translation>
    </message>
    <message>
        <source>Max messages</source>
        <translation>Mensajes máx.</translation>
    </message>
    <message>
        <source>Max age</source>
        <translation>Edad máx.</translation>
    </message>
    <message>
        <source>Max by subject</source>
        <translation>Máx. por subject</translation>
    </message>
    <message>
        <source>Max message</source>
        <translation>Mensaje máx.</translation>
    </message>
    <message>
        <source>Max consumers</source>
        <translation>Consum. máx.</translation>
    </message>
    <message>
        <source>Discards</source>
        <translation>Descarta</translation>
    </message>
    <message>
        <source>What goes once it is full: old messages, or new ones.</source>
        <translation>Qué se va cuando está lleno: mensajes antiguos o nuevos.</translation>
    </message>
    <message>
        <source>How many servers are to have it.</source>
        <translation>En cuántos servidores debe estar.</translation>
    </message>
    <message>
        <source>Duplicate window</source>
        <translation>Vent. duplicados</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1, headers only</source>
        <translation>%1, solo cabeceras</translation>
    </message>
    <message>
        <source>Begins at seq</source>
        <translation>Desde la sec.</translation>
    </message>
    <message>
        <source>Changes subjects</source>
        <translation>Cambia subjects</translation>
    </message>
    <message>
        <source>Sends on</source>
        <translation>Republica</translation>
    </message>
    <message>
        <source>What it stores is published again under another subject.</source>
        <translation>Lo que guarda se publica de nuevo en otro subject.</translation>
    </message>
    <message>
        <source>Consumers&apos; max ack pending</source>
        <translation>Máx. acks pend., consum.</translation>
    </message>
    <message>
        <source>Consumers end unused after</source>
        <translation>Fin consum. inactivos</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Headers and body</source>
        <translation>Cabeceras y cuerpo</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Cuerpo</translation>
    </message>
    <message>
        <source>Its beginning; open the message for the whole</source>
        <translation>Su comienzo; abrir el mensaje para verlo entero</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Responder a</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>Listened to</source>
        <translation>Escuchado en</translation>
    </message>
    <message>
        <source>The subject that brought it; two that match bring a message twice</source>
        <translation>El subject que lo trajo; si coinciden dos, el mensaje llega dos veces</translation>
    </message>
    <message>
        <source>Unit lost</source>
        <translation>Unidad perdida</translation>
    </message>
    <message>
        <source>Round trip too long</source>
        <translation>Ida y vuelta muy larga</translation>
    </message>
    <message>
        <source>Clock not locked</source>
        <translation>Reloj sin enganchar</translation>
    </message>
    <message>
        <source>Clock may be off</source>
        <translation>Reloj dudoso</translation>
    </message>
    <message>
        <source>Server down</source>
        <translation>Servidor caído</translation>
    </message>
    <message>
        <source>Server in lame duck mode</source>
        <translation>Servidor en modo lame duck</translation>
    </message>
    <message>
        <source>Server version has advisories</source>
        <translation>Versión servidor vulnerable</translation>
    </message>
    <message>
        <source>Certificate ends soon</source>
        <translation>Certificado caduca pronto</translation>
    </message>
    <message>
        <source>Link down</source>
        <translation>Enlace caído</translation>
    </message>
    <message>
        <source>Link comes and goes</source>
        <translation>Enlace inestable</translation>
    </message>
    <message>
        <source>Slow consumer</source>
        <translation>Consumidor lento</translation>
    </message>
    <message>
        <source>Logins refused</source>
        <translation>Accesos denegados</translation>
    </message>
    <message>
        <source>JetStream nearly full</source>
        <translation>JetStream casi lleno</translation>
    </message>
    <message>
        <source>Events missed</source>
        <translation>Eventos perdidos</translation>
    </message>
    <message>
        <source>Messages not understood</source>
        <translation>Mensajes no decodificados</translation>
    </message>
    <message>
        <source>Since %1 UTC, by %2</source>
        <translation>Desde las %1 UTC, por %2</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Fuera de servicio</translation>
    </message>
    <message>
        <source>Stood before</source>
        <translation>Ya estaba antes</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>De nuevo en servicio</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>%1 en</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Caído</translation>
    </message>
    <message>
        <source>Unit moves back and forth</source>
        <translation>Unidad que va y viene</translation>
    </message>
    <message>
        <source>Nothing recorded</source>
        <translation>Nada registrado</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <comment>messages</comment>
        <translation>Confirmados</translation>
    </message>
    <message>
        <source>Until all that comes is heard at the new server, of the last %1 moves that were timed</source>
        <translation>Hasta que se oye todo en el nuevo servidor; de los últimos %1 traspasos cronometrados</translation>
    </message>
    <message>
        <source>%1 missed in %2 moves</source>
        <translation>%1 perdidos en %2 traspasos</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Perdidos</translation>
    </message>
    <message>
        <source>Messages that never came, as the units count them by their numbers</source>
        <translation>Mensajes que nunca llegaron, según los cuentan las unidades por sus números</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Messages that came by both connections, of which one was dropped</source>
        <translation>Mensajes que llegaron por ambas conexiones, de los que se descartó uno</translation>
    </message>
    <message>
        <source>Last move</source>
        <translation>Último traspaso</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Traspasos</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
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
        <translation>Oído a través de</translation>
    </message>
    <message>
        <source>Server answered</source>
        <translation>Respuesta del servidor</translation>
    </message>
    <message>
        <source>Breaks in 10 min</source>
        <translation>Cortes en 10 min</translation>
    </message>
    <message>
        <source>Link in account %1</source>
        <translation>Enlace de la cuenta %1</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>%1, at least %2 old</source>
        <translation>%1, de hace al menos %2</translation>
    </message>
    <message>
        <source>To hub</source>
        <translation>Al hub</translation>
    </message>
    <message>
        <source>From hub</source>
        <translation>Del hub</translation>
    </message>
    <message>
        <source>Bytes to hub</source>
        <translation>Bytes al hub</translation>
    </message>
    <message>
        <source>Bytes from hub</source>
        <translation>Bytes del hub</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>That is</source>
        <translation>Es decir</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Gathered by</source>
        <translation>Recogido por</translation>
    </message>
    <message>
        <source>Hub heard of it</source>
        <translation>Oído por el hub</translation>
    </message>
    <message>
        <source>Leaf %1</source>
        <translation>Leaf %1</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nodo</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Units late</source>
        <translation>Unidades con retraso</translation>
    </message>
    <message>
        <source>Units lost</source>
        <translation>Unidades perdidas</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Good</source>
        <comment>certificates</comment>
        <translation>Válidos</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>No se oye</translation>
    </message>
    <message>
        <source>Partly down</source>
        <translation>Caído en parte</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>Inestable</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en espera</translation>
    </message>
    <message>
        <source>Units of %1</source>
        <translation>Unidades de %1</translation>
    </message>
    <message>
        <source>heard at its leaf node all that time</source>
        <translation>oída en su leaf node todo ese tiempo</translation>
    </message>
    <message>
        <source>heard at its leaf node for a part of it</source>
        <translation>oída en su leaf node una parte de ese tiempo</translation>
    </message>
    <message>
        <source>silent at its leaf node, too</source>
        <translation>callada también en su leaf node</translation>
    </message>
    <message>
        <source>%1 to %2, messages: %3</source>
        <translation>%1 a %2, mensajes: %3</translation>
    </message>
    <message>
        <source>slowest RTT %1</source>
        <translation>RTT más lento %1</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Completado después</translation>
    </message>
    <message>
        <source>Of the last time in which the unit was not heard here, what came later out of the site&apos;s record</source>
        <translation>De la última vez que la unidad no se oyó aquí, lo que llegó más tarde del registro del sitio</translation>
    </message>
    <message>
        <source>Way to the hub</source>
        <translation>Camino al hub</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Camino</translation>
    </message>
    <message>
        <source>Left out here</source>
        <translation>Omitido aquí</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Necesita</translation>
    </message>
    <message>
        <source>To the leaf, by subject</source>
        <translation>Al leaf, por subject</translation>
    </message>
    <message>
        <source>From the leaf, by subject</source>
        <translation>Del leaf, por subject</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>by sums of the record</source>
        <translation>según sumas del registro</translation>
    </message>
</context>
<context>
    <name>nunect::models::ActivityModel</name>
    <message>
        <source>Connect</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconexión</translation>
    </message>
    <message>
        <source>Login refused</source>
        <translation>Acceso denegado</translation>
    </message>
    <message>
        <source>Heartbeat lost</source>
        <translation>Heartbeat perdido</translation>
    </message>
    <message>
        <source>Heartbeat back</source>
        <translation>Heartbeat vuelve</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>JetStream</source>
        <translation>JetStream</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Consola</translation>
    </message>
    <message>
        <source>Bad message</source>
        <translation>Mensaje inválido</translation>
    </message>
    <message>
        <source>info</source>
        <translation>info</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Todos los eventos</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Accesos</translation>
    </message>
    <message>
        <source>Heartbeats</source>
        <translation>Heartbeats</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Bad messages</source>
        <translation>Mensajes inválidos</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Hora (UTC)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Traspaso</translation>
    </message>
    <message>
        <source>%1, filled in</source>
        <translation>%1, completado después</translation>
    </message>
    <message>
        <source>It did not come when it happened, but later out of the site&apos;s record.</source>
        <translation>No llegó cuando ocurrió, sino más tarde, del registro del sitio.</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Traspasos</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarma</translation>
    </message>
</context>
<context>
    <name>nunect::models::AdviceModel</name>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Propuesto</translation>
    </message>
    <message>
        <source>Acting</source>
        <translation>En vigor</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Approved by %1 at %2</source>
        <translation>Aprobado por %1 a las %2</translation>
    </message>
    <message>
        <source>Keep off the link</source>
        <translation>Mantener fuera del enlace</translation>
    </message>
    <message>
        <source>Ask for less</source>
        <translation>Pedir menos</translation>
    </message>
    <message>
        <source>Send a sum</source>
        <translation>Enviar una suma</translation>
    </message>
    <message>
        <source>Do not record</source>
        <translation>No grabar</translation>
    </message>
    <message>
        <source>The guardian of %1 acts on it at once, for as long as it is approved.</source>
        <translation>El guardian de %1 actúa de inmediato, mientras esté aprobado.</translation>
    </message>
    <message>
        <source>Nothing changes at once: the leaf&apos;s server has to be restarted for it. deploy/site.sh --advice FILE --approve %1 writes it into the site file, and deploy/site.sh --apply FILE --restart restarts the server of %2 with it.</source>
        <translation>Nada cambia de inmediato: hay que reiniciar el servidor del leaf. deploy/site.sh --advice FILE --approve %1 lo escribe en el archivo del sitio, y deploy/site.sh --apply FILE --restart reinicia el servidor de %2 con ello.</translation>
    </message>
    <message>
        <source>It is written down only: whoever runs the programs that ask for it has to do it.</source>
        <translation>Solo queda anotado: debe hacerlo quien lleva los programas que lo piden.</translation>
    </message>
    <message>
        <source>The guardian of %1 undoes it at once.</source>
        <translation>El guardian de %1 lo deshace de inmediato.</translation>
    </message>
    <message>
        <source>What stands in the site file stays there: take the subject out of deny_imports of %1, then deploy/site.sh --apply FILE --restart.</source>
        <translation>Lo que está en el archivo del sitio se queda: quite el subject de deny_imports de %1 y luego deploy/site.sh --apply FILE --restart.</translation>
    </message>
    <message>
        <source>It was written down only: nothing else changes.</source>
        <translation>Solo estaba anotado: nada más cambia.</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation>%1: %2 en %3</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>Leaf</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Consejo</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Ahorra</translation>
    </message>
    <message>
        <source>Of the leaf&apos;s link, at most: as if nothing of it were needed</source>
        <translation>Del enlace del leaf, como mucho: como si nada de ello hiciera falta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Advice for leaf %1</source>
        <translation>Consejo para el leaf %1</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Aprobación</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>At</source>
        <translation>A las</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
</context>
<context>
    <name>nunect::models::AlarmHistoryModel</name>
    <message>
        <source>Time (UTC)</source>
        <translation>Hora (UTC)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarma</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
</context>
<context>
    <name>nunect::models::AlarmModel</name>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarma</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What came together and has one cause is one alarm: then how many, and the cause</source>
        <translation>Lo que llega junto por una misma causa es una sola alarma: se muestran entonces el número y la causa</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Since it came, or came again</source>
        <translation>Desde que apareció, o reapareció</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Of several the one that is farthest beyond its limit</source>
        <translation>De varios, el que más supera su límite</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Reconocida por</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>When it first came, UTC</source>
        <translation>Cuándo apareció por primera vez, UTC</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>How often it came</source>
        <translation>Cuántas veces apareció</translation>
    </message>
    <message>
        <source>Follow from it</source>
        <translation>Consecuencias</translation>
    </message>
    <message>
        <source>Conditions that are suppressed because of it</source>
        <translation>Condiciones inhibidas por su causa</translation>
    </message>
</context>
<context>
    <name>nunect::models::AlarmRulesModel</name>
    <message>
        <source>times</source>
        <translation>veces</translation>
    </message>
    <message>
        <source>should be %1 to %2</source>
        <translation>debe ser de %1 a %2</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>no es un número</translation>
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
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
</context>
<context>
    <name>nunect::models::ConnectionColumns</name>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lenguaje</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>CID</source>
        <translation>CID</translation>
    </message>
    <message>
        <source>The server&apos;s number of it, never used twice</source>
        <translation>El número que le da el servidor, nunca reutilizado</translation>
    </message>
    <message>
        <source>What the client sent, since it connected</source>
        <translation>Lo que envió el cliente desde que se conectó</translation>
    </message>
    <message>
        <source>What the server sent to it, since it connected</source>
        <translation>Lo que le envió el servidor desde que se conectó</translation>
    </message>
    <message>
        <source>In msgs</source>
        <translation>Msj ent.</translation>
    </message>
    <message>
        <source>Out msgs</source>
        <translation>Msj sal.</translation>
    </message>
    <message>
        <source>In bytes</source>
        <translation>Bytes ent.</translation>
    </message>
    <message>
        <source>Out bytes</source>
        <translation>Bytes sal.</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Cipher suite</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>TLS first</source>
        <translation>TLS primero</translation>
    </message>
    <message>
        <source>TLS came before the server&apos;s greeting</source>
        <translation>TLS antes del saludo del servidor</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Certificate SHA-256</source>
        <translation>SHA-256 certificado</translation>
    </message>
    <message>
        <source>Key SHA-256</source>
        <translation>SHA-256 clave</translation>
    </message>
    <message>
        <source>Of the certificate&apos;s public key</source>
        <translation>De la clave pública del certificado</translation>
    </message>
    <message>
        <source>Issuer key</source>
        <translation>Clave emisor</translation>
    </message>
    <message>
        <source>Name tag</source>
        <translation>Tag nombre</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>MQTT client</source>
        <translation>Cliente MQTT</translation>
    </message>
</context>
<context>
    <name>nunect::models::ConnectionModel</name>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Obsoleto</translation>
    </message>
    <message>
        <source>Not confirmed for %1</source>
        <translation>Sin confirmar desde hace %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>%1 of the %2 that its server lets wait; then it is disconnected</source>
        <translation>%1 de los %2 que su servidor deja pendientes; a partir de ahí se le desconecta</translation>
    </message>
    <message>
        <source>%1 for at least %2: it takes less than is sent to it</source>
        <translation>%1 desde hace al menos %2: lee menos de lo que se le envía</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Bytes that wait to be taken by the client; marked if they wait long or are many</source>
        <translation>Bytes que el cliente aún no ha leído; marcados si esperan mucho o son muchos</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Suscr.</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
</context>
<context>
    <name>nunect::models::ConsumerModel</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Consumidor</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Pull: it asks for messages. Push: they are sent to it.</source>
        <translation>Pull: pide los mensajes. Push: se le envían.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Messages not yet delivered: how far it is behind.</source>
        <translation>Mensajes aún no entregados: su atraso.</translation>
    </message>
    <message>
        <source>Ack pending</source>
        <translation>Acks pend.</translation>
    </message>
    <message>
        <source>Delivered, not yet acknowledged. At its limit it gets nothing more.</source>
        <translation>Entregados, aún sin confirmar. En su límite no recibe nada más.</translation>
    </message>
    <message>
        <source>%1: at its limit, nothing more comes</source>
        <translation>%1: en su límite, no llega nada más</translation>
    </message>
    <message>
        <source>Redelivered</source>
        <translation>Reenviados</translation>
    </message>
    <message>
        <source>Of those that wait for an acknowledgement: delivered before.</source>
        <translation>De los que esperan confirmación: ya entregados antes.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Pulls</translation>
    </message>
    <message>
        <source>Pull requests that wait for messages.</source>
        <translation>Peticiones pull a la espera de mensajes.</translation>
    </message>
</context>
<context>
    <name>nunect::models::CutModel</name>
    <message>
        <source>rate not stated</source>
        <translation>velocidad no indicada</translation>
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
        <translation>ninguno: se pierde el hub</translation>
    </message>
    <message>
        <source>%1, links: %2</source>
        <translation>%1, enlaces: %2</translation>
    </message>
    <message>
        <source>%1, narrowest %2</source>
        <translation>%1, el más estrecho %2</translation>
    </message>
    <message>
        <source>Single point of failure</source>
        <translation>Punto único de fallo</translation>
    </message>
    <message>
        <source>The only way to the hub for: %1</source>
        <translation>El único camino al hub para: %1</translation>
    </message>
    <message>
        <source>Spare</source>
        <translation>Reserva</translation>
    </message>
    <message>
        <source>No leaf&apos;s way to the hub leads over it now</source>
        <translation>Ahora ningún camino de un leaf al hub pasa por él</translation>
    </message>
    <message>
        <source>Has another way</source>
        <translation>Tiene otro camino</translation>
    </message>
    <message>
        <source>Whoever goes over it has another way round</source>
        <translation>Quien pasa por él tiene otro camino</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
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
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>If it is cut</source>
        <translation>Si se corta</translation>
    </message>
    <message>
        <source>Lose the hub</source>
        <translation>Pierden el hub</translation>
    </message>
    <message>
        <source>Go another way</source>
        <translation>Toman otro camino</translation>
    </message>
    <message>
        <source>if cut: hub lost</source>
        <translation>si se corta: hub perdido</translation>
    </message>
    <message>
        <source>if cut: direct</source>
        <translation>si se corta: directo</translation>
    </message>
    <message>
        <source>if cut: via %1</source>
        <translation>si se corta: por %1</translation>
    </message>
    <message>
        <source>If link %1 is cut</source>
        <translation>Si se corta el enlace %1</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Entonces</translation>
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
        <translation>Camino actual</translation>
    </message>
    <message>
        <source>Way then</source>
        <translation>Camino entonces</translation>
    </message>
</context>
<context>
    <name>nunect::models::DetailsModel</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>nunect::models::JetStreamAccountModel</name>
    <message>
        <source>Of all servers together, each replica counted.</source>
        <translation>De todos los servidores juntos, contando cada réplica.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Storage used</source>
        <translation>Disco usado</translation>
    </message>
    <message>
        <source>Storage limit</source>
        <translation>Límite disco</translation>
    </message>
    <message>
        <source>Storage filled</source>
        <translation>Disco lleno</translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation>Memoria usada</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Límite memoria</translation>
    </message>
    <message>
        <source>Memory filled</source>
        <translation>Memoria llena</translation>
    </message>
</context>
<context>
    <name>nunect::models::JetStreamState</name>
    <message>
        <source>, requests waiting: %1</source>
        <translation>, peticiones pendientes: %1</translation>
    </message>
    <message>
        <source>servers: %1</source>
        <translation>servidores: %1</translation>
    </message>
    <message>
        <source>Meta cluster %1: not confirmed any more</source>
        <translation>Cluster meta %1: ya sin confirmar</translation>
    </message>
    <message>
        <source>No meta leader in %1 (%2): streams cannot be made or moved</source>
        <translation>Sin líder meta en %1 (%2): no se pueden crear ni mover streams</translation>
    </message>
    <message>
        <source>Meta leader %1 of %2; %3%4</source>
        <translation>Líder meta %1 de %2; %3%4</translation>
    </message>
    <message>
        <source>; no leader is seen by %1</source>
        <translation>; no ven líder: %1</translation>
    </message>
    <message>
        <source>; the leader itself has not answered</source>
        <translation>; el propio líder no ha respondido</translation>
    </message>
    <message>
        <source>; replicas: %1</source>
        <translation>; réplicas: %1</translation>
    </message>
    <message>
        <source>streams: %1</source>
        <translation>streams: %1</translation>
    </message>
    <message>
        <source>consumers: %1</source>
        <translation>consumidores: %1</translation>
    </message>
    <message>
        <source>accounts: %1</source>
        <translation>cuentas: %1</translation>
    </message>
    <message>
        <source>Too many to be listed: %1.</source>
        <translation>Demasiados para la lista: %1.</translation>
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
        <translation>Estado</translation>
    </message>
    <message>
        <source>By the age of its guardian&apos;s heartbeats, and by what its server and the hub say</source>
        <translation>Según la edad de los heartbeats de su guardian y lo que dicen su servidor y el hub</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Heartbeat</translation>
    </message>
    <message>
        <source>Since its guardian was last heard, by whatever way</source>
        <translation>Desde que se oyó a su guardian, por cualquier camino</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Messages that are stored at the leaf and not yet at the hub. ≤: at most so many; ≥: as last known</source>
        <translation>Mensajes guardados en el leaf y aún no en el hub. ≤: como mucho; ≥: según lo último conocido</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>Accounts in which it is linked to the hub</source>
        <translation>Cuentas en las que está enlazado con el hub</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>Of the slowest link, as a server last measured it, not now: at connect, then once an hour</source>
        <translation>Del enlace más lento, según la última medición de un servidor, no ahora: al conectar y luego cada hora</translation>
    </message>
    <message>
        <source>To hub</source>
        <translation>Al hub</translation>
    </message>
    <message>
        <source>From hub</source>
        <translation>Del hub</translation>
    </message>
    <message>
        <source>Bytes to hub</source>
        <translation>Bytes al hub</translation>
    </message>
    <message>
        <source>Bytes from hub</source>
        <translation>Bytes del hub</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Cortes</translation>
    </message>
    <message>
        <source>Of its link, within ten minutes</source>
        <translation>De su enlace, en diez minutos</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Of its guardian: quality, and the bound of its error</source>
        <translation>De su guardian: calidad y cota de error</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Whose heartbeats come through its server, without its guardian</source>
        <translation>Cuyos heartbeats llegan por su servidor, sin su guardian</translation>
    </message>
    <message>
        <source>Units lost</source>
        <translation>Unidades perdidas</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Server answered</source>
        <translation>Respuesta del servidor</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Camino</translation>
    </message>
    <message>
        <source>By which neighbour its node reaches the hub now, as its guardian reads it from the routing table</source>
        <translation>Por qué vecino su nodo alcanza ahora el hub, según lo lee su guardian en la tabla de rutas</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Necesita</translation>
    </message>
    <message>
        <source>Subjects that somebody there listens to, as the subject registry tells</source>
        <translation>Subjects que alguien escucha allí, según el registro de subjects</translation>
    </message>
</context>
<context>
    <name>nunect::models::LeafWords</name>
    <message>
        <source>Node or all its links down</source>
        <translation>Nodo o todos sus enlaces caídos</translation>
    </message>
    <message>
        <source>Uplink down, node fine</source>
        <translation>Uplink caído, nodo bien</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Link partly down</source>
        <translation>Enlace caído en parte</translation>
    </message>
    <message>
        <source>Link flapping</source>
        <translation>Enlace inestable</translation>
    </message>
    <message>
        <source>Guardian silent, node fine</source>
        <translation>Guardian mudo, nodo bien</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>never heard</source>
        <translation>nunca oído</translation>
    </message>
    <message>
        <source>last heard just now</source>
        <translation>oído ahora mismo</translation>
    </message>
    <message>
        <source>last heard %1 ago</source>
        <translation>oído hace %1</translation>
    </message>
    <message>
        <source>Its guardian is heard through %1, not through its own server.</source>
        <translation>Su guardian se oye a través de %1, no de su propio servidor.</translation>
    </message>
    <message>
        <source>Its server answers, %1.</source>
        <translation>Su servidor responde, %1.</translation>
    </message>
    <message>
        <source>Nothing comes over its link, %1.</source>
        <translation>Nada llega por su enlace, %1.</translation>
    </message>
    <message>
        <source>The hub has no link to it.</source>
        <translation>El hub no tiene enlace con él.</translation>
    </message>
    <message>
        <source>Which of the two cannot be told from here: %1.</source>
        <translation>Cuál de los dos no puede saberse desde aquí: %1.</translation>
    </message>
    <message>
        <source>The hub still lists its link, as it may for a while.</source>
        <translation>El hub aún lista su enlace, lo que puede durar un rato.</translation>
    </message>
    <message>
        <source>Messages waiting: %1.</source>
        <translation>Mensajes en espera: %1.</translation>
    </message>
    <message>
        <source>Its server said goodbye.</source>
        <translation>Su servidor se despidió.</translation>
    </message>
    <message>
        <source>No link in: %1.</source>
        <translation>Sin enlace en: %1.</translation>
    </message>
    <message>
        <source>Breaks of its link within ten minutes: %1.</source>
        <translation>Cortes de su enlace en diez minutos: %1.</translation>
    </message>
    <message>
        <source>Its link stands, its guardian was %1.</source>
        <translation>Su enlace está en pie; su guardian, %1.</translation>
    </message>
    <message>
        <source>No guardian is heard of there: as its servers say.</source>
        <translation>No se oye ningún guardian allí: según los servidores.</translation>
    </message>
    <message>
        <source>Its guardian is heard over its link.</source>
        <translation>Su guardian se oye por su enlace.</translation>
    </message>
    <message>
        <source>Nothing was heard of it yet.</source>
        <translation>Aún no se ha oído nada de él.</translation>
    </message>
    <message>
        <source>This console is not connected: %1.</source>
        <translation>Esta consola no está conectada: %1.</translation>
    </message>
    <message>
        <source>No stream at the hub gathers from it</source>
        <translation>Ningún stream del hub recoge de él</translation>
    </message>
    <message>
        <source>Stream %1 was not heard of by %2 yet</source>
        <translation>%2 aún no ha oído nada del stream %1</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1 when the leaf could last be asked, %2 ago; it stores what has come since</source>
        <translation>%1 cuando se pudo preguntar al leaf, hace %2; guarda lo que ha llegado desde entonces</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>Stored there since the hub last heard of stream %1</source>
        <translation>Guardados allí desde que el hub oyó del stream %1</translation>
    </message>
    <message>
        <source>%1 of stream %2 wait for %3</source>
        <translation>%1 del stream %2 esperan a %3</translation>
    </message>
    <message>
        <source>Nobody says which links it has</source>
        <translation>Nadie dice qué enlaces tiene</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>up</source>
        <translation>en servicio</translation>
    </message>
    <message>
        <source>down</source>
        <translation>caído</translation>
    </message>
    <message>
        <source>%1 in account %2 as measured at connect or later, at least %3 old; a server measures anew once an hour</source>
        <translation>%1 en la cuenta %2, medido al conectar o después, hace al menos %3; un servidor vuelve a medir cada hora</translation>
    </message>
    <message>
        <source>No guardian tells of its clock</source>
        <translation>Ningún guardian informa de su reloj</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 against its grandmaster, which does not say how near UTC it is</source>
        <translation>%1 frente a su grandmaster, que no dice cuán cerca está de UTC</translation>
    </message>
    <message>
        <source>No other unit is heard through it</source>
        <translation>No se oye otra unidad a través de él</translation>
    </message>
    <message>
        <source>%1 of %2 live</source>
        <translation>%1 de %2 activas</translation>
    </message>
    <message>
        <source>Live: %1, late: %2, lost: %3</source>
        <translation>Activas: %1, con retraso: %2, perdidas: %3</translation>
    </message>
    <message>
        <source>No guardian tells of its way to the hub</source>
        <translation>Ningún guardian dice su camino al hub</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Directo</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Por %1</translation>
    </message>
    <message>
        <source>To %1 over %2</source>
        <translation>A %1 por %2</translation>
    </message>
    <message>
        <source>To %1 by %2 over %3</source>
        <translation>A %1 por %2 en %3</translation>
    </message>
    <message>
        <source>since just now</source>
        <translation>desde ahora mismo</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>desde hace %1</translation>
    </message>
    <message>
        <source>by the site file the shortest way begins with %1</source>
        <translation>según el archivo del sitio, el camino más corto empieza por %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>por %1</translation>
    </message>
    <message>
        <source>The subject registry does not answer: %1</source>
        <translation>El registro de subjects no responde: %1</translation>
    </message>
    <message>
        <source>The subject registry tells nothing of it</source>
        <translation>El registro de subjects no dice nada de él</translation>
    </message>
    <message>
        <source>Subjects that somebody there listens to, read just now</source>
        <translation>Subjects que alguien escucha allí, leídos ahora mismo</translation>
    </message>
    <message>
        <source>Subjects that somebody there listens to, read %1 ago</source>
        <translation>Subjects que alguien escucha allí, leídos hace %1</translation>
    </message>
</context>
<context>
    <name>nunect::models::LinkModel</name>
    <message>
        <source>Stale</source>
        <translation>Obsoleto</translation>
    </message>
    <message>
        <source>Not told anew for %1</source>
        <translation>Sin actualizar desde hace %1</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>It stands in the server&apos;s configuration</source>
        <translation>Figura en la configuración del servidor</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>The end that tells of it: a link between two servers that both answer is there twice</source>
        <translation>El extremo que informa: un enlace entre dos servidores que responden aparece dos veces</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Remoto</translation>
    </message>
    <message>
        <source>The other end; a gateway&apos;s is a cluster. ≈: by its connect event</source>
        <translation>El otro extremo; el de un gateway es un cluster. ≈: según su evento de conexión</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Of a leaf node, or of a route that an account has to itself</source>
        <translation>De un leaf node, o de una ruta propia de una cuenta</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
</context>
<context>
    <name>nunect::models::PaletteModel</name>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
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
        <translation>Lo que recibió el servidor</translation>
    </message>
    <message>
        <source>What the server sent</source>
        <translation>Lo que envió el servidor</translation>
    </message>
    <message>
        <source>In msgs/s</source>
        <translation>Msj/s ent.</translation>
    </message>
    <message>
        <source>Out msgs/s</source>
        <translation>Msj/s sal.</translation>
    </message>
    <message>
        <source>In bytes/s</source>
        <translation>Bytes/s ent.</translation>
    </message>
    <message>
        <source>Out bytes/s</source>
        <translation>Bytes/s sal.</translation>
    </message>
</context>
<context>
    <name>nunect::models::ReceiverModel</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Subscribed to</source>
        <translation>Suscrito a</translation>
    </message>
    <message>
        <source>Queue group</source>
        <translation>Queue group</translation>
    </message>
    <message>
        <source>A message goes to one of its members.</source>
        <translation>Un mensaje va a uno de sus miembros.</translation>
    </message>
    <message>
        <source>CID</source>
        <translation>CID</translation>
    </message>
    <message>
        <source>The server&apos;s number of the connection.</source>
        <translation>El número que el servidor da a la conexión.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Its name; empty if it has none or is not known.</source>
        <translation>Su nombre; vacío si no tiene o no se conoce.</translation>
    </message>
    <message>
        <source>SID</source>
        <translation>SID</translation>
    </message>
    <message>
        <source>The client&apos;s number of the subscription.</source>
        <translation>El número que el cliente da a la suscripción.</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>Messages so far.</source>
        <translation>Mensajes hasta ahora.</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Fin tras</translation>
    </message>
    <message>
        <source>So many messages.</source>
        <translation>Número de mensajes.</translation>
    </message>
</context>
<context>
    <name>nunect::models::RttModel</name>
    <message>
        <source>Not measured</source>
        <translation>Sin medir</translation>
    </message>
    <message>
        <source>Measured too long ago</source>
        <translation>Medición demasiado antigua</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bueno</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>lento</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>malo</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Retraso</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>No heartbeat yet</source>
        <translation>Aún sin heartbeat</translation>
    </message>
    <message>
        <source>Not known: this unit&apos;s clock or this console&apos;s has no error bound</source>
        <translation>Desconocido: el reloj de esta unidad o el de esta consola no tiene error máximo</translation>
    </message>
    <message>
        <source>Arrived before it was sent: one of the two clocks is farther off than it claims</source>
        <translation>Llegó antes de enviarse: uno de los dos relojes está más desviado de lo que dice</translation>
    </message>
    <message>
        <source>Less than the two clocks can tell: %1 as they read it, ± %2</source>
        <translation>Menos de lo que los dos relojes permiten medir: %1 según ellos, ± %2</translation>
    </message>
    <message>
        <source>%1, guaranteed; the shortest of the last %2: %3</source>
        <translation>%1, garantizado; el más corto de los últimos %2: %3</translation>
    </message>
    <message>
        <source>from %1 to the unit: %2</source>
        <translation>de %1 a la unidad: %2</translation>
    </message>
    <message>
        <source>%1, but that is before it was sent: one of the two clocks is farther off than it claims</source>
        <translation>%1, pero eso es antes de enviarse: uno de los dos relojes está más desviado de lo que dice</translation>
    </message>
    <message>
        <source>From the unit: %1; %2</source>
        <translation>Desde la unidad: %1; %2</translation>
    </message>
    <message>
        <source>%1 of %2 echoes lost</source>
        <translation>%1 de %2 ecos perdidos</translation>
    </message>
    <message>
        <source>Not measured: this unit answers no echo of this console</source>
        <translation>Sin medir: esta unidad no responde a los ecos de esta consola</translation>
    </message>
    <message>
        <source>Measured too long ago: %1; %2</source>
        <translation>Medición demasiado antigua: %1; %2</translation>
    </message>
    <message>
        <source>%1, but the two clocks claim to be within %2 of each other: one of them is farther off than it claims</source>
        <translation>%1, pero los dos relojes dicen diferir menos de %2: uno de ellos está más desviado de lo que dice</translation>
    </message>
    <message>
        <source>Less than the echoes can tell: %1 as measured, ± %2; %3</source>
        <translation>Menos de lo que los ecos permiten medir: %1 medido, ± %2; %3</translation>
    </message>
    <message>
        <source>This unit&apos;s clock minus this console&apos;s: %1, guaranteed; measured: %2; %3</source>
        <translation>El reloj de esta unidad menos el de esta consola: %1, garantizado; medido hace %2; %3</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <translation>%1 de %2 (%3 %)</translation>
    </message>
    <message>
        <source>One-way delay</source>
        <translation>Retardo de ida</translation>
    </message>
    <message>
        <source>Clock offset</source>
        <translation>Desfase reloj</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>Sec.</translation>
    </message>
    <message>
        <source>Native RTT</source>
        <translation>RTT nativo</translation>
    </message>
    <message>
        <source>App RTT</source>
        <translation>RTT app</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Últ. señal</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>unit</comment>
        <translation>Perdida</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>probes</comment>
        <translation>Pérdidas</translation>
    </message>
</context>
<context>
    <name>nunect::models::ServerModel</name>
    <message>
        <source>%1
Not told anew for %2</source>
        <translation>%1
Sin actualizar desde hace %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Salud</translation>
    </message>
    <message>
        <source>What the server says of its own health</source>
        <translation>Lo que el servidor dice de su propia salud</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Caution: there are published advisories against it</source>
        <translation>Precaución: hay avisos de seguridad publicados sobre ella</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Of JetStream</source>
        <translation>De JetStream</translation>
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
        <translation>Nuevo en cada arranque</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Clients, of those that there may be</source>
        <translation>Clientes, sobre el máximo permitido</translation>
    </message>
    <message>
        <source>Slow consumers</source>
        <translation>Consum. lentos</translation>
    </message>
    <message>
        <source>Connections cut off for being slow, since its start</source>
        <translation>Conexiones cortadas por lentas desde su arranque</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Of one core</source>
        <translation>De un núcleo</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Rutas</translation>
    </message>
    <message>
        <source>Connections to servers of its cluster: several to each since 2.10</source>
        <translation>Conexiones a servidores de su cluster: varias a cada uno desde 2.10</translation>
    </message>
    <message>
        <source>Leafs</source>
        <translation>Leafs</translation>
    </message>
    <message>
        <source>Connections to leaf nodes</source>
        <translation>Conexiones a leaf nodes</translation>
    </message>
    <message>
        <source>Total connections</source>
        <translation>Total conexiones</translation>
    </message>
    <message>
        <source>Clients since its start</source>
        <translation>Clientes desde su arranque</translation>
    </message>
    <message>
        <source>JetStream</source>
        <translation>JetStream</translation>
    </message>
    <message>
        <source>Bytes on disk, of those that there may be</source>
        <translation>Bytes en disco, sobre el máximo permitido</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Certificate ends</source>
        <translation>Fin certificado</translation>
    </message>
    <message>
        <source>The first of its TLS certificates; told since 2.14</source>
        <translation>El primero de sus certificados TLS; se indica desde 2.14</translation>
    </message>
    <message>
        <source>Configuration read</source>
        <translation>Config. leída</translation>
    </message>
    <message>
        <source>Missed events</source>
        <translation>Ev. perdidos</translation>
    </message>
    <message>
        <source>Connections that ended without a word: at least so many of its events were lost on the way</source>
        <translation>Conexiones que acabaron sin aviso: al menos tantos de sus eventos se perdieron por el camino</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Últ. señal</translation>
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
        <translation>A</translation>
    </message>
</context>
<context>
    <name>nunect::models::StreamModel</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Lleno</translation>
    </message>
    <message>
        <source>Of the limit in bytes or in messages that is nearer. Empty: it has none.</source>
        <translation>Del límite en bytes o en mensajes que esté más cerca. Vacío: no tiene.</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>Messages a second, and how that was lately.</source>
        <translation>Mensajes por segundo, y su evolución reciente.</translation>
    </message>
</context>
<context>
    <name>nunect::models::SubjectTreeModel</name>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>Todos los subjects</translation>
    </message>
    <message>
        <source>%1: %2 subscriptions, %3 messages delivered</source>
        <translation>%1: %2 suscripciones, %3 mensajes entregados</translation>
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
        <translation>El número que le da el cliente</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Delivered to it since it was made</source>
        <translation>Entregados desde que se creó</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Fin tras</translation>
    </message>
    <message>
        <source>So many messages; nothing: never</source>
        <translation>Número de mensajes; vacío: nunca</translation>
    </message>
</context>
<context>
    <name>nunect::models::SubscriptionModel</name>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Queue group</source>
        <translation>Queue group</translation>
    </message>
    <message>
        <source>A message goes to one of its members.</source>
        <translation>Un mensaje va a uno de sus miembros.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Subscriptions that are alike, on all servers together.</source>
        <translation>Suscripciones iguales, en todos los servidores juntos.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>Servers that have such subscriptions.</source>
        <translation>Servidores que tienen tales suscripciones.</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>Messages so far, to the subscriptions that are there now.</source>
        <translation>Mensajes hasta ahora, a las suscripciones que hay ahora.</translation>
    </message>
    <message>
        <source>Server names</source>
        <translation>Nombres serv.</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Recibido</translation>
    </message>
</context>
<context>
    <name>nunect::models::SvgDrawing</name>
    <message>
        <source>All that is shown is as it should be.</source>
        <translation>Todo lo mostrado está como debe.</translation>
    </message>
    <message>
        <source>Not as it should be: %1.</source>
        <translation>No está como debe: %1.</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 a %2: %3</translation>
    </message>
</context>
<context>
    <name>nunect::models::TableModel</name>
    <message>
        <source>A word is looked for in all columns. In one: %1:word, %1=word.</source>
        <translation>Una palabra se busca en todas las columnas. En una: %1:palabra, %1=palabra.</translation>
    </message>
    <message>
        <source>Figures: %1&gt;100, with units (ms, kB, %).</source>
        <translation>Cifras: %1&gt;100, con unidades (ms, kB, %).</translation>
    </message>
    <message>
        <source>A minus turns a term round. Columns: %1.</source>
        <translation>Un signo menos invierte un término. Columnas: %1.</translation>
    </message>
</context>
<context>
    <name>nunect::models::TimeModel</name>
    <message>
        <source>No PTP grandmaster</source>
        <translation>Sin grandmaster PTP</translation>
    </message>
    <message>
        <source>PTP steps to the grandmaster: %1</source>
        <translation>Saltos PTP hasta el grandmaster: %1</translation>
    </message>
    <message>
        <source>No NTP server</source>
        <translation>Sin servidor NTP</translation>
    </message>
    <message>
        <source>NTP stratum %1: %1 servers between this clock and a reference</source>
        <translation>Stratum NTP %1: %1 servidores entre este reloj y una referencia</translation>
    </message>
    <message>
        <source>clock was set %1 ×</source>
        <translation>reloj ajustado %1 ×</translation>
    </message>
    <message>
        <source>source lost %1 ago</source>
        <translation>fuente perdida hace %1</translation>
    </message>
    <message>
        <source>PTP port %1</source>
        <translation>puerto PTP %1</translation>
    </message>
    <message>
        <source>path %1</source>
        <translation>ruta %1</translation>
    </message>
    <message>
        <source>NTP leap %1</source>
        <translation>leap NTP %1</translation>
    </message>
    <message>
        <source>NTP root delay %1</source>
        <translation>retardo raíz NTP %1</translation>
    </message>
    <message>
        <source>At least so long: this console did not see it begin</source>
        <translation>Al menos este tiempo: esta consola no vio el comienzo</translation>
    </message>
    <message>
        <source>Offset over the last 5 minutes; the line&apos;s full height is its largest</source>
        <translation>Desfase en los últimos 5 minutos; la altura total de la línea es el máximo</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Nothing supports a bound on this clock&apos;s error</source>
        <translation>Nada permite acotar el error de este reloj</translation>
    </message>
    <message>
        <source>This clock is within %1 of UTC, guaranteed</source>
        <translation>Este reloj está a menos de %1 de UTC, garantizado</translation>
    </message>
    <message>
        <source>Within %1 of its grandmaster, which does not state its own accuracy</source>
        <translation>A menos de %1 de su grandmaster, que no indica su propia exactitud</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Desde hace</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Desfase</translation>
    </message>
    <message>
        <source>Last 5 min</source>
        <translation>Últ. 5 min</translation>
    </message>
    <message>
        <source>Error bound</source>
        <translation>Error máx.</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Saltos</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>Stratum</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Últ. señal</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>%1; what is dotted came later, out of the site&apos;s record</source>
        <translation>%1; lo punteado llegó más tarde, del registro del sitio</translation>
    </message>
</context>
<context>
    <name>nunect::models::Topology</name>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Units lost</source>
        <translation>Unidades perdidas</translation>
    </message>
    <message>
        <source>Units late</source>
        <translation>Unidades con retraso</translation>
    </message>
    <message>
        <source>All live</source>
        <translation>Todas activas</translation>
    </message>
    <message>
        <source>%1 of %2 live</source>
        <translation>%1 de %2 activas</translation>
    </message>
    <message>
        <source>Not known any more</source>
        <translation>Ya no se conoce</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Caído</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>En servicio</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Obsoleto</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>None now</source>
        <translation>Ninguno ahora</translation>
    </message>
</context>
<context>
    <name>nunect::models::UnitMovesModel</name>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>At its last move</source>
        <translation>En su último traspaso</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Último minuto</translation>
    </message>
    <message>
        <source>Moves within the last minute</source>
        <translation>Traspasos en el último minuto</translation>
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
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>máx. %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>no hay</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>enganchado</translation>
    </message>
    <message>
        <source>tracking</source>
        <translation>seguimiento</translation>
    </message>
    <message>
        <source>acquiring</source>
        <translation>adquisición</translation>
    </message>
    <message>
        <source>freerun</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>no source, %1</source>
        <translation>sin fuente, %1</translation>
    </message>
</context>
</TS>
