/** Why something about recordings was not done, and what is missing. */
export const refusal = {
  notYet: 'Tas vēl nav noticis: laiks ir nākotnē.',
  agreedSince:
    'Pēc tam, {{at}}, šis cilvēks ir piekritis. Ja piekrišanu atsauc tagad, atstājiet dienu un laiku tukšu.',
  wrongState: 'To vairs nevar: pieprasījums ir „{{state}}”.',
  notEligible: 'Pieprasījumu nevar pieņemt: {{problems}}.',
  keepRejected: 'Pierakstīt kā noraidītu',
  mayOverride: 'Vadītājs to var pieņemt, norādot iemeslu.',
  problem: {
    notEnrolled: 'nav šīs nodarbības dalībnieks',
    notObjective: 'nav norādīts objektīvs iemesls',
    sessionOver: 'nodarbība jau ir beigusies',
    sessionCancelled: 'nodarbība ir atcelta',
    late: 'nav ziņots savlaicīgi',
  },
  mayNotOverride:
    'Par vēlu ziņotu pieprasījumu drīkst pieņemt tikai projekta vadītājs vai direktors.',
  alreadyRequested: 'Šis cilvēks šo nodarbību jau ir lūdzis ierakstīt.',
  notTheirGuardian: 'Nav šī cilvēka likumiskais pārstāvis.',
  notOfOffice: 'Ziņu pieņem kāds no iestādes: kolēģis, pedagogs vai audzinātājs.',
  hourDecides: 'Norādiet stundu: no tās atkarīgs, vai ziņots savlaicīgi.',
  notTheirAbsence: 'Šis kavējums ir cita cilvēka vai ir atsaukts.',
  cutOffPast: 'Šis laiks jau ir pagājis.',
  cutOffAfterStart: 'Atbildes var gaidīt tikai līdz nodarbības sākumam.',
  unknownPerson: 'Kāds no norādītajiem cilvēkiem nav atrodams.',
  notNarrower:
    'Tas nav mazāk nekā līdz šim. Ja ieraksta vairāk vai citādi, izvēlieties „Mainīt noteikumus”.',
  notWider:
    'Tas nav vairāk nekā līdz šim. Ja ieraksta mazāk, izvēlieties „Ierakstīt mazāk”: tad visiem nav jājautā no jauna.',
  sessionEnded: 'Nodarbība jau ir beigusies: tās viesus vairs nemaina.',
  notRequired: '{{name}}: šī cilvēka piekrišana nav vajadzīga.',
  mayNotAnswer:
    '{{name}}: par viņu tā atbildēt nedrīkst. Atbild pats vai, nepilngadīgā vietā, likumiskais pārstāvis.',
  beforeNotice: '{{name}}: piekrist var tikai tam, kas pateikts; paziņojums sagatavots {{at}}.',
  conditionsMissing: '{{name}}: norādiet, kādi nosacījumi.',
  witnessMissing:
    'Mutiska piekrišana: norādiet, kas vēl no iestādes to dzirdēja. Ne tas, kurš to pieraksta, ne tas, kurš atbild.',
  validUntilPast: 'Šī diena jau ir pagājusi.',
  fileTooLarge: 'Fails ir lielāks par {{most}} MB.',
  emptyFile: 'Fails ir tukšs.',
  notCleared:
    'Nebija visu piekrišanu: {{names}}. Ja ieraksts tomēr ir, ziņojiet par nesaskaņotu ierakstu.',
  notClearedNobody:
    'Tobrīd vēl nebija, kam piekrist. Ja ieraksts tomēr ir, ziņojiet par nesaskaņotu ierakstu.',
  wasCleared: 'Ieraksts bija saskaņots: reģistrējiet to parastajā veidā.',
  keptAlready: 'Šāds ieraksts jau ir reģistrēts: {{at}}, tajā pašā platformā.',
  notThatDay:
    'Tā nav nodarbības diena ({{day}}). Ja ierakstīja citā dienā, ziņojiet par nesaskaņotu ierakstu.',
  restricted: 'Ieraksts ir ierobežots: piekļuvi dot nedrīkst.',
  onHold: 'Ieraksts ir aizturēts kā pierādījums ({{basis}}), jāpārskata {{day}}',
  deleted: 'Ieraksts jau ir dzēsts.',
  seenNotAgreed:
    'Piekļuvi dot nedrīkst: {{names}} ir ierakstā bez piekrišanas vai pretēji nosacījumiem.',
  notAViewer: 'Skatīties drīkst pieprasītājs un tie, par kuriem visiem pateikts.',
  accessOpenAlready: 'Šim cilvēkam piekļuve jau ir.',
  undertakingToCome: 'Apņemšanos nevar parakstīt ar nākotnes datumu.',
  accessEnd: 'Piekļuve var būt no šodienas līdz {{day}}',
  tickMissing: 'Trūkst: {{steps}}.',
  tick: {
    remove: 'atzīmes, ka ieraksts izņemts',
    purge: 'atzīmes, ka iztukšota atkritne',
    check: 'otra cilvēka pārbaudes',
  },
  sessionMoved: 'Nodarbība ir pārcelta: vispirms jautājiet visiem no jauna.',
  sameEyes: 'Pārbaudīt vajag citam, nevis tam, kurš dzēsa.',
  noHold: 'Ieraksts nav aizturēts.',
  reviewPast: 'Pārskatīšanas dienai jābūt nākotnē.',
  nothingToSettle: 'Nav atsaukuma, kas jānokārto.',
  saidNo: '{{name}}: iepriekš nepiekrita; poga „Turpināt” platformā to neatceļ. Pajautājiet pašam.',
  settledAlready: 'Tas jau ir nokārtots.',
}
