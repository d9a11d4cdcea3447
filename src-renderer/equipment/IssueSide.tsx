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
import { CountedLines } from './CountedLines.tsx'
import { categoriesQuery, holdingsQuery, modelsQuery } from './equipmentQuery.ts'
import { Holdings } from './Holdings.tsx'
import { IssueLines } from './IssueLines.tsx'
import { IssueRefused } from './IssueRefused.tsx'
import { onlyCounted } from './onlyCounted.ts'
import { type PickedOf, ThingPicker } from './ThingPicker.tsx'
import type { DeskNow } from './useDesk.ts'
import { useGroupOfIssue } from './useGroupOfIssue.ts'
import { useIssue } from './useIssue.ts'
import classes from './equipment.module.css'

interface IssueSideProps {
  desk: DeskNow
  onIssued: (loan: string, person: string) => void
  /** Its form, so that the scan box can send it. */
  form: RefObject<HTMLFormElement | null>
}

/** What goes out, to whom and until when. */
export function IssueSide({ desk, onIssued, form }: IssueSideProps) {
  const { t } = useTranslation()
  const office = useOffice()
  const { work, person, prepared, issuing, counted, due, on, basis } = desk
  const { data: holdings } = useQuery({
    ...holdingsQuery(office, person ?? ''),
    enabled: person !== null,
  })
  const { data: models = [] } = useQuery(modelsQuery(office))
  const { data: categories = [] } = useQuery(categoriesQuery(office))
  const countedInput = useRef<HTMLInputElement>(null)
  const [picked, setPicked] = useState<PickedOf | null>(null)
  const lying = useMemo(() => issuing.map(({ item }) => item.id), [issuing])
  const { issue, refusalOf, forget } = useIssue(work, desk.handedOut)
  const reservations = holdings?.reservations ?? []
  const categoryOf = (model: string): string =>
    models.find(({ id }) => id === model)?.categoryId ?? ''
  /** Whether there is something to pick: a thing with a tag. */
  const hasTags = (category: string, model: string | null): boolean =>
    categories.some(({ id, items }) => id === category && items > 0) &&
    models.every(({ id, quantity }) => id !== model || quantity === null)
  const whose = useGroupOfIssue(
    person,
    [
      ...issuing.map(({ item }) => item.categoryId),
      ...counted.map(({ model }) => categoryOf(model)),
    ],
    desk.group,
  )
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
  const setDue = (typed: string): void => work.change({ due: typed })

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
    desk.handedOut()
    onIssued(loan, person)
  }
  const instead = async (tag: string, id: string): Promise<void> => {
    const item = await office.client.equipment.getItem({ id })
    forget()
    desk.setIssuing(issuing.filter((one) => one.item.tag !== tag))
    desk.give([item], null)
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
              // For another person it goes by the rule again.
              onChange: (value) =>
                work.change({
                  person: typeof value === 'string' && value !== '' ? value : null,
                  group: null,
                }),
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
              void desk.put(one.id)
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
              } else desk.setCounted([...counted, { model: only, quantity: 1 }])
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
          onPick={(item) => desk.give([item], null)}
        />
        <IssueLines issuing={issuing} onChange={desk.setIssuing} />
        <CountedLines counted={counted} onChange={desk.setCounted} input={countedInput} />
        <div className={classes['columns']}>
          <DayInput
            label={t('equipment.field.on')}
            description={t('equipment.help.on')}
            value={on}
            onChange={(typed) => work.change({ on: typed })}
          />
          <TextInput
            label={t('equipment.field.basis')}
            description={t('equipment.help.basis')}
            maxLength={200}
            value={basis}
            onChange={(event) => work.change({ basis: event.currentTarget.value })}
          />
          {offered.length === 0 ? null : (
            <Select
              label={t('equipment.desk.forGroup')}
              placeholder={t('equipment.desk.noGroup')}
              clearable
              data={offered}
              value={group}
              onChange={(id) => work.change({ group: { id } })}
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
