<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>Foot</name>
        <message numerus="yes">
            <source>%n to settle</source>
            <translation>
                <numerusform>%n to settle</numerusform>
                <numerusform>%n to settle</numerusform>
            </translation>
        </message>
    </context>
</TS>
