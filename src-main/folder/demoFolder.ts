import { homedir } from 'node:os'
import { join, parse, resolve } from 'node:path'
import { dataFolder } from './dataFolder.ts'

/**
 * Where the demo office of an office lies: at the system's usual place, or beside the folder that
 * somebody named (`D:\Birojs` → `D:\Birojs-demo`), so that whoever keeps an office on another disk
 * finds both there. In the root of a drive it gets a folder of its own.
 */
export function demoFolder(named: string | undefined): string {
  const { platform, env } = process
  if (named === undefined) return resolve(dataFolder({ platform, env, home: homedir() }, true))
  const folder = resolve(named)
  return parse(folder).root === folder ? join(folder, 'norise-demo') : `${folder}-demo`
}
