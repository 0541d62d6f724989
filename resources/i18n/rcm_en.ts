<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Account</name>
    <message numerus="yes">
        <source>%n things to settle afterwards</source>
        <translation>
            <numerusform>%n thing to settle afterwards</numerusform>
            <numerusform>%n things to settle afterwards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, in the list to settle</source>
        <translation>
            <numerusform>and %n more, in the list to settle</numerusform>
            <numerusform>and %n more, in the list to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Good to know afterwards: %n, in the list to settle</source>
        <translation>
            <numerusform>Good to know afterwards: %n, in the list to settle</numerusform>
            <numerusform>Good to know afterwards: %n, in the list to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes are from a newer version of the program ({app}): they are kept and passed on, and not shown here.</source>
        <translation>
            <numerusform>%n change is from a newer version of the program ({app}): it is kept and passed on, and not shown here.</numerusform>
            <numerusform>%n changes are from a newer version of the program ({app}): they are kept and passed on, and not shown here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of {laptop} runs %n days ahead of this one.</source>
        <translation>
            <numerusform>The clock of {laptop} runs %n day ahead of this one.</numerusform>
            <numerusform>The clock of {laptop} runs %n days ahead of this one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of {laptop} runs %n hours ahead of this one.</source>
        <translation>
            <numerusform>The clock of {laptop} runs %n hour ahead of this one.</numerusform>
            <numerusform>The clock of {laptop} runs %n hours ahead of this one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of {laptop} runs %n minutes ahead of this one.</source>
        <translation>
            <numerusform>The clock of {laptop} runs %n minute ahead of this one.</numerusform>
            <numerusform>The clock of {laptop} runs %n minutes ahead of this one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BadgePrinting</name>
    <message numerus="yes">
        <source>%n badges were sent to the printer.</source>
        <translation>
            <numerusform>%n badge was sent to the printer.</numerusform>
            <numerusform>%n badges were sent to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BadgeView</name>
    <message numerus="yes">
        <source>%n blank badges have not been given to anybody yet.</source>
        <translation>
            <numerusform>%n blank badge has not been given to anybody yet.</numerusform>
            <numerusform>%n blank badges have not been given to anybody yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The evening pack is in “{folder}”: %n papers.</source>
        <translation>
            <numerusform>The evening pack is in “{folder}”: %n paper.</numerusform>
            <numerusform>The evening pack is in “{folder}”: %n papers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges, by delegation and then by surname</source>
        <translation>
            <numerusform>%n badge, by delegation and then by surname</numerusform>
            <numerusform>%n badges, by delegation and then by surname</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Brought</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other entries</source>
        <translation>
            <numerusform>%n other entry</numerusform>
            <numerusform>%n other entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new people</source>
        <translation>
            <numerusform>%n new person</numerusform>
            <numerusform>%n new people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-ins</source>
        <translation>
            <numerusform>%n check-in</numerusform>
            <numerusform>%n check-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-ins undone</source>
        <translation>
            <numerusform>%n check-in undone</numerusform>
            <numerusform>%n check-ins undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scans not let in</source>
        <translation>
            <numerusform>%n scan not let in</numerusform>
            <numerusform>%n scans not let in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new notes</source>
        <translation>
            <numerusform>%n new note</numerusform>
            <numerusform>%n new notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new delegations</source>
        <translation>
            <numerusform>%n new delegation</numerusform>
            <numerusform>%n new delegations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new sessions</source>
        <translation>
            <numerusform>%n new session</numerusform>
            <numerusform>%n new sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new objectives</source>
        <translation>
            <numerusform>%n new objective</numerusform>
            <numerusform>%n new objectives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new agenda items</source>
        <translation>
            <numerusform>%n new agenda item</numerusform>
            <numerusform>%n new agenda items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new phrases</source>
        <translation>
            <numerusform>%n new phrase</numerusform>
            <numerusform>%n new phrases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n laptops new to the meeting</source>
        <translation>
            <numerusform>%n laptop new to the meeting</numerusform>
            <numerusform>%n laptops new to the meeting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people new at a laptop</source>
        <translation>
            <numerusform>%n person new at a laptop</numerusform>
            <numerusform>%n people new at a laptop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarryPage</name>
    <message numerus="yes">
        <source>Carry over %n commitments</source>
        <translation>
            <numerusform>Carry over %n commitment</numerusform>
            <numerusform>Carry over %n commitments</numerusform>
        </translation>
    </message>
</context>
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
        <source>overdue by %n days</source>
        <translation>
            <numerusform>overdue by %n day</numerusform>
            <numerusform>overdue by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
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
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reservations</source>
        <translation>
            <numerusform>%n reservation</numerusform>
            <numerusform>%n reservations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft · %n entries</source>
        <translation>
            <numerusform>Draft · %n entry</numerusform>
            <numerusform>Draft · %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objectives have no entries.</source>
        <translation>
            <numerusform>%n objective has no entries.</numerusform>
            <numerusform>%n objectives have no entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries wait for a translation into this language.</source>
        <translation>
            <numerusform>%n entry waits for a translation into this language.</numerusform>
            <numerusform>%n entries wait for a translation into this language.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are behind their text in the other language.</source>
        <translation>
            <numerusform>%n entry is behind its text in the other language.</numerusform>
            <numerusform>%n entries are behind their text in the other language.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries stand in brackets.</source>
        <translation>
            <numerusform>%n entry stands in brackets.</numerusform>
            <numerusform>%n entries stand in brackets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitments lack who or when.</source>
        <translation>
            <numerusform>%n commitment lacks who or when.</numerusform>
            <numerusform>%n commitments lack who or when.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries have two versions; the newer is printed.</source>
        <translation>
            <numerusform>%n entry has two versions; the newer is printed.</numerusform>
            <numerusform>%n entries have two versions; the newer is printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are for members and left out here.</source>
        <translation>
            <numerusform>%n entry is for members and left out here.</numerusform>
            <numerusform>%n entries are for members and left out here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{pending}, %n behind</source>
        <translation>
            <numerusform>{pending}, %n behind</numerusform>
            <numerusform>{pending}, %n behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n behind</source>
        <translation>
            <numerusform>%n behind</numerusform>
            <numerusform>%n behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n translated</source>
        <translation>
            <numerusform>{done} of %n translated</numerusform>
            <numerusform>{done} of %n translated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done}, %n behind</source>
        <translation>
            <numerusform>{done}, %n behind</numerusform>
            <numerusform>{done}, %n behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageJobs</name>
    <message numerus="yes">
        <source>Saved: {name}, %n pages</source>
        <translation>
            <numerusform>Saved: {name}, %n page</numerusform>
            <numerusform>Saved: {name}, %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved: {name}, %n rows</source>
        <translation>
            <numerusform>Saved: {name}, %n row</numerusform>
            <numerusform>Saved: {name}, %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayList</name>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskCard</name>
    <message numerus="yes">
        <source>%n bundles of others on it; they are taken in and ours is left.</source>
        <translation>
            <numerusform>%n bundle of others on it; it is taken in and ours is left.</numerusform>
            <numerusform>%n bundles of others on it; they are taken in and ours is left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskLayout</name>
    <message numerus="yes">
        <source>%n waiting for other work to end; each counts from its own time. Keep the program open till then.</source>
        <translation>
            <numerusform>%n waiting for other work to end; each counts from its own time. Keep the program open till then.</numerusform>
            <numerusform>%n waiting for other work to end; each counts from its own time. Keep the program open till then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message numerus="yes">
        <source>Saved: {name}, %n pages</source>
        <translation>
            <numerusform>Saved: {name}, %n page</numerusform>
            <numerusform>Saved: {name}, %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptySide</name>
    <message numerus="yes">
        <source>%n entries are searched.</source>
        <translation>
            <numerusform>%n entry is searched.</numerusform>
            <numerusform>%n entries are searched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are searched, of {meetings} meetings.</source>
        <translation>
            <numerusform>%n entry is searched, of {meetings} meetings.</numerusform>
            <numerusform>%n entries are searched, of {meetings} meetings.</numerusform>
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
<context>
    <name>GoingRound</name>
    <message numerus="yes">
        <source>Take in %n bundles and leave ours</source>
        <translation>
            <numerusform>Take in %n bundle and leave ours</numerusform>
            <numerusform>Take in %n bundles and leave ours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Laptops</name>
    <message numerus="yes">
        <source>%n check-ins</source>
        <translation>
            <numerusform>%n check-in</numerusform>
            <numerusform>%n check-ins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other changes</source>
        <translation>
            <numerusform>%n other change</numerusform>
            <numerusform>%n other changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutList</name>
    <message numerus="yes">
        <source>%n people checked in</source>
        <translation>
            <numerusform>%n person checked in</numerusform>
            <numerusform>%n people checked in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LostStick</name>
    <message numerus="yes">
        <source>This laptop remembers writing %n bundles and invitations, the newest: {time}; each holds the whole meeting.</source>
        <translation>
            <numerusform>This laptop remembers writing %n bundle or invitation: {time}; it holds the whole meeting.</numerusform>
            <numerusform>This laptop remembers writing %n bundles and invitations, the newest: {time}; each holds the whole meeting.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message numerus="yes">
        <source>%n entries for members only stay out.</source>
        <translation>
            <numerusform>%n entry for members only stays out.</numerusform>
            <numerusform>%n entries for members only stay out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries under the Chatham House Rule stay out.</source>
        <translation>
            <numerusform>%n entry under the Chatham House Rule stays out.</numerusform>
            <numerusform>%n entries under the Chatham House Rule stay out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperJobs</name>
    <message numerus="yes">
        <source>Saved: {name}, %n pages</source>
        <translation>
            <numerusform>Saved: {name}, %n page</numerusform>
            <numerusform>Saved: {name}, %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved: {name}, %n sessions</source>
        <translation>
            <numerusform>Saved: {name}, %n session</numerusform>
            <numerusform>Saved: {name}, %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions without a time are not in it.</source>
        <translation>
            <numerusform>%n session without a time is not in it.</numerusform>
            <numerusform>%n sessions without a time are not in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersPanel</name>
    <message numerus="yes">
        <source>Saved: {name}, %n commitments</source>
        <translation>
            <numerusform>Saved: {name}, %n commitment</numerusform>
            <numerusform>Saved: {name}, %n commitments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved: {name}, %n pages</source>
        <translation>
            <numerusform>Saved: {name}, %n page</numerusform>
            <numerusform>Saved: {name}, %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleKind</name>
    <message numerus="yes">
        <source>Take in %n people</source>
        <translation>
            <numerusform>Take in %n person</numerusform>
            <numerusform>Take in %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are as they were before the list.</source>
        <translation>
            <numerusform>%n person is as before the list.</numerusform>
            <numerusform>%n people are as they were before the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleTicks</name>
    <message numerus="yes">
        <source>Let the list replace what a desk corrected (%n fields)</source>
        <translation>
            <numerusform>Let the list replace what a desk corrected (%n field)</numerusform>
            <numerusform>Let the list replace what a desk corrected (%n fields)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n people of the earlier list as no longer on the list</source>
        <translation>
            <numerusform>Mark %n person of the earlier list as no longer on the list</numerusform>
            <numerusform>Mark %n people of the earlier list as no longer on the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCounting</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts without a translation: “{session}”</source>
        <translation>
            <numerusform>%n text without a translation: “{session}”</numerusform>
            <numerusform>%n texts without a translation: “{session}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts to translate</source>
        <translation>
            <numerusform>%n text to translate</numerusform>
            <numerusform>%n texts to translate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresenceStrip</name>
    <message numerus="yes">
        <source>Named: {names} and %n more</source>
        <translation>
            <numerusform>Named: {names} and %n more</numerusform>
            <numerusform>Named: {names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgrammeKind</name>
    <message numerus="yes">
        <source>Take in %n rows</source>
        <translation>
            <numerusform>Take in %n row</numerusform>
            <numerusform>Take in %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions and items are as they were before the list.</source>
        <translation>
            <numerusform>%n session or item is as it was before the list.</numerusform>
            <numerusform>%n sessions and items are as they were before the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message numerus="yes">
        <source>%n rows were not taken in; each says why.</source>
        <translation>
            <numerusform>%n row was not taken in; it says why.</numerusform>
            <numerusform>%n rows were not taken in; each says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message numerus="yes">
        <source>%n of {all} objectives have entries</source>
        <translation>
            <numerusform>%n of {all} objectives has entries</numerusform>
            <numerusform>%n of {all} objectives have entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scanned</name>
    <message numerus="yes">
        <source>%n scanned here</source>
        <translation>
            <numerusform>%n scanned here</numerusform>
            <numerusform>%n scanned here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scanned at registration</source>
        <translation>
            <numerusform>%n scanned at registration</numerusform>
            <numerusform>%n scanned at registration</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n entries, the newest first.</source>
        <translation>
            <numerusform>%n entry.</numerusform>
            <numerusform>%n entries, the newest first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timetable</name>
    <message numerus="yes">
        <source>{room}: %n sessions</source>
        <translation>
            <numerusform>{room}: %n session</numerusform>
            <numerusform>{room}: %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnknownDelegations</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WholeDelegation</name>
    <message numerus="yes">
        <source>Check in %n people</source>
        <translation>
            <numerusform>Check in %n person</numerusform>
            <numerusform>Check in %n people</numerusform>
        </translation>
    </message>
</context>
</TS>
