import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { folderSentence } from '#main/folder/folderSentence.ts'
import { openOffice } from '#main/office/open.ts'
import { filled } from '#shared/host/texts/filled.ts'
import { hostLanguage, hostTexts, systemLocale } from '#shared/host/texts/texts.ts'
import { readArguments } from './arguments.ts'
import { startHost } from './runningHost.ts'

const { env } = process
const texts = hostTexts[hostLanguage(systemLocale(env))]
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Built, this file is out/main/browserHost.js; from source it stands in src-main/browser. */
const screen = join(
  import.meta.dirname,
  import.meta.filename.endsWith('.ts') ? '../../out/renderer' : '../renderer',
)

/** The exit code of a start that said why it opens nothing; 1 is a crash, which `npm start` answers. */
const refusedCode = 3

/** `npm start` keeps the key over a crash of this process; nothing started from here inherits it. */
function takeSessionKey(): Uint8Array {
  const given = env['NORISE_SESSION_KEY'] ?? ''
  delete env['NORISE_SESSION_KEY']
  return /^[0-9a-f]{64}$/.test(given) ? Buffer.from(given, 'hex') : randomBytes(32)
}

async function main(): Promise<number> {
  const args = readArguments(process.argv.slice(2))
  if (args === undefined) {
    process.stderr.write(`${texts.browser.usage}\n`)
    return 2
  }
  const canShow = process.platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY']
  const open = args.open && Boolean(canShow)
  const sessionKey = takeSessionKey()
  const ownProgram = { program: process.execPath, words: [import.meta.filename] }
  const outcome = await startHost({
    ...args,
    open,
    screen,
    openOffice,
    ownProgram,
    sessionKey,
    onWait: () => say(texts.folder.closing),
    onUnwritable: (folder) => say(filled(texts.folder.unwritableYet, { folder })),
  })
  if (outcome.state === 'portTaken') {
    process.stderr.write(`${filled(texts.browser.portTaken, { port: args.port })}\n`)
    return refusedCode
  }
  if (outcome.state !== 'running') {
    say(folderSentence(outcome, texts))
    return outcome.state === 'held' && outcome.reply !== undefined ? 0 : refusedCode
  }
  const { host } = outcome
  process.send?.({ port: host.port, opened: host.opened })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void host.end())
  }
  // `npm start` holds the other end: gone however it ended, this host ends too.
  if (process.connected) process.on('disconnect', () => void host.end())
  if (args.resumed) {
    await host.ended
    return 0
  }
  const address = host.freshAddress()
  if (args.reason === undefined) say(filled(texts.browser.openPlain, { address }))
  else say(filled(texts.browser.open, { address, why: texts.browser.why[args.reason] }))
  if (host.opened === 'none') say(texts.browser.visit)
  say(texts.browser.stop)
  await host.ended
  say(texts.browser.ended)
  // Whatever a library still holds open does not keep a closed office running.
  setTimeout(() => process.exit(), 2000).unref()
  return 0
}

process.exitCode = await main()
