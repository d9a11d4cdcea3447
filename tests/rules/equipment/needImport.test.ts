import { expect, test } from 'vitest'
import type { ImportedNeeds } from '#shared/equipment/importedNeeds.ts'
import { needImportTarget } from '#shared/equipment/needImportTarget.ts'
import { readNeedAnswer } from '#shared/equipment/readNeedAnswer.ts'
import { whoAnswered } from '#shared/equipment/whoAnswered.ts'
import { headingMatcher } from '#shared/imports/recogniseHeading.ts'

const has = 'Vai Jums ir dators?'

test.each([
  ['Jā', 'own'],
  ['ir', 'own'],
  ['Jā, savs', 'own'],
  ['yes', 'own'],
  ['nevajag', 'own'],
  ['Nē', 'needs'],
  ['nav', 'needs'],
  ['vajag!', 'needs'],
  ['Need one', 'needs'],
  ['nezinu', 'unknown'],
  ['Don’t know', 'unknown'],
  ['tikai telefons', 'phoneOnly'],
  ['Nē, tikai telefonā', 'phoneOnly'],
  ['', 'nothing'],
  ['-', 'nothing'],
  ['nekad neesmu domājis', 'unclear'],
])('of a computer „%s” is: %s', (said, answer) => {
  expect(readNeedAnswer('computer', has, said)).toBe(answer)
})

test('a phone stands for no internet, and a question about the need turns yes and no around', () => {
  expect(readNeedAnswer('internet', 'Vai ir stabils internets?', 'Nē, tikai telefonā')).toBe(
    'needs',
  )
  expect(readNeedAnswer('headset', 'Vai Jums vajag austiņas?', 'Jā')).toBe('needs')
  expect(readNeedAnswer('headset', 'Do you need a headset?', 'no')).toBe('own')
  expect(readNeedAnswer('headset', 'Vai Jums vajag austiņas?', 'nezinu')).toBe('unknown')
})

test.each([
  ['Vai Jums ir dators?', 'computer'],
  ['Vai datoram ir kamera un mikrofons?', 'cameraAndMicrophone'],
  ['Vai Jums ir austiņas?', 'headset'],
  ['Vai ir stabils internets?', 'internet'],
  ['Do you have a webcam?', 'camera'],
  ['Otrs ekrāns', 'monitor'],
  ['Jūsu vārds un uzvārds', 'fullName'],
  ['E-pasta adrese', 'email'],
])('the column „%s” is %s', (heading, field) => {
  expect(headingMatcher(needImportTarget)(heading)).toEqual({ kind: 'field', field })
})

const nobody: ImportedNeeds = {
  givenName: '',
  familyName: '',
  personalCode: null,
  phones: [],
  emails: [],
  answers: {},
}
const person = (id: string, name: string, phone: string, code: string) => ({
  person: id,
  names: [name],
  codes: [code],
  phones: [phone],
  emails: [`${id}@example.lv`],
})
const participants = [
  person('ilze', 'Ilze Čakste', '+37120001001', '010190-00001'),
  person('janis', 'Jānis Čakste', '+37120001001', '010191-00002'),
  person('anna', 'Anna Kalniņa', '+37120001003', '010192-00003'),
]
const who = (told: Partial<ImportedNeeds>) => whoAnswered({ ...nobody, ...told }, participants)

test('who answered is told by the code, or by what fits most', () => {
  expect(who({ personalCode: '010192-00003', givenName: 'Ilze', familyName: 'Čakste' })).toEqual({
    kind: 'one',
    person: 'anna',
  })
  expect(who({ emails: ['ANNA@example.lv'] })).toEqual({ kind: 'one', person: 'anna' })
  expect(who({ givenName: 'Caks te', familyName: 'Ilze' })).toEqual({ kind: 'nobody' })
  expect(who({ givenName: 'Cakste', familyName: 'ILZE' })).toEqual({ kind: 'one', person: 'ilze' })
  const shared = { phones: ['+37120001001'] }
  expect(who(shared)).toEqual({ kind: 'several', count: 2 })
  expect(who({ ...shared, givenName: 'Jānis', familyName: 'Čakste' })).toEqual({
    kind: 'one',
    person: 'janis',
  })
  // The phone is one's, the name another's: nobody is guessed.
  const other = {
    givenName: 'Anna',
    familyName: 'Kalniņa',
    phones: [],
    emails: ['ilze@example.lv'],
  }
  expect(who(other)).toEqual({ kind: 'several', count: 2 })
  expect(who({})).toEqual({ kind: 'nobody' })
})
