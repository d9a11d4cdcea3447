import { useTranslation } from 'react-i18next'
import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import { Facts } from '#renderer/components/detail/Facts.tsx'
import { formatTimeOfDay } from '#shared/calendar/rigaTime.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import type { ReportInput } from '#shared/incidents/schema.ts'
import { Section } from './Section.tsx'
import { inOneLine } from './words.ts'
import classes from './incidents.module.css'

const time = (of: string | null): string => (of === null ? '' : formatTimeOfDay(of))
const together = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== '').join(between)

/** The report as it was written, and what it is held to be now where that is something else. */
export function Report({ file: { report, classification, session } }: { file: IncidentFile }) {
  const { t } = useTranslation()
  if (report === null) return null
  const { occurred, place } = report
  const held = (of: Pick<ReportInput, 'categories' | 'categoryNote'>): string =>
    together(
      [
        inOneLine(of.categories.map((each) => t(`incidents.word.category.${each}`))),
        of.categoryNote,
      ],
      ', ',
    )
  const reported = held(report)
  const now = held(classification ?? report)
  return (
    <Section title={t('incidents.page.report')}>
      <p className={classes['written']}>{report.facts}</p>
      <Facts
        facts={[
          [t('incidents.field.categories'), reported],
          [t('incidents.field.categoriesNow'), now === reported ? '' : now],
          [
            t('incidents.field.occurred'),
            together(
              [
                together([formatDate(occurred.day), time(occurred.from)], ' '),
                together([formatDate(occurred.untilDay), time(occurred.until)], ' '),
              ],
              ' – ',
            ),
          ],
          [t('incidents.field.exactness'), t(`incidents.word.exactness.${occurred.exactness}`)],
          [
            t('incidents.field.placeKind'),
            together([t(`incidents.word.place.${place.kind}`), place.text], ', '),
          ],
          [
            t('incidents.field.session'),
            session === null
              ? ''
              : `${formatDate(session.day)} ${formatTimes(session.from, session.to)} · ${session.group}`,
          ],
          [t('incidents.field.learnedHow'), t(`incidents.word.learned.${report.learnedHow}`)],
          [t('incidents.field.firstResponse'), report.firstResponse],
        ]}
      />
    </Section>
  )
}
