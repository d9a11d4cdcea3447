/** What is wrong with a field, by the key that the office gives. */
export const documentsProblem = {
  unknownPlaceholder: 'Tādu vietturi nepazīst: {{placeholder}}',
  missingPlaceholder: 'Tekstā jābūt vietturim {{placeholder}}: bez šīs ziņas piekrišanu nelūdz',
  beforeMade: 'Tad dokuments vēl nebija sagatavots',
}
