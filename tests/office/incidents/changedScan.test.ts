import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openFile } from '#tests/support/incidents.ts'
import { once } from '#tests/support/office.ts'
import { dataRequestInput } from '#tests/support/privacy.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { at, fileFight, openIncidentsOffice, personOf, value } from './incidentsOffice.ts'

/** Anna's handwritten explanation, whose scan is then changed past the program. */
async function openWithScan() {
  const office = await openIncidentsOffice()
  const { director, folder } = office
  const id = await fileFight(office)
  const person = personOf(await openFile(director, id), 'Anna Kalniņa')
  const statement = value(
    await director.incidents.requestStatement(
      once({ ...(await at(director, id)), person, dueOn: null, takenBy: null }),
    ),
  ).made
  const file = new File(['attēls'], 'lapa.png', { type: 'image/png' })
  const input = { file, capturedOn: null, source: '', statement }
  value(await director.incidents.attach(once({ ...(await at(director, id)), input })))
  value(
    await director.incidents.signStatement(
      once({
        ...(await at(director, id)),
        statement,
        mode: 'handwritten',
        signature: 'paper',
        originalAt: '',
        signedOn: null,
      }),
    ),
  )
  const changeScan = (): void => {
    const database = new Sqlite(join(folder, 'norise.sqlite'))
    try {
      database.exec('drop trigger if exists incident_cipher_signed_stays')
      database.exec(
        'update incident_cipher set bytes = zeroblob(length(bytes)) where sealed_id in (select content_id from incident_attachment)',
      )
    } finally {
      database.close()
    }
  }
  return { ...office, id, statement, changeScan }
}

const warning = /INTEGRITĀTES PĀRBAUDE NAV IZTURĒTA/u

test('a handwritten explanation is not printed without a look at its scan', async () => {
  const { director, id, statement, changeScan } = await openWithScan()
  const print = async () => {
    const paper = { kind: 'explanation' as const, statement }
    const file = await director.incidents.previewPaper({ id, paper })
    return (await readPdf(new Uint8Array(await file.arrayBuffer()))).text.replace(/\s+/gu, ' ')
  }
  expect(await print()).not.toMatch(warning)
  changeScan()
  expect(await print()).toMatch(warning)
  expect((await openFile(director, id)).integrity).toBe('broken')
})

test('a copy of somebody’s data warns of a handwritten explanation whose scan was changed', async () => {
  const { director, changeScan } = await openWithScan()
  const [anna] = await director.people.find({ text: 'Anna', limit: 1 })
  const input = { ...dataRequestInput, receivedOn: '2026-11-20' }
  const { id } = value(await director.privacy.noteRequest(once({ person: anna?.id ?? '', input })))
  const told = async () => {
    const { items, unreadable } = await director.privacy.incidentItems({ id })
    const [text = ''] = items.flatMap((one) => (one.kind === 'statement' ? [one.text] : []))
    return { warned: text.includes('(glabātie dati nav tie, kas tika ierakstīti)'), unreadable }
  }
  expect(await told()).toEqual({ warned: false, unreadable: 0 })
  changeScan()
  expect(await told()).toEqual({ warned: true, unreadable: 1 })
})
