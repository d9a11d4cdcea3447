import { posix, win32 } from 'node:path'

export interface Surroundings {
  platform: NodeJS.Platform
  /** `process.env` */
  env: Readonly<Record<string, string | undefined>>
  /** The person's home folder. */
  home: string
}

/**
 * Where the office's data lives when nobody says otherwise, by the custom of each system and the
 * same in both hosts: `%LOCALAPPDATA%\Norise` (not Roaming: it may be on a network),
 * `~/Library/Application Support/Norise`, `$XDG_DATA_HOME/norise`. The demo office has a folder
 * beside it.
 */
export function dataFolder({ platform, env, home }: Surroundings, demo: boolean): string {
  switch (platform) {
    case 'win32': {
      const local = env['LOCALAPPDATA']
      const base =
        local !== undefined && win32.isAbsolute(local)
          ? local
          : win32.join(home, 'AppData', 'Local')
      return win32.join(base, demo ? 'Norise Demo' : 'Norise')
    }
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', demo ? 'Norise Demo' : 'Norise')
    default: {
      const named = env['XDG_DATA_HOME']
      // The XDG Base Directory Specification: a relative path is to be ignored.
      const base =
        named !== undefined && posix.isAbsolute(named) ? named : posix.join(home, '.local', 'share')
      return posix.join(base, demo ? 'norise-demo' : 'norise')
    }
  }
}
