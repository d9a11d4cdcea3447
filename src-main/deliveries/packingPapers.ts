import { setImmediate } from 'node:timers/promises'
import type { AdmittedContext } from '#main/calls/context.ts'
import { madeBy } from '#main/documents/madeBy.ts'
import { fill } from '#main/documents/paperWords.ts'
import { findSheetPerson } from '#main/documents/sheetPeople.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import { rigaDateOf, todayInRiga } from '#shared/calendar/rigaTime.ts'
import type {
  Card,
  PackingPaper,
  PackingPaperKind,
  PackingPapersInput,
} from '#shared/deliveries/packingPapers.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { Institution } from '#shared/settings/schema.ts'
import { findSlipFacts, type SlipFacts } from './packingFacts.ts'
import { type PackingWords, packingWords } from './packingWords.ts'
import { printed } from './printed.ts'

/** After so many bar codes others are let in between. */
const atOnce = 20

/**
 * Slips or labels of deliveries as one PDF, in the order given; each in its recipient's language, the
 * label in Latvian, as carriers read it. None is kept: all they say stands in the delivery, which they
 * name by its code, and can be printed from it again at any time.
 */
export async function printPackingPapers(
  context: AdmittedContext,
  { deliveries, kind, format, start }: PackingPapersInput,
  signal: AbortSignal | undefined,
): Promise<{ pdf: Uint8Array; cards: number }> {
  const { services, actor } = context
  const { reads, clock, documents } = services
  const institution = await findInstitution(reads)
  const author = await findSheetPerson(reads, actor.person)
  const date = todayInRiga(clock)
  const facts = await findSlipFacts(reads, deliveries)
  const cards: Card[] = []
  for (const [at, one] of facts.entries()) {
    if (at % atOnce === 0) await setImmediate()
    const language = kind === 'slip' ? one.language : 'lv'
    const { post, name } = madeBy(language, institution, author, actor.role)
    cards.push({
      ...cardOf(kind, { ...one, language }, institution, packingWords(language), date),
      bars: await barsOf(one.code),
      preparedBy: fill(packingWords(language).preparedBy, { author: `${post} ${name}` }),
    })
  }
  const data: PackingPaper = {
    title: packingWords('lv').title[kind],
    institution: institution.name,
    date,
    kind,
    format,
    start,
    cards,
  }
  return { pdf: await printed(documents, { kind: 'packing', data, signal }), cards: cards.length }
}

const given = (...lines: string[]): string[] => lines.filter((line) => line !== '')

function cardOf(
  kind: PackingPaperKind,
  one: SlipFacts,
  institution: Institution,
  words: PackingWords,
  date: string,
): Omit<Card, 'bars' | 'preparedBy'> {
  const phoneOf = (number: string): string =>
    number === '' ? '' : fill(words.phone, { phone: formatPhone(number) })
  const slip = kind === 'slip'
  const fact = (label: string, value: string) => (value === '' ? [] : [{ label, value }])
  const back = one.lines.filter(({ returnable }) => returnable).map(({ name }) => name)
  return {
    language: one.language,
    code: one.code,
    title: words.title[kind],
    to: {
      caption: words.to,
      name: one.recipient,
      lines: given(
        phoneOf(one.phone),
        ...(one.channel === 'locker' ? [one.lockerName, one.lockerAddress] : []),
        one.channel === 'post' ? one.address : '',
      ),
    },
    facts: [
      ...fact(words.way, words.channel[one.channel]),
      ...fact(words.carrier, one.carrierName),
      ...fact(words.number, one.number),
      // What somebody learns is nobody's business on the outside.
      ...(slip ? fact(words.course, one.courseName) : []),
      ...(slip ? fact(words.group, one.groupName) : []),
      ...(slip && one.week !== null ? fact(words.week, formatCivilDate(one.week)) : []),
      // It lies in the box before the box goes: until then the slip has the day on which it was made.
      ...(slip
        ? one.sentAt === null
          ? fact(words.prepared, formatCivilDate(date))
          : fact(words.sent, formatCivilDate(rigaDateOf(one.sentAt)))
        : []),
    ],
    contents: {
      caption: words.contents,
      rows: slip ? one.lines.map(({ quantity, name }) => ({ quantity, name })) : [],
    },
    notes: slip
      ? given(
          one.channel === 'locker' ? waitsText(words, one) : '',
          back.length === 0 ? '' : fill(words.bringBack, { things: back.join(', ') }),
        )
      : [],
    from: {
      caption: words.from,
      name: institution.name,
      lines: given(
        slip && institution.registrationNumber !== ''
          ? fill(words.registration, { number: institution.registrationNumber })
          : '',
        institution.address,
        phoneOf(institution.phone),
        slip ? institution.email : '',
      ),
    },
  }
}

/** How long it waits in the locker, or '' where no carrier says so. */
function waitsText({ waits }: PackingWords, { storageDays, language }: SlipFacts): string {
  if (storageDays === null) return ''
  const form = new Intl.PluralRules(language).select(storageDays)
  return fill(waits[form] ?? waits.other, { days: String(storageDays) })
}

async function barsOf(code: string): Promise<Card['bars']> {
  // Two megabytes of symbologies are read with the first paper, not when the office opens.
  const { code128Of } = await import('#main/equipment/tagSymbols.ts')
  const bars = code128Of(code)
  if (bars === null) throw new Error('A code of a delivery has letters that no bars can show')
  return { picture: bars.svg.match(/[\s\S]{1,24}/gu) ?? [], modules: bars.modules }
}
