import { posix, win32 } from 'node:path'
import type { Surroundings } from '#main/folder/dataFolder.ts'

/**
 * Where browsers that can show a window without their own bars (`--app=`) usually are, the most
 * likely first. `CHROME_PATH` comes before all.
 */
export function browserCandidates({ platform, env, home }: Surroundings): string[] {
  const named = env['CHROME_PATH']
  const first = named === undefined || named === '' ? [] : [named]
  switch (platform) {
    case 'win32': {
      const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
        const root = env[name]
        return root === undefined || root === '' ? [] : [root]
      })
      const programs = [
        ['Google', 'Chrome', 'Application', 'chrome.exe'],
        ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
        ['Chromium', 'Application', 'chrome.exe'],
        ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
      ]
      return [...first, ...programs.flatMap((to) => roots.map((root) => win32.join(root, ...to)))]
    }
    case 'darwin': {
      const programs = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser']
      return [
        ...first,
        ...programs.flatMap((name) =>
          ['/', home].map((root) =>
            posix.join(root, 'Applications', `${name}.app`, 'Contents', 'MacOS', name),
          ),
        ),
      ]
    }
    default: {
      const folders = (env['PATH'] ?? '').split(':').filter((folder) => posix.isAbsolute(folder))
      const programs = [
        'google-chrome',
        'google-chrome-stable',
        'chromium',
        'chromium-browser',
        'microsoft-edge',
        'microsoft-edge-stable',
        'brave-browser',
      ]
      return [
        ...first,
        ...programs.flatMap((name) => folders.map((folder) => posix.join(folder, name))),
      ]
    }
  }
}
