import { type RefObject, useMemo, useRef, useState } from 'react'
import { Button, Group, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import { DayInput, readDay } from '#renderer/components/form/DayInput.tsx'
import { RecordPicker } from '#renderer/components/picker/RecordPicker.tsx'
import { personOrNew } from '#renderer/people/personMaking.tsx'
import { today } from '#renderer/courses/today.ts'
import { collecting } from '#shared/equipment/collecting.ts'
import type { IssueInput } from '#shared/equipment/lendingInputs.ts'
import type { Item } from '#shared/equipment/schema.ts'
import { type Counted, CountedLines } from './CountedLines.tsx'
import { categoriesQuery, holdingsQuery, modelsQuery } from './equipmentQuery.ts'
import { Holdings } from './Holdings.tsx'
import { IssueLines } from './IssueLines.tsx'
import { IssueRefused } from './IssueRefused.tsx'
import { onlyCounted } from './onlyCounted.ts'
import { type PickedOf, ThingPicker } from './ThingPicker.tsx'
import type { Issuing } from './useDesk.ts'
import { useGroupOfIssue } from './useGroupOfIssue.ts'
import { useIssue } from './useIssue.ts'
import classes from './equipment.module.css'

interface IssueSideProps {
  person: string | null
  /** The reservation that is being handed out; null where the desk was opened for nothing of the kind. */
  prepared: string | null
  issuing: readonly Issuing[]
  onChange: (next: readonly Issuing[]) => void
  counted: readonly Counted[]
  onCounted: (next: readonly Counted[]) => void
  onGive: (items: readonly Item[], kit: string | null) => void
  /** Puts what a reservation promises on the desk. */
  onPut: (reservation: string) => void
  onIssued: (loan: string, person: string) => void
  /** Its form, so that the scan box can send it. */
  form: RefObject<HTMLFormElement | null>
}

/** What goes out, to whom and until when. */
export function IssueSide({
  person: given,
  prepared,
  issuing,
  onChange,
  counted,
  onCounted,
  onGive,
  onPut,
  onIssued,
  form,
}: IssueSideProps) {
  const { t } = useTranslation()
  const office = useOffice()
  const [person, setPerson] = useState(given)
  const [due, setDue] = useState('')
  const [on, setOn] = useState('')
  const [basis, setBasis] = useState('')
  const { data: holdings } = useQuery({
    ...holdingsQuery(office, person ?? ''),
    enabled: person !== null,
  })
  const { data: models = [] } = useQuery(modelsQuery(office))
  const { data: categories = [] } = useQuery(categoriesQuery(office))
  const countedInput = useRef<HTMLInputElement>(null)
  const [picked, setPicked] = useState<PickedOf | null>(null)
  const lying = useMemo(() => issuing.map(({ item }) => item.id), [issuing])
  const { issue, refusalOf, forget } = useIssue()
  const reservations = holdings?.reservations ?? []
  const categoryOf = (model: string): string =>
    models.find(({ id }) => id === model)?.categoryId ?? ''
  /** Whether there is something to pick: a thing with a tag. */
  const hasTags = (category: string, model: string | null): boolean =>
    categories.some(({ id, items }) => id === category && items > 0) &&
    models.every(({ id, quantity }) => id !== model || quantity === null)
  const whose = useGroupOfIssue(person, [
    ...issuing.map(({ item }) => item.categoryId),
    ...counted.map(({ model }) => categoryOf(model)),
  ])
  /** What goes out until a day, '' for none typed: what is collected, and for which group, follow from it. */
  const plan = (typed: string) => {
    const collects = collecting(
      reservations,
      {
        scanned: issuing.map(({ item }) => item),
        counted: counted.map((one) => ({ ...one, categoryId: categoryOf(one.model) })),
      },
      { prepared, on: on === '' ? today() : on, due: typed === '' ? null : typed },
    )
    const lines = [
      ...issuing.map(({ item, kit, condition, missing }) => ({
        item: item.id,
        kit,
        reservation: collects.scanned.get(item.id) ?? null,
        condition,
        missingParts: [...missing],
      })),
      ...collects.counted,
    ]
    const collected = reservations.filter(({ id }) =>
      lines.some(({ reservation }) => reservation === id),
    )
    const { until: needed, ...purpose } = whose.whichFor(collected)
    // Until what was reserved for them ends, or what they need it for, unless another day is typed.
    const day = typed === '' ? (collected[0]?.until ?? needed) : typed
    return { lines, day, ...purpose }
  }
  const { day, group, offered } = plan(due)

  const from = readDay(on) ?? today()
  const until = readDay(day)
  const asked = (whom: string, typed: string): IssueInput => {
    const planned = plan(typed)
    return {
      person: whom,
      group: planned.group,
      basis,
      on: on === '' ? null : on,
      due: planned.day,
      lines: planned.lines,
      note: '',
      moveReservations: false,
    }
  }
  const refusal = person === null ? null : refusalOf(asked(person, due))

  const hand = async (change: { moveReservations?: boolean; due?: string } = {}): Promise<void> => {
    if (person === null) return sayRefused(t('equipment.desk.chooseWho'))
    if (!whose.ready) return
    const { moveReservations = false } = change
    const input = { ...asked(person, change.due ?? due), moveReservations }
    if (input.due === '') {
      return sayRefused(`${t('equipment.field.dueOn')}: ${t('problem.required')}`)
    }
    const loan = await issue(input)
    if (loan === null) return
    setDue('')
    setOn('')
    setBasis('')
    whose.forget()
    onCounted([])
    onChange([])
    onIssued(loan, person)
  }
  const instead = async (tag: string, id: string): Promise<void> => {
    const item = await office.client.equipment.getItem({ id })
    forget()
    onChange(issuing.filter((one) => one.item.tag !== tag))
    onGive([item], null)
  }

  return (
    <section aria-labelledby="desk-issue">
      <h2 id="desk-issue" className={classes['heading']}>
        {t('equipment.desk.toIssue')}
      </h2>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          void hand()
        }}
      >
        <div className={classes['columns']}>
          <RecordPicker
            source={personOrNew(office, t, 'participant')}
            control={{
              id: 'desk-person',
              value: person ?? '',
              onChange: (value) => {
                setPerson(typeof value === 'string' && value !== '' ? value : null)
                whose.forget()
              },
              onBlur: () => {},
              label: t('equipment.desk.who'),
              required: true,
              disabled: false,
              help: undefined,
              error: undefined,
            }}
          />
          <DayInput label={t('equipment.desk.until')} required value={day} onChange={setDue} />
        </div>
        {holdings === undefined ? null : (
          <Holdings
            holdings={holdings}
            groups={whose.groups}
            onPut={(one) => {
              onPut(one.id)
              // Where no thing is planned for it yet, one is picked; what is counted is put by its number.
              if (one.held.length < one.left && hasTags(one.categoryId, one.modelId)) {
                setPicked({ category: one.categoryId, model: one.modelId })
              }
            }}
            onNeed={(kind) => {
              const ofNeed = categories.filter(({ need }) => need === kind)
              const tagged = ofNeed.find(({ items }) => items > 0)
              if (tagged !== undefined) return setPicked({ category: tagged.id, model: null })
              const only = onlyCounted(models, ofNeed)
              if (only === null || counted.some(({ model }) => model === only)) {
                countedInput.current?.focus()
              } else onCounted([...counted, { model: only, quantity: 1 }])
            }}
          />
        )}
        <ThingPicker
          of={picked}
          onOf={setPicked}
          person={person}
          from={from}
          until={until === null || until < from ? from : until}
          without={lying}
          onPick={(item) => onGive([item], null)}
        />
        <IssueLines issuing={issuing} onChange={onChange} />
        <CountedLines counted={counted} onChange={onCounted} input={countedInput} />
        <div className={classes['columns']}>
          <DayInput
            label={t('equipment.field.on')}
            description={t('equipment.help.on')}
            value={on}
            onChange={setOn}
          />
          <TextInput
            label={t('equipment.field.basis')}
            description={t('equipment.help.basis')}
            maxLength={200}
            value={basis}
            onChange={(event) => setBasis(event.currentTarget.value)}
          />
          {offered.length === 0 ? null : (
            <Select
              label={t('equipment.desk.forGroup')}
              placeholder={t('equipment.desk.noGroup')}
              clearable
              data={offered}
              value={group}
              onChange={whose.choose}
            />
          )}
        </div>
        {refusal === null ? null : (
          <IssueRefused
            refusal={refusal}
            onMove={() => void hand({ moveReservations: true })}
            onUntil={(possible) => {
              setDue(possible)
              void hand({ due: possible })
            }}
            onInstead={(tag, id) => void instead(tag, id)}
          />
        )}
        <Group mt="md">
          <Button
            type="submit"
            disabled={(issuing.length === 0 && counted.length === 0) || !whose.ready}
          >
            {t('equipment.action.issue')}
          </Button>
        </Group>
      </form>
    </section>
  )
}
