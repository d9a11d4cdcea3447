// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeProgram, outsideNode } from './nodeProgram.mjs'
import { runProgram } from './runProgram.mjs'

/** @param {string} root */
const stampPath = (root) => join(root, 'node_modules', '.norise-stamp')

/** @param {string} root */
function wantedStamp(root) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8').replaceAll('\r\n', '\n')
  const hash = createHash('sha256').update(lock).digest('hex')
  return `${hash} ${process.platform} ${process.arch}`
}

/**
 * Whether the packages of the lock file are all there.
 * @param {string} root
 */
export function isInstalled(root) {
  try {
    return (
      readFileSync(stampPath(root), 'utf8').trim() === wantedStamp(root) &&
      existsSync(nodeProgram(root))
    )
  } catch {
    return false
  }
}

/**
 * @param {string} root
 * @param {readonly string[]} args
 */
function runNpm(root, args) {
  const cli = process.env['npm_execpath']
  const node = outsideNode(root) ?? process.execPath
  return cli !== undefined && /npm-cli\.c?js$/.test(cli)
    ? runProgram(node, [cli, ...args], { cwd: root })
    : runProgram('npm', args, { cwd: root, shell: process.platform === 'win32' })
}

/**
 * Installs exactly what the lock file says. Scripts are left out and Node's own is run by name:
 * npm 10 would otherwise compile the database anew, which needs a compiler (npm 11 reads
 * `allowScripts` instead).
 * @param {string} root
 * @returns {Promise<{ ok: true } | { ok: false, output: string }>}
 */
export async function install(root) {
  const steps = [
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
    ['rebuild', 'node'],
  ]
  for (const step of steps) {
    const ran = await runNpm(root, step)
    if (ran.code !== 0) return { ok: false, output: ran.output }
  }
  if (!existsSync(nodeProgram(root))) return { ok: false, output: `no ${nodeProgram(root)}` }
  writeFileSync(stampPath(root), `${wantedStamp(root)}\n`)
  return { ok: true }
}
