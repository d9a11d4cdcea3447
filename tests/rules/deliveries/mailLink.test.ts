import { expect, test } from 'vitest'
import { mailLink } from '#shared/deliveries/mailLink.ts'

const mail = {
  email: 'anna@example.com',
  subject: 'Materiāli & uzdevumi',
  message: 'Labdien!\nViss ir te: https://example.com/?a=1&b=2',
  attachments: 0,
}

test('a short message without attachments is a link that says all of it', () => {
  const link = mailLink(mail) ?? ''
  expect(link.startsWith('mailto:anna@example.com?subject=')).toBe(true)
  const read = new URL(link)
  expect(read.searchParams.get('subject')).toBe(mail.subject)
  expect(read.searchParams.get('body')).toBe(mail.message.replace('\n', '\r\n'))
})

test('an address can’t add a recipient or a header', () => {
  const link = mailLink({ ...mail, email: 'anna@example.com?bcc=cits@example.com' }) ?? ''
  expect(new URL(link).searchParams.get('bcc')).toBeNull()
  expect(link).not.toContain('?bcc')
})

test('what needs a file has no link', () => {
  expect(mailLink({ ...mail, attachments: 1 })).toBeNull()
  expect(mailLink({ ...mail, email: ' ' })).toBeNull()
  // A Latvian letter takes six characters of a link.
  expect(mailLink({ ...mail, message: 'ā'.repeat(310) })).toBeNull()
  expect(mailLink({ ...mail, message: 'ā'.repeat(250) })).not.toBeNull()
})
