export const needs = {
  title: 'Import answers about equipment',
  titleGroup: 'Import answers about equipment: “{{group}}”',
  noGroup: 'Answers are imported from the page of a group, on the tab “Needs”.',
  needs:
    'Say which column holds the name (or personal code, phone, e-mail) and which at least one answer.',
  search: 'Name, phone, e-mail…',
  none: 'The list has no row with answers.',
  answers: 'Answers',
  confirm_one: 'Note the answers of {{count}} participant',
  confirm_other: 'Note the answers of {{count}} participants',
  nothing: 'Nothing to import: all of these answers are noted already.',
  archived: 'The group is in the archive. Nothing was noted.',
  done: {
    people_one: 'Noted the answers of {{count}} participant.',
    people_other: 'Noted the answers of {{count}} participants.',
  },
}

export const needFields = {
  computer: 'Computer',
  monitor: 'Monitor',
  headset: 'Headset',
  camera: 'Camera',
  microphone: 'Microphone',
  cameraAndMicrophone: 'Camera and microphone',
  internet: 'Internet',
}

export const needReasons = {
  answerUnclear:
    '“{{text}}” is not understood; write “yes”, “no”, “needs”, “only a phone” or “don’t know”.',
  nothingAnswered: 'The row holds no answer.',
  notInGroup: 'There is no such participant in the group.',
  severalInGroup: 'Fits several participants of the group ({{count}}); make the row more precise.',
  answeredTwice: 'This participant has answered in row {{row}} already; leave one.',
}
