import { createPublicKey, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { startHost } from '#main/browser/runningHost.ts'
import { openOffice } from '#main/office/open.ts'
import { wantedPackages } from '#main/updates/ownPackage.ts'

/*
 * The demo office in a browser, in a program that can replace itself: as Electron's is, with a line on
 * the output in place of its end. Words: the folder, the publisher's key (PEM, base64).
 */
const [, , folder, key = ''] = process.argv
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const outcome = await startHost({
  data: folder,
  demo: true,
  port: 0,
  open: false,
  resumed: false,
  sessionKey: randomBytes(32),
  screen: join(import.meta.dirname, '../../../out/renderer'),
  ownProgram: { program: process.execPath, words: [] },
  openOffice: (options) =>
    openOffice({
      ...options,
      program: {
        key: createPublicKey(Buffer.from(key, 'base64')),
        wanted: wantedPackages('byHand'),
        quit: () => say('closing'),
      },
    }),
})
if (outcome.state !== 'running') throw new Error(outcome.state)
say(outcome.host.freshAddress())
process.on('SIGINT', () => void outcome.host.end().then(() => process.exit(0)))
