<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
    <context>
        <name>CheckIns</name>
        <message>
            <source>Undoing the check-in of {name}</source>
            <translation>Deshacer el registro de {name}</translation>
        </message>
        <message>
            <source>Check-in of {name}</source>
            <translation>Registro de {name}</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delegation</source>
            <translation type="unfinished">Delegación</translation>
        </message>
        <message>
            <source>No delegation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language of the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Already saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not yet saved: disk full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not yet saved: other work is under way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not yet saved: the disk cannot be written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not received</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EntryRow</name>
        <message>
            <source>Responsible: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due: {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted at one place, edited at another</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
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
        <name>Foot</name>
        <message>
            <source>Who sits here</source>
            <translation>Quién está aquí</translation>
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
        <message numerus="yes">
            <source>%n to settle</source>
            <translation>
                <numerusform>%n por resolver</numerusform>
                <numerusform>%n por resolver</numerusform>
            </translation>
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
        <name>MainWindow</name>
        <message>
            <source>PRACTICE: nothing here counts</source>
            <translation>PRÁCTICA: nada de esto cuenta</translation>
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
            <source>Help on this page</source>
            <translation>Ayuda de esta página</translation>
        </message>
    </context>
    <context>
        <name>MeetingWindow</name>
        <message>
            <source>The data folder lies on a share or is synchronised ({where}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is lost so far, but two programs may write there at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the program and move the folder to this laptop's own disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who sits here now?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is written from now on carries this name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished">Nombre</translation>
        </message>
        <message>
            <source>Sit down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not now</source>
            <translation type="unfinished">Por ahora no</translation>
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
        <name>Pair</name>
        <message>
            <source>translation missing</source>
            <translation>falta traducción</translation>
        </message>
    </context>
    <context>
        <name>PersonForm</name>
        <message>
            <source>Given names</source>
            <translation>Nombres</translation>
        </message>
        <message>
            <source>Family names</source>
            <translation>Apellidos</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Cargo</translation>
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
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Salir sin guardar</translation>
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
            <source>A name is needed.</source>
            <translation>Falta el nombre.</translation>
        </message>
        <message>
            <source>Choose the delegation.</source>
            <translation>Elija la delegación.</translation>
        </message>
        <message>
            <source>New person: {name}</source>
            <translation>Persona nueva: {name}</translation>
        </message>
        <message>
            <source>Correction of {name}</source>
            <translation>Corrección de {name}</translation>
        </message>
        <message>
            <source>On the list already: {person}</source>
            <translation>Ya está en la lista: {person}</translation>
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
        <name>RegistrationPage</name>
        <message>
            <source>New person</source>
            <translation>Persona nueva</translation>
        </message>
        <message>
            <source>Correct a person</source>
            <translation>Corregir datos</translation>
        </message>
        <message>
            <source>Change the check-in point</source>
            <translation>Cambiar el punto de control</translation>
        </message>
        <message>
            <source>Register the arrival, too</source>
            <translation>Registrar también la llegada</translation>
        </message>
        <message>
            <source>Sound on or off</source>
            <translation>Activar o quitar el sonido</translation>
        </message>
        <message>
            <source>Last arrivals</source>
            <translation>Últimos ingresos</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Corregir</translation>
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
            <source>Enter checks in · ↑ ↓ choose · F4 changes the point</source>
            <translation>Enter registra · ↑ ↓ eligen · F4 cambia el punto</translation>
        </message>
    </context>
    <context>
        <name>ReservedBand</name>
        <message>
            <source>Members-only session: what you write is for members</source>
            <translation type="unfinished" />
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
            <source>In, {time}</source>
            <translation>Ingresó, {time}</translation>
        </message>
    </context>
    <context>
        <name>SavedMark</name>
        <message>
            <source>Saved {time}</source>
            <translation>Guardado {time}</translation>
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
            <source>Show the whole text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fold the text</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SectionList</name>
        <message>
            <source>Sections</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Settlement</name>
        <message>
            <source>Status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Responsible</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VerdictArea</name>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Type or scan. The list is not shown, to protect people's data.</source>
            <translation>Escriba o escanee. La lista no se muestra para cuidar los datos.</translation>
        </message>
    </context>
    <context>
        <name>notes</name>
        <message>
            <source>Intervention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Information</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recommendation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commitment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reservation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%n interventions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%n pieces of information</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%n agreements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%n recommendations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%n commitments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%n reservations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bracketed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ad referendum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Full record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Members only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chatham House Rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Objective {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Untitled item</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>General</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Objective {number} (specific)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Objective {number} (general)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>begun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no notes</source>
            <translation type="unfinished" />
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
            <source>Already in, {time}, {place}</source>
            <translation>Ya ingresó, {time}, {place}</translation>
        </message>
        <message>
            <source>Already in, {time}</source>
            <translation>Ya ingresó, {time}</translation>
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
            <source>No access to this session</source>
            <translation>Sin acceso a esta sesión</translation>
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
            <source>The chair of the session decides</source>
            <translation>Decide la Presidencia de la sesión</translation>
        </message>
        <message>
            <source>Search by name or country.</source>
            <translation>Busque por nombre o país.</translation>
        </message>
        <message>
            <source>Choose the person below.</source>
            <translation>Elija abajo a la persona.</translation>
        </message>
    </context>
</TS>
