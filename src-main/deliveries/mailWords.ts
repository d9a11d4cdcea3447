import type { Language } from '#shared/people/schema.ts'

interface MailWords {
  subject: {
    /** Materials of a session: group and day. */
    session(group: string, day: string): string
    group(group: string): string
    plain: string
  }
  greeting: string
  /** What follows are the materials, a line each. */
  intro: {
    session(group: string, day: string, times: string): string
    group(group: string): string
    plain: string
  }
  attached: string
  ask: string
  /** Whom to ask: a name, a phone, or both. */
  contact(whom: string): string
}

/** The message that brings materials, in the language of whoever gets it. */
export const mailWords: Record<Language, MailWords> = {
  lv: {
    subject: {
      session: (group, day) => `${group}: ${day} nodarbības materiāli`,
      group: (group) => `${group}: mācību materiāli`,
      plain: 'Mācību materiāli',
    },
    greeting: 'Labdien!',
    intro: {
      session: (group, day, times) =>
        `Nosūtām grupas „${group}” ${day} (plkst. ${times}) nodarbības materiālus:`,
      group: (group) => `Nosūtām grupas „${group}” mācību materiālus:`,
      plain: 'Nosūtām mācību materiālus:',
    },
    attached: 'Faili pievienoti šai vēstulei.',
    ask: 'Ja kaut ko neizdodas atvērt vai kā trūkst, lūdzam sazināties ar mums.',
    contact: (whom) => `Saziņai: ${whom}.`,
  },
  en: {
    subject: {
      session: (group, day) => `${group}: materials of the session on ${day}`,
      group: (group) => `${group}: learning materials`,
      plain: 'Learning materials',
    },
    greeting: 'Good day,',
    intro: {
      session: (group, day, times) =>
        `Here are the materials of the session of group “${group}” on ${day} (${times}):`,
      group: (group) => `Here are the learning materials of group “${group}”:`,
      plain: 'Here are your learning materials:',
    },
    attached: 'The files are attached to this message.',
    ask: 'If something can’t be opened or is missing, please contact us.',
    contact: (whom) => `Contact: ${whom}.`,
  },
  ru: {
    subject: {
      session: (group, day) => `${group}: материалы занятия ${day}`,
      group: (group) => `${group}: учебные материалы`,
      plain: 'Учебные материалы',
    },
    greeting: 'Добрый день!',
    intro: {
      session: (group, day, times) =>
        `Отправляем материалы занятия группы «${group}» ${day} (${times}):`,
      group: (group) => `Отправляем учебные материалы группы «${group}»:`,
      plain: 'Отправляем учебные материалы:',
    },
    attached: 'Файлы приложены к этому письму.',
    ask: 'Если что-то не открывается или чего-то не хватает, просим связаться с нами.',
    contact: (whom) => `Контакт: ${whom}.`,
  },
}
