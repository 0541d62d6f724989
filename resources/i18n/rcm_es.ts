<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
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
        <name>ProgressStrip</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
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
        <name>SavedMark</name>
        <message>
            <source>Saved {time}</source>
            <translation>Guardado {time}</translation>
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
</TS>
