/** What is wrong with a field, by the key that the office gives. */
export const documentsProblem = {
  unknownPlaceholder: 'There is no such placeholder: {{placeholder}}',
  missingPlaceholder: 'The text must have {{placeholder}}: nobody is asked to agree without it',
  beforeMade: 'The document did not exist yet',
}
