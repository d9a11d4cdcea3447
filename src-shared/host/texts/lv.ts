export const lv = {
  closed: {
    title: 'Šis logs nav atvērts no Norises',
    body: 'Adrese derīga vienu reizi un tikai šajā datorā. Lai atvērtu biroju, vēlreiz palaidiet programmu Norise vai komandu „npm start” – tā atvērs jaunu logu vai parādīs jaunu adresi.',
  },
  browser: {
    usage:
      'Lietojums: browserHost [--data MAPE] [--demo] [--port N] [--no-open] [--reason IEMESLS]',
    open: 'Norise ir atvērta pārlūkā ({{why}}): {{address}}',
    openPlain: 'Norise ir atvērta pārlūkā: {{address}}',
    visit: 'Atveriet šo adresi pārlūkā; tā derīga vienu reizi, 10 minūtes.',
    why: {
      asked: 'tā lūgts',
      noElectron: 'šajā datorā nav Electron',
      fetchFailed: 'Electron neizdevās lejupielādēt',
      noDisplay: 'šeit nav ekrāna',
      ci: 'automātiska pārbaude',
    },
    stop: 'Lai beigtu, nospiediet Ctrl+C.',
    ended: 'Norise ir aizvērta.',
    portTaken:
      'Ports {{port}} jau ir aizņemts. Norādiet citu ar --port vai atstājiet izvēli Norisei.',
  },
  folder: {
    alreadyOpenWindow: 'Šis birojs jau ir atvērts. Tā logs ir priekšplānā.',
    alreadyOpenAddress: 'Šis birojs jau ir atvērts: {{address}}',
    silent:
      'Šo mapi jau lieto cita Norise, bet tā neatbild. Pagaidiet mirkli un mēģiniet vēlreiz; ja tas nelīdz, restartējiet datoru.',
    closing: 'Šo biroju pašlaik aizver. Tas atvērsies, tiklīdz būs aizvērts.',
    closingTitle: 'Norise vēl aizveras',
    stillClosing:
      'Šo biroju jau labu brīdi aizver, un tas vēl nav aizvērts. Mēģiniet vēlreiz pēc brīža; ja tas nelīdz, restartējiet datoru.',
    beingReplaced:
      'Norise aizveras, lai uzstādītu jauno versiju. Pagaidiet mirkli; ja tā neatveras pati, atveriet Norisi vēlreiz.',
    network:
      'Mape {{folder}} atrodas tīklā ({{kind}}). Norise tur vienu biroju vienā datorā, tāpēc dati jāglabā šī datora diskā. Izvēlieties citu mapi ar --data.',
    unwritableYet:
      'Mapē {{folder}} pašlaik nevar rakstīt. Birojs atvērsies, tiklīdz tajā atkal varēs rakstīt. Ja tā nav īstā mape, norādiet citu ar --data.',
    giveUp: 'Aizvērt Norisi',
    unwritable: 'Mapē {{folder}} nevar rakstīt. Izvēlieties citu mapi ar --data.',
    diskFull:
      'Diskā, kurā ir mape {{folder}}, vairs nav vietas. Atbrīvojiet vietu un atveriet Norisi vēlreiz.',
    notAFolder:
      'Norises datiem vajadzīga mape, bet {{folder}} vai kāda mape ceļā uz to ir fails. Pārvietojiet to vai norādiet citu mapi ar --data.',
    title: 'Norise nevar atvērt datu mapi',
  },
  menu: {
    file: 'Fails',
    print: 'Drukāt…',
    lock: 'Bloķēt ekrānu',
    quit: 'Beigt',
    edit: 'Rediģēt',
    undo: 'Atsaukt',
    redo: 'Atcelt atsaukšanu',
    cut: 'Izgriezt',
    copy: 'Kopēt',
    paste: 'Ielīmēt',
    pasteAsText: 'Ielīmēt kā tekstu',
    selectAll: 'Atlasīt visu',
    view: 'Skats',
    zoomIn: 'Tuvināt',
    zoomOut: 'Tālināt',
    zoomReset: 'Sākotnējais lielums',
    fullScreen: 'Pilnekrāna režīms',
    reload: 'Ielādēt logu no jauna',
    window: 'Logs',
    minimize: 'Minimizēt',
    close: 'Aizvērt',
  },
  update: {
    title: 'Norises jaunā versija nav uzstādīta',
    refused:
      'Sagatavotā pakotne vairs nav tā, kas bija parakstīta, tāpēc tā netika palaista. Programma un dati ir palikuši, kā bijuši. Atveriet Norisi: jauno versiju tā sagatavos vēlreiz.',
    failed:
      'Jauno versiju neizdevās palaist. Programma un dati ir palikuši, kā bijuši. Atveriet Norisi un mēģiniet vēlreiz.',
  },
  demoMark: 'Norise – parauga birojs ar izdomātiem datiem',
}
