/** Words for the papers of an incident. */
export const paper = {
  menu: 'Dokumenti',
  make: 'Sagatavot jaunu',
  made: 'Sagatavotie',
  none: 'Vēl neviens nav sagatavots.',
  of: '{{kind}}: {{what}}',
  numbered: '{{number}} · {{kind}}',
  saved: 'Dokuments {{number}} sagatavots un ielikts lietā šifrēts.',
  numbersLater: 'Numuru dokuments saņem, kad to drukā vai saglabā.',
  toSign: 'Izdruka parakstīšanai. Numuru dokuments saņem, kad paskaidrojums ir parakstīts.',
  explanationToSign: 'Paskaidrojums parakstīšanai: {{name}}',
  whoIsWho: 'Persona {{letter}}: {{name}}',
  hide: 'Kas vēl jāsvītro',
  hideHelp:
    'Vārdus visos locījumos un darbinieku vārdus programma aizstāj pati. Iesaukas, vārdus citiem burtiem un citas pazīmes ierakstiet te; pēc katra nospiediet Enter.',
  looked: 'Teksts ir izlasīts: neviena cilvēka tajā vairs nevar pazīt',
  lookFirst:
    'Vispirms izlasiet dokumentu un apstipriniet, ka neviena cilvēka tajā vairs nevar pazīt.',
  kind: {
    report: 'Ziņojums par konfliktsituāciju',
    explanation: 'Paskaidrojums',
    talk: 'Sarunas protokols',
    agreement: 'Vienošanās',
    decision: 'Lēmums',
    notice: 'Paziņojums pusei',
    chronology: 'Notikumu hronoloģija',
    anonymised: 'Lietas izklāsts bez vārdiem',
    policeFile: 'Lietas materiāli policijai',
  },
}
