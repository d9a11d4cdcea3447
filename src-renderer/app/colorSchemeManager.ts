import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'

let scheme: MantineColorScheme | null = null

/** Light or dark for as long as the window lives; the office keeps it, Mantine's own place would be web storage. */
export const colorSchemeManager: MantineColorSchemeManager = {
  get: (otherwise) => scheme ?? otherwise,
  set: (value) => {
    scheme = value
  },
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {
    scheme = null
  },
}
