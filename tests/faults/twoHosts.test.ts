import { type ChildProcess, spawn } from 'node:child_process'
import { once as happened } from 'node:events'
import { resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { begin, openAgain, verifyFile } from './faultyOffice.ts'
import { passingFolder } from './fixedFolder.ts'

const host = resolve(import.meta.dirname, '../../src-main/browser/host.ts')

interface Started {
  child: ChildProcess
  /** The address it printed, whether it opened the office or found it open; '' where it named none. */
  address: string
  /** Its exit code when it ended by itself. */
  ended: number | null
}

/** Starts the browser host as `npm start` does, and waits until it names an address or ends. */
async function start(folder: string): Promise<Started> {
  const child = spawn(process.execPath, [host, `--data=${folder}`, '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let printed = ''
  const addressIn = (): string => /http:\/\/127\.0\.0\.1:\d+\S*/.exec(printed)?.[0] ?? ''
  const gone = happened(child, 'exit')
  const named = new Promise<void>((done) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      if (addressIn() !== '') done()
    })
  })
  await Promise.race([named, gone])
  return { child, address: addressIn(), ended: child.exitCode }
}

const portOf = (address: string): string => new URL(address).port

test(
  'two hosts on one folder: the second names the first, and a kill of the first frees it',
  { timeout: 180_000 },
  async () => {
    const folder = passingFolder()
    const { office } = await begin(folder)
    await office.close()

    const first = await start(folder)
    expect(first.ended).toBeNull()
    const second = await start(folder)
    if (second.ended === null) await happened(second.child, 'exit')
    expect(second.child.exitCode).toBe(0)
    expect(portOf(second.address)).toBe(portOf(first.address))

    const gone = happened(first.child, 'exit')
    first.child.kill('SIGKILL')
    await gone
    const third = await start(folder)
    expect(third.ended).toBeNull()
    expect((await fetch(new URL('/', third.address))).status).toBe(403)
    const over = happened(third.child, 'exit')
    third.child.kill('SIGTERM')
    // Whoever starts it again at once is not sent to a host that is going: it opens by itself.
    const fourth = await start(folder)
    await over
    expect(fourth.ended).toBeNull()
    expect((await fetch(new URL('/', fourth.address))).status).toBe(403)
    const last = happened(fourth.child, 'exit')
    fourth.child.kill('SIGTERM')
    await last
    await verifyFile(folder)
    await (await openAgain(folder)).office.close()
  },
)
