import { Anchor, Checkbox, Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PersonLink } from '#renderer/components/detail/PersonLink.tsx'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { BatchRefusal, BatchRow, BatchVerdict } from '#shared/deliveries/batchSchema.ts'
import { batchTally, isChosen, type Wanted } from './batchTally.ts'
import { channelWord, verdictWords } from './batchWords.ts'
import classes from './batch.module.css'

type Preview = { ok: true; rows: BatchRow[] } | { ok: false; refusal: BatchRefusal }

/** Those who need somebody's hand come first. */
const order = { cannot: 0, noPreference: 1, new: 2, has: 3 } as const

/** Who gets what and where, who has it, and who can't be sent it and why. */
export function BatchPreview({
  preview,
  wanted,
  onWanted,
}: {
  preview: Preview | undefined
  wanted: Wanted
  onWanted: (wanted: Wanted) => void
}) {
  const { t } = useTranslation()
  if (preview === undefined) {
    return <p className={classes['quiet']}>{t('batch.preview.choose')}</p>
  }
  if (!preview.ok) return <p role="alert">{t(`batch.refusal.${preview.refusal.reason}`)}</p>
  const { rows } = preview
  if (rows.length === 0) return <p className={classes['quiet']}>{t('batch.preview.empty')}</p>
  const tally = batchTally(
    rows.filter((row) => row.verdict.kind !== 'new' || isChosen(row, wanted)),
  )
  const able = rows.filter(({ verdict }) => verdict.kind === 'new')
  const chosen = able.filter((row) => isChosen(row, wanted)).length
  const kinds = ['new', 'has', 'cannot', 'noPreference'] as const
  return (
    <section aria-labelledby="batch-preview">
      <h3 id="batch-preview" className={classes['heading']}>
        {t('batch.preview.title')}
      </h3>
      <p role="status" className={classes['counts']}>
        {kinds
          .filter((kind) => kind === 'new' || tally[kind] > 0)
          .map((kind) => t(`batch.counts.${kind}`, { count: tally[kind] }))
          .join(' ')}
      </p>
      <div className={classes['scroll']} tabIndex={0} role="group" aria-labelledby="batch-preview">
        <Table stickyHeader aria-labelledby="batch-preview">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={36}>
                <Checkbox
                  size="xs"
                  aria-label={t('batch.preview.chooseAll')}
                  disabled={able.length === 0}
                  checked={chosen > 0 && chosen === able.length}
                  indeterminate={chosen > 0 && chosen < able.length}
                  onChange={() =>
                    onWanted({
                      ...wanted,
                      ...Object.fromEntries(able.map(({ person }) => [person, chosen === 0])),
                    })
                  }
                />
              </Table.Th>
              <Table.Th>{t('batch.preview.who')}</Table.Th>
              <Table.Th>{t('batch.preview.how')}</Table.Th>
              <Table.Th>{t('batch.preview.where')}</Table.Th>
              <Table.Th>{t('batch.preview.verdict')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows
              .toSorted((one, other) => order[one.verdict.kind] - order[other.verdict.kind])
              .map((row) => (
                <PreviewRow
                  key={row.person}
                  row={row}
                  chosen={isChosen(row, wanted)}
                  onChoose={(on) => onWanted({ ...wanted, [row.person]: on })}
                />
              ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  )
}

function PreviewRow({
  row: { person, name, channel, verdict },
  chosen,
  onChoose,
}: {
  row: BatchRow
  chosen: boolean
  onChoose: (on: boolean) => void
}) {
  const { t } = useTranslation()
  const { meaning, word } = verdictWords(t, verdict)
  const mends = verdict.kind === 'cannot' || verdict.kind === 'noPreference'
  return (
    <Table.Tr>
      <Table.Td>
        {verdict.kind === 'new' ? (
          <Checkbox
            size="xs"
            aria-label={t('batch.preview.chooseOne', { name })}
            checked={chosen}
            onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
          />
        ) : null}
      </Table.Td>
      <Table.Td>
        <PersonLink id={person} name={name} />
      </Table.Td>
      <Table.Td>{channel === null ? '' : channelWord(t, channel)}</Table.Td>
      <Table.Td>{verdict.kind === 'new' ? verdict.to : ''}</Table.Td>
      <Table.Td>
        <StateMark meaning={meaning} word={word} quiet />{' '}
        {verdict.kind === 'new' && verdict.elsewhere.length > 0 ? (
          <span className={classes['quiet']}>
            {t('batch.preview.elsewhere', { codes: verdict.elsewhere.join(', ') })}
          </span>
        ) : null}
        {mends ? (
          <Anchor
            underline="always"
            aria-label={`${t('batch.preview.mend')}: ${name}`}
            renderRoot={(props) => (
              <Link to={mendedAt(verdict)} params={{ id: person }} {...props} />
            )}
          >
            {t('batch.preview.mend')}
          </Anchor>
        ) : null}
      </Table.Td>
    </Table.Tr>
  )
}

/** Preference and locker are chosen on the person's page, everything else is in their form. */
const mendedAt = (verdict: BatchVerdict): '/people/$id' | '/people/$id/edit' =>
  verdict.kind === 'cannot' &&
  verdict.refusal.reason === 'recipient' &&
  verdict.refusal.field !== 'locker'
    ? '/people/$id/edit'
    : '/people/$id'
