import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { mailFile } from '#main/mail/mailFile.ts'

const mail = {
  from: { name: 'SIA „Paraugs”', address: 'birojs@paraugs.lv' },
  to: { name: 'Šarlote Ģēģere', address: 'sarlote@example.com' },
  subject: 'Nodarbību saraksta grozījumi: Grupa 1',
  text: 'Labdien!\n\nTelpa <b>305</b> & saite https://example.com/a?b=1',
  date: new Date('2026-11-23T08:00:00Z'),
}

const parse = async (asked: Partial<typeof mail>) =>
  PostalMime.parse(new Uint8Array(await mailFile({ ...mail, ...asked })))

test('another program reads the message as it was meant, with every Latvian and Cyrillic letter', async () => {
  const text = 'āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ Здравствуйте!'
  const read = await parse({ text, subject: `Ž${text}` })
  expect(read.subject).toBe(`Ž${text}`)
  expect(read.text?.trim()).toBe(text)
  expect(read.to).toEqual([{ name: 'Šarlote Ģēģere', address: 'sarlote@example.com' }])
  expect(read.from).toMatchObject({ name: 'SIA „Paraugs”', address: 'birojs@paraugs.lv' })
  expect(read.date).toBe('2026-11-23T08:00:00.000Z')
})

test('markup stays text', async () => {
  const read = await parse({})
  expect(read.html).toBeUndefined()
  expect(read.text?.trim()).toBe(mail.text)
})

test.each(['\r\n', '\n', '\r', '\u2028', '\u0085', '\u0000'])(
  'a line break (%j) in a name or subject makes no header',
  async (lineBreak) => {
    const smuggled = `Anna${lineBreak}Bcc: cits@example.com${lineBreak}${lineBreak}Sveiki`
    const read = await parse({
      subject: smuggled,
      to: { name: smuggled, address: mail.to.address },
      from: { name: smuggled, address: mail.from.address },
    })
    expect(read.bcc ?? []).toEqual([])
    expect(read.headers.map(({ key }) => key)).not.toContain('bcc')
    expect(read.to).toHaveLength(1)
    expect(read.subject).toContain('Anna Bcc: cits@example.com')
    expect(read.text?.trim()).toBe(mail.text)
  },
)

test.each(['Bērziņa, Anna <x@y.lv>', '"Pēdiņas"', 'Uģis (tēvs); Zane', '🙂'.repeat(80)])(
  'a name such as %s stays one recipient with its own address',
  async (name) => {
    const read = await parse({ to: { name, address: mail.to.address } })
    expect(read.to).toEqual([{ name, address: mail.to.address }])
  },
)

test('an office without an address of its own leaves the sender to the mail program', async () => {
  const read = await parse({ from: { name: 'SIA „Paraugs”', address: '' } })
  expect(read.from).toBeUndefined()
})

test('an attachment comes along byte for byte under its name', async () => {
  const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 255, 13, 10])
  const attachment = { name: 'IM-2026-0001.pdf', mediaType: 'application/pdf', bytes }
  const read = await PostalMime.parse(
    new Uint8Array(await mailFile({ ...mail, attachments: [attachment] })),
  )
  const [one, ...others] = read.attachments
  expect(others).toEqual([])
  expect([one?.filename, one?.mimeType]).toEqual(['IM-2026-0001.pdf', 'application/pdf'])
  const content = one?.content
  if (!(content instanceof ArrayBuffer)) throw new Error('No bytes')
  expect(new Uint8Array(content)).toEqual(bytes)
  expect(read.text?.trim()).toBe(mail.text)
})
