/** Answers of a platform's report that fitted nobody of the session. */
export const unmatched = {
  title: 'Atskaites vārdi, kas neatbilst nevienam',
  assign: 'Norādīt, kurš tas ir…',
  dismiss: 'Nav neviens no nodarbības…',
  person: 'Kurš tas ir',
  assignTitle: 'Kurš ir „{{name}}”',
  dismissTitle: 'Nav neviens no nodarbības',
  dismissHelp: 'Piemēram, otra ierīce vai iestādes pašas konts.',
  dismissed: 'Atzīmēts, ka nav neviens no nodarbības',
  nobody: 'Nav neviens no nodarbības: {{why}}',
  whose: 'Tas ir {{name}}',
}
