/** Where the screen lives in Electron: a scheme of our own, so that the page has an origin and a policy. */
export const screenScheme = 'app'
export const screenOrigin = 'app://norise'

/** Whether an address is of our own screen. Compared as text up to the slash: `app://norise.evil/` is not. */
export const isScreenAddress = (address: string): boolean =>
  address === screenOrigin || address.startsWith(`${screenOrigin}/`)
