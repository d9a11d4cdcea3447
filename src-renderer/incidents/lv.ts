import { field, help } from './fieldLv.ts'
import { missing, refusal } from './refusalLv.ts'
import { paper } from './paperLv.ts'
import { done, step } from './stepLv.ts'
import { word } from './wordLv.ts'

/** What the screens of incidents say. */
export const incidents = {
  refusal,
  missing,
  field,
  help,
  step,
  done,
  word,
  paper,
  list: 'Konfliktsituāciju saraksts',
  search: 'Numurs, persona vai vārdi no ziņojuma',
  filing: 'Pierakstīt konfliktsituāciju',
  own: 'Mani ieraksti',
  view: {
    label: 'Rādīt',
    open: 'Atvērtās',
    overdue: 'Nokavētās',
    police: 'Jālemj par policiju',
    mine: 'Par kurām atbildu es',
    closed: 'Slēgtās',
  },
  empty: {
    title: 'Nekas nav pierakstīts',
    text: 'Te redzamas tikai tās konfliktsituācijas, kuras jums ir tiesības lasīt.',
  },
  form: {
    what: 'Kas notika',
    when: 'Kad un kur',
    who: 'Kas bija klāt',
    learned: 'Kā par to uzzinājāt',
    atOnce: 'Kas darīts uzreiz',
    onSpot: 'Ja jautājums jau atrisināts',
    file: 'Pierakstīt',
    addPerson: 'Pievienot personu',
    removed: 'Atslēgts no nodarbības: {{how}}',
    notYetReport:
      'Šis ir biroja iekšējs pieraksts. Ar to par notikušo vēl nav ziņots ne policijai, ne kādam citam ārpus iestādes.',
    danger: 'Ja kāds ir briesmās, vispirms zvaniet 112.',
    facts:
      'Rakstiet to, ko redzējāt un dzirdējāt, un kas to teica. Viedokli un vainīgā meklēšanu atstājiet vēlākam laikam. Pēc pierakstīšanas tekstu vairs nelabo, tikai papildina.',
    violence:
      'Ir vardarbības vai draudu pazīmes. Ar pārrunām uz vietas nepietiek: jāņem paskaidrojumi un par ziņošanu policijai jālemj direktoram.',
    draft: 'Melnraksts glabājas šifrēts un ir lasāms tikai jums.',
  },
  filed: {
    title: 'Pierakstīts: {{number}}',
    reads:
      'Jūs arī turpmāk varat lasīt savu ziņojumu, to papildināt un redzēt paskaidrojumus, ko pats pieņemat.',
    dropBox: 'No šī brīža jūs to vairs nevarat atvērt. Ja atceraties vēl ko, pasakiet direktoram.',
    notOwned:
      'Pašlaik nav neviena, kas drīkstētu to izskatīt. Palūdziet direktoram iestatījumos noteikt aizstājēju; par šo ziņojumu nekas nav jāstāsta.',
    reportBy: 'Par ziņošanu policijai jāizlemj līdz {{day}}',
    notReport: 'Ārpus iestādes par to vēl nav ziņots.',
    open: 'Atvērt',
    another: 'Pierakstīt vēl vienu',
  },
  page: {
    tab: { file: 'Lieta', course: 'Gaita', readers: 'Kas lasa' },
    lock: 'Lasa tikai tie, kam tas atļauts',
    reasonTitle: 'Lieta ir slēgta',
    reasonText: 'Kāpēc to atverat? Iemesls paliek piekļuves žurnālā.',
    open: 'Atvērt lietu',
    noKeyTitle: 'Jūsu atslēga šo lietu neatver',
    noKeyText:
      'Palūdziet kādam, kas to var atvērt, vai ievadiet biroja atgūšanas atslēgu. Pēc tam ar savu atslēgu varēsiet atvērt visas lietas, ko drīkstat lasīt.',
    recover: 'Atgūt piekļuvi',
    failed: 'Lietu neizdevās atvērt',
    broken:
      'Integritātes pārbaude nav izturēta: tas, kas glabājas, nav tas, kas tika ierakstīts. Lietu var lasīt, bet ar bojātajiem ierakstiem nevar strādāt. Nekas nav labots; pasakiet sistēmas administratoram.',
    brokenPart: 'Nav tas, kas bija ierakstīts',
    fileChanged: 'Fails nav tas, kas tika noglabāts, tāpēc to neizsniedz.',
    fileNotThere: 'Šis fails jums vairs nav pieejams.',
    fileNotCome: 'Failu neizdevās saņemt. Mēģiniet vēlreiz.',
    report: 'Ziņojums',
    persons: 'Personas',
    noPersons: 'Neviena persona nav ierakstīta.',
    statements: 'Paskaidrojumi',
    noStatements: 'Neviens paskaidrojums nav pieprasīts.',
    talks: 'Sarunas, vienošanās un lēmumi',
    noTalks: 'Nav ne sarunu, ne vienošanās, ne lēmumu.',
    notices: 'Pušu informēšana',
    noNotices: 'Neviena puse vēl nav informēta.',
    actions: 'Veicamais',
    noActions: 'Nekas nav uzdots.',
    police: 'Policija',
    attachments: 'Pielikumi',
    noAttachments: 'Pielikumu nav.',
    additions: 'Papildinājumi',
    missing: 'Lai slēgtu, vēl trūkst',
    ready: 'Nekā netrūkst: lietu var slēgt.',
    corrects: 'labo agrāku ierakstu',
    corrected: 'labots ar vēlāku ierakstu',
    entered: 'ierakstīja {{name}}, {{at}}',
    version: '{{number}}. redakcija',
    signed: 'parakstīts {{day}}, {{signer}}',
    amendedWhy: 'Papildināts, jo: {{reason}}',
    original: 'Oriģināls: {{place}}',
    takenBy: 'pieņem {{name}}',
    due: 'termiņš {{day}}',
    refusedBefore: 'Atteicās sniegt; klāt bija {{witness}}',
    unobtainableWhy: 'Nav iegūstams: {{reason}}',
    handwritten: 'Teksts ir skenētajā pielikumā.',
    labourLaw: 'Darba likuma 90. pants: no darbinieka jāpieprasa rakstveidā',
    minorMark: 'Iesaistīts nepilngadīgais',
    minorUnknown: 'Kāda vecums nav zināms',
    ageUnknown: {
      known:
        'Par bērnu ziņo tajā pašā dienā, tāpēc vecums jānoskaidro. Ierakstiet dzimšanas datumu personas lapā, tad atveriet te „Mainīt lomas” un saglabājiet.',
      outside:
        'Par bērnu ziņo tajā pašā dienā, tāpēc vecums jānoskaidro. Ierakstiet to te ar „Mainīt lomas”.',
    },
    staffMark: 'Ziņots par darbinieku',
    violenceMark: 'Vardarbības pazīmes',
    dangerMark: 'Tūlītējas briesmas',
    doneAction: 'izpildīts',
    sha: 'SHA-256 {{hash}}',
    save: 'Saglabāt failu',
    statementsOnly: 'Jūs redzat tikai paskaidrojumus, ko pieņemat.',
    filerOnly: 'Jūs redzat savu ziņojumu un paskaidrojumus, ko pieņemat.',
  },
  readers: {
    title: 'Kas drīkst lasīt',
    noKey: 'nav atslēgas',
    backups:
      'Lieta saņem jaunu atslēgu. Rezerves kopijas, kas tapušas agrāk, paliek lasāmas ar veco: uz tām tas neattiecas.',
    cutFiler: 'Ziņotājs savu ziņojumu vairs neredzēs.',
    log: 'Piekļuves žurnāls',
    showLog: 'Rādīt piekļuves žurnālu',
    logText:
      'Kas lietu lasīja, mainīja, izdrukāja vai kam tika atteikts. Arī šī skatīšanās tiek ierakstīta.',
    more: 'Rādīt vēl',
    amiss_zero: '{{count}} lietās atslēgas nesakrīt ar lasīšanas tiesībām.',
    amiss_one: '{{count}} lietā atslēgas nesakrīt ar lasīšanas tiesībām.',
    amiss_other: '{{count}} lietās atslēgas nesakrīt ar lasīšanas tiesībām.',
    mend: 'Sakārtot atslēgas',
  },
  unreadOfPerson_zero:
    '{{count}} lietās ziņas par iesaistītajiem nevar izlasīt vai tās vairs nav tas, kas tika ierakstīts. Šis cilvēks var būt starp viņiem.',
  unreadOfPerson_one:
    '{{count}} lietā ziņas par iesaistītajiem nevar izlasīt vai tās vairs nav tas, kas tika ierakstīts. Šis cilvēks var būt starp viņiem.',
  unreadOfPerson_other:
    '{{count}} lietās ziņas par iesaistītajiem nevar izlasīt vai tās vairs nav tas, kas tika ierakstīts. Šis cilvēks var būt starp viņiem.',
  policy: {
    title: 'Konfliktsituācijas',
    text: 'Ko iestāde pati nosaka par konfliktsituāciju izskatīšanu.',
  },
}
