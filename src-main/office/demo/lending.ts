import type { Command } from '#main/database/command.ts'
import { createItem } from '#main/equipment/itemCommands.ts'
import { issueLoan } from '#main/equipment/issue.ts'
import { createModel } from '#main/equipment/models.ts'
import { reserve } from '#main/equipment/reserve.ts'
import { takeBack } from '#main/equipment/takeBack.ts'
import { noteNeeds } from '#main/equipment/noteNeeds.ts'
import { markUnusable } from '#main/equipment/unusable.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import type { NeedAnswer } from '#shared/equipment/needs.ts'
import { NeedKind } from '#shared/equipment/schema.ts'
import { demoItem, demoModels } from './equipment.ts'

type Run = <I, T, R>(command: Command<I, T, R>, input: I) => Promise<T>

/** Things for the group that learns now, two of them late, and promises for the one that begins soon. */
export async function fillEquipment(
  run: Run,
  {
    today,
    learning,
    coming,
  }: {
    today: CivilDate
    learning: { group: string; people: readonly string[] }
    coming: { group: string; people: readonly string[] }
  },
): Promise<void> {
  const things = await enterThings(run)
  const thing = (tag: string) => things.get(tag) ?? ''
  const lend = async (person: string, tags: readonly string[], from: number, due: number) =>
    run(issueLoan, {
      input: {
        person,
        group: learning.group,
        basis: '',
        on: addDays(today, from),
        due: addDays(today, due),
        lines: tags.map((tag) => ({
          item: thing(tag),
          kit: null,
          reservation: null,
          condition: null,
          missingParts: null,
        })),
        note: '',
        moveReservations: true,
      },
    })
  const { people } = learning
  const plans: readonly (readonly [
    place: number,
    tags: readonly string[],
    from: number,
    due: number,
  ])[] = [
    [0, ['L-01', 'A-01'], -40, 20],
    [1, ['L-02'], -40, -3],
    [2, ['A-02', 'K-01'], -38, 20],
    [4, ['L-03', 'A-03'], -30, 0],
    [5, ['L-04'], -30, 2],
    [7, ['L-05', 'A-04', 'M-01'], -21, 45],
    [9, ['A-05'], -21, -11],
    [12, ['L-15'], -14, 5],
  ]
  for (const [place, tags, from, due] of plans) await lend(people[place] ?? '', tags, from, due)
  const past = await lend(people[3] ?? '', ['L-06', 'A-06'], -60, -20)
  await run(takeBack, {
    lines: past.lines.map((line, place) => ({
      line,
      outcome: place === 0 ? ('damaged' as const) : ('returned' as const),
      quantity: null,
      condition: null,
      missingParts: null,
      note: place === 0 ? 'Nelādējas baterija' : '',
    })),
    on: addDays(today, -22),
  })
  const note = (places: readonly number[], kinds: NeedKind[], answer: NeedAnswer) =>
    run(noteNeeds, {
      group: coming.group,
      people: places.map((place) => coming.people[place] ?? ''),
      kinds,
      answer,
      reason: '',
      toldOn: null,
      instead: null,
    })
  await note([0, 1, 2, 4, 5, 6, 7, 8, 9, 10], [...NeedKind.options], 'own')
  await note([0, 1, 2, 4, 5, 9], ['computer'], 'needs')
  await note([6], ['computer'], 'phoneOnly')
  await note([1, 5, 7, 8], ['headset'], 'needs')
  await note([8, 10], ['camera'], 'unknown')
  await note([9], ['internet'], 'needs')
  for (const [place, person] of coming.people.slice(0, 3).entries()) {
    await run(reserve, {
      input: {
        person,
        group: coming.group,
        category: demoModels[0]?.model.categoryId ?? '',
        model: null,
        quantity: 1,
        from: addDays(today, 6),
        until: addDays(today, 67),
        item: place === 0 ? thing('L-07') : null,
        note: '',
        moveReservations: false,
      },
    })
  }
  const retired = { kind: 'rows' as const, ids: [thing('L-14')] }
  await run(markUnusable, {
    selection: retired,
    kind: 'retired',
    from: addDays(today, -90),
    until: null,
    note: '',
  })
}

async function enterThings(run: Run): Promise<ReadonlyMap<string, string>> {
  const things = new Map<string, string>()
  for (const { model, tags, place } of demoModels) {
    const { id } = await run(createModel, { input: model })
    for (const [n, tag] of tags.entries()) {
      const input = demoItem(id, tag, place, n)
      things.set(tag, (await run(createItem, { input })).id)
    }
  }
  return things
}
