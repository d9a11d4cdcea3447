import { useState } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { ConfirmDialog } from '#renderer/components/feedback/ConfirmDialog.tsx'
import { EndedKind, type KeptKind } from '#shared/privacy/keeping.ts'
import { refusalText } from './words.ts'
import classes from './privacy.module.css'

/** Kinds that are ended by a press here; an incident is reviewed, files on a share go by themselves. */
export type EndableKind = EndedKind | 'participant' | 'accessLog'

export const isEndable = (kind: KeptKind): kind is EndableKind =>
  kind === 'participant' || kind === 'accessLog' || EndedKind.safeParse(kind).success

/** Ends the keeping of what is over, once somebody said yes to what goes: it can't be taken back. */
export function EndKeeping({
  kind,
  ids,
  count,
}: {
  kind: EndableKind
  ids: readonly string[]
  /** How many of them there are. */
  count: number
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const [asking, setAsking] = useState(false)
  const end = async (): Promise<void> => {
    setAsking(false)
    const refused = (refusal: Parameters<typeof refusalText>[1]) => refusalText(t, refusal)
    const undoable = () => false
    switch (kind) {
      case 'participant':
        await run(
          (commandId) =>
            client.privacy.eraseParticipants({ commandId, payload: { ids: [...ids] } }),
          {
            done: ({ done, left }) =>
              left === 0
                ? t('privacy.done.erased', { count: done })
                : `${t('privacy.done.erased', { count: done })} ${t('privacy.done.left', { count: left })}`,
            undoable,
            refused,
          },
        )
        return
      case 'accessLog':
        await run((commandId) => client.privacy.pruneAccessLog({ commandId, payload: {} }), {
          done: ({ done }) => t('privacy.done.ended', { count: done }),
          undoable,
          refused,
        })
        return
      default:
        await run(
          (commandId) => client.privacy.endKeeping({ commandId, payload: { kind, ids: [...ids] } }),
          { done: ({ done }) => t('privacy.done.ended', { count: done }), undoable, refused },
        )
    }
  }
  return (
    <div className={classes['end']}>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {t(`privacy.end.${kind}`)}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t(`privacy.keeping.kind.${kind}`)}
        yes={t(`privacy.end.yes.${kind}`)}
        danger
        onYes={() => void end()}
        onNo={() => setAsking(false)}
      >
        <p>{t('privacy.end.sure', { count })}</p>
        <p className={classes['quiet']}>{t(`privacy.keeping.how.${kind}`)}</p>
      </ConfirmDialog>
    </div>
  )
}
