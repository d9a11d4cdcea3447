export const needs = {
  title: 'Importēt atbildes par aprīkojumu',
  titleGroup: 'Importēt atbildes par aprīkojumu: „{{group}}”',
  noGroup: 'Atbildes importē no grupas lapas, cilnē „Vajadzības”.',
  needs:
    'Norādiet, kurā kolonnā ir vārds un uzvārds (vai personas kods, tālrunis, e-pasts) un kurā – vismaz viena atbilde.',
  search: 'Vārds, tālrunis, e-pasts…',
  none: 'Sarakstā nav nevienas rindas ar atbildēm.',
  answers: 'Atbildes',
  confirm_zero: 'Ierakstīt {{count}} dalībnieku atbildes',
  confirm_one: 'Ierakstīt {{count}} dalībnieka atbildes',
  confirm_other: 'Ierakstīt {{count}} dalībnieku atbildes',
  nothing: 'Nav ko importēt: visas šīs atbildes jau ir ierakstītas.',
  archived: 'Grupa ir arhīvā. Nekas nav ierakstīts.',
  done: {
    people_zero: 'Ierakstītas {{count}} dalībnieku atbildes.',
    people_one: 'Ierakstītas {{count}} dalībnieka atbildes.',
    people_other: 'Ierakstītas {{count}} dalībnieku atbildes.',
  },
}

export const needFields = {
  computer: 'Dators',
  monitor: 'Monitors',
  headset: 'Austiņas',
  camera: 'Kamera',
  microphone: 'Mikrofons',
  cameraAndMicrophone: 'Kamera un mikrofons',
  internet: 'Internets',
}

export const needReasons = {
  answerUnclear:
    '„{{text}}” nav saprotams; rakstiet „ir”, „nav”, „vajag”, „tikai telefons” vai „nezinu”.',
  nothingAnswered: 'Rindā nav nevienas atbildes.',
  notInGroup: 'Grupā tāda dalībnieka nav.',
  severalInGroup: 'Atbilst vairākiem grupas dalībniekiem ({{count}}); precizējiet rindu.',
  answeredTwice: 'Šis dalībnieks jau ir atbildējis {{row}}. rindā; atstājiet vienu.',
}
