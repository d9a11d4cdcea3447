/** What is wrong with a field, by the key that the office gives. */
export const documentsProblem = {
  unknownPlaceholder: 'Tādu vietturi nepazīst: {{placeholder}}',
  beforeMade: 'Tad dokuments vēl nebija sagatavots',
}
