import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { notRestricted } from '#main/people/restricted.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import { formatTimeOfDay } from '#shared/calendar/rigaTime.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { Language } from '#shared/people/schema.ts'
import { mailWords } from './mailWords.ts'

/** What a message that brings materials is about. */
interface Occasion {
  group: string | null
  session: string | null
  materials: readonly string[]
}

export interface PreparedText {
  subject: string
  message: string
}

/**
 * The text in a language, of some of the materials.
 * @param attached whether files go along; as the materials have them now unless said
 */
export type Prepare = (
  language: Language,
  some: readonly string[],
  attached?: boolean,
) => PreparedText

/**
 * Prepares messages that bring materials, read once: the text in a language, of some or all of the
 * materials of the occasion.
 * @param naming `everybody`: as it was before its contact was restricted, to know an old text by
 */
export async function preparingMails(
  db: Kysely<Tables>,
  { group, session, materials }: Occasion,
  naming: 'thoseGivenOut' | 'everybody' = 'thoseGivenOut',
): Promise<Prepare> {
  const institution = await findInstitution(db)
  const when = session === null ? undefined : await findSession(db, session)
  const of = group ?? when?.groupId ?? null
  const about = of === null ? undefined : await findGroup(db, of, naming)
  const named = await findNamed(db, materials)
  const phone = formatPhone(about?.phone || institution.phone)
  const whom = [about?.manager ?? '', phone].filter((part) => part !== '').join(', ')
  const name = about?.name ?? when?.group ?? null
  const day = when === undefined ? '' : formatCivilDate(when.day)
  const times =
    when === undefined ? '' : `${formatTimeOfDay(when.from)}–${formatTimeOfDay(when.to)}`

  const compose: Prepare = (language, some, attached) => {
    const say = mailWords[language]
    const sent = new Set(some)
    const lines = named.filter(({ id }) => sent.has(id))
    return {
      subject:
        name === null
          ? say.subject.plain
          : when === undefined
            ? say.subject.group(name)
            : say.subject.session(name, day),
      message: [
        say.greeting,
        '',
        name === null
          ? say.intro.plain
          : when === undefined
            ? say.intro.group(name)
            : say.intro.session(name, day, times),
        ...lines.map(({ name: title, link }) =>
          link === '' ? `– ${title}` : `– ${title}: ${link}`,
        ),
        '',
        ...((attached ?? lines.some(({ files }) => files > 0)) ? [say.attached] : []),
        say.ask,
        '',
        ...(whom === '' ? [] : [say.contact(whom)]),
        institution.name,
      ].join('\n'),
    }
  }

  // Most of a group read the same.
  const known = new Map<string, PreparedText>()
  return (language, some, attached) => {
    const key = [language, attached ?? '', ...some].join(' ')
    const text = known.get(key) ?? compose(language, some, attached)
    known.set(key, text)
    return text
  }
}

/** A group and whom to ask about it: its manager. */
const findGroup = (db: Kysely<Tables>, group: string, naming: 'thoseGivenOut' | 'everybody') =>
  db
    .selectFrom('study_group')
    .leftJoin('person', (join) =>
      join
        .onRef('person.id', '=', 'study_group.manager_id')
        // A message leaves the office: who is restricted (GDPR 18) is not named in it.
        .on(naming === 'everybody' ? sql<boolean>`true` : notRestricted(sql`person.id`)),
    )
    .select(['study_group.name', 'person.first_phone as phone'])
    .select(fullNameOf('person').as('manager'))
    .where('study_group.id', '=', group)
    .executeTakeFirst()

const findSession = (db: Kysely<Tables>, session: string) =>
  db
    .selectFrom('session')
    .innerJoin('study_group', 'study_group.id', 'session.group_id')
    .select(['study_group.id as groupId', 'study_group.name as group', 'session.day'])
    .select(['session.starts_at as from', 'session.ends_at as to'])
    .where('session.id', '=', session)
    .executeTakeFirst()

async function findNamed(db: Kysely<Tables>, materials: readonly string[]) {
  const { rows } = await sql<{ id: string; name: string; link: string; files: number }>`
    select material.id, material.name, material.link,
      (select count(*) from material_file where material_file.material_id = material.id) as files
    from material where material.id in ${idList(materials)}
    order by material.sort_key, material.seq`.execute(db)
  return rows
}
