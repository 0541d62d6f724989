<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>Counting</name>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interventions</source>
            <translation>
                <numerusform>%n intervention</numerusform>
                <numerusform>%n interventions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pieces of information</source>
            <translation>
                <numerusform>%n piece of information</numerusform>
                <numerusform>%n pieces of information</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n agreements</source>
            <translation>
                <numerusform>%n agreement</numerusform>
                <numerusform>%n agreements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n recommendations</source>
            <translation>
                <numerusform>%n recommendation</numerusform>
                <numerusform>%n recommendations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n commitments</source>
            <translation>
                <numerusform>%n commitment</numerusform>
                <numerusform>%n commitments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reservations</source>
            <translation>
                <numerusform>%n reservation</numerusform>
                <numerusform>%n reservations</numerusform>
            </translation>
        </message>
    </context>
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
