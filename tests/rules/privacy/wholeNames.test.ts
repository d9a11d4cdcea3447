import { describe, expect, it } from 'vitest'
import { pseudonyms } from '#shared/privacy/pseudonyms.ts'

/** A text of a file with these others in it, as it stands in the copy of whoever bears the names. */
const hidden = (own: readonly string[], others: readonly string[], text: string): string =>
  pseudonyms('Persona', { id: 'own', name: own[0] ?? '', names: own }, [])
    .beside(others.map((name) => ({ name, id: null })))
    .hide(text)

interface Case {
  own: string
  others: string[]
  text: string
  copy: string
}

const cases: readonly (Case & { what: string })[] = [
  {
    what: 'a longer name begins alike',
    own: 'Annija Krūmiņa',
    others: ['Anna'],
    text: 'Annija un Annijas draudzene; Anna gāja, Annai un ar Annu runāju.',
    copy: 'Annija un Annijas draudzene; Persona A gāja, Persona A un ar Persona A runāju.',
  },
  {
    what: 'a longer name begins alike, and nobody bears it',
    own: 'Oto Briedis',
    others: ['Anna'],
    text: 'Annija, Annele, Marianna un Annas māte.',
    copy: 'Annija, Annele, Marianna un Persona A māte.',
  },
  {
    what: 'the given name is the subject’s own',
    own: 'Anna Krūmiņa',
    others: ['Anna'],
    text: 'Anna Krūmiņa, Annas Krūmiņas soma, Krūmiņai Annai teikts; Annai arī.',
    copy: 'Anna Krūmiņa, Annas Krūmiņas soma, Krūmiņai Annai teikts; Persona A arī.',
  },
  {
    what: 'the family name is the subject’s own',
    own: 'Anna Krūmiņa',
    others: ['Krūmiņa', 'Ilga Krūmiņa'],
    text: 'Anna Krūmiņa un Ilga Krūmiņa; Krūmiņai zvanīts.',
    copy: 'Anna Krūmiņa un Persona A; Persona B zvanīts.',
  },
  {
    what: 'the subject has two given names, and one of them is called alone',
    own: 'Anna Marija Kalniņa',
    others: ['Marija'],
    text: 'Annai Marijai, Marijai Kalniņai, Annai Kalniņai un Annai Marijai Kalniņai; Marija gāja.',
    copy: 'Annai Marijai, Marijai Kalniņai, Annai Kalniņai un Annai Marijai Kalniņai; Persona A gāja.',
  },
  {
    what: 'another’s name is the longer one',
    own: 'Anna Krūmiņa',
    others: ['Anna', 'Anna Krūmiņa-Bērza', 'Marta Anna Krūmiņa'],
    text: 'Annai Krūmiņai-Bērzai teikts, Marta Anna Krūmiņa dzirdēja, Anna Krūmiņa ne.',
    copy: 'Persona A teikts, Persona B dzirdēja, Anna Krūmiņa ne.',
  },
  {
    what: 'another bears the same name',
    own: 'Anna Krūmiņa',
    others: ['Anna Krūmiņa'],
    text: 'Annu Krūmiņu aicināja.',
    copy: 'Annu Krūmiņu aicināja.',
  },
  {
    what: 'a name would begin before the subject’s and end inside it',
    own: 'Anna Krūmiņa',
    others: ['Jānis Anna'],
    text: 'Klāt Jānis Anna Krūmiņa.',
    copy: 'Klāt Persona A Anna Krūmiņa.',
  },
  {
    what: 'the other is a man or a woman of the same name',
    own: 'Ints Bērzs',
    others: ['Inta'],
    text: 'Ints gāja, Intai teica.',
    copy: 'Ints gāja, Persona A teica.',
  },
  {
    what: 'the longer of two that fit in one place',
    own: 'Oto Briedis',
    others: ['Anna', 'Anna Liepa', 'Anna no kantora'],
    text: 'Anna no kantora, Annai Liepai, Annai.',
    copy: 'Persona A, Persona B, Persona C.',
  },
  {
    what: 'no name but common words',
    own: 'Oto Briedis',
    others: ['kaimiņiene', 'nepazīstams vīrietis', 'māte'],
    text: 'Kaimiņienei un kaimiņienes suns; ar nepazīstamu vīrieti; no nepazīstama vīrieša. Mātei teikts par mazu lietu.',
    copy: 'Persona A un Persona A suns; ar Persona B; no Persona B. Persona C teikts par mazu lietu.',
  },
  {
    what: 'common words inside of others',
    own: 'Oto Briedis',
    others: ['tante', 'vecs'],
    text: 'Protestante un tantes vārdi; vecākiem teikts.',
    copy: 'Protestante un Persona A vārdi; vecākiem teikts.',
  },
  {
    what: 'a name with a consonant that changes',
    own: 'Anna Krūmiņa',
    others: ['Lācis', 'Valdis Briedis'],
    text: 'Lāča un Lācim; Valda Brieža soma, Valdim Briedim.',
    copy: 'Persona A un Persona A; Persona B soma, Persona B.',
  },
  {
    what: 'signs and numbers in it',
    own: 'Anna Krūmiņa',
    others: ["Patriks O'Konors", 'liecinieks 2', '???'],
    text: 'Patrikam O’Konoram; liecinieks 2, liecinieks 21 un Liecinieka 2 soma. Kas?',
    copy: 'Persona A; Persona B, liecinieks 21 un Persona B soma. Kas?',
  },
  {
    what: 'letters of other alphabets',
    own: 'Анна Круминя',
    others: ['Анна', 'Łucja'],
    text: 'Анна Круминя, Аннабель и Анна; Łucja, Łucjana.',
    copy: 'Анна Круминя, Аннабель и Persona A; Persona B, Łucjana.',
  },
  {
    what: 'a form made of a letter and its mark',
    own: 'Anna Krūmiņa',
    others: ['Ēriks'],
    text: 'Ērika vārdi, Ēriks gāja.'.normalize('NFD'),
    copy: 'Persona A vārdi, Persona A gāja.'.normalize('NFD'),
  },
  {
    what: 'common words that differ from others by their diacritics alone',
    own: 'Oto Briedis',
    others: ['tēvs', 'dēls', 'vīrs', 'māte', 'brālis'],
    text: 'Tev teicu tā dēļ, virs galda, mati. Tēvam, dēlam, dēli, vīra, mātēm, brāļa un brālim.',
    copy: 'Tev teicu tā dēļ, virs galda, mati. Persona A, Persona B, Persona B, Persona C, Persona D, Persona E un Persona E.',
  },
  {
    what: 'common words with a capital in the file',
    own: 'Oto Briedis',
    others: ['Tēvs', 'Nepazīstams vīrietis', 'Anna Liepa'],
    text: 'Tev teica tēvs; nepazīstams vīrietis un Nepazīstamam vīrietim; “anna liepa, nāc!”',
    copy: 'Tev teica Persona A; Persona B un Persona B; “Persona C, nāc!”',
  },
  {
    what: 'a man and a woman of the same names',
    own: 'Māris Kalniņš',
    others: ['Māra Kalniņa'],
    text: 'Māris Kalniņš gāja, Māra Kalniņa teica Mārim Kalniņam.',
    copy: 'Māris Kalniņš gāja, Persona A teica Mārim Kalniņam.',
  },
  {
    what: 'a woman of the subject’s names, in every case',
    own: 'Māris Kalniņš',
    others: ['Māra Kalniņa'],
    text: 'Mārai Kalniņai teikts, Kalniņas Māras soma, Māru Kalniņu redzēju; Māris Kalniņš teica Mārim.',
    copy: 'Persona A teikts, Persona A soma, Persona A redzēju; Māris Kalniņš teica Mārim.',
  },
  {
    what: 'a man of the subject’s names, in every case',
    own: 'Daina Lāce',
    others: ['Dainis Lācis'],
    text: 'Dainim Lācim teikts, Lācim Dainim arī; Dainai Lācei un Lāces Dainas soma.',
    copy: 'Persona A teikts, Persona A arī; Dainai Lācei un Lāces Dainas soma.',
  },
  {
    what: 'one word that only a woman’s name takes',
    own: 'Jānis Kalniņš',
    others: ['Ilze Kalniņa'],
    text: 'Kalniņai zvanīts, Kalniņas soma; Kalniņam teikts, Kalniņu ģimene, Kalniņi.',
    copy: 'Persona A zvanīts, Persona A soma; Kalniņam teikts, Kalniņu ģimene, Kalniņi.',
  },
  {
    what: 'a family name alone, as only a man’s is',
    own: 'Ilze Bērziņa',
    others: ['Bērziņš'],
    text: 'Ilzei Bērziņai un Bērziņam teikts; Bērziņš gāja, Bērziņai ne.',
    copy: 'Ilzei Bērziņai un Persona A teikts; Persona A gāja, Bērziņai ne.',
  },
  {
    what: 'a foreign name of the subject takes its endings after its own',
    own: 'Denis Kim',
    others: ['Denise Kim'],
    text: 'Denisam Kim teikts, Denisei Kim arī.',
    copy: 'Denisam Kim teikts, Persona A arī.',
  },
  {
    what: 'the subject was struck off by a shorter name of theirs',
    own: 'Anna Marija Kalniņa',
    others: ['Anna Kalniņa', 'Kalniņa Anna'],
    text: 'Anna Kalniņa, Kalniņa Anna un Annai Marijai Kalniņai.',
    copy: 'Anna Kalniņa, Kalniņa Anna un Annai Marijai Kalniņai.',
  },
  {
    what: 'foreign names that end as if in a case',
    own: 'Anna Krūmiņa',
    others: ['Artem', 'Ibrahim', 'Adam', 'Taras', 'Denis', 'Lukas Kim'],
    text: 'Artema, Artem, Ibrahimam, Adama, Tarasam, Denisa, Lukasam Kimam.',
    copy: 'Persona A, Persona A, Persona B, Persona C, Persona D, Persona E, Persona F.',
  },
  {
    what: 'a name with a consonant that gets another after it',
    own: 'Anna Krūmiņa',
    others: ['Kurmis', 'Ivo Urbis'],
    text: 'Kurmja un Kurmim; Ivo Urbja, Urbim.',
    copy: 'Persona A un Persona A; Persona B, Persona B.',
  },
  {
    what: 'short names that are nearly common words',
    own: 'Oto Briedis',
    others: ['Una', 'Ira', 'Rita', 'Jānis', 'Līga Egle'],
    text: 'Un Unai, Ir Iru, Rītā Ritai un Ritā; Jāņa, Janim; Jāni! Jān! Līgas, Ligai.',
    copy: 'Un Persona A, Ir Persona B, Rītā Persona C un Persona C; Persona D, Persona D; Persona D! Persona D! Persona E, Persona E.',
  },
  {
    what: 'a longer family name ends in the subject’s',
    own: 'Anna Krūmiņa',
    others: ['Anna Bērza-Krūmiņa'],
    text: 'Anna Bērza-Krūmiņa teica Annai Krūmiņai.',
    copy: 'Persona A teica Annai Krūmiņai.',
  },
  {
    what: 'signs and no letters',
    own: 'Anna Krūmiņa',
    others: ['$$$', '🦊🦊', '...', '–'],
    text: 'Rakstīja $$$, atbildēja 🦊🦊... par 5 $ – un viss.',
    copy: 'Rakstīja Persona A, atbildēja Persona B... par 5 $ – un viss.',
  },
  {
    what: 'nobody',
    own: 'Anna Krūmiņa',
    others: ['', ' '],
    text: 'Anna Krūmiņa gāja.',
    copy: 'Anna Krūmiņa gāja.',
  },
]

describe('what others are called in a file', () => {
  it.each(cases)('leaves its texts as whole words: $what', ({ own, others, text, copy }) => {
    expect(hidden([own], others, text)).toBe(copy)
  })

  it('leaves a former name of the subject whole', () => {
    expect(
      hidden(['Anna Bērza', 'Anna Krūmiņa'], ['Anna'], 'Annai Krūmiņai, Annai Bērzai, Annai.'),
    ).toBe('Annai Krūmiņai, Annai Bērzai, Persona A.')
  })

  it('is the same letter as for the office, and takes letters only where it stands', () => {
    const names = pseudonyms(
      'Persona',
      { id: 'own', name: 'Oto Briedis', names: ['Oto Briedis'] },
      [{ id: 'anna', givenName: 'Anna', familyName: 'Liepa', alone: false }],
    )
    const there = names.beside([
      { name: 'Zane Egle', id: null },
      { name: 'Anna Liepa', id: 'anna' },
    ])
    expect(there.hide('Annas Liepas vārdi')).toBe('Persona A vārdi')
    expect(names.of('anna')).toBe('Persona A')
  })
})
