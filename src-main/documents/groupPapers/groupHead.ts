import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import type { GroupFacts } from './facts.ts'
import { fill } from '../paperWords.ts'
import type { GroupPaperWords } from './words.ts'

type Fact = TablePaperContent['facts'][number]

/** A fact with those of its lines that are known; none where nothing is. */
export const fact = (label: string, ...lines: (string | null)[]): Fact[] => {
  const known = lines.flatMap((text) => (text === null || text === '' ? [] : [text]))
  return known.length === 0 ? [] : [{ label, lines: known }]
}

/** Which course and group a paper is about, as every paper of a group begins. */
export function groupHead({ group, manager }: GroupFacts, words: GroupPaperWords): Fact[] {
  const { project, teachers } = group
  const days = [
    group.from === null ? '' : fill(words.from, { date: words.date(group.from) }),
    group.until === null ? '' : fill(words.until, { date: words.date(group.until) }),
  ]
  return [
    ...fact(words.course, group.course),
    ...fact(words.programme, group.programme),
    ...fact(words.group, group.name),
    ...fact(
      words.project,
      project?.name ?? null,
      project?.number ? fill(words.projectNumber, { number: project.number }) : null,
    ),
    ...fact(words.dates, days.filter((day) => day !== '').join(' ')),
    ...fact(
      teachers.length === 1 ? words.teacher : words.teachers,
      teachers.map(({ name }) => name).join(', '),
    ),
    ...fact(words.tutor, group.tutor?.name ?? null),
    ...fact(words.managedBy, manager?.name ?? null),
  ]
}
