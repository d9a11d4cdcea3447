export const sentBack = {
  mark: 'ceļā atpakaļ kopš {{date}}',
  action: 'Nosūtīts atpakaļ…',
  title: 'Aprīkojums nosūtīts atpakaļ',
  parcel: 'Sūtījums atpakaļ',
  carrier: 'Pārvadātājs',
  number: 'Sūtījuma numurs',
  sentOn: 'Nosūtīts',
  numberHelp: 'Ja numurs vēl nav zināms, to var ierakstīt vēlāk.',
  forget: 'Nav nosūtīts',
  done_zero: 'Ceļā atpakaļ: {{count}} vienību.',
  done_one: 'Ceļā atpakaļ: {{count}} vienība.',
  done_other: 'Ceļā atpakaļ: {{count}} vienības.',
  forgotten: 'Atzīme izņemta.',
  notOut: '{{tag}} jau ir saņemts atpakaļ.',
  sentBeforeIssue: 'Tas izsniegts {{date}}; agrāk nosūtīt atpakaļ nevarēja.',
  numberReason: 'Kāpēc numurs ir pareizs',
  checkDigit:
    'Kontrolcipars neatbilst: pārbaudiet numuru. Ja tas ir pareizs, ierakstiet, kāpēc to paturēt.',
  notS10:
    'Šī pārvadātāja numuriem ir 2 burti, 9 cipari un 2 burti: pārbaudiet. Ja numurs ir pareizs, ierakstiet, kāpēc to paturēt.',
  numberTaken: 'Šis numurs jau ir citam šī pārvadātāja sūtījumam.',
  badNumber: 'Šāda sūtījuma numura nevar būt.',
  notReached: 'nav pie saņēmēja',
  delivery: 'Sūtījums',
  noReminder:
    'Sūtījums ar šo aprīkojumu ir atgriezts vai nozaudēts, tāpēc saņēmējam neatgādina. Saņemiet aprīkojumu atpakaļ vai nosūtiet to vēlreiz.',
}
