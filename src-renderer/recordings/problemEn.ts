export const recordingsProblem = {
  segmentsOnly: 'People can be left out only where parts are recorded',
}
