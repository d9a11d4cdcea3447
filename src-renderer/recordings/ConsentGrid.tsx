import { useRef, useState, type KeyboardEvent } from 'react'
import { Button, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ageUnknown, guardianHeard } from '#shared/recordings/requiredPeople.ts'
import type { GridRow } from '#shared/recordings/schema.ts'
import {
  answerByKey,
  type GridAnswer,
  type GridAnswers,
  toggled,
  usualSpeaker,
} from './gridAnswers.ts'
import classes from './recordings.module.css'

const kinds = [
  ['given', 'yes'],
  ['refused', 'no'],
  ['givenWithConditions', 'bound'],
] as const
const conditions = ['voiceOnly', 'noCamera', 'noChat'] as const

interface GridProps {
  rows: readonly GridRow[]
  answers: GridAnswers
  speakers: ReadonlyMap<string, string>
  onAnswer: (person: string, answer: GridAnswer | null) => void
  onSpeaker: (person: string, by: string) => void
}

/** One row a person, one key an answer. Nothing is ticked until somebody presses. */
export function ConsentGrid({ rows, answers, speakers, onAnswer, onSpeaker }: GridProps) {
  const { t } = useTranslation()
  const [at, setAt] = useState(0)
  const body = useRef<HTMLTableSectionElement>(null)
  const goTo = (row: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, row))
    setAt(next)
    const line = body.current?.rows[next]
    line?.focus()
    line?.scrollIntoView({ block: 'nearest' })
  }
  const press = (event: KeyboardEvent, row: number, person: string): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // A guardian is chosen by the keys of the list of guardians.
    if (event.target instanceof HTMLSelectElement) return
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: row + 1,
      ArrowUp: row - 1,
      Home: 0,
      End: rows.length - 1,
    }
    const move = moves[event.key]
    if (move !== undefined) {
      event.preventDefault()
      goTo(move)
      return
    }
    const answer = answerByKey(event.key, answers.get(person) ?? null)
    if (answer === undefined) return
    event.preventDefault()
    onAnswer(person, answer)
    // Conditions are said next; else the next person is.
    if (answer?.kind !== 'givenWithConditions') goTo(row + 1)
  }
  return (
    <div className={classes['gridScroll']}>
      <table className={classes['table']} role="grid" aria-label={t('recordings.grid.label')}>
        <thead>
          <tr>
            <th scope="col">{t('recordings.grid.who')}</th>
            <th scope="col">{t('recordings.grid.now')}</th>
            <th scope="col">{t('recordings.grid.answer')}</th>
            <th scope="col">{t('recordings.grid.by')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, place) => {
            const answer = answers.get(row.person) ?? null
            return (
              <tr
                key={row.person}
                tabIndex={place === at ? 0 : -1}
                data-autofocus={place === 0 ? true : undefined}
                data-answered={answer === null ? undefined : true}
                onFocus={() => setAt(place)}
                onKeyDown={(event) => press(event, place, row.person)}
              >
                <td>
                  <span className={classes['strong']}>{row.name}</span>{' '}
                  <span className={classes['quiet']}>
                    {[
                      t(`recordings.role.${row.role}`),
                      ...(ageUnknown(row) ? [t('recordings.people.ageUnknown')] : []),
                    ].join(', ')}
                  </span>
                </td>
                <td className={classes['quiet']}>
                  {[
                    t(`recordings.standing.${row.standing}`),
                    ...(row.atLarge ? [t('recordings.events.standing')] : []),
                  ].join(', ')}
                </td>
                <td>
                  <AnswerButtons
                    name={row.name}
                    answer={answer}
                    onAnswer={(next) => onAnswer(row.person, next)}
                  />
                </td>
                <td>
                  <Speaker
                    row={row}
                    by={speakers.get(row.person) ?? usualSpeaker(row)}
                    onSpeaker={(by) => onSpeaker(row.person, by)}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function AnswerButtons({
  name,
  answer,
  onAnswer,
}: {
  name: string
  answer: GridAnswer | null
  onAnswer: (answer: GridAnswer | null) => void
}) {
  const { t } = useTranslation()
  return (
    <div className={classes['answers']} role="group" aria-label={name}>
      {kinds.map(([kind, word]) => {
        const chosen = answer?.kind === kind
        return (
          <Button
            key={kind}
            size="compact-sm"
            tabIndex={-1}
            variant={chosen ? 'filled' : 'default'}
            aria-pressed={chosen}
            onClick={() =>
              onAnswer(
                chosen
                  ? null
                  : { kind, conditions: { voiceOnly: false, noCamera: false, noChat: false } },
              )
            }
          >
            {t(`recordings.grid.${word}`)}
          </Button>
        )
      })}
      {answer?.kind === 'givenWithConditions'
        ? conditions.map((condition) => (
            <Button
              key={condition}
              size="compact-sm"
              tabIndex={-1}
              variant={answer.conditions[condition] ? 'light' : 'subtle'}
              aria-pressed={answer.conditions[condition]}
              onClick={() => onAnswer(toggled(answer, condition))}
            >
              {t(`recordings.condition.${condition}`)}
            </Button>
          ))
        : null}
    </div>
  )
}

/** Who says it: a choice where somebody may answer for them. */
function Speaker({
  row,
  by,
  onSpeaker,
}: {
  row: GridRow
  by: string
  onSpeaker: (by: string) => void
}) {
  const { t } = useTranslation()
  if (!guardianHeard(row) || row.guardians.length === 0) {
    return <span className={classes['quiet']}>{t('recordings.grid.self')}</span>
  }
  return (
    <NativeSelect
      size="xs"
      tabIndex={-1}
      aria-label={`${t('recordings.grid.by')}: ${row.name}`}
      value={by}
      data={[
        ...row.guardians.map(({ id, name }) => ({ value: id, label: name })),
        { value: row.person, label: t('recordings.grid.self') },
      ]}
      onChange={({ currentTarget }) => onSpeaker(currentTarget.value)}
    />
  )
}
