/** Texts of deliveries in Latvian. */
export const deliveries = {
  area: 'Materiāli un sūtījumi',
  tab: {
    lockers: 'Pakomāti',
    carriers: 'Pārvadātāji',
  },
  channel: {
    email: 'E-pasts',
    inSession: 'Tiešsaistes nodarbībā',
    ePlatform: 'E-platforma',
    locker: 'Pakomāts',
    post: 'Pasts',
    inPerson: 'Klātienē',
  },
}
