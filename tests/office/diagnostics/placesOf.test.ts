import { expect, test } from 'vitest'
import { placesOf } from '#main/diagnostics/placesOf.ts'

const canary = 'Kanārija'

const thrown = (name: string, message: string, code?: string): Error =>
  Object.assign(new Error(message), { name }, code === undefined ? {} : { code })

const inFolderOf = (user: string): Error => {
  const error = new Error('x')
  error.stack = `Error: x\n    at enter (file:///C:/Users/${user}/AppData/norise/out/main/office.js:12:34)`
  return error
}

test.each([
  ['a message that quotes a record', thrown('Error', `no ${canary} here`)],
  [
    'a text that looks like a line of a stack',
    thrown('Error', `first\n    at ${canary} (${canary}.ts:1:2)\nlast`),
  ],
  ['the same with letters of ASCII', thrown('Error', '\n    at Kanarija (Kanarija.ts:1:2)')],
  ['a JSON text that cannot be read', jsonError(`{"name": ${canary}}`)],
  ['a code that is no code', thrown('Error', 'x', `${canary} Ozola`)],
  ['a name that is no name', thrown(`${canary} Ozola`, 'x')],
  ['a cause', new Error('x', { cause: new Error(canary) })],
  ['what is no error', `${canary} Ozola`],
  ['a rejected record', { familyName: canary }],
  ['a program in the folder of a user', inFolderOf(canary)],
])('%s: nothing of it is told', (_, error) => {
  expect(JSON.stringify(placesOf(error))).not.toMatch(/Kan[āa]rija/u)
})

test('where it happened is told: the function, the file and the line', () => {
  expect(placesOf(inFolderOf('ilze'))).toEqual({ error: 'Error', at: ['enter office.js:12'] })
  const { error, at } = placesOf(thrown('TypeError', 'x is not\na function', 'ERR_X'))
  expect(error).toBe('ERR_X')
  expect(at[0]).toMatch(/^thrown placesOf\.test\.ts:\d+$/u)
})

function jsonError(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}
