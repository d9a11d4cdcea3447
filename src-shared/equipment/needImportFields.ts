import type { ImportField } from '#shared/imports/target.ts'
import { peopleImportFields } from '#shared/people/importFields.ts'

const identity = ['fullName', 'givenName', 'familyName', 'personalCode', 'phone', 'email'] as const
const tellsApart = <Field extends ImportField>(
  field: Field,
): field is Extract<Field, { key: (typeof identity)[number] }> =>
  identity.some((key) => key === field.key)

/** What columns and questions about equipment are called. The first that a question is about is it. */
const kinds = [
  {
    // One question about both, as forms like to ask; a column of its own for either goes before it.
    key: 'cameraAndMicrophone',
    columns: 'one',
    headings: ['Kamera un mikrofons', 'Kamera, mikrofons', 'Camera and microphone'],
    about: ['kamera un mikrofons', 'mikrofons un kamera', 'camera and microphone'],
  },
  {
    key: 'internet',
    columns: 'one',
    headings: ['Internets', 'Interneta pieslēgums', 'Internet', 'Internet connection'],
    about: ['internets', 'interneta', 'internetam', 'internetu', 'internet'],
  },
  {
    key: 'monitor',
    columns: 'one',
    headings: ['Monitors', 'Otrs ekrāns', 'Monitor', 'Second screen'],
    about: ['monitors', 'monitoru', 'monitora', 'monitor'],
  },
  {
    key: 'headset',
    columns: 'one',
    headings: ['Austiņas', 'Austiņas ar mikrofonu', 'Headset', 'Headphones'],
    about: ['austiņas', 'austiņu', 'headset', 'headphones'],
  },
  {
    key: 'camera',
    columns: 'one',
    headings: ['Kamera', 'Tīmekļa kamera', 'Camera', 'Webcam'],
    about: ['kamera', 'kameru', 'kameras', 'camera', 'webcam'],
  },
  {
    key: 'microphone',
    columns: 'one',
    headings: ['Mikrofons', 'Microphone'],
    about: ['mikrofons', 'mikrofonu', 'mikrofona', 'microphone'],
  },
  {
    key: 'computer',
    columns: 'one',
    headings: ['Dators', 'Klēpjdators', 'Portatīvais dators', 'Computer', 'Laptop'],
    about: ['dators', 'datoru', 'datora', 'klēpjdators', 'klēpjdatoru', 'computer', 'laptop'],
  },
] as const satisfies readonly ImportField[]

/** Columns of answers about equipment: who says it, and of what. */
export const needImportFields = [...peopleImportFields.filter(tellsApart), ...kinds]

const kindKeys = kinds.map(({ key }) => key)

/** Somebody must be told apart, by whatever there is, and something said of them. */
export const needsOfNeeds: readonly (readonly string[])[] = [
  ['fullName'],
  ['givenName', 'familyName'],
  ['personalCode'],
  ['phone'],
  ['email'],
].flatMap((who) => kindKeys.map((kind) => [...who, kind]))
