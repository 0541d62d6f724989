<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>Account</name>
    <message numerus="yes">
        <source>%n things to settle afterwards</source>
        <translation>
            <numerusform>%n asunto por resolver después</numerusform>
            <numerusform>%n asuntos por resolver después</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, in the list to settle</source>
        <translation>
            <numerusform>y %n más, en la lista por resolver</numerusform>
            <numerusform>y %n más, en la lista por resolver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Good to know afterwards: %n, in the list to settle</source>
        <translation>
            <numerusform>Conviene saber después: %n, en la lista por resolver</numerusform>
            <numerusform>Conviene saber después: %n, en la lista por resolver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes are from a newer version of the program ({app}): they are kept and passed on, and not shown here.</source>
        <translation>
            <numerusform>%n cambio viene de una versión más nueva del programa ({app}): se guarda y se entrega, y aquí no se muestra.</numerusform>
            <numerusform>%n cambios vienen de una versión más nueva del programa ({app}): se guardan y se entregan, y aquí no se muestran.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was undone here before counts again, because this rests on it: {what}.</source>
        <translation>Lo que aquí se había deshecho vuelve a contar, porque esto se apoya en ello: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>The clock of {laptop} runs %n days ahead of this one.</source>
        <translation>
            <numerusform>El reloj de {laptop} va %n día adelante del de esta computadora.</numerusform>
            <numerusform>El reloj de {laptop} va %n días adelante del de esta computadora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of {laptop} runs %n hours ahead of this one.</source>
        <translation>
            <numerusform>El reloj de {laptop} va %n hora adelante del de esta computadora.</numerusform>
            <numerusform>El reloj de {laptop} va %n horas adelante del de esta computadora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of {laptop} runs %n minutes ahead of this one.</source>
        <translation>
            <numerusform>El reloj de {laptop} va %n minuto adelante del de esta computadora.</numerusform>
            <numerusform>El reloj de {laptop} va %n minutos adelante del de esta computadora.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActingHeadForm</name>
    <message>
        <source>Acting head</source>
        <translation>Jefatura encargada</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Salir sin guardar</translation>
    </message>
    <message>
        <source>Nobody: the head leads</source>
        <translation>Nadie: dirige la jefatura</translation>
    </message>
    <message>
        <source>The end is before the beginning.</source>
        <translation>El fin es anterior al inicio.</translation>
    </message>
</context>
<context>
    <name>ActingHeadLine</name>
    <message>
        <source>Acting head</source>
        <translation>Jefatura encargada</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>Take in the programme from a list…</source>
        <translation>Recibir el programa de una lista…</translation>
    </message>
    <message>
        <source>Save the programme as a workbook…</source>
        <translation>Guardar el programa como hoja de cálculo…</translation>
    </message>
    <message>
        <source>Save or print…</source>
        <translation>Guardar o imprimir…</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>The correction is saved</source>
        <translation>La corrección está guardada</translation>
    </message>
    <message>
        <source>Whose badge is this? Badge {code}: search, Enter gives it.</source>
        <translation>¿De quién es este gafete? {code}: busque a la persona; Enter se lo asigna.</translation>
    </message>
</context>
<context>
    <name>ArrivalsChart</name>
    <message>
        <source>Arrivals over time</source>
        <translation>Llegadas en el tiempo</translation>
    </message>
</context>
<context>
    <name>AskStrip</name>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>BadgeGestures</name>
    <message>
        <source>Name corrected</source>
        <translation>Nombre corregido</translation>
    </message>
    <message>
        <source>Badge {code} waits to be printed</source>
        <translation>Gafete {code} por imprimir</translation>
    </message>
    <message>
        <source>The former badge is void.</source>
        <translation>El gafete anterior queda anulado.</translation>
    </message>
    <message>
        <source>Why is the badge of {name} printed again? Its number becomes void.</source>
        <translation>¿Por qué se imprime otra vez el gafete de {name}? Su número queda anulado.</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimir otra vez</translation>
    </message>
    <message>
        <source>Badge {code} goes to the printer</source>
        <translation>El gafete {code} va a la impresora</translation>
    </message>
    <message>
        <source>This laptop knows no printer: see Setup, Badges.</source>
        <translation>Esta computadora no conoce ninguna impresora: vea Preparación, Gafetes.</translation>
    </message>
    <message>
        <source>Somebody else carries this badge</source>
        <translation>Otra persona lleva este gafete</translation>
    </message>
    <message>
        <source>Badge void</source>
        <translation>Gafete anulado</translation>
    </message>
    <message>
        <source>Badge of another meeting</source>
        <translation>Gafete de otra reunión</translation>
    </message>
</context>
<context>
    <name>BadgePrinting</name>
    <message>
        <source>Badges</source>
        <translation>Gafetes</translation>
    </message>
    <message>
        <source>Printing badges</source>
        <translation>Imprimiendo gafetes</translation>
    </message>
    <message>
        <source>Saving badges</source>
        <translation>Guardando gafetes</translation>
    </message>
    <message numerus="yes">
        <source>%n badges were sent to the printer.</source>
        <translation>
            <numerusform>%n gafete se envió a la impresora.</numerusform>
            <numerusform>%n gafetes se enviaron a la impresora.</numerusform>
        </translation>
    </message>
    <message>
        <source>The badges are saved: {file}</source>
        <translation>Los gafetes están guardados: {file}</translation>
    </message>
    <message>
        <source>They are printed</source>
        <translation>Ya se imprimieron</translation>
    </message>
    <message>
        <source>Recording what was printed</source>
        <translation>Registrando lo que se imprimió</translation>
    </message>
</context>
<context>
    <name>BadgeQuestion</name>
    <message>
        <source>Print again</source>
        <translation>Imprimir de nuevo</translation>
    </message>
    <message>
        <source>Keep the badge</source>
        <translation>Conservar el gafete</translation>
    </message>
    <message>
        <source>Print the badge again? The number {code} becomes void.</source>
        <translation>¿Imprimir de nuevo el gafete? El número {code} queda anulado.</translation>
    </message>
</context>
<context>
    <name>BadgeView</name>
    <message>
        <source>Whose badges</source>
        <translation>Gafetes de</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Print 20 blank badges</source>
        <translation>Imprimir 20 gafetes en blanco</translation>
    </message>
    <message>
        <source>Evening pack…</source>
        <translation>Paquete de la víspera…</translation>
    </message>
    <message>
        <source>Provisional list…</source>
        <translation>Lista provisional…</translation>
    </message>
    <message>
        <source>The first page</source>
        <translation>La primera página</translation>
    </message>
    <message>
        <source>Not printed yet ({count})</source>
        <translation>Por imprimir ({count})</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todas las personas</translation>
    </message>
    <message numerus="yes">
        <source>%n blank badges have not been given to anybody yet.</source>
        <translation>
            <numerusform>%n gafete en blanco aún no se ha entregado a nadie.</numerusform>
            <numerusform>%n gafetes en blanco aún no se han entregado a nadie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Badges.pdf</source>
        <translation>Gafetes.pdf</translation>
    </message>
    <message>
        <source>Blank badges.pdf</source>
        <translation>Gafetes en blanco.pdf</translation>
    </message>
    <message>
        <source>A folder for the evening pack</source>
        <translation>Carpeta para el paquete de la víspera</translation>
    </message>
    <message>
        <source>Writing the evening pack</source>
        <translation>Escribiendo el paquete de la víspera</translation>
    </message>
    <message>
        <source>Provisional list.pdf</source>
        <translation>Lista provisional.pdf</translation>
    </message>
    <message>
        <source>Writing the provisional list</source>
        <translation>Escribiendo la lista provisional</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Guardado: {file}</translation>
    </message>
    <message numerus="yes">
        <source>The evening pack is in “{folder}”: %n papers.</source>
        <translation>
            <numerusform>El paquete de la víspera está en «{folder}»: %n documento.</numerusform>
            <numerusform>El paquete de la víspera está en «{folder}»: %n documentos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message numerus="yes">
        <source>%n badges, by delegation and then by surname</source>
        <translation>
            <numerusform>%n gafete, por delegación y luego por apellido</numerusform>
            <numerusform>%n gafetes, por delegación y luego por apellido</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing the badges</source>
        <translation>Dibujando los gafetes</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Gafetes</translation>
    </message>
    <message>
        <source>Blank badges</source>
        <translation>Gafetes en blanco</translation>
    </message>
    <message>
        <source>For a printer jam, a lost badge or a new person: hand one out, scan it, and say whose it is.</source>
        <translation>Para un atasco, un gafete perdido o una persona nueva: entregue uno, escanéelo y diga de quién es.</translation>
    </message>
    <message>
        <source>Papers of the desks</source>
        <translation>Documentos de las mesas</translation>
    </message>
    <message>
        <source>The evening pack: sign-in sheets, list by delegation, programme, blank badges, a desk card. The provisional list: a page for each delegation, to correct and sign.</source>
        <translation>El paquete de la víspera: hojas de firmas, lista por delegación, programa, gafetes en blanco, tarjeta de mesa. La lista provisional: una página por delegación, para corregir y firmar.</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Speakers</source>
        <translation>Oradores</translation>
    </message>
    <message>
        <source>Support record</source>
        <translation>Registro de apoyo</translation>
    </message>
</context>
<context>
    <name>Brought</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n cambio</numerusform>
            <numerusform>%n cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other entries</source>
        <translation>
            <numerusform>%n anotación de otro tipo</numerusform>
            <numerusform>%n anotaciones de otro tipo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new people</source>
        <translation>
            <numerusform>%n persona nueva</numerusform>
            <numerusform>%n personas nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-ins</source>
        <translation>
            <numerusform>%n registro de llegada o ingreso</numerusform>
            <numerusform>%n registros de llegada o ingreso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-ins undone</source>
        <translation>
            <numerusform>%n registro deshecho</numerusform>
            <numerusform>%n registros deshechos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scans not let in</source>
        <translation>
            <numerusform>%n lectura sin ingreso</numerusform>
            <numerusform>%n lecturas sin ingreso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new notes</source>
        <translation>
            <numerusform>%n nota nueva</numerusform>
            <numerusform>%n notas nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new delegations</source>
        <translation>
            <numerusform>%n delegación nueva</numerusform>
            <numerusform>%n delegaciones nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new sessions</source>
        <translation>
            <numerusform>%n sesión nueva</numerusform>
            <numerusform>%n sesiones nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new objectives</source>
        <translation>
            <numerusform>%n objetivo nuevo</numerusform>
            <numerusform>%n objetivos nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new agenda items</source>
        <translation>
            <numerusform>%n punto de agenda nuevo</numerusform>
            <numerusform>%n puntos de agenda nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new phrases</source>
        <translation>
            <numerusform>%n frase nueva</numerusform>
            <numerusform>%n frases nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n laptops new to the meeting</source>
        <translation>
            <numerusform>%n computadora nueva en la reunión</numerusform>
            <numerusform>%n computadoras nuevas en la reunión</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people new at a laptop</source>
        <translation>
            <numerusform>%n persona nueva a cargo de una computadora</numerusform>
            <numerusform>%n personas nuevas a cargo de una computadora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarSheet</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
</context>
<context>
    <name>Calling</name>
    <message>
        <source>{name} not present</source>
        <translation>{name}: sin presencia</translation>
    </message>
    <message>
        <source>{name} present</source>
        <translation>{name}: presente</translation>
    </message>
    <message>
        <source>All members present</source>
        <translation>Todos los miembros, presentes</translation>
    </message>
</context>
<context>
    <name>CarryPage</name>
    <message>
        <source>Earlier meeting</source>
        <translation>Reunión anterior</translation>
    </message>
    <message>
        <source>Session that takes them up</source>
        <translation>Sesión que los retoma</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Reading an earlier meeting</source>
        <translation>Leyendo una reunión anterior</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>There is no other meeting on this laptop.</source>
        <translation>No hay otra reunión en esta computadora.</translation>
    </message>
    <message>
        <source>Nothing is open there.</source>
        <translation>Allí no queda nada pendiente.</translation>
    </message>
    <message numerus="yes">
        <source>Carry over %n commitments</source>
        <translation>
            <numerusform>Traer %n compromiso</numerusform>
            <numerusform>Traer %n compromisos</numerusform>
        </translation>
    </message>
    <message>
        <source>Carry over from an earlier meeting</source>
        <translation>Traer de una reunión anterior</translation>
    </message>
    <message>
        <source>Each becomes an entry here and names where it comes from. There nothing changes.</source>
        <translation>Cada uno pasa a ser una nota de esta reunión y dice de dónde viene. Allí nada cambia.</translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message>
        <source>New session</source>
        <translation>Sesión nueva</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>The programme</source>
        <translation>El programa</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>The meeting has no days yet. Say in Setup ({key}) from when until when it is held; then its days stand here at the left.</source>
        <translation>La reunión aún no tiene días. Indique en Preparación ({key}) desde cuándo y hasta cuándo se celebra; entonces sus días aparecerán aquí, a la izquierda.</translation>
    </message>
    <message>
        <source>Press Ctrl+N for the first session of this day.</source>
        <translation>Pulse Ctrl+N para la primera sesión de este día.</translation>
    </message>
</context>
<context>
    <name>Chair</name>
    <message>
        <source>Start of “{item}”</source>
        <translation>Inicio de «{item}»</translation>
    </message>
    <message>
        <source>Close of “{item}”</source>
        <translation>Cierre de «{item}»</translation>
    </message>
    <message>
        <source>Close of the session</source>
        <translation>Cierre de la sesión</translation>
    </message>
    <message>
        <source>Going to members only</source>
        <translation>Paso a sesión reservada</translation>
    </message>
    <message>
        <source>Opening the session again</source>
        <translation>Reapertura de la sesión</translation>
    </message>
    <message>
        <source>{speaker} on the list of speakers</source>
        <translation>{speaker} en la lista de oradores</translation>
    </message>
    <message>
        <source>Floor to {speaker}</source>
        <translation>Uso de la palabra: {speaker}</translation>
    </message>
    <message>
        <source>End of the turn of {speaker}</source>
        <translation>Fin de la intervención: {speaker}</translation>
    </message>
    <message>
        <source>{speaker} off the list of speakers</source>
        <translation>{speaker} fuera de la lista de oradores</translation>
    </message>
    <message>
        <source>{speaker} elsewhere on the list of speakers</source>
        <translation>{speaker} en otro lugar de la lista de oradores</translation>
    </message>
    <message>
        <source>Limit of a speaker&apos;s time</source>
        <translation>Límite de tiempo por intervención</translation>
    </message>
</context>
<context>
    <name>CheckIns</name>
    <message>
        <source>Check-in of {name}</source>
        <translation>Registro de {name}</translation>
    </message>
</context>
<context>
    <name>ChosenDelegation</name>
    <message>
        <source>Whole delegation</source>
        <translation>Delegación completa</translation>
    </message>
    <message>
        <source>Acting head</source>
        <translation>Jefatura encargada</translation>
    </message>
    <message>
        <source>Names verified</source>
        <translation>Nombres verificados</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Acting head of {delegation}</source>
        <translation>Jefatura encargada: {delegation}</translation>
    </message>
</context>
<context>
    <name>ClockQuestion</name>
    <message>
        <source>What is recorded keeps the order it was written in, whatever the clock says.</source>
        <translation>Lo que se registra conserva el orden en que se escribió, diga lo que diga el reloj.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock says {shown}, but something was recorded on it at {against}.</source>
        <translation>El reloj de esta computadora dice {shown}, pero en ella se registró algo el {against}.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock says {shown}, but “{laptop}” recorded something at {against}.</source>
        <translation>El reloj de esta computadora dice {shown}, pero «{laptop}» registró algo el {against}.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock says {shown}, but the day of the meeting is {against}.</source>
        <translation>El reloj de esta computadora dice {shown}, pero el día de la reunión es el {against}.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock says {shown}; it is {said}.</source>
        <translation>El reloj de esta computadora dice {shown}; es {said}.</translation>
    </message>
    <message>
        <source>What was recorded so far keeps its times; the difference is on record.</source>
        <translation>Lo registrado hasta ahora conserva sus horas; la diferencia queda anotada.</translation>
    </message>
    <message>
        <source>Set it in Windows: Settings, Time &amp; language, Date &amp; time.</source>
        <translation>Ajústelo en Windows: Configuración, Hora e idioma, Fecha y hora.</translation>
    </message>
    <message>
        <source>Set it on the Mac: System Settings, General, Date &amp; Time.</source>
        <translation>Ajústelo en la Mac: Ajustes del Sistema, General, Fecha y hora.</translation>
    </message>
    <message>
        <source>Set it in the system&apos;s settings, under Date &amp; Time.</source>
        <translation>Ajústelo en la configuración del sistema, en Fecha y hora.</translation>
    </message>
</context>
<context>
    <name>ClockStrip</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No, it is…</source>
        <translation>No, es…</translation>
    </message>
    <message>
        <source>The day it is</source>
        <translation>El día que es</translation>
    </message>
    <message>
        <source>The time it is</source>
        <translation>La hora que es</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>No por ahora</translation>
    </message>
    <message>
        <source>{place}, {day}, {time}. Is this right?</source>
        <translation>{place}, {day}, {time}. ¿Correcto?</translation>
    </message>
    <message>
        <source>{day}, {time}. Is this right?</source>
        <translation>{day}, {time}. ¿Correcto?</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Encabezados</translation>
    </message>
    <message>
        <source>What do the columns hold?</source>
        <translation>¿Qué contienen las columnas?</translation>
    </message>
    <message>
        <source>in row {n}</source>
        <translation>en la fila {n}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation>Columna {n}</translation>
    </message>
    <message>
        <source>“{header}” holds</source>
        <translation>«{header}» contiene</translation>
    </message>
</context>
<context>
    <name>CommitmentTable</name>
    <message>
        <source>Commitments</source>
        <translation>Compromisos</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegación</translation>
    </message>
    <message>
        <source>No delegation</source>
        <translation>Sin delegación</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Idioma del texto</translation>
    </message>
    <message>
        <source>Already saved</source>
        <translation>Ya está guardado</translation>
    </message>
    <message>
        <source>Not yet saved: disk full</source>
        <translation>Guardado en pausa: disco lleno</translation>
    </message>
    <message>
        <source>Not yet saved: other work is under way</source>
        <translation>Guardado en pausa: hay otro trabajo en curso</translation>
    </message>
    <message>
        <source>Not yet saved: the disk cannot be written</source>
        <translation>Guardado en pausa: no se puede escribir en el disco</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>No recibida</translation>
    </message>
</context>
<context>
    <name>CopyStrip</name>
    <message>
        <source>Day of the copy</source>
        <translation>Día de la copia</translation>
    </message>
    <message>
        <source>Time of the copy</source>
        <translation>Hora de la copia</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Do not copy</source>
        <translation>No copiar</translation>
    </message>
    <message>
        <source>Copy “{name}” to:</source>
        <translation>Copiar «{name}» a:</translation>
    </message>
    <message>
        <source>Copy all sessions of {day} to:</source>
        <translation>Copiar todas las sesiones del {day} a:</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interventions</source>
        <translation>
            <numerusform>%n intervención</numerusform>
            <numerusform>%n intervenciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of information</source>
        <translation>
            <numerusform>%n información</numerusform>
            <numerusform>%n informaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreements</source>
        <translation>
            <numerusform>%n acuerdo</numerusform>
            <numerusform>%n acuerdos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recommendations</source>
        <translation>
            <numerusform>%n recomendación</numerusform>
            <numerusform>%n recomendaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n days</source>
        <translation>
            <numerusform>vencido hace %n día</numerusform>
            <numerusform>vencido hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>en %n día</numerusform>
            <numerusform>en %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitments</source>
        <translation>
            <numerusform>%n compromiso</numerusform>
            <numerusform>%n compromisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n vencido</numerusform>
            <numerusform>%n vencidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reservations</source>
        <translation>
            <numerusform>%n reserva</numerusform>
            <numerusform>%n reservas</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft · no entries yet</source>
        <translation>Borrador · aún sin entradas</translation>
    </message>
    <message numerus="yes">
        <source>Draft · %n entries</source>
        <translation>
            <numerusform>Borrador · %n entrada</numerusform>
            <numerusform>Borrador · %n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>No member country was seen: the opening paragraph names none.</source>
        <translation>No se ha visto a ningún país miembro: el párrafo inicial no nombra a ninguno.</translation>
    </message>
    <message>
        <source>Nobody has confirmed the opening paragraph; the draft says so.</source>
        <translation>Nadie ha confirmado el párrafo inicial; el borrador lo dice.</translation>
    </message>
    <message numerus="yes">
        <source>%n objectives have no entries.</source>
        <translation>
            <numerusform>%n objetivo no tiene entradas.</numerusform>
            <numerusform>%n objetivos no tienen entradas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries wait for a translation into this language.</source>
        <translation>
            <numerusform>%n entrada espera traducción a este idioma.</numerusform>
            <numerusform>%n entradas esperan traducción a este idioma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are behind their text in the other language.</source>
        <translation>
            <numerusform>%n entrada está desactualizada respecto del otro idioma.</numerusform>
            <numerusform>%n entradas están desactualizadas respecto del otro idioma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries stand in brackets.</source>
        <translation>
            <numerusform>%n entrada está entre corchetes.</numerusform>
            <numerusform>%n entradas están entre corchetes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitments lack who or when.</source>
        <translation>
            <numerusform>A %n compromiso le falta responsable o plazo.</numerusform>
            <numerusform>A %n compromisos les falta responsable o plazo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries have two versions; the newer is printed.</source>
        <translation>
            <numerusform>%n entrada tiene dos versiones; se imprime la más reciente.</numerusform>
            <numerusform>%n entradas tienen dos versiones; se imprime la más reciente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are for members and left out here.</source>
        <translation>
            <numerusform>%n entrada es solo para miembros y aquí se omite.</numerusform>
            <numerusform>%n entradas son solo para miembros y aquí se omiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pendiente</numerusform>
            <numerusform>%n pendientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{pending}, %n behind</source>
        <translation>
            <numerusform>{pending}, %n desactualizada</numerusform>
            <numerusform>{pending}, %n desactualizadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n behind</source>
        <translation>
            <numerusform>%n desactualizada</numerusform>
            <numerusform>%n desactualizadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n translated</source>
        <translation>
            <numerusform>{done} de %n traducida</numerusform>
            <numerusform>{done} de %n traducidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done}, %n behind</source>
        <translation>
            <numerusform>{done}, %n desactualizada</numerusform>
            <numerusform>{done}, %n desactualizadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Press Esc</source>
        <translation>Pulse Esc</translation>
    </message>
    <message>
        <source>The screen is covered. Press Esc</source>
        <translation>La pantalla está cubierta. Pulse Esc</translation>
    </message>
</context>
<context>
    <name>CoverageJobs</name>
    <message>
        <source>Saving the PDF</source>
        <translation>Guardando el PDF</translation>
    </message>
    <message>
        <source>Saving the workbook</source>
        <translation>Guardando el libro de cálculo</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message numerus="yes">
        <source>Saved: {name}, %n pages</source>
        <translation>
            <numerusform>Guardado: {name}, %n página</numerusform>
            <numerusform>Guardado: {name}, %n páginas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved: {name}, %n rows</source>
        <translation>
            <numerusform>Guardado: {name}, %n fila</numerusform>
            <numerusform>Guardado: {name}, %n filas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoveragePapersPanel</name>
    <message>
        <source>As</source>
        <translation>Como</translation>
    </message>
    <message>
        <source>Paper (PDF)</source>
        <translation>Papel (PDF)</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Libro de cálculo (XLSX)</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Todas las personas</translation>
    </message>
    <message>
        <source>Members only</source>
        <translation>Solo miembros</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>Los dos idiomas</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Libros de cálculo (*.xlsx)</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Guardar PDF…</translation>
    </message>
    <message>
        <source>Save workbook…</source>
        <translation>Guardar libro de cálculo…</translation>
    </message>
    <message>
        <source>Holds members-only texts. Nobody is named under the Chatham House Rule.</source>
        <translation>Contiene textos reservados a miembros. Bajo la regla de Chatham House no se nombra a nadie.</translation>
    </message>
    <message>
        <source>Members-only entries are counted without their text; the Chatham House Rule names nobody.</source>
        <translation>Lo reservado a miembros se cuenta sin su texto; bajo la regla de Chatham House no se nombra a nadie.</translation>
    </message>
    <message>
        <source>Save or print</source>
        <translation>Guardar o imprimir</translation>
    </message>
</context>
<context>
    <name>CoverageTable</name>
    <message>
        <source>Coverage by session and objective</source>
        <translation>Cobertura por sesión y objetivo</translation>
    </message>
</context>
<context>
    <name>CoverageView</name>
    <message>
        <source>Save or print…</source>
        <translation>Guardar o imprimir…</translation>
    </message>
    <message>
        <source>Only objectives without entries</source>
        <translation>Solo los objetivos sin entradas</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Every objective has entries.</source>
        <translation>Todos los objetivos tienen entradas.</translation>
    </message>
    <message>
        <source>There are no sessions yet. Prepare them in the agenda.</source>
        <translation>Todavía no hay sesiones. Se preparan en la agenda.</translation>
    </message>
</context>
<context>
    <name>CredentialLine</name>
    <message>
        <source>Credential</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Remark on the credential</source>
        <translation>Observación sobre la credencial</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Open the calendar</source>
        <translation>Abrir el calendario</translation>
    </message>
    <message>
        <source>“{text}” can be {one} or {other}: write the month as a word.</source>
        <translation>«{text}» puede ser {one} o {other}: escriba el mes con letras.</translation>
    </message>
    <message>
        <source>The calendar has no day “{text}”.</source>
        <translation>El calendario no tiene el día «{text}».</translation>
    </message>
    <message>
        <source>“{text}” is not understood as a date. Write it as “15/4”, “15 April” or “+30”.</source>
        <translation>«{text}» no se entiende como fecha. Escriba «15/4», «15 de abril» o «+30».</translation>
    </message>
</context>
<context>
    <name>DayList</name>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>What to look at again</source>
        <translation>Lo que conviene revisar</translation>
    </message>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>No remarks</source>
        <translation>Sin avisos</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Todos los días</translation>
    </message>
</context>
<context>
    <name>DelegationField</name>
    <message>
        <source>Letters of the name or the code</source>
        <translation>Letras del nombre o del código</translation>
    </message>
    <message>
        <source>No delegation begins so.</source>
        <translation>Ninguna delegación empieza así.</translation>
    </message>
</context>
<context>
    <name>DelegationPanel</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nombre corto</translation>
    </message>
    <message>
        <source>Formal name</source>
        <translation>Nombre oficial</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Acronym</source>
        <translation>Sigla</translation>
    </message>
    <message>
        <source>Takes part as</source>
        <translation>Participa como</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Otros nombres</translation>
    </message>
    <message>
        <source>with commas between: EEUU, EE. UU.</source>
        <translation>separados por comas: EEUU, EE. UU.</translation>
    </message>
    <message>
        <source>New delegation</source>
        <translation>Delegación nueva</translation>
    </message>
    <message>
        <source>A code is needed, such as HND.</source>
        <translation>Hace falta un código, por ejemplo HND.</translation>
    </message>
    <message>
        <source>{name} has this code already.</source>
        <translation>{name} ya tiene este código.</translation>
    </message>
</context>
<context>
    <name>DelegationTile</name>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
</context>
<context>
    <name>DeletedBand</name>
    <message>
        <source>Deleted on one laptop and edited on another. It is shown until you decide.</source>
        <translation>Se borró en una computadora y se editó en otra. Se muestra hasta que usted decida.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>DeletedPanel</name>
    <message>
        <source>Deleted entries</source>
        <translation>Entradas borradas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Nothing was deleted in this session.</source>
        <translation>En esta sesión no se ha borrado nada.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Its history</source>
        <translation>Su historial</translation>
    </message>
    <message>
        <source>{delegation}: {text}</source>
        <translation>{delegation}: {text}</translation>
    </message>
    <message>
        <source>Deleted {when}</source>
        <translation>Borrada {when}</translation>
    </message>
</context>
<context>
    <name>DeskCard</name>
    <message>
        <source>Stick</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Exchange with this stick</source>
        <translation>Intercambiar con esta memoria</translation>
    </message>
    <message>
        <source>Take in a bundle…</source>
        <translation>Recibir un paquete…</translation>
    </message>
    <message>
        <source>Hand on a bundle…</source>
        <translation>Entregar un paquete…</translation>
    </message>
    <message>
        <source>Invite a laptop…</source>
        <translation>Invitar una computadora…</translation>
    </message>
    <message>
        <source>Insert a USB stick</source>
        <translation>Inserte una memoria USB</translation>
    </message>
    <message>
        <source>What the other laptops left on it is taken in, then yours is left for them. A bundle is sealed and always holds the whole meeting.</source>
        <translation>Se recibe lo que dejaron en ella las otras computadoras y se deja el paquete de esta. Un paquete va sellado y contiene siempre toda la reunión.</translation>
    </message>
    <message>
        <source>The stick {name} is in</source>
        <translation>Memoria {name} insertada</translation>
    </message>
    <message>
        <source>{bundles} {free} free.</source>
        <translation>{bundles} {free} libres.</translation>
    </message>
    <message>
        <source>No bundle on it that is new here; ours is left for the others.</source>
        <translation>No trae ningún paquete nuevo para esta computadora; se deja el nuestro para las demás.</translation>
    </message>
    <message numerus="yes">
        <source>%n bundles of others on it; they are taken in and ours is left.</source>
        <translation>
            <numerusform>%n paquete de otra computadora; se recibe y se deja el nuestro.</numerusform>
            <numerusform>%n paquetes de otras computadoras; se reciben y se deja el nuestro.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskLayout</name>
    <message numerus="yes">
        <source>%n waiting for other work to end; each counts from its own time. Keep the program open till then.</source>
        <translation>
            <numerusform>%n en espera de que termine otro trabajo; cuenta con su propia hora. No cierre el programa hasta entonces.</numerusform>
            <numerusform>%n en espera de que termine otro trabajo; cada uno cuenta con su propia hora. No cierre el programa hasta entonces.</numerusform>
        </translation>
    </message>
    <message>
        <source>Half typed: {name}. Ctrl+N goes on.</source>
        <translation>A medio escribir: {name}. Ctrl+N continúa.</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>Whole delegation</source>
        <translation>Delegación completa</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Gafete</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tablero</translation>
    </message>
    <message>
        <source>Sound off: turn on</source>
        <translation>Sin sonido: activar</translation>
    </message>
    <message>
        <source>Sound on: turn off</source>
        <translation>Con sonido: quitar</translation>
    </message>
    <message>
        <source>Enter checks in · ↑ ↓ choose · F4 point · F8 credential · F9 history · Ctrl+Z undoes</source>
        <translation>Enter registra · ↑ ↓ eligen · F4 punto · F8 credencial · F9 historial · Ctrl+Z deshace</translation>
    </message>
    <message>
        <source>Last arrivals</source>
        <translation>Últimos ingresos</translation>
    </message>
</context>
<context>
    <name>Desks</name>
    <message>
        <source>Reading the list of people</source>
        <translation>Se lee la lista de personas</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Added: {text}</source>
        <translation>Añadido: {text}</translation>
    </message>
    <message>
        <source>Removed: {text}</source>
        <translation>Quitado: {text}</translation>
    </message>
    <message>
        <source>What changed in the text</source>
        <translation>Qué cambió en el texto</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>Make the preview again</source>
        <translation>Hacer otra vez la vista previa</translation>
    </message>
    <message>
        <source>Making the preview…</source>
        <translation>Se prepara la vista previa…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saving the PDF</source>
        <translation>Guardado del PDF</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Guardado: {name}</translation>
    </message>
    <message numerus="yes">
        <source>Saved: {name}, %n pages</source>
        <translation>
            <numerusform>Guardado: {name}, %n página</numerusform>
            <numerusform>Guardado: {name}, %n páginas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoorGestures</name>
    <message>
        <source>When does {name} leave the meeting?</source>
        <translation>¿Cuándo se retira {name} de la reunión?</translation>
    </message>
    <message>
        <source>Leaves the meeting</source>
        <translation>Se retira</translation>
    </message>
    <message>
        <source>Only a session&apos;s door is closed; this is the registration.</source>
        <translation>Solo se cierra la puerta de una sesión; este es el registro general.</translation>
    </message>
    <message>
        <source>The door of “{session}” is closed.</source>
        <translation>La puerta de «{session}» está cerrada.</translation>
    </message>
    <message>
        <source>Nobody counts as inside until the next check-in; all arrivals are kept.</source>
        <translation>Nadie cuenta como presente en la sala hasta el próximo ingreso; todas las llegadas se conservan.</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Entry being changed</source>
        <translation>Entrada que se cambia</translation>
    </message>
    <message>
        <source>Enter records the change; Esc leaves it as it was</source>
        <translation>Enter registra el cambio; Esc la deja como estaba</translation>
    </message>
    <message>
        <source>Discarding of a change</source>
        <translation>Descarte de un cambio</translation>
    </message>
</context>
<context>
    <name>EmptySide</name>
    <message>
        <source>Everything ever noted on this laptop</source>
        <translation>Todo lo registrado en esta computadora</translation>
    </message>
    <message>
        <source>Type words in any order, or their beginnings; accents and capitals make no difference.</source>
        <translation>Escriba palabras en cualquier orden, o solo su comienzo; los acentos y las mayúsculas no importan.</translation>
    </message>
    <message>
        <source>A phrase stands in quotation marks; a minus before a word leaves it out.</source>
        <translation>Una frase va entre comillas; un guion delante de una palabra la excluye.</translation>
    </message>
    <message>
        <source>Filters narrow it down: who, what kind, which objective, session, status or meeting.</source>
        <translation>Los filtros acotan: quién, qué tipo, qué objetivo, sesión, estado o reunión.</translation>
    </message>
    <message>
        <source>Nothing is noted that has all of this</source>
        <translation>No hay nada registrado que reúna todo esto</translation>
    </message>
    <message>
        <source>Try fewer words, or only their beginnings.</source>
        <translation>Pruebe con menos palabras, o solo con su comienzo.</translation>
    </message>
    <message>
        <source>Or take a filter away: each one must be met.</source>
        <translation>O quite un filtro: todos deben cumplirse.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are searched.</source>
        <translation>
            <numerusform>Se busca en %n entrada.</numerusform>
            <numerusform>Se busca en %n entradas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are searched, of {meetings} meetings.</source>
        <translation>
            <numerusform>Se busca en %n entrada de {meetings} reuniones.</numerusform>
            <numerusform>Se busca en %n entradas de {meetings} reuniones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntitledLine</name>
    <message>
        <source>Who may enter a members-only session</source>
        <translation>Quiénes ingresan a una sesión reservada</translation>
    </message>
    <message>
        <source>Also, from any delegation</source>
        <translation>También, de cualquier delegación</translation>
    </message>
    <message>
        <source>{group} (opening only)</source>
        <translation>{group} (solo apertura)</translation>
    </message>
    <message>
        <source>May enter</source>
        <translation>Ingresa</translation>
    </message>
    <message>
        <source>Opening only</source>
        <translation>Solo a la apertura</translation>
    </message>
    <message>
        <source>Does not enter</source>
        <translation>No ingresa</translation>
    </message>
</context>
<context>
    <name>EntryGestures</name>
    <message>
        <source>Make it a commitment</source>
        <translation>Convertir en compromiso</translation>
    </message>
    <message>
        <source>Split the entry at the cursor</source>
        <translation>Dividir la entrada en el cursor</translation>
    </message>
    <message>
        <source>Join with the entry below</source>
        <translation>Unir con la entrada siguiente</translation>
    </message>
    <message>
        <source>Move to another section…</source>
        <translation>Mover a otra sección…</translation>
    </message>
    <message>
        <source>Move the entry up</source>
        <translation>Subir la entrada</translation>
    </message>
    <message>
        <source>Move the entry down</source>
        <translation>Bajar la entrada</translation>
    </message>
    <message>
        <source>Another place for an entry</source>
        <translation>Otro lugar para una entrada</translation>
    </message>
    <message>
        <source>Another section for an entry</source>
        <translation>Otra sección para una entrada</translation>
    </message>
    <message>
        <source>Open the entry and put the cursor where it is to be split</source>
        <translation>Abra la entrada y ponga el cursor donde se ha de dividir</translation>
    </message>
    <message>
        <source>Split of an entry</source>
        <translation>División de una entrada</translation>
    </message>
    <message>
        <source>There is no entry below to join with</source>
        <translation>No hay una entrada debajo con la que unir</translation>
    </message>
    <message>
        <source>Joining of two entries</source>
        <translation>Unión de dos entradas</translation>
    </message>
    <message>
        <source>Copy from the support record</source>
        <translation>Copia desde el registro de apoyo</translation>
    </message>
    <message>
        <source>Change of an entry</source>
        <translation>Cambio de una entrada</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
</context>
<context>
    <name>ErrandBar</name>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Part of what came in is set aside here and does not count in these words.</source>
        <translation>Parte de lo recibido está apartada aquí y no cuenta en estas palabras.</translation>
    </message>
    <message>
        <source>I lost a stick</source>
        <translation>Perdí una memoria</translation>
    </message>
    <message>
        <source>No bundle has been taken in yet.</source>
        <translation>Aún no se ha recibido ningún paquete.</translation>
    </message>
    <message>
        <source>This laptop is known by: {words}</source>
        <translation>Esta computadora se reconoce por: {words}</translation>
    </message>
    <message>
        <source>Writing the bundle</source>
        <translation>Escribiendo el paquete</translation>
    </message>
    <message>
        <source>Looking at the laptops</source>
        <translation>Revisando las computadoras</translation>
    </message>
    <message>
        <source>Exchange with the stick</source>
        <translation>Intercambiar con la memoria</translation>
    </message>
    <message>
        <source>Take in a bundle</source>
        <translation>Recibir un paquete</translation>
    </message>
    <message>
        <source>Hand on a bundle</source>
        <translation>Entregar un paquete</translation>
    </message>
    <message>
        <source>Invite a laptop</source>
        <translation>Invitar una computadora</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>Computadoras</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Recibos</translation>
    </message>
    <message>
        <source>Control words</source>
        <translation>Palabras de control</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Intercambio</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Something in the program did not work.</source>
        <translation>Algo del programa no funcionó.</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>Lo que ya estaba guardado está a salvo.</translation>
    </message>
    <message>
        <source>You can go on. If it happens again, copy the details for whoever supports you.</source>
        <translation>Puede continuar. Si vuelve a ocurrir, copie los detalles para quien le da soporte.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar los detalles</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Which list?</source>
        <translation>¿Qué lista?</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen what the list would change.</source>
        <translation>Nada se escribe antes de que vea lo que la lista cambiaría.</translation>
    </message>
    <message>
        <source>or drop it here</source>
        <translation>o suéltelo aquí</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Recibida</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevas</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiadas</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecha</translation>
    </message>
    <message>
        <source>Lists taken in</source>
        <translation>Listas recibidas</translation>
    </message>
    <message>
        <source>Undo this list</source>
        <translation>Deshacer esta lista</translation>
    </message>
    <message>
        <source>Lists ({pattern})</source>
        <translation>Listas ({pattern})</translation>
    </message>
    <message>
        <source>Take in a list</source>
        <translation>Recibir una lista</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegación</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Cualquier estado</translation>
    </message>
    <message>
        <source>Only what has nothing</source>
        <translation>Solo lo que no tiene nada</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>All delegations</source>
        <translation>Todas las delegaciones</translation>
    </message>
    <message>
        <source>Words of a commitment</source>
        <translation>Palabras de un compromiso</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Todos los responsables</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Todas las sesiones</translation>
    </message>
</context>
<context>
    <name>FindView</name>
    <message>
        <source>What was found on one page</source>
        <translation>Lo encontrado en una página</translation>
    </message>
    <message>
        <source>Save what was found as PDF</source>
        <translation>Guardar lo encontrado en PDF</translation>
    </message>
    <message>
        <source>Find something else</source>
        <translation>Buscar otra cosa</translation>
    </message>
    <message>
        <source>Copied with its source.</source>
        <translation>Copiado con su procedencia.</translation>
    </message>
    <message>
        <source>Reading the notes of other meetings</source>
        <translation>Leyendo las notas de otras reuniones</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Search or do</source>
        <translation>Buscar o hacer</translation>
    </message>
    <message>
        <source>Search or do…</source>
        <translation>Buscar o hacer…</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
</context>
<context>
    <name>FloorClock</name>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>End of the turn</source>
        <translation>Fin de la intervención</translation>
    </message>
    <message>
        <source>Nobody has the floor</source>
        <translation>Nadie tiene la palabra</translation>
    </message>
    <message>
        <source>time is up, +{time}</source>
        <translation>tiempo cumplido, +{time}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
</context>
<context>
    <name>FollowUpView</name>
    <message>
        <source>Due and responsible</source>
        <translation>Plazo y responsable</translation>
    </message>
    <message>
        <source>Find a commitment</source>
        <translation>Buscar un compromiso</translation>
    </message>
    <message>
        <source>Follow-up of a commitment</source>
        <translation>Seguimiento de un compromiso</translation>
    </message>
    <message>
        <source>Carrying over of commitments</source>
        <translation>Traslado de compromisos</translation>
    </message>
    <message>
        <source>Carry over from an earlier meeting…</source>
        <translation>Traer de una reunión anterior…</translation>
    </message>
    <message>
        <source>Save or print…</source>
        <translation>Guardar o imprimir…</translation>
    </message>
</context>
<context>
    <name>FollowView</name>
    <message>
        <source>Next item</source>
        <translation>Siguiente punto</translation>
    </message>
    <message>
        <source>Start the chosen item</source>
        <translation>Iniciar el punto elegido</translation>
    </message>
    <message>
        <source>Close the item that is on</source>
        <translation>Cerrar el punto en curso</translation>
    </message>
    <message>
        <source>Close the session</source>
        <translation>Cerrar la sesión</translation>
    </message>
    <message>
        <source>Next speaker</source>
        <translation>Siguiente orador</translation>
    </message>
    <message>
        <source>Add to the list of speakers</source>
        <translation>Añadir a la lista de oradores</translation>
    </message>
    <message>
        <source>End of the turn</source>
        <translation>Fin de la intervención</translation>
    </message>
    <message>
        <source>Members only, or open again</source>
        <translation>Sesión reservada, o abrir de nuevo</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir de nuevo</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Who sits here</source>
        <translation>Quién está aquí</translation>
    </message>
    <message>
        <source>Who sits here now?</source>
        <translation>¿Quién atiende ahora?</translation>
    </message>
    <message>
        <source>Control words</source>
        <translation>Palabras de control</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Change colours</source>
        <translation>Cambiar los colores</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>Nombre y Enter</translation>
    </message>
    <message>
        <source>Not handed on since {time}</source>
        <translation>Sin entregar desde {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%n por resolver</numerusform>
            <numerusform>%n por resolver</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FootCounts</name>
    <message>
        <source>Counting what is to settle</source>
        <translation>Contando lo que queda por resolver</translation>
    </message>
</context>
<context>
    <name>FormChoice</name>
    <message>
        <source>Timetable</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
</context>
<context>
    <name>Founding</name>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Title of the meeting</source>
        <translation>Título de la reunión</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nombre corto</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Desde un archivo…</translation>
    </message>
    <message>
        <source>Save the workbook…</source>
        <translation>Guardar el libro…</translation>
    </message>
    <message>
        <source>RCM: 11 members, observers, delegation order</source>
        <translation>CRM: 11 miembros, observadores, orden de las delegaciones</translation>
    </message>
    <message>
        <source>The workbook is for sessions, objectives, agenda and people: fill it in and open it here.</source>
        <translation>El libro es para sesiones, objetivos, agenda y personas: llénelo y ábralo aquí.</translation>
    </message>
    <message>
        <source>Or answer a few questions.</source>
        <translation>O responda unas preguntas.</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>Delegaciones</translation>
    </message>
    <message>
        <source>Make the meeting</source>
        <translation>Crear la reunión</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguna todavía</translation>
    </message>
    <message>
        <source>Save the workbook</source>
        <translation>Guardar el libro de cálculo</translation>
    </message>
    <message>
        <source>Workbooks ({pattern})</source>
        <translation>Libros de cálculo ({pattern})</translation>
    </message>
    <message>
        <source>A title in one language is needed.</source>
        <translation>Hace falta un título, al menos en un idioma.</translation>
    </message>
    <message>
        <source>Where is it held?</source>
        <translation>¿Dónde se celebra?</translation>
    </message>
    <message>
        <source>The last day comes before the first.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
    <message>
        <source>Saved: {name}. Fill it in, and open it above with “From a file…”.</source>
        <translation>Guardado: {name}. Llénelo y ábralo arriba, con «Desde un archivo…».</translation>
    </message>
    <message>
        <source>Like {meeting}: its delegations, order and phrases</source>
        <translation>Como {meeting}: sus delegaciones, orden y frases</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Hace falta un nombre.</translation>
    </message>
    <message>
        <source>Workbooks and descriptions ({pattern})</source>
        <translation>Libros de cálculo y descripciones ({pattern})</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>A workbook that was filled in, or a TOML file.</source>
        <translation>Un libro de cálculo ya llenado, o un archivo TOML.</translation>
    </message>
    <message>
        <source>Prepare a new meeting</source>
        <translation>Preparar una reunión nueva</translation>
    </message>
</context>
<context>
    <name>GestureRow</name>
    <message>
        <source>Next item</source>
        <translation>Siguiente punto</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Next speaker</source>
        <translation>Siguiente orador</translation>
    </message>
    <message>
        <source>Message to the room</source>
        <translation>Mensaje a sala</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir de nuevo</translation>
    </message>
    <message>
        <source>Go to members only</source>
        <translation>Pasar a sesión reservada</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>I have read it</source>
        <translation>Lo he leído</translation>
    </message>
    <message>
        <source>This meeting came from another laptop, “{former}”: here it goes on as “{name}”, with badge letter {letter}.</source>
        <translation>Esta reunión viene de otra computadora, «{former}»: aquí sigue como «{name}», con la letra de gafete {letter}.</translation>
    </message>
    <message>
        <source>This meeting was put back to an earlier state of “{former}”: it goes on as “{name}”, with badge letter {letter}.</source>
        <translation>Esta reunión se devolvió a un estado anterior de «{former}»: sigue como «{name}», con la letra de gafete {letter}.</translation>
    </message>
    <message>
        <source>A copy of “{former}” is also at work: from now on this laptop is “{name}”, with badge letter {letter}.</source>
        <translation>También trabaja una copia de «{former}»: desde ahora esta computadora es «{name}», con la letra de gafete {letter}.</translation>
    </message>
    <message>
        <source>Nothing is lost: the work of both is here.</source>
        <translation>No se pierde nada: aquí está el trabajo de ambas.</translation>
    </message>
    <message>
        <source>Nothing that is in it is lost, and both can exchange their work.</source>
        <translation>No se pierde nada de lo que contiene, y ambas pueden intercambiar su trabajo.</translation>
    </message>
    <message>
        <source>If the other laptop is still in use, exchange with it; if not, there is nothing to do.</source>
        <translation>Si la otra computadora sigue en uso, intercambie con ella; si no, no hay nada que hacer.</translation>
    </message>
    <message>
        <source>Take in the newest bundle of another laptop: what was handed on since then comes back.</source>
        <translation>Reciba el paquete más reciente de otra computadora: lo que se entregó desde entonces vuelve.</translation>
    </message>
    <message>
        <source>Find out which laptop was started from the same disk or backup, and exchange with it.</source>
        <translation>Averigüe qué computadora se inició con el mismo disco o la misma copia de seguridad, e intercambie con ella.</translation>
    </message>
</context>
<context>
    <name>GoingRound</name>
    <message>
        <source>Looking at the stick</source>
        <translation>Revisando la memoria</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n bundles and leave ours</source>
        <translation>
            <numerusform>Recibir %n paquete y entregar el nuestro</numerusform>
            <numerusform>Recibir %n paquetes y entregar el nuestro</numerusform>
        </translation>
    </message>
    <message>
        <source>Exchanging with the stick</source>
        <translation>Intercambiando con la memoria</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Search or do…</source>
        <translation>Buscar o hacer…</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Nothing is on record yet.</source>
        <translation>Aún no consta nada.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>History of the entry</source>
        <translation>Historial de la entrada</translation>
    </message>
    <message>
        <source>Settle side by side</source>
        <translation>Resolver lado a lado</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparada con</translation>
    </message>
    <message>
        <source>Bring this version back</source>
        <translation>Recuperar esta versión</translation>
    </message>
    <message>
        <source>This is how it stands</source>
        <translation>Así está ahora</translation>
    </message>
    <message>
        <source>In two versions since {moment}. Bring one back to settle it.</source>
        <translation>En dos versiones desde {moment}. Recupere una para resolverlo.</translation>
    </message>
    <message>
        <source>One of two versions</source>
        <translation>Una de dos versiones</translation>
    </message>
    <message>
        <source>the one before it</source>
        <translation>la anterior</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ninguna</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>What was found</source>
        <translation>Lo encontrado</translation>
    </message>
</context>
<context>
    <name>InvitationForm</name>
    <message>
        <source>Name of the place</source>
        <translation>Nombre del puesto</translation>
    </message>
    <message>
        <source>Desk 2</source>
        <translation>Mesa 2</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Check-in point</source>
        <translation>Punto de control</translation>
    </message>
    <message>
        <source>And two spare ones, for whoever comes without an invitation</source>
        <translation>Y dos de reserva, para quien llegue sin invitación</translation>
    </message>
    <message>
        <source>Write the invitation…</source>
        <translation>Escribir la invitación…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>No por ahora</translation>
    </message>
    <message>
        <source>Invite a laptop</source>
        <translation>Invitar una computadora</translation>
    </message>
    <message>
        <source>The invitation is a file that carries the whole meeting. Six words open it: you read them out to whoever sits at the other laptop.</source>
        <translation>La invitación es un archivo que lleva la reunión entera. La abren seis palabras, que usted dicta a quien usa la otra computadora.</translation>
    </message>
    <message>
        <source>General registration</source>
        <translation>Registro general</translation>
    </message>
    <message>
        <source>Give the place a name, such as Desk 2.</source>
        <translation>Dé un nombre al puesto, por ejemplo Mesa 2.</translation>
    </message>
</context>
<context>
    <name>Inviting</name>
    <message>
        <source>Writing the invitation</source>
        <translation>Escribiendo la invitación</translation>
    </message>
    <message>
        <source>Writing the cards</source>
        <translation>Escribiendo las tarjetas</translation>
    </message>
    <message>
        <source>Invitation cards</source>
        <translation>Tarjetas de invitación</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Agenda item</source>
        <translation>Punto de la agenda</translation>
    </message>
    <message>
        <source>Items of the session</source>
        <translation>Puntos de la sesión</translation>
    </message>
</context>
<context>
    <name>ItemPanel</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>A title in one language is needed.</source>
        <translation>Hace falta el título en un idioma.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Presented by</source>
        <translation>A cargo de</translation>
    </message>
    <message>
        <source>Shown to</source>
        <translation>A la vista de</translation>
    </message>
    <message>
        <source>New agenda item</source>
        <translation>Punto nuevo</translation>
    </message>
</context>
<context>
    <name>ItemSide</name>
    <message>
        <source>Close the session</source>
        <translation>Cerrar la sesión</translation>
    </message>
    <message>
        <source>This session has no items: they are prepared with Ctrl+2. Speakers work all the same.</source>
        <translation>Esta sesión no tiene puntos: se preparan con Ctrl+2. La lista de oradores funciona de todos modos.</translation>
    </message>
    <message>
        <source>Not followed yet: these are the planned times. Ctrl+Enter starts the first item.</source>
        <translation>Aún sin seguimiento: estas son las horas previstas. Ctrl+Enter inicia el primer punto.</translation>
    </message>
    <message>
        <source>No session today, and none is to come.</source>
        <translation>Hoy no hay sesiones, y no queda ninguna por venir.</translation>
    </message>
    <message>
        <source>No session today. Next: {session}</source>
        <translation>Hoy no hay sesiones. La próxima: {session}</translation>
    </message>
    <message>
        <source>The session is over: planned {planned} min, really {used} min ({difference} min).</source>
        <translation>La sesión terminó: previstos {planned} min, reales {used} min ({difference} min).</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>Choose the file…</source>
        <translation>Elegir el archivo…</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Your name, as it is written beside what you record</source>
        <translation>Su nombre, como constará junto a lo que registre</translation>
    </message>
    <message>
        <source>Join the meeting</source>
        <translation>Unirse a la reunión</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Opening the invitation; this takes a moment.</source>
        <translation>Abriendo la invitación; tarda un momento.</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Tengo una invitación</translation>
    </message>
    <message>
        <source>Whoever invited you gave you a file and reads six words out to you.</source>
        <translation>Quien le invitó le dio un archivo y le dicta seis palabras.</translation>
    </message>
    <message>
        <source>The invitation</source>
        <translation>La invitación</translation>
    </message>
    <message>
        <source>The six words</source>
        <translation>Las seis palabras</translation>
    </message>
    <message>
        <source>Choose the invitation first.</source>
        <translation>Elija primero la invitación.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Hace falta un nombre.</translation>
    </message>
    <message>
        <source>Invitations ({pattern})</source>
        <translation>Invitaciones ({pattern})</translation>
    </message>
    <message>
        <source>Choose the invitation</source>
        <translation>Elija la invitación</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>Ningún archivo elegido todavía</translation>
    </message>
</context>
<context>
    <name>Laptops</name>
    <message>
        <source>Laptop</source>
        <translation>Computadora</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>What we have</source>
        <translation>Lo que tenemos</translation>
    </message>
    <message>
        <source>What it cannot have</source>
        <translation>Lo que no puede tener</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>Computadoras</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>esta computadora</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nada aún</translation>
    </message>
    <message>
        <source>we have until {time}; its clock runs ahead</source>
        <translation>tenemos hasta {time}; su reloj va adelantado</translation>
    </message>
    <message>
        <source>we have until {time}, seen {seen}</source>
        <translation>tenemos hasta {time}, vista {seen}</translation>
    </message>
    <message>
        <source>we have until {time}</source>
        <translation>tenemos hasta {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n check-ins</source>
        <translation>
            <numerusform>%n llegada</numerusform>
            <numerusform>%n llegadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n notas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other changes</source>
        <translation>
            <numerusform>%n cambio más</numerusform>
            <numerusform>%n cambios más</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot have: {what} since {time}</source>
        <translation>le falta: {what} desde {time}</translation>
    </message>
</context>
<context>
    <name>LastArrivals</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegación</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Last arrivals</source>
        <translation>Últimos ingresos</translation>
    </message>
</context>
<context>
    <name>LeftOutList</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>%n people checked in</source>
        <translation>
            <numerusform>%n persona registrada</numerusform>
            <numerusform>%n personas registradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Sin registrar:</translation>
    </message>
    <message>
        <source>a note is to be read first</source>
        <translation>hay una nota que leer antes</translation>
    </message>
    <message>
        <source>was not ticked</source>
        <translation>sin marcar</translation>
    </message>
</context>
<context>
    <name>LimitField</name>
    <message>
        <source>Limit of a speaker&apos;s time, minutes:seconds</source>
        <translation>Límite de tiempo por intervención, minutos:segundos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Minutes and seconds, for example 3:00, at most 60 minutes</source>
        <translation>Minutos y segundos, por ejemplo 3:00; a lo sumo 60 minutos</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Changed on another laptop while you typed.</source>
        <translation>Cambió en otra computadora mientras escribía.</translation>
    </message>
    <message>
        <source>Typed before, not saved yet.</source>
        <translation>Escrito antes, aún sin guardar.</translation>
    </message>
    <message>
        <source>Two versions: {both}</source>
        <translation>Dos versiones: {both}</translation>
    </message>
    <message>
        <source>Keep “{text}”</source>
        <translation>Dejar «{text}»</translation>
    </message>
</context>
<context>
    <name>ListPart</name>
    <message>
        <source>Show all</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>No commitment is like this.</source>
        <translation>Ningún compromiso es así.</translation>
    </message>
    <message>
        <source>No commitments yet. What is recorded as “Commitment: …”, or made one by F6, stands here with its date.</source>
        <translation>Aún no hay compromisos. Lo que se registra como «Compromiso: …», o pasa a serlo con F6, aparece aquí con su plazo.</translation>
    </message>
</context>
<context>
    <name>ListTaking</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Leyendo la lista</translation>
    </message>
    <message>
        <source>Comparing the list with the meeting</source>
        <translation>Comparando la lista con la reunión</translation>
    </message>
    <message>
        <source>Taking the list in</source>
        <translation>Recibiendo la lista</translation>
    </message>
    <message>
        <source>Undoing the list</source>
        <translation>Deshaciendo la lista</translation>
    </message>
    <message>
        <source>Saving the rows not taken in</source>
        <translation>Guardando las filas no recibidas</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Guardado: {file}</translation>
    </message>
    <message>
        <source>Nothing to take in</source>
        <translation>Nada que recibir</translation>
    </message>
    <message>
        <source>See what it brings</source>
        <translation>Ver qué trae</translation>
    </message>
</context>
<context>
    <name>LookingBack</name>
    <message>
        <source>History of the entry</source>
        <translation>Historial de la entrada</translation>
    </message>
    <message>
        <source>Deleted entries</source>
        <translation>Entradas borradas</translation>
    </message>
    <message>
        <source>Return to an earlier version</source>
        <translation>Recuperación de una versión</translation>
    </message>
    <message>
        <source>Return of a deleted entry</source>
        <translation>Recuperación de una entrada borrada</translation>
    </message>
</context>
<context>
    <name>LostStick</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>A stick was lost</source>
        <translation>Se perdió una memoria</translation>
    </message>
    <message>
        <source>Save the record…</source>
        <translation>Guardar el registro…</translation>
    </message>
    <message>
        <source>This laptop does not remember writing any bundle or invitation.</source>
        <translation>Esta computadora no recuerda haber escrito ningún paquete ni invitación.</translation>
    </message>
    <message numerus="yes">
        <source>This laptop remembers writing %n bundles and invitations, the newest: {time}; each holds the whole meeting.</source>
        <translation>
            <numerusform>Esta computadora recuerda haber escrito %n paquete o invitación: {time}; contiene toda la reunión.</numerusform>
            <numerusform>Esta computadora recuerda haber escrito %n paquetes e invitaciones, el último: {time}; cada uno contiene toda la reunión.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are sealed: without a laptop of this meeting nobody can read a name in them. Papers, lists or copies saved on the stick apart are not.</source>
        <translation>Van sellados: sin una computadora de esta reunión nadie puede leer un solo nombre. Los documentos, listas o copias guardados aparte en la memoria no lo van.</translation>
    </message>
    <message>
        <source>If an invitation and its six words were lost together, tell the secretariat at once: with both one can read everything and join as that laptop.</source>
        <translation>Si se perdieron juntas una invitación y sus seis palabras, avise enseguida a la Secretaría: con ambas se puede leer todo y entrar como esa computadora.</translation>
    </message>
    <message>
        <source>No work is lost: whatever was on it is still on the laptop that wrote it. Take another stick and go round again.</source>
        <translation>No se pierde trabajo: lo que había en ella sigue en la computadora que lo escribió. Tome otra memoria y haga otra ronda.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>PRACTICE: nothing here counts</source>
        <translation>PRÁCTICA: nada de esto cuenta</translation>
    </message>
    <message>
        <source>The screen is shown again.</source>
        <translation>La pantalla se muestra de nuevo.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Tamaño de texto habitual</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Who sits here</source>
        <translation>Quién está aquí</translation>
    </message>
    <message>
        <source>Cover the screen</source>
        <translation>Cubrir la pantalla</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>Ayuda de esta página</translation>
    </message>
</context>
<context>
    <name>MeetingPanel</name>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>for example America/Panama</source>
        <translation>por ejemplo America/Panama</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>A title in one language is needed.</source>
        <translation>Hace falta el título en un idioma.</translation>
    </message>
    <message>
        <source>At the doors</source>
        <translation>En las puertas</translation>
    </message>
    <message>
        <source>Short name, for the head of the window</source>
        <translation>Nombre corto, para la cabecera</translation>
    </message>
    <message>
        <source>A session&apos;s door opens, minutes before its start</source>
        <translation>La puerta de una sesión abre, minutos antes del inicio</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Body that meets</source>
        <translation>Órgano que se reúne</translation>
    </message>
    <message>
        <source>Language of the documents</source>
        <translation>Idioma de los documentos</translation>
    </message>
    <message>
        <source>Document symbol</source>
        <translation>Signatura de los documentos</translation>
    </message>
    <message>
        <source>Note on the papers</source>
        <translation>Nota en los documentos</translation>
    </message>
</context>
<context>
    <name>MeetingWindow</name>
    <message>
        <source>The data folder lies on a share or is synchronised ({where}).</source>
        <translation>La carpeta de datos está en un recurso compartido o se sincroniza ({where}).</translation>
    </message>
    <message>
        <source>Nothing is lost so far, but two programs may write there at once.</source>
        <translation>Hasta ahora no se perdió nada, pero dos programas podrían escribir allí a la vez.</translation>
    </message>
    <message>
        <source>Close the program and move the folder to this laptop&apos;s own disk.</source>
        <translation>Cierre el programa y lleve la carpeta al disco de esta computadora.</translation>
    </message>
    <message>
        <source>Work as Registration</source>
        <translation>Trabajar como Registro</translation>
    </message>
    <message>
        <source>Work as Rapporteur</source>
        <translation>Trabajar como Relatoría</translation>
    </message>
    <message>
        <source>Work as Secretariat</source>
        <translation>Trabajar como Secretaría</translation>
    </message>
</context>
<context>
    <name>MissingLine</name>
    <message>
        <source>Nothing recorded yet on {objectives}</source>
        <translation>Nada registrado todavía en: {objectives}</translation>
    </message>
    <message>
        <source>Nothing that matches on {objectives}</source>
        <translation>Nada que corresponda en: {objectives}</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>{moment}, day</source>
        <translation>{moment}, día</translation>
    </message>
    <message>
        <source>{moment}, time</source>
        <translation>{moment}, hora</translation>
    </message>
</context>
<context>
    <name>MoreGestures</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Credential seen</source>
        <translation>Credencial vista</translation>
    </message>
    <message>
        <source>Credential still pending</source>
        <translation>Credencial aún pendiente</translation>
    </message>
    <message>
        <source>Leaves the meeting</source>
        <translation>Se retira de la reunión</translation>
    </message>
    <message>
        <source>Replace by…</source>
        <translation>Sustituir por…</translation>
    </message>
    <message>
        <source>Withdrawn…</source>
        <translation>Baja…</translation>
    </message>
    <message>
        <source>Return to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Same person as…</source>
        <translation>Misma persona que…</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>No es la misma persona</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>NameLooks</name>
    <message>
        <source>On the badge</source>
        <translation>En el gafete</translation>
    </message>
    <message>
        <source>On the name plate</source>
        <translation>En el rótulo de mesa</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>En la lista</translation>
    </message>
</context>
<context>
    <name>NextVisit</name>
    <message>
        <source>Visit next: {laptop}, of which there is nothing here yet.</source>
        <translation>Próxima visita: {laptop}, de la que aún no hay nada aquí.</translation>
    </message>
    <message>
        <source>Visit next: {laptop}, last seen {time}.</source>
        <translation>Próxima visita: {laptop}, vista por última vez {time}.</translation>
    </message>
</context>
<context>
    <name>NoStart</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>RCM Desktop could not begin</source>
        <translation>RCM Desktop no pudo empezar</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Quitar el mensaje</translation>
    </message>
</context>
<context>
    <name>NowPanel</name>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Show in the programme</source>
        <translation>Ver en el programa</translation>
    </message>
</context>
<context>
    <name>ObjectivePanel</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>A text in one language is needed.</source>
        <translation>Hace falta el texto en un idioma.</translation>
    </message>
    <message>
        <source>Number in the meeting</source>
        <translation>Número en la reunión</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Objective {number}</source>
        <translation>Objetivo {number}</translation>
    </message>
    <message>
        <source>New objective</source>
        <translation>Objetivo nuevo</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>Move it, too</source>
        <translation>Mover también</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo así</translation>
    </message>
</context>
<context>
    <name>OneByOne</name>
    <message>
        <source>Settling of {name}</source>
        <translation>Resolución de {name}</translation>
    </message>
    <message>
        <source>Another version arrived meanwhile: please look again.</source>
        <translation>Entre tanto llegó otra versión: por favor, revise de nuevo.</translation>
    </message>
    <message>
        <source>Settled: {name}. Ctrl+Z takes it back.</source>
        <translation>Resuelto: {name}. Ctrl+Z lo deshace.</translation>
    </message>
</context>
<context>
    <name>OpeningLine</name>
    <message>
        <source>Ready to open</source>
        <translation>Lista para abrir</translation>
    </message>
    <message>
        <source>No rule</source>
        <translation>Sin regla</translation>
    </message>
    <message>
        <source>All member delegations are here</source>
        <translation>Están todas las delegaciones miembros</translation>
    </message>
    <message>
        <source>A number of member delegations is here</source>
        <translation>Está cierto número de delegaciones miembros</translation>
    </message>
    <message>
        <source>How many member delegations</source>
        <translation>Cuántas delegaciones miembros</translation>
    </message>
    <message>
        <source>{count} member delegations</source>
        <translation>{count} delegaciones miembros</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Lectores</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Idioma del documento</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
</context>
<context>
    <name>OtherRecord</name>
    <message>
        <source>Copy into the main record</source>
        <translation>Copiar al registro principal</translation>
    </message>
    <message>
        <source>This laptop keeps a support record of this session. The main record:</source>
        <translation>Esta computadora lleva un registro de apoyo de esta sesión. El registro principal:</translation>
    </message>
    <message>
        <source>Support record of this section, from another laptop:</source>
        <translation>Registro de apoyo de esta sección, de otra computadora:</translation>
    </message>
    <message>
        <source>This laptop keeps the main record. What another laptop notes in support stands here.</source>
        <translation>Esta computadora lleva el registro principal. Aquí aparece lo que otra computadora anote como apoyo.</translation>
    </message>
    <message>
        <source>Keep a support record here</source>
        <translation>Llevar el apoyo aquí</translation>
    </message>
    <message>
        <source>Keep the main record here</source>
        <translation>Llevar el principal aquí</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>Dismiss</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Save the receipt…</source>
        <translation>Guardar el recibo…</translation>
    </message>
    <message>
        <source>Undo what came in…</source>
        <translation>Deshacer lo recibido…</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Sessions and sections</source>
        <translation>Sesiones y secciones</translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>For everyone</source>
        <translation>Para todo público</translation>
    </message>
    <message>
        <source>For members only</source>
        <translation>Solo para miembros</translation>
    </message>
    <message>
        <source>Language of the page</source>
        <translation>Idioma de la página</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message numerus="yes">
        <source>%n entries for members only stay out.</source>
        <translation>
            <numerusform>Queda fuera %n entrada solo para miembros.</numerusform>
            <numerusform>Quedan fuera %n entradas solo para miembros.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries under the Chatham House Rule stay out.</source>
        <translation>
            <numerusform>Queda fuera %n entrada bajo la regla de Chatham House.</numerusform>
            <numerusform>Quedan fuera %n entradas bajo la regla de Chatham House.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageSide</name>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saving the PDF</source>
        <translation>Guardando el PDF</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Guardado: {name}</translation>
    </message>
</context>
<context>
    <name>Pair</name>
    <message>
        <source>translation missing</source>
        <translation>falta traducción</translation>
    </message>
</context>
<context>
    <name>PairGestures</name>
    <message>
        <source>They say the same</source>
        <translation>Dicen lo mismo</translation>
    </message>
    <message>
        <source>Deletion of a translation</source>
        <translation>Eliminación de una traducción</translation>
    </message>
    <message>
        <source>Text of a translation</source>
        <translation>Texto de una traducción</translation>
    </message>
    <message>
        <source>Change of an entry</source>
        <translation>Cambio de una entrada</translation>
    </message>
    <message>
        <source>Discarding of a change</source>
        <translation>Descarte de un cambio</translation>
    </message>
</context>
<context>
    <name>PairHead</name>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Only what is pending or behind</source>
        <translation>Solo lo pendiente o desactualizado</translation>
    </message>
    <message>
        <source>They say the same</source>
        <translation>Dicen lo mismo</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Todas las secciones</translation>
    </message>
</context>
<context>
    <name>PairPanel</name>
    <message>
        <source>Paragraph {number}, {language}</source>
        <translation>Párrafo {number}, {language}</translation>
    </message>
    <message>
        <source>Go to an entry to see its translation here.</source>
        <translation>Vaya a una entrada para ver aquí su traducción.</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traducir</translation>
    </message>
    <message>
        <source>Show side by side</source>
        <translation>Ver lado a lado</translation>
    </message>
</context>
<context>
    <name>PairTable</name>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>They say the same</source>
        <translation>Dicen lo mismo</translation>
    </message>
    <message>
        <source>Delete the translation</source>
        <translation>Eliminar la traducción</translation>
    </message>
</context>
<context>
    <name>PaperJobs</name>
    <message>
        <source>Saving the calendar</source>
        <translation>Guardando el calendario</translation>
    </message>
    <message>
        <source>Saving the PDF</source>
        <translation>Guardando el PDF</translation>
    </message>
    <message numerus="yes">
        <source>Saved: {name}, %n pages</source>
        <translation>
            <numerusform>Guardado: {name}, %n página</numerusform>
            <numerusform>Guardado: {name}, %n páginas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved: {name}, %n sessions</source>
        <translation>
            <numerusform>Guardado: {name}, %n sesión</numerusform>
            <numerusform>Guardado: {name}, %n sesiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions without a time are not in it.</source>
        <translation>
            <numerusform>%n sesión sin hora no está en él.</numerusform>
            <numerusform>%n sesiones sin hora no están en él.</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>Saving: {title}</source>
        <translation>Guardando: {title}</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Guardado: {name}</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
</context>
<context>
    <name>PaperPrinting</name>
    <message>
        <source>Printing</source>
        <translation>Imprimiendo</translation>
    </message>
    <message>
        <source>Sent to the printer: {title}</source>
        <translation>Enviado a la impresora: {title}</translation>
    </message>
</context>
<context>
    <name>PaperRow</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
</context>
<context>
    <name>PapersPanel</name>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>Ambos idiomas</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>Without a room</source>
        <translation>Sin sala</translation>
    </message>
    <message>
        <source>All rooms</source>
        <translation>Todas las salas</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Calendarios (*.ics)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save calendar…</source>
        <translation>Guardar calendario…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Guardar PDF…</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Save or print</source>
        <translation>Guardar o imprimir</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>For everyone</source>
        <translation>Para todos</translation>
    </message>
    <message>
        <source>For members</source>
        <translation>Para miembros</translation>
    </message>
    <message>
        <source>Save workbook…</source>
        <translation>Guardar libro de cálculo…</translation>
    </message>
    <message>
        <source>Saving the PDF</source>
        <translation>Guardando el PDF</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Libros de cálculo (*.xlsx)</translation>
    </message>
    <message>
        <source>Saving the workbook</source>
        <translation>Guardando el libro de cálculo</translation>
    </message>
    <message numerus="yes">
        <source>Saved: {name}, %n commitments</source>
        <translation>
            <numerusform>Guardado: {name}, %n compromiso</numerusform>
            <numerusform>Guardado: {name}, %n compromisos</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow-up of commitments</source>
        <translation>Seguimiento de compromisos</translation>
    </message>
    <message numerus="yes">
        <source>Saved: {name}, %n pages</source>
        <translation>
            <numerusform>Guardado: {name}, %n página</numerusform>
            <numerusform>Guardado: {name}, %n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>With what is for members only. Under the Chatham House Rule nobody is named.</source>
        <translation>Con lo que es solo para miembros. Bajo la Regla de Chatham House no se nombra a nadie.</translation>
    </message>
    <message>
        <source>What is for members only is left out. Under the Chatham House Rule nobody is named.</source>
        <translation>Sin lo que es solo para miembros. Bajo la Regla de Chatham House no se nombra a nadie.</translation>
    </message>
</context>
<context>
    <name>PeopleKind</name>
    <message>
        <source>Take in a list of people</source>
        <translation>Recibir una lista de personas</translation>
    </message>
    <message>
        <source>A spreadsheet (XLSX) or a text file (CSV) with one person in each row.</source>
        <translation>Una hoja de cálculo (XLSX) o un archivo de texto (CSV) con una persona en cada fila.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n people</source>
        <translation>
            <numerusform>Recibir a %n persona</numerusform>
            <numerusform>Recibir a %n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the people</source>
        <translation>Volver a las personas</translation>
    </message>
    <message numerus="yes">
        <source>%n people are as they were before the list.</source>
        <translation>
            <numerusform>%n persona está como antes de la lista.</numerusform>
            <numerusform>%n personas están como antes de la lista.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleTicks</name>
    <message numerus="yes">
        <source>Let the list replace what a desk corrected (%n fields)</source>
        <translation>
            <numerusform>Que la lista reemplace lo que corrigió una mesa (%n campo)</numerusform>
            <numerusform>Que la lista reemplace lo que corrigió una mesa (%n campos)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n people of the earlier list as no longer on the list</source>
        <translation>
            <numerusform>Marcar a %n persona de la lista anterior como «ya no está en la lista»</numerusform>
            <numerusform>Marcar a %n personas de la lista anterior como «ya no están en la lista»</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonChoice</name>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Name, country or badge</source>
        <translation>Nombre, país o gafete</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegación</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Personas encontradas</translation>
    </message>
    <message>
        <source>Nobody is found.</source>
        <translation>No se encuentra a nadie.</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>Reason of the replacement</source>
        <translation>Motivo de la sustitución</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Family names</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegación</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Gafete</translation>
    </message>
    <message>
        <source>Empty: the next number</source>
        <translation>Vacío: el número siguiente</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Falta el motivo.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Falta el nombre.</translation>
    </message>
    <message>
        <source>Choose the delegation.</source>
        <translation>Elija la delegación.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Salir sin guardar</translation>
    </message>
    <message>
        <source>Take this person</source>
        <translation>Tomar a esta persona</translation>
    </message>
    <message>
        <source>Leaving {name} unsaved</source>
        <translation>Salir sin guardar a {name}</translation>
    </message>
    <message>
        <source>In place of {name}</source>
        <translation>En lugar de {name}</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>Correct a person</source>
        <translation>Corregir datos</translation>
    </message>
    <message>
        <source>Save and check in</source>
        <translation>Guardar y registrar</translation>
    </message>
    <message>
        <source>This is no number of a badge.</source>
        <translation>No es un número de gafete.</translation>
    </message>
    <message>
        <source>{name} carries this badge.</source>
        <translation>{name} lleva este gafete.</translation>
    </message>
    <message>
        <source>On the list already: {person}</source>
        <translation>Ya está en la lista: {person}</translation>
    </message>
</context>
<context>
    <name>PersonGestures</name>
    <message>
        <source>The credential was seen before</source>
        <translation>La credencial ya se había visto</translation>
    </message>
    <message>
        <source>Credential seen</source>
        <translation>Credencial vista</translation>
    </message>
    <message>
        <source>Credential pending</source>
        <translation>Credencial pendiente</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Baja registrada</translation>
    </message>
    <message>
        <source>Back on the list</source>
        <translation>De nuevo en la lista</translation>
    </message>
    <message>
        <source>One person now</source>
        <translation>Ahora son una persona</translation>
    </message>
    <message>
        <source>Separate people again</source>
        <translation>De nuevo personas distintas</translation>
    </message>
    <message>
        <source>Change to {name}</source>
        <translation>Cambio en {name}</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Given names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Family names</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Gafete</translation>
    </message>
    <message>
        <source>given with the record</source>
        <translation>se asigna al guardar</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegación</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institución</translation>
    </message>
    <message>
        <source>Attention: read before handing over</source>
        <translation>Atención: leer antes de entregar</translation>
    </message>
    <message>
        <source>shown in full at the desk</source>
        <translation>se muestra completo en la mesa</translation>
    </message>
    <message>
        <source>Contact, never shown at the desk</source>
        <translation>Contacto, nunca visible en la mesa</translation>
    </message>
    <message>
        <source>Code in another system</source>
        <translation>Código en otro sistema</translation>
    </message>
    <message>
        <source>Came without being announced</source>
        <translation>Llegó sin anuncio previo</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Hace falta un nombre.</translation>
    </message>
    <message>
        <source>{name} carries this badge.</source>
        <translation>{name} lleva este gafete.</translation>
    </message>
</context>
<context>
    <name>PersonRecords</name>
    <message>
        <source>New person: {name}</source>
        <translation>Persona nueva: {name}</translation>
    </message>
    <message>
        <source>Correction of {name}</source>
        <translation>Corrección de {name}</translation>
    </message>
    <message>
        <source>Replacement of {name}</source>
        <translation>Sustitución de {name}</translation>
    </message>
</context>
<context>
    <name>PersonSide</name>
    <message>
        <source>Why does {name} not come?</source>
        <translation>¿Por qué no viene {name}?</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Dar de baja</translation>
    </message>
    <message>
        <source>Same person as {name}: search the other record; Enter joins them.</source>
        <translation>Misma persona que {name}: busque el otro registro; Enter los une.</translation>
    </message>
</context>
<context>
    <name>PhrasePanel</name>
    <message>
        <source>Phrase</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Words of a phrase</source>
        <translation>Palabras de una frase</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Frases</translation>
    </message>
    <message>
        <source>No phrase has these words.</source>
        <translation>Ninguna frase tiene estas palabras.</translation>
    </message>
    <message>
        <source>No phrases yet. The secretariat adds them in Setup.</source>
        <translation>Todavía no hay frases. La secretaría las agrega en Preparación.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>A text in one language is needed.</source>
        <translation>Hace falta un texto en algún idioma.</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>Frase nueva</translation>
    </message>
    <message>
        <source>Slots: {slots}. In Spanish {a} and {de} take the article: “al ACNUR”, “de la OIM”.</source>
        <translation>Espacios por llenar: {slots}. {a} y {de} toman el artículo: «al ACNUR», «de la OIM».</translation>
    </message>
</context>
<context>
    <name>PlanCounting</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n sesión</numerusform>
            <numerusform>%n sesiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n punto</numerusform>
            <numerusform>%n puntos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts without a translation: “{session}”</source>
        <translation>
            <numerusform>%n texto sin traducción: «{session}»</numerusform>
            <numerusform>%n textos sin traducción: «{session}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts to translate</source>
        <translation>
            <numerusform>%n texto sin traducir</numerusform>
            <numerusform>%n textos sin traducir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlannedLine</name>
    <message>
        <source>Starts</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
</context>
<context>
    <name>PlanningGestures</name>
    <message>
        <source>Copy of {name}</source>
        <translation>Copia de {name}</translation>
    </message>
    <message>
        <source>Deletion of {name}</source>
        <translation>Borrado de {name}</translation>
    </message>
    <message>
        <source>New name of {room}</source>
        <translation>Otro nombre para {room}</translation>
    </message>
    <message>
        <source>New room: {room}</source>
        <translation>Sala nueva: {room}</translation>
    </message>
    <message>
        <source>Move of what follows {name}</source>
        <translation>Cambio de lo que sigue a {name}</translation>
    </message>
    <message>
        <source>Move of {name}</source>
        <translation>Cambio de hora o lugar: {name}</translation>
    </message>
    <message>
        <source>New length of {name}</source>
        <translation>Otra duración de {name}</translation>
    </message>
</context>
<context>
    <name>PointBar</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Check-in points</source>
        <translation>Puntos de control</translation>
    </message>
</context>
<context>
    <name>Points</name>
    <message>
        <source>Nothing to look at.</source>
        <translation>Nada por revisar.</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Throw this practice meeting away</source>
        <translation>Desechar esta reunión de práctica</translation>
    </message>
    <message>
        <source>Practise with this meeting</source>
        <translation>Practicar con esta reunión</translation>
    </message>
    <message>
        <source>Making a copy to practise with</source>
        <translation>Preparando una copia para practicar</translation>
    </message>
    <message>
        <source>Throw this practice meeting away?</source>
        <translation>¿Desechar esta reunión de práctica?</translation>
    </message>
    <message>
        <source>All that was tried in it is deleted from this laptop. Real meetings stay as they are.</source>
        <translation>Todo lo que se probó en ella se borra de esta computadora. Las reuniones reales quedan como están.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Desechar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
</context>
<context>
    <name>PresenceBoard</name>
    <message>
        <source>Registered</source>
        <translation>Registrados</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Anunciados</translation>
    </message>
    <message>
        <source>Have entered</source>
        <translation>Han ingresado</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>En sala</translation>
    </message>
</context>
<context>
    <name>PresenceStrip</name>
    <message>
        <source>Named: {names}</source>
        <translation>Se nombra a: {names}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>Not named: {names}</source>
        <translation>No se nombra a: {names}</translation>
    </message>
    <message>
        <source>Source: check-ins; this laptop knows of none.</source>
        <translation>Fuente: registros; esta computadora no conoce ninguno.</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>esta computadora</translation>
    </message>
    <message>
        <source>Source: check-ins at {places}, up to {until}.</source>
        <translation>Fuente: registros en {places}, hasta el {until}.</translation>
    </message>
    <message>
        <source>Source: roll call at {places}, up to {until}.</source>
        <translation>Fuente: pase de presencia en {places}, hasta el {until}.</translation>
    </message>
    <message>
        <source>Source: check-ins and roll call at {places}, up to {until}. By roll call alone: {names}.</source>
        <translation>Fuente: registros y pase de presencia en {places}, hasta el {until}. Solo por el pase de presencia: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>Named: {names} and %n more</source>
        <translation>
            <numerusform>Se nombra a: {names} y %n más</numerusform>
            <numerusform>Se nombra a: {names} y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Ver menos</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Ver todo</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of the page</source>
        <translation>Vista previa de la página</translation>
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
        <source>Changed since</source>
        <translation>Cambió desde entonces</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Drawing the page</source>
        <translation>Dibujo de la página</translation>
    </message>
    <message>
        <source>Page {n} of {m}</source>
        <translation>Página {n} de {m}</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>The words are the same</source>
        <translation>Las palabras son iguales</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Take in without comparing</source>
        <translation>Recibir sin comparar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>No por ahora</translation>
    </message>
    <message>
        <source>This is what it will bring</source>
        <translation>Esto traerá</translation>
    </message>
    <message>
        <source>It brings nothing new</source>
        <translation>No trae nada nuevo</translation>
    </message>
    <message>
        <source>{file} · written by {laptop}, {time}</source>
        <translation>{file} · escrito por {laptop}, {time}</translation>
    </message>
    <message>
        <source>Nobody this laptop trusts gave a word for {laptop}. Call whoever sits there and compare these four words; if they differ, do not take it in. You can take it in without comparing: the list of laptops then says that nobody gave a word.</source>
        <translation>Ninguna computadora de confianza respondió por {laptop}. Llame a quien está allí y comparen estas cuatro palabras; si difieren, no reciba. Puede recibir sin comparar: la lista de computadoras dirá entonces que nadie respondió por ella.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>All that is in it is on this laptop already.</source>
        <translation>Todo lo que contiene ya está en esta computadora.</translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Filas de la lista</translation>
    </message>
    <message>
        <source>What this brings</source>
        <translation>Vista previa de lo recibido</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Nada cambiaría.</translation>
    </message>
    <message>
        <source>New: {count}</source>
        <translation>Nuevas: {count}</translation>
    </message>
    <message>
        <source>Changed: {count}</source>
        <translation>Cambian: {count}</translation>
    </message>
    <message>
        <source>No longer on the list: {count}</source>
        <translation>Ya no están en la lista: {count}</translation>
    </message>
    <message>
        <source>Not taken in: {count}</source>
        <translation>No se reciben: {count}</translation>
    </message>
    <message>
        <source>To look at: {count}</source>
        <translation>Por revisar: {count}</translation>
    </message>
</context>
<context>
    <name>PrinterFields</name>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>A6, several on a sheet</source>
        <translation>A6, varios por hoja</translation>
    </message>
    <message>
        <source>Card size, several on a sheet</source>
        <translation>Tarjeta, varios por hoja</translation>
    </message>
    <message>
        <source>A6, one on each page</source>
        <translation>A6, uno por página</translation>
    </message>
    <message>
        <source>Card size, one on each page</source>
        <translation>Tarjeta, uno por página</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Mover a la derecha</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Mover hacia abajo</translation>
    </message>
    <message>
        <source>This laptop knows no printer: save a PDF, or add one in the system.</source>
        <translation>Esta computadora no conoce ninguna impresora: guarde un PDF, o agregue una en el sistema.</translation>
    </message>
</context>
<context>
    <name>ProgrammeKind</name>
    <message>
        <source>Take in the programme from a list</source>
        <translation>Recibir el programa de una lista</translation>
    </message>
    <message>
        <source>A spreadsheet (XLSX) or a text file (CSV): each row is a session, or an item of the session above it.</source>
        <translation>Una hoja de cálculo (XLSX) o un archivo de texto (CSV): cada fila es una sesión, o un punto de la sesión de arriba.</translation>
    </message>
    <message>
        <source>Session or item</source>
        <translation>Sesión o punto</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n rows</source>
        <translation>
            <numerusform>Recibir %n fila</numerusform>
            <numerusform>Recibir %n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the agenda</source>
        <translation>Volver a la agenda</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions and items are as they were before the list.</source>
        <translation>
            <numerusform>%n sesión o punto está como antes de la lista.</numerusform>
            <numerusform>%n sesiones y puntos están como antes de la lista.</numerusform>
        </translation>
    </message>
    <message>
        <source>Programme from “{file}”</source>
        <translation>Programa de «{file}»</translation>
    </message>
    <message>
        <source>Save the programme as a workbook…</source>
        <translation>Guardar el programa como hoja de cálculo…</translation>
    </message>
</context>
<context>
    <name>ProgrammeSaving</name>
    <message>
        <source>Programme.xlsx</source>
        <translation>Programa.xlsx</translation>
    </message>
    <message>
        <source>Save the programme as a workbook</source>
        <translation>Guardar el programa como hoja de cálculo</translation>
    </message>
    <message>
        <source>Saving the programme</source>
        <translation>Guardando el programa</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Guardado: {file}</translation>
    </message>
</context>
<context>
    <name>ProgrammeTable</name>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Proposal</name>
    <message>
        <source>Change to this session</source>
        <translation>Cambiar a esta sesión</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Por ahora no</translation>
    </message>
    <message>
        <source>{session} ({where})</source>
        <translation>{session} ({where})</translation>
    </message>
</context>
<context>
    <name>QueryBar</name>
    <message>
        <source>Find what was noted</source>
        <translation>Buscar en lo registrado</translation>
    </message>
    <message>
        <source>Words in any order, or filters</source>
        <translation>Palabras en cualquier orden, o filtros</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegación</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Por ejemplo</translation>
    </message>
    <message>
        <source>Any delegation</source>
        <translation>Cualquier delegación</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Cualquier tipo</translation>
    </message>
    <message>
        <source>Any objective</source>
        <translation>Cualquier objetivo</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>ReadView</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>There are no sessions yet. Prepare them here with Ctrl+2, or take in a list with Ctrl+Shift+I.</source>
        <translation>Aún no hay sesiones. Prepárelas aquí con Ctrl+2, o reciba una lista con Ctrl+Shift+I.</translation>
    </message>
    <message>
        <source>Save or print…</source>
        <translation>Guardar o imprimir…</translation>
    </message>
    <message>
        <source>Show what is on now</source>
        <translation>Ver lo que está en curso</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>The meeting opens in a moment.</source>
        <translation>La reunión se abre en un momento.</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Nombre del puesto</translation>
    </message>
    <message>
        <source>Desk 2</source>
        <translation>Mesa 2</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>Abrir la reunión</translation>
    </message>
    <message>
        <source>Which place is this laptop?</source>
        <translation>¿Qué puesto es esta computadora?</translation>
    </message>
    <message>
        <source>The invitation was a spare one. Ask whoever invited you.</source>
        <translation>La invitación era de reserva. Pregunte a quien le invitó.</translation>
    </message>
    <message>
        <source>Ready. You are {laptop}, {place}.</source>
        <translation>Listo. Usted es {laptop}, {place}.</translation>
    </message>
    <message>
        <source>Give the place a name, such as Desk 2.</source>
        <translation>Dé un nombre al puesto, por ejemplo Mesa 2.</translation>
    </message>
    <message>
        <source>General registration</source>
        <translation>Registro general</translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation>Relatoría</translation>
    </message>
    <message>
        <source>Secretariat</source>
        <translation>Secretaría</translation>
    </message>
</context>
<context>
    <name>Receipts</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Computadora</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Recibos</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>invitación</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nada nuevo</translation>
    </message>
    <message>
        <source>Let it count again</source>
        <translation>Dejar que cuente otra vez</translation>
    </message>
    <message>
        <source>Undo what came in</source>
        <translation>Deshacer lo recibido</translation>
    </message>
</context>
<context>
    <name>Receiving</name>
    <message>
        <source>Reading the bundle</source>
        <translation>Leyendo el paquete</translation>
    </message>
    <message>
        <source>Taking the bundle in</source>
        <translation>Recibiendo el paquete</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Take in a list</source>
        <translation>Recibir una lista</translation>
    </message>
    <message>
        <source>Add the usual ones</source>
        <translation>Agregar las usuales</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>New: {name}</source>
        <translation>Alta de {name}</translation>
    </message>
    <message>
        <source>Change of {name}</source>
        <translation>Cambio en {name}</translation>
    </message>
    <message>
        <source>Deletion of {name}</source>
        <translation>Borrado de {name}</translation>
    </message>
    <message>
        <source>Keeping of {name}</source>
        <translation>Se conserva {name}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Recorded with the first field you fill in; Esc drops it</source>
        <translation>Se registra con el primer campo que complete; Esc lo descarta</translation>
    </message>
    <message>
        <source>Ctrl+S saves, Esc takes back</source>
        <translation>Ctrl+S guarda, Esc deshace lo escrito</translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>Looking what an undo would do</source>
        <translation>Viendo qué haría deshacer</translation>
    </message>
    <message>
        <source>Undoing what came in</source>
        <translation>Deshaciendo lo recibido</translation>
    </message>
    <message>
        <source>Letting it count again</source>
        <translation>Dejando que cuente otra vez</translation>
    </message>
</context>
<context>
    <name>ResponsibleField</name>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Delegations found</source>
        <translation>Delegaciones encontradas</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>No recibida</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>new</source>
        <translation>nuevas</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiadas</translation>
    </message>
    <message>
        <source>no longer on the list</source>
        <translation>ya no están en la lista</translation>
    </message>
    <message>
        <source>not taken in</source>
        <translation>no recibidas</translation>
    </message>
    <message>
        <source>Save the rows not taken in…</source>
        <translation>Guardar las filas no recibidas…</translation>
    </message>
    <message>
        <source>Undo this list</source>
        <translation>Deshacer esta lista</translation>
    </message>
    <message>
        <source>“{file}” is taken in</source>
        <translation>«{file}» está recibida</translation>
    </message>
    <message>
        <source>“{file}” is undone</source>
        <translation>«{file}» está deshecha</translation>
    </message>
    <message>
        <source>Not taken in – {file}.xlsx</source>
        <translation>No recibidas – {file}.xlsx</translation>
    </message>
    <message>
        <source>Save the rows not taken in</source>
        <translation>Guardar las filas no recibidas</translation>
    </message>
    <message>
        <source>Every row was taken in.</source>
        <translation>Se recibieron todas las filas.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows were not taken in; each says why.</source>
        <translation>
            <numerusform>%n fila no se recibió; dice por qué.</numerusform>
            <numerusform>%n filas no se recibieron; cada una dice por qué.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept, because somebody worked on them since: {names} and {more} more</source>
        <translation>Se conservan, porque alguien trabajó en ellas después: {names} y {more} más</translation>
    </message>
    <message>
        <source>Kept, because somebody worked on them since: {names}</source>
        <translation>Se conservan, porque alguien trabajó en ellas después: {names}</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegación</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Personas encontradas</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>In, {time}</source>
        <translation>Ingresó, {time}</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Ya no figura</translation>
    </message>
</context>
<context>
    <name>RollCallOpening</name>
    <message>
        <source>Roll call</source>
        <translation>Pase de presencia</translation>
    </message>
</context>
<context>
    <name>RollCallSheet</name>
    <message>
        <source>Observers and others too</source>
        <translation>También observadores y otros</translation>
    </message>
    <message>
        <source>All members</source>
        <translation>Todos los miembros</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>Pase de presencia</translation>
    </message>
    <message>
        <source>No delegation begins with “{letters}”</source>
        <translation>Ninguna delegación empieza con «{letters}»</translation>
    </message>
    <message>
        <source>Two letters and Enter mark a delegation, Space the one you are on, {key} all members. Enter closes.</source>
        <translation>Dos letras y Enter marcan una delegación; Espacio, aquella donde usted está; {key}, a todos los miembros. Enter cierra.</translation>
    </message>
    <message>
        <source>“{letters}”: {names}. One letter more, or the arrows</source>
        <translation>«{letters}»: {names}. Una letra más, o las flechas</translation>
    </message>
    <message>
        <source>“{letters}”: {names} is present. Enter takes it back</source>
        <translation>«{letters}»: {names} está presente. Enter lo quita</translation>
    </message>
    <message>
        <source>“{letters}”: Enter marks {names}</source>
        <translation>«{letters}»: Enter marca {names}</translation>
    </message>
</context>
<context>
    <name>RollList</name>
    <message>
        <source>Check list of the delegation</source>
        <translation>Lista de verificación de la delegación</translation>
    </message>
</context>
<context>
    <name>RoomField</name>
    <message>
        <source>Name of the room</source>
        <translation>Nombre de la sala</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>no objectives of its own</source>
        <translation>sin objetivos propios</translation>
    </message>
    <message>
        <source>objectives with entries: {count} of {all}</source>
        <translation>objetivos con entradas: {count} de {all}</translation>
    </message>
    <message>
        <source>This meeting has no objectives</source>
        <translation>Esta reunión no tiene objetivos</translation>
    </message>
    <message>
        <source>All objectives have entries</source>
        <translation>Todos los objetivos tienen entradas</translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} objectives have entries</source>
        <translation>
            <numerusform>%n de {all} objetivos tiene entradas</numerusform>
            <numerusform>%n de {all} objetivos tienen entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n pendiente</numerusform>
            <numerusform>%n pendientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedMark</name>
    <message>
        <source>Saved {time}</source>
        <translation>Guardado {time}</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>Rehecho</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
</context>
<context>
    <name>Scanned</name>
    <message numerus="yes">
        <source>%n scanned here</source>
        <translation>
            <numerusform>%n con registro aquí</numerusform>
            <numerusform>%n con registro aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scanned at registration</source>
        <translation>
            <numerusform>%n en el registro general</numerusform>
            <numerusform>%n en el registro general</numerusform>
        </translation>
    </message>
    <message>
        <source>announced, not seen</source>
        <translation>con anuncio, sin registro</translation>
    </message>
    <message>
        <source>nobody announced</source>
        <translation>nadie anunciado</translation>
    </message>
</context>
<context>
    <name>ScannerDialog</name>
    <message>
        <source>Scan a test code here</source>
        <translation>Escanee aquí un código de prueba</translation>
    </message>
    <message>
        <source>Does the scanner work with this laptop?</source>
        <translation>¿Funciona el lector de códigos con esta computadora?</translation>
    </message>
    <message>
        <source>Scan both codes, here or on the test sheet. Nothing is recorded meanwhile.</source>
        <translation>Escanee los dos códigos, aquí o en la hoja de prueba. Mientras tanto no se registra nada.</translation>
    </message>
    <message>
        <source>Keep these settings</source>
        <translation>Guardar estos ajustes</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>No por ahora</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Gafete</translation>
    </message>
    <message>
        <source>Ticket of Indico</source>
        <translation>Boleto de Indico</translation>
    </message>
    <message>
        <source>Test sheet as PDF…</source>
        <translation>Hoja de prueba en PDF…</translation>
    </message>
    <message>
        <source>This code arrives as it should.</source>
        <translation>Este código llega como debe.</translation>
    </message>
    <message>
        <source>That was none of the test codes, or not one scan. Scan once more.</source>
        <translation>No era un código de prueba, o no llegó en una sola lectura. Escanee otra vez.</translation>
    </message>
    <message>
        <source>The code came without Enter. In the scanner&apos;s manual, scan “Add Enter”.</source>
        <translation>El código llegó sin Enter. En el manual del lector, escanee «Agregar Enter».</translation>
    </message>
    <message>
        <source>The scanner is slow. In its manual, scan the shortest delay between keys.</source>
        <translation>El lector es lento. En su manual, escanee la pausa más corta entre teclas.</translation>
    </message>
    <message>
        <source>Capitals come as small letters: Caps Lock is on. Codes are read all the same.</source>
        <translation>Las mayúsculas llegan como minúsculas: Bloq Mayús está activo. Los códigos se leen igual.</translation>
    </message>
    <message>
        <source>The scanner types for another keyboard. Badges and Indico&apos;s tickets are read all the same; for other codes, choose this laptop&apos;s keyboard in the scanner&apos;s manual.</source>
        <translation>El lector escribe para otro teclado. Los gafetes y los boletos de Indico se leen igual; para otros códigos, elija en el manual del lector el teclado de esta computadora.</translation>
    </message>
    <message>
        <source>What arrived: {text}</source>
        <translation>Llegó: {text}</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Longest pause {gap} ms; up to {most} ms will be taken for a scan.</source>
        <translation>Pausa más larga: {gap} ms; hasta {most} ms se tomará por una lectura.</translation>
    </message>
    <message>
        <source>Ends with {key}.</source>
        <translation>Termina con {key}.</translation>
    </message>
    <message>
        <source>Begins with {prefix}.</source>
        <translation>Empieza con {prefix}.</translation>
    </message>
    <message>
        <source>Save the test sheet</source>
        <translation>Guardar la hoja de prueba</translation>
    </message>
    <message>
        <source>scanner-test.pdf</source>
        <translation>prueba-del-lector.pdf</translation>
    </message>
    <message>
        <source>Ticket of pretix</source>
        <translation>Boleto de pretix</translation>
    </message>
    <message>
        <source>Print at 100 %, without fitting to the page, and scan each code.</source>
        <translation>Imprima al 100 %, sin ajustar a la página, y escanee cada código.</translation>
    </message>
    <message>
        <source>Test sheet for scanners</source>
        <translation>Hoja de prueba para lectores de códigos</translation>
    </message>
</context>
<context>
    <name>Scanning</name>
    <message>
        <source>Set up a scanner</source>
        <translation>Configurar un lector de códigos</translation>
    </message>
    <message>
        <source>The scanner is set up; its settings are kept.</source>
        <translation>El lector está configurado; sus ajustes quedan guardados.</translation>
    </message>
    <message>
        <source>The scan waits for other work to end.</source>
        <translation>La lectura espera a que termine otro trabajo.</translation>
    </message>
    <message>
        <source>Its own time counts; the verdict is told here.</source>
        <translation>Vale su propia hora; el resultado se dirá aquí.</translation>
    </message>
</context>
<context>
    <name>ScreenRow</name>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Screen {number}</source>
        <translation>Pantalla {number}</translation>
    </message>
    <message>
        <source>This window is here. A wall is never put over the desk&apos;s own work.</source>
        <translation>Aquí está esta ventana. El trabajo de la mesa no se cubre nunca.</translation>
    </message>
    <message>
        <source>Shows nothing of the meeting.</source>
        <translation>No muestra nada de la reunión.</translation>
    </message>
    <message>
        <source>Shows: {scene}</source>
        <translation>Muestra: {scene}</translation>
    </message>
    <message>
        <source>Not connected. {scene} comes back as soon as it is.</source>
        <translation>No está conectada. {scene} vuelve en cuanto se conecte.</translation>
    </message>
    <message>
        <source>This window was moved here. {scene} comes back when it is moved away.</source>
        <translation>Esta ventana se movió aquí. {scene} vuelve cuando se mueva a otra pantalla.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
</context>
<context>
    <name>SearchArea</name>
    <message>
        <source>Search or scan</source>
        <translation>Buscar o escanear</translation>
    </message>
    <message>
        <source>Name, country or badge</source>
        <translation>Nombre, país o gafete</translation>
    </message>
    <message>
        <source>Nobody is found by “{text}”. Ctrl+N enters a new person.</source>
        <translation>No hay nadie con «{text}». Ctrl+N abre Persona nueva.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
</context>
<context>
    <name>SectionHeading</name>
    <message>
        <source>Members-only session: what you write is for members</source>
        <translation>Sesión reservada: lo que escriba es solo para miembros</translation>
    </message>
    <message>
        <source>Show the whole text</source>
        <translation>Mostrar todo el texto</translation>
    </message>
    <message>
        <source>Fold the text</source>
        <translation>Plegar el texto</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Section</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Apartados</translation>
    </message>
</context>
<context>
    <name>SectionView</name>
    <message>
        <source>Choose a row, or press Ctrl+N for a new one.</source>
        <translation>Elija una fila, o pulse Ctrl+N para una nueva.</translation>
    </message>
</context>
<context>
    <name>SessionChoice</name>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>No session today</source>
        <translation>Hoy no hay sesiones</translation>
    </message>
</context>
<context>
    <name>SessionPanel</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>A title in one language is needed.</source>
        <translation>Hace falta el título en un idioma.</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Who may enter</source>
        <translation>Quién puede entrar</translation>
    </message>
    <message>
        <source>The door records departures, too</source>
        <translation>En la puerta se registran también las salidas</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Presidencia</translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation>Relatoría</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Sesión nueva</translation>
    </message>
</context>
<context>
    <name>SessionSide</name>
    <message>
        <source>Choose a session, or press Ctrl+N for a new one.</source>
        <translation>Elija una sesión o pulse Ctrl+N para una nueva.</translation>
    </message>
</context>
<context>
    <name>SettlePanel</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>For example, how it was done</source>
        <translation>Por ejemplo, cómo se cumplió</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>What was said of it</source>
        <translation>Lo que consta</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Compromiso</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Como están</translation>
    </message>
    <message>
        <source>15/4, 15 April, +30…</source>
        <translation>15/4, 15 de abril, +30…</translation>
    </message>
    <message>
        <source>Delegation or body</source>
        <translation>Delegación u órgano</translation>
    </message>
</context>
<context>
    <name>Settlement</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Responsible: delegation or body</source>
        <translation>Responsable: delegación u órgano</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Due: 15/4, +30…</source>
        <translation>Plazo: 15/4, +30…</translation>
    </message>
</context>
<context>
    <name>Settlements</name>
    <message>
        <source>Record</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>Por resolver</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>To settle</source>
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>Nothing to settle.</source>
        <translation>Nada por resolver.</translation>
    </message>
    <message>
        <source>Settle one after the other</source>
        <translation>Resolver uno tras otro</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Es la misma persona</translation>
    </message>
    <message>
        <source>Two different people</source>
        <translation>Son dos personas</translation>
    </message>
    <message>
        <source>To settle: {settle}. Good to know: {know}.</source>
        <translation>Por resolver: {settle}. Conviene saber: {know}.</translation>
    </message>
    <message>
        <source>Looking for what is to settle</source>
        <translation>Se busca lo que hay por resolver</translation>
    </message>
    <message>
        <source>Joining of two records</source>
        <translation>Unión de dos registros</translation>
    </message>
    <message>
        <source>Telling two people apart</source>
        <translation>Distinción de dos personas</translation>
    </message>
</context>
<context>
    <name>SettlingView</name>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Open its place</source>
        <translation>Abrir en su lugar</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decidir después</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} de {count}</translation>
    </message>
    <message>
        <source>Both together, as a proposal</source>
        <translation>Los dos cambios juntos, como propuesta</translation>
    </message>
    <message>
        <source>Or write it as it should be</source>
        <translation>O escríbalo como debe quedar</translation>
    </message>
    <message>
        <source>Use what is written here</source>
        <translation>Usar lo escrito aquí</translation>
    </message>
    <message>
        <source>Keys 1 to {last} choose; Ctrl+Z takes a choice back; Esc leads back to the list.</source>
        <translation>Las teclas 1 a {last} eligen; Ctrl+Z deshace una elección; Esc vuelve a la lista.</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Section</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>Adding of the usual phrases</source>
        <translation>Adición de las frases usuales</translation>
    </message>
    <message>
        <source>New record in this section</source>
        <translation>Crear en este apartado</translation>
    </message>
    <message>
        <source>Delete the record</source>
        <translation>Borrar el registro</translation>
    </message>
    <message>
        <source>Save what is typed</source>
        <translation>Guardar lo escrito</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrar la lista</translation>
    </message>
    <message>
        <source>Take in a list of people</source>
        <translation>Recibir una lista de personas</translation>
    </message>
    <message>
        <source>Add the usual phrases</source>
        <translation>Agregar las frases usuales</translation>
    </message>
    <message>
        <source>Print badges</source>
        <translation>Imprimir gafetes</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>The page as it would be printed</source>
        <translation>La página tal como se imprimiría</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Beside the entries</source>
        <translation>Junto a las entradas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Slots</name>
    <message>
        <source>Delegations found</source>
        <translation>Delegaciones encontradas</translation>
    </message>
</context>
<context>
    <name>SpeakerField</name>
    <message>
        <source>Delegation or name</source>
        <translation>Delegación o nombre</translation>
    </message>
    <message>
        <source>Two letters of a delegation</source>
        <translation>Dos letras de la delegación, o un nombre</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Delegations found</source>
        <translation>Delegaciones encontradas</translation>
    </message>
    <message>
        <source>By name: {name}</source>
        <translation>Por nombre: {name}</translation>
    </message>
</context>
<context>
    <name>SpeakerPanel</name>
    <message>
        <source>A delegation&apos;s name alone and Enter puts it on the list; Ctrl+J gives the floor.</source>
        <translation>El nombre de una delegación solo y Enter la ponen en la lista; Ctrl+J da la palabra.</translation>
    </message>
    <message>
        <source>Next speaker</source>
        <translation>Siguiente orador</translation>
    </message>
    <message>
        <source>Nobody has the floor</source>
        <translation>Nadie tiene la palabra</translation>
    </message>
</context>
<context>
    <name>SpeakerSide</name>
    <message>
        <source>Waiting for the floor</source>
        <translation>Piden la palabra</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Nadie espera.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Quitar de la lista</translation>
    </message>
</context>
<context>
    <name>Speaking</name>
    <message>
        <source>{speaker} has the floor, {time}</source>
        <translation>En uso de la palabra: {speaker}, {time}</translation>
    </message>
    <message>
        <source>Nobody is waiting for the floor</source>
        <translation>Nadie espera la palabra</translation>
    </message>
    <message>
        <source>{speaker} is already on the list of speakers</source>
        <translation>{speaker}: ya en la lista de oradores</translation>
    </message>
    <message>
        <source>{speaker} is on the list of speakers</source>
        <translation>{speaker}: en la lista de oradores</translation>
    </message>
    <message>
        <source>This session is for members only as it is</source>
        <translation>Toda esta sesión ya es reservada</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>No suggestions</source>
        <translation>Sin sugerencias</translation>
    </message>
    <message>
        <source>Learn “{word}”</source>
        <translation>Aprender «{word}»</translation>
    </message>
</context>
<context>
    <name>StageMessage</name>
    <message>
        <source>Message in your own words</source>
        <translation>Mensaje con sus propias palabras</translation>
    </message>
    <message>
        <source>Your own words, in either language</source>
        <translation>Sus propias palabras, en cualquiera de los dos idiomas</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Message to the stage</source>
        <translation>Mensaje al podio</translation>
    </message>
    <message>
        <source>On the stage now: {text}</source>
        <translation>En el podio: {text}</translation>
    </message>
    <message>
        <source>“{text}” waits until a screen shows the stage.</source>
        <translation>«{text}» espera a que una pantalla muestre el podio.</translation>
    </message>
    <message>
        <source>No message.</source>
        <translation>Sin mensaje.</translation>
    </message>
    <message>
        <source>No screen shows the stage now.</source>
        <translation>Ninguna pantalla muestra el podio en este momento.</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>I have an invitation</source>
        <translation>Tengo una invitación</translation>
    </message>
    <message>
        <source>Somebody gave you a file and reads six words out to you.</source>
        <translation>Alguien le dio un archivo y le dicta seis palabras.</translation>
    </message>
    <message>
        <source>Prepare a new meeting</source>
        <translation>Preparar una reunión nueva</translation>
    </message>
    <message>
        <source>This laptop becomes the secretariat’s, and invites the others.</source>
        <translation>Esta computadora será la de la Secretaría e invitará a las demás.</translation>
    </message>
    <message>
        <source>Practise with the sample meeting</source>
        <translation>Practicar con la reunión de muestra</translation>
    </message>
    <message>
        <source>All people in it are invented, and nothing in it counts.</source>
        <translation>Todas las personas son inventadas y nada de ella cuenta.</translation>
    </message>
    <message>
        <source>On this laptop</source>
        <translation>En esta computadora</translation>
    </message>
    <message>
        <source>spoken now</source>
        <translation>en uso</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Read the other meetings</source>
        <translation>Leer las otras reuniones</translation>
    </message>
    <message>
        <source>On one page</source>
        <translation>En una página</translation>
    </message>
    <message>
        <source>Other meetings are being read…</source>
        <translation>Se están leyendo las otras reuniones…</translation>
    </message>
    <message>
        <source>Only this meeting is searched.</source>
        <translation>Solo se busca en esta reunión.</translation>
    </message>
    <message>
        <source>Could not be read: {meetings}.</source>
        <translation>No se pudo leer: {meetings}.</translation>
    </message>
    <message>
        <source>More than {count} entries; the newest are shown.</source>
        <translation>Más de {count} entradas; se muestran las más recientes.</translation>
    </message>
    <message>
        <source>{count} entries; the newest {shown} are shown.</source>
        <translation>{count} entradas; se muestran las {shown} más recientes.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries, the newest first.</source>
        <translation>
            <numerusform>%n entrada.</numerusform>
            <numerusform>%n entradas, las más recientes primero.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nada encontrado.</translation>
    </message>
</context>
<context>
    <name>TabHeads</name>
    <message>
        <source>The chosen session</source>
        <translation>La sesión elegida</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objetivos</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Puntos</translation>
    </message>
</context>
<context>
    <name>TickLine</name>
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
    <name>TickTable</name>
    <message>
        <source>Commitments not done</source>
        <translation>Compromisos no cumplidos</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Time used at the floor</source>
        <translation>Tiempo de uso de la palabra</translation>
    </message>
    <message>
        <source>By delegation</source>
        <translation>Por delegación</translation>
    </message>
    <message>
        <source>By intervention</source>
        <translation>Por intervención</translation>
    </message>
</context>
<context>
    <name>Timetable</name>
    <message>
        <source>Add a room</source>
        <translation>Añadir una sala</translation>
    </message>
    <message>
        <source>Arrows go to the next session, Enter opens it, Alt with arrows moves it.</source>
        <translation>Las flechas llevan a la sesión vecina, Enter la abre, Alt con flechas la mueve.</translation>
    </message>
    <message numerus="yes">
        <source>{room}: %n sessions</source>
        <translation>
            <numerusform>{room}: %n sesión</numerusform>
            <numerusform>{room}: %n sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Timetable</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Drag here or press Ctrl+N for the first session</source>
        <translation>Arrastre aquí o pulse Ctrl+N para la primera sesión</translation>
    </message>
</context>
<context>
    <name>TranslatingView</name>
    <message>
        <source>Paragraphs in both languages</source>
        <translation>Párrafos en ambos idiomas</translation>
    </message>
    <message>
        <source>They say the same</source>
        <translation>Dicen lo mismo</translation>
    </message>
    <message>
        <source>Only what is pending or behind</source>
        <translation>Solo lo pendiente o desactualizado</translation>
    </message>
    <message>
        <source>Go to the next pending or behind</source>
        <translation>Ir a lo siguiente pendiente o desactualizado</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Delete the translation</source>
        <translation>Eliminar la traducción</translation>
    </message>
    <message>
        <source>Show the entry where it was written</source>
        <translation>Mostrar la entrada donde se escribió</translation>
    </message>
    <message>
        <source>Already saved</source>
        <translation>Ya está guardado</translation>
    </message>
    <message>
        <source>Nothing is left to translate here</source>
        <translation>Aquí no falta nada por traducir</translation>
    </message>
    <message>
        <source>Nothing is pending or behind here.</source>
        <translation>Aquí no hay nada pendiente ni desactualizado.</translation>
    </message>
    <message>
        <source>Nothing to translate yet. What is recorded in the main record of a session appears here.</source>
        <translation>Aún no hay nada que traducir. Aquí aparece lo que se anota en el registro principal de una sesión.</translation>
    </message>
</context>
<context>
    <name>TypedBefore</name>
    <message>
        <source>What was typed in Setup → {section} was kept.</source>
        <translation>Se conservó lo que se escribía en Preparación → {section}.</translation>
    </message>
    <message>
        <source>It is not recorded yet.</source>
        <translation>Aún no está registrado.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
</context>
<context>
    <name>TypingHelp</name>
    <message>
        <source>Ctrl+Enter records, Enter breaks the line, Up edits the last entry</source>
        <translation>Ctrl+Enter registra, Enter cambia de línea, Arriba edita la última entrada</translation>
    </message>
    <message>
        <source>Enter records, Shift+Enter breaks the line, Up edits the last entry</source>
        <translation>Enter registra, Shift+Enter cambia de línea, Arriba edita la última entrada</translation>
    </message>
    <message>
        <source>Ctrl+Enter puts {speaker} on the list of speakers</source>
        <translation>Ctrl+Enter pone en la lista de oradores a: {speaker}</translation>
    </message>
    <message>
        <source>Enter puts {speaker} on the list of speakers</source>
        <translation>Enter pone en la lista de oradores a: {speaker}</translation>
    </message>
    <message>
        <source>Ctrl+Enter: {what}</source>
        <translation>Ctrl+Enter: {what}</translation>
    </message>
    <message>
        <source>Ctrl+Enter records the change; Esc leaves it as it was</source>
        <translation>Ctrl+Enter registra el cambio; Esc la deja como estaba</translation>
    </message>
    <message>
        <source>Enter records the change; Esc leaves it as it was</source>
        <translation>Enter registra el cambio; Esc la deja como estaba</translation>
    </message>
    <message>
        <source>Enter records</source>
        <translation>Enter registra</translation>
    </message>
    <message>
        <source>Enter breaks the line</source>
        <translation>Enter cambia de línea</translation>
    </message>
    <message>
        <source>Enter breaks the line now, Ctrl+Enter records</source>
        <translation>Ahora Enter cambia de línea y Ctrl+Enter registra</translation>
    </message>
    <message>
        <source>Enter records now, Shift+Enter breaks the line</source>
        <translation>Ahora Enter registra y Shift+Enter cambia de línea</translation>
    </message>
</context>
<context>
    <name>UndoCard</name>
    <message>
        <source>Nothing is deleted: other laptops keep all of it, and it can be let count again here.</source>
        <translation>Nada se borra: las otras computadoras lo conservan todo, y aquí se puede dejar que cuente otra vez.</translation>
    </message>
    <message>
        <source>This will no longer count here</source>
        <translation>Esto dejará de contar aquí</translation>
    </message>
    <message>
        <source>This stays, because something rests on it</source>
        <translation>Esto se queda, porque algo se apoya en ello</translation>
    </message>
    <message>
        <source>Nothing can be undone: later work here rests on all of it.</source>
        <translation>No se puede deshacer nada: el trabajo posterior de aquí se apoya en todo.</translation>
    </message>
    <message>
        <source>Undo what came in</source>
        <translation>Deshacer lo recibido</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo así</translation>
    </message>
    <message>
        <source>Undo what came in from {laptop}?</source>
        <translation>¿Deshacer lo recibido de {laptop}?</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>New entry</source>
        <translation>Entrada nueva</translation>
    </message>
    <message>
        <source>Change of an entry</source>
        <translation>Cambio de una entrada</translation>
    </message>
    <message>
        <source>Deletion of an entry</source>
        <translation>Borrado de una entrada</translation>
    </message>
</context>
<context>
    <name>UnknownDelegations</name>
    <message>
        <source>Delegations that the meeting does not know</source>
        <translation>Delegaciones que la reunión no conoce</translation>
    </message>
    <message>
        <source>What “{name}” means</source>
        <translation>Qué significa «{name}»</translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation>Dejar fuera estas filas</translation>
    </message>
    <message>
        <source>A new delegation</source>
        <translation>Una delegación nueva</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictArea</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Type or scan. The whole list is shown: close it when strangers can see the screen.</source>
        <translation>Escriba o escanee. Se muestra toda la lista: ciérrela si otras personas ven la pantalla.</translation>
    </message>
    <message>
        <source>Type or scan. The list is not shown, to protect people&apos;s data.</source>
        <translation>Escriba o escanee. La lista no se muestra para cuidar los datos.</translation>
    </message>
    <message>
        <source>Allow, with reason</source>
        <translation>Permitir con motivo</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Permitir</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Dismiss</source>
        <translation>Quitar el mensaje</translation>
    </message>
    <message>
        <source>On the stick</source>
        <translation>En la memoria</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Computadora</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Files on the stick</source>
        <translation>Archivos de la memoria</translation>
    </message>
    <message>
        <source>taken in now</source>
        <translation>recibido ahora</translation>
    </message>
    <message>
        <source>brings something new</source>
        <translation>trae algo nuevo</translation>
    </message>
    <message>
        <source>not taken in</source>
        <translation>no recibido</translation>
    </message>
    <message>
        <source>damaged, at line {line}</source>
        <translation>dañado, en la línea {line}</translation>
    </message>
    <message>
        <source>needs version {version}</source>
        <translation>requiere la versión {version}</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nada nuevo</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>es el nuestro</translation>
    </message>
    <message>
        <source>taken in before</source>
        <translation>ya recibido</translation>
    </message>
    <message>
        <source>undone here before</source>
        <translation>deshecho aquí antes</translation>
    </message>
    <message>
        <source>an invitation, left closed</source>
        <translation>invitación, no se abre</translation>
    </message>
    <message>
        <source>of another meeting</source>
        <translation>de otra reunión</translation>
    </message>
    <message>
        <source>cut short: copy it again</source>
        <translation>incompleto: cópielo de nuevo</translation>
    </message>
    <message>
        <source>damaged: copy it again</source>
        <translation>dañado: cópielo de nuevo</translation>
    </message>
    <message>
        <source>too large to be a bundle</source>
        <translation>demasiado grande para un paquete</translation>
    </message>
    <message>
        <source>went away</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
</context>
<context>
    <name>VisibilityChoice</name>
    <message>
        <source>Who may read it</source>
        <translation>Quién puede leerla</translation>
    </message>
</context>
<context>
    <name>WallControl</name>
    <message>
        <source>Only this laptop&apos;s own screen is connected. Plug in another one.</source>
        <translation>Solo está conectada la pantalla de esta computadora. Conecte otra.</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>Mostrar los números</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Show in a window</source>
        <translation>Mostrar en una ventana</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Pantallas para el público</translation>
    </message>
    <message>
        <source>The wall shows the agenda as this laptop knows it. Internal items never appear.</source>
        <translation>Las pantallas muestran la agenda como la conoce esta computadora. Los puntos internos no aparecen nunca.</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Pantallas conectadas</translation>
    </message>
    <message>
        <source>In a window</source>
        <translation>En una ventana</translation>
    </message>
</context>
<context>
    <name>WallOffer</name>
    <message>
        <source>Wall…</source>
        <translation>Pantallas para el público…</translation>
    </message>
</context>
<context>
    <name>Walls</name>
    <message>
        <source>Another screen is connected: {name}.</source>
        <translation>Se conectó otra pantalla: {name}.</translation>
    </message>
    <message>
        <source>Show the wall there…</source>
        <translation>Mostrar ahí la agenda…</translation>
    </message>
    <message>
        <source>The screen {name} is not connected any more.</source>
        <translation>La pantalla {name} ya no está conectada.</translation>
    </message>
    <message>
        <source>Its wall comes back as soon as it is.</source>
        <translation>Lo que mostraba vuelve en cuanto se conecte.</translation>
    </message>
    <message>
        <source>This window is now on the screen {name}, which showed a wall.</source>
        <translation>Esta ventana está ahora en la pantalla {name}, que mostraba la agenda.</translation>
    </message>
    <message>
        <source>The wall is hidden there until this window is moved away.</source>
        <translation>Lo que mostraba queda oculto hasta que esta ventana se mueva a otra pantalla.</translation>
    </message>
    <message>
        <source>The wall is back on the screen {name}.</source>
        <translation>La pantalla {name} vuelve a mostrar la agenda.</translation>
    </message>
</context>
<context>
    <name>WayBar</name>
    <message>
        <source>Check out</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Ingreso</translation>
    </message>
    <message>
        <source>Change to check in</source>
        <translation>Cambiar a ingreso</translation>
    </message>
    <message>
        <source>Change to check out</source>
        <translation>Cambiar a salida</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Opening the invitation</source>
        <translation>Abriendo la invitación</translation>
    </message>
    <message>
        <source>Saving the workbook</source>
        <translation>Guardando el libro de cálculo</translation>
    </message>
    <message>
        <source>Making the meeting</source>
        <translation>Creando la reunión</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>day</source>
        <translation>día</translation>
    </message>
    <message>
        <source>time</source>
        <translation>hora</translation>
    </message>
</context>
<context>
    <name>WholeDelegation</name>
    <message>
        <source>Whole delegation</source>
        <translation>Delegación completa</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegación</translation>
    </message>
    <message>
        <source>Leave without checking in</source>
        <translation>Salir sin registrar</translation>
    </message>
    <message>
        <source>Check-in of the delegation {name}</source>
        <translation>Registro de la delegación {name}</translation>
    </message>
    <message numerus="yes">
        <source>Check in %n people</source>
        <translation>
            <numerusform>Registrar a %n persona</numerusform>
            <numerusform>Registrar a %n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is ticked</source>
        <translation>Nadie está marcado</translation>
    </message>
    <message>
        <source>{came} of {all} have come. Space ticks, Enter checks in</source>
        <translation>{came} de {all} ya ingresaron. Espacio marca, Enter registra</translation>
    </message>
    <message>
        <source>already in, {time}</source>
        <translation>ya ingresó, {time}</translation>
    </message>
</context>
<context>
    <name>WholeEntry</name>
    <message>
        <source>An entry of another meeting, to be read only.</source>
        <translation>Una entrada de otra reunión, solo para leer.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Text of the entry</source>
        <translation>Texto de la entrada</translation>
    </message>
</context>
<context>
    <name>WordEntry</name>
    <message>
        <source>Two letters show the words that begin so; Tab or Enter takes the first.</source>
        <translation>Dos letras muestran las palabras que empiezan así; Tab o Enter toma la primera.</translation>
    </message>
    <message>
        <source>Word {number} is missing.</source>
        <translation>Falta la palabra {number}.</translation>
    </message>
    <message>
        <source>“{word}” is not one of the words. Perhaps: {like}?</source>
        <translation>«{word}» no es una de las palabras. Quizá: {like}.</translation>
    </message>
    <message>
        <source>“{word}” is not one of the words.</source>
        <translation>«{word}» no es una de las palabras.</translation>
    </message>
</context>
<context>
    <name>WordField</name>
    <message>
        <source>Word {number}</source>
        <translation>Palabra {number}</translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>The words were read out</source>
        <translation>Las palabras ya se dictaron</translation>
    </message>
    <message>
        <source>Read these six words out</source>
        <translation>Dicte estas seis palabras</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Print the cards</source>
        <translation>Imprimir las tarjetas</translation>
    </message>
    <message>
        <source>Save the cards…</source>
        <translation>Guardar las tarjetas…</translation>
    </message>
    <message>
        <source>The cards are in {path}. Print them, delete the file, and destroy the sheet with the words once they are typed.</source>
        <translation>Las tarjetas están en {path}. Imprímalas, borre el archivo y destruya la hoja de las palabras cuando estén escritas.</translation>
    </message>
    <message>
        <source>Destroy the sheet with the words once they are typed.</source>
        <translation>Destruya la hoja de las palabras cuando estén escritas.</translation>
    </message>
    <message>
        <source>Nobody can show them again: they are kept nowhere. Never put them on the stick.</source>
        <translation>Nadie puede volver a mostrarlas: no se guardan en ningún lugar. Nunca las ponga en la memoria.</translation>
    </message>
    <message>
        <source>Six words for {place}, {number} of {count}</source>
        <translation>Seis palabras para {place}, {number} de {count}</translation>
    </message>
    <message>
        <source>This one is spare: whoever joins types which place it is. It is in {path}.</source>
        <translation>Esta es de reserva: quien se une escribe qué puesto es. Está en {path}.</translation>
    </message>
    <message>
        <source>The invitation for {place} is in {path}. Its badges begin with {letter}.</source>
        <translation>La invitación para {place} está en {path}. Sus gafetes empiezan con {letter}.</translation>
    </message>
    <message>
        <source>Next invitation</source>
        <translation>Siguiente invitación</translation>
    </message>
    <message>
        <source>Done with these words</source>
        <translation>Ya no necesito estas palabras</translation>
    </message>
</context>
<context>
    <name>WritingView</name>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Nothing yet. Write below, for example “{code}: proposes…”.</source>
        <translation>Aún nada. Escriba abajo; por ejemplo «{code}: propone…».</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Entrada nueva</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Choose the kind</source>
        <translation>Elegir el tipo</translation>
    </message>
    <message>
        <source>Choose the delegation</source>
        <translation>Elegir la delegación</translation>
    </message>
    <message>
        <source>Next speaker</source>
        <translation>Siguiente orador</translation>
    </message>
    <message>
        <source>Members only, or open again</source>
        <translation>Sesión reservada, o abrir de nuevo</translation>
    </message>
    <message>
        <source>Open or close the side</source>
        <translation>Abrir o cerrar el lado</translation>
    </message>
    <message>
        <source>The text alone</source>
        <translation>Solo el texto</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>Names verified</source>
        <translation>Nombres verificados</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Did {delegation} sign its list of names? The time and your name are recorded, and stay on record.</source>
        <translation>¿Firmó {delegation} su lista de nombres? Quedan registrados la hora y su nombre de usted, sin deshacer.</translation>
    </message>
</context>
<context>
    <name>agenda</name>
    <message>
        <source>The programme has no times yet.</source>
        <translation>El programa aún no tiene horas.</translation>
    </message>
    <message>
        <source>The meeting begins on {day} at {time}.</source>
        <translation>La reunión empieza el {day} a las {time}.</translation>
    </message>
    <message>
        <source>The meeting ended on {day}.</source>
        <translation>La reunión terminó el {day}.</translation>
    </message>
    <message>
        <source>No session at this moment.</source>
        <translation>No hay sesión en este momento.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>no se trató</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>desde las {time}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>hasta las {time}</translation>
    </message>
    <message>
        <source>{time} over</source>
        <translation>{time} de más</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{used} min of {planned}</source>
        <translation>{used} min de {planned}</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>interno</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Chair: {name}</source>
        <translation>Presidencia: {name}</translation>
    </message>
    <message>
        <source>running late</source>
        <translation>con retraso</translation>
    </message>
    <message>
        <source>ahead of its plan</source>
        <translation>adelantada</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>a tiempo</translation>
    </message>
    <message>
        <source>expected {time}</source>
        <translation>esperado {time}</translation>
    </message>
    <message>
        <source>expected until {time}</source>
        <translation>esperado hasta las {time}</translation>
    </message>
    <message>
        <source>Members-only session</source>
        <translation>Sesión reservada</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{sum} of {length}</source>
        <translation>{sum} de {length}</translation>
    </message>
    <message>
        <source>{length} too long</source>
        <translation>{length} de más</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>Sin sala</translation>
    </message>
    <message>
        <source>{length} later</source>
        <translation>{length} más tarde</translation>
    </message>
    <message>
        <source>{length} earlier</source>
        <translation>{length} antes</translation>
    </message>
    <message>
        <source>Move what follows, too: {what}, {shift}</source>
        <translation>Mover también lo que sigue: {what}, {shift}</translation>
    </message>
    <message>
        <source>Room taken twice</source>
        <translation>Sala ocupada dos veces</translation>
    </message>
    <message>
        <source>Chair wanted twice</source>
        <translation>Presidencia en dos lugares</translation>
    </message>
    <message>
        <source>Rapporteur wanted twice</source>
        <translation>Relatoría en dos lugares</translation>
    </message>
    <message>
        <source>Outside the meeting</source>
        <translation>Fuera de la reunión</translation>
    </message>
    <message>
        <source>Time skipped by the clocks</source>
        <translation>Hora que el reloj se salta</translation>
    </message>
    <message>
        <source>Begins too early</source>
        <translation>Empieza antes de tiempo</translation>
    </message>
    <message>
        <source>Outside its session</source>
        <translation>Fuera de su sesión</translation>
    </message>
    <message>
        <source>No objectives</source>
        <translation>Sin objetivos</translation>
    </message>
    <message>
        <source>No time</source>
        <translation>Sin hora</translation>
    </message>
    <message>
        <source>{name} is taken twice: “{session}” and “{other}”</source>
        <translation>{name}, ocupada dos veces: «{session}» y «{other}»</translation>
    </message>
    <message>
        <source>{name} chairs two sessions at once: “{session}” and “{other}”</source>
        <translation>{name} preside dos sesiones a la vez: «{session}» y «{other}»</translation>
    </message>
    <message>
        <source>{name} reports on two sessions at once: “{session}” and “{other}”</source>
        <translation>{name} lleva la relatoría de dos sesiones a la vez: «{session}» y «{other}»</translation>
    </message>
    <message>
        <source>Outside the days of the meeting: “{session}”</source>
        <translation>Fuera de los días de la reunión: «{session}»</translation>
    </message>
    <message>
        <source>The clocks are put forward over a time of “{session}”</source>
        <translation>El cambio de hora se salta una hora de «{session}»</translation>
    </message>
    <message>
        <source>Items {length} too long: “{session}”</source>
        <translation>Los puntos suman {length} de más: «{session}»</translation>
    </message>
    <message>
        <source>“{item}” begins before the item above it ends: “{session}”</source>
        <translation>«{item}» empieza antes de que termine el punto anterior: «{session}»</translation>
    </message>
    <message>
        <source>“{item}” is outside the hours of “{session}”</source>
        <translation>«{item}» queda fuera del horario de «{session}»</translation>
    </message>
    <message>
        <source>No objectives: “{session}”</source>
        <translation>Sin objetivos: «{session}»</translation>
    </message>
    <message>
        <source>No room: “{session}”</source>
        <translation>Sin sala: «{session}»</translation>
    </message>
    <message>
        <source>No time: “{session}”</source>
        <translation>Sin hora: «{session}»</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>Sin hora</translation>
    </message>
    <message>
        <source>Copy of {name}</source>
        <translation>Copia de {name}</translation>
    </message>
    <message>
        <source>Continued from {day}</source>
        <translation>Continuación del {day}</translation>
    </message>
    <message>
        <source>Goes on until {day}</source>
        <translation>Sigue hasta el {day}</translation>
    </message>
    <message>
        <source>Wall…</source>
        <translation>Pantallas…</translation>
    </message>
    <message>
        <source>translation missing</source>
        <translation>falta traducción</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Programme by day</source>
        <translation>Programa por día</translation>
    </message>
    <message>
        <source>Programme by room</source>
        <translation>Programa por sala</translation>
    </message>
    <message>
        <source>Door sheets</source>
        <translation>Hojas de puerta</translation>
    </message>
    <message>
        <source>Internal script</source>
        <translation>Guion interno</translation>
    </message>
    <message>
        <source>Calendar of all sessions</source>
        <translation>Calendario de todas las sesiones</translation>
    </message>
    <message>
        <source>Calendar of one person</source>
        <translation>Calendario de una persona</translation>
    </message>
    <message>
        <source>For everyone: internal items are left out.</source>
        <translation>Para todas las personas: sin los puntos internos.</translation>
    </message>
    <message>
        <source>A sheet for each room and day, in large letters. Internal items are left out.</source>
        <translation>Una hoja por sala y día, en letra grande. Sin los puntos internos.</translation>
    </message>
    <message>
        <source>For those who run the meeting: it holds internal items.</source>
        <translation>Para quienes conducen la reunión: incluye los puntos internos.</translation>
    </message>
    <message>
        <source>For telephones and mail programs. Internal items are left out.</source>
        <translation>Para teléfonos y programas de correo. Sin los puntos internos.</translation>
    </message>
    <message>
        <source>The sessions that this person may enter. Internal items are left out.</source>
        <translation>Las sesiones a las que puede entrar esta persona. Sin los puntos internos.</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Sesión nueva</translation>
    </message>
    <message>
        <source>New item in the session</source>
        <translation>Punto nuevo en la sesión</translation>
    </message>
    <message>
        <source>Save what is typed</source>
        <translation>Guardar lo escrito</translation>
    </message>
    <message>
        <source>Copy the session</source>
        <translation>Copiar la sesión</translation>
    </message>
    <message>
        <source>Copy the day</source>
        <translation>Copiar el día</translation>
    </message>
    <message>
        <source>Delete the session or the item</source>
        <translation>Borrar la sesión o el punto</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>Añadir una sala</translation>
    </message>
    <message>
        <source>Rename the room</source>
        <translation>Cambiar el nombre de la sala</translation>
    </message>
    <message>
        <source>Five minutes earlier, or up</source>
        <translation>Cinco minutos antes, o hacia arriba</translation>
    </message>
    <message>
        <source>Five minutes later, or down</source>
        <translation>Cinco minutos después, o hacia abajo</translation>
    </message>
    <message>
        <source>Five minutes shorter</source>
        <translation>Cinco minutos más corta</translation>
    </message>
    <message>
        <source>Five minutes longer</source>
        <translation>Cinco minutos más larga</translation>
    </message>
    <message>
        <source>To the room at the left</source>
        <translation>A la sala de la izquierda</translation>
    </message>
    <message>
        <source>To the room at the right</source>
        <translation>A la sala de la derecha</translation>
    </message>
    <message>
        <source>To the day before</source>
        <translation>Al día anterior</translation>
    </message>
    <message>
        <source>To the day after</source>
        <translation>Al día siguiente</translation>
    </message>
    <message>
        <source>Move what follows, too</source>
        <translation>Mover también lo que sigue</translation>
    </message>
    <message>
        <source>Timetable or list</source>
        <translation>Horario o lista</translation>
    </message>
    <message>
        <source>Next tab of the session</source>
        <translation>Pestaña siguiente de la sesión</translation>
    </message>
    <message>
        <source>Previous tab of the session</source>
        <translation>Pestaña anterior de la sesión</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Presented by</source>
        <translation>Presenta</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Shown to</source>
        <translation>Se muestra a</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traducción</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objetivos</translation>
    </message>
    <message>
        <source>New objective</source>
        <translation>Objetivo nuevo</translation>
    </message>
    <message>
        <source>Choose an objective, or begin a new one.</source>
        <translation>Elija un objetivo o empiece uno nuevo.</translation>
    </message>
    <message>
        <source>Items of the session</source>
        <translation>Puntos de la sesión</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Punto nuevo</translation>
    </message>
    <message>
        <source>Choose an item, or press Ctrl+I for a new one.</source>
        <translation>Elija un punto o pulse Ctrl+I para uno nuevo.</translation>
    </message>
</context>
<context>
    <name>board</name>
    <message>
        <source>No delegation</source>
        <translation>Sin delegación</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Anunciados</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrados</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>Siguen aquí</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>En sala</translation>
    </message>
    <message>
        <source>Have entered</source>
        <translation>Han ingresado</translation>
    </message>
    <message>
        <source>no head named</source>
        <translation>sin jefatura nombrada</translation>
    </message>
    <message>
        <source>Acting head: {name}</source>
        <translation>Jefatura encargada: {name}</translation>
    </message>
    <message>
        <source>Head: {name}</source>
        <translation>Jefatura: {name}</translation>
    </message>
    <message>
        <source>Credentials pending</source>
        <translation>Credenciales pendientes</translation>
    </message>
    <message>
        <source>Credentials complete</source>
        <translation>Credenciales completas</translation>
    </message>
    <message>
        <source>Credentials: {seen} of {all}</source>
        <translation>Credenciales: {seen} de {all}</translation>
    </message>
    <message>
        <source>Names verified, {time}</source>
        <translation>Nombres verificados, {time}</translation>
    </message>
    <message>
        <source>Names verified by {person}, {time}</source>
        <translation>Nombres verificados por {person}, {time}</translation>
    </message>
    <message>
        <source>has arrived</source>
        <translation>ya llegó</translation>
    </message>
    <message>
        <source>{present} of {members} members are here</source>
        <translation>{present} de {members} miembros presentes</translation>
    </message>
    <message>
        <source>{present} of {members} members are here; missing: {missing}</source>
        <translation>{present} de {members} miembros presentes; faltan: {missing}</translation>
    </message>
    <message>
        <source>Ready to open: {present} of {members} members</source>
        <translation>Lista para abrir: {present} de {members} miembros</translation>
    </message>
    <message>
        <source>Ready to open: {present} of {members} members; missing: {missing}</source>
        <translation>Lista para abrir: {present} de {members} miembros; faltan: {missing}</translation>
    </message>
    <message>
        <source>Not ready to open: {present} of {needed} members needed; missing: {missing}</source>
        <translation>Aún no está lista para abrir: {present} de los {needed} miembros necesarios; faltan: {missing}</translation>
    </message>
    <message>
        <source>Not ready to open: {present} of {members} members; missing: {missing}</source>
        <translation>Aún no está lista para abrir: {present} de {members} miembros; faltan: {missing}</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>esta computadora</translation>
    </message>
    <message>
        <source>a laptop without a name</source>
        <translation>una computadora sin nombre</translation>
    </message>
    <message>
        <source>{place} up to {time}</source>
        <translation>{place} hasta las {time}</translation>
    </message>
    <message>
        <source>nothing yet from {places}</source>
        <translation>nada todavía de {places}</translation>
    </message>
    <message>
        <source>Presence: {sources}</source>
        <translation>Presencia: {sources}</translation>
    </message>
    <message>
        <source>{place} up to {day}, {time}</source>
        <translation>{place} hasta el {day}, {time}</translation>
    </message>
    <message>
        <source>No records on this laptop</source>
        <translation>Sin registros en esta computadora</translation>
    </message>
    <message>
        <source>Arrivals on {day}: {total}, at {first}</source>
        <translation>Llegadas del {day}: {total}, a las {first}</translation>
    </message>
    <message>
        <source>Arrivals on {day}: {total}, from {first} to {last}; most at {at}: {most} in five minutes</source>
        <translation>Llegadas del {day}: {total}, de {first} a {last}; la mayoría a las {at}: {most} en cinco minutos</translation>
    </message>
</context>
<context>
    <name>desk_keys</name>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>Whole delegation</source>
        <translation>Delegación completa</translation>
    </message>
    <message>
        <source>Correct a person</source>
        <translation>Corregir datos</translation>
    </message>
    <message>
        <source>Print the badge</source>
        <translation>Imprimir el gafete</translation>
    </message>
    <message>
        <source>Board of delegations</source>
        <translation>Tablero de delegaciones</translation>
    </message>
    <message>
        <source>Change the check-in point</source>
        <translation>Cambiar el punto de control</translation>
    </message>
    <message>
        <source>Allow, with reason</source>
        <translation>Permitir con motivo</translation>
    </message>
    <message>
        <source>Register the arrival, too</source>
        <translation>Registrar también la llegada</translation>
    </message>
    <message>
        <source>Check in or check out</source>
        <translation>Ingreso o salida</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>Activar o quitar el sonido</translation>
    </message>
    <message>
        <source>Show the whole list, or only what is searched</source>
        <translation>Mostrar toda la lista o solo lo buscado</translation>
    </message>
    <message>
        <source>Close this session&apos;s door</source>
        <translation>Cerrar la puerta de esta sesión</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>Minutes of the whole meeting</source>
        <translation>Relatoría de toda la reunión</translation>
    </message>
    <message>
        <source>Untitled session</source>
        <translation>Sesión sin título</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Para todos</translation>
    </message>
    <message>
        <source>Members only</source>
        <translation>Solo miembros</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>Laptop without a name</source>
        <translation>Computadora sin nombre</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation>Relatoría</translation>
    </message>
    <message>
        <source>Secretariat</source>
        <translation>Secretaría</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Reunión</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegación</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Participante</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Punto de la agenda</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Computadora</translation>
    </message>
    <message>
        <source>Who sits at a laptop</source>
        <translation>Persona a cargo</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>another detail</source>
        <translation>otro dato</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>nombre completo</translation>
    </message>
    <message>
        <source>article</source>
        <translation>artículo</translation>
    </message>
    <message>
        <source>acronym</source>
        <translation>sigla</translation>
    </message>
    <message>
        <source>city</source>
        <translation>ciudad</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>sede</translation>
    </message>
    <message>
        <source>person</source>
        <translation>participante</translation>
    </message>
    <message>
        <source>from</source>
        <translation>desde</translation>
    </message>
    <message>
        <source>until</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>observación</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>situación</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>in whose stead comes</source>
        <translation>viene en su lugar</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>responsable</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>plazo</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>categorías</translation>
    </message>
    <message>
        <source>capacities</source>
        <translation>calidades</translation>
    </message>
    <message>
        <source>for the opening only</source>
        <translation>solo para la apertura</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>reunión</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>nombre corto</translation>
    </message>
    <message>
        <source>body</source>
        <translation>organismo</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lugar</translation>
    </message>
    <message>
        <source>dates and times</source>
        <translation>fechas y horas</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>zona horaria</translation>
    </message>
    <message>
        <source>language</source>
        <translation>idioma</translation>
    </message>
    <message>
        <source>order</source>
        <translation>orden</translation>
    </message>
    <message>
        <source>symbol</source>
        <translation>signatura</translation>
    </message>
    <message>
        <source>note on the papers</source>
        <translation>nota en los documentos</translation>
    </message>
    <message>
        <source>category</source>
        <translation>categoría</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>other names</source>
        <translation>otros nombres</translation>
    </message>
    <message>
        <source>acting head</source>
        <translation>jefatura encargada</translation>
    </message>
    <message>
        <source>post</source>
        <translation>cargo</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>institución</translation>
    </message>
    <message>
        <source>delegation</source>
        <translation>delegación</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>calidad</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contacto</translation>
    </message>
    <message>
        <source>code elsewhere</source>
        <translation>código de otro sistema</translation>
    </message>
    <message>
        <source>credential</source>
        <translation>credencial</translation>
    </message>
    <message>
        <source>attention note</source>
        <translation>nota de atención</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>gafete</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>room</source>
        <translation>sala</translation>
    </message>
    <message>
        <source>access</source>
        <translation>acceso</translation>
    </message>
    <message>
        <source>description</source>
        <translation>descripción</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>presidencia</translation>
    </message>
    <message>
        <source>rapporteur</source>
        <translation>relatoría</translation>
    </message>
    <message>
        <source>session</source>
        <translation>sesión</translation>
    </message>
    <message>
        <source>general or specific</source>
        <translation>general o específico</translation>
    </message>
    <message>
        <source>when the meeting may open</source>
        <translation>cuándo puede abrir la reunión</translation>
    </message>
    <message>
        <source>who may enter reserved sessions</source>
        <translation>quién entra a las sesiones reservadas</translation>
    </message>
    <message>
        <source>when doors open</source>
        <translation>cuándo se abre el ingreso</translation>
    </message>
    <message>
        <source>rooms</source>
        <translation>salas</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>práctica</translation>
    </message>
    <message>
        <source>withdrawal or replacement</source>
        <translation>baja o sustitución</translation>
    </message>
    <message>
        <source>new at the desk</source>
        <translation>persona nueva en la mesa</translation>
    </message>
    <message>
        <source>whether departures are recorded</source>
        <translation>si se registran salidas</translation>
    </message>
    <message>
        <source>speaking time</source>
        <translation>tiempo por intervención</translation>
    </message>
    <message>
        <source>main or support record</source>
        <translation>registro principal o de apoyo</translation>
    </message>
    <message>
        <source>what it is the translation of</source>
        <translation>de qué es traducción</translation>
    </message>
    <message>
        <source>time</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>author</source>
        <translation>autoría</translation>
    </message>
    <message>
        <source>when the floor was given</source>
        <translation>cuándo se dio la palabra</translation>
    </message>
    <message>
        <source>when the speaker ended</source>
        <translation>cuándo terminó la intervención</translation>
    </message>
    <message>
        <source>agenda item</source>
        <translation>punto de la agenda</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>planned time</source>
        <translation>hora prevista</translation>
    </message>
    <message>
        <source>speakers</source>
        <translation>exposición</translation>
    </message>
    <message>
        <source>who may read it</source>
        <translation>quién puede leerlo</translation>
    </message>
    <message>
        <source>section</source>
        <translation>apartado</translation>
    </message>
    <message>
        <source>responsible and due date</source>
        <translation>responsable y plazo</translation>
    </message>
    <message>
        <source>status</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>role</source>
        <translation>función</translation>
    </message>
    <message>
        <source>badge letter</source>
        <translation>letra de los gafetes</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Take in a bundle</source>
        <translation>Recibir un paquete</translation>
    </message>
    <message>
        <source>Bundles ({pattern})</source>
        <translation>Paquetes ({pattern})</translation>
    </message>
    <message>
        <source>Choose the USB stick or a folder</source>
        <translation>Elija la memoria USB o una carpeta</translation>
    </message>
    <message>
        <source>Save the cards</source>
        <translation>Guardar las tarjetas</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Invitation cards.pdf</source>
        <translation>Tarjetas de invitación.pdf</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegación</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Visibilidad</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>Estado: {status}</translation>
    </message>
    <message>
        <source>Visibility: {visibility}</source>
        <translation>Visibilidad: {visibility}</translation>
    </message>
    <message>
        <source>Delegation: {name}</source>
        <translation>Delegación: {name}</translation>
    </message>
    <message>
        <source>Moved to “{section}”</source>
        <translation>Pasó a «{section}»</translation>
    </message>
    <message>
        <source>Carried over from {meeting}</source>
        <translation>Viene de {meeting}</translation>
    </message>
    <message>
        <source>Moved to the support record</source>
        <translation>Pasó al registro de apoyo</translation>
    </message>
    <message>
        <source>a session that is gone</source>
        <translation>una sesión que ya no está</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Anotada</translation>
    </message>
    <message>
        <source>Carried over from an earlier meeting</source>
        <translation>Viene de una reunión anterior</translation>
    </message>
    <message>
        <source>Copied from the support record</source>
        <translation>Copiada del registro de apoyo</translation>
    </message>
    <message>
        <source>Recorded as a translation</source>
        <translation>Anotada como traducción</translation>
    </message>
    <message>
        <source>Split off from another entry</source>
        <translation>Separada de otra entrada</translation>
    </message>
    <message>
        <source>Split in two</source>
        <translation>Dividida en dos</translation>
    </message>
    <message>
        <source>Joined with another entry</source>
        <translation>Unida con otra entrada</translation>
    </message>
    <message>
        <source>Its text went to another entry</source>
        <translation>Su texto pasó a otra entrada</translation>
    </message>
    <message>
        <source>Text changed</source>
        <translation>Texto cambiado</translation>
    </message>
    <message>
        <source>Responsible or due date changed</source>
        <translation>Responsable o plazo cambiado</translation>
    </message>
    <message>
        <source>Put in another place</source>
        <translation>Puesta en otro lugar</translation>
    </message>
    <message>
        <source>Moved to the main record</source>
        <translation>Pasó al registro principal</translation>
    </message>
    <message>
        <source>Language changed</source>
        <translation>Idioma cambiado</translation>
    </message>
    <message>
        <source>Compared with its translation</source>
        <translation>Cotejada con su traducción</translation>
    </message>
    <message>
        <source>Progress put on record</source>
        <translation>Avance anotado</translation>
    </message>
    <message>
        <source>Two versions settled</source>
        <translation>Dos versiones resueltas</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Borrada</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Recuperada</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiada</translation>
    </message>
    <message>
        <source>Became an intervention</source>
        <translation>Pasó a intervención</translation>
    </message>
    <message>
        <source>Became information</source>
        <translation>Pasó a información</translation>
    </message>
    <message>
        <source>Became an agreement</source>
        <translation>Pasó a acuerdo</translation>
    </message>
    <message>
        <source>Became a recommendation</source>
        <translation>Pasó a recomendación</translation>
    </message>
    <message>
        <source>Became a commitment</source>
        <translation>Pasó a compromiso</translation>
    </message>
    <message>
        <source>Became a reservation</source>
        <translation>Pasó a reserva</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>Without a name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>What this brings</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Step {n} of 4: {step}</source>
        <translation>Paso {n} de 4: {step}</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Family names</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Honorific</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institución</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegación</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Number in the other system</source>
        <translation>Número en el otro sistema</translation>
    </message>
    <message>
        <source>Ticket code</source>
        <translation>Código de entrada</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Gafete</translation>
    </message>
    <message>
        <source>Attention note</source>
        <translation>Nota de atención</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>State in the other system</source>
        <translation>Estado en el otro sistema</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>No se recibe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>En la lista</translation>
    </message>
    <message>
        <source>{field} changes</source>
        <translation>{field}: cambia</translation>
    </message>
    <message>
        <source>{field}: “{before}”, corrected here; the list says “{after}”</source>
        <translation>{field}: «{before}», corregido aquí; la lista dice «{after}»</translation>
    </message>
    <message>
        <source>{field}: “{before}” → “{after}”</source>
        <translation>{field}: «{before}» → «{after}»</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>vista</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>ya no</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>de baja</translation>
    </message>
    <message>
        <source>Please check how the name was divided: {text}</source>
        <translation>Revise cómo se dividió el nombre: {text}</translation>
    </message>
    <message>
        <source>No delegation: {text}</source>
        <translation>Sin delegación: {text}</translation>
    </message>
    <message>
        <source>Unknown capacity “{text}”: taken as delegate</source>
        <translation>Calidad desconocida «{text}»: se recibe como delegada/o</translation>
    </message>
    <message>
        <source>Possibly here already: {text}</source>
        <translation>Posiblemente ya está: {text}</translation>
    </message>
    <message>
        <source>Withdrawn at the desk, and stays so: {text}</source>
        <translation>Baja dada en la mesa; sigue de baja: {text}</translation>
    </message>
    <message>
        <source>Indico: list of registrants</source>
        <translation>Indico: lista de inscripciones</translation>
    </message>
    <message>
        <source>Indico: list of six columns</source>
        <translation>Indico: lista de seis columnas</translation>
    </message>
    <message>
        <source>pretix: order positions</source>
        <translation>pretix: posiciones de pedidos</translation>
    </message>
    <message>
        <source>Indico: list of contributions</source>
        <translation>Indico: lista de contribuciones</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>punto y coma</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>coma</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulador</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>barra vertical</translation>
    </message>
    <message>
        <source>{file} · {export} · rows: {rows}</source>
        <translation>{file} · {export} · filas: {rows}</translation>
    </message>
    <message>
        <source>{file} · sheet {sheet} · headers in row {row} · rows: {rows}</source>
        <translation>{file} · hoja {sheet} · encabezados en la fila {row} · filas: {rows}</translation>
    </message>
    <message>
        <source>{file} · {encoding}, separated by {separator} · headers in row {row} · rows: {rows}</source>
        <translation>{file} · {encoding}, separado por {separator} · encabezados en la fila {row} · filas: {rows}</translation>
    </message>
    <message>
        <source>Title of the row (Spanish)</source>
        <translation>Título de la fila (español)</translation>
    </message>
    <message>
        <source>Title of the row (English)</source>
        <translation>Título de la fila (inglés)</translation>
    </message>
    <message>
        <source>Another place in its session</source>
        <translation>Otro lugar en su sesión</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>in “{session}”</source>
        <translation>en «{session}»</translation>
    </message>
    <message>
        <source>Objective {number} of “{session}”</source>
        <translation>Objetivo {number} de «{session}»</translation>
    </message>
    <message>
        <source>“{text}” is read as {day}</source>
        <translation>«{text}» se lee como {day}</translation>
    </message>
    <message>
        <source>Ends on the next day, at {text}</source>
        <translation>Termina al día siguiente, a las {text}</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>Sin hora</translation>
    </message>
    <message>
        <source>No end is said; taken as {text}</source>
        <translation>No dice el fin; se toma {text}</translation>
    </message>
    <message>
        <source>Outside the meeting&apos;s days: {day}</source>
        <translation>Fuera de los días de la reunión: {day}</translation>
    </message>
    <message>
        <source>Session made from its items: {text}</source>
        <translation>Sesión hecha de sus puntos: {text}</translation>
    </message>
    <message>
        <source>Unknown row type “{text}”: told by its cells</source>
        <translation>Tipo de fila desconocido «{text}»: se deduce de sus celdas</translation>
    </message>
    <message>
        <source>Unknown kind “{text}”: left out</source>
        <translation>Clase desconocida «{text}»: no se toma</translation>
    </message>
    <message>
        <source>Unknown access “{text}”: taken as members-only session</source>
        <translation>Acceso desconocido «{text}»: se toma como sesión reservada</translation>
    </message>
    <message>
        <source>Unknown visibility “{text}”: taken as internal</source>
        <translation>Visibilidad desconocida «{text}»: se toma como interno</translation>
    </message>
    <message>
        <source>Unknown level “{text}”: left out</source>
        <translation>Nivel desconocido «{text}»: no se toma</translation>
    </message>
    <message>
        <source>Title (Spanish)</source>
        <translation>Título (español)</translation>
    </message>
    <message>
        <source>Title (English)</source>
        <translation>Título (inglés)</translation>
    </message>
    <message>
        <source>Text (Spanish)</source>
        <translation>Texto (español)</translation>
    </message>
    <message>
        <source>Text (English)</source>
        <translation>Texto (inglés)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
</context>
<context>
    <name>matters</name>
    <message>
        <source>Two versions: {fields}</source>
        <translation>Dos versiones: {fields}</translation>
    </message>
    <message>
        <source>Perhaps the same person as {name}</source>
        <translation>Quizá la misma persona que {name}</translation>
    </message>
    <message>
        <source>In the same room at the same time as {name}</source>
        <translation>En la misma sala y a la misma hora que {name}</translation>
    </message>
    <message>
        <source>Somebody said that its clock was wrong: it was {time}</source>
        <translation>Alguien dijo que su reloj estaba mal: eran las {time}</translation>
    </message>
    <message>
        <source>A code that nobody carries: {seen}</source>
        <translation>Código que nadie lleva: {seen}</translation>
    </message>
    <message>
        <source>Deleted at one laptop, changed at another</source>
        <translation>Se eliminó en una computadora y se cambió en otra</translation>
    </message>
    <message>
        <source>Agreed, and its text was changed afterwards</source>
        <translation>Acordado, y su texto se cambió después</translation>
    </message>
    <message>
        <source>Somebody else has the same badge code</source>
        <translation>Otra persona tiene el mismo código de gafete</translation>
    </message>
    <message>
        <source>Another laptop gives out badges under the same letter</source>
        <translation>Otra computadora da gafetes con la misma letra</translation>
    </message>
    <message>
        <source>Its clock ran ahead</source>
        <translation>Su reloj iba adelantado</translation>
    </message>
    <message>
        <source>Arrival recorded more than once: {seen}</source>
        <translation>Llegada registrada más de una vez: {seen}</translation>
    </message>
    <message>
        <source>Came, but is not on our list yet: {seen}</source>
        <translation>Llegó, pero aún no está en nuestra lista: {seen}</translation>
    </message>
    <message>
        <source>Was not let in: {seen}</source>
        <translation>No se le dejó entrar: {seen}</translation>
    </message>
    <message>
        <source>{place}, {time}</source>
        <translation>{place}, {time}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>Intervention</source>
        <translation>Intervención</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Acuerdo</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Recomendación</translation>
    </message>
    <message>
        <source>Carried over already</source>
        <translation>Ya traído</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Marcado</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>Sin marcar</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Compromiso</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Recorded in</source>
        <translation>Registrado en</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reserva</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Bracketed</source>
        <translation>Entre corchetes</translation>
    </message>
    <message>
        <source>Ad referendum</source>
        <translation>Ad referéndum</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Acordado</translation>
    </message>
    <message>
        <source>Full record</source>
        <translation>Registro completo</translation>
    </message>
    <message>
        <source>Members only</source>
        <translation>Solo miembros</translation>
    </message>
    <message>
        <source>Chatham House Rule</source>
        <translation>Regla de Chatham House</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Cumplido</translation>
    </message>
    <message>
        <source>From {meeting}</source>
        <translation>De {meeting}</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Frases</translation>
    </message>
    <message>
        <source>Objective {number}</source>
        <translation>Objetivo {number}</translation>
    </message>
    <message>
        <source>also in: {session}</source>
        <translation>también en: {session}</translation>
    </message>
    <message>
        <source>Untitled item</source>
        <translation>Punto sin título</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>only in other sessions</source>
        <translation>solo en otras sesiones</translation>
    </message>
    <message>
        <source>nothing that matches</source>
        <translation>nada que corresponda</translation>
    </message>
    <message>
        <source>no entries</source>
        <translation>sin entradas</translation>
    </message>
    <message>
        <source>nothing recorded yet</source>
        <translation>nada registrado todavía</translation>
    </message>
    <message>
        <source>Objective {number} (specific)</source>
        <translation>Objetivo {number} (específico)</translation>
    </message>
    <message>
        <source>Objective {number} (general)</source>
        <translation>Objetivo {number} (general)</translation>
    </message>
    <message>
        <source>Untitled session</source>
        <translation>Sesión sin título</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>empezada</translation>
    </message>
    <message>
        <source>no notes</source>
        <translation>sin notas</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traducir</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Responsible: {name}</source>
        <translation>Responsable: {name}</translation>
    </message>
    <message>
        <source>Due: {day}</source>
        <translation>Plazo: {day}</translation>
    </message>
    <message>
        <source>Support record</source>
        <translation>Registro de apoyo</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traducción</translation>
    </message>
    <message>
        <source>No delegation is called “{value}”.</source>
        <translation>Ninguna delegación se llama «{value}».</translation>
    </message>
    <message>
        <source>No kind of entry is called “{value}”.</source>
        <translation>Ningún tipo de entrada se llama «{value}».</translation>
    </message>
    <message>
        <source>There is no objective “{value}”.</source>
        <translation>No hay un objetivo «{value}».</translation>
    </message>
    <message>
        <source>No session is called “{value}”.</source>
        <translation>Ninguna sesión se llama «{value}».</translation>
    </message>
    <message>
        <source>No status is called “{value}”.</source>
        <translation>Ningún estado se llama «{value}».</translation>
    </message>
    <message>
        <source>No meeting on this laptop is called “{value}”.</source>
        <translation>Ninguna reunión de esta computadora se llama «{value}».</translation>
    </message>
    <message>
        <source>“{value}” is no date; write 2024-03 or 2024-03-15.</source>
        <translation>«{value}» no es una fecha; escriba 2024-03 o 2024-03-15.</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Dos versiones</translation>
    </message>
    <message>
        <source>Deleted at one place, edited at another</source>
        <translation>Borrada en un lugar, editada en otro</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>Quién puede leerla</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Mover a</translation>
    </message>
    <message>
        <source>History of the entry</source>
        <translation>Historial de la entrada</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>in the main record</source>
        <translation>en el registro principal</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Acuerdos</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Compromisos</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Last recorded</source>
        <translation>Último registro</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>Próximos 7 días</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más adelante</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>Cumplidos</translation>
    </message>
    <message>
        <source>{group} · {count}</source>
        <translation>{group} · {count}</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>{day} {year}</source>
        <translation>{day} {year}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Sin responsable</translation>
    </message>
    <message>
        <source>Session not received</source>
        <translation>Sesión no recibida</translation>
    </message>
    <message>
        <source>As written: {text}</source>
        <translation>Como está escrito: {text}</translation>
    </message>
</context>
<context>
    <name>outcomes</name>
    <message>
        <source>Taken in from {laptop}: {what}.</source>
        <translation>Se recibió de {laptop}: {what}.</translation>
    </message>
    <message>
        <source>All that was here is still here; a backup was made first.</source>
        <translation>Todo lo que había aquí sigue aquí; antes se hizo una copia de seguridad.</translation>
    </message>
    <message>
        <source>You may remove the stick. When both laptops have taken in from each other, they show the same control words:</source>
        <translation>Ya puede retirar la memoria. Cuando las dos computadoras hayan recibido una de la otra, mostrarán las mismas palabras de control:</translation>
    </message>
    <message>
        <source>When both laptops have taken in from each other, they show the same control words:</source>
        <translation>Cuando las dos computadoras hayan recibido una de la otra, mostrarán las mismas palabras de control:</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Taken in from {laptop}, {time}</source>
        <translation>Recibido de {laptop}, {time}</translation>
    </message>
    <message>
        <source>{file}, handed on by {giver}, taken in by {taker}</source>
        <translation>{file}; entregó {giver}, recibió {taker}</translation>
    </message>
    <message>
        <source>Control words afterwards:</source>
        <translation>Palabras de control después de recibir:</translation>
    </message>
    <message>
        <source>Let it count again</source>
        <translation>Dejar que cuente otra vez</translation>
    </message>
    <message>
        <source>Undo what came in…</source>
        <translation>Deshacer lo recibido…</translation>
    </message>
    <message>
        <source>An earlier version of the program took it in and kept no report.</source>
        <translation>Lo recibió una versión anterior del programa, que no guardó informe.</translation>
    </message>
    <message>
        <source>Nothing in it was new.</source>
        <translation>No traía nada nuevo.</translation>
    </message>
    <message>
        <source>Taken in from {laptop}, with the work of these laptops:</source>
        <translation>Recibido de {laptop}, con el trabajo de estas computadoras:</translation>
    </message>
    <message>
        <source>The bundle {file} was written to {folder}, read back and compared.</source>
        <translation>El paquete {file} se escribió en {folder}, se leyó de vuelta y se comparó.</translation>
    </message>
    <message>
        <source>It is sealed: only laptops of this meeting can read it.</source>
        <translation>Va sellado: solo lo leen las computadoras de esta reunión.</translation>
    </message>
    <message>
        <source>Carry it to the next laptop and take it in there.</source>
        <translation>Llévelo a la siguiente computadora y recíbalo allí.</translation>
    </message>
    <message>
        <source>It is on this laptop’s own disk: copy it to a stick to carry it on.</source>
        <translation>Está en el disco de esta misma computadora: cópielo a una memoria para llevarlo.</translation>
    </message>
    <message>
        <source>You may remove the stick now</source>
        <translation>Ya puede retirar la memoria</translation>
    </message>
    <message>
        <source>The bundle is ready</source>
        <translation>El paquete está listo</translation>
    </message>
    <message>
        <source>What came from {laptop} counts again.</source>
        <translation>Lo recibido de {laptop} vuelve a contar.</translation>
    </message>
    <message>
        <source>What came from {laptop} was undone here.</source>
        <translation>Lo recibido de {laptop} se deshizo aquí.</translation>
    </message>
    <message>
        <source>What somebody went on to use stays. Other laptops keep all of it.</source>
        <translation>Queda lo que alguien ya usó después. Las otras computadoras conservan todo.</translation>
    </message>
    <message>
        <source>Nothing from {laptop} could be undone.</source>
        <translation>No se pudo deshacer nada de {laptop}.</translation>
    </message>
    <message>
        <source>Later work here rests on all of it.</source>
        <translation>Todo ello ya sirve de base a trabajo posterior.</translation>
    </message>
    <message>
        <source>Nothing new came in.</source>
        <translation>No llegó nada nuevo.</translation>
    </message>
    <message>
        <source>Taken in: {what}.</source>
        <translation>Se recibió: {what}.</translation>
    </message>
    <message>
        <source>Ours is on it as {file}, read back and compared.</source>
        <translation>El nuestro está en ella como {file}, releído y comparado.</translation>
    </message>
    <message>
        <source>Ours could not be left on the stick. What came in is safe and stays.</source>
        <translation>No se pudo dejar el nuestro en la memoria. Lo recibido está a salvo y se conserva.</translation>
    </message>
    <message>
        <source>Ours is not on the stick yet: exchange with it again to leave it there.</source>
        <translation>El nuestro aún no está en la memoria: repita el intercambio con ella para dejarlo.</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>Taken in: {files}; not taken in: {others}.</source>
        <translation>Recibido: {files}; no recibido: {others}.</translation>
    </message>
    <message>
        <source>Take in the others again.</source>
        <translation>Reciba de nuevo los demás.</translation>
    </message>
    <message>
        <source>Ours is not on the stick yet: exchange with it again for all that is missing.</source>
        <translation>El nuestro aún no está en la memoria: repita el intercambio con ella para todo lo que falta.</translation>
    </message>
    <message>
        <source>Not all was taken in</source>
        <translation>No se recibió todo</translation>
    </message>
    <message>
        <source>What came in is safe and stays; a backup was made first.</source>
        <translation>Lo recibido está a salvo y se conserva; antes se hizo una copia de seguridad.</translation>
    </message>
</context>
<context>
    <name>pairs</name>
    <message>
        <source>Paragraph {number}, {language}</source>
        <translation>Párrafo {number}, {language}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Dos versiones</translation>
    </message>
    <message>
        <source>Translation pending</source>
        <translation>Traducción pendiente</translation>
    </message>
    <message>
        <source>Both texts were changed</source>
        <translation>Cambiaron ambos textos</translation>
    </message>
    <message>
        <source>Translation behind: the original was changed</source>
        <translation>Traducción desactualizada: cambió el original</translation>
    </message>
    <message>
        <source>Original behind: the translation was changed</source>
        <translation>Original desactualizado: cambió la traducción</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Cambió después</translation>
    </message>
    <message>
        <source>Not yet saved: disk full</source>
        <translation>Guardado en pausa: disco lleno</translation>
    </message>
    <message>
        <source>Not yet saved: other work is under way</source>
        <translation>Guardado en pausa: hay otro trabajo en curso</translation>
    </message>
    <message>
        <source>Not yet saved: the disk cannot be written</source>
        <translation>Guardado en pausa: no se puede escribir en el disco</translation>
    </message>
    <message>
        <source>Enter records and goes to what is left next; Shift+Enter breaks the line</source>
        <translation>Enter registra y pasa a lo que falta; Shift+Enter cambia de línea</translation>
    </message>
    <message>
        <source>Enter records the change; Esc leaves it as it was</source>
        <translation>Enter registra el cambio; Esc lo deja como estaba</translation>
    </message>
    <message>
        <source>Enter translates; Ctrl+Enter goes to what is left next; Esc goes back to writing</source>
        <translation>Enter traduce; Ctrl+Enter pasa a lo que falta; Esc vuelve a escribir notas</translation>
    </message>
    <message>
        <source>Enter edits this text; Ctrl+Enter goes to what is left next; Esc goes back to writing</source>
        <translation>Enter edita este texto; Ctrl+Enter pasa a lo que falta; Esc vuelve a escribir notas</translation>
    </message>
    <message>
        <source>Text being written: {language}</source>
        <translation>Texto que se escribe: {language}</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Registration</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>Redacción</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Intercambio</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Preparación</translation>
    </message>
</context>
<context>
    <name>points</name>
    <message>
        <source>General registration</source>
        <translation>Registro general</translation>
    </message>
    <message>
        <source>Session without a title</source>
        <translation>Sesión sin título</translation>
    </message>
</context>
<context>
    <name>roll call</name>
    <message>
        <source>{present} of {members} members</source>
        <translation>{present} de {members} miembros</translation>
    </message>
    <message>
        <source>{count}; missing {names}</source>
        <translation>{count}; faltan {names}</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Sin responder</translation>
    </message>
    <message>
        <source>Declared present, {time}</source>
        <translation>Presencia declarada, {time}</translation>
    </message>
    <message>
        <source>Present, {time}</source>
        <translation>Presente, {time}</translation>
    </message>
    <message>
        <source>Said by {person}</source>
        <translation>Lo anotó {person}</translation>
    </message>
</context>
<context>
    <name>saving</name>
    <message>
        <source>Signs that could not be printed: {signs}</source>
        <translation>Signos que no se pudieron imprimir: {signs}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
</context>
<context>
    <name>settling</name>
    <message>
        <source>Keep both, one after the other</source>
        <translation>Conservar los dos, uno tras otro</translation>
    </message>
    <message>
        <source>Use the proposal</source>
        <translation>Usar la propuesta</translation>
    </message>
    <message>
        <source>Since then something else was recorded of it, such as an arrival.</source>
        <translation>Además se registró algo más, por ejemplo una llegada.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Delete it after all</source>
        <translation>Eliminarlo de todos modos</translation>
    </message>
    <message>
        <source>Deleted at one laptop, changed at another</source>
        <translation>Se eliminó en una computadora y se cambió en otra</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Se cambió</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Se eliminó</translation>
    </message>
    <message>
        <source>Whoever deleted it had not seen what was changed.</source>
        <translation>Quien lo eliminó no había visto el cambio.</translation>
    </message>
    <message>
        <source>An agreed text was changed</source>
        <translation>Se cambió un texto acordado</translation>
    </message>
    <message>
        <source>As it was agreed</source>
        <translation>Como se acordó</translation>
    </message>
    <message>
        <source>Back to this one</source>
        <translation>Volver a este</translation>
    </message>
    <message>
        <source>As it stands now</source>
        <translation>Como está ahora</translation>
    </message>
    <message>
        <source>This one is agreed</source>
        <translation>Este es el acordado</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Conservar esta</translation>
    </message>
    <message>
        <source>Written by a newer version of the program; it cannot be shown here.</source>
        <translation>Escrito con una versión más nueva del programa; aquí no se puede mostrar.</translation>
    </message>
    <message>
        <source>Two versions: {field}</source>
        <translation>Dos versiones: {field}</translation>
    </message>
    <message>
        <source>{count} versions: {field}</source>
        <translation>{count} versiones: {field}</translation>
    </message>
    <message>
        <source>Underlined: added. Struck through: taken away. The rest is as it was before.</source>
        <translation>Subrayado: lo agregado. Tachado: lo quitado. El resto está como antes.</translation>
    </message>
    <message>
        <source>Underlined: what the other one does not have.</source>
        <translation>Subrayado: lo que la otra no tiene.</translation>
    </message>
    <message>
        <source>a place of its own in the list</source>
        <translation>otro lugar en la lista</translation>
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
        <source>not received yet</source>
        <translation>aún no recibido</translation>
    </message>
    <message>
        <source>family names: {names}</source>
        <translation>apellidos: {names}</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>main record</source>
        <translation>registro principal</translation>
    </message>
    <message>
        <source>support record</source>
        <translation>registro de apoyo</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>se espera</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>baja</translation>
    </message>
    <message>
        <source>no longer on the list</source>
        <translation>ya no está en la lista</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>translation missing</source>
        <translation>falta traducción</translation>
    </message>
    <message>
        <source>Write at most {most}.</source>
        <translation>Escriba {most} como máximo.</translation>
    </message>
    <message>
        <source>Write a whole number, such as 30.</source>
        <translation>Escriba un número entero, por ejemplo 30.</translation>
    </message>
    <message>
        <source>Set both the beginning and the end, or neither.</source>
        <translation>Indique el inicio y el fin, o ninguno de los dos.</translation>
    </message>
    <message>
        <source>The end is before the beginning.</source>
        <translation>El fin es anterior al inicio.</translation>
    </message>
    <message>
        <source>Member country</source>
        <translation>País miembro</translation>
    </message>
    <message>
        <source>Observer organization</source>
        <translation>Organismo observador</translation>
    </message>
    <message>
        <source>Invited country</source>
        <translation>País invitado</translation>
    </message>
    <message>
        <source>Civil society</source>
        <translation>Sociedad civil</translation>
    </message>
    <message>
        <source>Secretariat</source>
        <translation>Secretaría</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Prensa</translation>
    </message>
    <message>
        <source>Working group</source>
        <translation>Grupo de trabajo</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Taller</translation>
    </message>
    <message>
        <source>Seminar</source>
        <translation>Seminario</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Foro</translation>
    </message>
    <message>
        <source>RCGM</source>
        <translation>GRCM</translation>
    </message>
    <message>
        <source>Vice-ministerial</source>
        <translation>Viceministerial</translation>
    </message>
    <message>
        <source>Plenary</source>
        <translation>Plenaria</translation>
    </message>
    <message>
        <source>Open to all participants</source>
        <translation>Abierta a participantes</translation>
    </message>
    <message>
        <source>Members-only session</source>
        <translation>Sesión reservada</translation>
    </message>
    <message>
        <source>General objective</source>
        <translation>Objetivo general</translation>
    </message>
    <message>
        <source>Specific objective</source>
        <translation>Objetivo específico</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Punto de la agenda</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Receso</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Clausura</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todas las personas</translation>
    </message>
    <message>
        <source>Only the secretariat</source>
        <translation>Solo la Secretaría</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation>Relatoría</translation>
    </message>
    <message>
        <source>There is no such time zone. Write, for example, America/Panama.</source>
        <translation>Esa zona horaria no existe. Escriba, por ejemplo, America/Panama.</translation>
    </message>
    <message>
        <source>No delegation</source>
        <translation>Sin delegación</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Takes part as</source>
        <translation>Participa como</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Move of {name}</source>
        <translation>Cambio de lugar: {name}</translation>
    </message>
    <message>
        <source>New delegation</source>
        <translation>Delegación nueva</translation>
    </message>
    <message>
        <source>Delegations: {count}</source>
        <translation>Delegaciones: {count}</translation>
    </message>
    <message>
        <source>Deleted, yet edited</source>
        <translation>Borrado y editado</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>Por resolver</translation>
    </message>
    <message>
        <source>Translation missing</source>
        <translation>Falta traducción</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>Sin sesión</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Min.</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>New agenda item</source>
        <translation>Punto nuevo</translation>
    </message>
    <message>
        <source>Agenda items: {count}</source>
        <translation>Puntos de la agenda: {count}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Badge letter</source>
        <translation>Letra de gafete</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>esta computadora</translation>
    </message>
    <message>
        <source>Laptops: {count}</source>
        <translation>Computadoras: {count}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>New objective</source>
        <translation>Objetivo nuevo</translation>
    </message>
    <message>
        <source>Objectives: {count}</source>
        <translation>Objetivos: {count}</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegación</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Gafete</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>People: {count}</source>
        <translation>Personas: {count}</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Reunión</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>Delegaciones</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objetivos</translation>
    </message>
    <message>
        <source>Agenda items</source>
        <translation>Puntos de la agenda</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Frases</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Gafetes</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>Computadoras</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Sesión nueva</translation>
    </message>
    <message>
        <source>Sessions: {count}</source>
        <translation>Sesiones: {count}</translation>
    </message>
    <message>
        <source>Write how many member delegations are enough, such as 8.</source>
        <translation>Escriba cuántas delegaciones miembros bastan, por ejemplo 8.</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>Frase nueva</translation>
    </message>
    <message>
        <source>Phrases: {count}</source>
        <translation>Frases: {count}</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>by {name}</source>
        <translation>por {name}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Motivo: {reason}</translation>
    </message>
    <message>
        <source>Entered on the list</source>
        <translation>Ingresado en la lista</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Brought back after a deletion</source>
        <translation>Recuperado después de eliminarse</translation>
    </message>
    <message>
        <source>Joined with another record of the same person</source>
        <translation>Unido con otro registro de la misma persona</translation>
    </message>
    <message>
        <source>Parted from another record</source>
        <translation>Separado de otro registro</translation>
    </message>
    <message>
        <source>Withdrawn from the list</source>
        <translation>Baja en la lista</translation>
    </message>
    <message>
        <source>No longer on the list</source>
        <translation>Ya no figura en la lista</translation>
    </message>
    <message>
        <source>Expected again</source>
        <translation>Se espera de nuevo</translation>
    </message>
    <message>
        <source>Left the meeting</source>
        <translation>Se retiró de la reunión</translation>
    </message>
    <message>
        <source>Checked in: {point}</source>
        <translation>Ingreso: {point}</translation>
    </message>
    <message>
        <source>Checked out: {point}</source>
        <translation>Salida: {point}</translation>
    </message>
    <message>
        <source>Undone: {point}</source>
        <translation>Deshecho: {point}</translation>
    </message>
    <message>
        <source>Not let in: {point}</source>
        <translation>No pudo entrar: {point}</translation>
    </message>
    <message>
        <source>Badge {code} given out</source>
        <translation>Gafete {code} asignado</translation>
    </message>
    <message>
        <source>Badge {code} printed</source>
        <translation>Gafete {code} impreso</translation>
    </message>
    <message>
        <source>Badge {code} void</source>
        <translation>Gafete {code} anulado</translation>
    </message>
    <message>
        <source>{field}: changed</source>
        <translation>{field}: modificado</translation>
    </message>
    <message>
        <source>{field}: {after}</source>
        <translation>{field}: {after}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>vista</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institución</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>Delegación</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Attention note</source>
        <translation>Nota de atención</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Gafete</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Ficha</translation>
    </message>
</context>
<context>
    <name>trust</name>
    <message>
        <source>{name} is heard of for the first time, and nobody gave a word for it.</source>
        <translation>Es lo primero que llega de {name}, y nadie respondió por esa computadora.</translation>
    </message>
    <message>
        <source>{name} did not sign all of this: part of it may come from another hand.</source>
        <translation>{name} no firmó todo esto: una parte puede venir de otra mano.</translation>
    </message>
    <message>
        <source>This is not signed with the key of {name}: another laptop may have written in its name.</source>
        <translation>Esto no lleva la firma de {name}: otra computadora pudo escribir en su nombre.</translation>
    </message>
    <message>
        <source>There are two histories under the name {name}: a copied or restored file, or another laptop wrote in its name. Both are kept.</source>
        <translation>Hay dos historias con el nombre {name}: un archivo copiado o restaurado, u otra computadora escribió en su nombre. Se conservan ambas.</translation>
    </message>
    <message>
        <source>Nobody gave a word for {name}. Its four words: {words}</source>
        <translation>Nadie respondió por {name}. Sus cuatro palabras: {words}</translation>
    </message>
    <message>
        <source>Invited by {by}.</source>
        <translation>Invitada por {by}.</translation>
    </message>
    <message>
        <source>Its four words were compared at {by}.</source>
        <translation>Sus cuatro palabras se compararon en {by}.</translation>
    </message>
    <message>
        <source>It invited {by}.</source>
        <translation>Invitó a {by}.</translation>
    </message>
    <message>
        <source>It goes on from a copy of {by}.</source>
        <translation>Sigue desde una copia de {by}.</translation>
    </message>
</context>
<context>
    <name>undoing</name>
    <message>
        <source>this laptop</source>
        <translation>esta computadora</translation>
    </message>
    <message>
        <source>{what}: something recorded at {where} refers to it, {time}</source>
        <translation>{what}: algo anotado en {where} se refiere a esto, {time}</translation>
    </message>
    <message>
        <source>{what}: changed at {where}, {time}</source>
        <translation>{what}: se cambió en {where}, {time}</translation>
    </message>
    <message>
        <source>{what}: checked in at {where}, {time}</source>
        <translation>{what}: ingreso registrado en {where}, {time}</translation>
    </message>
    <message>
        <source>{what}: used at {where}, {time}</source>
        <translation>{what}: se usó en {where}, {time}</translation>
    </message>
    <message>
        <source>{what}: “{name}” refers to it ({kind}, {where}, {time})</source>
        <translation>{what}: «{name}» se refiere a esto ({kind}, {where}, {time})</translation>
    </message>
    <message>
        <source>{what}: worked at {where}, {time}</source>
        <translation>{what}: trabajó en {where}, {time}</translation>
    </message>
    <message>
        <source>{what}: came in one step with something that stays</source>
        <translation>{what}: llegó en un mismo paso con algo que se queda</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Ingreso</translation>
    </message>
    <message>
        <source>Check-in undone</source>
        <translation>Ingreso deshecho</translation>
    </message>
    <message>
        <source>Scan not let in</source>
        <translation>Lectura sin ingreso</translation>
    </message>
    <message>
        <source>Something recorded</source>
        <translation>Dato anotado</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>Badge {code}</source>
        <translation>Gafete {code}</translation>
    </message>
    <message>
        <source>Check-in undone; the record is kept</source>
        <translation>Registro deshecho; queda constancia</translation>
    </message>
    <message>
        <source>Badge {code} given</source>
        <translation>Gafete {code} entregado</translation>
    </message>
    <message>
        <source>Enter checks in</source>
        <translation>Enter registra</translation>
    </message>
    <message>
        <source>Already in, {time}, {place}</source>
        <translation>Ya ingresó, {time}, {place}</translation>
    </message>
    <message>
        <source>Already in, {time}</source>
        <translation>Ya ingresó, {time}</translation>
    </message>
    <message>
        <source>Early: opens {time}</source>
        <translation>Aún no abre: abre {time}</translation>
    </message>
    <message>
        <source>No longer on the list</source>
        <translation>Ya no figura en la lista</translation>
    </message>
    <message>
        <source>Leaves the meeting, {time}</source>
        <translation>Se retira de la reunión, {time}</translation>
    </message>
    <message>
        <source>Checked out, {time}</source>
        <translation>Salida registrada, {time}</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>Ya ingresó</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>Reingreso</translation>
    </message>
    <message>
        <source>No entry is recorded here</source>
        <translation>No consta su ingreso aquí</translation>
    </message>
    <message>
        <source>May enter; credential pending</source>
        <translation>Puede entrar; credencial pendiente</translation>
    </message>
    <message>
        <source>Attention: read before handing over</source>
        <translation>Atención: leer antes de entregar</translation>
    </message>
    <message>
        <source>May enter; arrival not registered yet</source>
        <translation>Puede entrar; falta registrar su llegada</translation>
    </message>
    <message>
        <source>May enter for the opening only</source>
        <translation>Puede entrar solo a la apertura</translation>
    </message>
    <message>
        <source>No access to this session</source>
        <translation>Sin acceso a esta sesión</translation>
    </message>
    <message>
        <source>Early: not open yet</source>
        <translation>Aún no abre</translation>
    </message>
    <message>
        <source>Withdrawn from the list</source>
        <translation>Baja en la lista</translation>
    </message>
    <message>
        <source>Badge void</source>
        <translation>Gafete anulado</translation>
    </message>
    <message>
        <source>Blank badge</source>
        <translation>Gafete en blanco</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Código desconocido</translation>
    </message>
    <message>
        <source>Badge of another meeting</source>
        <translation>Gafete de otra reunión</translation>
    </message>
    <message>
        <source>One code, several people</source>
        <translation>Un código, varias personas</translation>
    </message>
    <message>
        <source>F6 registers the arrival, too</source>
        <translation>F6 registra también la llegada</translation>
    </message>
    <message>
        <source>F8: credential seen</source>
        <translation>F8: credencial vista</translation>
    </message>
    <message>
        <source>The chair of the session decides</source>
        <translation>Decide la Presidencia de la sesión</translation>
    </message>
    <message>
        <source>Ask for the new badge, or search by name.</source>
        <translation>Pida el gafete nuevo o busque por nombre.</translation>
    </message>
    <message>
        <source>Whose badge is this?</source>
        <translation>¿De quién es este gafete?</translation>
    </message>
    <message>
        <source>Search by name or country.</source>
        <translation>Busque por nombre o país.</translation>
    </message>
    <message>
        <source>Choose the person below.</source>
        <translation>Elija abajo a la persona.</translation>
    </message>
    <message>
        <source>{name} comes instead</source>
        <translation>En su lugar viene {name}</translation>
    </message>
    <message>
        <source>Credential pending; F8 when it was seen</source>
        <translation>Credencial pendiente; F8 cuando se vea</translation>
    </message>
    <message>
        <source>Arrival not registered yet; F6 registers it</source>
        <translation>Falta registrar su llegada; F6 la registra</translation>
    </message>
</context>
<context>
    <name>wall</name>
    <message>
        <source>What to show: {screen}</source>
        <translation>Qué mostrar: {screen}</translation>
    </message>
    <message>
        <source>Which room: {screen}</source>
        <translation>Qué sala: {screen}</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>sin sala</translation>
    </message>
    <message>
        <source>Foyer: all rooms</source>
        <translation>Vestíbulo: todas las salas</translation>
    </message>
    <message>
        <source>Room: what is on</source>
        <translation>Sala: qué hay ahora</translation>
    </message>
    <message>
        <source>Stage: timer and messages</source>
        <translation>Podio: reloj y mensajes</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>Foyer</source>
        <translation>Vestíbulo</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Podio</translation>
    </message>
</context>
</TS>
