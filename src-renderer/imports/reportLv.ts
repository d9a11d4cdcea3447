export const report = {
  title: 'Importēt platformas atskaiti',
  titleSession: 'Importēt platformas atskaiti: nodarbība {{session}}',
  noRequest: 'Atskaiti importē no ierakstīšanas pieprasījuma.',
  fileLabel: 'Fails ar videoplatformas atskaiti par to, kurš piekrita ierakstam',
  needs: 'Norādiet, kurā kolonnā ir vārds un uzvārds vai e-pasts un kurā – atbildes laiks.',
  search: 'Vārds, e-pasts…',
  none: 'Atskaitē nav nevienas atbildes.',
  confirm_zero: 'Ierakstīt {{count}} atbilžu',
  confirm_one: 'Ierakstīt {{count}} atbildi',
  confirm_other: 'Ierakstīt {{count}} atbildes',
  nothing: 'Nav ko importēt: visas šīs atbildes jau ir zināmas.',
  toRequest: 'Atvērt pieprasījumu',
  done: {
    answers_zero: 'Ierakstīts {{count}} atbilžu.',
    answers_one: 'Ierakstīta {{count}} atbilde.',
    answers_other: 'Ierakstītas {{count}} atbildes.',
    left_zero: 'Vēl jānorāda, kam pieder {{count}} atbilžu.',
    left_one: 'Vēl jānorāda, kam pieder {{count}} atbilde.',
    left_other: 'Vēl jānorāda, kam pieder {{count}} atbildes.',
    restricted: 'Kāds nepiekrita: ieraksts ir ierobežots, piekļuve slēgta.',
  },
}

export const reportFields = { reportedAnswer: 'Atbilde', answeredAt: 'Atbildes laiks' }

export const reportReasons = {
  consentUnclear: '„{{text}}” nav saprotams; rakstiet „piekrīt” vai „nepiekrīt”.',
  notAMoment: '„{{text}}” nav diena un laiks, piemēram, 24.11.2026. 9.01.',
  momentToCome: 'Tas vēl nav noticis: laiks ir nākotnē.',
  beforeNotice: 'Piekrīt agrāk, nekā sagatavots paziņojums, kam piekrīt.',
  notRequired: 'Šī cilvēka piekrišana nav vajadzīga.',
  requestClosed: 'Pieprasījums ir slēgts: piekrišanas vairs negaida.',
  sessionMoved: 'Nodarbība ir pārcelta: vispirms jautājiet visiem no jauna.',
  saidNo: 'Iepriekš nepiekrita; poga „Turpināt” platformā to neatceļ. Pajautājiet pašam.',
  leftToSettle: 'Nodarbībā tāda nav. Atbilde gaidīs, līdz norādīsiet, kam tā pieder.',
  leftOfSeveral: 'Atbilst vairākiem. Atbilde gaidīs, līdz norādīsiet, kam tā pieder.',
}
