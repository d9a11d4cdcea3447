/** Papers of recordings, consent records and reports, in Latvian. */
export const recordingPapers = {
  menu: 'Dokumenti',
  title: 'Ierakstīšana',
  asker: 'Lūdz ierakstīt: {{name}}',
  nobody: 'Ieraksts, ko neviens nav lūdzis',
  nothing: {
    notAsked: 'Šim cilvēkam piekrišana nav jāprasa.',
    nobodyAsked: 'Šo ierakstu neviens nav lūdzis.',
    noAnswer: 'Atbildes vēl nav, tāpēc nav ko apliecināt.',
    nobodyAgreed: 'Vēl neviens nav piekritis.',
    sessionMoved: 'Nodarbība ir pārcelta: vispirms jautājiet visiem no jauna.',
    notDeleted: 'Ieraksts nav dzēsts.',
    everybodyAnswered: 'Visi jau ir atbildējuši.',
    changedWhileTypeset: 'Pieprasījums pa to laiku mainījās. Mēģiniet vēlreiz.',
  },
  forms: {
    button: 'Veidlapas visiem',
    title: 'Piekrišanas veidlapas',
    copies_zero: '{{count}} veidlapu latviešu alfabēta secībā, katra parakstītāja valodā',
    copies_one: '{{count}} veidlapa parakstītāja valodā',
    copies_other: '{{count}} veidlapas latviešu alfabēta secībā, katra parakstītāja valodā',
    done_zero: 'Sagatavoto veidlapu skaits: {{count}}.',
    done_one: 'Sagatavota {{count}} veidlapa.',
    done_other: 'Sagatavotas {{count}} veidlapas.',
  },
  importReport: 'Importēt platformas atskaiti',
  export: 'Eksportēt piekrišanas (JSON)',
}
