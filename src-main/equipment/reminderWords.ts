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
  },
}
