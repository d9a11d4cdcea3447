import { expect, test } from 'vitest'
import { dataFolder } from '#main/folder/dataFolder.ts'

const windows = { platform: 'win32' as const, home: 'C:\\Users\\anna' }
const mac = { platform: 'darwin' as const, home: '/Users/anna' }
const linux = { platform: 'linux' as const, home: '/home/anna' }

test.each([
  [{ ...windows, env: { LOCALAPPDATA: 'D:\\Local' } }, false, 'D:\\Local\\Norise'],
  [{ ...windows, env: { LOCALAPPDATA: 'D:\\Local' } }, true, 'D:\\Local\\Norise Demo'],
  [{ ...windows, env: {} }, false, 'C:\\Users\\anna\\AppData\\Local\\Norise'],
  [
    { ...windows, env: { LOCALAPPDATA: 'Local' } },
    false,
    'C:\\Users\\anna\\AppData\\Local\\Norise',
  ],
  [{ ...mac, env: {} }, false, '/Users/anna/Library/Application Support/Norise'],
  [{ ...mac, env: {} }, true, '/Users/anna/Library/Application Support/Norise Demo'],
  [{ ...linux, env: {} }, false, '/home/anna/.local/share/norise'],
  [{ ...linux, env: { XDG_DATA_HOME: '/data' } }, false, '/data/norise'],
  [{ ...linux, env: { XDG_DATA_HOME: '/data' } }, true, '/data/norise-demo'],
  [{ ...linux, env: { XDG_DATA_HOME: 'relative' } }, false, '/home/anna/.local/share/norise'],
])('%o, demo %s: %s', (surroundings, demo, folder) => {
  expect(dataFolder(surroundings, demo)).toBe(folder)
})
