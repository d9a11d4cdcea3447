// @ts-check

/**
 * @typedef {{ host: 'electron', program: string }
 *   | { host: 'fetch' }
 *   | { host: 'browser', reason: 'asked' | 'ci' | 'noDisplay' | 'noElectron' | 'fetchFailed' }} Choice
 */

/**
 * Which host opens the office. Electron wherever its binary is or may be fetched; the browser when
 * it was asked for or Electron could not show anything here.
 * @param {object} facts
 * @param {boolean} facts.browserAsked
 * @param {string | undefined} facts.program the Electron binary
 * @param {boolean} facts.failedLately
 * @param {NodeJS.Platform} facts.platform
 * @param {boolean} facts.root whether the user is root, whom Chromium's sandbox does not take
 * @param {Readonly<Record<string, string | undefined>>} facts.env
 * @returns {Choice}
 */
export function chooseHost({ browserAsked, program, failedLately, platform, root, env }) {
  if (browserAsked) return { host: 'browser', reason: 'asked' }
  const screen = env['DISPLAY'] || env['WAYLAND_DISPLAY']
  if (platform === 'linux' && !screen)
    return { host: 'browser', reason: env['CI'] ? 'ci' : 'noDisplay' }
  if (program !== undefined) {
    return platform === 'linux' && root
      ? { host: 'browser', reason: 'noElectron' }
      : { host: 'electron', program }
  }
  if (env['CI']) return { host: 'browser', reason: 'ci' }
  const offline = env['npm_config_offline'] === 'true' || env['ELECTRON_SKIP_BINARY_DOWNLOAD']
  if (offline || (platform === 'linux' && root)) return { host: 'browser', reason: 'noElectron' }
  return failedLately ? { host: 'browser', reason: 'fetchFailed' } : { host: 'fetch' }
}
