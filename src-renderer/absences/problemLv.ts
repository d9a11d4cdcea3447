/** What is wrong with a field of an absence, by the key that the office gives. */
export const absencesProblem = {
  notGuardian: 'Nav šī dalībnieka pārstāvis',
  notOfOffice: 'Nav iestādes darbinieks vai pedagogs',
}
