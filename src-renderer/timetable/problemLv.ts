/** What is wrong with a field of a session, by the key that its schema or the office gives. */
export const timetableProblem = {
  outsideSession: 'Nodarbība ilgst no {{from}} līdz {{to}}',
  beforeRemoval: 'Audzinātājam nevar paziņot pirms atslēgšanas',
  removedTwice: 'Šim dalībniekam šajā laikā atslēgšana jau ierakstīta',
  notInSession: 'Šī nodarbība nav paredzēta šim cilvēkam',
  timesReversed: 'Beigām jābūt pēc sākuma',
  practiceRemote: 'Prakse notiek tikai klātienē',
  onlyConsultation: 'Savs dalībnieku saraksts var būt tikai konsultācijai',
  slotsOverlap: 'Šajā laikā nedēļā jau ir nodarbība',
  periodTooLong: 'Par garu: ne vairāk kā trīs gadi',
  tooFar: 'Par tālu: ne vairāk kā divi gadi',
  notOfCourse: 'Šis modulis nav grupas kursā',
  notInGroup: 'Kāds no izvēlētajiem nav šajā grupā',
}
