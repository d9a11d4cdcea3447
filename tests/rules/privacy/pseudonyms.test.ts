import { describe, expect, it } from 'vitest'
import { pseudonyms } from '#shared/privacy/pseudonyms.ts'

const known = [
  { id: 'anna', givenName: 'Anna', familyName: 'Krūmiņa', alone: true },
  { id: 'mother', givenName: 'Ilga', familyName: 'Krūmiņa', alone: true },
  { id: 'oto', givenName: 'Oto', familyName: 'Briedis', alone: true },
  { id: 'far', givenName: 'Roze', familyName: 'Liepa', alone: false },
]
const ofAnna = () =>
  pseudonyms('Persona', { id: 'anna', name: 'Anna Krūmiņa', names: ['Anna Krūmiņa'] }, known)

describe('names of others', () => {
  it('are letters, the same wherever somebody stands', () => {
    const names = ofAnna()
    expect(names.of('oto')).toBe('Persona A')
    expect(names.of('mother')).toBe('Persona B')
    expect(names.hide('Oto Briedis un Ilga Krūmiņa')).toBe('Persona A un Persona B')
    expect(names.of('anna')).toBe('Anna Krūmiņa')
  })

  it('leave a text in every case, in either order, and by themselves', () => {
    const names = ofAnna()
    expect(names.hide('Zvanīja Oto Briedim, Brieža Oto, Otto… un Otam.')).toMatch(
      /^Zvanīja Persona A, Persona A, /u,
    )
    expect(names.hide('Runāju ar Briedi.')).toBe('Runāju ar Persona A.')
    expect(names.hide('Ilgai Krūmiņai piezvanīju.')).toBe('Persona B piezvanīju.')
  })

  it('are left where they are the subject’s own, and where they are only words', () => {
    const names = ofAnna()
    expect(names.hide('Anna Krūmiņa kavē. Krūmiņai nosūtīts.')).toBe(
      'Anna Krūmiņa kavē. Krūmiņai nosūtīts.',
    )
    expect(names.hide('Roze uz galda, bet Rozei Liepai pateikts.')).toBe(
      'Roze uz galda, bet Persona A pateikts.',
    )
  })

  it('leave where only the case tells them from the subject’s own', () => {
    const names = pseudonyms(
      'Persona',
      { id: 'janis', name: 'Māris Krūmiņš', names: ['Māris Krūmiņš'] },
      [
        { id: 'mother', givenName: 'Ilga', familyName: 'Krūmiņa', alone: true },
        { id: 'mara', givenName: 'Māra', familyName: 'Krūmiņa', alone: false },
      ],
    )
    expect(names.hide('Mārai Krūmiņai teikts, Krūmiņai zvanīts, Mārim Krūmiņam arī.')).toBe(
      'Persona A teikts, Persona B zvanīts, Mārim Krūmiņam arī.',
    )
    // It may be the subject's own as well.
    expect(names.hide('Krūmiņa soma, Krūmiņu redzēju.')).toBe('Krūmiņa soma, Krūmiņu redzēju.')
  })

  it('leave the subject’s own alone where both given names are shared', () => {
    const names = pseudonyms(
      'Persona',
      { id: 'marija', name: 'Anna Marija Kalniņa', names: ['Anna Marija Kalniņa'] },
      known,
    )
    const there = names.beside([{ name: 'Anna Marija Bērza', id: null }])
    expect(there.hide('Annai Marijai Kalniņai teikts; Marija Anna Kalniņa gāja.')).toBe(
      'Annai Marijai Kalniņai teikts; Marija Anna Kalniņa gāja.',
    )
    expect(there.hide('Annai Marijai Bērzai teikts, Bērza gāja; Anna Marija arī.')).toBe(
      'Persona A teikts, Persona A gāja; Anna Marija arī.',
    )
  })

  it('go where another’s whole name stands in the subject’s own', () => {
    const names = pseudonyms(
      'Persona',
      { id: 'marija', name: 'Anna Marija Kalniņa', names: ['Anna Marija Kalniņa'] },
      [{ id: 'mother', givenName: 'Marija', familyName: 'Kalniņa', alone: true }],
    )
    for (const there of [names, names.beside([{ name: 'Marija Kalniņa', id: 'mother' }])]) {
      expect(
        there.hide('Annas Marijas Kalniņas māte Marija Kalniņa. Kalniņa Anna Marija gāja.'),
      ).toBe('Annas Marijas Kalniņas māte Persona A. Kalniņa Anna Marija gāja.')
    }
  })

  it('leave the subject’s own alone where they were struck off and entered again', () => {
    const names = pseudonyms(
      'Persona',
      {
        id: 'marija',
        name: 'Anna Marija Kalniņa',
        names: ['Anna Marija Kalniņa', 'Anna Marija Egle'],
      },
      known,
    )
    const there = names.beside([
      { name: 'Anna Marija Kalniņa', id: null },
      { name: 'Anna Marija Egle', id: null },
    ])
    const text = 'Anna Marija Kalniņa gāja, Marijai Eglei un Kalniņai Annai teikts.'
    expect(there.hide(text)).toBe(text)
  })

  it('of a file leave its texts in every case, though the office knows them by that file alone', () => {
    const names = ofAnna()
    const there = names.beside([
      { name: 'Dr. Žozefīne Ābolkalne, kaimiņiene', id: null },
      { name: 'Roze Liepa', id: 'far' },
    ])
    expect(
      there.hide('Žozefīnei Ābolkalnei teikts; Ābolkalne dzirdēja, Roze arī. Anna gāja.'),
    ).toBe('Persona A teikts; Persona A dzirdēja, Persona B arī. Anna gāja.')
    expect(names.hide('Žozefīne un Roze')).toBe('Žozefīne un Roze')
    expect(names.of('far')).toBe('Persona B')
  })

  it('of a file leave its texts however they are written together', () => {
    const there = ofAnna().beside([
      { name: 'A.Bērziņš', id: null },
      { name: 'Patriks O’Konors', id: null },
      { name: 'Zariņš/Kalve', id: null },
    ])
    expect(there.hide('Bērziņam teikts, A. Bērziņš dzirdēja.')).toBe(
      'Persona A teikts, Persona A dzirdēja.',
    )
    expect(there.hide("Patrikam O'Konoram zvanīts; O'Konors atbildēja, arī Konoram.")).toBe(
      'Persona B zvanīts; Persona B atbildēja, arī Persona B.',
    )
    expect(there.hide('Zariņam/Kalvei nosūtīts, Kalvem arī.')).toBe(
      'Persona C nosūtīts, Persona C arī.',
    )
  })

  it('of whom the office knows leave a text with the signs in them', () => {
    const names = pseudonyms(
      'Persona',
      { id: 'anna', name: 'Anna Krūmiņa', names: ['Anna Krūmiņa'] },
      [{ id: 'pat', givenName: 'Patriks', familyName: "O'Konors", alone: false }],
    )
    expect(names.hide("Patrikam O'Konoram zvanīts. Patriks gāja.")).toBe(
      'Persona A zvanīts. Patriks gāja.',
    )
    expect(names.ofName('Patriks O’Konors')).toBe('Persona A')
  })

  it('stay apart where one follows another', () => {
    const names = ofAnna()
    expect(names.hide('Klāt: Oto Briedis\nOto Briedis gāja. Briedis teica.')).toBe(
      'Klāt: Persona A\nPersona A gāja. Persona A teica.',
    )
  })

  it('go on after Z', () => {
    const many = Array.from({ length: 28 }, (_, place) => `person-${place}`)
    const names = ofAnna()
    expect(many.map((id) => names.of(id)).slice(25)).toEqual([
      'Persona Z',
      'Persona AA',
      'Persona AB',
    ])
  })

  it('of whom the office knows by a name alone stand for whoever bears it', () => {
    const names = ofAnna()
    expect(names.ofName('Oto Briedis')).toBe(names.of('oto'))
    expect(names.ofName('Anna Krūmiņa')).toBe('Anna Krūmiņa')
    expect(names.ofName('Nepazīstama Viešņa')).toBe('Persona B')
  })
})
