// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeEnvironment, nodeProgram } from './nodeProgram.mjs'
import { runProgram } from './runProgram.mjs'

const sources = ['src-shared', 'src-main', 'src-renderer', 'resources']
const settings = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']

/** @param {string} root */
const stampPath = (root) => join(root, 'out', '.norise-build')

/**
 * One hash over the names and contents of everything that is built: file times say little after a
 * checkout.
 * @param {string} root
 */
export function sourcesHash(root) {
  const hash = createHash('sha256')
  const files = sources.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
          .map((name) => join(root, folder, name))
          .filter((path) => statSync(path).isFile())
      : [],
  )
  for (const file of [...files.sort(), ...settings.map((name) => join(root, name))]) {
    if (existsSync(file)) hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** @param {string} root */
export function isBuilt(root) {
  try {
    return readFileSync(stampPath(root), 'utf8').trim() === sourcesHash(root)
  } catch {
    return false
  }
}

/**
 * Builds shell, office process, browser host, preload and screen into `out/`.
 * @param {string} root
 * @returns {Promise<{ ok: true } | { ok: false, output: string }>}
 */
export async function build(root) {
  // Taken before: what changes while it is being built is stale afterwards.
  const hash = sourcesHash(root)
  // The build itself leaves files of earlier ones lying about.
  rmSync(join(root, 'out'), { recursive: true, force: true, maxRetries: 3 })
  const program = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const ran = await runProgram(nodeProgram(root), [program, 'build'], {
    cwd: root,
    env: nodeEnvironment(root),
  })
  if (ran.code !== 0) return { ok: false, output: ran.output }
  writeFileSync(stampPath(root), `${hash}\n`)
  return { ok: true }
}
