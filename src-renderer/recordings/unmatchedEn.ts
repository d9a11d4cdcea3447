export const unmatched = {
  title: 'Names of reports that fit nobody',
  assign: 'Say who it is…',
  dismiss: 'Nobody of the session…',
  person: 'Who it is',
  assignTitle: 'Who “{{name}}” is',
  dismissTitle: 'Nobody of the session',
  dismissHelp: 'A second device, say, or the office’s own account.',
  dismissed: 'Noted as nobody of the session',
  nobody: 'Nobody of the session: {{why}}',
  whose: 'It is {{name}}',
}
