import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { extractFile, listPackage, statFile } from '@electron/asar'
import fuseWire from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { stubElectron } from './stubElectron.ts'

const { FuseV1Options, getCurrentFuseWire } = fuseWire
/** A fuse's byte in the binary. */
const [off, on] = [0x30, 0x31]

const root = resolve(import.meta.dirname, '../..')
const builder = join(root, 'node_modules/electron-builder/cli.js')

/** What the packaged program may weigh without Electron itself, in bytes. */
const atMost = 70 * 1024 * 1024

test.describe('the packaged program', () => {
  // The program is packed around an ELF stand-in; other systems' binaries have another shape.
  test.skip(process.platform !== 'linux', 'the stand-in for the Electron binary is one for Linux')

  let place = ''
  let program = ''
  let archive = ''
  let files: string[] = []
  test.beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'norise-packaged-'))
    const electron = join(place, 'electron')
    await stubElectron(electron)
    const output = join(place, 'dist')
    await promisify(execFile)(
      process.execPath,
      [
        builder,
        '--linux=dir',
        '--publish=never',
        '--config=electron-builder.yml',
        `-c.electronDist=${electron}`,
        `-c.directories.output=${output}`,
      ],
      { cwd: root },
    )
    const folder = (await readdir(output)).find((name) => name.endsWith('unpacked')) ?? ''
    program = join(output, folder, 'norise')
    archive = join(output, folder, 'resources/app.asar')
    files = listPackage(archive, { isPack: false })
  })
  test.afterAll(() => rm(place, { recursive: true, force: true }))

  test('holds what was built and what papers are made of, and nothing else of the project', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        '/out/main/shell.js',
        '/out/main/officeProcess.js',
        '/out/preload/preload.cjs',
        '/out/renderer/index.html',
        '/resources/templates/frame.typ',
        '/resources/fonts/NotoSans-Regular.ttf',
      ]),
    )
    const tops = new Set(files.map((file) => file.split('/')[1]))
    expect([...tops].sort()).toEqual(['node_modules', 'out', 'package.json', 'resources'])
    expect(files.filter((file) => /\.map$|\.tsx?$|\.(test|spec)\./.test(file))).toEqual([])
  })

  test('holds every module that its program asks for, and no others', async () => {
    const built = files.filter((file) => /^\/out\/(main|preload)\/.*\.c?js$/.test(file))
    const asked = new Set(
      built.flatMap((file) =>
        [
          ...extractFile(archive, file.slice(1))
            .toString()
            .matchAll(/^import\b[^'"\n]*["']([@\w][\w@/:.-]*)["'];?$/gm),
        ].map(([, name = '']) => /^(@[^/]+\/[^/]+|[^/]+)/.exec(name)?.[1] ?? name),
      ),
    )
    const needed = [...asked].filter(
      (name) => name !== 'electron' && !name.startsWith('node:') && !builtinModules.includes(name),
    )
    const held = new Set(
      files.flatMap((file) => /^\/node_modules\/(@[^/]+\/[^/]+|[^/@]+)/.exec(file)?.[1] ?? []),
    )
    expect(needed.length).toBeGreaterThan(0)
    expect(needed.filter((name) => !held.has(name))).toEqual([])

    const {
      dependencies,
      devDependencies,
    }: Record<string, Record<string, string>> = JSON.parse(
      await readFile(join(root, 'package.json'), 'utf8'),
    )
    expect(needed.sort()).toEqual(Object.keys(dependencies ?? {}).sort())
    expect([...held].filter((name) => name in (devDependencies ?? {}))).toEqual([])
  })

  test('has its native libraries outside the archive, for this machine only', async () => {
    const unpacked = await readdir(`${archive}.unpacked`, { recursive: true })
    const native = unpacked.filter((file) => file.endsWith('.node'))
    expect(native.some((file) => file.includes('better-sqlite3'))).toBe(true)
    expect(native.some((file) => file.includes('typst'))).toBe(true)
    expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(native.length)
    expect(native.filter((file) => /darwin|win32|musl/.test(file))).toEqual([])
  })

  test('has the key that updates are signed with inside, where the archive vouches for it', () => {
    const about = statFile(archive, 'resources/update-key.json')
    expect('unpacked' in about ? about.unpacked : undefined).not.toBe(true)
    expect(extractFile(archive, 'resources/update-key.json').toString()).toContain('publicKey')
    // What worker threads read lies outside, as before.
    const template = statFile(archive, 'resources/templates/frame.typ')
    expect('unpacked' in template && template.unpacked).toBe(true)
  })

  test('names a home page and keeps its version, without which no .deb is made', async () => {
    const own: unknown = JSON.parse(extractFile(archive, 'package.json').toString())
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    expect(own).toMatchObject({ homepage: expect.stringMatching(/^https:/), version })
  })

  test('has every fuse decided', async () => {
    const { version: _, ...fuses } = await getCurrentFuseWire(program)
    expect(fuses).toEqual({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
      // The packager has no name for the ninth: it stays as Electron ships it, and a tenth is told.
      8: on,
    })
  })

  test('weighs little beside Electron', async () => {
    const unpacked = `${archive}.unpacked`
    let sum = (await stat(archive)).size
    for (const file of await readdir(unpacked, { recursive: true })) {
      const about = await stat(join(unpacked, file))
      if (about.isFile()) sum += about.size
    }
    expect(sum).toBeLessThan(atMost)
  })
})
