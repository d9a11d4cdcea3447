import type { Access } from '#shared/incidents/access.ts'
import type { IncidentState } from '#shared/incidents/state.ts'
import { PersonContent } from './contents.ts'
import { type LoadedFile, type LoadedPerson, minorOf, type Place } from './loadFile.ts'
import { seesStatement } from './statementView.ts'
import { read } from './vault.ts'

/** Somebody whom the report names, as it names them. */
export type FiledPerson = Pick<LoadedPerson, 'id' | 'sealed' | 'minor'> & PersonContent

/** Places on the incident that came with the report, by the texts that did. */
function filedTexts({ incident, places, written }: LoadedFile): { id: string; text: string }[] {
  const first = ({ id, texts }: Place) => {
    const text = texts.at(-1)
    return text !== undefined && written.get(text)?.at === incident.filed_at ? [{ id, text }] : []
  }
  return places.flatMap(first)
}

/**
 * Whom the report names: in the parts, with the words and as old as it says, though something else is held
 * of them since, or they were struck off. Whoever was added later is not in it.
 */
export const filedPersons = (file: LoadedFile): FiledPerson[] =>
  filedTexts(file).flatMap(({ id, text }) => {
    const content = read(PersonContent, file.opened.get(text))
    return content === null
      ? []
      : [{ ...content, id, sealed: text, minor: minorOf(content, file.incident.occurred_on) }]
  })

/** How many more it names, of whom what was written can't be read. */
export const unreadFiled = (file: LoadedFile): number =>
  filedTexts(file).length - filedPersons(file).length

/**
 * Who on an incident is for a reader: to who sees the whole file all as they are held today, to who filed
 * it those of the report, to both whose explanations they take.
 */
export function personsFor(
  file: LoadedFile,
  reader: { account: string; access: Access },
): readonly FiledPerson[] {
  const { access } = reader
  if (access.file) return file.persons
  const filed = access.report ? filedPersons(file) : []
  const taken = file.statements.filter((row) => seesStatement(row, reader))
  return [
    ...filed,
    ...file.persons.filter(
      ({ id }) =>
        !filed.some((one) => one.id === id) && taken.some(({ person_id }) => person_id === id),
    ),
  ]
}

/** How far an incident has come, as who does not see its file is told. */
export const stateFor = (state: IncidentState, { file }: Pick<Access, 'file'>): IncidentState =>
  file || state === 'closed' ? state : 'received'
