import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { v4 } from 'uuid'
import { expect, onTestFinished, test, vi } from 'vitest'
import { makeBackup } from '#main/backups/makeBackup.ts'
import { databaseFile } from '#main/database/databaseFile.ts'
import {
  ActionContent,
  ResultContent,
  SettledContent,
  SignedContent,
} from '#main/incidents/contents.ts'
import { OwnEntry } from '#shared/incidents/entries.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import type { IncidentPaperOf } from '#shared/incidents/papers.ts'
import { InvolvedInput, ReportInput } from '#shared/incidents/schema.ts'
import { deliverNow, makeProfile, newShare } from '#tests/office/exports/share.ts'
import { Canaries } from '#tests/support/canaries.ts'
import { fileIncident, openFile } from '#tests/support/incidents.ts'
import { newFolder, once } from '#tests/support/office.ts'
import { copyOfAnna, doubtWith, resolveWith } from './canarySteps.ts'
import { at, openIncidentsOffice, value } from './incidentsOffice.ts'
import { writingsIn, writtenFields } from './writtenFields.ts'

const canaries = new Canaries()
const canary = (field: string): string => canaries.word(field)

/** A folder that stands for the system's temporary one while a test runs. */
function ownTemporaryFolder(): string {
  const folder = newFolder()
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  onTestFinished(() => {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Whatever can be written has a word of its own: a new kind of entry, or a new field, is one more to seek. */
function expectEveryField(files: readonly IncidentFile[]): void {
  const written = (shape: unknown, data: unknown[], of: string): string[] => {
    const held = data
      .flatMap((one) => writingsIn(one))
      .filter(({ text }) => canaries.words.some((word) => text.includes(word)))
      .map(({ path }) => path)
    return writtenFields(shape)
      .filter((path) => !held.includes(path))
      .map((path) => `${of}.${path}`)
  }
  const entries = files.flatMap((file) => file.entries.flatMap(({ entry }) => entry ?? []))
  const versions = files.flatMap((file) => file.statements.flatMap((one) => one.versions))
  expect([
    ...OwnEntry.options.flatMap((shape) => {
      const kind = shape.shape.kind.value
      return written(
        shape,
        entries.filter((entry) => entry.kind === kind),
        kind,
      )
    }),
    ...written(
      ReportInput,
      files.map(({ report }) => report),
      'report',
    ),
    ...written(
      InvolvedInput,
      files.flatMap(({ persons }) => persons),
      'person',
    ),
    ...written(SignedContent, versions, 'version'),
    ...written(
      SettledContent,
      files.flatMap(({ statements }) => statements),
      'statement',
    ),
    ...[ActionContent, ResultContent].flatMap((shape) =>
      written(
        shape,
        files.flatMap(({ actions }) => actions),
        'action',
      ),
    ),
  ]).toEqual([])
}

test('no word written about an incident stands in clear in any file of the office', async () => {
  const temporary = ownTemporaryFolder()
  const said: unknown[] = []
  for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const spy = vi.spyOn(console, way).mockImplementation((...words) => void said.push(words))
    onTestFinished(() => spy.mockRestore())
  }
  const office = await openIncidentsOffice()
  const { director, clerk, folder, group } = office
  const { client } = clerk
  await client.workspace.saveDraft({ form: 'incidents.file', content: { facts: canary('Draft') } })
  const outside = (name: string, parts: ('possibleVictim' | 'possibleOffender')[]) => ({
    who: {
      kind: 'outside' as const,
      name,
      contact: canary('Contact'),
      minor: 'no' as const,
    },
    parts,
    note: canary('PersonNote'),
  })
  const filed = value(
    await client.incidents.file(
      once({
        report: {
          categories: ['physicalViolence', 'other'],
          categoryNote: canary('Category'),
          immediateDanger: true,
          occurred: {
            exactness: 'exact',
            day: '2026-11-23',
            from: '09:00',
            untilDay: null,
            until: null,
          },
          place: { kind: 'premises', text: canary('Place') },
          session: null,
          group,
          learnedHow: 'saw',
          learnedAt: null,
          facts: canary('Facts'),
          firstResponse: canary('Response'),
        },
        persons: [
          outside(canary('Victim'), ['possibleVictim']),
          outside(canary('Offender'), ['possibleOffender']),
        ],
        agreedOnSpot: null,
      }),
    ),
  )
  const { id } = filed
  const now = () => at(director, id)
  const [victim, offender] = (await openFile(director, id)).persons.map((person) => person.id)
  if (victim === undefined || offender === undefined) throw new Error('nobody is on it')
  const ask = async (person: string) =>
    value(
      await director.incidents.requestStatement(
        once({ ...(await now()), person, dueOn: null, takenBy: null }),
      ),
    ).made
  const [first, second] = [await ask(victim), await ask(offender)]
  const text = () => ({
    text: canary('Statement'),
    language: 'lv' as const,
    othersPresent: canary('Others'),
  })
  const write = async () =>
    value(
      await director.incidents.writeStatement(
        once({ ...(await now()), statement: first, input: text() }),
      ),
    )
  await write()
  await write()
  const signing = () => ({
    signature: 'paper' as const,
    originalAt: canary('Original'),
    signedOn: null,
  })
  value(
    await director.incidents.signStatement(
      once({ ...(await now()), statement: first, mode: 'takenDown', ...signing() }),
    ),
  )
  value(
    await director.incidents.amendStatement(
      once({
        ...(await now()),
        statement: first,
        input: text(),
        reason: canary('Reason'),
        signer: canary('Signer'),
        ...signing(),
      }),
    ),
  )
  value(
    await director.incidents.refuseStatement(
      once({
        ...(await now()),
        statement: second,
        witness: canary('Witness'),
        reason: canary('Refusal'),
        at: null,
      }),
    ),
  )
  const entries = [
    { kind: 'addition', text: canary('Addition') },
    { kind: 'proposal', about: 'close', text: canary('Proposal') },
    {
      kind: 'talk',
      together: true,
      place: canary('TalkPlace'),
      persons: [victim, offender],
      others: canary('TalkOthers'),
      minutes: canary('Minutes'),
      jointReason: canary('Joint'),
    },
    {
      kind: 'agreement',
      points: [{ text: canary('Point'), by: canary('PointBy'), due: null }],
      persons: [victim],
      originalAt: canary('AgreementAt'),
    },
    { kind: 'decision', text: canary('Decision'), basis: canary('Basis') },
    {
      kind: 'notice',
      person: victim,
      channel: 'email',
      text: canary('Notice'),
      receipt: canary('Receipt'),
    },
    { kind: 'noNotice', person: offender, why: canary('NoNotice') },
  ] as const
  for (const entry of entries) {
    const input = { at: null, corrects: null, entry: structuredClone(entry) }
    value(
      await director.incidents.enter(
        // The literal tuple is read-only; an entry is plain data.
        once({ ...(await now()), input: JSON.parse(JSON.stringify(input)) }),
      ),
    )
  }
  const owner = (await openFile(director, id)).owner?.account ?? ''
  const action = value(
    await director.incidents.addAction(
      once({ ...(await now()), what: canary('Action'), owner, dueOn: '2026-12-01' }),
    ),
  ).made
  value(
    await director.incidents.finishAction(
      once({ ...(await now()), action, result: canary('Result') }),
    ),
  )
  const file = new File([canary('Bytes')], `${canary('FileName')}.txt`, { type: 'text/plain' })
  value(
    await director.incidents.attach(
      once({
        ...(await now()),
        input: { file, capturedOn: null, source: canary('Source'), statement: null },
      }),
    ),
  )
  value(
    await director.incidents.decidePolice(
      once({ ...(await now()), report: true, suspicion: 'criminal', why: canary('PoliceWhy') }),
    ),
  )
  const reported = value(
    await director.incidents.noteReported(
      once({
        ...(await now()),
        input: {
          at: null,
          addressee: 'police',
          channel: 'email',
          unit: canary('Unit'),
          officer: canary('Officer'),
          number: canary('Number'),
          handedOver: [canary('Handed')],
        },
      }),
    ),
  ).made
  value(
    await director.incidents.noteAnswer(
      once({
        ...(await now()),
        to: reported,
        at: null,
        number: canary('AnswerNumber'),
        text: canary('Answer'),
      }),
    ),
  )
  value(
    await director.incidents.removeReader(
      once({ ...(await now()), account: clerk.account, why: canary('ReaderWhy') }),
    ),
  )
  value(await director.incidents.close(once({ ...(await now()), text: canary('Closed') })))
  value(await director.incidents.reopen(once({ ...(await now()), why: canary('Reopened') })))
  const ids = [id, await resolveWith(office, canary), await doubtWith(office, canary)]
  const copy = await copyOfAnna(office)
  for (const field of ['OwnStatement', 'OwnNotice']) expect(copy).toContain(canaries.of(field))
  // Searching writes down that something was sought, and not what.
  const [, word = ''] = canaries.words
  await director.incidents.list({
    search: word,
    filters: {},
    sort: [],
    position: { kind: 'at', offset: 0 },
    limit: 10,
  })

  const { statements, entries: kept } = await openFile(director, id)
  const entryOf = (kind: string) => kept.find((one) => one.kind === kind)?.id ?? ''
  const papers: IncidentPaperOf[] = [
    { kind: 'report' },
    { kind: 'chronology' },
    { kind: 'policeFile' },
    { kind: 'anonymised', hide: [canary('Hidden')] },
    ...statements.map((one) => ({ kind: 'explanation' as const, statement: one.id })),
    ...(['talk', 'agreement', 'decision', 'notice'] as const).map((kind) => ({
      kind,
      entry: entryOf(kind),
    })),
  ]
  for (const paper of papers) {
    await director.incidents.previewPaper({ id, paper })
    const { made } = value(await director.incidents.makePaper(once({ ...(await now()), paper })))
    await director.incidents.paperFile({ id, paper: made, way: 'save' })
  }
  // Everything that goes out of the office goes out.
  const share = newShare()
  const profile = await makeProfile(director, { folder: share })
  await deliverNow(director, profile)
  expect(await canaries.under(share)).toEqual([])
  // What is refused tells what was wrong, never with what.
  for (const wrong of [
    director.incidents.get({ id: canary('GuessedId'), reason: null }),
    director.incidents.enter(
      once({
        ...(await now()),
        input: { at: null, corrects: canary('Corrects'), entry: { kind: 'addition', text: 'x' } },
      }),
    ),
  ]) {
    const told = await wrong.catch((error: unknown) => error)
    const words = JSON.stringify([told, String(told)])
    expect(canaries.words.filter((each) => words.includes(each))).toEqual([])
  }

  // They are all there for whoever may read them: the search below would find what is not sealed.
  const files = await Promise.all(ids.map((one) => openFile(director, one)))
  const shown = JSON.stringify(files)
  expect(canaries.words.filter((each) => shown.includes(each)).length).toBeGreaterThan(50)
  expectEveryField(files)
  const database = join(folder, 'norise.sqlite')
  expect(await makeBackup(folder, database, '2026-11-23T08:00:00.000Z', 'regular')).toMatchObject({
    kind: 'made',
  })
  const paths = readdirSync(temporary, { recursive: true }).map(String)
  expect(paths.some((path) => path.endsWith('-wal'))).toBe(true)
  expect(paths.some((path) => path.includes('backups'))).toBe(true)
  expect(await canaries.under(temporary)).toEqual([])
  const printed = JSON.stringify(said)
  expect(canaries.words.filter((each) => printed.includes(each))).toEqual([])
}, 120_000)

test('the search for such words finds what is not sealed, inside a paper too', async () => {
  const office = await openIncidentsOffice()
  const sought = new Canaries()
  const [plain, inPaper] = [sought.word('Plain'), sought.word('Paper')]
  await office.director.workspace.saveDraft({ form: 'people.new', content: { name: plain } })
  const { id } = value(await fileIncident(office.director, { facts: inPaper }))
  const preview = await office.director.incidents.previewPaper({ id, paper: { kind: 'report' } })
  const bytes = new Uint8Array(await preview.arrayBuffer())
  writeFileSync(join(office.folder, 'left-behind'), bytes)
  const found = (await sought.under(office.folder)).map((one) => one.split(' ')[0])
  expect(new Set(found)).toEqual(new Set(['Plain', 'Paper']))
  expect(Buffer.from(bytes).includes(Buffer.from(inPaper))).toBe(false)
})

test('only its author reads a draft of an incident', async () => {
  const { director, clerk } = await openIncidentsOffice()
  const content = { facts: 'Pusvārds' }
  await clerk.client.workspace.saveDraft({ form: 'incidents.file', content })
  expect(await clerk.client.workspace.draft({ form: 'incidents.file' })).toMatchObject({ content })
  expect(await director.workspace.draft({ form: 'incidents.file' })).toBeNull()
})

test('what is stored of a draft does not tell whom it is about, and its author finds and discards it', async () => {
  const { clerk, folder } = await openIncidentsOffice()
  const about = v4()
  const form = `incidents.new.${about}`
  const { workspace } = clerk.client
  await workspace.saveDraft({ form, content: { facts: 'Pusvārds' } })
  const file = new Sqlite(databaseFile(folder), { readonly: true })
  onTestFinished(() => void file.close())
  const stored = (): unknown[] => file.prepare('select * from draft').all()
  expect(stored()).toHaveLength(1)
  expect(JSON.stringify(stored())).not.toContain(about)
  expect(await workspace.draft({ form })).toMatchObject({ content: { facts: 'Pusvārds' } })
  await workspace.discardDraft({ form })
  expect(stored()).toEqual([])
})
