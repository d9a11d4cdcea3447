import { formatDate } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { OwnEntry } from '#shared/incidents/entries.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import { inOneLine } from './words.ts'

/** What an entry says, line by line. */
export function entryText(
  t: Texts,
  entry: OwnEntry,
  { persons }: Pick<IncidentFile, 'persons'>,
): string[] {
  const name = (id: string): string => persons.find((person) => person.id === id)?.name ?? ''
  const names = (ids: readonly string[]): string => ids.map(name).join(', ')
  const labelled = (label: string, text: string): string[] =>
    text === '' ? [] : [`${label}: ${text}`]
  switch (entry.kind) {
    case 'addition':
    case 'agreedOnSpot':
      return [entry.text]
    case 'proposal':
      return [t(`incidents.word.about.${entry.about}`), entry.text]
    case 'classified':
      return [
        inOneLine(entry.categories.map((each) => t(`incidents.word.category.${each}`))),
        entry.why,
      ]
    case 'talk':
      return [
        [
          names(entry.persons),
          t(`incidents.word.together.${entry.together ? 'yes' : 'no'}`),
          entry.place,
          entry.others,
        ]
          .filter(Boolean)
          .join(', '),
        entry.minutes,
        ...labelled(t('incidents.field.jointReason'), entry.jointReason),
      ]
    case 'agreement':
      return [
        ...entry.points.map(({ text, by, due }, index) =>
          [`${index + 1}. ${text}`, by, formatDate(due)].filter(Boolean).join(' · '),
        ),
        ...labelled(t('incidents.field.signers'), names(entry.persons)),
        ...labelled(t('incidents.field.originalAt'), entry.originalAt),
      ]
    case 'decision':
      return [entry.text, ...labelled(t('incidents.field.basis'), entry.basis)]
    case 'notice':
      return [
        `${name(entry.person)} · ${t(`incidents.word.noticeChannel.${entry.channel}`)}`,
        entry.text,
        ...labelled(t('incidents.field.receipt'), entry.receipt),
      ]
    case 'noNotice':
    case 'personRemoved':
      return [name(entry.person), entry.why]
    case 'suspicion':
      return [t(`incidents.word.suspicion.${entry.suspicion}`), entry.why]
    case 'policeDecision':
      return [
        `${t(`incidents.word.reportIt.${entry.report ? 'yes' : 'no'}`)} · ${t(`incidents.word.suspicion.${entry.suspicion}`)}`,
        entry.why,
      ]
    case 'reported':
      return [
        [
          t(`incidents.word.addressee.${entry.addressee}`),
          t(`incidents.word.policeChannel.${entry.channel}`),
          entry.unit,
          entry.officer,
          entry.number,
        ]
          .filter(Boolean)
          .join(' · '),
        ...labelled(t('incidents.field.handedOver'), entry.handedOver.join('; ')),
      ]
    case 'answer':
      return [entry.number, entry.text]
    case 'closed':
      return [entry.text]
    case 'reopened':
    case 'readerRemoved':
      return [entry.why]
  }
}
