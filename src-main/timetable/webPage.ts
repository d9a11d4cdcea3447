import { weekdayOf } from '#shared/calendar/civilDate.ts'
import { dateIn, timesIn } from '#shared/calendar/languageDates.ts'
import type { OutgoingLanguage, TimetableSession } from '#shared/timetable/schema.ts'
import { html, Markup } from './markup.ts'
import { outgoingWords, sessionTitle } from './outgoingWords.ts'
import { webPageStyle } from './webPageStyle.ts'

/** What stands over the timetable of a group. Dates are civil; null where none is set. */
export interface WebPageHead {
  institution: string
  course: string
  group: string
  startsOn: string | null
  endsOn: string | null
  madeOn: string
}

/**
 * A group's timetable as a page for the web site, one file without scripts or anything from elsewhere.
 * The public sees when and where a group meets: no links to join, no names, and no consultation that
 * is for some of the group only.
 */
export function webPage(
  head: WebPageHead,
  sessions: readonly TimetableSession[],
  language: OutgoingLanguage,
): string {
  const words = outgoingWords[language]
  const shown = sessions.filter(({ people }) => people === null)
  const months = [...Map.groupBy(shown, ({ day }) => day.slice(0, 7)).values()]
  const dates = [head.startsOn, head.endsOn]
    .filter((day) => day !== null)
    .map((day) => dateIn(language, day))
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <title>${`${head.group} – ${words.timetable}`}</title>
        <style>
          ${webPageStyle}
        </style>
      </head>
      <body>
        <header>
          <p class="institution">${head.institution}</p>
          <h1>${head.group}</h1>
          <p class="course">
            ${[head.course, dates.join('–')].filter((text) => text !== '').join(' · ')}
          </p>
        </header>
        <main>
          ${months.length === 0 ? html`<p>${words.none}</p>` : months.map((month) => monthOf(month, language))}
        </main>
        <footer>${`${words.madeOn} ${dateIn(language, head.madeOn)}`}</footer>
      </body>
    </html> `.text
}

function monthOf(sessions: readonly TimetableSession[], language: OutgoingLanguage): Markup {
  const words = outgoingWords[language]
  const [year = '', month = ''] = sessions[0]?.day.split('-') ?? []
  return html`<section>
    <h2>${words.month(year, Number(month))}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.day}</th>
          <th scope="col">${words.time}</th>
          <th scope="col">${words.about}</th>
          <th scope="col">${words.place}</th>
        </tr>
      </thead>
      <tbody>
        ${sessions.map((session) => rowOf(session, language))}
      </tbody>
    </table>
  </section> `
}

function rowOf(session: TimetableSession, language: OutgoingLanguage): Markup {
  const words = outgoingWords[language]
  const { day, kind, mode, room, module } = session
  const cancelled = session.state === 'cancelled'
  const title = sessionTitle(session, words)
  const more = [
    ...(kind === 'lesson' || title === words.kind[kind] ? [] : [words.kind[kind]]),
    ...(module === null || title === module.name ? [] : [module.name]),
  ].join(' · ')
  return html`<tr${new Markup(cancelled ? ' class="cancelled"' : '')}>
<th scope="row">${dateIn(language, day)} <span class="quiet">${words.weekdays[weekdayOf(day) - 1] ?? ''}</span></th>
<td class="time">${timesIn(language, session)}</td>
<td>${cancelled ? html`<strong>${words.cancelled}.</strong> <s>${title}</s>` : title}${
    more === '' ? '' : html` <span class="quiet more">${more}</span>`
  }</td>
<td>${mode === 'onSite' && room !== '' ? room : words.mode[mode]}</td>
</tr>
`
}
