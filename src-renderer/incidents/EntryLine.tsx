import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'
import type { FileEntry, IncidentFile } from '#shared/incidents/file.ts'
import { Entry, OwnEntry } from '#shared/incidents/entries.ts'
import { BrokenMark } from './BrokenMark.tsx'
import { entryText } from './entryText.ts'
import type { EntryStep, OnStep } from './openStep.ts'
import classes from './incidents.module.css'

/** Entries of a file, one after another. */
export function EntryLines({
  entries,
  file,
  onStep,
  none = '',
}: {
  entries: readonly FileEntry[]
  file: IncidentFile
  onStep: OnStep
  none?: string
}) {
  if (entries.length === 0) return none === '' ? null : <p className={classes['quiet']}>{none}</p>
  return (
    <ul className={classes['lines']}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <EntryLine entry={entry} file={file} onStep={onStep} />
        </li>
      ))}
    </ul>
  )
}

/** One entry: what it is, when, and what it says; it is never edited, another puts it right. */
export function EntryLine({
  entry: line,
  file,
  onStep,
}: {
  entry: FileEntry
  file: IncidentFile
  onStep?: OnStep
}) {
  const { t } = useTranslation()
  const { entry } = line
  // What it is stands in clear, though what it says can't be read.
  const kind = OwnEntry.options
    .map(({ shape }) => shape.kind.value)
    .find((one) => one === line.kind)
  return (
    <>
      <div className={classes['lineHead']}>
        <span>
          {kind === undefined ? t('incidents.page.brokenPart') : t(`incidents.word.entry.${kind}`)}
        </span>
        <span className={classes['quiet']}>{formatInstant(line.at)}</span>
      </div>
      {entry === null ? null : (
        <p className={classes[line.corrected ? 'struckOut' : 'written']}>
          {entryText(t, entry, file)
            .filter((text) => text !== '')
            .join('\n')}
        </p>
      )}
      {line.integrity === 'broken' ? <BrokenMark /> : null}
      <span className={classes['quiet']}>
        {[
          t('incidents.page.entered', {
            name: line.enteredBy.name,
            at: formatInstant(line.enteredAt),
          }),
          ...(line.corrects === null ? [] : [t('incidents.page.corrects')]),
          ...(line.corrected ? [t('incidents.page.corrected')] : []),
        ].join(' · ')}
      </span>
      {onStep !== undefined && line.mayCorrect ? (
        <Button
          size="compact-xs"
          variant="subtle"
          className={classes['step'] ?? ''}
          onClick={() => onStep({ step: 'correct', wrong: line, as: correctedBy(line) })}
        >
          {t('incidents.step.correct')}
        </Button>
      ) : null}
    </>
  )
}

/** By the same again; what followed from a step by an addition. */
const correctedBy = ({ kind }: FileEntry): EntryStep =>
  Entry.options.map(({ shape }) => shape.kind.value).find((each) => each === kind) ?? 'addition'
