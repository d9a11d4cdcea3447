/** What is wrong with a field, by the key that the office gives. */
export const documentsProblem = {
  unknownPlaceholder: 'There is no such placeholder: {{placeholder}}',
  beforeMade: 'The document did not exist yet',
}
