import { atEnd, key, share } from '#main/documents/groupPapers/columns.ts'
import { fill } from '#main/documents/paperWords.ts'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import { formatRigaTime, rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import { erasedName } from '#shared/erasure/rules.ts'
import type { Erased, OldCopies } from '#shared/erasure/schema.ts'
import type { ErasureWords } from './words.ts'

/** So many exports are named; the last line counts the rest. */
const mostExports = 30

interface Speaking {
  language: 'lv' | 'en'
  words: ErasureWords
}

/**
 * The protocol of an erasure (GDPR, article 5.2: the office proves what it did): which kinds of records
 * went and which stayed, how many, on what ground, when and by whom. Of the person it holds the number.
 */
export function erasureContent(
  erased: Erased,
  giver: { post: string; name: string },
  speaking: Speaking,
): TablePaperContent {
  const { words } = speaking
  const { label } = words
  const name = erasedName(erased.number)
  const copies = copyLines(erased.copies, speaking)
  const rows = (fate: 'goes' | 'stays', lines: readonly { word: string; count: number }[]) =>
    lines.map(({ word, count }) => [[words.fate[fate]], [word], [String(count)]])
  return {
    title: words.title,
    of: name,
    orientation: 'portrait',
    purpose: 'reading',
    facts: [
      { label: label.person, lines: [name] },
      { label: label.reason, lines: [words.reason[erased.reason]] },
      { label: label.requestedOn, lines: [dayText(erased.requestedOn, speaking)] },
      {
        label: label.erasedAt,
        lines: [
          fill(words.at, {
            day: dayText(rigaDateOf(erased.erasedAt), speaking),
            time: formatRigaTime(erased.erasedAt),
          }),
        ],
      },
      ...(erased.erasedBy === '' ? [] : [{ label: label.erasedBy, lines: [erased.erasedBy] }]),
      ...(copies.length === 0 ? [] : [{ label: label.copies, lines: copies }]),
    ],
    tables: [
      {
        columns: [
          share(words.column.fate, 2),
          key(share(words.column.what, 5)),
          atEnd(words.column.count, 18),
        ],
        rows: [
          ...rows(
            'goes',
            erased.goes.map(({ what, count }) => ({ word: words.going[what], count })),
          ),
          ...rows(
            'stays',
            erased.stays.map(({ what, count }) => ({ word: words.staying[what], count })),
          ),
        ],
      },
    ],
    note: null,
    after: words.note,
    signatures: [{ label: words.signature, name: `${giver.post} ${giver.name}` }],
  }
}

/** A day as the language writes it: with a dot at the end in Latvian only. */
const dayText = (day: string, { language }: Speaking): string =>
  language === 'lv' ? formatCivilDate(day) : formatCivilDate(day).replace(/\.$/u, '')

function copyLines({ backups, place, aside, exports }: OldCopies, speaking: Speaking): string[] {
  const { copy } = speaking.words
  const more = exports.length - mostExports
  return [
    ...(backups.length === 0 ? [] : [fill(copy.backups, { count: String(backups.length) })]),
    ...(place === null ? [] : [fill(copy.place, { folder: place })]),
    ...aside.map((folder) => fill(copy.aside, { folder })),
    ...exports
      .slice(0, mostExports)
      .map(({ name, folder, at }) =>
        fill(copy.export, { name, folder, day: dayText(rigaDateOf(at), speaking) }),
      ),
    ...(more > 0 ? [fill(copy.more, { count: String(more) })] : []),
  ]
}
