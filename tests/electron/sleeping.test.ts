import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { serveOffice } from '#main/electron/officePorts.ts'
import { verifyChain } from '#main/journal/verifyChain.ts'
import { longList } from '../office/imports/longList.ts'
import { all, everything, openList } from '../office/imports/openImport.ts'
import { type Client, directorPassword, once, openTestOffice } from '../support/office.ts'
import { StandInPort } from './standInPort.ts'

/** The real office as the shell has it: a line of a window, and the shell's own word. */
async function officeBehindShell() {
  const { office, folder } = await openTestOffice()
  const closed = Promise.withResolvers<void>()
  const listen = serveOffice(office, { say: () => undefined, end: closed.resolve })
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => port1.close())
  const window = crypto.randomUUID()
  Reflect.apply(listen, undefined, [
    { data: { tell: 'window', window }, ports: [new StandInPort(port2)] },
  ])
  const director: Client = createORPCClient(new RPCLink({ port: port1 }))
  port1.start()
  await director.staff.setUp({
    institution: { name: 'SIA „Paraugs”', registrationNumber: '40000000000' },
    director: { givenName: 'Ilze', familyName: 'Direktore', password: directorPassword },
    language: 'lv',
  })
  return {
    folder,
    director,
    sleep: () => listen({ data: { tell: 'sleep' }, ports: [] }),
    close: () => {
      listen({ data: { tell: 'close', update: 'leaveProgram' }, ports: [] })
      return closed.promise
    },
  }
}

test('an import under way when the computer falls asleep is cancelled whole; awake, it is begun anew', async () => {
  const { director, sleep } = await officeBehindShell()
  const { session } = await openList(director, longList(3000))
  const feed = await director.workspace.feed()
  const heard = (async () => {
    for await (const event of feed) {
      if (event.kind === 'progress' && event.done > 500) return sleep()
    }
  })()
  const answer = await director.imports.people(once({ session, ...all }))
  await heard
  expect(answer).toMatchObject({ ok: false, refusal: { reason: 'cancelled' } })
  const count = async () => (await director.people.list({ ...everything, limit: 1 })).total
  expect(await count()).toBe(1)

  expect(await director.imports.people(once({ session, ...all }))).toMatchObject({ ok: true })
  expect(await count()).toBe(3001)
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('what is short ends, and windows listen anew', async () => {
  const { director, sleep } = await officeBehindShell()
  const feed = await director.workspace.feed()
  expect((await feed.next()).value).toEqual({ kind: 'hello' })
  const saving = director.workspace.saveDraft({ form: 'probe', content: 1 })
  sleep()
  expect(await saving).toEqual({})
  expect(await director.workspace.draft({ form: 'probe' })).toMatchObject({ content: 1 })
  expect((await feed.next()).done).toBe(true)
  const again = await director.workspace.feed()
  expect((await again.next()).value).toEqual({ kind: 'hello' })
})

test('a long import does not hold up a system that goes down: it is cancelled whole, and the office closes', async () => {
  const { director, folder, close } = await officeBehindShell()
  const { session } = await openList(director, longList(3000))
  const feed = await director.workspace.feed()
  const closing = (async () => {
    for await (const event of feed) {
      if (event.kind === 'progress' && event.done > 500) return close()
    }
  })()
  const answer = await director.imports.people(once({ session, ...all }))
  expect(answer).toMatchObject({ ok: false, refusal: { reason: 'cancelled' } })
  await closing
  const database = new Sqlite(databaseFile(folder), { readonly: true })
  onTestFinished(() => void database.close())
  expect(database.prepare('select count(*) from person').pluck().get()).toBe(1)
  expect(verifyChain(database, null)).toMatchObject({ kind: 'sound' })
})
