/** What is said before groups are put away. */
export const archiving = {
  title: 'Arhivēt grupu „{{name}}”',
  several: 'Arhivēt grupas',
  stillPlanned_zero:
    'Priekšā vēl {{count}} plānotu nodarbību. Grupai esot arhīvā, tās paliek kalendārā, aizņem telpas un pedagogus, un tās nevar atcelt. Ja tās nenotiks, vispirms atceliet tās grupas grafikā.',
  stillPlanned_one:
    'Priekšā vēl {{count}} plānota nodarbība. Grupai esot arhīvā, tā paliek kalendārā, aizņem telpu un pedagogu, un to nevar atcelt. Ja tā nenotiks, vispirms atceliet to grupas grafikā.',
  stillPlanned_other:
    'Priekšā vēl {{count}} plānotas nodarbības. Grupai esot arhīvā, tās paliek kalendārā, aizņem telpas un pedagogus, un tās nevar atcelt. Ja tās nenotiks, vispirms atceliet tās grupas grafikā.',
  reserved_zero: 'Tiks atcelts {{count}} rezervāciju:',
  reserved_one: 'Tiks atcelta {{count}} rezervācija:',
  reserved_other: 'Tiks atceltas {{count}} rezervācijas:',
  passedOn_zero: 'Citai grupai pāries {{count}} rezervāciju:',
  passedOn_one: 'Citai grupai pāries {{count}} rezervācija:',
  passedOn_other: 'Citai grupai pāries {{count}} rezervācijas:',
  shortened_zero: 'Tiks saīsināts {{count}} rezervāciju, kas šīs grupas dēļ bija pagarinātas:',
  shortened_one: 'Tiks saīsināta {{count}} rezervācija, kas šīs grupas dēļ bija pagarināta:',
  shortened_other: 'Tiks saīsinātas {{count}} rezervācijas, kas šīs grupas dēļ bija pagarinātas:',
  unclear_zero:
    'Paliks {{count}} rezervāciju, kurām grupa nav norādīta un kuras der arī citai grupai:',
  unclear_one:
    'Paliks {{count}} rezervācija, kurai grupa nav norādīta un kura der arī citai grupai:',
  unclear_other:
    'Paliks {{count}} rezervācijas, kurām grupa nav norādīta un kuras der arī citai grupai:',
  lent_zero: 'Paliek izsniegts {{count}} vienību:',
  lent_one: 'Paliek izsniegta {{count}} vienība:',
  lent_other: 'Paliek izsniegtas {{count}} vienības:',
  toGiveBack_zero: 'Dalībniekiem jāatdod {{count}} mācību materiālu.',
  toGiveBack_one: 'Dalībniekiem jāatdod {{count}} mācību materiāls.',
  toGiveBack_other: 'Dalībniekiem jāatdod {{count}} mācību materiāli.',
  more_zero: 'un vēl {{count}}',
  more_one: 'un vēl {{count}}',
  more_other: 'un vēl {{count}}',
  undo: 'Visu kopā var atsaukt ar „Atsaukt darbību”, kamēr atbrīvotās lietas nav apsolītas citam.',
}
