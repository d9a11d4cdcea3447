import { execFile } from 'node:child_process'
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { deliverNow, makeProfile, manifestName, newShare } from './share.ts'

const project = resolve(import.meta.dirname, '../../..')

/** What `npm run verify-share DIR` says, and the code it ends with. */
const verify = (...words: string[]): Promise<{ code: number; said: string[] }> => {
  const packageFile: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(join(project, 'package.json'), 'utf8'),
  )
  const [, script = ''] = (packageFile.scripts['verify-share'] ?? '').split(' ')
  return new Promise((answer) => {
    const child = execFile(process.execPath, [script, ...words], { cwd: project }, (_, stdout) =>
      answer({ code: child.exitCode ?? -1, said: stdout.trim().split('\n') }),
    )
  })
}

/** A folder into which an office has just delivered. */
async function delivered(): Promise<string> {
  const { director } = await openOfficeWithDirector()
  await enter(director, { familyName: 'Zariņa' })
  const share = newShare()
  await deliverNow(director, await makeProfile(director, { folder: share }))
  return share
}

test('a folder is told complete, whatever else lies in it', async () => {
  const share = await delivered()
  writeFileSync(join(share, 'kolēģa fails.csv'), 'cits')
  const { code, said } = await verify(share)
  expect(said).toEqual([expect.stringMatching(/^Complete: \d+ files, delivered 2026-11-23T08/)])
  expect(code).toBe(0)
})

test('of a partial one each file is named that is not as it was delivered', async () => {
  const share = await delivered()
  const changed = join(share, 'grupas.csv')
  const bytes = readFileSync(changed)
  writeFileSync(
    changed,
    bytes.map((byte, at) => (at === bytes.length - 3 ? byte ^ 1 : byte)),
  )
  appendFileSync(join(share, 'personas.csv'), 'x')
  rmSync(join(share, 'nodarbibas.csv'))
  const { code, said } = await verify(share)
  expect(said.slice(0, -1).toSorted()).toEqual([
    'grupas.csv: content',
    'nodarbibas.csv: missing',
    'personas.csv: size',
  ])
  expect(said.at(-1)).toMatch(/^Not as its manifest of 2026-11-23T08/)
  expect(code).toBe(1)
})

test.each([
  ['nothing', null, 'No office has delivered into this folder.'],
  ['half a manifest', '{"office":"x","files":[', 'The manifest in this folder can’t be read.'],
  ['something else under its name', '[]', 'The manifest in this folder can’t be read.'],
])('a folder with %s is not told complete', async (_, manifest, sentence) => {
  const share = newShare()
  if (manifest !== null) writeFileSync(join(share, manifestName), manifest)
  expect(await verify(share)).toEqual({ code: 1, said: [sentence] })
})

test('a folder that is away, or none named, is said as such', async () => {
  const { code, said } = await verify(join(newShare(), 'prom'))
  expect(code).toBe(1)
  expect(said.join()).toMatch(/^The folder can’t be read\. ENOENT/)
  expect(await verify()).toEqual({
    code: 2,
    said: ['Which folder? npm run verify-share DIR'],
  })
})
