import { createRouterClient } from '@orpc/server'
import { v4 } from 'uuid'
import { openOffice } from '#main/office/open.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import { longList } from '#tests/office/imports/longList.ts'
import { importedRows } from './importedRows.ts'
import { killAtStatement, markTransactions, say as write } from './markTransactions.ts'

/**
 * An office at work until it is killed: by whoever started it, or by itself before its `statement`-th
 * statement inside a transaction (0: never), counted from the first line that begins with `after`. It says
 * what it begins and what was acknowledged.
 */
const [, , folder, password, work, round, statement, after = ''] = process.argv
if (folder === undefined || password === undefined) throw new Error('Which folder, whose?')

let isArmed = Number(statement) === 0
function say(line: string): void {
  write(line)
  if (isArmed || !line.startsWith(after)) return
  isArmed = true
  killAtStatement(Number(statement))
}

markTransactions()
// Its only line says that a transaction has begun.
if (work === 'migration' && Number(statement) > 0) killAtStatement(Number(statement))
const office = await openOffice({ folder, passwordCost: 2 ** 4 })
const client = createRouterClient(office.router, {
  context: office.join({ desk: 'desk', window: 'window' }),
})
if (work === 'migration') say('done')
else await atWork()
// Whoever started it ends it.
setInterval(() => undefined, 1_000)

async function atWork(): Promise<void> {
  await signIn()
  const works: Record<string, () => Promise<void>> = {
    commands: enterPeople,
    undo: enterAndUndo,
    import: importPeople,
    export: deliver,
    backup: backUp,
    restore: goBack,
  }
  await works[work ?? '']?.()
}

async function signIn(): Promise<void> {
  const state = await client.staff.state()
  if (state.kind !== 'signedOut') throw new Error(`The office is ${state.kind}`)
  const account = state.people[0]?.account ?? ''
  const signedIn = await client.staff.signIn({ account, password: password ?? '' })
  if (!signedIn.ok) throw new Error(signedIn.refusal.reason)
}

async function enter(number: number): Promise<number> {
  const familyName = `${work}${round}N${number}`
  say(`begun ${familyName}`)
  const answer = await client.people.create({
    commandId: v4(),
    payload: {
      input: {
        ...emptyPerson,
        familyName,
        contacts: [{ kind: 'phone', value: String(20_000_000 + number), note: '' }],
      },
      confirmed: { notADuplicate: true, codeAsRead: true },
    },
  })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  say(`done ${familyName}`)
  return answer.entry
}

async function enterPeople(): Promise<void> {
  for (let number = 0; ; number += 1) await enter(number)
}

async function enterAndUndo(): Promise<void> {
  for (let number = 0; ; number += 1) {
    const entry = await enter(number)
    say(`undoing ${work}${round}N${number}`)
    const undone = await client.journal.undo({ commandId: v4(), payload: { entry } })
    if (!undone.ok) throw new Error(JSON.stringify(undone.refusal))
    say(`undone ${work}${round}N${number}`)
  }
}

async function importPeople(): Promise<void> {
  for (;;) {
    const file = new File([longList(importedRows)], 'saraksts.csv')
    const opened = await client.imports.open({ file, target: 'people', work: v4() })
    if (opened.kind === 'refused') throw new Error(opened.refusal.reason)
    say('importing')
    await client.imports.people({
      commandId: v4(),
      payload: { session: opened.state.session, rows: { kind: 'all' }, group: null },
    })
    // They are there, since now or since a round before: taken back they can come again.
    say('imported')
    // Long enough to be killed in: what was acknowledged is looked for then.
    await new Promise((resolve) => setTimeout(resolve, 200))
    say('taking back')
    const undone = await client.journal.undo({ commandId: v4(), payload: { entry: null } })
    if (!undone.ok) throw new Error(undone.refusal.reason)
    say('taken back')
  }
}

async function deliver(): Promise<void> {
  for (let number = 0; ; number += 1) {
    await enter(number)
    const [profile] = await client.exports.profiles()
    if (profile === undefined) throw new Error('There is no profile')
    say('delivering')
    await client.exports.requestExport({ commandId: v4(), payload: { id: profile.id } })
    for (;;) {
      const [now] = await client.exports.profiles()
      if (now?.outbox.kind === 'idle') break
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    say('delivered')
  }
}

async function backUp(): Promise<void> {
  for (let number = 0; ; number += 1) {
    say('backing up')
    const [made] = await Promise.all([client.backups.make(), enter(number)])
    say(made.ok ? 'backed up' : made.reason)
  }
}

async function goBack(): Promise<void> {
  for (let number = 0; ; number += 1) {
    await enter(number)
    await client.backups.make()
    const [newest] = (await client.backups.list()).backups
    await restore(newest?.name ?? '')
    // And back again, to what was there before it.
    await restore((await client.backups.list()).undoes ?? '')
  }
}

async function restore(name: string): Promise<void> {
  say('restoring')
  const answer = await client.backups.restore({ name })
  if (!answer.ok) throw new Error(answer.refusal.reason)
  say('restored')
  await signIn()
}
