import { useTranslation } from 'react-i18next'
import { Facts } from '#renderer/components/detail/Facts.tsx'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import { Actions } from './Actions.tsx'
import { Attachments } from './Attachments.tsx'
import { EntryLines } from './EntryLine.tsx'
import { MissingList } from './MissingList.tsx'
import type { OnStep } from './openStep.ts'
import { Persons } from './Persons.tsx'
import { Police } from './Police.tsx'
import { Report } from './Report.tsx'
import { Section } from './Section.tsx'
import { Statements } from './Statements.tsx'
import classes from './incidents.module.css'

const talks = ['talk', 'agreement', 'decision', 'agreedOnSpot', 'proposal', 'classified']
const notices = ['notice', 'noNotice']

/** What was written down, and what has been done about it. */
export function FileTab({ file, onStep }: { file: IncidentFile; onStep: OnStep }) {
  const { t } = useTranslation()
  const { access, entries } = file
  const works = access.file && file.closedAt === null
  const of = (kinds: readonly string[]) => entries.filter(({ kind }) => kinds.includes(kind))
  const additions = of(['addition'])
  return (
    <div className={classes['file']}>
      <div className={classes['column']}>
        <Report file={file} />
        {access.report ? (
          <Section
            title={t('incidents.page.additions')}
            steps={[{ step: 'addition', run: () => onStep({ step: 'addition' }) }]}
          >
            <EntryLines entries={additions} file={file} onStep={onStep} />
          </Section>
        ) : null}
        <Persons file={file} onStep={onStep} />
        <Statements file={file} onStep={onStep} />
        {access.file ? (
          <>
            <Section
              title={t('incidents.page.talks')}
              steps={
                works
                  ? (['talk', 'agreement', 'decision', 'proposal', 'classified'] as const).map(
                      (step) => ({ step, run: () => onStep({ step }) }),
                    )
                  : []
              }
            >
              <EntryLines
                entries={of(talks)}
                file={file}
                onStep={onStep}
                none={t('incidents.page.noTalks')}
              />
            </Section>
            <Section
              title={t('incidents.page.notices')}
              steps={
                works
                  ? (['notice', 'noNotice'] as const).map((step) => ({
                      step,
                      run: () => onStep({ step }),
                    }))
                  : []
              }
            >
              <EntryLines
                entries={of(notices)}
                file={file}
                onStep={onStep}
                none={t('incidents.page.noNotices')}
              />
            </Section>
          </>
        ) : null}
        <Attachments file={file} onStep={onStep} />
      </div>
      <aside className={classes['column']}>
        {works ? <MissingList file={file} /> : null}
        {access.file ? <Police file={file} onStep={onStep} /> : null}
        {access.file ? <Actions file={file} onStep={onStep} /> : null}
        <Facts
          facts={[
            [t('incidents.field.filed'), `${formatInstant(file.filedAt)}, ${file.filedBy.name}`],
            [t('incidents.field.owner'), file.owner?.name ?? ''],
            [
              t('incidents.word.state.closed'),
              file.closedAt === null
                ? ''
                : [formatInstant(file.closedAt), file.closedBy?.name ?? '']
                    .filter((part) => part !== '')
                    .join(', '),
            ],
            [t('incidents.field.due'), formatDate(access.file ? file.police.dueOn : null)],
          ]}
        />
      </aside>
    </div>
  )
}
