import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { Scanned } from '#shared/equipment/lendingContract.ts'
import type { Condition, Item, LoanLine } from '#shared/equipment/schema.ts'
import type { Counted } from './CountedLines.tsx'
import { type Returning, returningOf } from './useTakeBack.ts'

/** A thing that goes out, as the desk holds it before it is written down. */
export interface Issuing {
  item: Item
  kit: string | null
  condition: Condition
  missing: readonly string[]
}

interface Desk {
  issuing: readonly Issuing[]
  counted: readonly Counted[]
  returning: readonly Returning[]
}
const empty: Desk = { issuing: [], counted: [], returning: [] }

const issuingOf = (item: Item, kit: string | null): Issuing => ({
  item,
  kit,
  condition: item.condition,
  missing: item.missingParts,
})

/** What lies on the desk: each scan puts something on one of its two sides, or says why not. */
export const useDesk = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [desk, setDesk] = useState<Desk>(empty)
  const [said, setSaid] = useState('')

  const take = useCallback((lines: readonly LoanLine[]): void => {
    setDesk((now) => ({
      ...now,
      returning: [
        ...now.returning,
        ...lines
          .filter((line) => now.returning.every((one) => one.line.id !== line.id))
          .map(returningOf),
      ],
    }))
  }, [])
  const give = useCallback((items: readonly Item[], kit: string | null): void => {
    setDesk((now) => ({
      ...now,
      issuing: [
        ...now.issuing,
        ...items
          .filter((item) => now.issuing.every((one) => one.item.id !== item.id))
          .map((item) => issuingOf(item, kit)),
      ],
    }))
  }, [])

  const scan = useCallback(
    async (code: string): Promise<void> => {
      const found = await client.equipment.scan({ code })
      setSaid(
        await putDown(found, { t, take, give, itemOf: (id) => client.equipment.getItem({ id }) }),
      )
    },
    [client, t, take, give],
  )
  const setCounted = useCallback(
    (counted: readonly Counted[]): void => setDesk((now) => ({ ...now, counted })),
    [],
  )
  const clear = useCallback((): void => {
    setDesk(empty)
    setSaid('')
  }, [])
  return {
    ...desk,
    said,
    scan,
    give,
    take,
    clear,
    setIssuing: (issuing: readonly Issuing[]) => setDesk((now) => ({ ...now, issuing })),
    setCounted,
    setReturning: (returning: readonly Returning[]) => setDesk((now) => ({ ...now, returning })),
  }
}

interface Sides {
  t: Texts
  take: (lines: readonly LoanLine[]) => void
  give: (items: readonly Item[], kit: string | null) => void
  itemOf: (id: string) => Promise<Item>
}

/** Puts what was scanned where it belongs; answers what to say, '' where it speaks for itself. */
async function putDown(scanned: Scanned, { t, take, give, itemOf }: Sides): Promise<string> {
  switch (scanned.kind) {
    case 'unknown':
      return t('equipment.desk.unknown', { code: scanned.code })
    case 'item': {
      const { item, line } = scanned
      if (line !== null) {
        take([line])
        return ''
      }
      if (item.state === 'inStock' || item.state === 'packed') {
        give([item], null)
        return ''
      }
      const state = t(`equipment.state.${item.state}`).toLowerCase()
      return t('equipment.desk.notHere', { tag: item.tag, state })
    }
    case 'kit': {
      if (scanned.lines.length > 0) {
        take(scanned.lines)
        return ''
      }
      const here = scanned.kit.items.filter(
        ({ state }) => state === 'inStock' || state === 'packed',
      )
      if (here.length === 0) return t('equipment.desk.kitEmpty', { name: scanned.kit.name })
      give(await Promise.all(here.map(({ id }) => itemOf(id))), scanned.kit.id)
      return ''
    }
    case 'act': {
      if (scanned.lines.length === 0) {
        return t('equipment.desk.nothingOut', { number: scanned.number })
      }
      take(scanned.lines)
      return ''
    }
  }
}
