import { describe, expect, test } from 'vitest'
import { enterPerson, valueOf } from '#tests/office/courses/people.ts'
import { once } from '#tests/support/office.ts'
import { chosen, entered, openOfficeWithTimetable } from './timetable.ts'

describe('the page for the web site', () => {
  test('shows when and where a group meets, in either language', async () => {
    const { director, group } = await openOfficeWithTimetable()
    await entered(director, {
      groupId: group,
      topic: 'Tabulas',
      mode: 'onSite',
      room: '201. telpa',
    })
    const off = await entered(director, { groupId: group, day: '2026-12-01', topic: 'Teksti' })
    valueOf(await director.timetable.cancelSessions(once(chosen(off))))
    const page = async (language: 'lv' | 'en') => {
      const { file, sessions } = await director.timetable.webPage({ group, language })
      expect(sessions).toBe(2)
      return { name: file.name, text: await file.text() }
    }
    const lv = await page('lv')
    expect(lv.name).toBe('Nodarbību saraksts, 1. grupa.html')
    for (const words of [
      '<html lang="lv">',
      '<h1>1. grupa</h1>',
      '2026. gada novembris',
      '24.11.2026.',
      'otrdiena',
      '09.00–10.30',
      '201. telpa',
      'Tiešsaistē',
      '<strong>Atcelta.</strong> <s>Teksti</s>',
      'Saraksts sagatavots 23.11.2026.',
    ]) {
      expect(lv.text).toContain(words)
    }
    const en = await page('en')
    expect(en.name).toBe('Timetable, 1. grupa.html')
    for (const words of [
      '<html lang="en">',
      'November 2026',
      '24.11.2026 <',
      'Tuesday',
      '09:00–10:30',
      'Cancelled.',
      'Online',
      'Made on 23.11.2026<',
    ]) {
      expect(en.text).toContain(words)
    }
  })

  test('has no link to join, no name, and no consultation of some only', async () => {
    const { director, group } = await openOfficeWithTimetable()
    const teacher = await enterPerson(director, { givenName: 'Uģis', familyName: 'Žīgurs' })
    const anna = await enterPerson(director, { givenName: 'Anna', familyName: 'Dalībniece' })
    const people = { kind: 'rows' as const, ids: [anna] }
    valueOf(await director.courses.enrol(once({ group, people, state: 'applied', since: null })))
    await entered(director, {
      groupId: group,
      teachers: [teacher],
      link: 'https://tiessaiste.example/slepena',
    })
    const times = { from: '12:00', to: '13:00' }
    await entered(director, { groupId: group, ...times, kind: 'consultation', people: [anna] })
    const { file } = await director.timetable.webPage({ group, language: 'lv' })
    const page = await file.text()
    expect(page).toContain('09.00–10.30')
    expect(page).not.toMatch(/https:|slepena|Žīgurs|Dalībniece|12\.00/)
  })

  test('whatever is written into it stays text', async () => {
    const { director, group } = await openOfficeWithTimetable()
    const hostile = `<img src=x onerror="alert('x')">&amp; 👩‍👧 "'`
    await entered(director, {
      groupId: group,
      topic: hostile,
      mode: 'onSite',
      room: '</table><script>',
    })
    const { file } = await director.timetable.webPage({ group, language: 'lv' })
    const page = await file.text()
    expect(page).not.toMatch(/<img|<script|onerror="/)
    expect(page).toContain(
      '&lt;img src=x onerror=&quot;alert(&#39;x&#39;)&quot;&gt;&amp;amp; 👩‍👧 &quot;&#39;',
    )
    expect(page).toContain('&lt;/table&gt;&lt;script&gt;')
  })
})
