import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { back, enterThings, issue, thing } from '#tests/support/equipment.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { omniva } from '#tests/support/lockers.ts'
import { enter } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/readPdf.ts'

async function office() {
  const { director } = await openOfficeWithDirector()
  const of = { name: 'ThinkPad E14', parts: ['Lādētājs', 'Soma'], valueCents: 74_900 }
  const { items } = await enterThings(director, ['L-1', 'L-2', 'L-3'], of)
  return { director, at: (tag: string) => items[tag] ?? '' }
}

type Kind = 'handoverAct' | 'returnAct'
const textOf = async (client: Client, loan: string, kind: Kind): Promise<string> => {
  const act = await client.equipment.previewAct({ loan, kind, language: null })
  if (!act.ok) throw new Error(act.refusal.reason)
  const { text } = await readPdf(new Uint8Array(await act.pdf.arrayBuffer()))
  return text.replace(/\s+/gu, ' ')
}

test('the act of handing over names both sides, every thing with its set, and the due day', async () => {
  const { director, at } = await office()
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
  const lines = [{ ...thing(at('L-1')), missingParts: ['Soma'] }, thing(at('L-2'))]
  const { loan } = value(await issue(director, { person: anna, due: '2026-12-04', lines }))
  const text = await textOf(director, loan, 'handoverAct')
  for (const said of [
    'SIA „Paraugs”, kuras vārdā rīkojas mācību projektu',
    'Anna Krūmiņa',
    '04.12.2026.',
    'bezatlīdzības lietošanā',
    'L-1',
    'L-2',
    'Lādētājs, Soma',
  ]) {
    expect(text).toContain(said)
  }
  expect(text).not.toContain('749')
  expect(text).not.toContain('Likumiskais pārstāvis')
})

test('only what is lent for a group rests on the clause about participants', async () => {
  const { director, at } = await office()
  const contacts = [{ kind: 'phone' as const, value: '20001234', note: '' }]
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa', contacts })
  const course = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = value(await director.courses.createCourse(once({ input: course })))
  const dates = { startsOn: '2026-11-20', endsOn: '2026-12-18' }
  const input = { ...emptyGroup, name: 'Rīta', courseId, ...dates }
  const { id: group } = value(await director.courses.createGroup(once({ input })))
  const people = { kind: 'rows' as const, ids: [anna] }
  value(await director.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const lend = async (tag: string, more: { group?: string; basis?: string }) => {
    const asked = { person: anna, due: '2026-12-04', lines: [thing(at(tag))], ...more }
    return textOf(director, value(await issue(director, asked)).loan, 'handoverAct')
  }
  const ofClause = /6\.7\. punkts|aprīkojums mācībām/u
  expect(await lend('L-1', { group })).toMatch(ofClause)
  const loose = await lend('L-2', {})
  expect(loose).toContain('vienošanās par lietošanu')
  expect(loose).not.toMatch(ofClause)
  const written = await lend('L-3', { basis: 'rīkojums Nr. 5' })
  expect(written).toContain('rīkojums Nr. 5')
  expect(written).not.toContain('vienošanās par lietošanu')
})

test('an unchanged act keeps its number; after a swap it is another one that tells of both', async () => {
  const { director, at } = await office()
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
  const lines = [thing(at('L-1'))]
  const lent = value(await issue(director, { person: anna, due: '2026-12-04', lines }))
  const of = { loan: lent.loan, kind: 'handoverAct' as const, language: null }
  const make = async () => value(await director.equipment.makeAct(once({ of })))
  const first = await make()
  expect(first).toMatchObject({ number: 'PN-2026-0001', state: 'made' })
  expect(await make()).toMatchObject({ id: first.id, state: 'unchanged' })
  expect(await director.equipment.scan({ code: 'pn-2026-0001' })).toMatchObject({
    kind: 'act',
    lines: [{ tag: 'L-1' }],
  })
  const swapped = { ...back(lent.lines[0] ?? ''), outcome: 'damaged' as const }
  value(
    await director.equipment.swap(
      once({
        back: swapped,
        item: at('L-3'),
        condition: null,
        on: null,
        moveReservations: false,
      }),
    ),
  )
  const text = await textOf(director, lent.loan, 'handoverAct')
  expect(text).toContain('L-3')
  expect(text).toContain('Apmaiņā atdots: ThinkPad E14 L-1, 23.11.2026., bojāts.')
  expect(await make()).toMatchObject({ number: 'PN-2026-0002', state: 'made' })
})

test('the act of giving back says how each thing came back, and nothing before anything did', async () => {
  const { director, at } = await office()
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa', language: 'en' })
  const lines = [thing(at('L-1')), thing(at('L-2'))]
  const { loan, lines: ids } = value(
    await issue(director, { person: anna, due: '2026-12-04', lines }),
  )
  const of = { loan, kind: 'returnAct' as const, language: null }
  expect(await director.equipment.previewAct(of)).toEqual({
    ok: false,
    refusal: { reason: 'nothingReturned' },
  })
  const broken = {
    ...back(ids[0] ?? ''),
    outcome: 'damagedUsable' as const,
    missingParts: ['Soma'],
    note: 'Skrambas',
  }
  value(await director.equipment.takeBack(once({ lines: [broken], on: null })))
  const text = await textOf(director, loan, 'returnAct')
  expect(text).toContain('damaged but usable, damaged missing: Soma Skrambas')
  expect(text).not.toContain('L-2')
})

test('what is broken of things that are only counted is said to be written off', async () => {
  const { director } = await office()
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
  const { model } = await enterThings(director, [], { name: 'Pele', quantity: 3 })
  const lines = [{ model, quantity: 3, reservation: null }]
  const { loan, lines: ids } = value(
    await issue(director, { person: anna, due: '2026-12-04', lines }),
  )
  const broken = { ...back(ids[0] ?? ''), outcome: 'damaged' as const, quantity: 1 }
  value(await director.equipment.takeBack(once({ lines: [broken], on: null })))
  expect(await textOf(director, loan, 'returnAct')).toContain('bojāts, norakstīts')
})

test('for somebody under eighteen the guardian signs too', async () => {
  const { director, at } = await office()
  const oto = await enter(director, {
    givenName: 'Oto',
    familyName: 'Bērziņš',
    birthDate: '2010-05-05',
  })
  const mother = await enter(director, { givenName: 'Inta', familyName: 'Bērziņa' })
  value(
    await director.people.addGuardian(once({ ward: oto, guardian: mother, relation: 'mother' })),
  )
  const lines = [thing(at('L-1'))]
  const { loan } = value(await issue(director, { person: oto, due: '2026-12-04', lines }))
  const text = await textOf(director, loan, 'handoverAct')
  expect(text).toContain('Oto Bērziņš, kuru pārstāv Inta Bērziņa')
  expect(text).toContain('Likumiskais pārstāvis')
})

test('for somebody under eighteen whose guardian is not known, the guardian’s line is empty', async () => {
  const { director, at } = await office()
  const oto = await enter(director, {
    givenName: 'Oto',
    familyName: 'Bērziņš',
    birthDate: '2010-05-05',
  })
  const lines = [thing(at('L-1'))]
  const { loan } = value(await issue(director, { person: oto, due: '2026-12-04', lines }))
  const text = await textOf(director, loan, 'handoverAct')
  expect(text).not.toContain('kuru pārstāv')
  expect(text).toContain('Likumiskais pārstāvis')
})

const textsOf = async (client: Client) => {
  const texts = await client.documents.texts({ language: 'lv' })
  return new Map(texts.map((text) => [text.name, text]))
}

test('the fixed texts of an act can be worded anew, and the program’s come back', async () => {
  const { director, at } = await office()
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
  const lines = [thing(at('L-1'))]
  const { loan } = value(await issue(director, { person: anna, due: '2026-12-04', lines }))
  const name = 'handoverAct.liability.text'
  const own = 'Par nozaudētu lietu {institution} un pieņēmējs vienojas rakstiski.'
  const asked = { language: 'lv' as const, name, text: own }
  const preview = await director.equipment.previewActText(asked)
  if (!preview.ok) throw new Error(preview.problem.problem)
  const sample = await readPdf(new Uint8Array(await preview.pdf.arrayBuffer()))
  const said = 'Par nozaudētu lietu SIA „Paraugs” un pieņēmējs vienojas rakstiski.'
  expect(sample.text.replace(/\s+/gu, ' ')).toContain(said)

  const change = (text: string, revision: number | null) =>
    director.documents.changeText(once({ ...asked, text, revision }))
  expect(value(await change(own, null))).toEqual({ revision: 1 })
  expect(await textOf(director, loan, 'handoverAct')).toContain(said)
  const { shipped = 'none' } = (await textsOf(director)).get(name) ?? {}
  expect(value(await change(shipped, 1))).toEqual({ revision: null })
  expect(await textOf(director, loan, 'handoverAct')).not.toContain('vienojas rakstiski')
  expect(await director.equipment.previewActText({ ...asked, text: '{nav}' })).toMatchObject({
    ok: false,
    problem: { problem: 'unknownPlaceholder' },
  })
})

test('the office alone signs for what came by parcel; a copy is ready to be e-mailed', async () => {
  const { director, at } = await office()
  const anna = await enter(director, {
    givenName: 'Anna',
    familyName: 'Krūmiņa',
    contacts: [{ kind: 'email', value: 'anna@piemers.lv', note: '' }],
  })
  const lent = value(
    await issue(director, { person: anna, due: '2026-12-04', lines: [thing(at('L-1'))] }),
  )
  const input = {
    lines: lent.lines,
    carrier: omniva,
    number: '',
    numberReason: '',
    sentOn: '2026-11-23',
    note: '',
  }
  value(await director.equipment.noteSentBack(once({ input })))
  value(
    await director.equipment.takeBack(
      once({ lines: lent.lines.map((line) => back(line)), on: null }),
    ),
  )
  const text = await textOf(director, lent.loan, 'returnAct')
  expect(text).toContain('Aprīkojums saņemts sūtījumā (Omniva 23.11.2026.)')
  // Once as who gave back, at the head; nobody but the office signs.
  expect(text.match(/Anna Krūmiņa/gu)).toHaveLength(1)
  const of = { loan: lent.loan, kind: 'returnAct' as const, language: null }
  const { id, number } = value(await director.equipment.makeAct(once({ of })))
  const mail = await director.documents.mailFile({ papers: [id] })
  const eml = await mail?.text()
  expect(mail?.name).toBe(`${number}.eml`)
  expect(eml).toContain('To: =?UTF-8?')
  expect(eml).toContain('anna@piemers.lv')
  expect(eml).toContain('application/pdf')
})

/** Programs that print a page as a picture and read the symbols on it, where this computer has them. */
const programs = { draw: 'pdftoppm', read: 'zbarimg' } as const
const lacking = Object.values(programs).filter(
  (program) => spawnSync(program, ['--help']).error !== undefined,
)
const how = lacking.length === 0 ? 'read with zbar' : `skipped, not here: ${lacking.join(', ')}`

test.skipIf(lacking.length > 0)(
  `a scanner reads the number of an act that was made, and takes back what is out by it (${how})`,
  async () => {
    const { director, at } = await office()
    const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
    const lines = [thing(at('L-1')), thing(at('L-2'))]
    const lent = value(await issue(director, { person: anna, due: '2026-12-04', lines }))
    const of = { loan: lent.loan, kind: 'handoverAct' as const, language: null }
    const readFrom = async (): Promise<string> => {
      const act = await director.equipment.previewAct(of)
      if (!act.ok) throw new Error(act.refusal.reason)
      const folder = await mkdtemp(join(tmpdir(), 'norise-act-'))
      const file = join(folder, 'act.pdf')
      await writeFile(file, new Uint8Array(await act.pdf.arrayBuffer()))
      spawnSync(programs.draw, ['-r', '200', '-png', '-singlefile', file, join(folder, 'act')])
      const read = spawnSync(programs.read, ['--quiet', '--raw', join(folder, 'act.png')])
      await rm(folder, { recursive: true })
      return read.stdout.toString().trim()
    }
    // Before it has a number there is nothing to scan.
    expect(await readFrom()).toBe('')
    const { number } = value(await director.equipment.makeAct(once({ of })))
    expect(await readFrom()).toBe(number)
    value(await director.equipment.takeBack(once({ lines: [back(lent.lines[0] ?? '')], on: null })))
    expect(await director.equipment.scan({ code: number })).toMatchObject({
      kind: 'act',
      number,
      lines: [{ tag: 'L-2' }],
    })
  },
)

test('what went out yesterday and is entered today says so on its act, and both acts call the sides alike', async () => {
  const { director, at } = await office()
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
  const when = { on: '2026-11-20', due: '2026-12-04' }
  const lent = value(await issue(director, { person: anna, lines: [thing(at('L-1'))], ...when }))
  value(await director.equipment.takeBack(once({ lines: [back(lent.lines[0] ?? '')], on: null })))
  const handed = await textOf(director, lent.loan, 'handoverAct')
  expect(handed).toContain('2026. gada 23. novembrī')
  expect(handed).toMatch(/Izsniegšanas diena 20\.11\.2026\./u)
  const returned = await textOf(director, lent.loan, 'returnAct')
  for (const text of [handed, returned]) {
    expect(text).toMatch(/Nodevējs SIA „Paraugs”/u)
    expect(text).toMatch(/Pieņēmējs Anna Krūmiņa/u)
  }
  expect(handed).toMatch(/Nodeva .*Pieņēma /u)
  // The head calls the office the giver: of what comes back it is signed in other words.
  expect(returned).toMatch(/Saņēma atpakaļ .*Atdeva /u)
  expect(returned).not.toMatch(/Nodeva|Pieņēma/u)
})
