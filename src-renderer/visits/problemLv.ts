/** What is wrong with a field of a visit, by the key that its schema gives. */
export const visitsProblem = {
  visitorMissing: 'Izvēlieties cilvēku no reģistra vai ierakstiet apmeklētāja vārdu',
  timesReversed: 'Beigu laiks nav pēc sākuma',
}
