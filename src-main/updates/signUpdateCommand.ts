import { createPrivateKey, type KeyObject } from 'node:crypto'
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { programVersion } from '#main/diagnostics/programVersion.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { builtInKey } from './builtInKey.ts'
import { findPackages, fits, signManifest } from './makeManifest.ts'
import { manifestName, signatureName } from './signedManifest.ts'

// `npm run sign-update -- DIR --key FILE`: makes a folder an update place for the packages in dist.

const usage =
  'npm run sign-update -- DIR --key PRIVATE.pem [--from dist] [--notes-lv TEXT] [--notes-en TEXT]'
const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function readKey(file: string): Promise<KeyObject> {
  const key = createPrivateKey(await readFile(file))
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key is no ed25519 key.')
  return key
}

/** Whole under its name, or not there: offices may be looking. */
async function put(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await writeFile(join(folder, `${name}.part`), bytes)
  await rename(join(folder, `${name}.part`), join(folder, name))
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
  const key = await readKey(values.key)
  const own = builtInKey()
  if (own === null || !fits(key, own)) {
    say('The programs would refuse it: resources/update-key.json holds no key, or another one.')
    return 1
  }
  const from = resolve(values.from)
  const to = resolve(named)
  const packages = await findPackages(from, programVersion)
  if (packages.length === 0) {
    say(`No packages of ${programVersion} in ${from}.`)
    return 1
  }
  const { manifest, signature } = signManifest(
    {
      version: programVersion,
      date: systemClock.now().toString().slice(0, 10),
      notes: { lv: values['notes-lv'], en: values['notes-en'] },
      packages,
    },
    key,
  )
  await mkdir(to, { recursive: true })
  for (const { file } of packages) {
    if (from === to) continue
    await copyFile(join(from, file), join(to, `${file}.part`))
    await rename(join(to, `${file}.part`), join(to, file))
  }
  // The manifest last: what it names is there already.
  await put(to, signatureName, signature)
  await put(to, manifestName, manifest)
  for (const { file, size } of packages) say(`${file}: ${size} bytes`)
  say(`Signed ${programVersion} in ${to}.`)
  return 0
}

try {
  process.exitCode = await main()
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
