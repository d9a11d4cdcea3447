// @ts-check
import { spawnSync } from 'node:child_process'
import { build, isBuilt } from './build.mjs'
import { install, isInstalled } from './install.mjs'
import { outsideNode } from './nodeProgram.mjs'
import { filled, startTexts } from './texts.mjs'

const texts = startTexts(process.env)

/** @param {string} line */
const say = (line) => void process.stdout.write(`${line}\n`)

/**
 * @param {string} output
 * @param {number} lines
 */
const lastOf = (output, lines) => output.trimEnd().split('\n').slice(-lines).join('\n')

/** @param {number} sinceMs */
const seconds = (sinceMs) => Math.max(1, Math.round((Date.now() - sinceMs) / 1000))

/**
 * Installs what is missing. Answers false, having said why, when that did not work.
 * @param {string} root
 * @returns {Promise<boolean>}
 */
export async function makeInstalled(root) {
  if (isInstalled(root)) return true
  // `npm start` finds the checkout's own Node first; it can't be replaced while it runs this.
  const outside = outsideNode(root)
  if (outside !== undefined && outside !== process.execPath) {
    const again = spawnSync(outside, process.argv.slice(1), { stdio: 'inherit' })
    process.exit(again.status ?? 1)
  }
  const begun = Date.now()
  say(texts.installing)
  const done = await install(root)
  if (done.ok) say(filled(texts.installed, { seconds: seconds(begun) }))
  else process.stderr.write(`${texts.installFailed}\n${lastOf(done.output, 25)}\n`)
  return done.ok
}

/**
 * Builds what is stale. Answers false, having said why, when that did not work.
 * @param {string} root
 * @returns {Promise<boolean>}
 */
export async function makeBuilt(root) {
  if (isBuilt(root)) return true
  const begun = Date.now()
  say(texts.building)
  const done = await build(root)
  if (done.ok) say(filled(texts.built, { seconds: seconds(begun) }))
  else process.stderr.write(`${texts.buildFailed}\n${lastOf(done.output, 60)}\n`)
  return done.ok
}
