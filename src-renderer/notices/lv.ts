export const notices = {
  contact: {
    title: 'Saziņa',
    new: 'Ierakstīt saziņu',
    edit: 'Labot saziņas ierakstu',
    remove: 'Noņemt saziņas ierakstu',
    save: 'Ierakstīt',
    none: 'Saziņas ierakstu vēl nav.',
    more_zero: 'Rādīt vēl {{count}} agrākus ierakstus',
    more_one: 'Rādīt vēl {{count}} agrāku ierakstu',
    more_other: 'Rādīt vēl {{count}} agrākus ierakstus',
    entered: 'ierakstīja {{by}} {{at}}',
    person: 'Ar ko',
    channel: 'Kā',
    direction: 'Kurš sazinājās',
    about: 'Par ko',
    day: 'Datums',
    time: 'Laiks',
    by: 'Kas runāja vai rakstīja no iestādes',
    byHelp: 'Arī pedagogs vai audzinātājs, kas ar programmu nestrādā.',
    group: 'Grupa',
  },
  channel: {
    email: 'E-pasts',
    phone: 'Zvans',
    sms: 'Īsziņa',
    whatsapp: 'WhatsApp',
    ePlatform: 'E-platforma',
    eKlase: 'E-klase',
    inPerson: 'Klātienē',
    post: 'Pasts',
    other: 'Citādi',
  },
  direction: {
    in: 'Cilvēks ar iestādi',
    out: 'Iestāde ar cilvēku',
  },
  refusal: {
    notOwn: 'Šo ierakstu var mainīt tikai tas, kas to ierakstīja.',
    ofNotice: 'Šis ieraksts radies no paziņojuma; to var atsaukt tikai kopā ar paziņojuma atzīmi.',
  },
  done: {
    noted: 'Saziņa ierakstīta.',
    contactChanged: 'Saziņas ieraksts labots.',
    contactRemoved: 'Saziņas ieraksts noņemts.',
  },
}

/** What is wrong with a field of a contact, by the key that the office gives. */
export const noticesProblem = {
  timeInFuture: 'Šis laiks vēl nav pienācis',
}
