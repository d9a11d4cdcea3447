/** Why the office refuses something about an incident, by the reason it gives. */
export const refusal = {
  notYet: 'Tas vēl nav noticis: laiks ir nākotnē.',
  duePast: 'Termiņš jau ir pagājis.',
  noKey:
    'Jūsu atslēga šo konfliktsituāciju neatver. Palūdziet palīdzību kādam, kas to var atvērt, vai izmantojiet biroja atgūšanas atslēgu.',
  mayNot: {
    file: 'To var tas, kas redz visu lietu.',
    report: 'To var tas, kas redz ziņojumu.',
    decision: 'Par to lemj direktors.',
  },
  isClosed: 'Lieta ir slēgta. Vispirms atveriet to no jauna.',
  notClosed: 'Lieta nav slēgta.',
  violenceShows:
    'Ir vardarbības pazīmes, tāpēc ar pārrunām uz vietas nepietiek: jāņem paskaidrojumi, jārunā ar pusēm un jālemj.',
  closingTooEarly: 'Lietu vēl nevar slēgt. Trūkst:',
  closingUnread:
    'Daļu no lietas vairs nevar izlasīt, jo tā nav tas, kas bija ierakstīts. Tāpēc nevar zināt, vai nekā netrūkst, un lietu slēgt nevar.',
  unknownPerson: 'Šāda cilvēka te nav.',
  personTwice: 'Viens cilvēks ir ierakstīts divreiz; vienam cilvēkam var būt vairākas lomas.',
  hasStatement: 'Šim cilvēkam jau ir paskaidrojums.',
  othersAsk:
    'Par šī cilvēka paskaidrojumu gādā kolēģis, kas atbild par lietu. Jums tas nav jāprasa.',
  statementState: 'Tagad to ar šo paskaidrojumu darīt nevar.',
  scanMissing: {
    mode: 'Vispirms pievienojiet paskaidrojumam tā skenējumu.',
    text: 'Vispirms pievienojiet papildinājuma skenējumu vai pārrakstiet papildinājuma tekstu.',
  },
  witnessMissing: 'Norādiet, kurš bija klāt, kad cilvēks atteicās.',
  childConfronted:
    'Sarunā būtu kopā bērns, kas varētu būt cietis, un iespējamais aizskārējs. Bez pamatojuma to nedara.',
  policeState: 'Ziņošanas policijai jautājums tagad ir citā stadijā.',
  policeOnly: 'Par pieaugušo ziņo policijai.',
  mayNotRead: {
    involved: 'Šis kolēģis pats ir iesaistīts.',
    role: 'Šim kolēģim amata dēļ to nevar uzticēt.',
    closedAccount: 'Šī kolēģa konts ir slēgts.',
    noPassword: 'Šis kolēģis vēl nav izvēlējies paroli, tāpēc viņam nav atslēgas.',
  },
  readsAlready: 'Šis kolēģis to jau lasa.',
  notNamed: 'Šim kolēģim nav savas piekļuves, ko atņemt.',
  isOwner: 'Šis kolēģis atbild par lietu. Vispirms nododiet to citam.',
  correctedAlready: 'Šo ierakstu jau labo cits ieraksts. Labojiet to.',
  actionDone: 'Uzdevums jau ir izpildīts.',
  fileTooLarge: 'Fails ir par lielu: pieļaujami ne vairāk kā {{size}}.',
  emptyFile: 'Fails ir tukšs.',
  notOfThis: 'Tas nepieder šai lietai.',
  wrongRecoveryKey: {
    mistyped: 'Atgūšanas atslēga ir pārrakstīta ar kļūdu.',
    wrong: 'Tā nav šī biroja atgūšanas atslēga.',
  },
  broken: 'Teksts nav tas, kas bija ierakstīts, tāpēc ar to nevar strādāt tālāk.',
}

/** What is missing before an incident can be closed. */
export const missing = {
  statementNotAsked: '{{name}}: paskaidrojums nav pieprasīts',
  statementOpen: '{{name}}: paskaidrojums nav parakstīts, atteikts vai atzīts par neiegūstamu',
  noDecision: 'nav ne lēmuma, ne vienošanās',
  agreementNotSigned: 'vienošanos neviens nav parakstījis',
  partyNotInformed: '{{name}}: par iznākumu nav paziņots, un iemesls nav norādīts',
  actionUnread: 'nav izpildīts uzdevums, kura teksts vairs nav tas, kas bija ierakstīts',
  actionOpen: 'nav izpildīts uzdevums „{{what}}”',
  policeUndecided: 'nav izlemts, vai ziņot policijai',
  policeNotReported: 'policijai vēl nav ziņots',
}
