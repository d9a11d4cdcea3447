import { describe, expect, it } from 'vitest'
import { errorDetails } from '#renderer/app/errorDetails.ts'

describe('the details of a crash', () => {
  const error = new TypeError('Bērziņa Anna, 32999912345\n    at Anna Bērziņa (tel. 20001234)')
  error.stack = [
    'TypeError: Bērziņa Anna, 32999912345',
    '    at Anna Bērziņa (tel. 20001234)',
    '    at PersonPage (http://127.0.0.1:4310/assets/PersonPage-x1.js?name=Anna:10:7)',
    '    at async load (app://norise/assets/index-y2.js:1:220)',
    '    at https://example.org/people/anna.berzina@example.org',
  ].join('\n')
  const details = errorDetails(error, '/people/$personId')

  it('say what and where', () => {
    expect(details).toMatch(/^Norise \d+\.\d+\.\d+\nroute \/people\/\$personId\nTypeError\n/)
    expect(details).toContain('PersonPage /assets/PersonPage-x1.js:10:7')
    expect(details).toContain('load /assets/index-y2.js:1:220')
  })

  it('say nothing of anybody', () => {
    expect(details).not.toMatch(/Anna|Bērziņ|20001234|32999912345|berzina/)
  })

  it('take anything that was thrown', () => {
    expect(errorDetails('Anna Bērziņa', '/')).not.toContain('Anna')
    const named = new Error('x')
    named.name = 'Anna Bērziņa'
    expect(errorDetails(named, '/')).not.toContain('Anna')
  })
})
