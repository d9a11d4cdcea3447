/** Words for the papers of an incident. */
export const paper = {
  menu: 'Dokumenti',
  make: 'Sagatavot jaunu',
  made: 'Sagatavotie',
  none: 'Vēl neviens nav sagatavots.',
  of: '{{kind}}: {{what}}',
  numbered: '{{number}} · {{kind}}',
  saved: 'Dokuments {{number}} sagatavots un aizzīmogots lietā.',
  kind: {
    report: 'Ziņojums par konfliktsituāciju',
    explanation: 'Paskaidrojums',
    talk: 'Sarunas protokols',
    agreement: 'Vienošanās',
    decision: 'Lēmums',
    notice: 'Paziņojums pusei',
    chronology: 'Notikumu hronoloģija',
  },
}
