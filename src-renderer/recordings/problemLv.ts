/** What is wrong with a field of a recording, by the key that the office gives. */
export const recordingsProblem = {
  segmentsOnly: 'Atsevišķus cilvēkus var neierakstīt tikai tad, ja nodarbību ieraksta pa daļām',
}
