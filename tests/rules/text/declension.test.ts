import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dativeOfName, dativeOfPerson } from '#shared/text/declension.ts'

describe('a name in the dative', () => {
  it.each([
    ['male', 'Jānis', 'Jānim'],
    ['male', 'Kārlis', 'Kārlim'],
    ['male', 'Andris', 'Andrim'],
    ['male', 'Mārtiņš', 'Mārtiņam'],
    ['male', 'Čarlzs', 'Čarlzam'],
    ['male', 'Ļevs', 'Ļevam'],
    ['male', 'Nikolajs', 'Nikolajam'],
    ['male', 'Dmitrijs', 'Dmitrijam'],
    ['male', 'Mikus', 'Mikum'],
    ['male', 'Ingus', 'Ingum'],
    ['male', 'Ņikita', 'Ņikitam'],
    ['male', 'Bērziņš', 'Bērziņam'],
    ['male', 'Ozols', 'Ozolam'],
    ['male', 'Dombrovskis', 'Dombrovskim'],
    ['male', 'Petrovs', 'Petrovam'],
    ['male', 'Lielais', 'Lielajam'],
    ['male', 'Liepa', 'Liepam'],
    ['male', 'Zvaigzne', 'Zvaigznem'],
    ['male', 'Ābele', 'Ābelem'],
    ['male', 'Ledus', 'Ledum'],
    ['male', 'Bērziņš-Kalniņš', 'Bērziņam-Kalniņam'],
    ['male', "O'Konors", "O'Konoram"],
    ['male', 'BĒRZIŅŠ', 'BĒRZIŅAM'],
    ['female', 'Ilze', 'Ilzei'],
    ['female', 'Anna', 'Annai'],
    ['female', 'Anna Marija', 'Annai Marijai'],
    ['female', 'Ģertrūde', 'Ģertrūdei'],
    ['female', 'Dombrovska', 'Dombrovskai'],
    ['female', 'Ņefjodova', 'Ņefjodovai'],
    ['female', 'Zvaigzne', 'Zvaigznei'],
    ['female', 'Liepa', 'Liepai'],
    ['female', 'Lielā', 'Lielajai'],
    ['female', 'Bērziņa-Kalniņa', 'Bērziņai-Kalniņai'],
    ['female', "O'Konora", "O'Konorai"],
  ] as const)('%s %s is %s', (gender, name, text) => {
    expect(dativeOfName(name, gender)).toEqual({ kind: 'declined', text })
  })

  it.each([
    ['male', 'Oto'],
    ['male', 'Igo'],
    ['male', 'Giorgi'],
    ['male', 'Jones'],
    ['male', 'Иван'],
    ['female', 'Nikolē'],
    ['female', 'Ineš'],
    ['female', 'Margo'],
    ['unknown', 'Ilze'],
    ['unknown', 'Jānis'],
    ['female', ''],
  ] as const)('%s %j stays as it is', (gender, name) => {
    expect(dativeOfName(name, gender)).toEqual({ kind: 'unchanged', text: name })
  })

  it('is made of both names of a person', () => {
    const jānis = { givenName: 'Jānis', familyName: 'Bērziņš', gender: 'male' } as const
    expect(dativeOfPerson(jānis).text).toBe('Jānim Bērziņam')
    const oto = { givenName: 'Oto', familyName: 'Lielais', gender: 'male' } as const
    expect(dativeOfPerson(oto).text).toBe('Oto Lielajam')
    const nobody = { givenName: '', familyName: 'Ozola', gender: 'female' } as const
    expect(dativeOfPerson(nobody).text).toBe('Ozolai')
  })

  it('declines each part by itself and keeps what is between', () => {
    const part = fc.constantFrom('Anna', 'Ilze', 'Lielā', 'Nikolē', 'Bērziņa')
    fc.assert(
      fc.property(part, part, fc.constantFrom(' ', '-'), (first, second, between) => {
        expect(dativeOfName(first + between + second, 'female').text).toBe(
          dativeOfName(first, 'female').text + between + dativeOfName(second, 'female').text,
        )
      }),
    )
  })

  it('takes any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('male', 'female'),
        (text, gender) => {
          expect(['declined', 'unchanged']).toContain(dativeOfName(text, gender).kind)
        },
      ),
    )
  })
})
