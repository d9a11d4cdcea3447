import { useCallback, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalShown } from '#renderer/components/form/recordFormProps.ts'
import { AddGuardianDialog } from '#renderer/people/AddGuardianDialog.tsx'
import { EditPersonDialog } from '#renderer/people/EditPersonDialog.tsx'
import type { NotReady } from '#shared/courses/schema.ts'
import { NotReadyList } from './NotReadyList.tsx'

interface Mending {
  who: NotReady
  end: () => void
}

/** At most so many people can be mended by a button of their own. */
const most = 4

/**
 * The refusal that names who can't be confirmed yet and what is missing, with a way out for each:
 * the dialog where it is added, after which the form saves again. `dialog` is to stand beside the form.
 */
export const useNotReady = (): {
  shown: (refusal: { count: number; people: readonly NotReady[] }) => RefusalShown
  dialog: ReactNode
} => {
  const { t } = useTranslation()
  const [mending, setMending] = useState<Mending | null>(null)
  const shown = useCallback(
    ({ count, people }: { count: number; people: readonly NotReady[] }): RefusalShown => ({
      text: <NotReadyList count={count} people={people} />,
      ways: people.slice(0, most).map((who) => ({
        word: t(`courses.mend.${who.missing}`, { name: who.name }),
        act: () => new Promise<void>((end) => setMending({ who, end })),
        save: people.length === 1,
      })),
    }),
    [t],
  )
  const close = (): void => {
    setMending(null)
    mending?.end()
  }
  return { shown, dialog: mending === null ? null : <Mend who={mending.who} onClose={close} /> }
}

function Mend({ who, onClose }: { who: NotReady; onClose: () => void }) {
  if (who.missing === 'guardian') return <AddGuardianDialog ward={who.id} onClose={onClose} />
  const whose = who.missing === 'guardianContact' ? (who.guardian ?? who) : who
  return <EditPersonDialog id={whose.id} onClose={onClose} />
}
