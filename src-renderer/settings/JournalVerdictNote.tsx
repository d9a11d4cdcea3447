import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { formatCount } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { JournalVerdict } from '#shared/journal/contract.ts'
import classes from './settings.module.css'

type Verdict = z.infer<typeof JournalVerdict>

/** What the check of the chain found, in words. */
export function JournalVerdictNote({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation()
  if (verdict.kind === 'sound') {
    const { seq, hash } = verdict.anchor
    return (
      <>
        <StateMark meaning="good" word={t('settings.journal.sound')} />
        <p>
          {t('settings.journal.soundText', {
            count: verdict.entries,
            changes: formatCount(verdict.changes),
          })}
        </p>
        <p className={classes['quiet']}>
          {t('settings.journal.anchor', { seq, hash: hash.slice(0, 16) })}
        </p>
      </>
    )
  }
  return (
    <>
      <StateMark meaning="danger" word={t('settings.journal.altered')} />
      <p>{foundWords(t, verdict)}</p>
      <p>{t('settings.journal.whatNow')}</p>
    </>
  )
}

const foundWords = (t: Texts, verdict: Exclude<Verdict, { kind: 'sound' }>): string => {
  switch (verdict.kind) {
    case 'tailCut':
    case 'rewritten':
      return t(`settings.journal.${verdict.kind}`, { seq: verdict.expected.seq })
    case 'entryAltered':
    case 'entryMissing':
    case 'changesAltered':
    case 'recordAltered':
    case 'recordMissing':
    case 'contentChanged':
    case 'fileChanged':
      return t(`settings.journal.${verdict.kind}`, { seq: verdict.seq })
    case 'fileDamaged':
    case 'recordUnknown':
      return t(`settings.journal.${verdict.kind}`)
  }
}
