import { writeSync } from 'node:fs'
import { createRouterClient } from '@orpc/server'
import { v4 } from 'uuid'
import { openOffice } from '#main/office/open.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import { longList } from '#tests/office/imports/longList.ts'

/**
 * An office at work until it is killed. `commands`: enters people one after the other and says of
 * each when it begins and when it is acknowledged. `import`: takes in a list of `count` people and
 * says when it is in the middle of writing.
 */
const [, , folder, password, work, round, count] = process.argv
if (folder === undefined || password === undefined) throw new Error('Which folder, whose?')

/** Said before anything else happens: a pipe that is written later would not know of the kill. */
const say = (line: string): void => void writeSync(1, `${line}\n`)

const office = await openOffice({ folder, passwordCost: 2 ** 4 })
const client = createRouterClient(office.router, {
  context: office.join({ desk: 'desk', window: 'window' }),
})
const state = await client.staff.state()
if (state.kind !== 'signedOut') throw new Error(`The office is ${state.kind}`)
const [director] = state.people
if (director === undefined) throw new Error('Nobody can sign in')
const signedIn = await client.staff.signIn({ account: director.account, password })
if (!signedIn.ok) throw new Error(signedIn.refusal.reason)

if (work === 'commands') await enterPeople()
else await importPeople(Number(count))

async function enterPeople(): Promise<void> {
  for (let number = 0; ; number += 1) {
    const familyName = `R${round}N${number}`
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
  }
}

async function importPeople(rows: number): Promise<void> {
  const commandId = v4()
  const file = new File([longList(rows)], 'saraksts.csv')
  const opened = await client.imports.open({ file, target: 'people', work: v4() })
  if (opened.kind === 'refused') throw new Error(opened.refusal.reason)
  void listen(commandId)
  const answer = await client.imports.people({
    commandId,
    payload: { session: opened.state.session, rows: { kind: 'all' }, group: null },
  })
  say(answer.ok ? 'done' : JSON.stringify(answer.refusal))
}

async function listen(commandId: string): Promise<void> {
  for await (const event of await client.workspace.feed()) {
    if (event.kind === 'progress' && event.work === commandId) say(`written ${event.done}`)
  }
}
