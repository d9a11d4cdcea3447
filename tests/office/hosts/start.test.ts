import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { hostWords, readStartArguments } from '../../../src-main/start/arguments.mjs'
import { isBuilt } from '../../../src-main/start/build.mjs'
import { chooseHost } from '../../../src-main/start/chooseHost.mjs'
import { electronProgram, failedLately } from '../../../src-main/start/electronBinary.mjs'
import { isInstalled } from '../../../src-main/start/install.mjs'
import { runProgram } from '../../../src-main/start/runProgram.mjs'
import { startTexts } from '../../../src-main/start/texts.mjs'
import { readPlaywright } from '../../support/reports.mjs'
import { passingFolder } from './hostFixture.ts'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../../..')

describe('the command line of npm start', () => {
  const usual = { demo: false, data: undefined, browser: false, port: undefined, open: true }
  test.each([
    [[], usual],
    [['--demo'], { ...usual, demo: true }],
    [['--data', 'office'], { ...usual, data: resolve('/home/anna', 'office') }],
    [['--data=/x y'], { ...usual, data: resolve('/x y') }],
    [['--port', '4310'], { ...usual, port: 4310, browser: true }],
    [['--no-open'], { ...usual, open: false, browser: true }],
    [['--browser', '--demo'], { ...usual, browser: true, demo: true }],
  ])('%o', (words, args) => {
    expect(readStartArguments(words, '/home/anna')).toEqual({ ask: 'start', args })
  })

  test.each([String.raw`\\server\norise`, '//server/norise'])(
    'the address of a share stays one, on any system: %s',
    (data) => {
      const args = { demo: false, data, browser: false, port: undefined, open: true }
      expect(readStartArguments(['--data', data], '/home/anna')).toEqual({ ask: 'start', args })
    },
  )

  test.each([
    [['--wat'], 'unknown', '--wat'],
    [['office'], 'unknown', 'office'],
    [['--demo=yes'], 'unknown', '--demo=yes'],
    [['--data'], 'missing', '--data'],
    [['--data', '--demo'], 'missing', '--data'],
    [['--port', 'x'], 'badPort', 'x'],
    [['--port=70000'], 'badPort', '70000'],
  ])('%o is refused: %s', (words, problem, what) => {
    expect(readStartArguments(words, '/')).toEqual({ ask: 'refused', problem, what })
  })

  test('what it means reaches the host', () => {
    const args = { demo: true, data: '/x y', browser: true, port: 1, open: false }
    expect(hostWords(args)).toEqual(['--demo', '--data=/x y', '--port=1', '--no-open'])
  })

  test('help and nonsense answer at once, without installing or building', async () => {
    const start = join(root, 'src-main/start.mjs')
    const help = await run(process.execPath, [start, '--help'])
    expect(help.stdout).toContain('--no-open')
    await expect(run(process.execPath, [start, '--wat'])).rejects.toMatchObject({ code: 2 })
  })
})

describe('which host', () => {
  const pc = {
    browserAsked: false,
    program: undefined,
    failedLately: false,
    platform: 'win32' as const,
    root: false,
    env: {},
  }
  const electron = { ...pc, program: '/electron' }
  const linux = { ...pc, platform: 'linux' as const, env: { DISPLAY: ':0' } }
  test.each([
    ['Electron is there', electron, { host: 'electron', program: '/electron' }],
    ['the browser is wanted', { ...electron, browserAsked: true }, { reason: 'asked' }],
    ['it may be fetched', pc, { host: 'fetch' }],
    ['it could not be fetched today', { ...pc, failedLately: true }, { reason: 'fetchFailed' }],
    ['CI', { ...pc, env: { CI: 'true' } }, { reason: 'ci' }],
    ['npm is offline', { ...pc, env: { npm_config_offline: 'true' } }, { reason: 'noElectron' }],
    ['Linux without a screen', { ...linux, env: {} }, { reason: 'noDisplay' }],
    ['Linux with one', linux, { host: 'fetch' }],
    ['root on Linux', { ...linux, program: '/e', root: true }, { reason: 'noElectron' }],
  ])('%s', (_, facts, expected) => expect(chooseHost(facts)).toMatchObject(expected))
})

describe('what is there already', () => {
  test('nothing, in an empty checkout', async () => {
    const folder = await passingFolder('checkout')
    await writeFile(join(folder, 'package-lock.json'), '{}')
    expect(isInstalled(folder)).toBe(false)
    expect(isBuilt(folder)).toBe(false)
    expect(electronProgram(folder)).toBeUndefined()
    expect(failedLately(folder, Date.now())).toBe(false)
  })

  test('a failed fetch is remembered for a day', async () => {
    const folder = await passingFolder('checkout')
    await mkdir(join(folder, 'node_modules'))
    await writeFile(join(folder, 'node_modules/.norise-electron-failed'), '1000000')
    expect(failedLately(folder, 1_000_000 + 23 * 3_600_000)).toBe(true)
    expect(failedLately(folder, 1_000_000 + 25 * 3_600_000)).toBe(false)
    expect(failedLately(folder, 0)).toBe(false)
  })

  test('Electron of another version is not taken for ours', async () => {
    const folder = await passingFolder('checkout')
    const home = join(folder, 'node_modules/electron')
    await mkdir(join(home, 'dist'), { recursive: true })
    await writeFile(join(home, 'package.json'), '{"version":"45.4.1"}')
    await writeFile(join(home, 'path.txt'), 'electron')
    await writeFile(join(home, 'dist/electron'), '')
    await writeFile(join(home, 'dist/version'), 'v45.4.1')
    expect(electronProgram(folder)).toBe(join(home, 'dist/electron'))
    await writeFile(join(home, 'dist/version'), '44.0.0')
    expect(electronProgram(folder)).toBeUndefined()
  })
})

describe('a program that is run', () => {
  test('answers with its code and what it wrote', async () => {
    const script = "console.log('out'); console.error('err'); process.exit(7)"
    const ran = await runProgram(process.execPath, ['-e', script], { cwd: root })
    expect(ran).toMatchObject({ code: 7, late: false })
    expect(ran.output).toContain('out')
    expect(ran.output).toContain('err')
  })
  test('that takes too long is ended', async () => {
    const forever = ['-e', 'setInterval(() => {}, 1000)']
    const ran = await runProgram(process.execPath, forever, { cwd: root, limitMs: 300 })
    expect(ran).toMatchObject({ code: 1, late: true })
  })
  test('that is not there is a failure, not a crash', async () => {
    expect((await runProgram('/nowhere/program', [], { cwd: root })).code).toBe(1)
  })
})

test('both languages say the same things', () => {
  const [lv, en] = [startTexts({ LANG: 'lv_LV.UTF-8' }), startTexts({ LC_ALL: 'en_GB.UTF-8' })]
  expect(Object.keys(en)).toEqual(Object.keys(lv))
  expect(en.opening).not.toBe(lv.opening)
})

test('a report of the browser tests is counted with the reasons of its skips and the names of what failed', async () => {
  const spec = (title: string, status: string, annotations: unknown[] = []) => ({
    title,
    file: 'x.spec.ts',
    tests: [{ status, annotations }],
  })
  const reason = { type: 'skip', description: 'no binary' }
  const inner = {
    specs: [spec('b', 'unexpected'), spec('c', 'skipped', [reason]), spec('d', 'flaky')],
  }
  const report = { errors: [], suites: [{ specs: [spec('a', 'expected')], suites: [inner] }] }
  expect(readPlaywright(report)).toEqual({
    counts: { passed: 2, failed: 1, skipped: 1 },
    skips: ['c: no binary'],
    failures: ['x.spec.ts: b'],
    unsteady: ['x.spec.ts: d'],
  })
})

test('the stamp of the build follows the sources, not their times', async () => {
  const folder = await passingFolder('checkout')
  await mkdir(join(folder, 'src-main'))
  await mkdir(join(folder, 'out'))
  const source = join(folder, 'src-main/a.ts')
  await writeFile(source, 'export {}')
  const { sourcesHash } = await import('../../../src-main/start/build.mjs')
  await writeFile(join(folder, 'out/.norise-build'), sourcesHash(folder))
  expect(isBuilt(folder)).toBe(true)
  const text = await readFile(source, 'utf8')
  await rm(source)
  await writeFile(source, text)
  expect(isBuilt(folder)).toBe(true)
  await writeFile(source, 'export const a = 1')
  expect(isBuilt(folder)).toBe(false)
})
