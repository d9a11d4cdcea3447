export const notices = {
  contact: {
    title: 'Contact log',
    new: 'Note a contact',
    edit: 'Edit the contact',
    remove: 'Remove the contact',
    save: 'Note',
    none: 'No contacts noted yet.',
    more_one: 'Show {{count}} earlier contact',
    more_other: 'Show {{count}} earlier contacts',
    entered: 'entered by {{by}} {{at}}',
    person: 'With whom',
    channel: 'How',
    direction: 'Who got in touch',
    about: 'What about',
    day: 'Date',
    time: 'Time',
    by: 'Who spoke or wrote for the institution',
    byHelp: 'A teacher or tutor, too, who does not use the program.',
    group: 'Group',
  },
  channel: {
    email: 'E-mail',
    phone: 'Call',
    sms: 'Text message',
    whatsapp: 'WhatsApp',
    ePlatform: 'E-platform',
    eKlase: 'E-klase',
    inPerson: 'In person',
    post: 'Post',
    other: 'Another way',
  },
  direction: {
    in: 'The person with the institution',
    out: 'The institution with the person',
  },
  refusal: {
    notOwn: 'Only whoever entered this line can change it.',
    ofNotice: 'This line comes from a notice; it can be taken back only together with its tick.',
  },
  done: {
    noted: 'Contact noted.',
    contactChanged: 'Contact changed.',
    contactRemoved: 'Contact removed.',
  },
}

/** What is wrong with a field of a contact, by the key that the office gives. */
export const noticesProblem = {
  timeInFuture: 'This time has not come yet',
}
