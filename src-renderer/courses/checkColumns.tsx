import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { StateMark, type Meaning } from '#renderer/components/StateMark.tsx'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import {
  type CheckRow,
  EnrolmentState,
  type GroupPlatform,
  PlatformAnswer,
} from '#shared/courses/schema.ts'
import { EnrolmentMark } from './EnrolmentMark.tsx'
import classes from './courses.module.css'

const meanings: Readonly<Record<PlatformAnswer, Meaning>> = {
  yes: 'good',
  phoneOnly: 'warning',
  no: 'danger',
}

/** The office's own platform has no name in the course. */
export const platformName = (t: Texts, { name }: GroupPlatform): string =>
  name === '' ? t('courses.checks.officePlatform') : name

/** The columns of the grid of checks: who, each platform, the procedure. Keys are the office's. */
export const useCheckColumns = (
  platforms: readonly GroupPlatform[],
): readonly RecordColumn<CheckRow>[] => {
  const { t } = useTranslation()
  return useMemo(() => columns(t, platforms), [t, platforms])
}

const columns = (t: Texts, platforms: readonly GroupPlatform[]): RecordColumn<CheckRow>[] => [
  {
    key: 'name',
    title: t('courses.column.participant'),
    width: 200,
    grow: true,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: (row) => (
      <>
        <span className={classes['strong']}>{row.familyName}</span> {row.givenName}
      </>
    ),
  },
  {
    key: 'state',
    title: t('courses.column.state'),
    width: 170,
    sortable: true,
    filter: {
      kind: 'set',
      options: EnrolmentState.options
        .filter((value) => value !== 'withdrawn')
        .map((value) => ({ value, label: t(`courses.state.${value}`) })),
    },
    cell: (row) => <EnrolmentMark state={row.state} />,
  },
  ...platforms.map((platform) => platformColumn(t, platform)),
  {
    key: 'acquainted',
    title: t('courses.checks.acquainted'),
    width: 220,
    filter: { kind: 'yesNo' },
    cell: ({ acquainted }) => {
      if (acquainted === null) return <NotYet word={t('courses.checks.notAcquainted')} />
      const version = t('courses.checks.version', { version: acquainted.version })
      const word = acquainted.current ? version : t('courses.checks.oldVersion', acquainted)
      return (
        <span title={said(acquainted)}>
          <StateMark meaning={acquainted.current ? 'good' : 'warning'} word={word} quiet />{' '}
          <span className={classes['quiet']}>{formatDate(acquainted.on)}</span>
        </span>
      )
    },
  },
]

const platformColumn = (t: Texts, platform: GroupPlatform): RecordColumn<CheckRow> => ({
  key: `platform:${platform.id}`,
  title: platformName(t, platform),
  width: 210,
  sortable: true,
  filter: {
    kind: 'set',
    options: [...PlatformAnswer.options, 'notAsked' as const].map((value) => ({
      value,
      label: t(`courses.checks.answer.${value}`),
    })),
  },
  cell: ({ checks }) => {
    const check = checks.find((each) => each.platform === platform.name)
    if (check === undefined) return <NotYet word={t('courses.checks.answer.notAsked')} />
    return (
      <span title={said(check)}>
        <StateMark
          meaning={meanings[check.answer]}
          word={t(`courses.checks.answer.${check.answer}`)}
          quiet
        />{' '}
        <span className={classes['quiet']}>{formatDate(check.on)}</span>
      </span>
    )
  },
})

/** When, and who made sure. */
const said = ({ on, by }: { on: string; by: string }): string =>
  [formatDate(on), by].filter((text) => text !== '').join(' · ')

const NotYet = ({ word }: { word: string }) => <span className={classes['quiet']}>{word}</span>
