// @ts-check
import { delimiter, join, sep } from 'node:path'

/**
 * The Node that the checkout brings along (the version Electron embeds): whatever loads the
 * database runs on it, not on the one that happens to be installed.
 * @param {string} root
 */
export const nodeProgram = (root) =>
  join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/**
 * The environment in which `node` means that Node.
 * @param {string} root
 * @returns {NodeJS.ProcessEnv}
 */
export function nodeEnvironment(root) {
  const { PATH = '', ...rest } = process.env
  return { ...rest, PATH: [join(root, 'node_modules', '.bin'), PATH].join(delimiter) }
}

/**
 * A Node from outside the checkout, which may put the checkout's packages anew while it runs:
 * this process's own, else the one npm runs on.
 * @param {string} root
 * @returns {string | undefined}
 */
export function outsideNode(root) {
  const inside = join(root, 'node_modules') + sep
  return [process.execPath, process.env['npm_node_execpath']].find(
    (path) => path !== undefined && !path.startsWith(inside),
  )
}
