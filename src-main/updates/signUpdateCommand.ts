import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { programVersion } from '#main/diagnostics/programVersion.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { builtInKey } from './builtInKey.ts'
import { signUpdate } from './signUpdate.ts'

// `npm run sign-update -- DIR --key FILE`: makes a folder an update place for the packages in dist.

const usage =
  'npm run sign-update -- DIR --key PRIVATE.pem [--from dist] [--notes-lv TEXT] [--notes-en TEXT]'
const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function readKey(file: string): Promise<KeyObject> {
  const key = createPrivateKey(await readFile(file))
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key is no ed25519 key.')
  return key
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      from: { type: 'string', default: 'dist' },
      'notes-lv': { type: 'string', default: '' },
      'notes-en': { type: 'string', default: '' },
    },
  })
  const [named] = positionals
  if (named === undefined || values.key === undefined) {
    say(usage)
    return 2
  }
  const [from, to] = [resolve(values.from), resolve(named)]
  const signed = await signUpdate({
    from,
    to,
    key: await readKey(values.key),
    builtIn: builtInKey(),
    about: {
      version: programVersion,
      date: systemClock.now().toString().slice(0, 10),
      notes: { lv: values['notes-lv'], en: values['notes-en'] },
    },
  })
  switch (signed.kind) {
    case 'otherKey':
      say('Programs would refuse it: resources/update-key.json holds no key, or another one.')
      return 1
    case 'noPackages':
      say(`No packages of ${programVersion} in ${from}.`)
      return 1
    case 'signed':
      for (const { file, size } of signed.packages) say(`${file}: ${size} bytes`)
      say(`Signed ${programVersion} in ${to}.`)
      return 0
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
