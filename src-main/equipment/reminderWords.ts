import type { RecallStep } from '#shared/equipment/recall.ts'
import type { Language } from '#shared/people/schema.ts'

interface ReminderWords {
  subject: string
  greeting: string
  /** What is late, and what is due soon: lines follow. */
  late: string
  due: string
  line(thing: string, day: string, daysLate: number): string
  ask: string
  /** Whom to ask: a name, a phone, or both. */
  contact(whom: string): string
  /** A letter, when a call did not help. */
  letter: {
    subject: string
    to(name: string): string
    owed: string
    ask(until: string, address: string): string
  }
  /** What the director is told, when a letter did not help either. */
  director: {
    subject: string
    /** What the contact log of the borrower says. */
    logged: string
    owes(who: string): string
    done: string
    step(step: RecallStep, day: string): string
    decide: string
  }
}

const plural = (language: string, forms: Partial<Record<Intl.LDMLPluralRule, string>>) => {
  const rules = new Intl.PluralRules(language)
  return (count: number): string => `${count} ${forms[rules.select(count)] ?? forms.other ?? ''}`
}
const daysLv = plural('lv', { zero: 'dienām', one: 'dienu', other: 'dienām' })
const daysEn = plural('en', { one: 'day', other: 'days' })
const daysRu = plural('ru', { one: 'день', few: 'дня', many: 'дней', other: 'дня' })

/** The reminder to bring something back, in the borrower's own language. */
export const reminderWords: Record<Language, ReminderWords> = {
  lv: {
    subject: 'Atgādinājums par izsniegtā aprīkojuma atdošanu',
    greeting: 'Labdien!',
    late: 'Jums izsniegts aprīkojums, kura atdošanas termiņš ir pagājis:',
    due: 'Atgādinām par aprīkojumu, kura atdošanas termiņš tuvojas:',
    line: (thing, day, late) =>
      `– ${thing}, atdošanas termiņš ${day}${late > 0 ? ` (nokavēts par ${daysLv(late)})` : ''}`,
    ask: 'Lūdzam to atdot vai sazināties ar mums, ja tas vēl ir vajadzīgs.',
    contact: (whom) => `Saziņai: ${whom}.`,
    letter: {
      subject: 'Vēstule par aprīkojuma atdošanu',
      to: (name) => `Adresāts: ${name}`,
      owed: 'Jums mācību vajadzībām bezatlīdzības lietošanā nodots aprīkojums, kas līdz šim nav atdots:',
      ask: (until, address) =>
        `Lūdzam aprīkojumu atdot līdz ${until}${address === '' ? '' : ` (${address})`} vai līdz tai dienai rakstiski paskaidrot, kāpēc tas nav iespējams.`,
    },
    director: {
      subject: 'Neatdots aprīkojums: vajadzīgs lēmums',
      logged: 'Par neatdoto aprīkojumu ziņots direktoram',
      owes: (who) => `Nav atdots aprīkojums. Saņēmējs: ${who}.`,
      done: 'Līdz šim darīts:',
      step: (step, day) =>
        `– ${{ call: 'zvans', letter: 'vēstule', director: 'ziņots direktoram' }[step]} ${day}`,
      decide: 'Lūdzu izlemt par turpmāko rīcību.',
    },
  },
  en: {
    subject: 'Reminder to return the equipment you have on loan',
    greeting: 'Good day,',
    late: 'You have equipment on loan that is past its due date:',
    due: 'A reminder of equipment that is due back soon:',
    line: (thing, day, late) =>
      `– ${thing}, due ${day}${late > 0 ? ` (${daysEn(late)} overdue)` : ''}`,
    ask: 'Please bring it back, or contact us if you still need it.',
    contact: (whom) => `Contact: ${whom}.`,
    letter: {
      subject: 'Letter about the return of equipment',
      to: (name) => `To: ${name}`,
      owed: 'The following equipment was lent to you free of charge for your training and has not been returned:',
      ask: (until, address) =>
        `Please return it by ${until}${address === '' ? '' : ` (${address})`}, or explain in writing by that day why you cannot.`,
    },
    director: {
      subject: 'Equipment not returned: a decision is needed',
      logged: 'The director was told about equipment not returned',
      owes: (who) => `Equipment has not been returned. Borrower: ${who}.`,
      done: 'Done so far:',
      step: (step, day) =>
        `– ${{ call: 'call', letter: 'letter', director: 'director told' }[step]} ${day}`,
      decide: 'Please decide what follows.',
    },
  },
  ru: {
    subject: 'Напоминание о возврате выданного оборудования',
    greeting: 'Добрый день!',
    late: 'Вам выдано оборудование, срок возврата которого истёк:',
    due: 'Напоминаем об оборудовании, срок возврата которого приближается:',
    line: (thing, day, late) =>
      `– ${thing}, срок возврата ${day}${late > 0 ? ` (просрочено на ${daysRu(late)})` : ''}`,
    ask: 'Просим вернуть его или связаться с нами, если оно вам ещё нужно.',
    contact: (whom) => `Контакт: ${whom}.`,
    letter: {
      subject: 'Письмо о возврате оборудования',
      to: (name) => `Кому: ${name}`,
      owed: 'Вам для учёбы в безвозмездное пользование передано оборудование, которое до сих пор не возвращено:',
      ask: (until, address) =>
        `Просим вернуть его до ${until}${address === '' ? '' : ` (${address})`} или до этого дня письменно объяснить, почему это невозможно.`,
    },
    director: {
      subject: 'Оборудование не возвращено: нужно решение',
      logged: 'Директору сообщено о невозвращённом оборудовании',
      owes: (who) => `Оборудование не возвращено. Получатель: ${who}.`,
      done: 'До сих пор сделано:',
      step: (step, day) =>
        `– ${{ call: 'звонок', letter: 'письмо', director: 'сообщено директору' }[step]} ${day}`,
      decide: 'Просим решить, что делать дальше.',
    },
  },
}
