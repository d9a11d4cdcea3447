import { unzipSync } from 'fflate'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import {
  enterGroupOf,
  fillInstitution,
  ofGroup,
  openOfficeWithSheets,
  valueOf,
} from './papersOffice.ts'

/** A group of three: two can be written to, one of them in Russian. */
async function openOfficeWithAddresses() {
  const { director } = await openOfficeWithSheets()
  const { group } = await enterGroupOf(director, [], { name: 'Rīta „grupa”' })
  await fillInstitution(director, { email: 'birojs@gaismascels.example' })
  const people: string[] = []
  for (const [familyName, email, language] of [
    ['Ābele', 'abele@example.com', 'lv'],
    ['Iванова', 'ivanova@example.com', 'ru'],
    ['Zālīte', '', 'lv'],
  ] as const) {
    const contacts = email === '' ? [] : [{ kind: 'email' as const, value: email, note: '' }]
    people.push(await enter(director, { familyName, language, contacts }))
  }
  valueOf(
    await director.courses.enrol(
      once({ group, people: { kind: 'rows', ids: people }, state: 'applied', since: null }),
    ),
  )
  const { papers } = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) })))
  const of = (person: string | undefined) => papers.find((paper) => paper.person === person)
  return { director, people, papers: papers.map(({ id }) => id), of }
}

test('a sheet goes as an attachment, in the language of the sheet, to whom it is for', async () => {
  const { director, people, of } = await openOfficeWithAddresses()
  const paper = of(people[0])
  const file = await director.documents.mailFile({ papers: [paper?.id ?? ''] })
  expect([file?.name, file?.type]).toEqual([`${paper?.number ?? ''}.eml`, 'message/rfc822'])
  const mail = await PostalMime.parse((await file?.text()) ?? '')
  expect(mail.to).toEqual([{ name: 'Ābele', address: 'abele@example.com' }])
  expect(mail.from).toMatchObject({ address: 'birojs@gaismascels.example' })
  expect(mail.subject).toBe('Informatīvais materiāls: Rīta „grupa”')
  expect(mail.text).toContain('grupai „Rīta „grupa””')
  const [attached] = mail.attachments
  expect(attached?.filename).toBe(`${paper?.number ?? ''}.pdf`)
  const content = attached?.content
  if (!(content instanceof ArrayBuffer)) throw new Error('No PDF')
  expect((await readPdf(new Uint8Array(content))).text).toContain('Ābele')
})

test('several come as a ZIP; whoever has no address is left out, nobody at all makes no file', async () => {
  const { director, people, papers, of } = await openOfficeWithAddresses()
  const file = await director.documents.mailFile({ papers })
  const mails = unzipSync(new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0)))
  expect(Object.keys(mails)).toHaveLength(2)
  const russian = mails[`${of(people[1])?.number ?? ''}.eml`] ?? new Uint8Array()
  expect((await PostalMime.parse(russian)).subject).toMatch(/^Информационный материал/u)
  expect(await director.documents.mailFile({ papers: [of(people[2])?.id ?? ''] })).toBeNull()
})
