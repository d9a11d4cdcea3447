/** Texts of deliveries in English. */
export const deliveries = {
  area: 'Materials and deliveries',
  tab: {
    lockers: 'Parcel lockers',
    carriers: 'Carriers',
  },
  channel: {
    email: 'E-mail',
    inSession: 'In the online session',
    ePlatform: 'E-learning platform',
    locker: 'Parcel locker',
    post: 'Post',
    inPerson: 'In person',
  },
}
