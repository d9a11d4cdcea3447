import { existsSync } from 'node:fs'
import type { LaunchOptions } from '@playwright/test'

/** How tests start a browser: the one `npm test` found, or Debian's; quiet and without the network. */
export function browserLaunch(): LaunchOptions {
  const named = process.env['NORISE_TEST_BROWSER'] ?? process.env['CHROME_PATH']
  const program = named ?? (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined)
  return {
    ...(program === undefined ? {} : { executablePath: program }),
    // In a locale without UTF-8 Chromium saves what has a Latvian letter in its name as "download".
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    args: [
      // Chromium's sandbox does not take root, which is who runs tests in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}
