import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { IncidentFile, Statement, StatementVersion } from '#shared/incidents/file.ts'
import { mayStep } from '#shared/incidents/statement.ts'
import { BrokenMark } from './BrokenMark.tsx'
import type { OnStep } from './openStep.ts'
import { Section } from './Section.tsx'
import { statementMeaning } from './words.ts'
import classes from './incidents.module.css'

const offered = [
  ['write', 'writeStatement'],
  ['sign', 'signStatement'],
  ['amend', 'amendStatement'],
  ['refuse', 'refuseStatement'],
  ['giveUp', 'giveUpStatement'],
] as const

/** One explanation a person, each with every version that was signed. */
export function Statements({ file, onStep }: { file: IncidentFile; onStep: OnStep }) {
  const { t } = useTranslation()
  const open = file.closedAt === null
  const mayAsk = open && (file.access.file || file.access.report)
  return (
    <Section
      title={t('incidents.page.statements')}
      steps={
        mayAsk
          ? [{ step: 'requestStatement', run: () => onStep({ step: 'requestStatement' }) }]
          : []
      }
    >
      {file.statements.length === 0 ? (
        <p className={classes['quiet']}>{t('incidents.page.noStatements')}</p>
      ) : (
        <ul className={classes['lines']}>
          {file.statements.map((statement) => (
            <li key={statement.id}>
              <div className={classes['lineHead']}>
                <span>{statement.name}</span>
                <StateMark
                  quiet
                  meaning={statementMeaning(statement.state)}
                  word={t(`incidents.word.statement.${statement.state}`)}
                />
              </div>
              <About statement={statement} />
              {statement.versions.map((version) => (
                <Version key={version.id} version={version} />
              ))}
              {open ? (
                <Group gap={6}>
                  {offered
                    .filter(([what]) => mayStep(statement.state, what))
                    .map(([, step]) => (
                      <Button
                        key={step}
                        size="compact-xs"
                        variant="default"
                        onClick={() => onStep({ step, statement })}
                      >
                        {t(`incidents.step.${step}`)}
                      </Button>
                    ))}
                  <Button
                    size="compact-xs"
                    variant="default"
                    onClick={() => onStep({ step: 'attach', statement })}
                  >
                    {t('incidents.step.attach')}
                  </Button>
                </Group>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function About({ statement }: { statement: Statement }) {
  const { t } = useTranslation()
  const { state, witness, reason } = statement
  const waits = state === 'requested' || state === 'draft'
  return (
    <>
      {waits ? (
        <span className={classes['quiet']}>
          {[
            t('incidents.page.due', { day: formatDate(statement.dueOn) }),
            t('incidents.page.takenBy', { name: statement.takenBy.name }),
          ].join(' · ')}
        </span>
      ) : null}
      {statement.labourLaw ? (
        <span className={classes['quiet']}>{t('incidents.page.labourLaw')}</span>
      ) : null}
      {statement.integrity === 'broken' ? <BrokenMark /> : null}
      {state === 'refused' && witness !== '' ? (
        <span>
          {[t('incidents.page.refusedBefore', { witness }), reason].filter(Boolean).join('. ')}
        </span>
      ) : null}
      {state === 'unobtainable' && reason !== '' ? (
        <span>{t('incidents.page.unobtainableWhy', { reason })}</span>
      ) : null}
      {state === 'draft' && statement.draft !== null ? (
        <p className={classes['written']}>{statement.draft.text}</p>
      ) : null}
    </>
  )
}

function Version({ version }: { version: StatementVersion }) {
  const { t } = useTranslation()
  return (
    <div className={classes['section']}>
      <span className={classes['quiet']}>
        {[
          t('incidents.page.version', { number: version.version }),
          t('incidents.page.signed', {
            day: formatDate(version.signedOn),
            signer: version.signer,
          }),
          t(`incidents.word.mode.${version.mode}`),
          ...(version.originalAt === ''
            ? []
            : [t('incidents.page.original', { place: version.originalAt })]),
        ].join(' · ')}
      </span>
      {version.reason === '' ? null : (
        <span>{t('incidents.page.amendedWhy', { reason: version.reason })}</span>
      )}
      {version.integrity === 'broken' ? <BrokenMark /> : null}
      {version.text === '' && version.integrity === 'sound' ? (
        <span className={classes['quiet']}>{t('incidents.page.handwritten')}</span>
      ) : (
        <p className={classes['written']}>{version.text}</p>
      )}
    </div>
  )
}
